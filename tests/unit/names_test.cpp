// SPDX-License-Identifier: MIT
#include "schema/abi/names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "schema/abi/flags/ioctl_requests.h"
#include "tests/facts/facts.h"
#include "tests/unit/all_tables.h"

namespace cluecap {
namespace {

constexpr Abi every_abi[] = {Abi::x86_64, Abi::i386, Abi::x32, Abi::aarch64};

/// Names that user space meets but no exported header has: include/linux/sched/coredump.h, include/linux/statfs.h,
/// include/net/bluetooth/bluetooth.h and include/linux/key.h of the kernel.
const std::map<std::string_view, std::uint64_t> kernel_only = {
    {"SUID_DUMP_DISABLE", 0},
    {"SUID_DUMP_USER", 1},
    {"SUID_DUMP_ROOT", 2},
    {"ST_VALID", 0x20},
    {"BTPROTO_L2CAP", 0},
    {"BTPROTO_HCI", 1},
    {"BTPROTO_SCO", 2},
    {"BTPROTO_RFCOMM", 3},
    {"BTPROTO_BNEP", 4},
    {"BTPROTO_CMTP", 5},
    {"BTPROTO_HIDP", 6},
    {"BTPROTO_AVDTP", 7},
    {"BTPROTO_ISO", 8},
    {"KEY_POS_VIEW", 0x01000000},
    {"KEY_POS_READ", 0x02000000},
    {"KEY_POS_WRITE", 0x04000000},
    {"KEY_POS_SEARCH", 0x08000000},
    {"KEY_POS_LINK", 0x10000000},
    {"KEY_POS_SETATTR", 0x20000000},
    {"KEY_USR_VIEW", 0x00010000},
    {"KEY_USR_READ", 0x00020000},
    {"KEY_USR_WRITE", 0x00040000},
    {"KEY_USR_SEARCH", 0x00080000},
    {"KEY_USR_LINK", 0x00100000},
    {"KEY_USR_SETATTR", 0x00200000},
    {"KEY_GRP_VIEW", 0x00000100},
    {"KEY_GRP_READ", 0x00000200},
    {"KEY_GRP_WRITE", 0x00000400},
    {"KEY_GRP_SEARCH", 0x00000800},
    {"KEY_GRP_LINK", 0x00001000},
    {"KEY_GRP_SETATTR", 0x00002000},
    {"KEY_OTH_VIEW", 0x00000001},
    {"KEY_OTH_READ", 0x00000002},
    {"KEY_OTH_WRITE", 0x00000004},
    {"KEY_OTH_SEARCH", 0x00000008},
    {"KEY_OTH_LINK", 0x00000010},
    {"KEY_OTH_SETATTR", 0x00000020},
};

std::optional<std::uint64_t> value_of(std::string_view text, Abi abi);

std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// "21<<MAP_HUGE_SHIFT", "1<<CAP_CHOWN"
std::optional<std::uint64_t> shifted(std::string_view left, std::string_view right, Abi abi) {
    const auto value = value_of(left, abi);
    const auto count = value_of(right, abi);
    return value && count ? std::optional(*value << *count) : std::nullopt;
}

/// What the facts say of a table's text.
std::optional<std::uint64_t> value_of(std::string_view text, Abi abi) {
    if (const auto value = number(text)) return value;
    if (const auto at = text.find("<<"); at != text.npos) return shifted(text.substr(0, at), text.substr(at + 2), abi);
    if (text.starts_with("SIGRT_")) return *facts::constant("SIGRTMIN", abi) + *number(text.substr(6));
    if (text == "FUTEX_FD_PRIVATE")
        return *facts::constant("FUTEX_FD", abi) | *facts::constant("FUTEX_PRIVATE_FLAG", abi);
    if (const auto at = kernel_only.find(text); at != kernel_only.end()) return at->second;
    return facts::constant(text, abi);
}

bool has_constants(const Table& table) { return table.names != &abi::errno_texts; }

TEST(Names, EveryRowHasTheKernelsValue) {
    std::size_t checked = 0;
    for (const Table& table : all_tables) {
        if (!has_constants(table)) continue;
        for (const abi::Name& name : table.names->names)
            for (const Abi abi : every_abi) {
                if (!contains(name.abis, abi)) continue;
                const auto value = value_of(name.text, abi);
                ASSERT_TRUE(value.has_value()) << table.name << " " << name.text << " abi " << int(abi);
                EXPECT_EQ(name.value, *value) << table.name << " " << name.text << " abi " << int(abi);
                ++checked;
            }
    }
    EXPECT_GT(checked, 10000u);
}

/// x32's fcntl is the 64-bit one, which refuses these; its headers name them all the same.
const std::set<std::string_view> not_on_x32 = {"F_GETLK64", "F_SETLK64", "F_SETLKW64"};

TEST(Names, NoAbiIsForgotten) {
    for (const Table& table : all_tables) {
        if (!has_constants(table)) continue;
        std::map<std::string_view, AbiSet> covered;
        for (const abi::Name& name : table.names->names)
            covered[name.text] = covered[name.text] | name.abis;
        for (const auto& [text, abis] : covered)
            for (const Abi abi : every_abi) {
                if (abi == Abi::x32 && not_on_x32.contains(text)) continue;
                EXPECT_EQ(contains(abis, abi), value_of(text, abi).has_value())
                    << table.name << " " << text << " abi " << int(abi);
            }
    }
}

TEST(Names, NoTableHasTwoNamesForOneValue) {
    for (const Table& table : all_tables)
        for (const Abi abi : every_abi) {
            std::map<std::pair<std::uint64_t, std::uint64_t>, const char*> seen;
            for (const abi::Name& name : table.names->names) {
                if (!contains(name.abis, abi)) continue;
                const auto [at, fresh] = seen.try_emplace({name.value, name.mask}, name.text);
                EXPECT_TRUE(fresh) << table.name << ": " << name.text << " and " << at->second << " abi " << int(abi);
            }
        }
}

bool is_part(const abi::Name& part, const abi::Name& whole) {
    return part.mask == 0 && whole.mask == 0 && part.value != 0 && part.value != whole.value &&
           (part.value & whole.value) == part.value;
}

TEST(Names, CompositesComeBeforeTheirParts) {
    for (const Table& table : all_tables) {
        if (table.kind != Kind::flags) continue;
        const auto names = table.names->names;
        for (std::size_t early = 0; early < names.size(); ++early)
            for (std::size_t late = early + 1; late < names.size(); ++late)
                for (const Abi abi : every_abi)
                    if (contains(names[early].abis, abi) && contains(names[late].abis, abi)) {
                        EXPECT_FALSE(is_part(names[early], names[late]))
                            << table.name << ": " << names[early].text << " before " << names[late].text;
                    }
    }
}

TEST(Names, MasksHoldTheirValues) {
    for (const Table& table : all_tables)
        for (const abi::Name& name : table.names->names) {
            if (name.mask == 0) continue;
            EXPECT_EQ(table.kind, Kind::flags) << table.name << " " << name.text;
            EXPECT_EQ(name.value & ~name.mask, 0u) << table.name << " " << name.text;
        }
}

std::string text_of(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

TEST(Names, TheListHasEveryTable) {
    std::set<std::string> defined;
    const std::regex definition(R"(inline constexpr NameTable (\w+)\{)");
    for (const auto& entry : std::filesystem::directory_iterator(CLUES_SOURCE_DIR "/schema/abi/flags")) {
        if (entry.path().extension() != ".h") continue;
        const std::string text = text_of(entry.path());
        for (std::sregex_iterator at(text.begin(), text.end(), definition), end; at != end; ++at)
            defined.insert((*at)[1]);
    }
    std::set<std::string> listed;
    for (const Table& table : all_tables)
        listed.insert(table.name);
    EXPECT_EQ(defined, listed);
    EXPECT_EQ(listed.size(), std::size(all_tables));
}

TEST(Names, ErrorTextsAreStrerrors) {
    for (const abi::Name& name : abi::errno_texts.names) {
        if (name.value < 512) {
            EXPECT_STREQ(name.text, std::strerror(static_cast<int>(name.value)));
        }
    }
}

TEST(Names, EveryErrnoThatTheCLibraryKnowsHasItsText) {
    for (const abi::Name& name : abi::errnos.names) {
        const bool restart = std::string_view(name.text).starts_with("ERESTART") && name.value >= 512;
        const bool known = !std::string_view(std::strerror(static_cast<int>(name.value))).starts_with("Unknown error");
        const bool has_text = abi::name_of(abi::errno_texts, name.value, Abi::x86_64) != nullptr;
        EXPECT_EQ(has_text, known || restart) << name.text;
    }
}

TEST(Names, ErrnosAreAllThatTheHeadersName) {
    for (const facts::Constant& row : facts::constants())
        if (row.name.starts_with('E') && (row.header == "asm-generic/errno-base.h" ||
                                          row.header == "asm-generic/errno.h" || row.header == "asm/errno.h")) {
            EXPECT_NE(abi::name_of(abi::errnos, row.value, Abi::x86_64), nullptr) << row.name;
        }
}

TEST(Names, AValueIsFoundPerAbi) {
    EXPECT_STREQ(abi::name_of(abi::signals, 11, Abi::i386), "SIGSEGV");
    EXPECT_STREQ(abi::name_of(abi::signals, 34, Abi::x86_64), "SIGRT_2");
    EXPECT_STREQ(abi::name_of(abi::fcntl_commands, 12, Abi::i386), "F_GETLK64");
    EXPECT_EQ(abi::name_of(abi::fcntl_commands, 12, Abi::aarch64), nullptr);
    EXPECT_EQ(abi::name_of(abi::arch_prctl_codes, 0x1002, Abi::aarch64), nullptr);
}

TEST(Names, NegativeValuesAreFoundInTheWidthOfTheirArgument) {
    EXPECT_STREQ(abi::name_of(abi::dirfd_names, 0xffffff9c, Abi::x86_64, 32), "AT_FDCWD");
    EXPECT_STREQ(abi::name_of(abi::dirfd_names, 0xdeadbeefffffff9c, Abi::x86_64, 32), "AT_FDCWD");
    EXPECT_EQ(abi::name_of(abi::dirfd_names, 0xffffff9c, Abi::x86_64), nullptr);
}

bool names_request(std::string_view names, std::string_view name) {
    for (;;) {
        const std::size_t end = names.find(" or ");
        if (names.substr(0, end) == name) return true;
        if (end == names.npos) return false;
        names.remove_prefix(end + 4);
    }
}

/// How many names are left out because a better one has the same number: SOUND_PCM_*, VIDIOC_SUBDEV_*, TIOCINQ, ...
constexpr std::size_t most_aliases = 96;

TEST(IoctlRequests, EveryRequestOfTheFactsHasAName) {
    std::size_t unlisted = 0, checked = 0;
    for (const facts::Ioctl& row : facts::ioctls()) {
        if (row.name.ends_with(')')) continue;
        for (const Abi abi : every_abi) {
            if (!contains(row.abis, abi)) continue;
            const char* names = abi::ioctl_request_name(row.value, abi);
            ASSERT_NE(names, nullptr) << row.name << " abi " << int(abi);
            if (abi == Abi::x86_64 && !row.header.starts_with("v6.1:") && !row.header.starts_with("libc:"))
                unlisted += !names_request(names, row.name);
            ++checked;
        }
    }
    EXPECT_GT(checked, 10000u);
    EXPECT_EQ(unlisted, most_aliases);
}

TEST(IoctlRequests, EveryNameHasThatValue) {
    std::map<std::string_view, std::vector<const facts::Ioctl*>> by_name;
    for (const facts::Ioctl& row : facts::ioctls())
        by_name[row.name].push_back(&row);
    for (const abi::IoctlRequest& request : abi::ioctl_requests()) {
        for (std::string_view rest = request.names; !rest.empty();) {
            const std::string_view name = rest.substr(0, rest.find(" or "));
            rest.remove_prefix(std::min(rest.size(), name.size() + 4));
            for (const Abi abi : every_abi)
                if (contains(request.abis, abi)) {
                    EXPECT_TRUE(std::any_of(by_name[name].begin(), by_name[name].end(),
                                            [&](const facts::Ioctl* row) {
                                                return row->value == request.value && contains(row->abis, abi);
                                            }))
                        << name << " abi " << int(abi);
                }
        }
    }
}

TEST(IoctlRequests, OneNumberMayHaveSeveralNames) {
    EXPECT_STREQ(abi::ioctl_request_name(0x5401, Abi::x86_64), "TCGETS");
    EXPECT_STREQ(abi::ioctl_request_name(0x5402, Abi::aarch64), "SNDCTL_TMR_START or TCSETS");
    EXPECT_STREQ(abi::ioctl_request_name(0x541b, Abi::i386), "FIONREAD");
    EXPECT_EQ(abi::ioctl_request_name(0xffffffff, Abi::x86_64), nullptr);
}

TEST(IoctlRequests, SizesOfLongMakeOtherNumbersOnThirtyTwoBits) {
    EXPECT_STREQ(abi::ioctl_request_name(0x80086601, Abi::x86_64), "FS_IOC_GETFLAGS");
    EXPECT_STREQ(abi::ioctl_request_name(0x80046601, Abi::x86_64), "FS_IOC32_GETFLAGS");
    EXPECT_STREQ(abi::ioctl_request_name(0x80046601, Abi::i386), "FS_IOC32_GETFLAGS");
}

} // namespace
} // namespace cluecap

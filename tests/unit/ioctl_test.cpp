// SPDX-License-Identifier: MIT
#include "schema/abi/syscalls/ioctl.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "schema/abi/flags/ioctl_requests.h"
#include "schema/abi/lookup.h"

namespace cluecap {
namespace {

using namespace abi;

/// Requests whose number names another type than the one that the kernel copies.
constexpr std::string_view kOtherSize[] = {
    "FS_IOC_GETFLAGS",     "FS_IOC_SETFLAGS",
    "FS_IOC_GETVERSION",   "FS_IOC_SETVERSION",
    "EXT4_IOC_GETVERSION", "BLKBSZGET",
    "BLKBSZSET",           "BLKGETSIZE64",
    "FIDEDUPERANGE",       "FS_IOC_FIEMAP",
    "TUNSETIFF",           "TUNGETIFF",
    "PERF_EVENT_IOC_ID",   "PERF_EVENT_IOC_SET_FILTER",
    "FS_IOC_SETFSLABEL",   "FS_IOC_GETFSLABEL",
};

bool has_other_size(std::string_view names) {
    return std::any_of(std::begin(kOtherSize), std::end(kOtherSize),
                       [names](std::string_view one) { return names.find(one) != std::string_view::npos; });
}

void check(const Case& one, Abi abi) {
    const auto value = std::uint32_t(one.value);
    const char* names = ioctl_request_name(value, abi);
    ASSERT_NE(names, nullptr) << std::hex << value << " on ABI " << int(abi);
    const std::uint32_t size = value >> 16 & 0x3fff;
    if (!one.type.is_pointer || size == 0 || has_other_size(names)) return;
    Type behind = one.type;
    behind.is_pointer = false;
    EXPECT_EQ(layout_of(behind, abi).size, size) << names << " on ABI " << int(abi);
}

void check(const Cases& cases) {
    for (std::size_t i = 0; i < cases.count; ++i)
        for (unsigned abi = 0; abi < kAbiCount; ++abi)
            if (contains(cases.first[i].abis, Abi(abi))) check(cases.first[i], Abi(abi));
}

TEST(Ioctl, EveryDescribedRequestExistsAndHasTheSizeThatItsNumberSays) {
    check(terminal_requests);
    check(console_requests);
    check(file_requests);
    check(device_requests);
    check(socket_requests);
}

TEST(Ioctl, RequestsOfATypeAreInTheTableThatTheTypeLeadsTo) {
    for (std::size_t i = 0; i < request_types.count; ++i) {
        const Case& type = request_types.first[i];
        const Cases& table = *type.type.cases;
        const auto has_type = [&](const Case& one) { return (one.value >> 8 & 0xff) == type.value; };
        EXPECT_TRUE(std::any_of(table.first, table.first + table.count, has_type)) << type.value;
    }
    std::size_t reachable = 0, all = 0;
    for (const Cases* table :
         {static_cast<const Cases*>(&terminal_requests), static_cast<const Cases*>(&console_requests),
          static_cast<const Cases*>(&file_requests), static_cast<const Cases*>(&device_requests),
          static_cast<const Cases*>(&socket_requests)}) {
        all += table->count;
        for (std::size_t i = 0; i < table->count; ++i)
            for (std::size_t t = 0; t < request_types.count; ++t)
                reachable += request_types.first[t].value == (table->first[i].value >> 8 & 0xff) &&
                             request_types.first[t].type.cases == table;
    }
    EXPECT_EQ(reachable, all);
}

} // namespace
} // namespace cluecap

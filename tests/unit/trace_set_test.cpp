// SPDX-License-Identifier: MIT
#include "schema/abi/trace_set.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "schema/abi/lookup.h"
#include "schema/abi/numbers/numbers.h"

namespace cluecap::abi {
namespace {

TraceSet set_of(std::string_view text) {
    const Result<TraceSet> set = TraceSet::parse(text);
    EXPECT_TRUE(set) << text << ": " << (set ? "" : set.error().message);
    return set ? *set : TraceSet::none();
}

bool has(const TraceSet& set, std::string_view name, Abi abi = Abi::x86_64) {
    return set.contains(abi, syscall_number(abi, name).value());
}

std::string error_of(std::string_view text) {
    const Result<TraceSet> set = TraceSet::parse(text);
    return set ? "" : set.error().message;
}

TEST(TraceSetTest, NamesMeanTheCallOnEveryAbi) {
    const TraceSet set = set_of("openat,close");
    for (const Abi abi : {Abi::x86_64, Abi::i386, Abi::x32, Abi::aarch64}) {
        EXPECT_TRUE(has(set, "openat", abi));
        EXPECT_TRUE(has(set, "close", abi));
        EXPECT_FALSE(has(set, "read", abi));
    }
    EXPECT_FALSE(set.contains(Abi::x86_64, 5000));
}

TEST(TraceSetTest, AllAndNone) {
    EXPECT_TRUE(TraceSet().is_all());
    EXPECT_TRUE(set_of("all").is_all());
    EXPECT_TRUE(set_of("!none").is_all());
    EXPECT_FALSE(has(set_of("none"), "read"));
    EXPECT_TRUE(set_of("all").contains(Abi::x86_64, 5000));
    EXPECT_FALSE(set_of("!all").contains(Abi::x86_64, 5000));
}

TEST(TraceSetTest, ExclamationMarkTakesAllOthers) {
    const TraceSet set = set_of("!openat,close");
    EXPECT_FALSE(has(set, "openat"));
    EXPECT_FALSE(has(set, "close"));
    EXPECT_TRUE(has(set, "read"));
    EXPECT_TRUE(set.contains(Abi::x86_64, 5000)) << "numbers that are no calls";
}

TEST(TraceSetTest, SuffixMeansOneAbi) {
    const TraceSet set = set_of("openat@64,read@32,write@x32");
    EXPECT_TRUE(has(set, "openat", Abi::x86_64));
    EXPECT_TRUE(has(set, "openat", Abi::aarch64));
    EXPECT_FALSE(has(set, "openat", Abi::i386));
    EXPECT_TRUE(has(set, "read", Abi::i386));
    EXPECT_FALSE(has(set, "read", Abi::x86_64));
    EXPECT_TRUE(has(set, "write", Abi::x32));
    EXPECT_TRUE(set.contains(Abi::x32, 0x40000001)) << "with bit 30";
}

TEST(TraceSetTest, RegularExpressionsAreFoundAnywhere) {
    const TraceSet set = set_of("/^(p?)read,/stat$");
    EXPECT_TRUE(has(set, "read"));
    EXPECT_TRUE(has(set, "pread64"));
    EXPECT_TRUE(has(set, "lstat"));
    EXPECT_FALSE(has(set, "process_vm_readv"));
    EXPECT_NE(error_of("/("), "");
}

TEST(TraceSetTest, NumbersAreCalls) {
    EXPECT_TRUE(has(set_of("0"), "read"));
    EXPECT_TRUE(set_of("0@32").contains(Abi::i386, 0));
    EXPECT_FALSE(has(set_of("0@32"), "read"));
}

TEST(TraceSetTest, GroupsComeFromTheDescription) {
    const std::pair<std::string_view, Set> groups[] = {
        {"%file", Set::file}, {"%network", Set::network}, {"%clock", Set::clock}, {"%%stat", Set::stat_like}};
    for (const auto& [name, group] : groups) {
        const TraceSet set = set_of(name);
        for (const Number& number : numbers(Abi::x86_64)) {
            const Syscall* const call = find(Abi::x86_64, std::uint64_t(number.nr));
            EXPECT_EQ(set.contains(Abi::x86_64, number.nr), call && abi::has(call->sets, group)) << number.name;
        }
    }
    EXPECT_NE(error_of("%nonsense"), "");
}

TEST(TraceSetTest, UnknownNamesAreRefusedUnlessMarked) {
    EXPECT_EQ(error_of("opena"), "invalid system call 'opena'");
    EXPECT_EQ(error_of("?opena,read"), "");
    EXPECT_TRUE(has(set_of("?opena,read"), "read"));
    EXPECT_NE(error_of(""), "");
    EXPECT_NE(error_of("read,,write"), "");
    EXPECT_NE(error_of("!"), "");
    EXPECT_NE(error_of("9999"), "");
}

TEST(TraceSetTest, SetsCombine) {
    TraceSet both = set_of("read");
    both |= set_of("write");
    EXPECT_TRUE(has(both, "write"));
    both &= ~set_of("read");
    EXPECT_FALSE(has(both, "read"));
    EXPECT_TRUE(has(both, "write"));
}

} // namespace
} // namespace cluecap::abi

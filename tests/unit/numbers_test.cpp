// SPDX-License-Identifier: MIT
#include "schema/abi/numbers/numbers.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <map>
#include <string_view>

#include "tests/facts/facts.h"

namespace cluecap {
namespace {

TEST(Numbers, EverySystemCallOfTheFactsHasItsNumberAndName) {
    ASSERT_GT(facts::syscalls().size(), 1500u);
    for (const facts::SyscallRow& row : facts::syscalls()) {
        const char* name = abi::syscall_name(row.abi, row.nr);
        ASSERT_NE(name, nullptr) << row.name << " " << row.nr;
        EXPECT_EQ(row.name, name);
        EXPECT_EQ(abi::syscall_number(row.abi, row.name), row.nr) << row.name;
    }
}

TEST(Numbers, NothingIsThereThatTheFactsDoNotHave) {
    std::map<Abi, std::size_t> counts;
    for (const facts::SyscallRow& row : facts::syscalls())
        ++counts[row.abi];
    ASSERT_EQ(counts.size(), kAbiCount);
    for (const auto& [abi, count] : counts)
        EXPECT_EQ(abi::numbers(abi).size(), count) << int(abi);
}

TEST(Numbers, GapsAndNonsenseHaveNoName) {
    EXPECT_EQ(abi::syscall_name(Abi::x86_64, 400), nullptr);
    EXPECT_EQ(abi::syscall_name(Abi::aarch64, 1000000), nullptr);
    EXPECT_EQ(abi::syscall_name(Abi::x86_64, ~std::uint64_t{0}), nullptr);
    EXPECT_EQ(abi::syscall_name(Abi::x86_64, std::uint64_t{1} << 32), nullptr);
    EXPECT_EQ(abi::syscall_name(Abi::aarch64, 4096), nullptr);
    EXPECT_EQ(abi::syscall_number(Abi::x86_64, "no_such_call"), std::nullopt);
    EXPECT_EQ(abi::syscall_number(Abi::x86_64, ""), std::nullopt);
    EXPECT_EQ(abi::syscall_number(Abi::aarch64, "open"), std::nullopt);
}

TEST(Numbers, X32NumbersComeWithoutTheirBit) {
    EXPECT_STREQ(abi::syscall_name(Abi::x32, 512), "rt_sigaction");
    EXPECT_EQ(abi::syscall_name(Abi::x32, 0x40000000u + 512), nullptr);
}

} // namespace
} // namespace cluecap

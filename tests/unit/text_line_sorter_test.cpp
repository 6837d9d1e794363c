// SPDX-License-Identifier: MIT
#include "converters/text/line_sorter.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

namespace cluecap::convert::text {
namespace {

/// 1, 1 + n, 1 + 2n, ... modulo `count`: every number once, far from order.
std::string sorted(LineSorter& sorter, unsigned count, unsigned step) {
    const std::string path = testing::TempDir() + "sorted_lines";
    auto file = OutputFile::create(path, false);
    EXPECT_TRUE(file);
    for (unsigned i = 0; i < count; ++i) {
        const unsigned seq = i * step % count;
        EXPECT_TRUE(sorter.add(seq, std::to_string(seq) + "\n"));
        sorter.release(0, *file);
    }
    sorter.release(count / 2, *file);
    sorter.release(~std::uint64_t{0}, *file);
    EXPECT_TRUE(file->close());
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

std::string expected(unsigned count) {
    std::string text;
    for (unsigned i = 0; i < count; ++i)
        text += std::to_string(i) + "\n";
    return text;
}

TEST(LineSorter, LinesLeaveInTheOrderOfTheirNumbers) {
    LineSorter sorter;
    EXPECT_EQ(sorted(sorter, 1000, 7), expected(1000));
}

TEST(LineSorter, WhatDoesNotFitIntoMemoryIsInOrderToo) {
    LineSorter sorter(100);
    EXPECT_EQ(sorted(sorter, 1000, 7), expected(1000));
}

TEST(LineSorter, LinesOfOneNumberStayTogether) {
    LineSorter sorter;
    const std::string path = testing::TempDir() + "sorted_together";
    auto file = OutputFile::create(path, false);
    ASSERT_TRUE(file);
    EXPECT_TRUE(sorter.add(2, "note\n"));
    EXPECT_TRUE(sorter.add(1, "first\n"));
    EXPECT_TRUE(sorter.add(2, "call\n"));
    sorter.release(3, *file);
    EXPECT_TRUE(file->close());
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    EXPECT_EQ(text.str(), "first\nnote\ncall\n");
}

} // namespace
} // namespace cluecap::convert::text

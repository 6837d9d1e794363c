// SPDX-License-Identifier: MIT
#include "reader/memory_view.h"

#include <gtest/gtest.h>

#include <string>

namespace cluecap::reader {
namespace {

MemoryRegion region(std::uint64_t addr, std::string_view text, std::uint64_t asked = 0, Miss miss = Miss::none,
                    Stop stop = Stop::entry) {
    return {.addr = {addr},
            .asked = asked ? asked : text.size(),
            .bytes = as_bytes(text),
            .miss = miss,
            .content = Content::data,
            .is_string = false,
            .stop = stop};
}

MemoryRegion string(std::uint64_t addr, std::string_view text, Miss miss = Miss::none) {
    return {.addr = {addr},
            .asked = 4096,
            .bytes = as_bytes(text),
            .miss = miss,
            .content = Content::path,
            .is_string = true,
            .stop = Stop::entry};
}

using namespace std::string_view_literals;

class MemoryViewTest : public testing::Test {
  protected:
    void keep(std::vector<MemoryRegion> entry, std::vector<MemoryRegion> exit = {}) {
        entry_ = std::move(entry);
        exit_ = std::move(exit);
        view_.reset(entry_, exit_);
    }
    std::string read(std::uint64_t addr, std::uint64_t length, Stop stop = Stop::entry) {
        const Peek peek = view_.read(stop, {addr}, length, Content::data);
        miss_ = peek.miss;
        return std::string(as_text(peek.bytes));
    }
    std::string read_string(std::uint64_t addr, std::uint64_t limit = 4096) {
        const Peek peek = view_.read_string(Stop::entry, {addr}, limit, Content::path);
        miss_ = peek.miss;
        return std::string(as_text(peek.bytes));
    }

    std::vector<MemoryRegion> entry_, exit_;
    MemoryView view_;
    Miss miss_ = Miss::none;
};

TEST_F(MemoryViewTest, SameRequestHasTheSameAnswer) {
    keep({region(0x1000, "abc", 10, Miss::limit), region(0x2000, "", 8, Miss::fault)});
    EXPECT_EQ(read(0x1000, 10), "abc");
    EXPECT_EQ(miss_, Miss::limit);
    EXPECT_EQ(read(0x2000, 8), "");
    EXPECT_EQ(miss_, Miss::fault);
    EXPECT_EQ(read(0x1000, 10), "abc") << "asked again, out of order";
}

TEST_F(MemoryViewTest, StopsAreApart) {
    keep({region(0x1000, "in")}, {region(0x1000, "out", 0, Miss::none, Stop::exit)});
    EXPECT_EQ(read(0x1000, 3, Stop::exit), "out");
    EXPECT_EQ(read(0x1000, 2, Stop::entry), "in");
    EXPECT_EQ(read(0x1000, 2, Stop::exit), "ou");
}

TEST_F(MemoryViewTest, WhatNothingCoversWasNeverAsked) {
    keep({region(0x1000, "abcd")});
    EXPECT_EQ(read(0x5000, 4), "");
    EXPECT_EQ(miss_, Miss::never_asked);
    EXPECT_EQ(read(0x1002, 4), "cd");
    EXPECT_EQ(miss_, Miss::never_asked);
    keep({});
    EXPECT_EQ(read_string(0x1000), "");
    EXPECT_EQ(miss_, Miss::never_asked);
}

TEST_F(MemoryViewTest, PartsOfRegionsAreFound) {
    keep({region(0x1000, "abcdef"), region(0x1100, "xyz", 100, Miss::limit)});
    EXPECT_EQ(read(0x1002, 3), "cde");
    EXPECT_EQ(miss_, Miss::none);
    EXPECT_EQ(read(0x1101, 50), "yz");
    EXPECT_EQ(miss_, Miss::limit);
}

TEST_F(MemoryViewTest, AdjacentPiecesAreJoined) {
    keep({region(0x1004, "efgh"), region(0x1000, "abcd"), region(0x1006, "ghij")});
    EXPECT_EQ(read(0x1001, 8), "bcdefghi");
    EXPECT_EQ(miss_, Miss::none);
    EXPECT_EQ(read(0x1001, 20), "bcdefghij");
    EXPECT_EQ(miss_, Miss::never_asked);
}

TEST_F(MemoryViewTest, JoinedAnswersStayValid) {
    keep({region(0x1000, "abcd"), region(0x1004, "efgh")});
    const Peek one = view_.read(Stop::entry, {0x1000}, 8, Content::data);
    const Peek other = view_.read(Stop::entry, {0x1001}, 7, Content::data);
    EXPECT_EQ(as_text(one.bytes), "abcdefgh");
    EXPECT_EQ(as_text(other.bytes), "bcdefgh");
}

TEST_F(MemoryViewTest, StringsEndWithTheirNul) {
    keep({string(0x1000, "path\0"sv), region(0x2000, "in data\0more"sv), string(0x3000, "cut", Miss::fault)});
    EXPECT_EQ(read_string(0x1000), "path\0"sv);
    EXPECT_EQ(read_string(0x1002), "th\0"sv);
    EXPECT_EQ(read_string(0x2003), "data\0"sv);
    EXPECT_EQ(miss_, Miss::none);
    EXPECT_EQ(read_string(0x3000), "cut");
    EXPECT_EQ(miss_, Miss::fault);
    EXPECT_EQ(read_string(0x3001), "ut");
    EXPECT_EQ(miss_, Miss::fault);
    EXPECT_EQ(read_string(0x1000, 2), "pa");
    EXPECT_EQ(miss_, Miss::limit);
}

TEST_F(MemoryViewTest, StringsGoOnInTheNextRegion) {
    keep({region(0x1000, "ab"), region(0x1002, "cd\0ef"sv)});
    EXPECT_EQ(read_string(0x1000), "abcd\0"sv);
    EXPECT_EQ(miss_, Miss::none);
}

TEST_F(MemoryViewTest, LateReadsReplaceWhatWasNotResident) {
    keep({region(0x1000, "", 4, Miss::not_resident)}, {region(0x1000, "late", 4, Miss::late)});
    EXPECT_EQ(read(0x1000, 4), "late");
    EXPECT_EQ(miss_, Miss::late);
}

TEST_F(MemoryViewTest, ManyRegionsAreSearchedByAddress) {
    std::vector<MemoryRegion> many;
    for (std::uint64_t i = 1000; i-- > 0;)
        many.push_back(region(0x1000 + 16 * i, "0123456789"));
    keep(many);
    EXPECT_EQ(read(0x1000 + 16 * 500, 10), "0123456789");
    EXPECT_EQ(read(0x1000 + 16 * 20 + 4, 3), "456");
    EXPECT_EQ(read(0x1000 + 16 * 20 + 12, 3), "");
    EXPECT_EQ(read_string(0x1000 + 16 * 30), "0123456789");
}

TEST_F(MemoryViewTest, AddressesAtTheEndOfTheirSpaceDoNotWrap) {
    keep({region(~std::uint64_t{0} - 3, "abcd"), region(0, "zero")});
    EXPECT_EQ(read(~std::uint64_t{0} - 3, 4), "abcd");
    EXPECT_EQ(read(~std::uint64_t{0} - 1, 6), "cdzero") << "one after the other, as pointers count";
    EXPECT_EQ(read(~std::uint64_t{0} - 1, ~std::uint64_t{0}).size(), 6u);
}

} // namespace
} // namespace cluecap::reader

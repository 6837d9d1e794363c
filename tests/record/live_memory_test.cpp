// SPDX-License-Identifier: MIT
// The recorder's memory, reading this very process.
#include <cstring>
#include <gtest/gtest.h>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

#include "recorder/peek/live_memory.h"

namespace cluecap::recorder {
namespace {

RemoteAddr at(const void* pointer) { return {reinterpret_cast<std::uint64_t>(pointer)}; }

/// Three pages, the last of which cannot be read.
class LiveMemoryTest : public ::testing::Test {
  protected:
    static constexpr std::size_t kPage = 4096;
    void SetUp() override {
        void* const all = mmap(nullptr, 3 * kPage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        ASSERT_NE(all, MAP_FAILED);
        pages_ = static_cast<char*>(all);
        munmap(pages_ + 2 * kPage, kPage);
    }
    void TearDown() override { munmap(pages_, 2 * kPage); }
    void begin(const PeekLimits& limits = {}) {
        memory_ = std::make_unique<LiveMemory>(limits);
        memory_->begin_entry(getpid(), entry_);
    }

    char* pages_ = nullptr;
    BlockPool pool_;
    RegionStore entry_{pool_}, exit_{pool_};
    std::unique_ptr<LiveMemory> memory_;
};

TEST_F(LiveMemoryTest, AReadAcrossABadPageKeepsWhatIsBeforeIt) {
    begin();
    std::memset(pages_, 'x', 2 * kPage);
    const Peek peek = memory_->read(Stop::entry, at(pages_ + 2 * kPage - 10), 100, Content::structure);
    EXPECT_EQ(as_text(peek.bytes), "xxxxxxxxxx");
    EXPECT_EQ(peek.miss, Miss::fault);
    const Peek large = memory_->read(Stop::entry, at(pages_), 3 * kPage, Content::structure);
    EXPECT_EQ(large.bytes.size(), 2 * kPage);
    EXPECT_EQ(large.miss, Miss::fault);
}

TEST_F(LiveMemoryTest, AStringMayCrossPagesAndEndsWithItsNul) {
    begin();
    std::strcpy(pages_ + kPage - 3, "crossing");
    const Peek peek = memory_->read_string(Stop::entry, at(pages_ + kPage - 3), 4096, Content::path);
    EXPECT_EQ(as_text(peek.bytes), std::string_view("crossing", 9));
    EXPECT_EQ(peek.miss, Miss::none);
}

TEST_F(LiveMemoryTest, AStringWithoutEndSaysWhyItWasCut) {
    begin();
    std::memset(pages_, 'y', 2 * kPage);
    const Peek limited = memory_->read_string(Stop::entry, at(pages_), 100, Content::path);
    EXPECT_EQ(limited.bytes.size(), 100u);
    EXPECT_EQ(limited.miss, Miss::limit);
    const Peek faulty = memory_->read_string(Stop::entry, at(pages_ + 2 * kPage - 5), 100, Content::path);
    EXPECT_EQ(as_text(faulty.bytes), "yyyyy");
    EXPECT_EQ(faulty.miss, Miss::fault);
}

TEST_F(LiveMemoryTest, DataIsCutAtItsLimitAndStructuresAreNot) {
    begin({.data = 16});
    const Peek data = memory_->read(Stop::entry, at(pages_), 100, Content::data);
    EXPECT_EQ(data.bytes.size(), 16u);
    EXPECT_EQ(data.miss, Miss::limit);
    EXPECT_EQ(memory_->read(Stop::entry, at(pages_), 100, Content::structure).bytes.size(), 100u);
}

TEST_F(LiveMemoryTest, TheBudgetOfAStopIsNeverExceeded) {
    begin({.budget = 1000});
    std::uint64_t sum = 0;
    Miss last = Miss::none;
    for (int i = 0; i < 10; ++i) {
        const Peek peek = memory_->read(Stop::entry, at(pages_ + i), 300, Content::structure);
        sum += peek.bytes.size();
        last = peek.miss;
    }
    EXPECT_EQ(sum, 1000u);
    EXPECT_EQ(last, Miss::budget);
    EXPECT_EQ(entry_.bytes_used(), 1000u);
}

TEST_F(LiveMemoryTest, TheNumberOfRegionsOfAStopIsBounded) {
    begin({.regions = 10});
    for (int i = 0; i < 100; ++i)
        memory_->read(Stop::entry, at(pages_ + i), 1, Content::structure);
    EXPECT_EQ(entry_.regions().size(), 10u);
    EXPECT_EQ(memory_->read(Stop::entry, at(pages_ + 200), 1, Content::structure).miss, Miss::budget);
}

TEST_F(LiveMemoryTest, WrappingAndNullAddressesAreFaults) {
    begin();
    EXPECT_EQ(memory_->read(Stop::entry, {~std::uint64_t{0} - 3}, 100, Content::structure).miss, Miss::fault);
    EXPECT_EQ(memory_->read(Stop::entry, {~std::uint64_t{0} - 3}, 1u << 30, Content::structure).miss, Miss::fault);
    EXPECT_EQ(memory_->read(Stop::entry, {0}, 8, Content::structure).miss, Miss::fault);
    EXPECT_EQ(memory_->read_string(Stop::entry, {~std::uint64_t{0}}, 8, Content::path).miss, Miss::fault);
}

TEST_F(LiveMemoryTest, ARepeatedRequestIsKeptOnce) {
    begin();
    const Peek first = memory_->read(Stop::entry, at(pages_), 8, Content::structure);
    const Peek second = memory_->read(Stop::entry, at(pages_), 8, Content::structure);
    EXPECT_EQ(first.bytes.data(), second.bytes.data());
    EXPECT_EQ(entry_.regions().size(), 1u);
}

TEST_F(LiveMemoryTest, OnlyTheNameOfAVariableIsKept) {
    std::strcpy(pages_, "NAME=value=x");
    begin();
    const Peek name = memory_->read_string(Stop::entry, at(pages_), 4096, Content::env);
    EXPECT_EQ(as_text(name.bytes), "NAME=");
    EXPECT_EQ(name.miss, Miss::policy);
    entry_.clear();
    begin({.env_values = true});
    const Peek all = memory_->read_string(Stop::entry, at(pages_), 4096, Content::env);
    EXPECT_EQ(as_text(all.bytes), std::string_view("NAME=value=x", 13));
    EXPECT_EQ(all.miss, Miss::none);
}

TEST_F(LiveMemoryTest, AtExitTheEntryAnswersAsItWas) {
    std::strcpy(pages_, "before");
    begin();
    memory_->read(Stop::entry, at(pages_), 7, Content::data);
    std::strcpy(pages_, "after!");
    memory_->begin_exit(getpid(), entry_, exit_);
    EXPECT_EQ(as_text(memory_->read(Stop::entry, at(pages_), 7, Content::data).bytes), std::string_view("before", 7));
    EXPECT_EQ(as_text(memory_->read(Stop::exit, at(pages_), 7, Content::data).bytes), std::string_view("after!", 7));
    EXPECT_EQ(memory_->read(Stop::entry, at(pages_ + 1), 7, Content::data).miss, Miss::never_asked);
    ASSERT_EQ(exit_.regions().size(), 1u);
    EXPECT_EQ(exit_.regions()[0].stop, Stop::exit);
}

TEST_F(LiveMemoryTest, ATaskThatIsGoneSaysSo) {
    begin();
    memory_->begin_entry(0x3ffffff, entry_);
    EXPECT_EQ(memory_->read(Stop::entry, at(pages_), 7, Content::structure).miss, Miss::gone);
}

} // namespace
} // namespace cluecap::recorder

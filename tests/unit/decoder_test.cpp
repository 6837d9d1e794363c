// SPDX-License-Identifier: MIT
#include "reader/decoder.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "tests/support/event_maker.h"

namespace cluecap::reader {
namespace {

constexpr std::uint64_t kNanosleep = 35, kRestart = 219;

std::string timespec(std::uint64_t seconds, std::uint64_t nanoseconds) {
    std::string bytes(16, '\0');
    std::memcpy(bytes.data(), &seconds, 8);
    std::memcpy(bytes.data() + 8, &nanoseconds, 8);
    return bytes;
}

class DecoderTest : public testing::Test {
  protected:
    const Event& see(Event event) {
        last_ = event;
        model_.observe(last_);
        return last_;
    }
    const DecodedCall& ended() {
        const model::Outcome& outcome = model_.outcome();
        return last_.kind == EventKind::syscall_exit
                   ? decoder_.returned(*outcome.ended, *outcome.call, outcome.status, last_)
                   : decoder_.begun(*outcome.ended, *outcome.call, outcome.status);
    }
    Event sleep() {
        return see(make_.entry(10, kNanosleep, {0x5000, 0x6000},
                               {make_.bytes(0x5000, timespec(1, 5), Stop::entry, Content::structure)}));
    }

    EventMaker make_;
    model::TaskModel model_;
    Decoder decoder_;
    Event last_;
};

TEST_F(DecoderTest, ReturnedCallHasTheValuesOfBothStops) {
    const Event entry = sleep();
    see(make_.exit(entry, -4, {make_.bytes(0x6000, timespec(0, 77), Stop::exit, Content::structure)}));
    const DecodedCall& call = ended();
    EXPECT_EQ(call.name, "nanosleep");
    EXPECT_EQ(call.status, CallStatus::returned);
    EXPECT_EQ(call.error(), 4);
    EXPECT_EQ(call.entry_seq, entry.seq);
    EXPECT_EQ(call.duration_ns(), 1000u);
    EXPECT_EQ(call.task->id.tid.value, 10);
    ASSERT_EQ(call.args.count, 2u);
    const Value& requested = call.args.root(0);
    ASSERT_EQ(requested.kind, Value::Kind::structure);
    EXPECT_EQ((&requested)[1].number, 1u);
    EXPECT_EQ((&requested)[2].number, 5u);
    const Value& left = call.args.root(1);
    ASSERT_EQ(left.kind, Value::Kind::structure);
    EXPECT_EQ((&left)[2].number, 77u);
}

TEST_F(DecoderTest, BegunCallHasNoResults) {
    sleep();
    const model::Task& task = *model_.find(Tid{10});
    const DecodedCall& call = decoder_.begun(task, task.call, CallStatus::unfinished);
    EXPECT_FALSE(call.has_result);
    EXPECT_EQ(call.exit_seq, 0u);
    EXPECT_EQ(call.args.root(0).kind, Value::Kind::structure);
    EXPECT_EQ(call.args.root(1).kind, Value::Kind::unread);
    EXPECT_EQ(call.args.root(1).why, abi::Unread::not_returned);
}

TEST_F(DecoderTest, MemoryThatWasNotKeptIsSaid) {
    const Event entry = see(make_.entry(10, kNanosleep, {0x5000, 0}));
    see(make_.exit(entry, 0));
    const Value& requested = ended().args.root(0);
    EXPECT_EQ(requested.kind, Value::Kind::unread);
    EXPECT_EQ(requested.miss, Miss::never_asked);
    EXPECT_EQ(requested.number, 0x5000u);
}

TEST_F(DecoderTest, UnknownNumbersHaveANameAndTheirRegisters) {
    const Event entry = see(make_.entry(10, 5000, {1, 2, 3, 4, 5, 6}));
    see(make_.exit(entry, -38));
    EXPECT_EQ(ended().name, "syscall_0x1388");
    EXPECT_EQ(ended().args.count, 6u);
    EXPECT_EQ(ended().raw[5], 6u);
    EXPECT_EQ(ended().args.root(5).number, 6u);
}

TEST_F(DecoderTest, ExitWithoutItsEntryHasAResultOnly) {
    const Event never_seen = make_.entry(10, kNanosleep);
    see(make_.exit(never_seen, 0));
    EXPECT_EQ(ended().status, CallStatus::entry_missing);
    EXPECT_EQ(ended().args.count, 0u);
    EXPECT_TRUE(ended().has_result);
    EXPECT_EQ(ended().duration_ns(), 0u);
}

TEST_F(DecoderTest, RegistersOfAnExitNameACallWithoutEntry) {
    const Event never_seen = make_.entry(10, kNanosleep);
    see(make_.exit(never_seen, 0));
    EXPECT_EQ(ended().name, "?");
    std::array<std::uint64_t, 27> words{};
    words[15] = kNanosleep; // orig_rax
    Event exit = make_.exit(never_seen, 0);
    exit.exit.registers = {RegisterSet::x86_64_user, std::as_bytes(std::span(words))};
    see(exit);
    EXPECT_EQ(ended().name, "nanosleep");
    EXPECT_EQ(ended().status, CallStatus::entry_missing);
}

TEST_F(DecoderTest, RestartedCallNamesTheRealOne) {
    see(make_.exit(sleep(), -516));
    EXPECT_EQ(ended().status, CallStatus::interrupted);
    const Event again = see(make_.entry(10, kRestart));
    see(make_.exit(again, 0));
    EXPECT_EQ(ended().name, "restart_syscall");
    EXPECT_EQ(ended().continued, "nanosleep");
    EXPECT_TRUE(ended().resumed);
}

TEST_F(DecoderTest, CallOfATaskThatEndsIsGivenAsItBegan) {
    sleep();
    see(make_.ended(EventKind::gone, 10, 9));
    EXPECT_EQ(ended().status, CallStatus::lost_to_exit);
    EXPECT_EQ(ended().args.root(0).kind, Value::Kind::structure);
    EXPECT_FALSE(ended().has_result);
}

TEST_F(DecoderTest, X32NumbersAreNamedWithAndWithoutTheirBit) {
    for (const std::uint64_t nr : {std::uint64_t{512}, std::uint64_t{0x40000000 + 512}}) {
        const Event entry = see(make_.entry(10, nr, {}, {}, Abi::x32));
        see(make_.exit(entry, 0));
        EXPECT_EQ(ended().name, "rt_sigaction");
    }
}

} // namespace
} // namespace cluecap::reader

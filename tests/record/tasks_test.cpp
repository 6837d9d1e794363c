// SPDX-License-Identifier: MIT
// Threads, children, execs, stops and signals: all are seen, and none notices.
#include <csignal>
#include <gtest/gtest.h>
#include <map>
#include <set>

#include "tests/record/recording.h"

namespace cluecap::testing {
namespace {

TEST(Tasks, EveryCallOfThreadsAndTheirChildrenIsRecorded) {
    Recording recording;
    const Ran ran = recording.record({tracee("count_calls"), "8", "50000", "20"});
    ASSERT_TRUE(ran.exited_with(0)) << ran.err;
    EXPECT_EQ(recording.count_calls("getppid"), std::size_t(std::atol(ran.out.c_str())));
    EXPECT_EQ(recording.count(EventKind::lost), 0u);
    EXPECT_EQ(recording.count(EventKind::attached), 1u + 8 + 8 * 20);
}

TEST(Tasks, SixtyFourThreadsAllComeToTheirTurn) {
    Recording recording;
    const Ran ran = recording.record({tracee("count_calls"), "64", "200", "0"});
    ASSERT_TRUE(ran.exited_with(0)) << ran.err;
    std::map<std::int32_t, int> calls;
    recording.for_each_event([&](const Event& event) {
        if (name_of(event) == "getppid") ++calls[event.task.tid.value];
    });
    EXPECT_EQ(calls.size(), 64u);
    for (const auto& [tid, count] : calls)
        EXPECT_EQ(count, 200) << tid;
}

TEST(Tasks, ATreeOfTwoThousandProcessesIsFollowed) {
    Recording recording;
    const Ran ran = recording.record({tracee("fork_tree"), "10", "2"});
    ASSERT_TRUE(ran.exited_with(0)) << ran.err;
    EXPECT_EQ(recording.count(EventKind::attached), 2047u);
    EXPECT_EQ(recording.count(EventKind::new_task), 2046u);
    EXPECT_EQ(recording.count(EventKind::gone), 2047u);
}

TEST(Tasks, ChildrenAreNotFollowedWhenThatIsWanted) {
    Recording recording;
    ASSERT_TRUE(recording.record({"--no-follow", tracee("fork_tree"), "3", "2"}).exited_with(0));
    EXPECT_EQ(recording.count(EventKind::attached), 1u);
    EXPECT_EQ(recording.count(EventKind::gone), 1u);
}

TEST(Tasks, AThreadThatExecsBecomesItsLeader) {
    Recording recording;
    ASSERT_TRUE(recording.record({tracee("exec_in_thread")}).exited_with(5));
    std::map<std::uint64_t, Event> entries;
    int found = 0;
    std::int32_t former = 0, leader = 0;
    recording.for_each_event([&](const Event& event) {
        if (name_of(event) == "execve") entries[event.seq] = event;
        if (event.kind == EventKind::exec && event.exec.former_tid != event.task.tid.value) {
            former = event.exec.former_tid;
            leader = event.task.tid.value;
        }
        if (event.kind != EventKind::syscall_exit || !former || event.task.tid.value != leader) return;
        const auto entry = entries.find(event.exit.entry_seq);
        if (entry != entries.end() && entry->second.task.tid.value == former) ++found;
    });
    EXPECT_NE(former, 0);
    EXPECT_EQ(found, 1) << "the exit under the leader's id belongs to the entry under the former one";
}

TEST(Tasks, VforkAndItsEndAreSeen) {
    Recording recording;
    ASSERT_TRUE(recording.record({tracee("vfork_exec")}).exited_with(6));
    std::vector<NewTaskHow> how;
    recording.for_each_event([&](const Event& event) {
        if (event.kind == EventKind::new_task) how.push_back(event.new_task.how);
    });
    EXPECT_EQ(how, (std::vector{NewTaskHow::vfork, NewTaskHow::vfork_done}));
}

TEST(Tasks, AStoppedChildStaysStoppedUntilItIsContinued) {
    Recording recording;
    ASSERT_TRUE(recording.record({tracee("group_stop")}).exited_with(0));
    EXPECT_EQ(recording.count(EventKind::group_stop), 1u);
    EXPECT_EQ(recording.count(EventKind::group_resume), 1u);
}

TEST(Tasks, EverySignalIsDeliveredAndKept) {
    Recording recording;
    ASSERT_TRUE(recording.record({tracee("count_signals"), "500"}).exited_with(0));
    std::size_t good = 0;
    recording.for_each_event([&](const Event& event) {
        if (event.kind != EventKind::signal || event.signal.signo != SIGUSR1) return;
        good += event.signal.siginfo.size() == 128 && load_little(event.signal.siginfo.data(), 4) == SIGUSR1;
    });
    EXPECT_EQ(good, 500u);
}

TEST(Tasks, UnwantedSignalsAreDeliveredAndNotKept) {
    Recording recording;
    ASSERT_TRUE(recording.record({"-e", "signal=!usr1", tracee("count_signals"), "50"}).exited_with(0));
    EXPECT_EQ(recording.count(EventKind::signal), 0u);
}

TEST(Tasks, OnlySelectedCallsAreKept) {
    Recording recording;
    ASSERT_TRUE(recording.record({"-e", "getppid", tracee("count_calls"), "2", "100", "1"}).exited_with(0));
    EXPECT_EQ(recording.count_calls("getppid"), 220u);
    EXPECT_EQ(recording.count(EventKind::syscall_entry), 220u);
    EXPECT_EQ(recording.count(EventKind::syscall_exit), 220u);
    EXPECT_EQ(recording.count(EventKind::gone), 5u);
}

TEST(Tasks, NumbersComeWithoutGapsAndTimesDoNotGoBack) {
    Recording recording;
    recording.record({tracee("count_calls"), "4", "500", "2"});
    std::uint64_t seq = 0, time = 0;
    recording.for_each_event([&](const Event& event) {
        EXPECT_EQ(event.seq, ++seq);
        EXPECT_GE(event.time.ns, time);
        time = event.time.ns;
    });
    EXPECT_GT(seq, 4000u);
}

TEST(Tasks, A32BitProgramIsRecordedAsSuch) {
    if (!exists(tracee("count_calls.32"))) GTEST_SKIP() << "no 32-bit libraries";
    Recording recording;
    ASSERT_TRUE(recording.record({tracee("count_calls.32"), "2", "100", "1"}).exited_with(0));
    EXPECT_EQ(recording.count_calls("getppid"), 220u);
    std::set<Abi> abis;
    std::set<std::size_t> sizes;
    recording.for_each_event([&](const Event& event) {
        if (name_of(event) != "getppid") return;
        abis.insert(event.entry.abi);
        sizes.insert(event.entry.registers.raw.size());
    });
    EXPECT_EQ(abis, std::set{Abi::i386});
    EXPECT_EQ(sizes, std::set<std::size_t>{68});
}

TEST(Tasks, RegistersAreLeftOutWhenThatIsWanted) {
    Recording recording;
    recording.record({"--registers=syscall", "true"});
    const auto has_registers = [](const Event& event) {
        return !event.entry.registers.raw.empty() || !event.exit.registers.raw.empty();
    };
    EXPECT_GT(recording.count(EventKind::syscall_entry), 5u);
    EXPECT_EQ(recording.count(has_registers), 0u);
}

} // namespace
} // namespace cluecap::testing

// SPDX-License-Identifier: MIT
#include "schema/model/task_model.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/event_maker.h"

namespace cluecap {
namespace {

using model::CallStatus;
using model::Task;
using model::TaskModel;
using model::TaskState;

// x86_64 numbers
constexpr std::uint64_t kRead = 0, kClose = 3, kPoll = 7, kSigreturn = 15, kDup2 = 33, kNanosleep = 35, kClone = 56,
                        kFork = 57, kExecve = 59, kExitGroup = 231, kChdir = 80, kPrctl = 157, kRestart = 219,
                        kOpenat = 257, kPipe2 = 293, kClone3 = 435, kCloseRange = 436;
constexpr std::uint64_t kCwd = std::uint64_t(-100);

class TaskModelTest : public testing::Test {
  protected:
    const Event& see(Event event) {
        last_ = event;
        model_.observe(last_);
        return last_;
    }
    void start_shell() {
        see(make_.attached(10, 10, 1,
                           {make_.proc(ProcItem::comm, "sh\n"), make_.proc(ProcItem::cwd, "/home/me"),
                            make_.proc(ProcItem::exe, "/bin/dash")},
                           {make_.descriptor(0, "/dev/tty"), make_.descriptor(1, "/dev/tty")}));
    }
    void call(std::int32_t tid, std::uint64_t nr, std::array<std::uint64_t, 6> args, std::int64_t result,
              std::vector<MemoryRegion> memory = {}) {
        const Event entry = see(make_.entry(tid, nr, args, std::move(memory)));
        see(make_.exit(entry, result));
    }
    const Task& task(std::int32_t tid) {
        const Task* found = model_.find(Tid{tid});
        if (!found) throw std::runtime_error("no task " + std::to_string(tid));
        return *found;
    }
    std::string before(std::int32_t tid, std::int32_t fd) {
        return std::string(model_.descriptor(task(tid), fd, Stop::entry));
    }
    std::string after(std::int32_t tid, std::int32_t fd) {
        return std::string(model_.descriptor(task(tid), fd, Stop::exit));
    }

    EventMaker make_;
    TaskModel model_;
    Event last_;
};

TEST_F(TaskModelTest, AttachedTaskIsKnownByItsProcTexts) {
    start_shell();
    EXPECT_EQ(task(10).comm, "sh");
    EXPECT_EQ(task(10).process->exe, "/bin/dash");
    EXPECT_EQ(task(10).process->ppid, 1);
    EXPECT_EQ(task(10).state, TaskState::running);
    EXPECT_EQ(after(10, 1), "/dev/tty");
    EXPECT_EQ(model_.find(Tid{11}), nullptr);
}

TEST_F(TaskModelTest, CallIsOpenFromItsEntryToItsExit) {
    start_shell();
    const Event entry = see(make_.entry(10, kRead, {0, 0x5000, 100}, {make_.bytes(0x5000, "in")}));
    ASSERT_TRUE(task(10).is_in_call);
    EXPECT_EQ(task(10).state, TaskState::in_call);
    EXPECT_EQ(model_.outcome().call, nullptr);
    EXPECT_EQ(as_text(task(10).call.memory.at(0).bytes), "in");
    see(make_.exit(entry, 5));
    ASSERT_NE(model_.outcome().call, nullptr);
    EXPECT_EQ(model_.outcome().call->seq, entry.seq);
    EXPECT_EQ(model_.outcome().status, CallStatus::returned);
    EXPECT_FALSE(task(10).is_in_call);
}

TEST_F(TaskModelTest, MemoryOfAnOpenCallOutlivesItsEvent) {
    {
        EventMaker other;
        other.make(EventKind::mark, 0);
        model_.observe(other.entry(10, kRead, {}, {other.bytes(0x5000, std::string(1000, 'x')), other.bytes(1, "y")}));
    }
    EXPECT_EQ(as_text(task(10).call.memory.at(0).bytes), std::string(1000, 'x'));
    EXPECT_EQ(as_text(task(10).call.memory.at(1).bytes), "y");
}

TEST_F(TaskModelTest, OpenedFileHasItsPathFromItsResultOn) {
    start_shell();
    const Event entry = see(make_.entry(10, kOpenat, {kCwd, 0x5000}, {make_.string(0x5000, "../you//./x")}));
    see(make_.exit(entry, 3));
    EXPECT_EQ(before(10, 3), "");
    EXPECT_EQ(after(10, 3), "/home/you/x");
    see(make_.signal(10, 1));
    EXPECT_EQ(before(10, 3), "/home/you/x");
}

TEST_F(TaskModelTest, DescriptorEventWithinACallNamesItsResult) {
    start_shell();
    const Event entry = see(make_.entry(10, kOpenat, {kCwd, 0x5000}, {make_.string(0x5000, "/link")}));
    see(make_.named(10, 3, "/target"));
    EXPECT_EQ(after(10, 3), "");
    see(make_.exit(entry, 3));
    EXPECT_EQ(before(10, 3), "");
    EXPECT_EQ(after(10, 3), "/target");
}

TEST_F(TaskModelTest, DescriptorEventsNameWhatOnlyMemoryTells) {
    start_shell();
    const Event entry = see(make_.entry(10, kPipe2, {0x5000}));
    see(make_.named(10, 3, "pipe:[7]"));
    see(make_.named(10, 4, "pipe:[7]"));
    see(make_.exit(entry, 0));
    EXPECT_EQ(after(10, 3), "pipe:[7]");
    EXPECT_EQ(after(10, 4), "pipe:[7]");
}

TEST_F(TaskModelTest, ClosedDescriptorIsKnownDuringTheCallOnly) {
    start_shell();
    call(10, kClose, {1}, 0);
    EXPECT_EQ(before(10, 1), "/dev/tty");
    EXPECT_EQ(after(10, 1), "");
    see(make_.signal(10, 1));
    EXPECT_EQ(before(10, 1), "");
    EXPECT_EQ(before(10, 0), "/dev/tty");
}

TEST_F(TaskModelTest, FailedCallChangesNothing) {
    start_shell();
    call(10, kClose, {1}, -9);
    call(10, kDup2, {0, 7}, -9);
    EXPECT_EQ(after(10, 1), "/dev/tty");
    EXPECT_EQ(after(10, 7), "");
}

TEST_F(TaskModelTest, DuplicateHasTheNameOfItsOriginal) {
    start_shell();
    call(10, kOpenat, {kCwd, 0x5000}, 3, {make_.string(0x5000, "/a")});
    call(10, kDup2, {3, 1}, 1);
    EXPECT_EQ(before(10, 1), "/dev/tty");
    EXPECT_EQ(after(10, 1), "/a");
}

TEST_F(TaskModelTest, CloseRangeForgetsARange) {
    start_shell();
    call(10, kDup2, {0, 1000}, 1000);
    call(10, kCloseRange, {1, 0xffffffff, 0}, 0);
    EXPECT_EQ(before(10, 1000), "/dev/tty");
    EXPECT_EQ(after(10, 1000), "");
    see(make_.signal(10, 1));
    EXPECT_EQ(before(10, 0), "/dev/tty");
    EXPECT_EQ(before(10, 1), "");
    EXPECT_EQ(before(10, 1000), "");
}

TEST_F(TaskModelTest, RelativePathsFollowTheWorkingDirectory) {
    start_shell();
    call(10, kChdir, {0x5000}, 0, {make_.string(0x5000, "src")});
    call(10, kOpenat, {kCwd, 0x5000}, 3, {make_.string(0x5000, "f")});
    EXPECT_EQ(task(10).directories->cwd, "/home/me/src");
    EXPECT_EQ(after(10, 3), "/home/me/src/f");
    call(10, kOpenat, {3, 0x5000}, 4, {make_.string(0x5000, "g")});
    EXPECT_EQ(after(10, 4), "/home/me/src/f/g");
}

TEST_F(TaskModelTest, ForkedChildHasACopyOfDescriptors) {
    start_shell();
    see(make_.entry(10, kFork));
    see(make_.new_task(10, NewTaskHow::fork, 11));
    see(make_.attached(11, 11, 10, {}, {}, AttachHow::automatic));
    EXPECT_EQ(task(11).comm, "sh");
    EXPECT_EQ(task(11).tgid(), 11);
    EXPECT_EQ(task(11).process->ppid, 10);
    call(11, kClose, {1}, 0);
    see(make_.signal(11, 1));
    EXPECT_EQ(before(11, 1), "");
    EXPECT_EQ(before(10, 1), "/dev/tty");
}

TEST_F(TaskModelTest, ThreadsShareDescriptorsWhicheverEventComesFirst) {
    constexpr std::uint64_t kThreadFlags = 0x3d0f00;
    start_shell();
    see(make_.entry(10, kClone, {kThreadFlags}));
    see(make_.attached(11, 10, 10, {}, {}, AttachHow::automatic));
    see(make_.new_task(10, NewTaskHow::clone, 11));
    see(make_.entry(10, kClone3, {0x5000, 88}, {make_.bytes(0x5000, std::string("\0\x0f\x3d\0\0\0\0\0", 8))}));
    see(make_.new_task(10, NewTaskHow::clone, 12));
    see(make_.attached(12, 10, 10, {}, {}, AttachHow::automatic));
    call(11, kOpenat, {kCwd, 0x5000}, 3, {make_.string(0x5000, "/shared")});
    EXPECT_EQ(after(10, 3), "/shared");
    EXPECT_EQ(after(12, 3), "/shared");
    EXPECT_EQ(task(12).tgid(), 10);
}

TEST_F(TaskModelTest, ExecTellsTheDescriptorsThatAreLeft) {
    start_shell();
    const Event entry = see(make_.entry(10, kExecve));
    see(make_.exec(10, 10, {make_.proc(ProcItem::comm, "ls\n"), make_.proc(ProcItem::exe, "/bin/ls")},
                   {make_.descriptor(1, "/dev/tty")}));
    EXPECT_EQ(model_.outcome().call, nullptr);
    see(make_.exit(entry, 0));
    EXPECT_EQ(model_.outcome().status, CallStatus::returned);
    EXPECT_EQ(task(10).comm, "ls");
    EXPECT_EQ(before(10, 0), "");
    EXPECT_EQ(before(10, 1), "/dev/tty");
}

TEST_F(TaskModelTest, ExecByAThreadTakesTheLeadersPlace) {
    start_shell();
    see(make_.attached(11, 10, 10, {make_.proc(ProcItem::comm, "worker")}, {}, AttachHow::automatic));
    const Event leader = see(make_.entry(10, kPoll));
    const Event execve = see(make_.entry(11, kExecve, {0x5000}, {make_.string(0x5000, "/bin/ls")}));
    see(make_.exec(10, 11));
    ASSERT_NE(model_.outcome().call, nullptr);
    EXPECT_EQ(model_.outcome().call->seq, leader.seq);
    EXPECT_EQ(model_.outcome().status, CallStatus::lost_to_exec);
    EXPECT_EQ(model_.find(Tid{11}), nullptr);
    ASSERT_TRUE(task(10).is_in_call);
    Event exit = make_.exit(execve, 0);
    exit.task.tid.value = 10;
    see(exit);
    EXPECT_EQ(model_.outcome().call->seq, execve.seq);
    EXPECT_EQ(model_.outcome().status, CallStatus::returned);
}

TEST_F(TaskModelTest, TaskThatEndsWithinACallLosesIt) {
    start_shell();
    const Event entry = see(make_.entry(10, kExitGroup, {3}));
    see(make_.ended(EventKind::exiting, 10, 0x300));
    ASSERT_NE(model_.outcome().call, nullptr);
    EXPECT_EQ(model_.outcome().call->seq, entry.seq);
    EXPECT_EQ(model_.outcome().status, CallStatus::lost_to_exit);
    see(make_.ended(EventKind::gone, 10, 0x300));
    EXPECT_EQ(model_.outcome().call, nullptr);
    EXPECT_EQ(task(10).state, TaskState::gone) << "it is known for as long as its last event is";
    see(make_.make(EventKind::clock, 0));
    EXPECT_EQ(model_.find(Tid{10}), nullptr);
}

TEST_F(TaskModelTest, DetachWithinACallSaysSo) {
    start_shell();
    see(make_.entry(10, kPoll));
    see(make_.make(EventKind::detached, 10));
    EXPECT_EQ(model_.outcome().status, CallStatus::detached);
    EXPECT_NE(model_.outcome().call, nullptr);
}

TEST_F(TaskModelTest, RestartSyscallIsTheInterruptedCall) {
    start_shell();
    call(10, kNanosleep, {}, -516);
    EXPECT_EQ(model_.outcome().status, CallStatus::interrupted);
    see(make_.signal(10, 18));
    const Event again = see(make_.entry(10, kRestart));
    EXPECT_TRUE(task(10).call.resumed);
    EXPECT_TRUE(task(10).call.has_continued);
    EXPECT_EQ(task(10).call.continued, kNanosleep);
    see(make_.exit(again, -516));
    see(make_.entry(10, kRestart));
    EXPECT_EQ(task(10).call.continued, kNanosleep) << "interrupted twice, it is still the same call";
}

TEST_F(TaskModelTest, CallRestartedAfterAHandlerIsResumed) {
    start_shell();
    call(10, kRead, {}, -512);
    const Event handler = see(make_.entry(10, kSigreturn, {}, {}, Abi::x86_64, 0x2000));
    EXPECT_FALSE(task(10).call.resumed);
    see(make_.exit(handler, 0));
    see(make_.entry(10, kRead));
    EXPECT_TRUE(task(10).call.resumed);
}

TEST_F(TaskModelTest, CallThatWasToldEintrIsNotResumed) {
    start_shell();
    call(10, kRead, {}, -512);
    const Event handler = see(make_.entry(10, kSigreturn, {}, {}, Abi::x86_64, 0x2000));
    see(make_.exit(handler, -4));
    see(make_.entry(10, kRead));
    EXPECT_FALSE(task(10).call.resumed);
}

TEST_F(TaskModelTest, ChangeOfAbiIsNoticed) {
    start_shell();
    call(10, kRead, {}, 0);
    see(make_.entry(10, 3, {}, {}, Abi::i386));
    EXPECT_TRUE(task(10).call.abi_changed);
}

TEST_F(TaskModelTest, MissingEntriesAndExitsAreSaid) {
    start_shell();
    Event lost = make_.entry(10, kRead);
    see(make_.exit(lost, 1));
    EXPECT_EQ(model_.outcome().status, CallStatus::entry_missing);
    const Event first = see(make_.entry(10, kRead));
    see(make_.entry(10, kPoll));
    EXPECT_EQ(model_.outcome().status, CallStatus::exit_missing);
    ASSERT_NE(model_.outcome().call, nullptr);
    EXPECT_EQ(model_.outcome().call->seq, first.seq);
    EXPECT_EQ(task(10).call.nr, kPoll);
}

TEST_F(TaskModelTest, ThreadNameIsFollowed) {
    start_shell();
    call(10, kPrctl, {15, 0x5000}, 0, {make_.string(0x5000, "a-name-longer-than-15", Content::string)});
    EXPECT_EQ(task(10).comm, "a-name-longer-t");
}

TEST_F(TaskModelTest, ReusedThreadIdIsAnotherTask) {
    start_shell();
    see(make_.entry(10, kRead));
    Event other = make_.attached(10, 10, 1, {make_.proc(ProcItem::comm, "other")});
    other.task.start_ticks = 999;
    see(other);
    EXPECT_EQ(task(10).comm, "other");
    EXPECT_FALSE(task(10).is_in_call);
    EXPECT_EQ(after(10, 1), "");
}

TEST_F(TaskModelTest, RestoredStateIsTheSame) {
    start_shell();
    call(10, kOpenat, {kCwd, 0x5000}, 3, {make_.string(0x5000, "/a")});
    see(make_.attached(11, 10, 10, {make_.proc(ProcItem::comm, "worker")}, {}, AttachHow::automatic));
    call(10, kNanosleep, {}, -516);
    see(make_.entry(10, kRead, {3, 0x6000, 5}, {make_.bytes(0x6000, "hello")}));
    const Event open = see(make_.entry(11, kOpenat, {kCwd, 0x5000}, {make_.string(0x5000, "/b")}));
    see(make_.named(11, 4, "/really/b"));

    const std::vector<std::byte> blob = model_.serialize();
    TaskModel copy;
    ASSERT_TRUE(copy.restore(blob));
    EXPECT_EQ(copy.serialize(), blob);
    EXPECT_EQ(copy.last_seq(), model_.last_seq());
    EXPECT_EQ(copy.open_calls().size(), 2u);
    EXPECT_EQ(as_text(copy.find(Tid{10})->call.memory.at(0).bytes), "hello");

    copy.observe(make_.exit(open, 4));
    EXPECT_EQ(copy.descriptor(*copy.find(Tid{10}), 4, Stop::exit), "/really/b") << "threads share the table";
    EXPECT_EQ(copy.descriptor(*copy.find(Tid{10}), 3, Stop::exit), "/a");
}

TEST_F(TaskModelTest, NoCutOrDamagedKeyframeIsTaken) {
    start_shell();
    see(make_.entry(10, kOpenat, {kCwd, 0x5000}, {make_.string(0x5000, "/b")}));
    const std::vector<std::byte> blob = model_.serialize();
    for (std::size_t size = 1; size < blob.size(); ++size)
        EXPECT_FALSE(TaskModel().restore(Bytes(blob).first(size))) << size;
    for (std::size_t at = 0; at < blob.size(); ++at) {
        std::vector<std::byte> damaged = blob;
        damaged[at] = std::byte{0xff};
        TaskModel model;
        const bool is_taken{model.restore(damaged)};
        EXPECT_TRUE(is_taken || model.tasks().empty());
    }
    EXPECT_TRUE(TaskModel().restore({}));
}

TEST_F(TaskModelTest, DescriptorNamesStayBounded) {
    start_shell();
    const std::string name(4000, 'n');
    for (std::int32_t fd = 0; fd < 20000; ++fd)
        see(make_.named(10, fd, name));
    EXPECT_EQ(before(10, 10000), name);
    EXPECT_EQ(before(10, 19999), "");
    see(make_.exec(10, 10, {}, {make_.descriptor(1, "/dev/null")}));
    see(make_.named(10, 19999, name));
    EXPECT_EQ(before(10, 19999), name) << "room was given back";
}

TEST_F(TaskModelTest, HostileStreamsStayBounded) {
    for (std::int32_t tid = 1; tid < std::int32_t(TaskModel::kMaxTasks) + 1000; ++tid)
        see(make_.attached(tid, tid, 1));
    EXPECT_EQ(model_.tasks().size(), TaskModel::kMaxTasks);
    const std::string large(1 << 20, 'x');
    const MemoryRegion region = make_.bytes(0x5000, large);
    for (std::int32_t tid = 1; tid < 200; ++tid)
        see(make_.entry(tid, kRead, {}, {region}));
    EXPECT_EQ(task(10).call.memory.at(0).miss, Miss::none);
    EXPECT_EQ(task(199).call.memory.at(0).miss, Miss::budget);
    EXPECT_LE(model_.serialize().size(), TaskModel::kMaxKeyframe);
}

} // namespace
} // namespace cluecap

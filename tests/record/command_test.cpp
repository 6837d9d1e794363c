// SPDX-License-Identifier: MIT
// What happens to the command that clues-record runs.
#include <csignal>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/record/recording.h"

namespace cluecap::testing {
namespace {

TEST(Command, ExitStatusIsPassedOn) {
    Recording recording;
    EXPECT_TRUE(recording.record({"sh", "-c", "exit 7"}).exited_with(7));
    EXPECT_TRUE(recording.record({"true"}).exited_with(0));
}

TEST(Command, DeathBySignalIsPassedOn) {
    Recording recording;
    EXPECT_TRUE(recording.record({"sh", "-c", "kill -USR1 $$"}).died_of(SIGUSR1));
    EXPECT_TRUE(recording.record({"sh", "-c", "kill -KILL $$"}).died_of(SIGKILL));
    EXPECT_TRUE(recording.record({"sh", "-c", "ulimit -c 0; kill -SEGV $$"}).died_of(SIGSEGV));
}

TEST(Command, OneThatIsNotThereIsExit1AndLeavesNoCapture) {
    Recording recording;
    const Ran ran = recording.record({"no-such-command-at-all", "x"});
    EXPECT_TRUE(ran.exited_with(1));
    EXPECT_EQ(ran.err, "clues-record: no-such-command-at-all: command not found\n");
    EXPECT_FALSE(exists(recording.path()));
}

TEST(Command, OneThatMayNotBeRunIsExit1) {
    Recording recording;
    const Ran ran = recording.record({"/etc/passwd"});
    EXPECT_TRUE(ran.exited_with(1));
    EXPECT_EQ(ran.err, "clues-record: /etc/passwd: Permission denied\n");
}

TEST(Command, FirstRecordedCallIsItsExecve) {
    Recording recording;
    recording.record({"true"});
    std::vector<std::string> first;
    recording.for_each_event([&](const Event& event) {
        if (first.size() < 2 && event.kind == EventKind::syscall_entry) first.emplace_back(name_of(event));
    });
    ASSERT_EQ(first.size(), 2u);
    EXPECT_EQ(first[0], "execve");
    EXPECT_NE(first[1], "execve");
}

TEST(Command, OptionsEndAtItsName) {
    Recording recording;
    const Ran ran = recording.record({"-q", "echo", "-o", "x", "-q", "--", "-p"});
    EXPECT_EQ(ran.out, "-o x -q -- -p\n");
    EXPECT_TRUE(exists(recording.path()));
}

TEST(Command, GetsVariablesAndLosesThem) {
    setenv("CLUES_TEST_OLD", "old", 1);
    Recording recording;
    const Ran ran = recording.record({"-E", "CLUES_TEST_NEW=a=b", "-E", "CLUES_TEST_OLD", "sh", "-c",
                                      "echo ${CLUES_TEST_NEW-none} ${CLUES_TEST_OLD-none}"});
    EXPECT_EQ(ran.out, "a=b none\n");
}

TEST(Command, HasTheGivenName) {
    Recording recording;
    EXPECT_EQ(recording.record({"--argv0", "other", "sh", "-c", "echo $0"}).out, "other\n");
}

TEST(Command, RunsAsAnotherUser) {
    if (geteuid() != 0) GTEST_SKIP() << "only root can change the user";
    Recording recording;
    const Ran ran = recording.record({"-u", "nobody", "id", "-u", "-n"});
    EXPECT_EQ(ran.out, "nobody\n");
    EXPECT_TRUE(recording.record({"-u", "no-such-user", "id"}).exited_with(1));
}

TEST(Command, SeesNoDescriptorOfTheRecorder) {
    Recording recording;
    const Words look{"sh", "-c", "ls /proc/self/fd | wc -l"};
    const std::string plain = recording.finish(recording.start(look)).out;
    EXPECT_EQ(recording.record(look).out, plain);
}

TEST(Command, KeepsItsSignalsAndMask) {
    Recording recording;
    const Words look{"grep", "^Sig[BIC]", "/proc/self/status"};
    const std::string plain = recording.finish(recording.start(look)).out;
    EXPECT_FALSE(plain.empty());
    EXPECT_EQ(recording.record(look).out, plain);
}

TEST(Command, GoesOnWhenTheRecorderIsAskedToEnd) {
    Recording recording;
    const Running recorder = recording.start_recorder({"sh", "-c", "echo $$ >pid; read x <gate; echo $? >result"});
    ASSERT_EQ(std::system(("mkfifo " + recording.path("gate")).c_str()), 0);
    ASSERT_TRUE(eventually([&] { return !read_file(recording.path("pid")).empty(); }));
    kill(recorder.pid, SIGTERM);
    EXPECT_TRUE(recording.finish(recorder).exited_with(128 + SIGTERM));
    EXPECT_EQ(recording.count(EventKind::detached), 1u);
    EXPECT_FALSE(exists(recording.path("result")));
    ASSERT_EQ(std::system(("echo go >" + recording.path("gate")).c_str()), 0);
    EXPECT_TRUE(eventually([&] { return read_file(recording.path("result")) == "0\n"; }));
}

TEST(Command, IgnoresNothingOfATerminalForIt) {
    // ^C belongs to the command: the recorder stays, and ends with the command's own status.
    Recording recording;
    const Running recorder =
        recording.start_recorder({"sh", "-c", "trap 'exit 9' INT; echo >ready; while :; do sleep 0.01; done"});
    ASSERT_TRUE(eventually([&] { return exists(recording.path("ready")); }));
    kill(recorder.pid, SIGINT);
    usleep(100000);
    EXPECT_EQ(kill(recorder.pid, 0), 0);
    std::int32_t command = 0;
    ASSERT_EQ(std::system(("pgrep -P " + std::to_string(recorder.pid) + " >" + recording.path("child")).c_str()), 0);
    command = std::atoi(read_file(recording.path("child")).c_str());
    kill(command, SIGINT);
    EXPECT_TRUE(recording.finish(recorder).exited_with(9));
}

TEST(Command, EndsWithTheRecorderWhenThatIsWanted) {
    Recording recording;
    const Running recorder = recording.start_recorder({"--kill-on-exit", "sh", "-c", "echo $$ >pid; sleep 1000"});
    ASSERT_TRUE(eventually([&] { return read_file(recording.path("pid")).size() > 1; }));
    const pid_t command = std::atoi(read_file(recording.path("pid")).c_str());
    kill(recorder.pid, SIGTERM);
    recording.finish(recorder);
    EXPECT_TRUE(eventually([&] { return kill(command, 0) != 0; }));
}

} // namespace
} // namespace cluecap::testing

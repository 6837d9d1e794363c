// SPDX-License-Identifier: MIT
// Attaching to running processes, and letting go of them: nothing may remain.
#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/record/recording.h"

namespace cluecap::testing {
namespace {

/// The letters behind "State:" of all threads, and whether any has a tracer.
struct Threads {
    std::set<char> states;
    int count = 0;
    bool is_traced = false;
};

Threads look_at(pid_t pid) {
    Threads threads;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/" + std::to_string(pid) + "/task", ignored)) {
        const std::string status = read_file(entry.path() / "status");
        const std::size_t state = status.find("State:\t"), tracer = status.find("TracerPid:\t");
        if (state == std::string::npos || tracer == std::string::npos) continue;
        threads.states.insert(status[state + 7]);
        threads.is_traced |= status[tracer + 11] != '0';
        ++threads.count;
    }
    return threads;
}

bool is_ready(const Running& running) { return read_file(running.out_path).find("ready\n") == 0; }

class Attach : public ::testing::TestWithParam<const char*> {
  protected:
    Running start_waiter(const Words& kinds) {
        Words words{tracee(GetParam())};
        words.insert(words.end(), kinds.begin(), kinds.end());
        const Running waiter = recording.start(words);
        EXPECT_TRUE(eventually([&] { return is_ready(waiter); }));
        usleep(50000);
        return waiter;
    }
    Running attach(pid_t pid) {
        const Running recorder = recording.start_recorder({"-p", std::to_string(pid)});
        EXPECT_TRUE(eventually([&] { return look_at(pid).is_traced; }));
        usleep(200000);
        return recorder;
    }
    std::string end(const Running& waiter) {
        kill(waiter.pid, SIGTERM);
        const Ran ran = recording.finish(waiter);
        EXPECT_TRUE(ran.exited_with(0));
        return ran.out;
    }
    Recording recording;
};

TEST_P(Attach, NoThreadNoticesAnything) {
    const Running waiter = start_waiter({"epoll", "semop", "sigwait", "poll", "read", "nanosleep", "spin"});
    const Running recorder = attach(waiter.pid);
    kill(recorder.pid, SIGINT);
    EXPECT_TRUE(recording.finish(recorder).exited_with(130));
    EXPECT_FALSE(look_at(waiter.pid).is_traced);
    EXPECT_EQ(look_at(waiter.pid).count, 8);
    EXPECT_EQ(end(waiter), "ready\nended\n");
    EXPECT_EQ(recording.count(EventKind::attached), 8u);
    EXPECT_EQ(recording.count(EventKind::detached), 8u);
}

TEST_P(Attach, AStoppedProcessStaysStopped) {
    const Running waiter = start_waiter({"nanosleep", "spin"});
    kill(waiter.pid, SIGSTOP);
    ASSERT_TRUE(eventually([&] { return look_at(waiter.pid).states == std::set{'T'}; }));
    const Running recorder = attach(waiter.pid);
    kill(recorder.pid, SIGTERM);
    EXPECT_TRUE(recording.finish(recorder).exited_with(128 + SIGTERM));
    EXPECT_EQ(look_at(waiter.pid).states, std::set{'T'});
    EXPECT_EQ(recording.count(EventKind::group_stop), 3u);
    kill(waiter.pid, SIGCONT);
    EXPECT_TRUE(eventually([&] { return look_at(waiter.pid).states.count('T') == 0; }));
    EXPECT_EQ(end(waiter), "ready\nended\n");
}

TEST_P(Attach, AKilledRecorderLeavesEverythingRunning) {
    const Running waiter = start_waiter({"epoll", "nanosleep", "spin", "spin"});
    const Running recorder = attach(waiter.pid);
    kill(recorder.pid, SIGKILL);
    EXPECT_TRUE(recording.finish(recorder).died_of(SIGKILL));
    EXPECT_FALSE(look_at(waiter.pid).is_traced);
    EXPECT_EQ(look_at(waiter.pid).count, 5);
    // One that is killed within an attach or entry stop cannot prevent an EINTR: docs/backends.md.
    EXPECT_NE(end(waiter).find("\nended\n"), std::string::npos);
}

TEST_P(Attach, EndsWhenTheProcessEnds) {
    const Running waiter = start_waiter({"read"});
    const Running recorder = attach(waiter.pid);
    EXPECT_EQ(end(waiter), "ready\nended\n");
    EXPECT_TRUE(recording.finish(recorder).exited_with(0));
    EXPECT_EQ(recording.count(EventKind::gone), 2u);
}

INSTANTIATE_TEST_SUITE_P(Programs, Attach, ::testing::Values("wait_long", "wait_long.32"), [](const auto& program) {
    return std::string(program.param).find(".32") == std::string::npos ? "native" : "i386";
});

TEST(KilledRecorder, EatsNoSignal) {
    for (int delay = 1; delay <= 10; ++delay) {
        Recording recording;
        const std::string script = "echo >started; " + tracee("count_signals") + " 5000; echo $? >result";
        const Running recorder = recording.start_recorder({"sh", "-c", script});
        ASSERT_TRUE(eventually([&] { return exists(recording.path("started")); }));
        usleep(useconds_t(delay) * 10000);
        kill(recorder.pid, SIGKILL);
        recording.finish(recorder);
        EXPECT_TRUE(eventually([&] { return read_file(recording.path("result")).size() > 1; }));
        EXPECT_EQ(read_file(recording.path("result")), "0\n") << "killed after " << delay * 10 << " ms";
    }
}

std::string refusal(Recording& recording, const std::string& pid) {
    const Ran ran = recording.record({"-p", pid});
    EXPECT_TRUE(ran.exited_with(1));
    EXPECT_FALSE(exists(recording.path()));
    return ran.err;
}

TEST(AttachRefuses, ProcessesThatAreNotThere) {
    Recording recording;
    EXPECT_EQ(refusal(recording, "4194999"), "clues-record: cannot attach to process 4194999: no such process\n");
}

TEST(AttachRefuses, Zombies) {
    Recording recording;
    const Running zombie = recording.start({"true"});
    siginfo_t info{};
    waitid(P_PID, id_t(zombie.pid), &info, WEXITED | WNOWAIT);
    EXPECT_NE(refusal(recording, std::to_string(zombie.pid)).find("zombie"), std::string::npos);
    recording.finish(zombie);
}

TEST(AttachRefuses, KernelThreads) {
    if (read_file("/proc/2/comm") != "kthreadd\n") GTEST_SKIP() << "no kernel threads in this pid namespace";
    Recording recording;
    EXPECT_NE(refusal(recording, "2").find("kernel thread"), std::string::npos);
}

TEST(AttachRefuses, ProcessesThatHaveATracer) {
    Recording recording;
    const Running waiter = recording.start({tracee("wait_long"), "read"});
    ASSERT_TRUE(eventually([&] { return is_ready(waiter); }));
    const Running first = recording.start_recorder({"-o", "first.cap", "-p", std::to_string(waiter.pid)});
    ASSERT_TRUE(eventually([&] { return look_at(waiter.pid).is_traced; }));
    EXPECT_NE(refusal(recording, std::to_string(waiter.pid)).find("already traced, by process"), std::string::npos);
    kill(waiter.pid, SIGTERM);
    recording.finish(waiter);
    recording.finish(first);
}

TEST(AttachTogether, WithACommandBothAreRecorded) {
    Recording recording;
    const Running waiter = recording.start({tracee("wait_long"), "read"});
    ASSERT_TRUE(eventually([&] { return is_ready(waiter); }));
    const std::string pid = std::to_string(waiter.pid);
    const Ran ran = recording.record({"-p", pid, "sh", "-c", "kill -TERM " + pid + "; exit 4"});
    EXPECT_TRUE(ran.exited_with(4));
    EXPECT_TRUE(recording.finish(waiter).exited_with(0));
    EXPECT_EQ(recording.count(EventKind::attached), 3u);
    EXPECT_EQ(recording.count(EventKind::gone), 3u);
}

} // namespace
} // namespace cluecap::testing

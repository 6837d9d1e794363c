// SPDX-License-Identifier: MIT
// Where captures go, and what is kept of memory.
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>

#include "tests/record/recording.h"

namespace cluecap::testing {
namespace {

std::string command_of(const Recording& recording, const std::string& name) {
    auto capture = reader::Capture::open(recording.path(name));
    if (!capture) return capture.error().message;
    return capture->info().command.empty() ? "" : capture->info().command[0];
}

TEST(Output, EarlierCapturesAreKeptNewestFirst) {
    Recording recording;
    for (const char* command : {"true", "pwd", "id"})
        recording.record({command});
    EXPECT_EQ(command_of(recording, "trace.cap"), "id");
    EXPECT_EQ(command_of(recording, "trace.cap.1"), "pwd");
    EXPECT_EQ(command_of(recording, "trace.cap.2"), "true");
    EXPECT_FALSE(exists(recording.path("trace.cap.3")));
}

TEST(Output, AFileThatIsNoCaptureIsRefusedBeforeTheCommandRuns) {
    Recording recording;
    std::ofstream(recording.path("notes.txt")) << "my notes";
    const Ran ran = recording.record({"-o", "notes.txt", "touch", "ran"});
    EXPECT_TRUE(ran.exited_with(1));
    EXPECT_EQ(ran.err, "clues-record: notes.txt exists and is no capture; it is left as it is\n");
    EXPECT_EQ(read_file(recording.path("notes.txt")), "my notes");
    EXPECT_FALSE(exists(recording.path("ran")));
}

TEST(Output, AFileThatIsBeingRecordedIsRefused) {
    Recording recording;
    const Running first = recording.start_recorder({"sh", "-c", "echo >ready; while :; do sleep 0.01; done"});
    ASSERT_TRUE(eventually([&] { return exists(recording.path("ready")); }));
    const Ran second = recording.record({"touch", "ran"});
    EXPECT_TRUE(second.exited_with(1));
    EXPECT_EQ(second.err, "clues-record: trace.cap is being recorded\n");
    EXPECT_FALSE(exists(recording.path("ran")));
    kill(first.pid, SIGTERM);
    recording.finish(first);
}

TEST(Output, AStreamCarriesTheCaptureAndNothingElse) {
    Recording recording;
    const Ran ran = recording.record({"-o", "-", "echo", "hello"});
    EXPECT_TRUE(ran.exited_with(0));
    EXPECT_NE(ran.err.find("hello\n"), std::string::npos);
    std::ofstream(recording.path("streamed.cap"), std::ios::binary) << ran.out;
    EXPECT_EQ(command_of(recording, "streamed.cap"), "echo");
}

TEST(Output, TheSummaryCountsAndQuietMeansNone) {
    Recording recording;
    const std::string err = recording.record({tracee("count_calls"), "1", "1000", "0"}).err;
    const std::string total = std::to_string(recording.count(EventKind::syscall_entry));
    EXPECT_NE(err.find(total.substr(0, 1) + "," + total.substr(1) + " system calls of 2 tasks, 0 lost; trace.cap: "),
              std::string::npos)
        << err;
    EXPECT_EQ(recording.record({"-q", "true"}).err, "");
}

TEST(Memory, ValuesOfTheEnvironmentAreKeptOnlyWhenThatIsWanted) {
    setenv("CLUES_TEST_SECRET", "swordfish", 1);
    Recording recording;
    for (const bool wanted : {false, true}) {
        recording.record(wanted ? Words{"--compress=none", "--env", "true"} : Words{"--compress=none", "true"});
        const std::string bytes = read_file(recording.path());
        EXPECT_NE(bytes.find("CLUES_TEST_SECRET"), std::string::npos);
        EXPECT_EQ(bytes.find("swordfish") != std::string::npos, wanted);
    }
}

TEST(Memory, DataIsCutAtTheLimit) {
    Recording recording;
    const Words command{"sh", "-c", "printf %01000d 0; true"};
    for (const std::size_t limit : {10u, 256u, 2000u}) {
        Words words{"-s", std::to_string(limit)};
        words.insert(words.end(), command.begin(), command.end());
        recording.record(words);
        std::size_t kept = 0;
        recording.for_each_event([&](const Event& event) {
            if (name_of(event) != "write") return;
            for (const MemoryRegion& region : event.entry.memory)
                if (region.content == Content::data) kept = std::max(kept, region.bytes.size());
        });
        EXPECT_EQ(kept, std::min<std::size_t>(limit, 1000));
    }
}

TEST(Memory, AHostileProgramDecidesNothing) {
    Recording recording;
    const Ran ran = recording.record({tracee("hostile_iovec")});
    ASSERT_TRUE(ran.exited_with(0)) << ran.err;
#ifndef __SANITIZE_ADDRESS__ // whose shadow and quarantine would be measured
    EXPECT_LE(ran.max_rss_kib, 64 * 1024);
#endif
    std::size_t most = 0;
    recording.for_each_event([&](const Event& event) {
        std::size_t here = 0;
        for (const MemoryRegion& region : event.entry.memory)
            here += region.bytes.size();
        if (event.kind == EventKind::syscall_entry) most = std::max(most, here);
    });
    EXPECT_GT(most, 1000u);
    EXPECT_LE(most, 65536u);
}

} // namespace
} // namespace cluecap::testing

// SPDX-License-Identifier: MIT
// What a walk tells at a live stop is what it tells of the capture.
#include <fcntl.h>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <unistd.h>

#include "reader/capture.h"
#include "recorder/chunk_writer.h"
#include "recorder/interruption.h"
#include "recorder/model_keyframes.h"
#include "recorder/peek/live_memory.h"
#include "recorder/plan.h"
#include "recorder/ptrace/ptrace_backend.h"
#include "recorder/staging.h"
#include "schema/abi/walk.h"
#include "tests/support/capture_maker.h"

namespace cluecap {
namespace {

/// Everything in a tree, raw. Hostile calls have tens of thousands of values: of them a hash must do.
std::string told(const DecodedArgs& args) {
    constexpr std::size_t kLargest = 64u << 10;
    std::string text = std::string(args.call->name) + "/" + std::to_string(args.count);
    const auto add = [&text](std::uint64_t number) {
        text.append(reinterpret_cast<const char*>(&number), sizeof number);
    };
    for (const Value& value : args.nodes) {
        text += value.name ? value.name : "-";
        add(std::uint64_t(value.kind) << 48 | std::uint64_t(value.stop) << 40 | std::uint64_t(value.why) << 32 |
            std::uint64_t(value.miss) << 8 | std::uint64_t(value.whole));
        add(value.number);
        add(value.addr.value);
        add(value.cut_at.value);
        add(value.end);
        text += as_text(value.bytes);
        text += as_text(value.exit_bytes);
    }
    if (text.size() > kLargest) return std::to_string(std::hash<std::string>()(text));
    return text;
}

/// Hands events on, and at each stop walks the stopped task by itself and keeps what that told, by the event's number.
class LiveWitness final : public recorder::EventLog {
  public:
    LiveWitness(recorder::EventLog& log, const recorder::PeekLimits& limits) : log_(log), memory_(limits) {}

    std::uint64_t append(const Event& event) override {
        const std::uint64_t seq = log_.append(event);
        if (event.kind == EventKind::syscall_entry) enter(event, seq);
        if (event.kind == EventKind::syscall_exit) leave(event, seq);
        return seq;
    }
    const std::map<std::uint64_t, std::string>& told_at() const { return told_; }

  private:
    struct Open {
        explicit Open(recorder::BlockPool& pool) : memory(pool) {}
        abi::Call call;
        recorder::RegionStore memory;
    };
    void enter(const Event& event, std::uint64_t seq) {
        auto& open = open_[event.task.tid.value] = std::make_unique<Open>(pool_);
        open->call = {.abi = event.entry.abi, .nr = event.entry.nr, .args = event.entry.args, .sp = event.entry.sp};
        memory_.begin_entry(event.task.tid.value, open->memory);
        walk(open->call, seq);
    }
    void leave(const Event& event, std::uint64_t seq) {
        const auto& open = open_[event.task.tid.value];
        if (!open) return;
        open->call.returned = true;
        open->call.result = event.exit.result;
        open->call.is_error = event.exit.is_error;
        recorder::RegionStore at_exit(pool_);
        memory_.begin_exit(event.task.tid.value, open->memory, at_exit);
        walk(open->call, seq);
    }
    void walk(const abi::Call& call, std::uint64_t seq) {
        DecodedArgs args;
        ValueBuilder builder(args);
        abi::walk(call, memory_, builder);
        told_[seq] = told(args);
    }

    recorder::EventLog& log_;
    recorder::LiveMemory memory_;
    recorder::BlockPool pool_;
    std::map<std::int32_t, std::unique_ptr<Open>> open_;
    std::map<std::uint64_t, std::string> told_;
};

recorder::ChunkWriterOptions options_with(recorder::KeyframeSource& keyframes) {
    recorder::ChunkWriterOptions options;
    options.keyframes = &keyframes;
    return options;
}

/// Records `command` to `path`, with a witness.
std::map<std::uint64_t, std::string> record(const std::string& path, const std::vector<std::string>& command) {
    recorder::Options options;
    options.command = command;
    const Result<recorder::RecordingPlan> plan = recorder::make_plan(options);
    if (!plan) throw std::runtime_error(plan.error().message);
    const UniqueFd fd(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    const CaptureInfo info = testing_support::some_capture_info();
    auto staging = recorder::Staging::create({.path = "", .nonce = info.nonce});
    recorder::ModelKeyframes keyframes;
    auto writer = recorder::ChunkWriter::start(fd.get(), info, **staging, options_with(keyframes));
    LiveWitness witness(**staging, plan->peek);
    std::string error;
    std::thread tracer([&] {
        const recorder::Interruption interruption(true);
        const auto backend = recorder::make_ptrace_backend(*plan, interruption);
        const Status opened = backend->open();
        if (!opened) error = opened.error().message;
        if (const auto outcome = opened ? backend->run(witness) : Result<recorder::Outcome>(opened.error()); !outcome)
            error = outcome.error().message;
    });
    tracer.join();
    (*staging)->close();
    if (Status status = (*writer)->close(); !status) error = status.error().message;
    if (!error.empty()) throw std::runtime_error(error);
    return witness.told_at();
}

std::string name_of(reader::Cursor& at) {
    const reader::DecodedCall* call = at.ended();
    if (!call) call = at.begun(*at.task());
    return " " + std::string(call->name);
}

class LiveEquivalenceTest : public ::testing::TestWithParam<std::vector<std::string>> {};

TEST_P(LiveEquivalenceTest, CaptureTellsWhatTheStopsTold) {
    const std::string path = ::testing::TempDir() + "live_equivalence." + std::to_string(getpid());
    const auto live = record(path, GetParam());
    Result<reader::Capture> capture = reader::Capture::open(path);
    ASSERT_TRUE(capture) << capture.error().message;
    std::size_t entries = 0, exits = 0;
    for (reader::Cursor& at : capture->events()) {
        const Event& event = at.event();
        if (event.kind == EventKind::syscall_entry) {
            ASSERT_TRUE(told(at.begun(*at.task())->args) == live.at(event.seq)) << "entry " << event.seq << name_of(at);
            ++entries;
        } else if (event.kind == EventKind::syscall_exit && at.ended()->status != model::CallStatus::entry_missing) {
            ASSERT_TRUE(told(at.ended()->args) == live.at(event.seq)) << "exit " << event.seq << name_of(at);
            ++exits;
        }
    }
    EXPECT_EQ(entries + exits, live.size());
    EXPECT_GT(exits, 5u);
    unlink(path.c_str());
}

// One thread each: what others write between the recorder's look and the witness's would differ.
INSTANTIATE_TEST_SUITE_P(Programs, LiveEquivalenceTest,
                         ::testing::Values(std::vector<std::string>{"sh", "-c", "ls -l / /proc/self >/dev/null"},
                                           std::vector<std::string>{"sh", "-c",
                                                                    "echo $(date) | cat | tr a b >/dev/null"},
                                           std::vector<std::string>{"python3", "-c",
                                                                    "import socket,select,os;a,b=socket.socketpair();"
                                                                    "a.sendmsg([b'x'*500,b'y']);b.recvmsg(1000);"
                                                                    "select.select([a],[b],[],0);os.listdir('/etc')"},
                                           std::vector<std::string>{CLUES_TRACEE_DIR "/hostile_iovec"},
                                           std::vector<std::string>{CLUES_TRACEE_DIR "/fork_tree"}));

} // namespace
} // namespace cluecap

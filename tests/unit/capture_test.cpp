// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "cluecap/cluecap.h"
#include "recorder/chunk_writer.h"
#include "recorder/model_keyframes.h"
#include "recorder/staging.h"
#include "tests/support/capture_maker.h"
#include "tests/support/event_maker.h"

namespace cluecap::reader {
namespace {

// x86_64 numbers
constexpr std::uint64_t kRead = 0, kClose = 3, kDup = 32, kNanosleep = 35, kChdir = 80, kOpenat = 257;
constexpr int kTasks = 20, kRounds = 1500;

/// A made-up history: tasks whose calls overlap, descriptors that come and go, calls that are interrupted.
class History {
  public:
    explicit History(recorder::EventLog& log) : log_(log) {}

    void play() {
        for (std::int32_t tid = 100; tid < 100 + kTasks; ++tid)
            put(make_.attached(tid, tid, 1,
                               {make_.proc(ProcItem::comm, "task" + std::to_string(tid)),
                                make_.proc(ProcItem::cwd, "/home/" + std::to_string(tid))},
                               {make_.descriptor(0, "/dev/null")}));
        for (int round = 0; round < kRounds; ++round)
            for (std::int32_t tid = 100; tid < 100 + kTasks; ++tid)
                step(tid, round);
        put(make_.entry(100, kRead, {0, 0x6000, 10}));
    }

  private:
    const Event& put(Event event) {
        log_.append(event);
        return last_ = event;
    }
    /// Each round ends the call of the round before and begins another.
    void step(std::int32_t tid, int round) {
        Event& open = open_[tid - 100];
        if (open.seq) end(open, round);
        const std::string file = "file" + std::to_string(round % 7);
        switch ((round + tid) % 6) {
        case 0:
            open = put(make_.entry(tid, kOpenat, {std::uint64_t(-100), 0x5000}, {make_.string(0x5000, file)}));
            break;
        case 1:
            open = put(make_.entry(tid, kRead, {3, 0x6000, 64}));
            break;
        case 2:
            open = put(make_.entry(tid, kDup, {3}));
            break;
        case 3:
            open = put(make_.entry(tid, kChdir, {0x5000}, {make_.string(0x5000, "/srv/" + file)}));
            break;
        case 4:
            open = put(make_.entry(
                tid, kNanosleep, {0x5000, 0x6000},
                {make_.bytes(0x5000, std::string(16, char(1 + round % 100)), Stop::entry, Content::structure)}));
            break;
        default:
            open = put(make_.entry(tid, kClose, {std::uint64_t(3 + round % 3)}));
        }
    }
    void end(const Event& open, int round) {
        switch (open.entry.nr) {
        case kOpenat:
            put(make_.exit(open, 3));
            break;
        case kRead:
            put(make_.exit(open, 64, {make_.bytes(0x6000, std::string(64, char('a' + round % 26)), Stop::exit)}));
            break;
        case kDup:
            put(make_.exit(open, 4));
            break;
        case kNanosleep:
            put(make_.exit(open, round % 2 ? -516 : 0));
            break;
        default:
            put(make_.exit(open, round % 5 ? 0 : -9));
        }
    }

    recorder::EventLog& log_;
    EventMaker make_;
    Event open_[kTasks];
    Event last_;
};

class CaptureTest : public testing::Test {
  protected:
    void SetUp() override {
        path_ = testing::TempDir() + "capture_test." + std::to_string(getpid());
        const int fd = open(path_.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        ASSERT_GE(fd, 0);
        const UniqueFd owner(fd);
        const CaptureInfo info = testing_support::some_capture_info();
        auto staging = recorder::Staging::create({.path = "", .nonce = info.nonce});
        ASSERT_TRUE(staging);
        recorder::ModelKeyframes keyframes;
        recorder::ChunkWriterOptions options;
        options.compression.codec = Codec::none;
        options.raw_limit = 32u << 10;
        options.keyframes = &keyframes;
        auto writer = recorder::ChunkWriter::start(fd, info, **staging, options);
        ASSERT_TRUE(writer);
        History(**staging).play();
        (*staging)->close();
        ASSERT_TRUE((*writer)->close());
    }
    void TearDown() override { unlink(path_.c_str()); }

    Capture capture() {
        Result<Capture> opened = Capture::open(path_);
        if (!opened) throw std::runtime_error(opened.error().message);
        return std::move(*opened);
    }

    std::string path_;
};

/// Everything that a cursor says of a call, names of descriptors included.
std::string told(const DecodedCall& call, const Cursor& at) {
    std::string line = std::to_string(call.entry_seq) + "-" + std::to_string(call.exit_seq) + " " + call.task->comm +
                       " " + std::string(call.name) + "(";
    for (const Value& value : call.args.nodes) {
        line += std::to_string(value.number) + ":" + std::string(as_text(value.bytes)) + " ";
        if (value.kind == Value::Kind::integer)
            line += at.model().descriptor(*call.task, std::int32_t(value.number), Stop::entry);
    }
    line += ") = " + std::to_string(call.result) + " ";
    line += at.model().descriptor(*call.task, std::int32_t(call.result), Stop::exit);
    return line + " " + std::to_string(int(call.status)) + (call.resumed ? " resumed" : "");
}

std::vector<std::string> told(Cursor at) {
    std::vector<std::string> lines;
    while (at.next())
        if (const DecodedCall* call = at.ended()) lines.push_back(told(*call, at));
    return lines;
}

TEST_F(CaptureTest, EveryCallIsGivenOnce) {
    Capture all = capture();
    std::size_t returned = 0, unfinished = 0;
    for (const DecodedCall& call : all.calls()) {
        returned += call.has_result;
        unfinished += call.status == CallStatus::unfinished;
        EXPECT_NE(call.status, CallStatus::entry_missing);
    }
    EXPECT_EQ(returned, std::size_t(kTasks * (kRounds - 1)));
    EXPECT_EQ(unfinished, std::size_t(kTasks)) << "one's exit is missing and it is in another call at the end";
}

TEST_F(CaptureTest, EventsComeInOrderEachOnce) {
    Capture all = capture();
    std::uint64_t expected = 0;
    for (Cursor& at : all.events())
        ASSERT_EQ(at.event().seq, ++expected);
    EXPECT_EQ(expected, std::uint64_t(kTasks + kTasks * kRounds + kTasks * (kRounds - 1) + 1));
}

TEST_F(CaptureTest, SegmentsTogetherTellTheSame) {
    Capture all = capture();
    const std::vector<std::string> whole = told(all.cursor());
    const std::vector<Segment> segments = all.segments();
    ASSERT_GT(segments.size(), 4u) << "too few keyframes to test anything";
    std::vector<std::string> parts;
    for (const Segment& segment : segments) {
        const std::vector<std::string> part = told(all.cursor(segment));
        parts.insert(parts.end(), part.begin(), part.end());
    }
    EXPECT_EQ(parts, whole);
}

TEST_F(CaptureTest, FromEveryKeyframeOnTheTailIsTheSame) {
    Capture all = capture();
    const std::vector<std::string> whole = told(all.cursor());
    for (Segment segment : all.segments()) {
        segment.end_chunk = all.file().chunks().size();
        const std::vector<std::string> tail = told(all.cursor(segment));
        ASSERT_LE(tail.size(), whole.size());
        EXPECT_TRUE(std::equal(tail.rbegin(), tail.rend(), whole.rbegin())) << segment.first_chunk;
    }
}

TEST_F(CaptureTest, TimeIsFoundThroughKeyframes) {
    Capture all = capture();
    const std::vector<std::string> whole = told(all.cursor());
    const ChunkInfo middle = all.file().chunks()[all.file().chunks().size() / 2];
    const std::vector<std::string> late = told(all.cursor({.since = middle.first_time, .until = {}}));
    ASSERT_GT(late.size(), 0u);
    ASSERT_LT(late.size(), whole.size());
    EXPECT_TRUE(std::equal(late.rbegin(), late.rend(), whole.rbegin()));
    const std::vector<std::string> early = told(all.cursor({.until = Timestamp{middle.first_time.ns - 1}}));
    EXPECT_EQ(early.size() + late.size(), whole.size());
    EXPECT_TRUE(std::equal(early.begin(), early.end(), whole.begin()));
}

TEST_F(CaptureTest, FiltersChooseTasksCallsAndResults) {
    Capture all = capture();
    Filter filter{.tids = {105}};
    filter.calls = *abi::TraceSet::parse("openat");
    std::size_t found = 0;
    for (const DecodedCall& call : all.calls(filter)) {
        EXPECT_EQ(call.task->id.tid.value, 105);
        EXPECT_EQ(call.name, "openat");
        ++found;
    }
    EXPECT_NEAR(double(found), kRounds / 6.0, 1.0);
    Filter failed{.comms = {"task101"}};
    failed.succeeded = false;
    failed.statuses = 1u << unsigned(CallStatus::returned);
    for (const DecodedCall& call : all.calls(failed)) {
        EXPECT_TRUE(call.is_error);
        EXPECT_EQ(call.task->comm, "task101");
    }
}

TEST_F(CaptureTest, BehindADamagedChunkTheStateIsSoundAgain) {
    Capture sound = capture();
    const std::vector<std::string> whole = told(sound.cursor());
    const auto chunks = sound.file().chunks();
    const std::vector<Segment> segments = sound.segments();
    const std::size_t broken = segments[1].first_chunk;
    const std::size_t behind = segments[2].first_chunk;
    {
        std::fstream file(path_, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(std::streamoff(chunks[broken].offset + sizeof(ChunkFrame) + chunks[broken].stored_size / 2));
        file.put('\x5a').put('\x5a').put('\x5a').put('\x5a');
    }
    Capture damaged = capture();
    Cursor at = damaged.cursor();
    std::vector<std::string> lines;
    while (at.next())
        if (const DecodedCall* call = at.ended())
            if (at.event().seq >= chunks[behind].first_seq) lines.push_back(told(*call, at));
    ASSERT_FALSE(lines.empty());
    EXPECT_TRUE(std::equal(lines.rbegin(), lines.rend(), whole.rbegin()));
    ASSERT_EQ(at.damage().size(), 1u);
    EXPECT_EQ(at.damage()[0].offset, chunks[broken].offset);
    EXPECT_EQ(at.damage()[0].events, chunks[broken].events);
}

TEST_F(CaptureTest, StreamTellsTheSame) {
    Capture file = capture();
    const std::vector<std::string> whole = told(file.cursor());
    const std::string command = "cat " + path_;
    FILE* const pipe = popen(command.c_str(), "r");
    ASSERT_NE(pipe, nullptr);
    Result<Capture> stream = Capture::open(dup(fileno(pipe)), "stream");
    ASSERT_TRUE(stream);
    EXPECT_TRUE(stream->file().is_stream());
    EXPECT_EQ(told(stream->cursor()), whole);
    pclose(pipe);
}

} // namespace
} // namespace cluecap::reader

// SPDX-License-Identifier: MIT
// The text from any keyframe on is the tail of the whole text.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "converters/output.h"
#include "recorder/chunk_writer.h"
#include "recorder/model_keyframes.h"
#include "recorder/staging.h"
#include "tests/support/capture_maker.h"
#include "tests/support/event_maker.h"

namespace cluecap::convert {
namespace {

// x86_64 numbers
constexpr std::uint64_t kRead = 0, kWrite = 1, kClose = 3, kDup = 32, kOpenat = 257;
constexpr int kTasks = 5, kRounds = 9000;

/// Tasks one after the other, each call whole, but for every 97th, in which another task's call lies.
void play(recorder::EventLog& log) {
    EventMaker make;
    for (std::int32_t tid = 100; tid < 100 + kTasks; ++tid)
        log.append(make.attached(tid, tid, 1, {make.proc(ProcItem::comm, "task" + std::to_string(tid))},
                                 {make.descriptor(0, "/dev/null")}));
    for (int round = 0; round < kRounds; ++round) {
        const std::int32_t tid = 100 + round % kTasks;
        const std::string name = "/srv/" + std::to_string(round);
        const Event open = make.entry(tid, kOpenat, {std::uint64_t(-100), 0x5000}, {make.string(0x5000, name)});
        log.append(open);
        log.append(make.exit(open, 3));
        const Event read = make.entry(tid, kRead, {3, 0x6000, 8});
        log.append(read);
        if (round % 97 == 0) {
            const Event write =
                make.entry(100 + (round + 1) % kTasks, kWrite, {0, 0x6000, 4}, {make.bytes(0x6000, "text")});
            log.append(write);
            log.append(make.exit(write, 4));
        }
        log.append(make.exit(read, 8, {make.bytes(0x6000, name.substr(0, 8) + "........", Stop::exit)}));
        const Event dup = make.entry(tid, kDup, {3});
        log.append(dup);
        log.append(make.exit(dup, 4));
        if (round % 3 == 0) continue;
        const Event close = make.entry(tid, kClose, {4});
        log.append(close);
        log.append(make.exit(close, 0));
    }
}

class TextKeyframeTest : public ::testing::Test {
  protected:
    void SetUp() override {
        path_ = ::testing::TempDir() + "text_keyframe." + std::to_string(getpid());
        const UniqueFd fd(open(path_.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        const CaptureInfo info = testing_support::some_capture_info();
        auto staging = recorder::Staging::create({.path = "", .nonce = info.nonce});
        ASSERT_TRUE(staging);
        recorder::ModelKeyframes keyframes;
        recorder::ChunkWriterOptions options;
        options.compression.codec = Codec::none;
        options.raw_limit = 16u << 10;
        options.keyframes = &keyframes;
        auto writer = recorder::ChunkWriter::start(fd.get(), info, **staging, options);
        ASSERT_TRUE(writer);
        play(**staging);
        (*staging)->close();
        ASSERT_TRUE((*writer)->close());
    }
    void TearDown() override { unlink(path_.c_str()); }

    /// The lines that the text output makes of what `at` goes through.
    std::vector<std::string> lines_of(const reader::Capture& capture, reader::Cursor at) {
        const std::string path = path_ + ".text";
        Result<OutputFile> file = OutputFile::create(path, false);
        if (!file) throw std::runtime_error(file.error().message);
        Options options;
        options.style.fd_names = text::FdNames::path;
        options.style.clock = text::Clock::epoch;
        options.style.clock_digits = 9;
        options.style.always_pid = true;
        const auto output = find_format("text")->make({capture, options, *file});
        output->begin();
        while (at.next()) {
            if (const reader::DecodedCall* call = at.ended()) output->ended(*call, at);
            if (at.event().kind == EventKind::syscall_entry)
                output->entered(at);
            else if (at.event().kind != EventKind::syscall_exit)
                output->event(at.event(), at);
        }
        output->end();
        if (Status status = file->close(); !status) throw std::runtime_error(status.error().message);
        std::ifstream in(path);
        std::vector<std::string> lines;
        for (std::string line; std::getline(in, line);)
            lines.push_back(line);
        unlink(path.c_str());
        return lines;
    }

    std::string path_;
};

TEST_F(TextKeyframeTest, TextFromAnyKeyframeIsTheTailOfTheWhole) {
    Result<reader::Capture> capture = reader::Capture::open(path_);
    ASSERT_TRUE(capture);
    const std::vector<std::string> whole = lines_of(*capture, capture->cursor());
    const auto segments = capture->segments();
    ASSERT_GT(segments.size(), 4u) << "too few keyframes to test anything";
    for (reader::Segment segment : segments) {
        segment.end_chunk = capture->file().chunks().size();
        const std::vector<std::string> tail = lines_of(*capture, capture->cursor(segment));
        ASSERT_LE(tail.size(), whole.size());
        // A call that the keyframe is within may have its line begun before it.
        const std::size_t begun = segment.first_chunk == 0 ? 0 : 2;
        ASSERT_GT(tail.size(), begun + 100);
        const std::size_t before = whole.size() - tail.size();
        for (std::size_t i = begun; i < tail.size(); ++i)
            ASSERT_EQ(tail[i], whole[before + i]) << "from chunk " << segment.first_chunk << ", line " << i;
    }
}

TEST_F(TextKeyframeTest, NamesOfDescriptorsAreInTheText) {
    Result<reader::Capture> capture = reader::Capture::open(path_);
    ASSERT_TRUE(capture);
    const std::vector<std::string> whole = lines_of(*capture, capture->cursor());
    const auto has = [&whole](std::string_view part) {
        for (const std::string& line : whole)
            if (line.find(part) != std::string::npos) return true;
        return false;
    };
    EXPECT_TRUE(has("openat(AT_FDCWD, \"/srv/2000\"")) << whole.at(100);
    EXPECT_TRUE(has(" = 3</srv/2000>"));
    EXPECT_TRUE(has("read(3</srv/2000>, "));
    EXPECT_TRUE(has("close(4</srv/2000>)"));
}

} // namespace
} // namespace cluecap::convert

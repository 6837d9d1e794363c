// SPDX-License-Identifier: MIT
#include "recorder/chunk_writer.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "reader/capture_file.h"
#include "tests/support/capture_maker.h"
#include "tests/support/random_event.h"

using namespace cluecap;
using namespace cluecap::recorder;

namespace {

/// A state that is the number of events seen, 8 bytes and `padding` more.
class CountingKeyframes final : public KeyframeSource {
  public:
    explicit CountingKeyframes(std::size_t padding) : padding_(padding) {}
    void observe(const Event& event) override { count_ += event.seq == count_ + 1; }
    std::vector<std::byte> snapshot() override {
        std::vector<std::byte> bytes(sizeof(count_) + padding_);
        std::memcpy(bytes.data(), &count_, sizeof(count_));
        return bytes;
    }

  private:
    std::size_t padding_;
    std::uint64_t count_ = 0;
};

struct Recording {
    std::unique_ptr<Staging> staging;
    std::unique_ptr<ChunkWriter> writer;
};
Recording record_to(int fd, const ChunkWriterOptions& options) {
    const CaptureInfo info = testing_support::some_capture_info();
    auto staging = Staging::create({.path = "", .nonce = info.nonce});
    EXPECT_TRUE(staging);
    auto writer = ChunkWriter::start(fd, info, **staging, options);
    EXPECT_TRUE(writer);
    return {std::move(*staging), std::move(*writer)};
}

} // namespace

TEST(ChunkWriter, KeyframesSayWhatIsBeforeTheirChunk) {
    const int fd = memfd_create("capture", MFD_CLOEXEC);
    CountingKeyframes keyframes(100);
    ChunkWriterOptions options;
    options.compression.codec = Codec::none;
    options.raw_limit = 20000;
    options.keyframes = &keyframes;
    Recording recording = record_to(fd, options);
    testing_support::RandomEvents events(3);
    for (int i = 0; i < 3000; ++i)
        recording.staging->append(events.next());
    ASSERT_TRUE(recording.writer->close());

    auto file = reader::CaptureFile::open(fd, "made");
    ASSERT_TRUE(file);
    ASSERT_GT(file->chunks().size(), 20u);
    EXPECT_TRUE(file->chunks()[0].has_keyframe);
    std::uint64_t last = 0, end_of_last = 0;
    unsigned with = 0;
    for (const reader::ChunkInfo& info : file->chunks()) {
        auto chunk = file->read(info);
        ASSERT_TRUE(chunk);
        const std::uint64_t end = info.offset + 104 + aligned(info.stored_size);
        ASSERT_EQ(chunk->has_keyframe(), info.has_keyframe);
        if (info.has_keyframe) {
            ASSERT_EQ(chunk->keyframe().size(), 108u);
            EXPECT_EQ(load_little(chunk->keyframe().data(), 8), info.first_seq - 1);
            EXPECT_TRUE(last == 0 || info.offset - end_of_last >= 65536);
            last = info.offset;
            end_of_last = end;
            ++with;
        } else {
            EXPECT_LT(info.offset - end_of_last, 65536u);
            EXPECT_TRUE(chunk->keyframe().empty());
        }
        EXPECT_EQ(info.keyframe_offset, last);
    }
    EXPECT_GT(with, 2u);
    EXPECT_LT(with, file->chunks().size());
}

TEST(ChunkWriter, AFailureIsToldOnceAndNeverStopsTheRecording) {
    int ends[2];
    ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
    int told = 0;
    ChunkWriterOptions options;
    options.raw_limit = 20000;
    options.on_error = [&](const Error& error) {
        ++told;
        EXPECT_EQ(error.code, EPIPE);
    };
    Recording recording = record_to(ends[1], options);
    close(ends[0]);
    testing_support::RandomEvents events(4);
    // More than the waiting chunks may hold, so that some are dropped.
    for (int i = 0; i < 60000; ++i)
        ASSERT_EQ(recording.staging->append(events.next()), std::uint64_t(i + 1));
    const Status status = recording.writer->close();
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, EPIPE);
    EXPECT_NE(status.error().message.find("events lost"), std::string::npos) << status.error().message;
    EXPECT_EQ(told, 1);
    const CaptureStatistics statistics = recording.writer->statistics();
    EXPECT_EQ(statistics.events, 60000u);
    EXPECT_GE(statistics.lost, 60000u);
    close(ends[1]);
}

TEST(ChunkWriter, WhatCouldNotBeWrittenIsWrittenLater) {
    // A file size limit, lifted while the recording goes on, is like a disk that is full for a while.
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const std::string path = testing::TempDir() + "limited" + std::to_string(getpid());
    const UniqueFd fd(open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    ChunkWriterOptions options;
    options.raw_limit = 20000;
    std::atomic<int> told = 0;
    options.on_error = [&](const Error& error) {
        EXPECT_EQ(error.code, EFBIG);
        ++told;
    };
    signal(SIGXFSZ, SIG_IGN);
    const rlimit small{100000, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    Recording recording = record_to(fd.get(), options);
    testing_support::RandomEvents events(5);
    std::vector<std::string> described;
    const auto append = [&] {
        const Event& event = events.next();
        described.push_back(testing_support::describe(event));
        recording.staging->append(event);
    };
    while (told == 0)
        append();
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    for (int i = 0; i < 1000; ++i)
        append();
    EXPECT_TRUE(recording.writer->close());

    auto file = reader::CaptureFile::open(path);
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->is_complete());
    EXPECT_TRUE(file->verify().empty());
    std::size_t found = 0;
    Event event;
    while (auto chunk = file->next()) {
        for (; chunk->next(event); ++found)
            ASSERT_EQ(testing_support::describe(event), described[found]);
    }
    EXPECT_EQ(found, described.size());
    unlink(path.c_str());
}

TEST(ChunkWriter, AHeaderThatCannotBeWrittenIsAnErrorAtOnce) {
    const UniqueFd full(open("/dev/full", O_WRONLY | O_CLOEXEC));
    const CaptureInfo info = testing_support::some_capture_info();
    auto staging = Staging::create({.path = "", .nonce = info.nonce});
    ASSERT_TRUE(staging);
    const auto writer = ChunkWriter::start(full.get(), info, **staging, {});
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().code, ENOSPC);
}

TEST(ParseCompression, TakesCodecAndLevel) {
    EXPECT_EQ(parse_compression("zstd")->level, 3);
    EXPECT_EQ(parse_compression("zstd:19")->level, 19);
    EXPECT_EQ(parse_compression("lz4")->codec, Codec::lz4);
    EXPECT_EQ(parse_compression("none")->codec, Codec::none);
    for (const char* bad : {"", "zstd:", "zstd:0", "zstd:20", "zstd:3x", "gzip", "lz4:1"})
        EXPECT_FALSE(parse_compression(bad)) << bad;
}

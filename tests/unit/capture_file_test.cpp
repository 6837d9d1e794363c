// SPDX-License-Identifier: MIT
#include "reader/capture_file.h"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <random>
#include <string>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>
#include <xxhash.h>

#include "tests/support/capture_maker.h"
#include "tests/support/random_event.h"

using namespace cluecap;
using namespace cluecap::reader;
using cluecap::testing_support::CaptureMakerOptions;
using cluecap::testing_support::describe;
using cluecap::testing_support::make_capture;

namespace {

using FileBytes = std::vector<std::uint8_t>;

int memory_file() { return memfd_create("capture", MFD_CLOEXEC); }

FileBytes contents(int fd) {
    FileBytes bytes(std::size_t(lseek(fd, 0, SEEK_END)));
    EXPECT_EQ(pread(fd, bytes.data(), bytes.size(), 0), ssize_t(bytes.size()));
    return bytes;
}

int file_of(const FileBytes& bytes, std::size_t size) {
    const int fd = memory_file();
    EXPECT_EQ(write(fd, bytes.data(), size), ssize_t(size));
    return fd;
}
int file_of(const FileBytes& bytes) { return file_of(bytes, bytes.size()); }

/// A capture of small chunks, in memory.
struct Made {
    FileBytes file;
    std::vector<std::string> events;
};
Made make(int events, std::size_t chunk_size, Codec codec = Codec::zstd, std::uint64_t seed = 1) {
    const UniqueFd fd(memory_file());
    CaptureMakerOptions options{.seed = seed, .events = events, .writer = {}};
    options.writer.compression.codec = codec;
    options.writer.raw_limit = chunk_size;
    options.writer.max_age = std::chrono::hours(1);
    Made made;
    made.events = make_capture(fd.get(), options);
    made.file = contents(fd.get());
    return made;
}

std::vector<std::string> read_all(CaptureFile& file) {
    std::vector<std::string> events;
    Event event;
    while (auto chunk = file.next()) {
        while (chunk->next(event))
            events.push_back(describe(event));
        EXPECT_TRUE(chunk->status()) << chunk->status().error().message;
    }
    return events;
}

/// `found` leaves out some of `all` and changes none.
bool is_part_of(const std::vector<std::string>& found, const std::vector<std::string>& all) {
    auto from = all.begin();
    for (const std::string& event : found) {
        from = std::find(from, all.end(), event);
        if (from == all.end()) return false;
        ++from;
    }
    return true;
}

} // namespace

TEST(CaptureFile, GivesBackWhatWasWrittenWithEachCodec) {
    for (const Codec codec : {Codec::zstd, Codec::lz4, Codec::none}) {
        const Made made = make(4000, 100000, codec);
        auto file = CaptureFile::open(file_of(made.file), "made");
        ASSERT_TRUE(file) << file.error().message;
        EXPECT_GT(file->chunks().size(), 5u);
        EXPECT_TRUE(file->is_complete());
        EXPECT_EQ(file->torn_bytes(), 0u);
        EXPECT_TRUE(read_all(*file) == made.events);
        EXPECT_TRUE(file->damage().empty());
        EXPECT_TRUE(file->verify().empty());
    }
}

TEST(CaptureFile, GivesBackWhatTheCaptureSaysOfItself) {
    const Made made = make(1, 100000);
    auto file = CaptureFile::open(file_of(made.file), "made");
    ASSERT_TRUE(file);
    const CaptureInfo expected = testing_support::some_capture_info();
    const CaptureInfo& info = file->info();
    EXPECT_EQ(info.uuid, expected.uuid);
    EXPECT_EQ(info.nonce, expected.nonce);
    EXPECT_EQ(info.host, expected.host);
    EXPECT_EQ(info.kernel_release, expected.kernel_release);
    EXPECT_EQ(info.command, expected.command);
    EXPECT_EQ(info.options, expected.options);
    EXPECT_EQ(info.clocks.realtime_ns, expected.clocks.realtime_ns);
    EXPECT_EQ(info.utc_offset_seconds, expected.utc_offset_seconds);
    EXPECT_EQ(info.stop_budget, expected.stop_budget);
    EXPECT_TRUE(info.all_registers);
}

TEST(CaptureFile, EachChunkDecodesAlone) {
    const Made made = make(4000, 100000);
    auto file = CaptureFile::open(file_of(made.file), "made");
    ASSERT_TRUE(file);
    Event event;
    const auto chunks = file->chunks();
    for (std::size_t i = chunks.size(); i-- > 0;) {
        auto chunk = file->read(chunks[i]);
        ASSERT_TRUE(chunk);
        std::uint64_t seq = chunks[i].first_seq;
        for (; chunk->next(event); ++seq)
            ASSERT_EQ(describe(event), made.events[std::size_t(seq - 1)]);
        EXPECT_TRUE(chunk->status());
        EXPECT_EQ(seq, chunks[i].last_seq + 1);
    }
}

TEST(CaptureFile, AnEmptyCaptureIsWhole) {
    const Made made = make(0, 100000);
    auto file = CaptureFile::open(file_of(made.file), "made");
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->is_complete());
    EXPECT_TRUE(file->chunks().empty());
    EXPECT_FALSE(file->next());
}

TEST(CaptureFile, ATornTailIsTheEndOfTheFileWhereverItIsCut) {
    const Made made = make(24, 1500);
    for (std::size_t size = 0; size < made.file.size(); ++size) {
        auto file = CaptureFile::open(file_of(made.file, size), "made");
        if (!file) continue;
        const auto events = read_all(*file);
        ASSERT_LE(events.size(), made.events.size());
        ASSERT_TRUE(std::equal(events.begin(), events.end(), made.events.begin())) << size;
        ASSERT_TRUE(file->damage().empty()) << size;
        ASSERT_FALSE(file->is_complete()) << size;
        const auto chunks = file->chunks();
        const std::size_t end = chunks.empty() ? 0 : chunks.back().offset + 104 + aligned(chunks.back().stored_size);
        if (end != 0) {
            ASSERT_EQ(events.size(), chunks.back().last_seq);
        }
    }
}

TEST(CaptureFile, ABitFlippedAnywhereIsFoundAndCostsOneChunkAtMost) {
    const Made made = make(24, 1500);
    std::size_t largest = 0;
    {
        auto file = CaptureFile::open(file_of(made.file), "made");
        ASSERT_TRUE(file);
        for (const ChunkInfo& chunk : file->chunks())
            largest = std::max<std::size_t>(largest, chunk.events);
    }
    std::mt19937 random(5);
    for (std::size_t at = 0; at < made.file.size(); ++at) {
        FileBytes bytes = made.file;
        bytes[at] = std::uint8_t(bytes[at] ^ (1u << random() % 8));
        auto file = CaptureFile::open(file_of(bytes), "made");
        if (!file) {
            ASSERT_LT(at, sizeof(FileHeader));
            continue;
        }
        const auto events = read_all(*file);
        ASSERT_TRUE(is_part_of(events, made.events)) << at;
        ASSERT_LE(made.events.size() - events.size(), largest) << at;
        const bool is_noticed = !file->damage().empty() || !file->is_complete();
        ASSERT_TRUE(is_noticed || events.size() == made.events.size()) << at;
        std::uint64_t lost = 0;
        for (const Damage& damage : file->damage())
            lost += damage.events;
        ASSERT_EQ(lost, made.events.size() - events.size()) << at;
    }
}

TEST(CaptureFile, WithoutIndexDamageIsPassedOverWithItsOffset) {
    const Made made = make(4000, 100000);
    auto whole = CaptureFile::open(file_of(made.file), "made");
    ASSERT_TRUE(whole);
    const ChunkInfo hurt = whole->chunks()[2];
    FileBytes bytes = made.file;
    bytes[hurt.offset + 20] ^= 1;
    bytes.resize(bytes.size() - 1);
    auto file = CaptureFile::open(file_of(bytes), "made");
    ASSERT_TRUE(file);
    EXPECT_EQ(read_all(*file).size(), made.events.size() - hurt.events);
    ASSERT_EQ(file->damage().size(), 1u);
    EXPECT_EQ(file->damage()[0].offset, hurt.offset);
    EXPECT_EQ(file->damage()[0].bytes, 104 + aligned(hurt.stored_size));
    EXPECT_EQ(file->damage()[0].events, hurt.events);
    EXPECT_FALSE(file->is_complete());
    EXPECT_EQ(file->verify().size(), 2u); // the place, and that a chunk is missing
}

TEST(CaptureFile, AFrameOfAnotherCaptureIsNotTakenForOurs) {
    const Made made = make(400, 10000, Codec::none);
    FileBytes bytes = made.file;
    auto whole = CaptureFile::open(file_of(bytes), "made");
    ASSERT_TRUE(whole);
    const ChunkInfo last = whole->chunks().back();
    // A whole chunk, checksums and all, but with another nonce.
    FileBytes planted(bytes.begin() + std::ptrdiff_t(last.offset),
                      bytes.begin() + std::ptrdiff_t(last.offset + 104 + aligned(last.stored_size)));
    planted[16] ^= 1;
    const std::uint64_t checksum = XXH3_64bits(planted.data(), 96);
    std::memcpy(&planted[96], &checksum, 8);
    bytes.resize(last.offset);
    bytes.insert(bytes.end(), planted.begin(), planted.end());
    auto file = CaptureFile::open(file_of(bytes), "made");
    ASSERT_TRUE(file);
    EXPECT_EQ(read_all(*file).size(), made.events.size() - last.events);
    EXPECT_EQ(file->torn_bytes(), planted.size());
}

TEST(CaptureFile, RefusesATooNewFileInOneLine) {
    Made made = make(10, 100000);
    made.file[8] = 2;
    auto file = CaptureFile::open(file_of(made.file), "new.cap");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().message, "new.cap: has format version 2; this reader accepts up to 1");
}

TEST(CaptureFile, RefusesForeignFilesInOneLine) {
    const std::string text = "#!/bin/sh\necho a file of another kind, long enough for a header\n";
    const FileBytes script(text.begin(), text.end());
    for (std::size_t size : {std::size_t{0}, std::size_t{3}, script.size()}) {
        auto file = CaptureFile::open(file_of(script, size), "script");
        ASSERT_FALSE(file);
        EXPECT_NE(file.error().message.find("not a Clues capture"), std::string::npos) << file.error().message;
        EXPECT_EQ(file.error().message.find('\n'), std::string::npos);
    }
    EXPECT_FALSE(CaptureFile::open("/"));
    EXPECT_FALSE(CaptureFile::open("/nonexistent/trace.cap"));
}

TEST(CaptureFile, ReadsAStreamWhileItIsWritten) {
    int ends[2];
    ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
    std::vector<std::string> written;
    std::thread recorder([&] {
        const UniqueFd out(ends[1]);
        CaptureMakerOptions options{.seed = 9, .events = 3000, .writer = {}};
        options.writer.raw_limit = 50000;
        written = make_capture(out.get(), options);
    });
    auto file = CaptureFile::open(ends[0], "stream");
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->is_stream());
    const auto events = read_all(*file);
    recorder.join();
    EXPECT_TRUE(events == written);
    EXPECT_TRUE(file->is_complete());
    EXPECT_TRUE(file->damage().empty());
}

TEST(CaptureFile, ADamagedStreamGoesOnBehindTheDamage) {
    const Made made = make(2000, 50000);
    auto whole = CaptureFile::open(file_of(made.file), "made");
    ASSERT_TRUE(whole);
    const ChunkInfo hurt = whole->chunks()[1];
    for (const std::uint64_t at : {hurt.offset + 50, hurt.offset + 200}) {
        FileBytes bytes = made.file;
        bytes[at] ^= 4;
        int ends[2];
        ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
        std::thread sender([&] {
            EXPECT_EQ(write(ends[1], bytes.data(), bytes.size()), ssize_t(bytes.size()));
            close(ends[1]);
        });
        auto file = CaptureFile::open(ends[0], "stream");
        ASSERT_TRUE(file);
        EXPECT_EQ(read_all(*file).size(), made.events.size() - hurt.events);
        sender.join();
        ASSERT_EQ(file->damage().size(), 1u);
        EXPECT_EQ(file->damage()[0].offset, hurt.offset);
        EXPECT_EQ(file->damage()[0].events, hurt.events);
    }
}

/// A capture that version 1's first writer made: it must be readable for ever.
TEST(CaptureFile, ReadsACaptureOfFormat1) {
    const std::string folder = CLUES_SOURCE_DIR "/tests/golden/";
    auto file = CaptureFile::open(folder + "format-1.cap");
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_GT(file->chunks().size(), 1u);
    std::string text;
    for (const std::string& event : read_all(*file))
        text += event + "\n";
    std::ifstream expected(folder + "format-1.txt");
    EXPECT_EQ(text, std::string(std::istreambuf_iterator<char>(expected), {}));
    EXPECT_TRUE(file->verify().empty());
}

TEST(CaptureFile, SeesAFileGrow) {
    const Made made = make(4000, 100000);
    auto whole = CaptureFile::open(file_of(made.file), "made");
    ASSERT_TRUE(whole);
    const std::size_t cut = whole->chunks()[3].offset + 500;
    const int fd = file_of(made.file, cut);
    auto file = CaptureFile::open(dup(fd), "made");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->chunks().size(), 3u);
    EXPECT_EQ(file->torn_bytes(), 500u);
    EXPECT_FALSE(file->refresh());
    auto events = read_all(*file);
    ASSERT_EQ(write(fd, &made.file[cut], made.file.size() - cut), ssize_t(made.file.size() - cut));
    EXPECT_TRUE(file->refresh());
    EXPECT_TRUE(file->is_complete());
    const auto rest = read_all(*file);
    events.insert(events.end(), rest.begin(), rest.end());
    EXPECT_TRUE(events == made.events);
    close(fd);
}

// SPDX-License-Identifier: MIT
#include "recorder/staging.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <vector>

#include "schema/event_record.h"
#include "schema/staging_format.h"

using namespace cluecap;
using namespace cluecap::recorder;
using namespace std::chrono_literals;

namespace {

std::string temporary(const std::string& name) { return testing::TempDir() + name + std::to_string(getpid()); }

Event mark(std::string_view text) {
    Event event;
    event.kind = EventKind::mark;
    event.mark = as_bytes(text);
    return event;
}

std::vector<std::byte> contents(const std::string& path) {
    const UniqueFd fd(open(path.c_str(), O_RDONLY));
    struct stat st {};
    fstat(fd.get(), &st);
    std::vector<std::byte> bytes(std::size_t(st.st_size));
    EXPECT_EQ(pread(fd.get(), bytes.data(), bytes.size(), 0), ssize_t(bytes.size()));
    return bytes;
}

/// What docs/format.md tells a reader of a leftover to do: the sequence numbers found.
std::vector<std::uint64_t> leftover(const std::vector<std::byte>& file) {
    StagingHeader header;
    std::memcpy(&header, file.data(), sizeof(header));
    EXPECT_EQ(header.magic, kStagingMagic);
    EXPECT_EQ(header.ready, 1u);
    std::vector<std::uint64_t> found;
    RecordedEvent record;
    for (std::uint64_t position = header.released;;) {
        const std::uint64_t at = position % header.capacity;
        const std::uint64_t size = load_little(&file[kStagingHeaderSize + at], 4);
        if (size == kStagingSkip) {
            position += header.capacity - at;
            continue;
        }
        if (size == 0 || at + size > header.backed) return found;
        EXPECT_TRUE(record.read(Bytes(file).subspan(kStagingHeaderSize + at, size)));
        found.push_back(record.event().seq);
        position += size;
    }
}

} // namespace

TEST(Staging, GivesEventsInOrderThroughARingThatIsMuchSmaller) {
    auto staging = Staging::create({.path = temporary("ring"), .nonce = 7, .capacity = 64 << 10});
    ASSERT_TRUE(staging);
    constexpr std::uint64_t kEvents = 20000;
    std::thread appender([&] {
        const std::string text(1500, 'x');
        for (std::uint64_t i = 1; i <= kEvents; ++i)
            EXPECT_EQ((*staging)->append(mark(std::string_view(text).substr(0, i * 7 % text.size()))), i);
        (*staging)->close();
    });
    RecordedEvent record;
    std::uint64_t expected = 1;
    while (true) {
        const Bytes bytes = (*staging)->take();
        if (bytes.empty()) {
            (*staging)->release();
            if ((*staging)->is_closed() && expected > kEvents) break;
            (*staging)->wait_until(std::chrono::steady_clock::now() + 1s, 1);
            continue;
        }
        ASSERT_TRUE(record.read(bytes));
        ASSERT_EQ(record.event().seq, expected);
        ASSERT_EQ(record.event().mark.size(), expected * 7 % 1500);
        ++expected;
    }
    appender.join();
    (*staging)->remove();
    EXPECT_NE(access(temporary("ring").c_str(), F_OK), 0);
}

TEST(Staging, LeavesEveryAppendedEventWhenTheRecorderIsKilled) {
    const std::string path = temporary("killed");
    const pid_t child = fork();
    if (child == 0) {
        auto staging = Staging::create({.path = path, .nonce = 7, .capacity = 64 << 10});
        if (!staging) _exit(1);
        // Two laps, so that what lies behind the end is what an earlier lap left.
        for (int i = 0; i < 1000; ++i) {
            (*staging)->append(mark("some text of a mark"));
            if (i >= 950) continue;
            (*staging)->take();
            (*staging)->release();
        }
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    const auto found = leftover(contents(path));
    ASSERT_EQ(found.size(), 50u);
    EXPECT_EQ(found.front(), 951u);
    EXPECT_EQ(found.back(), 1000u);
    unlink(path.c_str());
}

TEST(Staging, CutsAnEventThatIsTooBig) {
    auto staging = Staging::create({.path = "", .nonce = 7, .capacity = 64 << 10});
    ASSERT_TRUE(staging);
    EXPECT_FALSE((*staging)->weakness().empty());
    const std::vector<std::byte> page(40000, std::byte{7});
    const std::vector<MemoryRegion> regions(3, {.addr = {4096}, .asked = 40000, .bytes = page});
    Event event;
    event.kind = EventKind::syscall_entry;
    event.entry.memory = regions;
    EXPECT_EQ((*staging)->append(event), 1u);
    RecordedEvent record;
    ASSERT_TRUE(record.read((*staging)->take()));
    ASSERT_EQ(record.event().entry.memory.size(), 3u);
    EXPECT_EQ(record.event().entry.memory[2].miss, Miss::budget);
    EXPECT_EQ(record.event().entry.memory[2].asked, 40000u);
    EXPECT_LT(record.event().entry.memory[0].bytes.size(), 40000u);
}

TEST(Staging, WakesTheWriterWhenTheRingIsFull) {
    auto staging = Staging::create({.path = "", .nonce = 7, .capacity = 64 << 10});
    ASSERT_TRUE(staging);
    std::thread appender([&] {
        const std::string text(1000, 'x');
        for (int i = 0; i < 200; ++i)
            (*staging)->append(mark(text));
        (*staging)->close();
    });
    const auto start = std::chrono::steady_clock::now();
    int taken = 0;
    while (taken < 200) {
        // Asks for more than the ring can hold: only being full (or closed) ends this before the deadline.
        (*staging)->wait_until(start + 60s, 1 << 20);
        while (!(*staging)->take().empty())
            ++taken;
        (*staging)->release();
    }
    appender.join();
    EXPECT_LT(std::chrono::steady_clock::now() - start, 30s);
    EXPECT_GT((*staging)->waits(), 0u);
}

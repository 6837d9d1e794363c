// SPDX-License-Identifier: MIT
#include "schema/event_record.h"

#include <gtest/gtest.h>

#include "tests/support/random_event.h"

using namespace cluecap;

namespace {

/// A record as the staging area would hold it; u64 for alignment.
std::vector<std::uint64_t> record_of(const Event& event) {
    const std::size_t size = record_size(event);
    std::vector<std::uint64_t> words(size / 8);
    auto* bytes = reinterpret_cast<std::byte*>(words.data());
    write_record(event, event.seq, size, bytes);
    const auto size32 = std::uint32_t(size);
    std::memcpy(bytes, &size32, sizeof(size32));
    return words;
}

} // namespace

TEST(EventRecord, GivesBackEveryKindOfEvent) {
    testing_support::RandomEvents events(1);
    RecordedEvent record;
    for (int i = 0; i < 5000; ++i) {
        const Event& event = events.next();
        const auto words = record_of(event);
        ASSERT_TRUE(record.read(std::as_bytes(std::span(words))));
        ASSERT_EQ(testing_support::describe(record.event()), testing_support::describe(event));
    }
}

TEST(EventRecord, SurvivesAnyChangedByte) {
    testing_support::RandomEvents events(2);
    RecordedEvent record;
    for (int i = 0; i < 60; ++i) {
        auto words = record_of(events.next());
        auto* bytes = reinterpret_cast<std::uint8_t*>(words.data());
        for (std::size_t at = 0; at < std::min<std::size_t>(words.size() * 8, 400); ++at) {
            const std::uint8_t kept = bytes[at];
            bytes[at] = std::uint8_t(kept ^ (1u << (i % 8)));
            if (record.read(std::as_bytes(std::span(words)))) testing_support::describe(record.event());
            bytes[at] = kept;
        }
    }
}

TEST(EventRecord, RefusesARecordCutAnywhere) {
    testing_support::RandomEvents events(3);
    RecordedEvent record;
    for (int i = 0; i < 200; ++i) {
        auto words = record_of(events.next());
        for (std::size_t kept = words.size() - 1; kept > 0; --kept) {
            const auto size = std::uint32_t(kept * 8);
            std::memcpy(words.data(), &size, sizeof(size));
            EXPECT_FALSE(record.read(std::as_bytes(std::span(words))));
        }
    }
}

// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "schema/base/bytes.h"
#include "schema/event.h"

/// One event as one self-contained record, as the staging area keeps it until its chunk is written: see "Records" in
/// docs/format.md. Records are multiples of 8 bytes, start with their size (u32) and are read in place.
namespace cluecap {

inline constexpr std::uint32_t kMaxRecordSize = 48u << 20; ///< what still fits into a chunk of 64 MiB

/// Bytes that the record of `event` takes, not more than `limit`: what does not fit is left out by write_record.
/// `limit` is a multiple of 8 and at least kMinRecordLimit.
inline constexpr std::size_t kMinRecordLimit = 4096;
std::size_t record_size(const Event& event, std::size_t limit = kMaxRecordSize);

/// Writes the record to `to` (8-byte aligned, `size` bytes, as record_size gave it for the same limit), except for
/// its first four bytes: storing `size` there is what makes it exist. Contents that do not fit are cut: memory says
/// Miss::budget, texts EFBIG, descriptors at the end are dropped.
void write_record(const Event& event, std::uint64_t seq, std::size_t size, std::byte* to);

/// An event read back from a record. It owns the arrays that the event's spans point to, and is reused from record
/// to record so that reading allocates nothing in the long run. Bytes of content stay where the record has them.
class RecordedEvent {
  public:
    RecordedEvent() = default;
    RecordedEvent(const RecordedEvent&) = delete;
    RecordedEvent& operator=(const RecordedEvent&) = delete;

    /// `record` starts with its size and may be longer than that. It is not trusted: false when it is no record, or
    /// a damaged one. `event` is then as before or partly changed.
    bool read(Bytes record);

    const Event& event() const { return event_; }
    Event& event() { return event_; }

  private:
    friend class RecordDecoder;
    Event event_;
    std::vector<MemoryRegion> regions_;
    std::vector<ProcText> proc_;
    std::vector<Descriptor> descriptors_;
};

} // namespace cluecap

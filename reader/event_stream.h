// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "reader/capture_file.h"
#include "reader/chunk_reader.h"
#include "schema/event.h"

namespace cluecap::reader {

/// A part of a capture that can be read alone: chunks from one with a keyframe up to the next such. Segments are in
/// the order of their events and share none; what happens in one is told by nobody else.
struct Segment {
    std::size_t first_chunk = 0, end_chunk = 0; ///< indices into CaptureFile::chunks()
    bool is_last = true;                        ///< the capture ends with it
};

/// The events of some chunks of a capture, in the order of their numbers. A chunk that cannot be read is passed over
/// and noted in `damage`.
class EventStream {
  public:
    /// All chunks of `segment`; without one all that there are (the way to read a stream, and a growing file).
    explicit EventStream(CaptureFile& file);
    EventStream(const CaptureFile& file, Segment segment);

    /// The next event; nullptr at the end. It is valid until the next call.
    const Event* next();

    /// The state before the first event: that chunk's keyframe. Empty when there is none. Call before `next`.
    Bytes keyframe();

    /// What was passed over so far.
    const std::vector<Damage>& damage() const { return damage_; }

    /// Segments of a file, of which there is at least one.
    static std::vector<Segment> segments(const CaptureFile& file);
    /// The segment to begin with in order to see what happens at `time` and later.
    static std::size_t segment_at(const CaptureFile& file, const std::vector<Segment>& segments, Timestamp time);

  private:
    struct Source {
        ChunkReader chunk;
        Event event;
        bool is_at_event = false;
    };
    bool open_next();
    std::optional<ChunkReader> read_next();
    void advance(Source& source);
    void open_overlapping();

    CaptureFile* growing_ = nullptr;
    const CaptureFile* file_ = nullptr;
    std::size_t next_chunk_ = 0, end_chunk_ = 0;
    std::vector<std::size_t> order_; ///< chunks by first event, when the file's order is another
    std::vector<std::unique_ptr<Source>> sources_;
    Source* current_ = nullptr;
    bool started_ = false;
    std::vector<Damage> damage_;
};

} // namespace cluecap::reader

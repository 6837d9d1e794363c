// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reader/capture_file.h"
#include "reader/chunk_reader.h"
#include "schema/event.h"

namespace cluecap::reader {

/// A part of a capture that can be read alone: chunks from one with a keyframe up to the next such. Segments are in
/// the order of their events and share none.
struct Segment {
    std::size_t first_chunk = 0, end_chunk = 0; ///< indices into CaptureFile::chunks()
    bool is_last = true;                        ///< the capture ends with it
};

/// The events of some chunks of a capture, in the order of their numbers. A chunk that cannot be read is passed over
/// and noted in `damage`.
class EventStream {
  public:
    /// All chunks that there are: the way to read a stream, or a file that grows.
    explicit EventStream(CaptureFile& file);
    EventStream(const CaptureFile& file, Segment segment);

    /// The next event; nullptr at the end. It is valid until the next call.
    const Event* next();

    /// The state before the event that `next` gave, when that cannot be known from the events given before: at the
    /// first one, and behind a chunk that could not be read. Nothing when the state simply goes on.
    std::optional<Bytes> state() const { return state_; }

    /// The state that this gave turned out to be unusable.
    void distrust_state(const std::string& reason);

    /// What was passed over so far, beside what CaptureFile::damage says.
    const std::vector<Damage>& damage() const;

    /// Segments of a file, of which there is at least one.
    static std::vector<Segment> segments(const CaptureFile& file);
    /// Chunks to read in order to see what happens from `since` to `until`, from one with a keyframe on.
    static Segment between(const CaptureFile& file, Timestamp since, Timestamp until);

  private:
    struct Source {
        explicit Source(ChunkReader reader) : chunk(std::move(reader)) {}
        ChunkReader chunk;
        Event event;
    };
    bool open_next();
    std::optional<ChunkReader> read_next();
    void expect_next_chunk();
    bool advance(Source& source);
    Source* lowest() const;
    void close(Source* source);

    CaptureFile* growing_ = nullptr;
    const CaptureFile* file_ = nullptr;
    std::size_t next_chunk_ = 0, end_chunk_ = 0;
    std::vector<std::unique_ptr<Source>> sources_; ///< nearly always one
    Source* current_ = nullptr;
    std::uint64_t next_seq_ = ~std::uint64_t{0}; ///< the lowest of the chunk that is opened next, as far as it is known
    bool is_state_known_ = false;
    std::optional<Bytes> state_;
    std::vector<Damage> damage_;
};

} // namespace cluecap::reader

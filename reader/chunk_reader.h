// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>

#include "schema/base/bytes.h"
#include "schema/base/result.h"
#include "schema/chunk_format.h"
#include "schema/event.h"

namespace cluecap::reader {

/// The events of one chunk, in the order they were recorded. It owns the inflated message, moves and is not copied;
/// distinct readers may be used by distinct threads. Nothing in a chunk is trusted: what does not fit ends the
/// reading with an error.
class ChunkReader {
  public:
    /// `stored` is the payload behind `frame`; both were read from `offset` on. Checks the payload's checksum and
    /// inflates; `stored` is not needed afterwards.
    static Result<ChunkReader> open(const ChunkFrame& frame, Bytes stored, std::uint64_t offset);

    ChunkReader(ChunkReader&&) noexcept;
    ChunkReader& operator=(ChunkReader&&) noexcept;
    ~ChunkReader();

    /// The next event. Its spans of memory regions, of /proc texts and descriptors, and its registers are valid until
    /// the next call; the bytes that these point to (contents of memory, texts, siginfo) as long as this reader lives.
    /// Only the member that `kind` names is set anew. False at the end and at the first row that cannot be decoded.
    bool next(Event& event);

    /// Why `next` returned false: the end, or an error with the chunk's offset in the file.
    const Status& status() const;

    std::uint32_t events() const;  ///< as the frame says
    std::uint32_t decoded() const; ///< rows that `next` has given
    std::uint64_t offset() const;
    const ChunkFrame& frame() const;

    /// State before the first row of this chunk; empty when the chunk has no keyframe (or an empty one, as the first).
    Bytes keyframe() const;
    bool has_keyframe() const;

  private:
    struct State;
    explicit ChunkReader(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace cluecap::reader

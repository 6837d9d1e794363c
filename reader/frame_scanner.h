// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "reader/byte_source.h"
#include "schema/chunk_format.h"
#include "schema/messages.h"

namespace cluecap::reader {

struct Damage;

/// Why these bytes are no frame of this capture; empty when they are one.
std::string frame_fault(const ChunkFrame& frame, std::uint64_t nonce);
/// True when the bytes are this capture's trailer.
bool is_trailer(const FileTrailer& trailer, std::uint64_t nonce);

constexpr std::uint64_t end_of(std::uint64_t offset, const ChunkFrame& frame) {
    return offset + sizeof(ChunkFrame) + aligned(frame.stored_size);
}

/// Goes from frame to frame, over damaged places too. It stays at the end, where a file may grow.
class FrameScanner {
  public:
    FrameScanner(ByteSource& source, std::uint64_t nonce, std::uint64_t offset)
        : source_(source), nonce_(nonce), offset_(offset) {}

    /// The next chunk of events that is there as a whole; nothing at the end, for now. What was passed over is added
    /// to `damage`.
    std::optional<PlacedFrame> next(std::vector<Damage>& damage);

    std::uint64_t offset() const { return offset_; }
    /// The trailer was reached.
    bool is_at_trailer() const { return trailer_.has_value(); }
    const std::optional<FileTrailer>& trailer() const { return trailer_; }

  private:
    bool read_frame(std::uint64_t offset, ChunkFrame& frame) const;
    bool is_whole(std::uint64_t offset, const ChunkFrame& frame) const;
    bool find_frame(std::vector<Damage>& damage);
    std::optional<std::uint64_t> search(std::uint64_t from) const;
    bool starts_part(std::uint64_t offset) const;

    ByteSource& source_;
    std::uint64_t nonce_;
    std::uint64_t offset_;
    std::uint64_t last_seq_ = 0;
    std::optional<FileTrailer> trailer_;
};

} // namespace cluecap::reader

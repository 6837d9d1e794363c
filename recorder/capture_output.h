// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "schema/base/bytes.h"
#include "schema/base/result.h"
#include "schema/capture_info.h"
#include "schema/chunk_format.h"
#include "schema/messages.h"

namespace cluecap::recorder {

/// A chunk on its way to the file. What depends on its place there is filled in when its first byte is written.
struct SealedChunk {
    ChunkFrame frame; ///< kind, flags, codec, events, raw size, sequence and time
    std::vector<std::byte> payload;
};

/// Writes a capture's header, chunks, index and trailer one behind the other with write(2). What cannot be written
/// waits for the next attempt, as far as memory allows; what was begun is always completed before anything else.
class CaptureOutput {
  public:
    CaptureOutput(int fd, std::uint64_t nonce) : fd_(fd), nonce_(nonce) {}

    Status write_header(const CaptureInfo& info);
    /// Takes the chunk and writes as much as it can. An error means that something waits, or that this chunk was
    /// `dropped` because too much did.
    Status write(SealedChunk chunk);
    bool dropped_last() const { return dropped_last_; }
    /// Index and trailer. Gives up what still waits.
    Status finish(Codec codec, std::vector<std::byte> index_payload, std::uint32_t raw_size);

    std::uint64_t bytes() const { return offset_; }
    std::uint64_t lost_events() const { return lost_events_; }
    std::span<const PlacedFrame> chunks() const { return chunks_; }

  private:
    static constexpr std::size_t kMaxWaiting = 8u << 20;

    void place(SealedChunk& chunk);
    Status write_waiting();
    Status write_pending();
    Status write_trailer(std::uint64_t index_offset);
    void set_pending(const ChunkFrame& frame, Bytes payload);

    int fd_;
    std::uint64_t nonce_;
    std::uint64_t offset_ = 0; ///< of the next byte written
    std::uint64_t number_ = 0;
    std::uint64_t keyframe_offset_ = 0;
    std::uint64_t events_ = 0, lost_events_ = 0;
    std::vector<std::byte> pending_; ///< begun; from pending_at_ on it is not written yet
    std::size_t pending_at_ = 0;
    std::deque<SealedChunk> waiting_;
    std::size_t waiting_size_ = 0;
    bool dropped_last_ = false;
    std::vector<PlacedFrame> chunks_;
};

} // namespace cluecap::recorder

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "schema/base/bytes.h"
#include "schema/base/result.h"
#include "schema/capture_info.h"
#include "schema/chunk_columns.h"
#include "schema/chunk_format.h"

/// The Cap'n Proto messages of a capture (schema/capture.capnp) as plain values. Messages are in flat form: 8-byte
/// aligned words, as in a file. Reading trusts nothing and returns what is wrong.
namespace cluecap {

using Words = std::vector<std::uint64_t>;
using WordSpan = std::span<const std::uint64_t>;

Words header_message(const CaptureInfo& info);
/// All of it but the nonce, which stands in the file header.
Result<CaptureInfo> read_header_message(WordSpan message);

/// A frame and where it is: what the index knows of a chunk.
struct PlacedFrame {
    std::uint64_t offset = 0;
    ChunkFrame frame;
};
Words index_message(std::span<const PlacedFrame> chunks);
/// The frames have what a reader needs of them; nonce, checksums and codec stay unset.
Result<std::vector<PlacedFrame>> read_index_message(WordSpan message);

/// The message of a chunk of events, in pieces.
class EventsMessage {
  public:
    /// Copies everything. `columns` by number.
    EventsMessage(std::span<const Bytes> columns, Bytes keyframe);
    ~EventsMessage();
    EventsMessage(const EventsMessage&) = delete;
    EventsMessage& operator=(const EventsMessage&) = delete;

    /// In this order they are the flat message. A piece begins where a column does.
    std::span<const Bytes> pieces() const;
    std::size_t size() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Columns and keyframe, in place.
struct EventsParts {
    std::array<Bytes, kColumnCount> columns;
    Bytes keyframe;
};
Result<EventsParts> read_events_message(WordSpan message);

} // namespace cluecap

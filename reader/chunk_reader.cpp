// SPDX-License-Identifier: MIT
#include "reader/chunk_reader.h"

#include <string>
#include <utility>

#include "reader/event_decoder.h"
#include "reader/inflate.h"
#include "schema/messages.h"

namespace cluecap::reader {

struct ChunkReader::State {
    State(const ChunkFrame& chunk_frame, std::uint64_t file_offset, InflatedMessage inflated, const EventsParts& parts)
        : frame(chunk_frame), offset(file_offset), message(std::move(inflated)), keyframe(parts.keyframe),
          decoder(parts) {}

    ChunkFrame frame;
    std::uint64_t offset;
    InflatedMessage message;
    Bytes keyframe;
    EventDecoder decoder;
    std::uint32_t decoded = 0;
    Status status;
};

namespace {

Error chunk_error(const ChunkFrame& frame, std::uint64_t offset, const std::string& what) {
    return {"chunk " + std::to_string(frame.number) + " at offset " + std::to_string(offset) + ": " + what, 0, offset};
}

} // namespace

Result<ChunkReader> ChunkReader::open(const ChunkFrame& frame, Bytes stored, std::uint64_t offset) {
    if (frame.kind != std::uint8_t(ChunkKind::events)) return chunk_error(frame, offset, "holds no events");
    auto message = inflate(frame, stored);
    if (!message) return chunk_error(frame, offset, message.error().message);
    const auto parts = read_events_message(message->words());
    if (!parts) return chunk_error(frame, offset, parts.error().message);
    return ChunkReader(std::make_unique<State>(frame, offset, std::move(*message), *parts));
}

ChunkReader::ChunkReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
ChunkReader::ChunkReader(ChunkReader&&) noexcept = default;
ChunkReader& ChunkReader::operator=(ChunkReader&&) noexcept = default;
ChunkReader::~ChunkReader() = default;

bool ChunkReader::next(Event& event) {
    State& state = *state_;
    if (!state.status) return false;
    if (state.decoded == state.frame.events) {
        if (!state.decoder.is_complete())
            state.status = chunk_error(state.frame, state.offset, "columns are longer than its events");
        return false;
    }
    if (!state.decoder.next(event)) {
        state.status =
            chunk_error(state.frame, state.offset, "event " + std::to_string(state.decoded) + " cannot be decoded");
        return false;
    }
    ++state.decoded;
    return true;
}

const Status& ChunkReader::status() const { return state_->status; }
std::uint32_t ChunkReader::events() const { return state_->frame.events; }
std::uint32_t ChunkReader::decoded() const { return state_->decoded; }
std::uint64_t ChunkReader::offset() const { return state_->offset; }
const ChunkFrame& ChunkReader::frame() const { return state_->frame; }
Bytes ChunkReader::keyframe() const { return has_keyframe() ? state_->keyframe : Bytes(); }
bool ChunkReader::has_keyframe() const { return (state_->frame.flags & kFlagKeyframe) != 0; }

} // namespace cluecap::reader

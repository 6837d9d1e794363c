// SPDX-License-Identifier: MIT
#include "reader/event_stream.h"

#include <algorithm>

namespace cluecap::reader {

namespace {

constexpr std::size_t kMaxSources = 8; ///< chunks whose numbers overlap: each is inflated as a whole

} // namespace

EventStream::EventStream(CaptureFile& file) : growing_(&file), file_(&file) {}

EventStream::EventStream(const CaptureFile& file, Segment segment)
    : file_(&file), next_chunk_(segment.first_chunk), end_chunk_(std::min(segment.end_chunk, file.chunks().size())) {}

const std::vector<Damage>& EventStream::damage() const { return damage_; }

void EventStream::distrust_state(const std::string& reason) {
    const ChunkReader& chunk = current_->chunk;
    damage_.push_back({chunk.offset(), state_ ? state_->size() : 0, reason, 0});
}

std::optional<ChunkReader> EventStream::read_next() {
    if (growing_) {
        const std::size_t known = growing_->damage().size();
        auto chunk = growing_->next();
        if (growing_->damage().size() > known) is_state_known_ = false;
        return chunk;
    }
    while (next_chunk_ < end_chunk_) {
        const ChunkInfo& info = file_->chunks()[next_chunk_++];
        Result<ChunkReader> chunk = file_->read(info);
        if (chunk) return std::move(*chunk);
        damage_.push_back({info.offset, info.stored_size, chunk.error().message, info.events});
        is_state_known_ = false;
    }
    return {};
}

/// Opens the next chunk that has an event.
bool EventStream::open_next() {
    while (auto chunk = read_next()) {
        auto source = std::make_unique<Source>(std::move(*chunk));
        if (!is_state_known_ && source->chunk.has_keyframe()) {
            state_ = source->chunk.keyframe();
            is_state_known_ = true;
        }
        if (!advance(*source)) continue;
        sources_.push_back(std::move(source));
        expect_next_chunk();
        return true;
    }
    next_seq_ = ~std::uint64_t{0};
    return false;
}

/// Streams are read in their own order: what a later chunk holds is not known.
void EventStream::expect_next_chunk() {
    const bool is_known = !growing_ && next_chunk_ < end_chunk_ && sources_.size() < kMaxSources;
    next_seq_ = is_known ? file_->chunks()[next_chunk_].first_seq : ~std::uint64_t{0};
}

bool EventStream::advance(Source& source) {
    if (source.chunk.next(source.event)) return true;
    if (source.chunk.status()) return false;
    const ChunkFrame& frame = source.chunk.frame();
    damage_.push_back({source.chunk.offset(), frame.stored_size, source.chunk.status().error().message,
                       frame.events - std::min(frame.events, source.chunk.decoded())});
    is_state_known_ = false;
    return false;
}

EventStream::Source* EventStream::lowest() const {
    Source* best = nullptr;
    for (const auto& source : sources_)
        if (!best || source->event.seq < best->event.seq) best = source.get();
    return best;
}

void EventStream::close(Source* source) {
    std::erase_if(sources_, [source](const auto& one) { return one.get() == source; });
}

const Event* EventStream::next() {
    state_.reset();
    if (current_ && !advance(*current_)) close(current_);
    current_ = nullptr;
    if (sources_.empty() && !open_next()) return nullptr;
    current_ = lowest();
    while (next_seq_ < current_->event.seq && open_next())
        current_ = lowest();
    return &current_->event;
}

std::vector<Segment> EventStream::segments(const CaptureFile& file) {
    std::vector<Segment> all;
    const auto chunks = file.chunks();
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        // Chunks whose numbers overlap are merged, so they belong together.
        const bool is_start = i == 0 || (chunks[i].has_keyframe && chunks[i].first_seq > chunks[i - 1].last_seq);
        if (is_start) all.push_back({.first_chunk = i, .end_chunk = i, .is_last = false});
        all.back().end_chunk = i + 1;
    }
    if (all.empty()) all.push_back({});
    all.back().is_last = true;
    return all;
}

Segment EventStream::between(const CaptureFile& file, Timestamp since, Timestamp until) {
    const auto chunks = file.chunks();
    Segment wanted{.first_chunk = 0, .end_chunk = chunks.size(), .is_last = true};
    for (const Segment& segment : segments(file)) {
        if (segment.first_chunk >= chunks.size() || chunks[segment.first_chunk].first_time > since) break;
        wanted.first_chunk = segment.first_chunk;
    }
    while (wanted.end_chunk > wanted.first_chunk && chunks[wanted.end_chunk - 1].first_time > until) {
        --wanted.end_chunk;
        wanted.is_last = false;
    }
    return wanted;
}

} // namespace cluecap::reader

// SPDX-License-Identifier: MIT
#include "reader/frame_scanner.h"

#include <algorithm>
#include <cstring>
#include <xxhash.h>

#include "reader/capture_file.h"

namespace cluecap::reader {
namespace {

template <typename T> bool has_checksum(const T& part) {
    return XXH3_64bits(&part, offsetof(T, checksum)) == part.checksum;
}

} // namespace

std::string frame_fault(const ChunkFrame& frame, std::uint64_t nonce) {
    if (frame.magic != kChunkMagic) return "no chunk frame here";
    if (!has_checksum(frame)) return "wrong checksum of a chunk frame";
    if (frame.nonce != nonce) return "chunk frame of another capture";
    if (frame.version == 0 || frame.version > kFormatVersion)
        return "chunk of format version " + std::to_string(frame.version) + " (known up to " +
               std::to_string(kFormatVersion) + ")";
    if (frame.raw_size > kMaxRawSize || frame.stored_size > kMaxStoredSize) return "impossible sizes in a chunk frame";
    return {};
}

bool is_trailer(const FileTrailer& trailer, std::uint64_t nonce) {
    return trailer.magic == kTrailerMagic && has_checksum(trailer) && trailer.nonce == nonce;
}

bool FrameScanner::read_frame(std::uint64_t offset, ChunkFrame& frame) const {
    return source_.read(offset, frame) && frame_fault(frame, nonce_).empty();
}

/// The payload's last byte is there. (For a stream this waits for it.)
bool FrameScanner::is_whole(std::uint64_t offset, const ChunkFrame& frame) const {
    std::byte last{};
    return frame.stored_size == 0 || source_.read(offset + sizeof(frame) + frame.stored_size - 1, last);
}

std::optional<PlacedFrame> FrameScanner::next(std::vector<Damage>& damage) {
    while (!trailer_) {
        source_.forget_before(offset_);
        FileTrailer trailer;
        if (source_.read(offset_, trailer) && is_trailer(trailer, nonce_)) {
            trailer_ = trailer;
            break;
        }
        PlacedFrame placed{offset_, {}};
        if (!read_frame(offset_, placed.frame)) {
            if (!find_frame(damage)) break;
            continue;
        }
        if (!is_whole(offset_, placed.frame)) {
            // Torn, or its size is a lie that has a right checksum: then something may follow.
            if (!find_frame(damage)) break;
            continue;
        }
        offset_ = end_of(offset_, placed.frame);
        if (placed.frame.kind == std::uint8_t(ChunkKind::events)) {
            last_seq_ = std::max(last_seq_, placed.frame.last_seq);
            return placed;
        }
        const bool is_known = placed.frame.kind == std::uint8_t(ChunkKind::index);
        if (!is_known && !(placed.frame.flags & kFlagMaySkip))
            damage.push_back({placed.offset, offset_ - placed.offset,
                              "chunk of unknown kind " + std::to_string(placed.frame.kind) + " that may not be skipped",
                              placed.frame.events});
    }
    return std::nullopt;
}

bool FrameScanner::starts_part(std::uint64_t offset) const {
    ChunkFrame frame;
    if (read_frame(offset, frame)) return true;
    FileTrailer trailer;
    return source_.read(offset, trailer) && is_trailer(trailer, nonce_);
}

/// The first frame or trailer from `from` on; both stand at multiples of 8.
std::optional<std::uint64_t> FrameScanner::search(std::uint64_t from) const {
    std::vector<std::byte> window(256u << 10);
    while (true) {
        source_.forget_before(from);
        const std::size_t got = source_.read_at(from, window);
        for (std::size_t at = 0; at + sizeof(Magic) <= got; at += kChunkAlignment) {
            if (std::memcmp(&window[at], kChunkMagic.data(), 4) != 0) continue;
            if (starts_part(from + at)) return from + at;
        }
        if (got < window.size()) return std::nullopt;
        from += window.size();
    }
}

/// Moves to the next place where reading can go on. False: there is none, so this is the end.
bool FrameScanner::find_frame(std::vector<Damage>& damage) {
    ChunkFrame bad;
    const std::string fault = source_.read(offset_, bad) ? frame_fault(bad, nonce_) : std::string();
    const std::optional<std::uint64_t> found = search(offset_ + kChunkAlignment);
    if (!found) return false;
    Damage& gap = damage.emplace_back();
    gap.offset = offset_;
    gap.bytes = *found - offset_;
    gap.reason = fault.empty() ? "chunk is cut" : fault;
    ChunkFrame next;
    if (read_frame(*found, next) && next.kind == std::uint8_t(ChunkKind::events) && next.first_seq > last_seq_)
        gap.events = next.first_seq - last_seq_ - 1;
    offset_ = *found;
    return true;
}

} // namespace cluecap::reader

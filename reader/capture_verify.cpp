// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include "reader/capture_file.h"

namespace cluecap::reader {
namespace {

/// Decodes all of a chunk and holds it against its frame.
std::string fault_of(ChunkReader& chunk) {
    const ChunkFrame& frame = chunk.frame();
    Event event;
    bool is_in_range = true;
    while (chunk.next(event))
        is_in_range = is_in_range && event.seq >= frame.first_seq && event.seq <= frame.last_seq &&
                      event.time.ns >= frame.first_time && event.time.ns <= frame.last_time;
    if (!chunk.status()) return chunk.status().error().message;
    return is_in_range ? "" : "events are outside of what the frame says of them";
}

} // namespace

std::vector<Damage> CaptureFile::verify(const std::function<void(std::uint64_t)>& progress) const {
    std::vector<Damage> found(damage().begin(), damage().end());
    std::uint64_t expected = 0;
    for (const ChunkInfo& chunk : chunks()) {
        const std::uint64_t bytes = sizeof(ChunkFrame) + aligned(chunk.stored_size);
        auto opened = read(chunk);
        const std::string fault = opened ? fault_of(*opened) : opened.error().message;
        if (!fault.empty()) found.push_back({chunk.offset, bytes, fault, chunk.events});
        if (chunk.number > expected)
            found.push_back({chunk.offset, 0, std::to_string(chunk.number - expected) + " chunks are missing", 0});
        expected = chunk.number + 1;
        if (progress) progress(chunk.offset + bytes);
    }
    std::stable_sort(found.begin(), found.end(), [](const Damage& a, const Damage& b) { return a.offset < b.offset; });
    return found;
}

} // namespace cluecap::reader

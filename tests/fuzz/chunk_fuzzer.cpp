// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>
#include <xxhash.h>

#include "reader/chunk_reader.h"
#include "schema/messages.h"

using namespace cluecap;

namespace {

/// Cuts the input into columns: each begins with its length (two bytes), in the order of their numbers.
std::vector<Bytes> columns_of(Bytes input) {
    std::vector<Bytes> columns;
    while (input.size() >= 2 && columns.size() < kColumnCount) {
        const std::size_t size = std::min<std::size_t>(load_little(input.data(), 2), input.size() - 2);
        columns.push_back(input.subspan(2, size));
        input = input.subspan(2 + size);
    }
    return columns;
}

} // namespace

/// Columns that no checksum guards, straight into the decoder: what a hostile file would hold. The first byte is the
/// number of events, a hundred a unit; 0xff in the first byte means that the rest is a whole message instead.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const Bytes input = std::as_bytes(std::span(data, size)).subspan(1);
    std::vector<std::byte> message;
    if (data[0] == 0xff) {
        message.assign(input.begin(), input.end());
        message.resize(message.size() / 8 * 8);
    } else {
        const EventsMessage built(columns_of(input), {});
        for (const Bytes piece : built.pieces())
            message.insert(message.end(), piece.begin(), piece.end());
    }
    ChunkFrame frame;
    frame.kind = std::uint8_t(ChunkKind::events);
    frame.events = std::uint32_t(data[0]) * 100;
    frame.stored_size = frame.raw_size = std::uint32_t(message.size());
    frame.payload_checksum = XXH3_64bits(message.data(), message.size());
    auto chunk = reader::ChunkReader::open(frame, message, 0);
    if (!chunk) return 0;
    Event event;
    while (chunk->next(event)) {
    }
    return 0;
}

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

#include "schema/base/bytes.h"

/// The fixed parts of a capture file; docs/format.md is the specification. Everything is little-endian.
namespace cluecap {

static_assert(std::endian::native == std::endian::little, "captures are written and read as they lie in memory");

/// Raised when a reader of the old version would misread the new file. Unknown chunk kinds that may be skipped and
/// new columns do not need that.
inline constexpr std::uint32_t kFormatVersion = 1;

using Magic = std::array<char, 8>;
/// The first byte is no text and the line ends get damaged by transfers in text mode, as in PNG files.
inline constexpr Magic kFileMagic = {'\x89', 'C', 'L', 'U', 'E', 'S', '\r', '\n'};
inline constexpr Magic kChunkMagic = {'C', 'L', 'U', 'E', 'C', 'H', 'N', 'K'};
inline constexpr Magic kTrailerMagic = {'C', 'L', 'U', 'E', 'T', 'A', 'I', 'L'};
inline constexpr Magic kStagingMagic = {'\x89', 'C', 'L', 'U', 'S', 'T', 'G', '\n'};

inline constexpr std::uint32_t kMaxRawSize = 64u << 20;    ///< of one chunk's message
inline constexpr std::uint32_t kMaxStoredSize = 65u << 20; ///< a codec may make it a little larger than raw
inline constexpr std::uint32_t kMaxHeaderSize = 16u << 20; ///< of the capture header's message
inline constexpr std::uint64_t kChunkAlignment = 8;

constexpr std::uint64_t aligned(std::uint64_t size) { return (size + kChunkAlignment - 1) & ~(kChunkAlignment - 1); }

enum class ChunkKind : std::uint8_t { events = 1, index = 2 };
enum class Codec : std::uint8_t { none = 0, lz4 = 1, zstd = 2 };

inline constexpr std::uint8_t kFlagMaySkip = 1;  ///< a reader that does not know the kind goes on behind it
inline constexpr std::uint8_t kFlagKeyframe = 2; ///< the message holds a keyframe

struct FileHeader {
    Magic magic = kFileMagic;
    std::uint32_t version = kFormatVersion;
    std::uint32_t message_size = 0; ///< a multiple of 8
    std::uint64_t nonce = 0;
    std::uint64_t message_checksum = 0; ///< XXH3-64 of the message
    std::uint64_t checksum = 0;         ///< XXH3-64 of the fields above
};

struct ChunkFrame {
    Magic magic = kChunkMagic;
    std::uint16_t version = kFormatVersion;
    std::uint8_t kind = 0;
    std::uint8_t flags = 0;
    std::uint8_t codec = 0;
    std::array<std::uint8_t, 3> reserved{};
    std::uint64_t nonce = 0;
    std::uint64_t number = 0; ///< 0, 1, 2, ... in the order of the file
    std::uint32_t dictionary = 0;
    std::uint32_t events = 0;
    std::uint32_t stored_size = 0; ///< without the zeros that fill up to 8 bytes
    std::uint32_t raw_size = 0;
    std::uint64_t first_seq = 0, last_seq = 0;   ///< lowest and highest
    std::uint64_t first_time = 0, last_time = 0; ///< lowest and highest, CLOCK_MONOTONIC ns
    std::uint64_t keyframe_offset = 0;           ///< of the last chunk with a keyframe, this one included
    std::uint64_t payload_checksum = 0;          ///< XXH3-64 of the stored payload
    std::uint64_t checksum = 0;                  ///< XXH3-64 of the fields above
};

struct FileTrailer {
    Magic magic = kTrailerMagic;
    std::uint64_t nonce = 0;
    std::uint64_t index_offset = 0; ///< of the index chunk's frame
    std::uint64_t events = 0;
    std::uint64_t checksum = 0; ///< XXH3-64 of the fields above
};

static_assert(sizeof(FileHeader) == 40 && sizeof(ChunkFrame) == 104 && sizeof(FileTrailer) == 40);
static_assert(offsetof(ChunkFrame, nonce) == 16 && offsetof(ChunkFrame, checksum) == 96);
static_assert(std::is_trivially_copyable_v<ChunkFrame> && std::has_unique_object_representations_v<ChunkFrame>);

} // namespace cluecap

// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "schema/chunk_format.h"

/// The fixed parts of a staging file; "Staging" in docs/format.md is the specification.
namespace cluecap {

inline constexpr std::uint32_t kStagingVersion = 1;
inline constexpr std::size_t kStagingHeaderSize = 4096; ///< the ring begins here
/// In place of a record's size: the next record is at the ring's start.
inline constexpr std::uint32_t kStagingSkip = 0xffffffff;

struct StagingHeader {
    Magic magic = kStagingMagic;
    std::uint32_t version = kStagingVersion;
    std::uint32_t reserved = 0;
    std::uint64_t nonce = 0;    ///< of the capture that the records belong to
    std::uint64_t capacity = 0; ///< bytes of the ring
    std::uint64_t backed = 0;   ///< bytes of the ring that were ever used and are in this file
    std::uint64_t released = 0; ///< position of the first record that may not be in the capture yet
    std::uint64_t ready = 0;    ///< 1 when all of the above is valid
};
static_assert(sizeof(StagingHeader) <= kStagingHeaderSize);

} // namespace cluecap

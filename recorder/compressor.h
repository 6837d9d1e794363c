// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "schema/base/bytes.h"
#include "schema/base/result.h"
#include "schema/chunk_format.h"

namespace cluecap::recorder {

struct Compression {
    Codec codec = Codec::zstd;
    int level = 3;
};

/// "zstd", "zstd:1" ... "zstd:19", "lz4" or "none", as --compress takes it.
Result<Compression> parse_compression(std::string_view text);

/// Turns messages into stored payloads, one after the other.
class Compressor {
  public:
    static Result<std::unique_ptr<Compressor>> create(const Compression& compression);
    virtual ~Compressor() = default;

    /// Appends the payload of `pieces`, `size` bytes together, to `to`. Pieces are of unlike kinds: a codec that can
    /// begins anew with its statistics, not its dictionary.
    virtual Status compress(std::span<const Bytes> pieces, std::size_t size, std::vector<std::byte>& to) = 0;
};

} // namespace cluecap::recorder

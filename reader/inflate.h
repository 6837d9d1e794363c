// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "schema/base/bytes.h"
#include "schema/base/result.h"
#include "schema/chunk_format.h"

namespace cluecap::reader {

/// An inflated message: whole words.
class InflatedMessage {
  public:
    explicit InflatedMessage(std::size_t bytes)
        : words_(bytes / 8), data_(new std::uint64_t[words_]) {} // not cleared: as large as a stranger says
    std::span<const std::uint64_t> words() const { return {data_.get(), words_}; }
    std::byte* data() { return reinterpret_cast<std::byte*>(data_.get()); }
    std::size_t size() const { return words_ * 8; }

  private:
    std::size_t words_;
    std::unique_ptr<std::uint64_t[]> data_;
};

/// The message behind `frame`, which must come out exactly as large as the frame says; checks sizes, codec and the
/// payload's checksum first.
Result<InflatedMessage> inflate(const ChunkFrame& frame, Bytes stored);

} // namespace cluecap::reader

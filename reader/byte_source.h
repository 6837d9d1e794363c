// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "schema/base/bytes.h"
#include "schema/base/unique_fd.h"

namespace cluecap::reader {

/// Where a capture's bytes come from. Files are read with pread(2) and not mapped: a file that another process cuts
/// while we read must be a short read and not SIGBUS.
class ByteSource {
  public:
    static std::unique_ptr<ByteSource> open(UniqueFd fd);
    virtual ~ByteSource() = default;

    /// Fills `to` with the bytes at `offset`; fewer than asked only at the end (or where reading fails). Waits for a
    /// stream's bytes to come.
    virtual std::size_t read_at(std::uint64_t offset, std::span<std::byte> to) = 0;
    /// Bytes before `offset` are not asked for any more.
    virtual void forget_before(std::uint64_t offset) = 0;
    virtual bool is_stream() const = 0;
    /// Of a file as it is now; of a stream what has come.
    virtual std::uint64_t size() const = 0;

    /// Reads a T; false when there are not as many bytes.
    template <typename T> bool read(std::uint64_t offset, T& to) {
        return read_at(offset, std::as_writable_bytes(std::span(&to, 1))) == sizeof(T);
    }
    /// Up to `size` bytes at `offset`, allocated as they come: a size in a damaged file costs nothing.
    std::vector<std::byte> read_bytes(std::uint64_t offset, std::size_t size);
};

} // namespace cluecap::reader

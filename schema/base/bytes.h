// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace cluecap {

using Bytes = std::span<const std::byte>;

/// A little-endian integer of `width` (1, 2, 4 or 8) bytes at `data`; every ABI described here is little-endian.
inline std::uint64_t load_little(const std::byte* data, std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t i = width; i-- > 0;)
        value = value << 8 | std::uint64_t(data[i]);
    return value;
}

/// `value` reduced to its low `width` bytes and, when `is_signed`, sign-extended to 64 bits.
constexpr std::uint64_t truncate(std::uint64_t value, unsigned width, bool is_signed) {
    if (width >= 8) return value;
    const unsigned shift = 64 - 8 * width;
    return is_signed ? std::uint64_t(std::int64_t(value << shift) >> shift) : value << shift >> shift;
}

inline std::string_view as_text(Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
inline Bytes as_bytes(std::string_view text) { return {reinterpret_cast<const std::byte*>(text.data()), text.size()}; }

} // namespace cluecap

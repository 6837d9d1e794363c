// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "schema/base/bytes.h"

/// The small integers of a chunk's columns: LEB128, seven bits a byte, low ones first; signed ones zigzag.
namespace cluecap {

constexpr std::uint64_t zigzag(std::uint64_t value) { return value << 1 ^ std::uint64_t(std::int64_t(value) >> 63); }
constexpr std::uint64_t unzigzag(std::uint64_t value) { return value >> 1 ^ (0 - (value & 1)); }

using ColumnBytes = std::vector<std::uint8_t>;

inline void put_varint(ColumnBytes& to, std::uint64_t value) {
    while (value >= 0x80) {
        to.push_back(std::uint8_t(value | 0x80));
        value >>= 7;
    }
    to.push_back(std::uint8_t(value));
}
inline void put_signed(ColumnBytes& to, std::uint64_t value) { put_varint(to, zigzag(value)); }

template <typename T> void put_fixed(ColumnBytes& to, T value) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&value);
    to.insert(to.end(), bytes, bytes + sizeof(T));
}

/// Reads a column from its start. Behind its end everything is 0 and `failed` becomes true: columns share it, so that
/// a row is read first and judged once.
class ColumnCursor {
  public:
    ColumnCursor() = default;
    ColumnCursor(Bytes bytes, bool& failed)
        : at_(reinterpret_cast<const std::uint8_t*>(bytes.data())), end_(at_ + bytes.size()), failed_(&failed) {}

    std::uint8_t byte() {
        if (at_ != end_) return *at_++;
        fail();
        return 0;
    }
    std::uint64_t varint() {
        if (at_ != end_ && *at_ < 0x80) return *at_++;
        return long_varint();
    }
    std::uint64_t signed_varint() { return unzigzag(varint()); }
    template <typename T> T fixed() {
        T value{};
        if (std::size_t(end_ - at_) < sizeof(T)) {
            fail();
            return value;
        }
        std::memcpy(&value, at_, sizeof(T));
        at_ += sizeof(T);
        return value;
    }
    /// The next `size` bytes, in place.
    Bytes bytes(std::uint64_t size) {
        if (std::uint64_t(end_ - at_) < size) {
            fail();
            return {};
        }
        const Bytes taken(reinterpret_cast<const std::byte*>(at_), std::size_t(size));
        at_ += size;
        return taken;
    }
    /// The bytes up to and with the next zero byte, in place.
    Bytes bytes_to_zero() {
        const void* zero = at_ == end_ ? nullptr : std::memchr(at_, 0, std::size_t(end_ - at_));
        if (!zero) {
            fail();
            return {};
        }
        return bytes(std::uint64_t(static_cast<const std::uint8_t*>(zero) - at_) + 1);
    }

    std::size_t left() const { return std::size_t(end_ - at_); }

  private:
    void fail() {
        *failed_ = true;
        at_ = end_;
    }
    std::uint64_t long_varint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (at_ == end_) break;
            const std::uint8_t part = *at_++;
            value |= std::uint64_t(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }
        fail();
        return 0;
    }

    const std::uint8_t* at_ = nullptr;
    const std::uint8_t* end_ = nullptr;
    bool* failed_ = nullptr;
};

} // namespace cluecap

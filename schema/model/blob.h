// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/base/bytes.h"

/// The words that a keyframe is written in: unsigned LEB128 numbers, and bytes behind their count.
namespace cluecap::model {

class BlobWriter {
  public:
    /// `content_limit`: bytes of names and memory at most; what does not fit is left out.
    explicit BlobWriter(std::size_t content_limit) : room_(content_limit) {}

    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            bytes_.push_back(std::byte(0x80 | (value & 0x7f)));
        bytes_.push_back(std::byte(value));
    }
    void signed_number(std::int64_t value) { number(std::uint64_t(value) << 1 ^ std::uint64_t(value >> 63)); }
    /// False when there was no room: then the bytes are empty.
    bool content(Bytes bytes) {
        const bool fits = take_room(bytes.size());
        number(fits ? bytes.size() : 0);
        if (fits) bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
        return fits;
    }
    void text(std::string_view text) { content(as_bytes(text)); }
    /// Whether `size` more bytes of content fit; then they count as used.
    bool take_room(std::size_t size) {
        if (size > room_) return false;
        room_ -= size;
        return true;
    }
    bool has_room(std::size_t size) const { return size <= room_; }
    void append(const std::vector<std::byte>& blob) { bytes_.insert(bytes_.end(), blob.begin(), blob.end()); }
    std::vector<std::byte> take() { return std::move(bytes_); }

  private:
    std::vector<std::byte> bytes_;
    std::size_t room_;
};

/// Reads what BlobWriter wrote, and trusts none of it: after the first thing that does not fit all numbers are 0, all
/// bytes empty, and `ok` is false.
class BlobReader {
  public:
    explicit BlobReader(Bytes bytes) : bytes_(bytes) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (bytes_.empty()) return fail();
            const auto byte = std::uint64_t(bytes_.front());
            bytes_ = bytes_.subspan(1);
            if (shift == 63 && byte > 1) return fail();
            value |= (byte & 0x7f) << shift;
            if (byte < 0x80) return value;
        }
        return fail();
    }
    std::int64_t signed_number() {
        const std::uint64_t value = number();
        return std::int64_t(value >> 1) ^ -std::int64_t(value & 1);
    }
    std::int32_t signed32() {
        const std::int64_t value = signed_number();
        if (value != std::int32_t(value)) fail();
        return ok_ ? std::int32_t(value) : 0;
    }
    /// A number below `limit`.
    std::uint64_t below(std::uint64_t limit) {
        const std::uint64_t value = number();
        return value < limit ? value : fail();
    }
    /// How many things follow that take at least `size` bytes each; no more than `limit`.
    std::size_t count(std::size_t size, std::size_t limit = ~std::size_t{0}) {
        const std::uint64_t value = number();
        return value <= bytes_.size() / size && value <= limit ? std::size_t(value) : std::size_t(fail());
    }
    Bytes content() {
        const std::size_t size = count(1);
        const Bytes taken = bytes_.first(size);
        bytes_ = bytes_.subspan(size);
        return taken;
    }
    std::string_view text(std::size_t limit) {
        const std::string_view all = as_text(content());
        if (all.size() > limit) fail();
        return ok_ ? all : std::string_view();
    }
    bool ok() const { return ok_; }
    bool at_end() const { return bytes_.empty(); }

  private:
    std::uint64_t fail() {
        ok_ = false;
        bytes_ = {};
        return 0;
    }
    Bytes bytes_;
    bool ok_ = true;
};

} // namespace cluecap::model

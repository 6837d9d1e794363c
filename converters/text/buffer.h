// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace cluecap::convert::text {

/// Text that grows at its end. Reused line by line: in the long run it allocates nothing.
class TextBuffer {
  public:
    TextBuffer& operator<<(std::string_view text) {
        if (text.empty()) return *this;
        std::memcpy(room(text.size()), text.data(), text.size());
        size_ += text.size();
        return *this;
    }
    TextBuffer& operator<<(char c) {
        *room(1) = c;
        ++size_;
        return *this;
    }
    void decimal(std::uint64_t value) { number(value, 10); }
    void decimal_signed(std::int64_t value) { number(value, 10); }
    /// 0x1f; zero is "0", as printf's %#x has it.
    void hex(std::uint64_t value) {
        if (value) *this << "0x";
        number(value, 16);
    }
    /// 0644; zero is "0", as printf's %#o has it.
    void octal(std::uint64_t value) {
        if (value) *this << '0';
        number(value, 8);
    }
    /// At least `width` digits.
    void padded(std::uint64_t value, unsigned width, char fill = '0', unsigned base = 10) {
        std::array<char, 24> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, int(base)).ptr;
        const auto length = std::size_t(end - digits.data());
        fill_up(width > length ? width - length : 0, fill);
        *this << std::string_view(digits.data(), length);
    }
    void fill_up(std::size_t count, char c) {
        std::memset(room(count), c, count);
        size_ += count;
    }

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    std::string_view view() const { return {data_.get(), size_}; }
    std::string_view from(std::size_t start) const { return view().substr(start); }
    void clear() { size_ = 0; }
    void truncate(std::size_t size) { size_ = std::min(size_, size); }

    /// Space for `count` more characters, which count once `grow` says so.
    char* room(std::size_t count) {
        if (capacity_ - size_ < count) enlarge(count);
        return data_.get() + size_;
    }
    void grow(std::size_t count) { size_ += count; }

  private:
    template <typename Integer> void number(Integer value, int base) {
        char* const to = room(24);
        size_ += std::size_t(std::to_chars(to, to + 24, value, base).ptr - to);
    }
    void enlarge(std::size_t count) {
        const std::size_t larger = std::max(size_ + count, 2 * capacity_ + 1024);
        auto moved = std::make_unique_for_overwrite<char[]>(larger);
        if (size_) std::memcpy(moved.get(), data_.get(), size_);
        data_ = std::move(moved);
        capacity_ = larger;
    }

    std::unique_ptr<char[]> data_;
    std::size_t size_ = 0, capacity_ = 0;
};

} // namespace cluecap::convert::text

// SPDX-License-Identifier: MIT
#include "converters/json/escape.h"

#include <algorithm>
#include <cstdint>

namespace cluecap::convert::json {

namespace {

struct Range {
    char32_t first, last;
};

// Control and format characters of Unicode, line and paragraph separators, surrogates, private use, noncharacters.
constexpr Range kUnprintable[] = {
    {0x0000, 0x001f},   {0x007f, 0x009f},   {0x00ad, 0x00ad},    {0x034f, 0x034f},   {0x0600, 0x0605},
    {0x061c, 0x061c},   {0x06dd, 0x06dd},   {0x070f, 0x070f},    {0x115f, 0x1160},   {0x17b4, 0x17b5},
    {0x180b, 0x180e},   {0x200b, 0x200f},   {0x2028, 0x202e},    {0x2060, 0x206f},   {0x3164, 0x3164},
    {0xd800, 0xf8ff},   {0xfdd0, 0xfdef},   {0xfe00, 0xfe0f},    {0xfeff, 0xfeff},   {0xffa0, 0xffa0},
    {0xfff0, 0xfffb},   {0xfffe, 0xffff},   {0x1d173, 0x1d17a},  {0x1bca0, 0x1bca3}, {0x1fffe, 0x1ffff},
    {0x2fffe, 0x2ffff}, {0x3fffe, 0x3ffff}, {0xe0000, 0x10ffff},
};

bool is_printable(char32_t c) {
    if (c >= 0x20 && c < 0x7f) return true;
    return std::none_of(std::begin(kUnprintable), std::end(kUnprintable),
                        [c](Range range) { return c >= range.first && c <= range.last; });
}

struct Decoded {
    char32_t code = 0;
    unsigned length = 0; ///< 0: not UTF-8
};

/// The UTF-8 sequence at the start of `bytes` (RFC 3629: shortest form, no surrogates).
Decoded decode(Bytes bytes) {
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const auto lead = std::uint8_t(bytes[0]);
    const unsigned length = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
    if (length == 0 || length > bytes.size()) return {};
    char32_t code = length == 1 ? lead : lead & (0x7fu >> length);
    for (unsigned i = 1; i < length; ++i) {
        const auto next = std::uint8_t(bytes[i]);
        if (next >> 6 != 2) return {};
        code = code << 6 | (next & 0x3f);
    }
    if (code < kSmallest[length] || code > 0x10ffff) return {};
    return {code, length};
}

void append_hex(text::TextBuffer& to, std::byte byte) {
    constexpr char kDigits[] = "0123456789abcdef";
    const char text[] = {'\\', 'x', kDigits[unsigned(byte) >> 4], kDigits[unsigned(byte) & 15]};
    to << std::string_view(text, sizeof text);
}

std::size_t plain_length(Bytes bytes) {
    const auto is_plain = [](std::byte b) {
        return b >= std::byte{0x20} && b < std::byte{0x7f} && b != std::byte{'\\'};
    };
    return std::size_t(std::find_if_not(bytes.begin(), bytes.end(), is_plain) - bytes.begin());
}

} // namespace

void append_escaped(text::TextBuffer& to, Bytes bytes) {
    while (!bytes.empty()) {
        const std::size_t plain = plain_length(bytes);
        to << as_text(bytes.first(plain));
        bytes = bytes.subspan(plain);
        if (bytes.empty()) return;
        const Decoded one = decode(bytes);
        const std::size_t length = std::max(one.length, 1u);
        if (bytes[0] == std::byte{'\\'})
            to << "\\\\";
        else if (one.length && is_printable(one.code))
            to << as_text(bytes.first(length));
        else
            for (const std::byte byte : bytes.first(length))
                append_hex(to, byte);
        bytes = bytes.subspan(length);
    }
}

} // namespace cluecap::convert::json

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "converters/text/printer.h"

/// Bytes in quotes. What is no printable ASCII never gets out as it is: a tracee chooses these bytes and a terminal
/// would obey them.
namespace cluecap::convert::text {

namespace {

/// 0: printed as it is, 1: in octal or hex, else the letter behind the backslash.
constexpr auto kEscapes = [] {
    std::array<char, 256> table{};
    for (unsigned c = 0; c < 256; ++c)
        table[c] = c < 0x20 || c > 0x7e ? 1 : 0;
    table['\t'] = 't', table['\n'] = 'n', table['\v'] = 'v', table['\f'] = 'f', table['\r'] = 'r';
    table['"'] = '"', table['\\'] = '\\';
    return table;
}();

constexpr char kHexDigits[] = "0123456789abcdef";

char* write_hex(char* to, std::uint8_t c) {
    *to++ = '\\', *to++ = 'x', *to++ = kHexDigits[c >> 4], *to++ = kHexDigits[c & 15];
    return to;
}

/// As short as it can be: an octal digit behind it would be taken for a part of it.
char* write_octal(char* to, std::uint8_t c, bool digit_follows) {
    *to++ = '\\';
    if (c >= 64 || digit_follows) *to++ = char('0' + (c >> 6));
    if (c >= 8 || digit_follows) *to++ = char('0' + (c >> 3 & 7));
    *to++ = char('0' + (c & 7));
    return to;
}

char* write_all_hex(char* to, std::string_view text) {
    for (const char c : text)
        to = write_hex(to, std::uint8_t(c));
    return to;
}

char* write_escaped(char* to, std::string_view text, char also) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = std::uint8_t(text[i]);
        const char escape = kEscapes[c];
        if (escape == 0 && (c != std::uint8_t(also) || !also))
            *to++ = char(c);
        else if (escape > 1)
            *to++ = '\\', *to++ = escape;
        else
            to = write_octal(to, c, i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '7');
    }
    return to;
}

/// What -x writes in hex: anything but printable characters and white space.
bool is_unprintable(char c) {
    const auto byte = std::uint8_t(c);
    return byte > 0x7e || (byte < 0x20 && (byte < 9 || byte > 13));
}

bool wants_hex(HexStrings mode, std::string_view text) {
    if (mode == HexStrings::never) return false;
    return mode == HexStrings::always || std::any_of(text.begin(), text.end(), is_unprintable);
}

} // namespace

void Printer::quoted(Bytes bytes, bool force_hex) {
    const std::string_view text = as_text(bytes);
    char* const start = out_.room(4 * text.size() + 2);
    char* to = start;
    *to++ = '"';
    to = force_hex || wants_hex(style_.hex_strings, text) ? write_all_hex(to, text) : write_escaped(to, text, 0);
    *to++ = '"';
    out_.grow(std::size_t(to - start));
}

void Printer::limited_string(Bytes bytes, bool is_cut) {
    const bool too_long = bytes.size() > style_.string_limit;
    quoted(too_long ? bytes.first(style_.string_limit) : bytes);
    if (too_long || is_cut) out_ << "...";
}

/// <target>: without quotes, so an angle bracket is escaped.
void Printer::path_in_angles(std::string_view target) {
    if (target.empty()) return;
    static constexpr std::string_view kDeleted = " (deleted)";
    const bool deleted = target.ends_with(kDeleted) && target.front() == '/';
    if (deleted) target.remove_suffix(kDeleted.size());
    char* const start = out_.room(4 * target.size() + 2);
    char* to = start;
    *to++ = '<';
    to = wants_hex(style_.hex_strings, target) ? write_all_hex(to, target) : write_escaped(to, target, '>');
    *to++ = '>';
    out_.grow(std::size_t(to - start));
    if (deleted) out_ << kDeleted.substr(1);
}

void Printer::text(const Value& v, Side) {
    const bool inline_array = v.number != 0;
    const bool cut = !v.whole && !(inline_array && v.miss == Miss::none);
    // Paths and names in structures are as long as they are; -s is for what may be data.
    if (inline_array || v.type->content == Content::path) {
        quoted(v.bytes);
        if (cut) out_ << "...";
        return;
    }
    limited_string(v.bytes, cut);
}

namespace {

/// A link-layer address: [00, 0x11, 0x22]
void address_bytes(TextBuffer& out, Bytes bytes) {
    out << '[';
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i) out << ", ";
        if (bytes[i] != std::byte{0}) out << "0x";
        out.padded(std::uint64_t(bytes[i]), 2, '0', 16);
    }
    out << ']';
}

void ethernet_address(TextBuffer& out, Bytes bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i) out << ':';
        out.padded(std::uint64_t(bytes[i]), 2, '0', 16);
    }
}

} // namespace

void Printer::bytes(const Value& v, Side) {
    using abi::Sem;
    if (v.type->sem == Sem::hardware && v.whole) return address_bytes(out_, v.bytes);
    if (v.type->sem == Sem::ethernet && v.whole) return ethernet_address(out_, v.bytes);
    if (v.type->sem == Sem::unix_path) return unix_path(v);
    const std::size_t shown = std::min<std::size_t>(v.bytes.size(), style_.string_limit);
    quoted(v.bytes.first(shown), v.type->sem == Sem::hex);
    if (shown < v.number) out_ << "...";
}

/// A name that starts with a NUL is an abstract one: as long as it is. Another ends at its NUL.
void Printer::unix_path(const Value& v) {
    const std::string_view name = as_text(v.bytes);
    const bool is_abstract = !name.empty() && name.front() == 0;
    if (is_abstract) out_ << '@';
    quoted(as_bytes(is_abstract ? name.substr(1) : name.substr(0, name.find('\0'))));
}

} // namespace cluecap::convert::text

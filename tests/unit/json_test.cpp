// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "converters/json/escape.h"
#include "converters/json/writer.h"
#include "converters/symbols.h"
#include "schema/abi/flags/fcntl.h"
#include "schema/abi/flags/mman.h"
#include "schema/abi/words.h"

namespace cluecap::convert {
namespace {

std::string escaped(std::string_view bytes) {
    text::TextBuffer to;
    json::append_escaped(to, as_bytes(bytes));
    return std::string(to.view());
}

TEST(JsonEscape, PrintableTextStays) {
    EXPECT_EQ(escaped("plain text"), "plain text");
    EXPECT_EQ(escaped("gr\xc3\xbc\xc3\x9f \xe2\x82\xac \xf0\x9f\x90\xa7"),
              "gr\xc3\xbc\xc3\x9f \xe2\x82\xac \xf0\x9f\x90\xa7");
}

TEST(JsonEscape, BackslashIsDoubledSoThatEscapesAreNotAmbiguous) { EXPECT_EQ(escaped("\\x41"), "\\\\x41"); }

TEST(JsonEscape, ControlCharactersAreBytes) {
    EXPECT_EQ(escaped(std::string_view("\0\n\x1b[31m\x7f", 8)), "\\x00\\x0a\\x1b[31m\\x7f");
}

TEST(JsonEscape, WhatIsNotUtf8IsBytes) {
    EXPECT_EQ(escaped("\xff\xfe"), "\\xff\\xfe");
    EXPECT_EQ(escaped("\xc0\xaf"), "\\xc0\\xaf");          // not the shortest form
    EXPECT_EQ(escaped("\xed\xa0\x80"), "\\xed\\xa0\\x80"); // a surrogate
    EXPECT_EQ(escaped("\xe2\x82"), "\\xe2\\x82");          // torn
    EXPECT_EQ(escaped("\xf4\x90\x80\x80"), "\\xf4\\x90\\x80\\x80");
}

TEST(JsonEscape, DirectionAndZeroWidthCharactersAreBytes) {
    EXPECT_EQ(escaped("\xe2\x80\xae"), "\\xe2\\x80\\xae"); // U+202E
    EXPECT_EQ(escaped("\xe2\x80\x8b"), "\\xe2\\x80\\x8b"); // U+200B
    EXPECT_EQ(escaped("\xc2\x9b"), "\\xc2\\x9b");          // U+009B, a terminal's CSI
}

std::string number(std::uint64_t value, json::BigIntegers big) {
    text::TextBuffer to;
    json::JsonWriter(to, big).number(value);
    return std::string(to.view());
}

TEST(JsonWriter, IntegersThatADoubleWouldRoundAreStrings) {
    using enum json::BigIntegers;
    EXPECT_EQ(number(9007199254740992u, decimal_string), "9007199254740992");
    EXPECT_EQ(number(9007199254740993u, decimal_string), "\"9007199254740993\"");
    EXPECT_EQ(number(~0ull, decimal_string), "\"18446744073709551615\"");
    EXPECT_EQ(number(9007199254740993u, hex_string), "9007199254740993");
    EXPECT_EQ(number(~0ull, hex_string), "\"0xffffffffffffffff\"");
}

std::string symbol(const abi::Type& type, std::uint64_t value, Abi abi = Abi::x86_64) {
    text::TextBuffer to;
    append_symbol(to, type, value, abi);
    return std::string(to.view());
}

TEST(Symbols, FlagsAreJoinedAndUnknownBitsStay) {
    constexpr abi::Type type = abi::flags(abi::open_flags);
    EXPECT_EQ(symbol(type, 02000000), "O_RDONLY|O_CLOEXEC");
    EXPECT_EQ(symbol(type, 0x40000001), "O_WRONLY|0x40000000");
    EXPECT_EQ(symbol(type, 0), "O_RDONLY");
}

TEST(Symbols, FlagsAreThoseOfTheAbi) {
    constexpr abi::Type type = abi::flags(abi::open_flags);
    EXPECT_EQ(symbol(type, 0200000), "O_RDONLY|O_DIRECTORY");
    EXPECT_EQ(symbol(type, 040000, Abi::aarch64), "O_RDONLY|O_DIRECTORY");
}

TEST(Symbols, EmptyWordHasItsOwnName) { EXPECT_EQ(symbol(abi::flags(abi::protections), 0), "PROT_NONE"); }

TEST(Symbols, NegativeEnumeratorsMatchIn32Bits) { EXPECT_EQ(symbol(abi::dirfd, 0xffffff9c), "AT_FDCWD"); }

TEST(Symbols, FileModeHasTypeAndPermissions) {
    EXPECT_EQ(symbol(abi::file_mode, 0100644), "S_IFREG|0644");
    EXPECT_EQ(symbol(abi::file_mode, 0), "000");
}

} // namespace
} // namespace cluecap::convert

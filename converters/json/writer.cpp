// SPDX-License-Identifier: MIT
#include "converters/json/writer.h"

#include <charconv>

namespace cluecap::convert::json {

namespace {

constexpr std::int64_t kExact = std::int64_t{1} << 53; // a double holds every integer up to here

std::string_view digits(char (&into)[24], auto value, int base) {
    char* start = into;
    if (base == 16) {
        *start++ = '0';
        *start++ = 'x';
    }
    return {into, std::size_t(std::to_chars(start, into + sizeof into, value, base).ptr - into)};
}

} // namespace

void JsonWriter::number(std::uint64_t value) {
    char buffer[24];
    if (big_ == BigIntegers::decimal_string && value > std::uint64_t(kExact)) return text(digits(buffer, value, 10));
    if (value > std::uint64_t(INT64_MAX)) return text(digits(buffer, value, 16));
    writer_.Uint64(value);
}

void JsonWriter::number_signed(std::int64_t value) {
    char buffer[24];
    if (big_ == BigIntegers::decimal_string && (value > kExact || value < -kExact))
        return text(digits(buffer, value, 10));
    writer_.Int64(value);
}

} // namespace cluecap::convert::json

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include <rapidjson/writer.h>

#include "converters/json/escape.h"
#include "converters/text/buffer.h"

namespace cluecap::convert::json {

/// Lets RapidJSON write into a TextBuffer.
struct BufferStream {
    using Ch = char;
    text::TextBuffer& to;
    void Put(char c) { to << c; }
    void Flush() {}
};

/// How integers that a double cannot hold are written.
enum class BigIntegers : std::uint8_t {
    decimal_string, ///< beyond +-2^53, as JSON lines have it
    hex_string,     ///< beyond 2^63-1, as trace viewers take it
};

/// One JSON document after the other, into one buffer. Texts are ours and plain, or a tracee's and escaped.
class JsonWriter {
  public:
    explicit JsonWriter(text::TextBuffer& to, BigIntegers big = BigIntegers::decimal_string)
        : stream_{to}, writer_(stream_), big_(big) {}

    void reset() { writer_.Reset(stream_); }
    void begin_object() { writer_.StartObject(); }
    void end_object() { writer_.EndObject(); }
    void begin_array() { writer_.StartArray(); }
    void end_array() { writer_.EndArray(); }
    void key(std::string_view name) { writer_.Key(name.data(), rapidjson::SizeType(name.size())); }
    void null() { writer_.Null(); }
    void boolean(bool value) { writer_.Bool(value); }
    void text(std::string_view plain) { writer_.String(plain.data(), rapidjson::SizeType(plain.size())); }
    void bytes(Bytes raw) {
        scratch_.clear();
        append_escaped(scratch_, raw);
        text(scratch_.view());
    }
    void bytes(std::string_view raw) { bytes(as_bytes(raw)); }
    void number(std::uint64_t value);
    void number_signed(std::int64_t value);
    /// A number that is written as it stands.
    void literal(std::string_view number) { writer_.RawValue(number.data(), number.size(), rapidjson::kNumberType); }

    template <typename Value> void member(std::string_view name, const Value& value) {
        key(name);
        if constexpr (std::is_same_v<Value, bool>)
            boolean(value);
        else if constexpr (std::is_signed_v<Value>)
            number_signed(value);
        else if constexpr (std::is_unsigned_v<Value>)
            number(value);
        else
            text(value);
    }
    void member_bytes(std::string_view name, std::string_view raw) {
        key(name);
        bytes(raw);
    }

  private:
    BufferStream stream_;
    rapidjson::Writer<BufferStream> writer_;
    BigIntegers big_;
    text::TextBuffer scratch_;
};

} // namespace cluecap::convert::json

// SPDX-License-Identifier: MIT
#pragma once

#include "converters/json/writer.h"
#include "reader/capture.h"

namespace cluecap::convert::json {

/// Writes a call's arguments as an object, by name. The shape of an argument depends on its type alone, never on its
/// value: numbers are numbers; what can carry a name, a path or another decoration is an object with `value` (or `fd`)
/// in it; what the kernel both reads and writes is {"in":..., "out":...}; a pointer that was not followed is null.
class ValueWriter {
  public:
    ValueWriter(JsonWriter& json, const reader::Cursor& at) : json_(json), at_(at) {}

    /// The members of `args`, in the order of the call.
    void arguments(const reader::DecodedCall& call);
    /// The fields of the structure that is the only argument of `args` (a siginfo), as members.
    void fields(const DecodedArgs& args, Abi abi, const model::Task* task);
    /// What is missing and why, by the argument's path ("msg.msg_iov[0].iov_base"); nothing is written when nothing is.
    void missing(const reader::DecodedCall& call);

  private:
    /// Which stop's values are wanted: an in/out argument is written once for each.
    enum class Side : std::uint8_t { any, in, out };

    void look_at(const DecodedArgs& args, Abi abi, const model::Task* task);
    void argument(const DecodedArgs::Argument& one);
    void members(std::uint32_t node, Side side);
    void value(std::uint32_t node, Side side);
    void group(std::uint32_t node, Side side, bool is_object);
    void integer(const Value& value);
    void descriptor(const Value& value);
    void decorated(const Value& value);
    void bits(const Value& value);
    void opaque(const Value& value);
    bool is_visible(std::uint32_t node, Side side) const;
    void missing_below(std::uint32_t node, text::TextBuffer& path, bool& any);
    void missing_one(const Value& value, std::string_view path);

    JsonWriter& json_;
    const reader::Cursor& at_;
    const std::vector<Value>* nodes_ = nullptr;
    Abi abi_ = Abi::x86_64;
    const model::Task* task_ = nullptr;
};

} // namespace cluecap::convert::json

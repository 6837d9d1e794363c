// SPDX-License-Identifier: MIT
#include "reader/value_builder.h"

namespace cluecap {

namespace {

Value::Kind kind_of(abi::Group group) {
    switch (group) {
    case abi::Group::structure:
        return Value::Kind::structure;
    case abi::Group::array:
        return Value::Kind::array;
    case abi::Group::records:
        return Value::Kind::records;
    case abi::Group::scatter:
        return Value::Kind::scatter;
    case abi::Group::in_out:
        return Value::Kind::in_out;
    }
    return Value::Kind::structure;
}

} // namespace

void ValueBuilder::begin_call(const abi::Syscall& call, const abi::Type& result) {
    into_.call = &call;
    into_.result = &result;
    into_.count = 0;
    into_.nodes.clear();
    open_.clear();
}

void ValueBuilder::argument(const abi::Arg& arg, unsigned index) {
    static_cast<void>(index);
    if (into_.count < into_.args.size()) into_.args[into_.count++] = {&arg, std::uint32_t(into_.nodes.size())};
}

Value& ValueBuilder::add(Value::Kind kind, const abi::Tag& tag, std::uint64_t number) {
    Value& value = into_.nodes.emplace_back();
    value.kind = kind;
    value.stop = tag.stop;
    value.show = tag.show;
    // The two sides of an in/out value are told with its name; the pair has it.
    const bool is_side = !open_.empty() && open_.back() + 1 < into_.nodes.size() &&
                         into_.nodes[open_.back()].kind == Value::Kind::in_out;
    value.name = is_side ? nullptr : tag.name;
    value.type = tag.type;
    value.addr = tag.addr;
    value.number = number;
    value.end = std::uint32_t(into_.nodes.size());
    return value;
}

void ValueBuilder::integer(const abi::Tag& tag, std::uint64_t value) { add(Value::Kind::integer, tag, value); }

void ValueBuilder::text(const abi::Tag& tag, Peek peek, std::uint64_t inline_size) {
    Value& value = add(Value::Kind::text, tag, inline_size);
    value.whole = !peek.bytes.empty() && peek.bytes.back() == std::byte{0};
    value.bytes = value.whole ? peek.bytes.first(peek.bytes.size() - 1) : peek.bytes;
    value.miss = peek.miss;
}

void ValueBuilder::bytes(const abi::Tag& tag, Peek peek, std::uint64_t length) {
    Value& value = add(Value::Kind::bytes, tag, length);
    value.bytes = peek.bytes;
    value.miss = peek.miss;
    value.whole = peek.bytes.size() == length;
}

void ValueBuilder::bits(const abi::Tag& tag, Bytes bitmap, std::uint64_t count) {
    add(Value::Kind::bits, tag, count).bytes = bitmap;
}

void ValueBuilder::null(const abi::Tag& tag) { add(Value::Kind::null, tag, 0); }

void ValueBuilder::unread(const abi::Tag& tag, RemoteAddr addr, abi::Unread why, Miss miss) {
    Value& value = add(Value::Kind::unread, tag, addr.value);
    value.why = why;
    value.miss = miss;
    value.whole = false;
}

void ValueBuilder::opaque(const abi::Tag& tag, std::uint64_t number, Peek entry, Peek exit) {
    Value& value = add(Value::Kind::opaque, tag, number);
    value.bytes = entry.bytes;
    value.exit_bytes = exit.bytes;
    value.miss = entry.miss;
}

void ValueBuilder::begin(const abi::Tag& tag, abi::Group group, std::uint64_t count) {
    open_.push_back(std::uint32_t(into_.nodes.size()));
    add(kind_of(group), tag, count);
}

void ValueBuilder::end(abi::Group, Miss miss, RemoteAddr at) {
    Value& value = into_.nodes[open_.back()];
    open_.pop_back();
    value.end = std::uint32_t(into_.nodes.size());
    value.miss = miss;
    value.whole = miss == Miss::none;
    value.cut_at = at;
}

} // namespace cluecap

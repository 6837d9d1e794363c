// SPDX-License-Identifier: MIT
#include "converters/json/value_writer.h"

#include <algorithm>

#include "converters/symbols.h"

namespace cluecap::convert::json {

namespace {

using abi::Sem;
using Kind = Value::Kind;

bool is_group(Kind kind) { return kind >= Kind::structure; }
bool is_descriptor(Sem sem) {
    return sem == Sem::fd || sem == Sem::dirfd || sem == Sem::new_fd || sem == Sem::closed_fd;
}
bool is_in_out(const abi::Type& type) { return type.is_pointer && type.dir == abi::Dir::inout; }

std::string_view reason_of(Miss miss) {
    constexpr std::string_view kReasons[] = {"",     "limit",  "budget",      "fault", "not_resident",
                                             "late", "policy", "never_asked", "gone"};
    return std::size_t(miss) < std::size(kReasons) ? kReasons[std::size_t(miss)] : "unknown";
}

std::string_view reason_of(const Value& value) {
    if (value.kind != Kind::unread || value.why == abi::Unread::missed) return reason_of(value.miss);
    if (value.why == abi::Unread::not_returned) return "not_returned";
    return value.why == abi::Unread::failed ? "failed" : "too_deep";
}

} // namespace

void ValueWriter::look_at(const DecodedArgs& args, Abi abi, const model::Task* task) {
    nodes_ = &args.nodes;
    abi_ = abi;
    task_ = task;
}

void ValueWriter::arguments(const reader::DecodedCall& call) {
    look_at(call.args, call.abi, call.task);
    for (unsigned i = 0; i < call.args.count; ++i)
        argument(call.args.args[i]);
}

void ValueWriter::fields(const DecodedArgs& args, Abi abi, const model::Task* task) {
    look_at(args, abi, task);
    if (args.count && args.root(0).kind == Kind::structure) members(args.args[0].root, Side::any);
}

void ValueWriter::argument(const DecodedArgs::Argument& one) {
    json_.key(one.arg->name);
    const Value& root = (*nodes_)[one.root];
    if (!is_in_out(one.arg->type)) return value(one.root, Side::any);
    json_.begin_object();
    json_.key("in");
    value(one.root, Side::in);
    json_.key("out");
    if (root.kind != Kind::null && is_visible(one.root, Side::out))
        value(one.root, Side::out);
    else
        json_.null();
    json_.end_object();
}

/// Whether anything below belongs to that side. What is not read from memory at a stop belongs to the entry.
bool ValueWriter::is_visible(std::uint32_t node, Side side) const {
    const Value& value = (*nodes_)[node];
    if (side == Side::any) return true;
    if (!is_group(value.kind)) return (value.stop == Stop::exit) == (side == Side::out);
    for (std::uint32_t child = node + 1; child < value.end; child = (*nodes_)[child].end)
        if (is_visible(child, side)) return true;
    return value.end == node + 1 && (value.stop == Stop::exit) == (side == Side::out);
}

void ValueWriter::value(std::uint32_t node, Side side) {
    const Value& value = (*nodes_)[node];
    switch (value.kind) {
    case Kind::integer:
        return integer(value);
    case Kind::text:
    case Kind::bytes:
        return json_.bytes(value.bytes);
    case Kind::bits:
        return bits(value);
    case Kind::null:
    case Kind::unread:
        return json_.null();
    case Kind::opaque:
        return opaque(value);
    case Kind::structure:
        return group(node, side, true);
    case Kind::array:
    case Kind::records:
    case Kind::scatter:
        return group(node, side, false);
    case Kind::in_out:
        break;
    }
    const std::uint32_t entry = node + 1, exit = (*nodes_)[entry].end;
    if (side != Side::any) return this->value(side == Side::in ? entry : exit, side);
    json_.begin_object();
    json_.key("in");
    this->value(entry, Side::any);
    json_.key("out");
    this->value(exit, Side::any);
    json_.end_object();
}

void ValueWriter::group(std::uint32_t node, Side side, bool is_object) {
    is_object ? json_.begin_object() : json_.begin_array();
    members(node, side);
    is_object ? json_.end_object() : json_.end_array();
}

/// What is in a group: with names in a structure, without in a list.
void ValueWriter::members(std::uint32_t node, Side side) {
    const bool has_names = (*nodes_)[node].kind == Kind::structure;
    for (std::uint32_t child = node + 1; child < (*nodes_)[node].end; child = (*nodes_)[child].end) {
        if (!is_visible(child, side)) continue;
        const char* name = (*nodes_)[child].name;
        if (has_names) json_.key(name ? name : "");
        value(child, side);
    }
}

void ValueWriter::integer(const Value& value) {
    const abi::Type& type = *value.type;
    if (is_descriptor(type.sem)) return descriptor(value);
    if (has_symbols(type) || type.sem == Sem::device || type.sem == Sem::wait_status) return decorated(value);
    if (type.sem == Sem::ipv4) {
        text::TextBuffer address;
        for (unsigned i = 0; i < 4; ++i) {
            if (i) address << '.';
            address.decimal(value.number >> (8 * i) & 0xff);
        }
        return json_.text(address.view());
    }
    type.is_signed ? json_.number_signed(std::int64_t(value.number)) : json_.number(value.number);
}

void ValueWriter::descriptor(const Value& value) {
    const auto fd = std::int32_t(value.number);
    json_.begin_object();
    json_.member("fd", std::int64_t{fd});
    text::TextBuffer symbol;
    append_symbol(symbol, *value.type, value.number, abi_);
    if (!symbol.empty()) json_.member("symbol", symbol.view());
    const std::string_view path = fd >= 0 && task_ ? at_.descriptor(*task_, fd, value.stop) : std::string_view{};
    if (!path.empty()) json_.member_bytes("path", path);
    json_.end_object();
}

/// wait(2)'s status taken apart, as the W* macros do.
static void write_wait_status(JsonWriter& json, std::uint32_t status, Abi abi) {
    const std::uint32_t low = status & 0x7f;
    const auto signal = [&](std::string_view key, std::uint32_t number) {
        if (const char* name = signal_name(number, abi))
            json.member(key, std::string_view(name));
        else
            json.member(key, std::uint64_t{number});
    };
    if (status == 0xffff)
        json.member("continued", true);
    else if (low == 0)
        json.member("exited", std::uint64_t{status >> 8 & 0xff});
    else if (low == 0x7f)
        signal("stopped", status >> 8 & 0xff);
    else {
        signal("signal", low);
        json.member("core", (status & 0x80) != 0);
    }
}

void ValueWriter::decorated(const Value& value) {
    const abi::Type& type = *value.type;
    json_.begin_object();
    json_.key("value");
    type.is_signed ? json_.number_signed(std::int64_t(value.number)) : json_.number(value.number);
    text::TextBuffer symbol;
    append_symbol(symbol, type, value.number, abi_);
    if (!symbol.empty()) json_.member("symbol", symbol.view());
    if (type.sem == Sem::device) {
        json_.member("major", std::uint64_t{(value.number >> 8 & 0xfff) | (value.number >> 32 & 0xfffff000)});
        json_.member("minor", std::uint64_t{(value.number & 0xff) | (value.number >> 12 & 0xffffff00)});
    }
    if (type.sem == Sem::wait_status) write_wait_status(json_, std::uint32_t(value.number), abi_);
    json_.end_object();
}

void ValueWriter::bits(const Value& value) {
    json_.begin_array();
    const std::uint64_t count = std::min<std::uint64_t>(value.number, 8 * value.bytes.size());
    const unsigned first = value.type->sem == Sem::signal ? 1 : 0; // signal 1 is bit 0
    for (std::uint64_t i = 0; i < count; ++i) {
        if ((std::uint8_t(value.bytes[i / 8]) >> (i % 8) & 1) == 0) continue;
        const char* name = value.type->sem == Sem::signal ? signal_name(i + first, abi_) : nullptr;
        if (name)
            json_.text(name);
        else
            json_.number(i + first);
    }
    json_.end_array();
}

void ValueWriter::opaque(const Value& value) {
    json_.begin_object();
    json_.member("value", value.number);
    if (!value.bytes.empty()) json_.member_bytes("in", as_text(value.bytes));
    if (!value.exit_bytes.empty()) json_.member_bytes("out", as_text(value.exit_bytes));
    json_.end_object();
}

void ValueWriter::missing(const reader::DecodedCall& call) {
    look_at(call.args, call.abi, call.task);
    text::TextBuffer path;
    bool any = false;
    for (unsigned i = 0; i < call.args.count; ++i) {
        path.clear();
        path << call.args.args[i].arg->name;
        missing_below(call.args.args[i].root, path, any);
    }
    if (any) json_.end_object();
}

void ValueWriter::missing_below(std::uint32_t node, text::TextBuffer& path, bool& any) {
    const Value& value = (*nodes_)[node];
    if (!value.whole && value.kind != Kind::null && !reason_of(value).empty()) {
        if (!any) {
            json_.key("missing");
            json_.begin_object();
        }
        any = true;
        missing_one(value, path.view());
    }
    if (!is_group(value.kind)) return;
    const bool is_list = value.kind != Kind::structure && value.kind != Kind::in_out;
    std::uint64_t index = 0;
    for (std::uint32_t child = node + 1; child < value.end; child = (*nodes_)[child].end, ++index) {
        const std::size_t before = path.size();
        if (is_list) {
            path << '[';
            path.decimal(index);
            path << ']';
        } else if (value.kind == Kind::in_out)
            path << (index ? ".out" : ".in");
        else
            path << '.' << ((*nodes_)[child].name ? (*nodes_)[child].name : "");
        missing_below(child, path, any);
        path.truncate(before);
    }
}

void ValueWriter::missing_one(const Value& value, std::string_view path) {
    json_.key(path);
    json_.begin_object();
    json_.member("why", reason_of(value));
    if (value.kind == Kind::unread) json_.member("address", value.number);
    if (value.kind == Kind::bytes) json_.member("length", value.number);
    if (is_group(value.kind) && !value.cut_at.is_null()) json_.member("from", value.cut_at.value);
    json_.end_object();
}

} // namespace cluecap::convert::json

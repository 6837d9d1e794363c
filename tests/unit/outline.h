// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "reader/value.h"
#include "reader/value_builder.h"
#include "schema/abi/walk.h"

namespace cluecap::test {

/// A value tree in one line, plain enough for expectations: every node with its name and number, no meaning applied.
inline std::string outline(const std::vector<Value>& nodes, std::uint32_t& at) {
    const Value& value = nodes[at];
    const std::uint32_t end = value.end;
    std::string text = value.name ? std::string(value.name) + "=" : "";
    ++at;
    auto children = [&](const char* open, const char* close) {
        std::string inside;
        while (at < end)
            inside += (inside.empty() ? "" : ", ") + outline(nodes, at);
        return open + inside + (value.whole ? "" : "...") + close;
    };
    switch (value.kind) {
    case Value::Kind::integer:
        return text + std::to_string(std::int64_t(value.number));
    case Value::Kind::text:
        return text + '"' + std::string(as_text(value.bytes)) + '"' + (value.whole ? "" : "...");
    case Value::Kind::bytes:
        return text + '\'' + std::string(as_text(value.bytes)) + '\'' + (value.whole ? "" : "...");
    case Value::Kind::bits:
        return text + "bits" + std::to_string(value.bytes.size());
    case Value::Kind::null:
        return text + "NULL";
    case Value::Kind::unread:
        return text + "@" + std::to_string(value.number);
    case Value::Kind::opaque:
        return text + "?" + std::to_string(value.number);
    case Value::Kind::structure:
        return text + children("{", "}");
    case Value::Kind::in_out:
        return text + children("<", ">");
    default:
        return text + children("[", "]");
    }
}

inline std::string outline(const abi::Syscall& syscall, const abi::Call& call, Memory& memory) {
    DecodedArgs decoded;
    ValueBuilder builder(decoded);
    abi::walk(syscall, call, memory, builder);
    const char* const other_name = decoded.call->extra.shown_as;
    std::string text = std::string(other_name ? other_name : decoded.call->name) + "(";
    for (unsigned i = 0; i < decoded.count; ++i) {
        std::uint32_t at = decoded.args[i].root;
        text += (i ? ", " : "") + outline(decoded.nodes, at);
    }
    return text + ")";
}

} // namespace cluecap::test

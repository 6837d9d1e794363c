// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "schema/abi/sink.h"

namespace cluecap {

/// One decoded value: a node of a call's value tree. The nodes of a call lie in one vector in pre-order, so a node's
/// first child is the next node, and `end` leads past its last descendant to its next sibling.
struct Value {
    enum class Kind : std::uint8_t {
        integer,   ///< `number`
        text,      ///< `bytes` without the NUL; `whole` when that was reached; `number`: array size if inline
        bytes,     ///< `bytes`, the first of `number`
        bits,      ///< `bytes` is a bitmap of `number` bits
        null,      ///< a null pointer
        unread,    ///< the pointer `number` was not followed: `why`, `miss`
        opaque,    ///< `number` is not described; `bytes` and `exit_bytes`: memory behind it, if any
        structure, ///< children: fields
        array,     ///< children: elements; `number`: how many there are said to be
        records,
        scatter,
        in_out, ///< two children: at entry, at exit
    };
    Kind kind = Kind::integer;
    Stop stop = Stop::entry;
    abi::Show show = abi::Show::always;
    abi::Unread why = abi::Unread::missed;
    Miss miss = Miss::none;
    bool whole = true;          ///< text, groups: nothing was cut
    const char* name = nullptr; ///< of the argument or field
    const abi::Type* type = nullptr;
    RemoteAddr addr;   ///< where the value is in the tracee; null for registers
    RemoteAddr cut_at; ///< groups that are not whole: where the rest is
    std::uint64_t number = 0;
    Bytes bytes;
    Bytes exit_bytes;
    std::uint32_t end = 0; ///< index past the subtree
};

/// The decoded arguments of one call. Bytes point into the Memory that was walked.
struct DecodedArgs {
    struct Argument {
        const abi::Arg* arg = nullptr;
        std::uint32_t root = 0; ///< index into `nodes`
    };
    const abi::Syscall* call = nullptr; ///< never nullptr once decoded; undescribed() for unknown ones
    const abi::Type* result = nullptr;
    std::array<Argument, abi::kMaxArgs> args{};
    unsigned count = 0;
    std::vector<Value> nodes;

    const Value& root(unsigned i) const { return nodes[args[i].root]; }
};

} // namespace cluecap

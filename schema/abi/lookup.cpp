// SPDX-License-Identifier: MIT
#include "schema/abi/lookup.h"

#include <vector>

#include "schema/abi/numbers/numbers.h"
#include "schema/abi/syscalls/all.h"
#include "schema/abi/words.h"

namespace cluecap::abi {

namespace {

constexpr std::uint64_t kX32Bit = 0x40000000;

constexpr Syscall unknown_call{
    "?",
    Set::none,
    hexadecimal,
    {{"arg1", opaque}, {"arg2", opaque}, {"arg3", opaque}, {"arg4", opaque}, {"arg5", opaque}, {"arg6", opaque}}};

const Syscall* search(Abi abi, std::string_view name) {
    for (const auto& family : families)
        for (const Syscall& call : family)
            if (contains(call.extra.abis, abi) && name == call.name) return &call;
    return nullptr;
}

/// Which stops a description reads memory at. Recursive descriptions do not exist; the depth is a safety net.
Needs needs_of(const Type& type, unsigned depth);

Needs both(Needs a, Needs b) { return {a.entry || b.entry, a.exit || b.exit}; }

Needs needs_of(const Expr& expr) {
    Needs needs;
    for (const Term& term : {expr.a, expr.b}) {
        needs.entry |= term.op == Term::Op::arg_in;
        needs.exit |= term.op == Term::Op::arg_out;
    }
    return needs;
}

Needs needs_of(const Cases& cases, unsigned depth) {
    Needs needs;
    for (std::size_t i = 0; i < cases.count; ++i)
        needs = both(needs, needs_of(cases.first[i].type, depth));
    return cases.otherwise ? both(needs, needs_of(*cases.otherwise, depth)) : needs;
}

Needs needs_of(const Type& type, unsigned depth) {
    Needs needs = both(needs_of(type.count), needs_of(type.extent));
    if (depth == 0 || type.kind == Kind::opaque || type.kind == Kind::special) return {true, true};
    if (type.is_pointer) {
        needs.entry |= type.dir != Dir::out || type.kind == Kind::scatter;
        needs.exit |= type.dir == Dir::out || type.dir == Dir::inout;
    }
    if (type.structure)
        for (std::size_t i = 0; i < type.structure->count; ++i)
            needs = both(needs, needs_of(type.structure->fields[i].type, depth - 1));
    if (type.element) needs = both(needs, needs_of(*type.element, depth - 1));
    if (type.cases) {
        needs = both(needs, needs_of(*type.cases, depth - 1));
        if (!type.cases->otherwise) needs = {true, true};
    }
    return needs;
}

Needs needs_of(const ArgList& args) {
    Needs needs;
    for (const Arg& arg : args)
        needs = both(needs, needs_of(arg.type, 12));
    return needs;
}

Needs needs_of(const Syscall& call) {
    Needs needs = needs_of(call.args);
    for (std::size_t i = 0; i < call.extra.variants.count; ++i) {
        const Variant& variant = call.extra.variants.first[i];
        needs = both(needs, variant.call ? Needs{true, true} : needs_of(variant.args));
    }
    return needs;
}

struct Row {
    const Syscall* call = nullptr;
    Needs needs{true, true};
};

/// Entries by number, one vector an ABI.
class Index {
  public:
    Index() {
        for (unsigned abi = 0; abi < kAbiCount; ++abi)
            for (const Number& number : numbers(Abi(abi)))
                add(Abi(abi), number);
    }
    const Row* row(Abi abi, std::uint64_t nr) const {
        if (abi == Abi::x32) nr &= ~kX32Bit;
        const auto& rows = rows_[unsigned(abi)];
        return nr < rows.size() ? &rows[nr] : nullptr;
    }

  private:
    void add(Abi abi, const Number& number) {
        auto& rows = rows_[unsigned(abi)];
        if (rows.size() <= number.nr) rows.resize(number.nr + 1u);
        Row& row = rows[number.nr];
        row.call = search(abi, number.name);
        if (row.call) row.needs = needs_of(*row.call);
    }
    std::vector<Row> rows_[kAbiCount];
};

const Index& index() {
    static const Index made;
    return made;
}

} // namespace

const Syscall* find(Abi abi, std::uint64_t nr) {
    const Row* row = index().row(abi, nr);
    return row ? row->call : nullptr;
}

const Syscall* find(Abi abi, std::string_view name) { return search(abi, name); }

const Syscall& undescribed() { return unknown_call; }

Needs needs(Abi abi, std::uint64_t nr) {
    const Row* row = index().row(abi, nr);
    return row ? row->needs : Needs{true, true};
}

bool returns_fd(Abi abi, std::uint64_t nr) {
    const Syscall* call = find(abi, nr);
    if (!call) return false;
    const auto is_fd = [](const Type& type) { return type.kind == Kind::integer && type.sem == Sem::fd; };
    if (is_fd(call->ret)) return true;
    for (std::size_t i = 0; i < call->extra.variants.count; ++i)
        if (is_fd(call->extra.variants.first[i].ret)) return true;
    return false;
}

} // namespace cluecap::abi

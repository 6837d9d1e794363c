// SPDX-License-Identifier: MIT
#include "schema/abi/lookup.h"

#include <algorithm>
#include <utility>
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

/// The entries of one ABI by name. Where two share a name the first in the families' order counts.
class Names {
  public:
    explicit Names(Abi abi) {
        for (const auto& family : families)
            for (const Syscall& call : family)
                if (contains(call.extra.abis, abi)) calls_.emplace_back(call.name, &call);
        std::stable_sort(calls_.begin(), calls_.end(), before);
    }
    const Syscall* find(std::string_view name) const {
        const auto at = std::lower_bound(calls_.begin(), calls_.end(), Call{name, nullptr}, before);
        return at != calls_.end() && at->first == name ? at->second : nullptr;
    }

  private:
    using Call = std::pair<std::string_view, const Syscall*>;
    static bool before(const Call& a, const Call& b) { return a.first < b.first; }
    std::vector<Call> calls_;
};

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

/// The entries of one ABI, by number and by name. Made when the ABI is first met: a recorder seldom meets more than
/// one.
class Index {
  public:
    explicit Index(Abi abi) : names_(abi) {
        for (const Number& number : numbers(abi)) {
            if (rows_.size() <= number.nr) rows_.resize(number.nr + 1u);
            Row& row = rows_[number.nr];
            row.call = names_.find(number.name);
            if (row.call) row.needs = needs_of(*row.call);
        }
    }
    const Row* row(std::uint64_t nr) const { return nr < rows_.size() ? &rows_[nr] : nullptr; }
    const Syscall* find(std::string_view name) const { return names_.find(name); }

  private:
    Names names_;
    std::vector<Row> rows_;
};

template <Abi abi> const Index& index_of() {
    static const Index made(abi);
    return made;
}

const Index& index(Abi abi) {
    constexpr const Index& (*kMakers[])() = {index_of<Abi::x86_64>, index_of<Abi::i386>, index_of<Abi::x32>,
                                             index_of<Abi::aarch64>};
    return kMakers[unsigned(abi)]();
}

const Row* row_of(Abi abi, std::uint64_t nr) { return index(abi).row(abi == Abi::x32 ? nr & ~kX32Bit : nr); }

} // namespace

const Syscall* find(Abi abi, std::uint64_t nr) {
    const Row* row = row_of(abi, nr);
    return row ? row->call : nullptr;
}

const Syscall* find(Abi abi, std::string_view name) { return index(abi).find(name); }

const Syscall& undescribed() { return unknown_call; }

Needs needs(Abi abi, std::uint64_t nr) {
    const Row* row = row_of(abi, nr);
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

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

/// Numbers that a description takes from the call itself: lengths, counts, discriminators, conditions.
namespace cluecap::abi {

/// One operand of an expression.
struct Term {
    enum class Op : std::uint8_t {
        none,
        constant,   ///< the expression's `add`
        arg,        ///< another argument's register value
        arg_in,     ///< the integer behind a pointer argument, at entry (capacity of a value-result length)
        arg_out,    ///< the same at exit (its result)
        field,      ///< a field of the same structure, as of the stop being walked
        field_in,   ///< the same at entry
        field_out,  ///< the same at exit
        outer,      ///< a field of an enclosing structure, the nearest that has the name
        result,     ///< the call's return value; unknown before it returned and when it failed
        rest,       ///< the bytes left in the enclosing extent (sockaddr, record)
        terminator, ///< up to an element that is zero (arrays only)
    };
    Op op = Op::none;
    std::int8_t index = -1;   ///< of `name` among arguments or fields, found at compile time
    std::int32_t literal = 0; ///< of a constant that is the second operand
    const char* name = nullptr;
    const char* member = nullptr; ///< arg_in, arg_out: of the structure behind the argument
};

/// ((a & mask) * mul / div + add), then joined with b.
struct Expr {
    enum class Join : std::uint8_t {
        none,
        smaller, ///< min of both; an operand that is not known does not count
        pack,    ///< a in the high 32 bits, b in the low ones: a discriminator of two values
    };
    Term a{}, b{};
    Join join = Join::none;
    std::uint32_t mul = 1, div = 1;
    bool rounds_up = false; ///< the division
    std::uint32_t mask = ~std::uint32_t{0};
    std::int64_t add = 0;

    constexpr bool is_given() const { return a.op != Term::Op::none; }
};

constexpr Expr number(std::int64_t n) { return {.a = {.op = Term::Op::constant}, .add = n}; }
constexpr Expr arg(const char* name) { return {.a = {.op = Term::Op::arg, .name = name}}; }
constexpr Expr arg_in(const char* name) { return {.a = {.op = Term::Op::arg_in, .name = name}}; }
constexpr Expr arg_out(const char* name) { return {.a = {.op = Term::Op::arg_out, .name = name}}; }
/// A field of the structure behind a pointer argument, at entry.
constexpr Expr arg_in(const char* name, const char* member) {
    return {.a = {.op = Term::Op::arg_in, .name = name, .member = member}};
}
constexpr Expr field(const char* name) { return {.a = {.op = Term::Op::field, .name = name}}; }
constexpr Expr field_in(const char* name) { return {.a = {.op = Term::Op::field_in, .name = name}}; }
constexpr Expr field_out(const char* name) { return {.a = {.op = Term::Op::field_out, .name = name}}; }
constexpr Expr outer(const char* name) { return {.a = {.op = Term::Op::outer, .name = name}}; }
constexpr Expr result() { return {.a = {.op = Term::Op::result}}; }
constexpr Expr rest() { return {.a = {.op = Term::Op::rest}}; }
constexpr Expr terminator() { return {.a = {.op = Term::Op::terminator}}; }

constexpr Expr masked(Expr e, std::uint32_t mask) { return e.mask = mask, e; }
constexpr Expr times(Expr e, std::uint32_t mul) { return e.mul = mul, e; }
constexpr Expr divided(Expr e, std::uint32_t div) { return e.div = div, e; }
constexpr Expr divided_up(Expr e, std::uint32_t div) { return e.div = div, e.rounds_up = true, e; }
constexpr Expr plus(Expr e, std::int64_t add) { return e.add = add, e; }
constexpr Term second_operand(const Expr& e) {
    Term term = e.a;
    if (term.op == Term::Op::constant)
        term.literal = std::int32_t(e.add);
    else if (e.add != 0 || e.mul != 1 || e.div != 1 || e.mask != ~std::uint32_t{0})
        throw "a second operand has no mask, factor or offset of its own";
    return term;
}
/// The smaller of two.
constexpr Expr smaller(Expr a, Expr b) { return a.b = second_operand(b), a.join = Expr::Join::smaller, a; }
constexpr Expr pack(Expr high, Expr low) { return high.b = second_operand(low), high.join = Expr::Join::pack, high; }

/// What a value-result length leaves: no more than the capacity given, no more than what the kernel said.
constexpr Expr value_result(const char* pointer_argument) {
    return smaller(arg_out(pointer_argument), arg_in(pointer_argument));
}

/// Finds a term's name among `items` (anything with a `name`); a name that is not there fails the compilation.
template <typename Items> constexpr void resolve(Term& term, const Items& items, bool among_args) {
    using Op = Term::Op;
    const bool is_arg = term.op == Op::arg || term.op == Op::arg_in || term.op == Op::arg_out;
    const bool is_field = term.op == Op::field || term.op == Op::field_in || term.op == Op::field_out;
    if (among_args ? !is_arg : !is_field) return;
    std::int8_t index = 0;
    for (const auto& item : items) {
        if (item.name && std::string_view(item.name) == term.name) {
            term.index = index;
            return;
        }
        ++index;
    }
    throw "an expression names an argument or field that does not exist";
}

template <typename Items> constexpr void resolve(Expr& expr, const Items& items, bool among_args) {
    resolve(expr.a, items, among_args);
    resolve(expr.b, items, among_args);
}

} // namespace cluecap::abi

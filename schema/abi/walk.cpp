// SPDX-License-Identifier: MIT
#include "schema/abi/walk.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

#include "schema/abi/layout.h"
#include "schema/abi/lookup.h"
#include "schema/abi/walker.h"
#include "schema/abi/words.h"

namespace cluecap::abi {

namespace {

// Bounds of one walk, so that neither a tracee nor a capture decides how long it takes. They are part of the
// description: recorder and reader must stop at the same place.
constexpr unsigned kMaxSteps = 20000;
constexpr unsigned kMaxDepth = 12;
constexpr std::uint64_t kMaxString = 4096;       // PATH_MAX
constexpr std::uint64_t kMaxArgument = 131072;   // MAX_ARG_STRLEN
constexpr std::uint64_t kMaxLength = 1u << 30;   // a length that a count or an extent may claim
constexpr std::uint64_t kMaxExtent = 4096;       // of a structure that says its own size
constexpr std::uint64_t kOpaqueBytes = 64;       // behind an argument that nothing describes
constexpr std::uint64_t kLowestAddress = 0x1000; // below it numbers are not pointers (vm.mmap_min_addr)
constexpr std::uint64_t kTerminatedBlock = 8;    // elements of a terminated array asked for at a time

Bytes slice(Bytes bytes, std::uint64_t at, std::uint64_t length) {
    if (at >= bytes.size()) return {};
    return bytes.subspan(at, std::min<std::uint64_t>(length, bytes.size() - at));
}

/// The part of a place from `at` on.
Walker::Place part(const Walker::Place& whole, std::uint64_t at, std::uint64_t length) {
    Walker::Place piece;
    if (whole.in) piece.in = slice(*whole.in, at, length);
    if (whole.out) piece.out = slice(*whole.out, at, length);
    piece.addr = whole.addr.is_null() ? RemoteAddr{} : whole.addr + at;
    piece.miss = whole.miss;
    return piece;
}

std::uint64_t longest(const Walker::Place& place) {
    return std::max(place.in ? place.in->size() : 0, place.out ? place.out->size() : 0);
}

std::uint64_t load(const Type& type, Bytes bytes, Abi abi) {
    const unsigned width = width_of(type.width, abi);
    std::uint64_t value = load_little(bytes.data(), width);
    if (type.is_big_endian) {
        std::uint64_t swapped = 0;
        for (unsigned i = 0; i < width; ++i)
            swapped = swapped << 8 | (value >> (8 * i) & 0xff);
        value = swapped;
    }
    if (type.bit_count) return value >> type.first_bit & ((std::uint64_t{1} << type.bit_count) - 1);
    return truncate(value, width, type.is_signed);
}

unsigned pointer_width(const Type& type, Abi abi) { return type.is_wide ? 8 : width_of(Width::c_long, abi); }

/// The integer type that a choice stands for (si_code by si_signo): its cases are of one width. Some may be nothing.
const Type& integer_of(const Type& type) {
    if (type.kind != Kind::choice) return type;
    const Type* other = type.cases->otherwise;
    return integer_of(other && other->kind != Kind::none ? *other : type.cases->first[0].type);
}

/// Whether a discriminator picks a case. Negative numbers may come zero-extended from 32 bits.
bool picks(std::uint64_t wanted, std::uint64_t given) {
    const auto is_32bit = [](std::uint64_t v) { return v >> 32 == 0 || v >> 31 == 0x1ffffffffu; };
    return wanted == given || (is_32bit(wanted) && is_32bit(given) && std::uint32_t(wanted) == std::uint32_t(given));
}

template <typename Items> int index_of(const Items& items, const char* name) {
    int index = 0;
    for (const auto& item : items) {
        if (item.name && std::string_view(item.name) == name) return index;
        ++index;
    }
    return -1;
}

Tag at_stop(Tag tag, Stop stop) {
    tag.stop = stop;
    return tag;
}

bool looks_like_pointer(std::uint64_t value, Abi abi) {
    return value >= kLowestAddress && value < (width_of(Width::c_long, abi) == 4 ? 0xffff0000u : 0x800000000000u);
}

/// Sizes have no sign: one beyond the numbers of expressions is a huge one, not one below zero.
std::int64_t as_number(const Type& type, std::uint64_t value) {
    constexpr auto kMost = std::uint64_t(std::numeric_limits<std::int64_t>::max());
    return std::int64_t(type.sem == Sem::size && !type.is_signed ? std::min(value, kMost) : value);
}

std::uint64_t as_length(std::optional<std::int64_t> value) {
    if (!value || *value < 0) return 0;
    return std::min<std::uint64_t>(std::uint64_t(*value), kMaxLength);
}

constexpr Type iov_data = bytes(number(0));
constexpr StructOf iovec_shape{"struct iovec", {{"iov_base", address}, {"iov_len", abi::size}}};

} // namespace

bool Walker::step() { return ++steps_ <= kMaxSteps; }

// ---- calls and arguments

void Walker::run(const Syscall& syscall) {
    args_ = &syscall.args;
    const Variant* variant = variant_of(syscall);
    if (variant && run_variant(syscall, *variant)) return;
    sink_.begin_call(syscall, syscall.ret);
    arguments(syscall.args);
    sink_.end_call();
}

const Variant* Walker::variant_of(const Syscall& syscall) {
    if (!syscall.extra.variants.count) return nullptr;
    const auto which = evaluate(syscall.extra.select, nullptr);
    const Variant* fallback = nullptr;
    for (std::size_t i = 0; i < syscall.extra.variants.count; ++i) {
        const Variant& one = syscall.extra.variants.first[i];
        if (!contains(one.abis, abi())) continue;
        if (one.is_fallback)
            fallback = &one;
        else if (which && picks(one.value, std::uint64_t(*which)))
            return &one;
    }
    return fallback;
}

bool Walker::run_variant(const Syscall& syscall, const Variant& variant) {
    if (variant.call) return run_other_call(syscall, variant);
    sink_.begin_call(syscall, variant.ret.kind == Kind::none ? syscall.ret : variant.ret);
    args_ = &variant.args;
    arguments(variant.args);
    sink_.end_call();
    return true;
}

/// socketcall and ipc: another call, whose arguments are words in memory or this call's registers.
bool Walker::run_other_call(const Syscall& outer, const Variant& variant) {
    const Syscall* other = find(abi(), std::string_view(variant.call));
    if (!other) return false;
    std::array<std::uint64_t, 6> words = call_.args;
    if (outer.extra.words.is_given()) {
        const unsigned width = width_of(Width::c_long, abi());
        const auto addr = evaluate(outer.extra.words, nullptr);
        const std::uint64_t wanted = std::uint64_t(other->args.count) * width;
        const Peek peek =
            memory_.read(Stop::entry, RemoteAddr{std::uint64_t(addr.value_or(0))}, wanted, Content::structure);
        if (peek.bytes.size() < wanted) return false;
        for (unsigned i = 0; i < other->args.count; ++i)
            words[i] = load_little(peek.bytes.data() + i * width, width);
    }
    Call inner = call_;
    for (unsigned i = 0; i < inner.args.size(); ++i)
        inner.args[i] = other_argument(variant.from[i], words);
    Walker walker(inner, memory_, sink_);
    walker.steps_ = steps_;
    walker.run(*other);
    return true;
}

/// A word itself, or one that is behind it; what cannot be read is 0.
std::uint64_t Walker::other_argument(std::int8_t from, const std::array<std::uint64_t, 6>& words) {
    const std::uint64_t word = words[std::size_t(from) % 8];
    if (from < 8) return word;
    const unsigned width = width_of(Width::c_long, abi());
    const RemoteAddr at = RemoteAddr{truncate(word, width, false)} + (std::uint64_t(from) / 8 - 1) * width;
    const Peek peek = memory_.read(Stop::entry, at, width, Content::structure);
    return peek.bytes.size() < width ? 0 : load_little(peek.bytes.data(), width);
}

void Walker::arguments(const ArgList& args) {
    unsigned index = 0;
    for (const Arg& arg : args) {
        const unsigned at = index++;
        if (actual(arg.type, nullptr).kind == Kind::none) continue;
        if (arg.present.is_given() && evaluate(arg.present, nullptr).value_or(0) == 0) continue;
        std::array<std::byte, 8> raw;
        const std::uint64_t number = register_value(arg);
        for (unsigned i = 0; i < raw.size(); ++i)
            raw[i] = std::byte(number >> (8 * i));
        sink_.argument(arg, at);
        Place place;
        place.in = Bytes(raw);
        value(arg.type, Tag{.name = arg.name, .type = &arg.type, .show = arg.show, .addr = {}}, place, nullptr);
    }
}

std::uint64_t Walker::register_value(const Arg& arg) const {
    const std::int8_t first = arg.reg[unsigned(abi())];
    if (first < 0 || std::size_t(first) >= call_.args.size()) return 0;
    const std::size_t index = std::size_t(first);
    std::uint64_t low = call_.args[index];
    const bool has_32bit_registers = abi() == Abi::i386;
    if (has_32bit_registers) low &= 0xffffffffu;
    if (arg.registers == Registers64::one || !has_32bit_registers || index + 1 >= call_.args.size()) return low;
    const std::uint64_t other = call_.args[index + 1] & 0xffffffffu;
    return arg.registers == Registers64::hi_lo ? low << 32 | other : low | other << 32;
}

// ---- expressions

std::optional<std::int64_t> Walker::evaluate(const Expr& expr, const Scope* scope) {
    std::optional<std::int64_t> a = term(expr.a, scope);
    if (a) {
        if (expr.mask != ~std::uint32_t{0}) *a &= std::int64_t(expr.mask);
        if (expr.mul != 1 && __builtin_mul_overflow(*a, std::int64_t(expr.mul), &*a)) return {};
        if (expr.div > 1) *a = *a / expr.div + (expr.rounds_up && *a % expr.div > 0);
        if (__builtin_add_overflow(*a, expr.add, &*a)) return {};
    }
    if (expr.join == Expr::Join::none) return a;
    const std::optional<std::int64_t> b = term(expr.b, scope);
    if (expr.join == Expr::Join::smaller) {
        if (!a || !b) return a ? a : b;
        return std::min(*a, *b);
    }
    if (!a || !b) return {};
    return std::int64_t(std::uint64_t(*a) << 32 | (std::uint64_t(*b) & 0xffffffffu));
}

std::optional<std::int64_t> Walker::term(const Term& term, const Scope* scope) {
    using Op = Term::Op;
    switch (term.op) {
    case Op::constant:
        return term.literal;
    case Op::arg:
    case Op::arg_in:
    case Op::arg_out:
        return argument_term(term);
    case Op::field:
    case Op::field_in:
    case Op::field_out:
        if (term.index < 0) return named_field(term, scope);
        return scope ? field_value(*scope, std::size_t(term.index), term.op) : std::nullopt;
    case Op::outer: {
        const auto found = named_field(term, scope ? scope->outer : nullptr);
        return found ? found : named_field(term, scope);
    }
    case Op::result:
        if (!call_.returned || call_.is_error) return {};
        return call_.result;
    case Op::rest: {
        if (rest_) return std::int64_t(*rest_);
        if (!scope) return {};
        const std::uint64_t all = std::min(scope->extent, longest(*scope->place));
        return std::int64_t(all > scope->field_offset ? all - scope->field_offset : 0);
    }
    case Op::none:
    case Op::terminator:
        break;
    }
    return {};
}

/// Names in cases and in structures that many calls share are not known at compile time; they are looked up here.
std::optional<std::int64_t> Walker::argument_term(const Term& term) {
    const int index = term.index >= 0 ? term.index : index_of(*args_, term.name);
    if (index < 0) return {};
    const Arg& arg = args_->items[std::size_t(index)];
    if (term.op == Term::Op::arg_in) return argument_target(arg, Stop::entry, term.member);
    if (term.op == Term::Op::arg_out) return argument_target(arg, Stop::exit, term.member);
    const Type& type = integer_of(arg.type);
    unsigned width = type.is_pointer ? pointer_width(type, abi()) : width_of(type.width, abi());
    if (arg.registers != Registers64::one || width == 0) width = 8;
    return as_number(type, truncate(register_value(arg), width, type.is_signed && !type.is_pointer));
}

/// A field by name, in the nearest structure that has one.
std::optional<std::int64_t> Walker::named_field(const Term& term, const Scope* scope) {
    for (; scope; scope = scope->outer) {
        const std::span<const Field> fields(scope->structure->fields, scope->structure->count);
        const int index = index_of(fields, term.name);
        if (index < 0) continue;
        Term::Op op = term.op;
        if (op == Term::Op::outer)
            op = fields[std::size_t(index)].dir == Dir::out ? Term::Op::field_out : Term::Op::field;
        return field_value(*scope, std::size_t(index), op);
    }
    return {};
}

/// The integer behind a pointer argument. Before the return there is none at exit; nor after a failure.
std::optional<std::int64_t> Walker::argument_target(const Arg& arg, Stop stop, const char* member) {
    const RemoteAddr addr{register_value(arg)};
    if (stop == Stop::exit && (!call_.returned || call_.is_error)) return {};
    if (!arg.type.is_pointer || addr.is_null()) return {};
    const Type* type = &arg.type;
    std::uint64_t at = 0;
    if (member && type->structure) {
        const std::span<const Field> fields(type->structure->fields, type->structure->count);
        const int index = index_of(fields, member);
        if (index < 0) return {};
        at = type->structure->offset(abi(), std::size_t(index));
        type = &fields[std::size_t(index)].type;
    }
    if (type->kind != Kind::integer) return {};
    const unsigned width = width_of(type->width, abi());
    const Peek peek = memory_.read(stop, addr + at, width, Content::structure);
    if (peek.bytes.size() < width) return {};
    return std::int64_t(load(*type, peek.bytes, abi()));
}

std::optional<std::int64_t> Walker::field_value(const Scope& scope, std::size_t index, Term::Op op) {
    const Field& field = scope.structure->fields[index];
    if (!contains(field.abis, abi())) return {};
    const Type& type = integer_of(field.type);
    const unsigned width = type.is_pointer ? pointer_width(type, abi()) : width_of(type.width, abi());
    const Place at = part(*scope.place, scope.structure->offset(abi(), index), width);
    const auto pick = [&](const std::optional<Bytes>& bytes) -> std::optional<std::int64_t> {
        if (!bytes || bytes->size() < width || width == 0) return {};
        if (type.is_pointer) return std::int64_t(load_little(bytes->data(), width));
        return as_number(type, load(type, *bytes, abi()));
    };
    if (op == Term::Op::field_out) return pick(at.out);
    if (op == Term::Op::field_in) return pick(at.in);
    const auto entry = pick(at.in);
    return entry && field.dir != Dir::out ? entry : (at.out ? pick(at.out) : entry);
}

// ---- values in place

void Walker::value(const Type& type, const Tag& tag, const Place& place, const Scope* scope) {
    // A number or an address is at hand and is shown even when nothing more may be read: the six arguments always are.
    const bool within_budget = step();
    if (!type.is_pointer && (within_budget || type.kind == Kind::integer))
        return sized(type, tag, place, ~std::uint64_t{0}, scope);
    if (!type.is_pointer) return sink_.unread(tag, place.addr, Unread::too_deep, Miss::budget);
    const unsigned width = pointer_width(type, abi());
    const Bytes bytes = place.in ? *place.in : *place.out;
    if (bytes.size() < width) return sink_.unread(tag, place.addr, Unread::missed, place.miss);
    const RemoteAddr behind{load_little(bytes.data(), width)};
    if (!within_budget) return sink_.unread(tag, behind, Unread::too_deep, Miss::budget);
    target(type, tag, behind, scope);
}

/// A value that is not a pointer; `length`: the bytes that the one who asked says it has.
void Walker::sized(const Type& type, const Tag& tag, const Place& place, std::uint64_t length, const Scope* scope) {
    switch (type.kind) {
    case Kind::integer:
        return scalar(type, tag, place);
    case Kind::string:
        return text(type, tag, place, std::min(length, as_length(evaluate(type.count, scope))));
    case Kind::bytes:
        return raw(type, tag, place, std::min(length, as_length(evaluate(type.count, scope))));
    case Kind::bits:
        return bitmap(type, tag, place, as_length(evaluate(type.count, scope)));
    case Kind::structure:
        return structure(*type.structure, tag, place, length, scope);
    case Kind::array:
        return array(type, tag, place, as_length(evaluate(type.count, scope)), scope);
    case Kind::records:
        return recordlist(type, tag, place, as_length(evaluate(type.count, scope)), scope);
    case Kind::choice:
        return choice(type, tag, place, length, scope);
    case Kind::opaque:
    case Kind::special: {
        const unsigned width = width_of(type.width, abi());
        const Bytes bytes = place.in ? *place.in : *place.out;
        if (bytes.size() < width) return sink_.unread(tag, place.addr, Unread::missed, place.miss);
        const std::uint64_t number = load_little(bytes.data(), width);
        return type.kind == Kind::opaque ? opaque(type, tag, number, scope)
                                         : type.special(*this, type, number, tag.name);
    }
    case Kind::none:
    case Kind::scatter:
        return;
    }
}

void Walker::scalar(const Type& type, const Tag& tag, const Place& place) {
    const unsigned width = width_of(type.width, abi());
    const bool in = place.in && place.in->size() >= width, out = place.out && place.out->size() >= width;
    // An option buffer shorter than its integer is there as bytes.
    if (!in && !out && place.miss == Miss::none && longest(place)) return raw(type, tag, place, longest(place));
    if (!in && !out) return sink_.unread(tag, place.addr, Unread::missed, place.miss);
    if (in && out) sink_.begin(tag, Group::in_out, 2);
    if (in) sink_.integer(at_stop(tag, Stop::entry), load(type, *place.in, abi()));
    if (out) sink_.integer(at_stop(tag, Stop::exit), load(type, *place.out, abi()));
    if (in && out) sink_.end(Group::in_out, Miss::none, {});
}

void Walker::text(const Type&, const Tag& tag, const Place& place, std::uint64_t room) {
    const auto one = [&](Stop stop, Bytes bytes) {
        bytes = slice(bytes, 0, room);
        const auto nul = std::find(bytes.begin(), bytes.end(), std::byte{0});
        if (nul != bytes.end()) bytes = bytes.first(std::size_t(nul - bytes.begin()) + 1);
        sink_.text(at_stop(tag, stop), {bytes, place.miss}, room);
    };
    if (place.in && place.out) sink_.begin(tag, Group::in_out, 2);
    if (place.in) one(Stop::entry, *place.in);
    if (place.out) one(Stop::exit, *place.out);
    if (place.in && place.out) sink_.end(Group::in_out, Miss::none, {});
}

void Walker::raw(const Type&, const Tag& tag, const Place& place, std::uint64_t length) {
    const auto one = [&](Stop stop, Bytes bytes) {
        bytes = slice(bytes, 0, length);
        sink_.bytes(at_stop(tag, stop), {bytes, bytes.size() < length ? place.miss : Miss::none}, length);
    };
    if (place.in && place.out) sink_.begin(tag, Group::in_out, 2);
    if (place.in) one(Stop::entry, *place.in);
    if (place.out) one(Stop::exit, *place.out);
    if (place.in && place.out) sink_.end(Group::in_out, Miss::none, {});
}

void Walker::bitmap(const Type&, const Tag& tag, const Place& place, std::uint64_t count) {
    if (place.in && place.out) sink_.begin(tag, Group::in_out, 2);
    if (place.in) sink_.bits(at_stop(tag, Stop::entry), *place.in, count);
    if (place.out) sink_.bits(at_stop(tag, Stop::exit), *place.out, count);
    if (place.in && place.out) sink_.end(Group::in_out, Miss::none, {});
}

void Walker::structure(const Struct& s, const Tag& tag, const Place& place, std::uint64_t extent, const Scope* scope) {
    if (++depth_ > kMaxDepth)
        sink_.unread(tag, place.addr, Unread::too_deep, Miss::budget);
    else {
        sink_.begin(at_stop(tag, place.in ? Stop::entry : Stop::exit), Group::structure, s.count);
        if (s.record_length.is_given())
            if (const std::uint64_t own = record_length(s, place, scope)) extent = std::min(extent, own);
        const Miss miss = fields(s, place, extent, scope);
        sink_.end(Group::structure, miss, miss == Miss::none ? RemoteAddr{} : place.addr + longest(place));
    }
    --depth_;
}

/// Tells the fields that are there. A structure may end early because its caller says that it is shorter (then the
/// rest does not exist) or because memory was missing (then that is the answer).
Miss Walker::fields(const Struct& s, const Place& place, std::uint64_t extent, const Scope* outer) {
    Scope scope{outer, &s, &place, 0, extent};
    const auto rest_before = std::exchange(rest_, std::nullopt);
    Miss missing = Miss::none;
    for (std::size_t shown = 0; shown < s.count; ++shown) {
        const std::size_t i = s.shown[shown];
        const Field& field = s.fields[i];
        if (!contains(field.abis, abi())) continue;
        const bool is_part = field.type.kind == Kind::structure || field.type.kind == Kind::choice;
        if (!field.name && !is_part) continue; // padding
        const std::uint64_t end = std::min(extent, longest(place));
        const std::uint64_t own = field.at_end ? layout_of(field.type, abi()).size : 0;
        const std::uint64_t at = field.at_end && own <= end ? end - own : s.offset(abi(), i);
        if (at >= extent) continue;
        scope.field_offset = at;
        if (field.present.is_given() && evaluate(field.present, &scope).value_or(0) == 0) continue;
        if (steps_ > kMaxSteps) missing = Miss::budget;
        if (steps_ > kMaxSteps) break;
        const Type& type = actual(field.type, &scope);
        if (type.kind == Kind::none) continue;

        const std::uint64_t available = extent - at;
        const std::uint64_t whole = layout_of(type, abi()).size;
        const bool is_structure = type.kind == Kind::structure && !type.is_pointer;
        const bool may_be_cut = is_structure || (type.kind == Kind::string && !type.is_pointer);
        if (whole > available && !may_be_cut) continue;
        // A part without a name may end in something that is as long as what is left (sun_path).
        const bool takes_rest = whole == 0 || (!field.name && may_be_cut);
        Place piece = part(place, at, takes_rest ? available : std::min(whole, available));
        if (field.dir == Dir::in) piece.out.reset();
        if (field.dir == Dir::out) piece.in.reset();
        if (!piece.in && !piece.out) continue;
        if (longest(piece) < std::min(whole, available)) missing = place.miss == Miss::none ? Miss::fault : place.miss;
        if (longest(piece) < whole && !(may_be_cut && longest(piece))) continue;
        if (!field.name && is_structure) {
            const Miss inside = fields(*type.structure, piece, available, &scope);
            if (inside != Miss::none) missing = inside;
            continue;
        }
        const Tag tag{.name = field.name, .type = &type, .show = field.show, .addr = piece.addr};
        if (type.is_pointer || !step())
            value(type, tag, piece, &scope);
        else
            sized(type, tag, piece, available, &scope);
    }
    rest_ = rest_before;
    return missing;
}

/// What a field or argument is once its choice is made; Kind::none when this case has no such thing.
const Type& Walker::actual(const Type& type, const Scope* scope) {
    if (type.kind != Kind::choice || type.is_pointer) return type;
    const Type* one = chosen(type, scope);
    return one ? actual(*one, scope) : type;
}

void Walker::array(const Type& type, const Tag& tag, const Place& place, std::uint64_t count, const Scope* scope) {
    const std::uint64_t each = element_layout(type, abi()).size;
    sink_.begin(at_stop(tag, place.in ? Stop::entry : Stop::exit), Group::array, count);
    Miss miss = Miss::none;
    std::uint64_t i = 0;
    for (; i < count; ++i) {
        const Place piece = part(place, i * each, each);
        if (longest(piece) < each || each == 0) {
            miss = place.miss == Miss::none ? Miss::fault : place.miss;
            break;
        }
        if (steps_ > kMaxSteps) {
            miss = Miss::budget;
            break;
        }
        element(type, Tag{.addr = piece.addr}, piece, scope);
    }
    sink_.end(Group::array, miss, miss == Miss::none ? RemoteAddr{} : place.addr + i * each);
}

void Walker::element(const Type& array, const Tag& tag, const Place& place, const Scope* scope) {
    Tag told = tag;
    if (array.structure) {
        told.type = array.structure->self;
        if (step()) structure(*array.structure, told, place, ~std::uint64_t{0}, scope);
        return;
    }
    told.type = array.element;
    value(*array.element, told, place, scope);
}

/// How long the record at the start of `place` says it is.
std::uint64_t Walker::record_length(const Struct& s, const Place& place, const Scope* outer) {
    const Scope scope{outer, &s, &place, 0, longest(place)};
    return as_length(evaluate(s.record_length, &scope));
}

void Walker::recordlist(const Type& type, const Tag& tag, const Place& place, std::uint64_t length,
                        const Scope* scope) {
    const Struct& s = *type.structure;
    const std::uint64_t align = s.record_align ? s.record_align : width_of(Width::c_long, abi());
    const std::uint64_t there = std::min(length, longest(place));
    sink_.begin(at_stop(tag, place.in ? Stop::entry : Stop::exit), Group::records, length);
    Miss miss = there < length ? place.miss : Miss::none;
    std::uint64_t at = 0;
    while (at < there && step()) {
        const Place remaining = part(place, at, there - at);
        const std::uint64_t own = record_length(s, remaining, scope);
        // A record that does not hold its own header, or claims more than there is, ends the list.
        if (own < s.layout(abi()).size && own < there - at) {
            miss = Miss::fault;
            break;
        }
        const std::uint64_t length_here = std::min(own, there - at);
        if (length_here == 0) break;
        const Place record = part(place, at, length_here);
        structure(s, Tag{.type = s.self, .addr = record.addr}, record, length_here, scope);
        at += (length_here + align - 1) / align * align;
    }
    if (steps_ > kMaxSteps) miss = Miss::budget;
    sink_.end(Group::records, miss, miss == Miss::none ? RemoteAddr{} : place.addr + at);
}

/// The type that a choice stands for now; nullptr when nothing says.
const Type* Walker::chosen(const Type& type, const Scope* scope) {
    const auto which = evaluate(type.count, scope);
    if (which)
        for (std::size_t i = 0; i < type.cases->count; ++i)
            if (picks(type.cases->first[i].value, std::uint64_t(*which)) && contains(type.cases->first[i].abis, abi()))
                return &type.cases->first[i].type;
    return type.cases->otherwise;
}

/// Cases may be choices again. What no case describes is shown as it is: a register, or the bytes of a union.
void Walker::choice(const Type& type, const Tag& tag, const Place& place, std::uint64_t length, const Scope* scope) {
    const Type* one = chosen(type, scope);
    Tag told = tag;
    if (one) {
        told.type = one;
        return one->is_pointer ? value(*one, told, place, scope) : sized(*one, told, place, length, scope);
    }
    if (scope) return raw(type, tag, place, std::min<std::uint64_t>(length, layout_of(type, abi()).size));
    told.type = &abi::opaque;
    sized(abi::opaque, told, place, length, scope);
}

// ---- what pointers lead to

bool Walker::has_result(const Type& type) const {
    if (!call_.returned) return false;
    return type.when == When::always || (type.when == When::error) == call_.is_error;
}

void Walker::target(const Type& type, Tag tag, RemoteAddr addr, const Scope* scope) {
    const bool result_only = type.dir == Dir::out;
    if (result_only) tag.stop = Stop::exit;
    if (addr.is_null()) return sink_.null(tag);
    // The list of buffers is the caller's: it is kept at entry, and shown even if nothing was put into them.
    if (type.kind == Kind::scatter && call_.returned) return target_scatter(type, tag, addr, scope);
    if (result_only && !has_result(type)) {
        if (type.kind == Kind::scatter) scatter_list(type, addr, scope);
        return sink_.unread(tag, addr, call_.returned ? Unread::failed : Unread::not_returned, Miss::none);
    }
    if (type.kind == Kind::choice) {
        const auto rest_outside = rest_;
        if (type.extent.is_given()) rest_ = as_length(evaluate(type.extent, scope));
        const Type* one = chosen(type, scope);
        rest_ = rest_outside;
        if (!one || one->kind == Kind::none) return opaque(type, tag, addr.value, scope);
        Type behind = *one;
        behind.is_pointer = true;
        behind.dir = type.dir;
        behind.when = type.when;
        if (!behind.extent.is_given()) behind.extent = type.extent;
        tag.type = one;
        return target(behind, tag, addr, scope);
    }
    if (type.kind == Kind::string) return target_string(type, tag, addr, scope);
    if (type.kind == Kind::scatter) return target_scatter(type, tag, addr, scope);
    if (type.kind == Kind::array && type.count.a.op == Term::Op::terminator)
        return target_terminated(type, tag, addr, scope);
    const auto rest_before = rest_;
    if (type.extent.is_given()) rest_ = as_length(evaluate(type.extent, scope));
    follow(type, tag, addr, scope);
    rest_ = rest_before;
}

/// What is behind a pointer that is neither a string nor a list of buffers, at the stops it goes by.
void Walker::follow(const Type& type, Tag tag, RemoteAddr addr, const Scope* scope) {
    const bool result_only = type.dir == Dir::out;
    const auto asked = target_size(type, scope);
    if (!asked) return sink_.unread(tag, addr, Unread::missed, Miss::never_asked);
    // A structure too short for its first field (an address of no bytes) says nothing.
    if (type.kind == Kind::structure && *asked < layout_of(type.structure->fields[0].type, abi()).size)
        return sink_.unread(tag, addr, Unread::missed, Miss::none);

    Place place;
    place.addr = addr;
    const auto fetch = [&](Stop stop, std::optional<Bytes>& into) {
        const Peek peek = *asked ? memory_.read(stop, addr, *asked, type.content) : Peek{};
        into = peek.bytes;
        if (peek.miss != Miss::none) place.miss = peek.miss;
    };
    if (!result_only) fetch(Stop::entry, place.in);
    if (result_only || (type.dir == Dir::inout && has_result(type))) fetch(Stop::exit, place.out);
    if (*asked && longest(place) == 0) return sink_.unread(tag, addr, Unread::missed, place.miss);
    tag.addr = addr;
    Type behind = type;
    behind.is_pointer = false;
    sized(behind, tag, place, *asked, scope);
}

/// How many bytes to ask for; nothing when an expression has no value.
std::optional<std::uint64_t> Walker::target_size(const Type& type, const Scope* scope) {
    switch (type.kind) {
    case Kind::integer: {
        const std::uint64_t whole = width_of(type.width, abi());
        return type.extent.is_given() ? std::min(as_length(evaluate(type.extent, scope)), whole) : whole;
    }
    case Kind::structure: {
        const std::uint64_t whole = type.structure->layout(abi()).size;
        if (!type.extent.is_given()) return whole;
        const auto extent = evaluate(type.extent, scope);
        if (!extent) return {};
        return std::min(as_length(extent), kMaxExtent);
    }
    case Kind::array: {
        const auto count = evaluate(type.count, scope);
        if (!count || *count < 0) return {};
        return as_length(count) * element_layout(type, abi()).size;
    }
    case Kind::bits: {
        const auto count = evaluate(type.count, scope);
        if (!count) return {};
        return bitmap_size(std::min<std::uint64_t>(as_length(count), 8 * kMaxExtent), abi());
    }
    case Kind::bytes:
    case Kind::records: {
        const auto length = evaluate(type.count, scope);
        if (!length) return {};
        return as_length(length);
    }
    default:
        return {};
    }
}

void Walker::target_string(const Type& type, const Tag& tag, RemoteAddr addr, const Scope* scope) {
    const bool is_argument = type.content == Content::argv || type.content == Content::env;
    std::uint64_t most = is_argument ? kMaxArgument : kMaxString;
    if (type.count.is_given()) most = std::min(most, as_length(evaluate(type.count, scope)));
    const Stop stop = type.dir == Dir::out ? Stop::exit : Stop::entry;
    const Peek peek = memory_.read_string(stop, addr, most, type.content);
    if (peek.bytes.empty() && most) return sink_.unread(tag, addr, Unread::missed, peek.miss);
    Tag told = at_stop(tag, stop);
    told.addr = addr;
    sink_.text(told, peek, 0);
}

/// An array up to an element that is zero: argv and envp.
void Walker::target_terminated(const Type& type, const Tag& tag, RemoteAddr addr, const Scope* scope) {
    const std::uint64_t each = element_layout(type, abi()).size;
    const Stop stop = type.dir == Dir::out ? Stop::exit : Stop::entry;
    Tag told = at_stop(tag, stop);
    told.addr = addr;
    Miss miss = Miss::none;
    RemoteAddr at = addr;
    bool begun = false;
    for (;;) {
        const Peek peek = memory_.read(stop, at, each * kTerminatedBlock, Content::structure);
        const std::uint64_t whole = peek.bytes.size() / each;
        if (!begun && whole == 0) return sink_.unread(tag, addr, Unread::missed, peek.miss);
        if (!begun) sink_.begin(told, Group::array, 0);
        begun = true;
        std::uint64_t i = 0;
        for (; i < whole; ++i) {
            const Bytes one = peek.bytes.subspan(i * each, each);
            const bool is_end = std::all_of(one.begin(), one.end(), [](std::byte b) { return b == std::byte{0}; });
            if (is_end || steps_ > kMaxSteps) break;
            Place place;
            place.in = one;
            place.addr = at + i * each;
            element(type, Tag{.addr = place.addr}, place, scope);
        }
        at = at + i * each;
        if (i < whole) {
            if (steps_ > kMaxSteps) miss = Miss::budget;
            break;
        }
        if (peek.miss != Miss::none) {
            miss = peek.miss;
            break;
        }
    }
    sink_.end(Group::array, miss, miss == Miss::none ? RemoteAddr{} : at);
}

/// The iovecs themselves, which are always those of the entry.
Peek Walker::scatter_list(const Type& type, RemoteAddr addr, const Scope* scope) {
    const std::uint64_t count = as_length(evaluate(type.count, scope));
    const std::uint64_t length = count * iovec_shape.layout(abi()).size;
    return length ? memory_.read(Stop::entry, addr, length, Content::structure) : Peek{};
}

void Walker::target_scatter(const Type& type, const Tag& tag, RemoteAddr addr, const Scope* scope) {
    const std::uint64_t each = iovec_shape.layout(abi()).size;
    const std::uint64_t count = as_length(evaluate(type.count, scope));
    Tag told = at_stop(tag, Stop::entry);
    told.addr = addr;
    Place place;
    place.addr = addr;
    const Peek peek = scatter_list(type, addr, scope);
    if (count && peek.bytes.size() < each) return sink_.unread(tag, addr, Unread::missed, peek.miss);
    place.in = peek.bytes;
    place.miss = peek.miss;

    const bool limited = type.extent.is_given();
    std::uint64_t left = limited ? as_length(evaluate(type.extent, scope)) : 0;
    sink_.begin(told, Group::scatter, count);
    Miss miss = Miss::none;
    std::uint64_t i = 0;
    for (; i < count; ++i) {
        const Place piece = part(place, i * each, each);
        if (longest(piece) < each || !step()) {
            miss = steps_ > kMaxSteps ? Miss::budget : peek.miss;
            break;
        }
        scatter_element(type, piece, left, limited);
    }
    sink_.end(Group::scatter, miss, miss == Miss::none ? RemoteAddr{} : addr + i * each);
}

void Walker::scatter_element(const Type& type, const Place& place, std::uint64_t& left, bool limited) {
    const unsigned width = width_of(Width::c_long, abi());
    const RemoteAddr base{load_little(place.in->data(), width)};
    const std::uint64_t length = load_little(place.in->data() + width, width);
    sink_.begin(Tag{.type = iovec_shape.self, .addr = place.addr}, Group::structure, 2);
    const bool is_result = type.dir == Dir::out;
    const Tag tag{.name = "iov_base", .type = &iov_data, .stop = is_result ? Stop::exit : Stop::entry, .addr = base};
    const std::uint64_t wanted = limited ? std::min(left, length) : std::min(length, kMaxLength);
    if (type.dir == Dir::inherit)
        sink_.integer(Tag{.name = "iov_base", .type = &iovec_shape.items[0].type, .addr = {}}, base.value);
    else if (base.is_null())
        sink_.null(tag);
    else if (is_result && !has_result(type))
        sink_.unread(tag, base, call_.returned ? Unread::failed : Unread::not_returned, Miss::none);
    else {
        const Peek peek = wanted ? memory_.read(tag.stop, base, wanted, Content::data) : Peek{};
        if (wanted && peek.bytes.empty() && peek.miss != Miss::limit)
            sink_.unread(tag, base, Unread::missed, peek.miss);
        else
            sink_.bytes(tag, peek, wanted);
        left -= limited ? wanted : 0;
    }
    sink_.integer(Tag{.name = "iov_len", .type = &iovec_shape.items[1].type, .addr = place.addr + width}, length);
    sink_.end(Group::structure, Miss::none, {});
}

void Walker::opaque(const Type& type, const Tag& tag, std::uint64_t value, const Scope* scope) {
    Peek entry, exit;
    std::uint64_t length = kOpaqueBytes;
    if (type.kind == Kind::opaque && type.count.is_given())
        length = std::min(as_length(evaluate(type.count, scope)), kMaxExtent);
    if (length && looks_like_pointer(value, abi())) {
        entry = memory_.read(Stop::entry, RemoteAddr{value}, length, Content::data);
        if (call_.returned && !call_.is_error)
            exit = memory_.read(Stop::exit, RemoteAddr{value}, length, Content::data);
    }
    sink_.opaque(tag, value, entry, exit);
}

void walk(const Syscall& syscall, const Call& call, Memory& memory, Sink& sink) {
    Walker(call, memory, sink).run(syscall);
}

void walk(const Call& call, Memory& memory, Sink& sink) {
    const Syscall* syscall = find(call.abi, call.nr);
    walk(syscall ? *syscall : undescribed(), call, memory, sink);
}

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#include <array>

#include "converters/text/printer.h"

/// Values that are not bare numbers: what pointers lead to, structures, arrays, results beside what was given.
namespace cluecap::convert::text {

using Kind = Value::Kind;
using abi::Sem;
using abi::Show;

struct ValuePrinters {
    static constexpr auto table() {
        std::array<Printer::ValuePrinter, std::size_t(Kind::in_out) + 1> all{};
        auto set = [&all](Kind kind, Printer::ValuePrinter printer) { all[std::size_t(kind)] = printer; };
        set(Kind::integer, &Printer::integer);
        set(Kind::text, &Printer::text);
        set(Kind::bytes, &Printer::bytes);
        set(Kind::bits, &Printer::bits);
        set(Kind::null, &Printer::null);
        set(Kind::unread, &Printer::unread);
        set(Kind::opaque, &Printer::opaque);
        set(Kind::structure, &Printer::structure);
        set(Kind::array, &Printer::array);
        set(Kind::records, &Printer::records);
        set(Kind::scatter, &Printer::array);
        set(Kind::in_out, &Printer::in_out);
        return all;
    }
};
static constexpr auto kValuePrinters = ValuePrinters::table();

void Printer::value(const Value& v, Side side) { (this->*kValuePrinters[std::size_t(v.kind)])(v, side); }

/// What a pointer to an integer leads to stands in brackets. An argument that is in memory is behind a pointer even
/// if its type, one of a choice, does not say so.
bool Printer::is_behind_pointer(const Value& v) const {
    const bool is_root = &v == root_ || (root_ && root_->kind == Kind::in_out && &v == root_ + 1);
    return !v.addr.is_null() && (v.type->is_pointer || is_root);
}

void Printer::integer(const Value& v, Side) {
    const bool brackets = is_behind_pointer(v);
    if (brackets) out_ << '[';
    number(*v.type, v.number, v.stop);
    if (brackets) out_ << ']';
}

void Printer::unread(const Value& v, Side) {
    if (v.number)
        out_.hex(v.number);
    else
        out_ << (v.why == abi::Unread::not_returned ? "?" : "NULL");
}

void Printer::opaque(const Value& v, Side) {
    if (v.type->sem == Sem::address) return address(*v.type, v.number, v.stop);
    out_.hex(v.number);
}

void Printer::in_out(const Value& v, Side side) {
    const Value& in = *(&v + 1);
    const Value& out = *end_of(in);
    if (side != Side::whole) return value(side == Side::entry ? in : out, side);
    const bool number_pair = in.kind == Kind::integer && out.kind == Kind::integer;
    if (!number_pair || in.type->in_halves) {
        value(in);
        if (number_pair && in.number == out.number) return;
        out_ << " => ";
        return value(out);
    }
    const bool brackets = is_behind_pointer(in);
    if (brackets) out_ << '[';
    number(*in.type, in.number, Stop::entry);
    if (in.number != out.number) {
        out_ << " => ";
        number(*out.type, out.number, Stop::exit);
    }
    if (brackets) out_ << ']';
}

void Printer::exit_half(const Value& v) {
    if (!has_side(v, Side::exit)) return;
    out_ << " => ";
    value(v, Side::exit);
}

/// Whether a value has anything to say of one half.
bool Printer::has_side(const Value& v, Side side) const {
    if (side == Side::whole || v.kind == Kind::in_out) return true;
    const Stop stop = side == Side::entry ? Stop::entry : Stop::exit;
    if (side == Side::exit && v.kind == Kind::unread) return false;
    if (side == Side::entry && v.type->is_pointer && &v != root_) return true;
    if (v.kind != Kind::structure && v.kind != Kind::array) return v.stop == stop;
    for (const Value* child = &v + 1; child != end_of(v); child = end_of(*child))
        if (has_side(*child, side)) return true;
    return v.stop == stop && v.end == std::uint32_t(&v - nodes_) + 1;
}

// ---- structures

void Printer::structure(const Value& v, Side side) {
    if (time_symbol(v)) return;
    if (v.type->in_halves && side == Side::whole) {
        structure(v, Side::entry);
        return exit_half(v);
    }
    out_ << '{';
    Progress progress;
    fields(v, side, progress);
    if (progress.abbreviated || !v.whole) out_ << (progress.any ? ", ..." : "...");
    out_ << '}';
    time_comment(v);
}

bool Printer::is_left_out(const Value& field, Side side, Progress& progress) const {
    if (field.show == Show::hidden || !has_side(field, side)) return true;
    if (field.type->sem == Sem::unix_path && field.number == 0) return true;
    if (style_.verbose || field.show == Show::always || field.show == Show::named || field.show == Show::address)
        return false;
    if (field.show == Show::nonzero) return field.kind == Kind::integer && field.number == 0;
    return progress.abbreviated = true;
}

/// A structure without a name is a part of the one around it.
void Printer::fields(const Value& v, Side side, Progress& progress) {
    for (const Value *child = &v + 1, *end = end_of(v); child != end; child = end_of(*child)) {
        if (is_left_out(*child, side, progress)) continue;
        if (!child->name && child->kind == Kind::structure) {
            fields(*child, side, progress);
            continue;
        }
        if (progress.any) out_ << ", ";
        progress.any = true;
        const Value* next = end_of(*child);
        field(*child, side, next == end ? nullptr : next);
        // poll passes over descriptors below zero: what is asked of them does not count.
        if (side == Side::entry && child->type->sem == Sem::fd && std::int32_t(child->number) < 0) return;
    }
}

void Printer::field(const Value& v, Side side, const Value* next) {
    const bool is_number = v.kind == Kind::integer;
    if (v.type->sem == Sem::ipv6 && style_.constants == Constants::abbrev) return internet6(v);
    if (v.name) out_ << v.name << '=';
    if (v.type->sem == Sem::seconds && is_number) return seconds_field(v, next);
    if (v.type->sem == Sem::ipv6) return internet6(v);
    const bool by_address = v.show == Show::address && !style_.verbose && !v.addr.is_null();
    if (by_address) return out_.hex(v.addr.value);
    // What the call will write there is not known at entry: where it is, is.
    if (side == Side::entry && v.stop == Stop::exit) return out_.hex(v.kind == Kind::unread ? v.number : v.addr.value);
    value(v, side);
}

// ---- points of time

namespace {

constexpr std::uint64_t kUtimeNow = 0x3fffffff, kUtimeOmit = 0x3ffffffe;

bool is_timespec(const Value& seconds) {
    return seconds.kind == Kind::integer && seconds.type->sem == Sem::seconds && seconds.name &&
           std::string_view(seconds.name) == "tv_sec";
}

bool is_fraction(const Value& v) {
    return v.kind == Kind::integer && (v.type->sem == Sem::nanoseconds || v.type->sem == Sem::microseconds);
}

} // namespace

/// utimensat's UTIME_NOW and UTIME_OMIT.
bool Printer::time_symbol(const Value& v) {
    if (v.end <= std::uint32_t(&v - nodes_) + 2 || style_.constants != Constants::abbrev) return false;
    const Value& seconds = *(&v + 1);
    if (!is_timespec(seconds)) return false;
    const Value& fraction = *end_of(seconds);
    if (fraction.number != kUtimeNow && fraction.number != kUtimeOmit) return false;
    out_ << (fraction.number == kUtimeNow ? "UTIME_NOW" : "UTIME_OMIT");
    return true;
}

/// strace dates the points of time that files have, unless both halves are zero.
void Printer::time_comment(const Value& v) {
    if (v.end <= std::uint32_t(&v - nodes_) + 2) return;
    const Value& seconds = *(&v + 1);
    if (!is_timespec(seconds)) return;
    const Value& fraction = *end_of(seconds);
    if (!is_fraction(fraction) || (seconds.number == 0 && fraction.number == 0)) return;
    const bool nano = fraction.type->sem == Sem::nanoseconds;
    if (fraction.number == kUtimeNow || fraction.number == kUtimeOmit) {
        if (style_.constants == Constants::verbose)
            out_ << (fraction.number == kUtimeNow ? " /* UTIME_NOW */" : " /* UTIME_OMIT */");
        return;
    }
    if (fraction.number >= (nano ? 1'000'000'000u : 1'000'000u)) return;
    comment_begin();
    wall_clock(std::int64_t(seconds.number), fraction.number, fraction.number ? (nano ? 9 : 6) : 0);
    comment_end();
}

/// st_mtime=1 /* date */, with the nanoseconds that stand in the field behind it.
void Printer::seconds_field(const Value& v, const Value* next) {
    number(*v.type, v.number, v.stop);
    if (is_timespec(v)) return;
    const std::uint64_t fraction = next && is_fraction(*next) ? next->number : 0;
    if (v.number == 0 && fraction == 0) return;
    comment_begin();
    wall_clock(std::int64_t(v.number), fraction, fraction ? 9 : 0);
    comment_end();
}

namespace {

struct Date {
    std::int64_t year;
    unsigned month, day;
};

/// Days since 1970-01-01 in the proleptic Gregorian calendar; years begin with March inside.
Date date_of(std::int64_t days) {
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const auto of_era = unsigned(days - era * 146097);
    const unsigned year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const unsigned of_year = of_era - (365 * year + year / 4 - year / 100);
    const unsigned month = (5 * of_year + 2) / 153;
    return {std::int64_t(year) + era * 400 + (month >= 10), month < 10 ? month + 3 : month - 9,
            of_year - (153 * month + 2) / 5 + 1};
}

} // namespace

void Printer::wall_clock(std::int64_t seconds, std::uint64_t fraction, unsigned digits) {
    const std::int64_t local = std::int64_t(std::uint64_t(seconds) + std::uint64_t(style_.utc_offset_seconds));
    const std::int64_t days = local / 86400 - (local % 86400 < 0);
    const auto of_day = unsigned(local - days * 86400);
    const Date date = date_of(days);
    if (date.year >= 0)
        out_.padded(std::uint64_t(date.year), 4);
    else
        out_.decimal_signed(date.year);
    const auto part = [this](char before, unsigned n) { (out_ << before).padded(n, 2); };
    part('-', date.month);
    part('-', date.day);
    part('T', of_day / 3600);
    part(':', of_day / 60 % 60);
    part(':', of_day % 60);
    if (digits) (out_ << '.').padded(fraction, digits);
    const std::int32_t offset = style_.utc_offset_seconds;
    const auto minutes = unsigned(offset < 0 ? -offset : offset) / 60;
    out_ << (offset < 0 ? '-' : '+');
    out_.padded(minutes / 60, 2);
    out_.padded(minutes % 60, 2);
}

// ---- arrays

void Printer::array(const Value& v, Side side) {
    const bool is_environment = v.type->element && v.type->element->content == Content::env;
    if (is_environment && !style_.verbose) {
        std::uint64_t count = 0;
        for (const Value* child = &v + 1; child != end_of(v); child = end_of(*child))
            ++count;
        out_.hex(v.addr.value);
        comment_begin();
        out_.decimal(count);
        out_ << (count == 1 ? " var" : " vars");
        if (!v.whole) out_ << ", unterminated";
        return comment_end();
    }
    out_ << '[';
    elements(v, side, ',');
    out_ << ']';
}

/// [VINTR]= before an element whose index has a name.
void Printer::index(const abi::NameTable& names, unsigned i) {
    out_ << '[';
    if (const char* name = abi::name_of(names, i, abi_))
        out_ << name;
    else
        out_.decimal(i);
    out_ << "]=";
}

void Printer::elements(const Value& v, Side side, char between) {
    unsigned count = 0;
    bool first = true;
    const abi::NameTable* const indices = v.kind == Kind::array ? v.type->names : nullptr;
    for (const Value *child = &v + 1, *end = end_of(v); child != end; child = end_of(*child)) {
        if (!has_side(*child, side)) continue;
        if (!first) out_ << between << ' ';
        if (!style_.verbose && count >= style_.string_limit) {
            out_ << "...";
            return;
        }
        first = false;
        if (indices) index(*indices, count);
        ++count;
        value(*child, side);
    }
    if (v.whole) return;
    if (!first) out_ << ", ";
    out_ << "...";
    if (v.cut_at.is_null()) return;
    comment_begin();
    out_.hex(v.cut_at.value);
    comment_end();
}

/// Directory entries are counted; other records are shown.
void Printer::records(const Value& v, Side side) {
    const std::string_view name = v.type->structure ? v.type->structure->name : "";
    if (style_.verbose || name.find("dirent") == std::string_view::npos) return array(v, side);
    std::uint64_t count = 0;
    for (const Value* child = &v + 1; child != end_of(v); child = end_of(*child))
        ++count;
    out_.hex(v.addr.value);
    comment_begin();
    out_.decimal(count);
    out_ << " entries";
    comment_end();
}

// ---- internet addresses

namespace {

std::uint16_t group_at(Bytes bytes, unsigned i) {
    return std::uint16_t(std::uint16_t(bytes[2 * i]) << 8 | std::uint16_t(bytes[2 * i + 1]));
}

struct ZeroRun {
    unsigned start = 8, length = 0;
};

/// The longest run of at least two zero groups, the first of equals: it becomes "::".
ZeroRun longest_zeros(Bytes bytes) {
    ZeroRun best, run;
    for (unsigned i = 0; i < 8; ++i) {
        if (group_at(bytes, i) != 0)
            run = {};
        else if (run.length++ == 0)
            run.start = i;
        if (run.length > best.length) best = run;
    }
    return best.length >= 2 ? best : ZeroRun{};
}

void dotted_quad(TextBuffer& out, Bytes four) {
    for (std::size_t i = 0; i < 4; ++i) {
        if (i) out << '.';
        out.decimal(std::uint64_t(four[i]));
    }
}

/// As inet_ntop(3) writes it.
void write_ipv6(TextBuffer& out, Bytes bytes) {
    const ZeroRun zeros = longest_zeros(bytes);
    const bool v4_inside =
        zeros.start == 0 && (zeros.length == 6 || (zeros.length == 5 && group_at(bytes, 5) == 0xffff));
    for (unsigned i = 0; i < 8; ++i) {
        if (i >= zeros.start && i < zeros.start + zeros.length) {
            if (i == zeros.start) out << ':';
            continue;
        }
        if (i) out << ':';
        if (i == 6 && v4_inside) return dotted_quad(out, bytes.subspan(12));
        out.padded(group_at(bytes, i), 1, '0', 16);
    }
    if (zeros.length && zeros.start + zeros.length == 8) out << ':';
}

} // namespace

void Printer::internet6(const Value& v) {
    if (v.bytes.size() < 16) return bytes(v, Side::whole);
    if (style_.constants != Constants::abbrev) quoted(v.bytes.first(16), true);
    if (style_.constants == Constants::raw) return;
    TextBuffer address_text;
    write_ipv6(address_text, v.bytes);
    if (style_.constants == Constants::verbose) comment_begin();
    out_ << "inet_pton(AF_INET6, ";
    quoted(as_bytes(address_text.view()));
    if (v.name && style_.constants == Constants::abbrev) out_ << ", &" << v.name;
    out_ << ')';
    if (style_.constants == Constants::verbose) comment_end();
}

} // namespace cluecap::convert::text

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/layout.h"

/// The words that entries are written with.
namespace cluecap::abi {

constexpr Type make_integer(Width width, bool is_signed, Sem sem = Sem::none) {
    Type t;
    t.kind = Kind::integer;
    t.width = width;
    t.is_signed = is_signed;
    t.sem = sem;
    return t;
}

inline constexpr Type s8 = make_integer(Width::w8, true), u8 = make_integer(Width::w8, false);
inline constexpr Type s16 = make_integer(Width::w16, true), u16 = make_integer(Width::w16, false);
inline constexpr Type s32 = make_integer(Width::w32, true), u32 = make_integer(Width::w32, false);
inline constexpr Type s64 = make_integer(Width::w64, true), u64 = make_integer(Width::w64, false);
inline constexpr Type x8 = make_integer(Width::w8, false, Sem::hex), x16 = make_integer(Width::w16, false, Sem::hex);
inline constexpr Type x32 = make_integer(Width::w32, false, Sem::hex), x64 = make_integer(Width::w64, false, Sem::hex);
inline constexpr Type c_long = make_integer(Width::c_long, true), c_ulong = make_integer(Width::c_long, false);
inline constexpr Type klong = make_integer(Width::kernel_long, true), kulong = make_integer(Width::kernel_long, false);
inline constexpr Type c_int = s32, c_uint = u32;

inline constexpr Type fd = make_integer(Width::w32, true, Sem::fd);
inline constexpr Type dirfd = make_integer(Width::w32, true, Sem::dirfd);
inline constexpr Type new_fd = make_integer(Width::w32, true, Sem::new_fd);
inline constexpr Type closed_fd = make_integer(Width::w32, true, Sem::closed_fd);
inline constexpr Type pid = make_integer(Width::w32, true, Sem::pid);
inline constexpr Type tid = make_integer(Width::w32, true, Sem::tid);
inline constexpr Type pgid = make_integer(Width::w32, true, Sem::pgid);
inline constexpr Type sid = make_integer(Width::w32, true, Sem::sid);
inline constexpr Type uid = make_integer(Width::w32, false, Sem::uid);
inline constexpr Type gid = make_integer(Width::w32, false, Sem::gid);
inline constexpr Type uid16 = make_integer(Width::w16, false, Sem::uid); ///< of i386's oldest calls
inline constexpr Type gid16 = make_integer(Width::w16, false, Sem::gid);
inline constexpr Type file_mode = make_integer(Width::w32, false, Sem::file_mode);
inline constexpr Type file_mode16 = make_integer(Width::w16, false, Sem::file_mode);
inline constexpr Type permission = make_integer(Width::w32, false, Sem::permission);
inline constexpr Type device = make_integer(Width::kernel_long, false, Sem::device);
inline constexpr Type device32 = make_integer(Width::w32, false, Sem::device);
inline constexpr Type device64 = make_integer(Width::w64, false, Sem::device);
inline constexpr Type signal_number = make_integer(Width::w32, true, Sem::signal);
inline constexpr Type error_number = make_integer(Width::w32, true, Sem::error);
inline constexpr Type size = make_integer(Width::c_long, false, Sem::size);
inline constexpr Type ssize = make_integer(Width::c_long, true, Sem::size);
inline constexpr Type offset = make_integer(Width::c_long, true, Sem::offset);
inline constexpr Type koffset = make_integer(Width::kernel_long, true, Sem::offset);
inline constexpr Type offset64 = make_integer(Width::w64, true, Sem::offset);
inline constexpr Type address = make_integer(Width::c_long, false, Sem::address);
inline constexpr Type zero = make_integer(Width::c_long, true); ///< results: 0 or an error
inline constexpr Type wait_status = make_integer(Width::w32, true, Sem::wait_status);

constexpr Type big_endian(Type t) { return t.is_big_endian = true, t; }
constexpr Type aligned8(Type t) { return t.aligned8 = true, t; }
constexpr Type meaning(Type t, Sem sem) { return t.sem = sem, t; }

/// `count` bits of an integer, from `first` on. The fields of one unit overlay each other.
constexpr Type bit_field(Type unit, std::uint8_t first, std::uint8_t count) {
    unit.first_bit = first;
    unit.bit_count = count;
    return unit;
}

/// An integer whose values have names / whose bits have names. 32 bits unless `base` says otherwise.
constexpr Type values(const NameTable& table, Type base = s32) { return base.names = &table, base; }
constexpr Type flags(const NameTable& table, Type base = x32) {
    return base.names = &table, base.is_flags = true, base;
}

constexpr Type string(Expr most = {}) {
    Type t;
    t.kind = Kind::string;
    t.content = Content::string;
    t.count = most;
    return t;
}
constexpr Type bytes(Expr length, Content content = Content::data) {
    Type t;
    t.kind = Kind::bytes;
    t.content = content;
    t.count = length;
    return t;
}
constexpr Type array(const Struct& s, Expr count) {
    Type t;
    t.kind = Kind::array;
    t.structure = &s;
    t.count = count;
    return t;
}
/// An array whose indices have names (termios' c_cc).
constexpr Type indexed(const NameTable& names, Type array_type) { return array_type.names = &names, array_type; }
/// `element` must be a named object (it is referred to).
constexpr Type array(const Type& element, Expr count) {
    Type t;
    t.kind = Kind::array;
    t.element = &element;
    t.count = count;
    return t;
}
constexpr Type records(const Struct& s, Expr length) {
    Type t;
    t.kind = Kind::records;
    t.structure = &s;
    t.count = length;
    return t;
}
constexpr Type select(Expr discriminator, const Cases& cases) {
    Type t;
    t.kind = Kind::choice;
    t.count = discriminator;
    t.cases = &cases;
    return t;
}
constexpr Type bits(Expr count, Sem what) {
    Type t;
    t.kind = Kind::bits;
    t.count = count;
    t.sem = what;
    return t;
}
/// A structure of which only the first `length` bytes are there (sockaddr, clone_args, extensible structures).
constexpr Type sized(const Struct& s, Expr length) {
    Type t(s);
    t.extent = length;
    return t;
}

constexpr Type pointer(Dir dir, Type t, When when = When::success) {
    if (t.is_pointer) throw "name the inner pointer and use an array of one";
    t.is_pointer = true;
    t.dir = dir;
    t.when = when;
    return t;
}
constexpr Type in(const Type& t) { return pointer(Dir::in, t); }
constexpr Type out(const Type& t) { return pointer(Dir::out, t); }
constexpr Type inout(const Type& t) { return pointer(Dir::inout, t); }
constexpr Type out_on_error(const Type& t) { return pointer(Dir::out, t, When::error); }
constexpr Type out_always(const Type& t) { return pointer(Dir::out, t, When::always); }
/// A pointer kept in 64 bits on every ABI: __aligned_u64, or __u64, which i386 aligns to 4.
constexpr Type wide(Type t) { return t.is_wide = true, t.aligned8 = true, t; }
constexpr Type wide_u64(Type t) { return t.is_wide = true, t; }
constexpr Type in_bytes(Expr length) { return in(bytes(length)); }
constexpr Type out_bytes(Expr length) { return out(bytes(length)); }

/// iovecs at entry whose data goes the way of `data`; `total`: the bytes behind all of them together (no total: each
/// one's own length).
constexpr Type iovecs(Dir data, Expr count, Expr total = {}) {
    Type t;
    t.kind = Kind::scatter;
    t.content = Content::data;
    t.count = count;
    t.extent = total;
    t.is_pointer = true;
    t.dir = data;
    return t;
}

/// A value that goes both ways, shown as {what went in} => {what came out}.
constexpr Type halves(Type t) { return t.in_halves = true, t; }

inline constexpr Type in_string = in(string());
inline constexpr Type path = [] {
    Type t = in(string());
    t.content = Content::path;
    return t;
}();
inline constexpr Type argv_string = [] {
    Type t = in(string());
    t.content = Content::argv;
    return t;
}();
inline constexpr Type env_string = [] {
    Type t = in(string());
    t.content = Content::env;
    return t;
}();

/// A number without a meaning that is known.
inline constexpr Type hexadecimal = make_integer(Width::c_long, false, Sem::hex);

/// An argument that is not described: shown as a number, memory behind it is kept to a bound.
inline constexpr Type opaque = [] {
    Type t;
    t.kind = Kind::opaque;
    t.width = Width::c_long;
    t.sem = Sem::hex;
    return t;
}();

/// A pointer to what is not described, in 64 bits on every ABI.
inline constexpr Type opaque64 = [] {
    Type t = opaque;
    t.width = Width::w64;
    t.sem = Sem::address;
    t.aligned8 = true;
    return t;
}();

constexpr Type special(Special function, Sem sem = Sem::none) {
    Type t;
    t.kind = Kind::special;
    t.special = function;
    t.width = Width::c_long;
    t.sem = sem;
    return t;
}

/// A condition: some of these bits are set in that.
constexpr Expr any_bit(Expr e, std::uint32_t mask) { return masked(e, mask); }

} // namespace cluecap::abi

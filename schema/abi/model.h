// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>

#include "schema/abi/expr.h"
#include "schema/abi/names.h"
#include "schema/memory.h"
#include "schema/types.h"

/// The type language that system calls are described in. Everything here is constexpr data; schema/abi/walk.h
/// interprets it. docs/adding_a_syscall.md shows how to use it.
namespace cluecap::abi {

struct Struct;
struct Type;
class Walker;

enum class Kind : std::uint8_t {
    none,      ///< nothing: an argument that this variant of a call does not have
    integer,   ///< `width`, sign, meaning, perhaps names
    string,    ///< NUL-terminated; behind a pointer, or inline with `count` bytes at most
    bytes,     ///< `count` raw bytes
    structure, ///< `structure`, cut to `extent` bytes where that is given
    array,     ///< `count` elements, each `structure` or `element`
    choice,    ///< one of `cases`, by the value of `count`
    records,   ///< `count` bytes of `structure`s that carry their own length
    scatter,   ///< `count` iovecs; the bytes behind all of them are `extent` together
    bits,      ///< a bitmap of `count` bits; `sem` says what a bit is
    opaque,    ///< not described: the number is shown, memory behind it is kept to a bound
    special,   ///< `special` walks it
};

/// Integer widths. Those that differ by ABI are resolved with width_of.
enum class Width : std::uint8_t {
    none = 0,
    w8 = 1,
    w16 = 2,
    w32 = 4,
    w64 = 8,
    c_long = 16,      ///< long and pointers: 4 on i386 and x32, 8 elsewhere
    kernel_long = 17, ///< __kernel_long_t: 4 on i386 only
};

constexpr unsigned width_of(Width width, Abi abi) {
    if (width == Width::c_long) return contains(ilp32, abi) ? 4 : 8;
    if (width == Width::kernel_long) return abi == Abi::i386 ? 4 : 8;
    return unsigned(width);
}

/// What an integer (a bit, some bytes) means, so that a sink may print it well and a model may follow it.
enum class Sem : std::uint8_t {
    none, ///< a plain number
    hex,
    octal,
    fd,
    dirfd,
    new_fd,    ///< a descriptor that the call made, in memory (pipe2, SCM_RIGHTS)
    closed_fd, ///< a descriptor that the call closes (close)
    pid,
    tid,
    pgid,
    sid,
    uid,
    gid,
    file_mode,  ///< S_IFREG|0644
    permission, ///< 0644
    device,     ///< makedev(0x8, 0x1)
    signal,
    error, ///< an errno value
    size,
    offset,
    seconds, ///< since the epoch
    nanoseconds,
    microseconds,
    address,
    port,        ///< big-endian TCP or UDP port
    ipv4,        ///< 4 bytes in network order
    ipv6,        ///< 16 bytes
    hardware,    ///< a link-layer address of any length
    wait_status, ///< waitpid(2)
    inode,
    clock_ticks,
    character,
    cpu,
    node,
    node_or_error, ///< a negative number is an error
    key_serial,
    ipc_key,
    if_index,
    ioctl_request,
    syscall_number,
    unix_path, ///< sun_path: a first byte of 0 makes it an abstract name
    path_data, ///< bytes that are a path without a NUL (readlink, getcwd)
    socket_protocol,
    numbered,       ///< an enumeration that is shown as number and name (syslog's action)
    swap_priority,  ///< flags: the low 15 bits are a number
    kernel_version, ///< KERNEL_VERSION(6, 1, 0)
    quota_command,  ///< quotactl's QCMD(command, type)
    ethernet,       ///< a link-layer address of six bytes: 00:11:22:33:44:55
    page_4k,        ///< a file position in units of 4096 bytes (mmap2)
    resource_limit, ///< RLIM_INFINITY, or often a multiple of 1024
    io_priority,    ///< ioprio_set: class and level
    futex_wake_op,  ///< FUTEX_WAKE_OP: operation, its argument, comparison, its argument
    wide_hex,       ///< at least six hexadecimal digits (printf's %#08x)
};

/// Which way memory behind a pointer goes, or a field of a structure that goes both ways.
enum class Dir : std::uint8_t {
    inherit, ///< fields only: as the structure itself
    in,      ///< read by the kernel: looked at at entry
    out,     ///< written by the kernel: looked at at exit
    inout,   ///< both
};

/// Results in memory are there when the call succeeded; some are there when it failed (nanosleep's rmtp).
enum class When : std::uint8_t { success, error, always };

struct Case;
/// The alternatives of a choice.
struct Cases {
    const Case* first = nullptr;
    std::size_t count = 0;
    const Type* otherwise = nullptr; ///< for values without a case; nullptr: opaque
};

/// A description that a table cannot hold. It is a function over the same Memory and Sink as the rest of the walk,
/// so it too is written once and runs while recording and while reading.
using Special = void (*)(Walker&, const Type&, std::uint64_t value, const char* name);

struct Type {
    Kind kind = Kind::none;
    Width width = Width::none;
    Sem sem = Sem::none;
    bool is_signed = false;
    bool is_big_endian = false;
    bool is_flags = false;      ///< `names` are flags, not an enumeration
    bool aligned8 = false;      ///< __aligned_u64: 8 bytes aligned on i386 too
    bool is_pointer = false;    ///< what the rest says is behind a pointer
    bool is_wide = false;       ///< the pointer is 8 bytes on every ABI (clone_args, bpf_attr)
    bool in_halves = false;     ///< shown as what went in => what came out
    std::uint8_t first_bit = 0; ///< bit-fields: of the unit that `width` says
    std::uint8_t bit_count = 0; ///< 0: all bits
    Dir dir = Dir::in;          ///< pointers only
    When when = When::success;  ///< pointers with a result only
    Content content = Content::structure;
    const NameTable* names = nullptr;
    const Struct* structure = nullptr;
    const Type* element = nullptr;
    const Cases* cases = nullptr;
    Special special = nullptr;
    Expr count;
    Expr extent;

    constexpr Type() = default;
    constexpr Type(const Struct& s) : kind(Kind::structure), structure(&s) {}
};

/// How a field or argument is shown. It does not change what is kept.
enum class Show : std::uint8_t {
    always,
    verbose, ///< only with -v
    nonzero, ///< zero is shown only with -v (bits of perf_event_attr)
    address, ///< pointers: what they lead to is shown only with -v, else the address
    named,   ///< arguments: with their name, as clone's
    hidden,  ///< padding, length words: never in text; JSON shows them
};

struct Field {
    const char* name = nullptr;
    Type type;
    AbiSet abis = every; ///< ABIs whose structure has the field
    Dir dir = Dir::inherit;
    Show show = Show::always;
    bool at_start = false; ///< a union with the whole of what came before: its offset is 0
    bool overlay = false;  ///< a union with the field before it: the same offset
    bool trailing = false; ///< a flexible array of many shapes: takes no room in the structure's own size
    bool at_end = false;   ///< records: the last bytes of the record (getdents' d_type)
    Expr present;          ///< given: the field is there when this is not zero

    constexpr Field() = default;
    constexpr Field(const char* n, const Type& t) : name(n), type(t) {}
    /// A copy that differs in one member; the modifiers below are made of it.
    template <typename T> constexpr Field with(T Field::*member, T value) const {
        Field copy = *this;
        copy.*member = value;
        return copy;
    }
    constexpr Field on(AbiSet set) const { return with(&Field::abis, set); }
    constexpr Field flows(Dir d) const { return with(&Field::dir, d); }
    constexpr Field verbose() const { return with(&Field::show, Show::verbose); }
    constexpr Field hidden() const { return with(&Field::show, Show::hidden); }
    constexpr Field by_address() const { return with(&Field::show, Show::address); }
    constexpr Field unless_zero() const { return with(&Field::show, Show::nonzero); }
    constexpr Field overlaid() const { return with(&Field::overlay, true); }
    constexpr Field last() const { return with(&Field::at_end, true); }
    constexpr Field tail() const { return with(&Field::trailing, true); }
    constexpr Field from_start() const { return with(&Field::at_start, true); }
    constexpr Field when(Expr e) const { return with(&Field::present, e); }
};

/// Offsets and size of a structure on one ABI.
struct Layout {
    std::uint32_t size = 0;
    std::uint32_t align = 1;
};

/// A structure. Objects are StructOf<N>, which hold the fields and the layouts; the numbers are computed when the
/// description is compiled and checked against the compilers' own in the tests.
struct Struct {
    const char* name;
    const Field* fields;
    const std::uint8_t* shown;    ///< field indices in printing order
    const std::uint16_t* offsets; ///< [abi * count + field]
    std::uint16_t count;
    AbiSet packed;
    std::array<Layout, kAbiCount> layouts;

    /// records only: a record is `record_length` bytes long, the next begins at a multiple of `record_align`
    Expr record_length;
    std::uint8_t record_align;  ///< 1, 2, 4, 8; 0: the ABI's long
    const Type* self = nullptr; ///< the structure as a type: what elements of arrays are

    constexpr std::uint32_t offset(Abi abi, std::size_t field) const { return offsets[unsigned(abi) * count + field]; }
    constexpr const Layout& layout(Abi abi) const { return layouts[unsigned(abi)]; }
};

/// strace's sets of system calls (-e trace=%file, ...), one bit each.
enum class Set : std::uint32_t {
    none = 0,
    file = 1 << 0,
    desc = 1 << 1,
    process = 1 << 2,
    network = 1 << 3,
    signal = 1 << 4,
    ipc = 1 << 5,
    memory = 1 << 6,
    creds = 1 << 7,
    pure = 1 << 8,
    clock = 1 << 9,
    stat = 1 << 10,
    lstat = 1 << 11,
    fstat = 1 << 12,
    statfs = 1 << 13,
    fstatfs = 1 << 14,
    stat_like = 1 << 15,   ///< %%stat
    statfs_like = 1 << 16, ///< %%statfs
};
constexpr Set operator|(Set a, Set b) { return Set(std::uint32_t(a) | std::uint32_t(b)); }
constexpr bool has(Set sets, Set one) { return (std::uint32_t(sets) & std::uint32_t(one)) != 0; }

/// How many registers an argument takes.
enum class Registers64 : std::uint8_t {
    one,
    pair,  ///< 64 bits: two registers (low, high) on i386, one elsewhere (pread64's offset)
    lo_hi, ///< two registers on every ABI; 64-bit ones use the first alone (preadv's offset)
    hi_lo, ///< the high half first (_llseek's offset); 32-bit ABIs only
};

struct Arg {
    const char* name = nullptr;
    Type type;
    Show show = Show::always;
    Registers64 registers = Registers64::one;
    std::array<std::int8_t, kAbiCount> reg{-1, -1, -1, -1}; ///< first register, by ABI
    Expr present; ///< given: the argument counts when this is not zero (open's mode)

    constexpr Arg() = default;
    constexpr Arg(const char* n, const Type& t) : name(n), type(t) {}
    /// A copy that differs in one member; the modifiers below are made of it.
    template <typename T> constexpr Arg with(T Arg::*member, T value) const {
        Arg copy = *this;
        copy.*member = value;
        return copy;
    }
    constexpr Arg named() const { return with(&Arg::show, Show::named); }
    constexpr Arg hidden() const { return with(&Arg::show, Show::hidden); }
    constexpr Arg when(Expr e) const { return with(&Arg::present, e); }
    constexpr Arg pair64() const { return with(&Arg::registers, Registers64::pair); }
    constexpr Arg hi_lo() const { return with(&Arg::registers, Registers64::hi_lo); }
    constexpr Arg lo_hi() const { return with(&Arg::registers, Registers64::lo_hi); }
    /// The register on some ABIs where the order is not the order of printing (clone's).
    constexpr Arg at(AbiSet abis, std::int8_t index) const {
        Arg copy = *this;
        for (unsigned abi = 0; abi < kAbiCount; ++abi)
            if (contains(abis, Abi(abi))) copy.reg[abi] = index;
        return copy;
    }
};

inline constexpr std::size_t kMaxArgs = 6;
struct ArgList {
    std::array<Arg, kMaxArgs> items{};
    std::uint8_t count = 0;

    constexpr ArgList() = default;
    constexpr ArgList(std::initializer_list<Arg> list) {
        for (const Arg& arg : list)
            items[count++] = arg;
    }
    constexpr const Arg* begin() const { return items.data(); }
    constexpr const Arg* end() const { return items.data() + count; }
};

/// One meaning of a call whose arguments depend on a command (fcntl, futex, prctl): the arguments that follow those
/// that all commands share, and the kind of the result if it is another.
struct Variant {
    std::uint64_t value = 0;
    ArgList args;
    Type ret; ///< kind none: as the call's
    AbiSet abis = every;
    bool is_fallback = false;                          ///< for commands that no other variant has
    const char* call = nullptr;                        ///< socketcall, ipc: the system call that this is
    std::array<std::int8_t, 6> from{0, 1, 2, 3, 4, 5}; ///< its arguments: words in memory, registers, or behind()

    constexpr Variant() = default;
    constexpr Variant(std::uint64_t v, std::initializer_list<Arg> list) : value(v), args(list) {}
    constexpr Variant(std::uint64_t v, const Type& r, std::initializer_list<Arg> list) : value(v), args(list), ret(r) {}
    constexpr Variant on(AbiSet set) const {
        Variant copy = *this;
        copy.abis = set;
        return copy;
    }
};

/// What commands that are not described take.
constexpr Variant otherwise(std::initializer_list<Arg> list) {
    Variant v(0, list);
    v.is_fallback = true;
    return v;
}

constexpr Variant otherwise(Variant v) { return v.is_fallback = true, v; }

/// An argument of the other call that is the `nth` c_long word behind this call's argument (ipc's semun).
constexpr std::int8_t behind(int argument, int nth = 0) { return std::int8_t(8 + 8 * nth + argument); }

/// A command that is another system call with its arguments elsewhere.
constexpr Variant demux(std::uint64_t value, const char* call, std::array<std::int8_t, 6> from = {0, 1, 2, 3, 4, 5}) {
    Variant v;
    v.value = value;
    v.call = call;
    v.from = from;
    return v;
}

struct Variants {
    const Variant* first = nullptr;
    std::size_t count = 0;
};

/// What few entries need.
struct Extra {
    AbiSet abis = every; ///< ABIs on which the name means this entry (stat, select, mmap differ)
    Expr select{};       ///< with `variants`: which one
    Variants variants{};
    Expr words{};                   ///< demultiplexed calls: arguments are c_long words behind this argument
    const char* shown_as = nullptr; ///< strace prints another name
};

struct Syscall {
    const char* name;
    Set sets;
    Type ret;
    ArgList args;
    Extra extra;

    constexpr Syscall(const char* n, Set s, const Type& r, ArgList a, const Extra& e = {})
        : name(n), sets(s), ret(r), args(a), extra(e) {
        place_registers(args, {});
        resolve_names(args, args);
        resolve(extra.select, args, true);
        resolve(extra.words, args, true);
    }

    /// Gives arguments that have no register yet the next free one, from `start` on.
    static constexpr void place_registers(ArgList& list, std::array<std::int8_t, kAbiCount> start) {
        for (unsigned abi = 0; abi < kAbiCount; ++abi) {
            std::int8_t next = start[abi];
            for (std::uint8_t i = 0; i < list.count; ++i) {
                Arg& arg = list.items[i];
                if (arg.reg[abi] < 0) arg.reg[abi] = next;
                const bool two = arg.registers == Registers64::lo_hi || arg.registers == Registers64::hi_lo ||
                                 (arg.registers == Registers64::pair && Abi(abi) == Abi::i386);
                next = std::int8_t(next + (two ? 2 : 1));
            }
        }
    }
    static constexpr void resolve_names(ArgList& list, const ArgList& among) {
        for (std::uint8_t i = 0; i < list.count; ++i) {
            resolve(list.items[i].type.count, among, true);
            resolve(list.items[i].type.extent, among, true);
            resolve(list.items[i].present, among, true);
        }
    }
};

struct Case {
    std::uint64_t value = 0;
    Type type;
    AbiSet abis = every;

    constexpr Case(std::uint64_t v, const Type& t, AbiSet a = every) : value(v), type(t), abis(a) {}
};

/// Holds the alternatives of a choice: inline constexpr CasesOf x{{ {1, in(a)}, {2, out(b)} }};
template <std::size_t N> struct CasesOf : Cases {
    Case items[N];
    Type fallback;

    constexpr CasesOf(const Case (&list)[N]) : CasesOf(list, std::make_index_sequence<N>{}) {}
    constexpr CasesOf(const Case (&list)[N], const Type& other) : CasesOf(list, std::make_index_sequence<N>{}) {
        fallback = other;
        otherwise = &fallback;
    }
    CasesOf(const CasesOf&) = delete;

  private:
    template <std::size_t... I>
    constexpr CasesOf(const Case (&list)[N], std::index_sequence<I...>) : items{list[I]...} {
        first = items;
        count = N;
    }
};
template <std::size_t N> CasesOf(const Case (&)[N]) -> CasesOf<N>;
template <std::size_t N> CasesOf(const Case (&)[N], const Type&) -> CasesOf<N>;

/// Holds the variants of a call. `shared` is how many arguments all of them have in front; a variant's expressions
/// may name its own arguments (not the shared ones' names, unless they are repeated as `shared` names).
template <std::size_t N> struct VariantsOf : Variants {
    Variant items[N];

    constexpr VariantsOf(std::initializer_list<Arg> shared, const Variant (&list)[N]) {
        ArgList front(shared);
        for (std::size_t i = 0; i < N; ++i)
            items[i] = completed(list[i], front);
        first = items;
        count = N;
    }
    VariantsOf(const VariantsOf&) = delete;

  private:
    /// The variant with the shared arguments in front, registers and names resolved over the whole list.
    static constexpr Variant completed(Variant variant, const ArgList& front) {
        ArgList all = front;
        for (const Arg& arg : variant.args)
            all.items[all.count++] = arg;
        Syscall::place_registers(all, {});
        Syscall::resolve_names(all, all);
        variant.args = all;
        return variant;
    }
};
template <std::size_t N> VariantsOf(std::initializer_list<Arg>, const Variant (&)[N]) -> VariantsOf<N>;

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "converters/text/buffer.h"
#include "converters/text/style.h"
#include "reader/value.h"

namespace cluecap::convert::text {

/// Names of what numbers stand for at this moment of the capture: an empty answer means not known.
class NumberNames {
  public:
    virtual ~NumberNames() = default;
    virtual std::string_view descriptor(std::int32_t fd, Stop stop) = 0;
    virtual std::string_view directory() = 0; ///< AT_FDCWD
    virtual std::string_view task(std::int32_t tid) = 0;
};

/// Which half of a value that goes both ways is meant.
enum class Side : std::uint8_t { whole, entry, exit };

/// Writes decoded values as strace does. Every byte that a tracee could choose is escaped.
class Printer {
  public:
    Printer(TextBuffer& out, const Style& style) : out_(out), style_(style) {}

    /// The tree that the values which follow are nodes of. `names` may be nullptr.
    void set_scene(Abi abi, const std::vector<Value>& nodes, NumberNames* names) {
        abi_ = abi;
        nodes_ = nodes.data();
        names_ = names;
    }

    void value(const Value& v, Side side = Side::whole);
    /// The value of an argument.
    void root_value(const Value& v, Side side = Side::whole) {
        root_ = &v;
        value(v, side);
    }
    /// ` => ` and what the call gave back, if that is anything.
    void exit_half(const Value& v);
    /// A bare integer of that type, without what a pointer adds.
    void number(const abi::Type& type, std::uint64_t n, Stop stop = Stop::entry);

    void flags(const abi::Type& type, std::uint64_t n);
    void enumerator(const abi::Type& type, std::uint64_t n);
    void fd(std::int32_t n, Stop stop);
    void signal(std::int64_t n);
    void error_name(std::uint64_t n);
    /// Quoted and cut at -s.
    void limited_string(Bytes bytes, bool is_cut);
    void quoted(Bytes bytes, bool force_hex = false);
    /// "2023-11-14T22:13:20.000000123+0000"; no fraction when `digits` is 0.
    void wall_clock(std::int64_t seconds, std::uint64_t fraction, unsigned digits);

    TextBuffer& out() { return out_; }
    const Style& style() const { return style_; }
    Abi abi() const { return abi_; }

    using NumberPrinter = void (Printer::*)(const abi::Type&, std::uint64_t, Stop);

  private:
    friend struct NumberPrinters;
    // numbers by meaning
    void plain(const abi::Type& type, std::uint64_t n, Stop);
    void hex(const abi::Type&, std::uint64_t n, Stop) { out_.hex(n); }
    void octal(const abi::Type&, std::uint64_t n, Stop) { out_.octal(n); }
    void page_4k(const abi::Type&, std::uint64_t n, Stop) { out_.hex(n * 4096); }
    void address(const abi::Type&, std::uint64_t n, Stop);
    void fd_number(const abi::Type&, std::uint64_t n, Stop stop) { fd(std::int32_t(n), stop); }
    void dirfd_number(const abi::Type&, std::uint64_t n, Stop stop);
    void task_number(const abi::Type&, std::uint64_t n, Stop);
    void user(const abi::Type& type, std::uint64_t n, Stop);
    void file_mode(const abi::Type& type, std::uint64_t n, Stop);
    void permission(const abi::Type& type, std::uint64_t n, Stop);
    void device(const abi::Type&, std::uint64_t n, Stop);
    void signal_number(const abi::Type& type, std::uint64_t n, Stop);
    void error_number(const abi::Type&, std::uint64_t n, Stop) { error_name(n); }
    void seconds_number(const abi::Type& type, std::uint64_t n, Stop);
    void port(const abi::Type&, std::uint64_t n, Stop);
    void ipv4(const abi::Type&, std::uint64_t n, Stop);
    void wait_status(const abi::Type&, std::uint64_t n, Stop);
    void ioctl_request(const abi::Type&, std::uint64_t n, Stop);
    void resource_limit(const abi::Type& type, std::uint64_t n, Stop);
    void io_priority(const abi::Type&, std::uint64_t n, Stop);
    void futex_wake_op(const abi::Type&, std::uint64_t n, Stop);
    void node_or_error(const abi::Type& type, std::uint64_t n, Stop stop);
    void kernel_version(const abi::Type&, std::uint64_t n, Stop);
    void wide_hex(const abi::Type&, std::uint64_t n, Stop);
    void quota_command(const abi::Type&, std::uint64_t n, Stop);
    void syscall_number(const abi::Type&, std::uint64_t n, Stop);
    void name_or_number(const abi::NameTable& table, std::uint64_t n);
    void flags_and_priority(const abi::NameTable& table, std::uint64_t n);
    void flags_and_mode(const abi::NameTable& table, std::uint64_t n);
    void named(const abi::Type& type, std::uint64_t n, Stop stop);

    // values by kind
    using ValuePrinter = void (Printer::*)(const Value&, Side);
    friend struct ValuePrinters;
    void integer(const Value& v, Side);
    void text(const Value& v, Side);
    void bytes(const Value& v, Side);
    void bits(const Value& v, Side);
    void null(const Value&, Side) { out_ << "NULL"; }
    void unread(const Value& v, Side);
    void opaque(const Value& v, Side);
    void structure(const Value& v, Side side);
    void array(const Value& v, Side side);
    void records(const Value& v, Side side);
    void in_out(const Value& v, Side side);

    /// Which fields of a structure were printed.
    struct Progress {
        bool any = false, abbreviated = false;
    };
    void fields(const Value& v, Side side, Progress& progress);
    bool is_left_out(const Value& field, Side side, Progress& progress) const;
    void field(const Value& v, Side side, const Value* next);
    void unix_path(const Value& v);
    void index(const abi::NameTable& names, unsigned i);
    void elements(const Value& v, Side side, char between);
    bool time_symbol(const Value& v);
    void time_comment(const Value& v);
    void seconds_field(const Value& v, const Value* next);
    void internet6(const Value& v);
    void comment_begin() { out_ << " /* "; }
    void comment_end() { out_ << " */"; }
    void bit(abi::Sem sem, std::uint64_t index, Stop stop);
    void words(Bytes bitmap);
    void path_in_angles(std::string_view target);
    bool has_side(const Value& v, Side side) const;
    bool is_behind_pointer(const Value& v) const;

    TextBuffer& out_;
    const Style& style_;
    const Value* end_of(const Value& v) const { return nodes_ + v.end; }

    Abi abi_ = Abi::x86_64;
    const Value* nodes_ = nullptr;
    const Value* root_ = nullptr;
    NumberNames* names_ = nullptr;
};

} // namespace cluecap::convert::text

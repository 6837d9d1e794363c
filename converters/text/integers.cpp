// SPDX-License-Identifier: MIT
#include <array>

#include "converters/text/printer.h"
#include "schema/abi/flags/futex.h"
#include "schema/abi/flags/ioctl_requests.h"
#include "schema/abi/flags/quota.h"
#include "schema/abi/flags/resource.h"
#include "schema/abi/numbers/numbers.h"

/// Integers, printed by what they mean.
namespace cluecap::convert::text {

using abi::Sem;

struct NumberPrinters {
    static constexpr auto table() {
        std::array<Printer::NumberPrinter, 256> all{};
        all.fill(&Printer::plain);
        auto set = [&all](Sem sem, Printer::NumberPrinter printer) { all[std::size_t(sem)] = printer; };
        set(Sem::hex, &Printer::hex);
        set(Sem::octal, &Printer::octal);
        set(Sem::page_4k, &Printer::page_4k);
        set(Sem::fd, &Printer::fd_number);
        set(Sem::new_fd, &Printer::fd_number);
        set(Sem::closed_fd, &Printer::fd_number);
        set(Sem::dirfd, &Printer::dirfd_number);
        set(Sem::pid, &Printer::task_number);
        set(Sem::tid, &Printer::task_number);
        set(Sem::uid, &Printer::user);
        set(Sem::gid, &Printer::user);
        set(Sem::file_mode, &Printer::file_mode);
        set(Sem::permission, &Printer::permission);
        set(Sem::device, &Printer::device);
        set(Sem::signal, &Printer::signal_number);
        set(Sem::error, &Printer::error_number);
        set(Sem::address, &Printer::address);
        set(Sem::port, &Printer::port);
        set(Sem::ipv4, &Printer::ipv4);
        set(Sem::wait_status, &Printer::wait_status);
        set(Sem::ioctl_request, &Printer::ioctl_request);
        set(Sem::resource_limit, &Printer::resource_limit);
        set(Sem::io_priority, &Printer::io_priority);
        set(Sem::futex_wake_op, &Printer::futex_wake_op);
        set(Sem::wide_hex, &Printer::wide_hex);
        set(Sem::syscall_number, &Printer::syscall_number);
        set(Sem::ipc_key, &Printer::hex);
        set(Sem::quota_command, &Printer::quota_command);
        set(Sem::kernel_version, &Printer::kernel_version);
        set(Sem::node_or_error, &Printer::node_or_error);
        return all;
    }
};
static constexpr auto kNumberPrinters = NumberPrinters::table();

void Printer::number(const abi::Type& type, std::uint64_t n, Stop stop) {
    if (type.names) return named(type, n, stop);
    (this->*kNumberPrinters[std::size_t(type.sem)])(type, n, stop);
}

void Printer::named(const abi::Type& type, std::uint64_t n, Stop stop) {
    if (type.is_flags) return flags(type, n);
    const bool network_order = type.is_big_endian && style_.constants == Constants::abbrev;
    if (network_order) out_ << (width_of(type.width, abi_) == 2 ? "htons(" : "htonl(");
    // Numbers with a meaning of their own have names only for a few special values.
    const bool has_meaning = type.sem != Sem::none && type.sem != Sem::hex;
    if (type.sem == Sem::numbered) {
        plain(type, n, stop);
        if (style_.constants != Constants::raw) {
            const char* const name = abi::name_of(*type.names, n, abi_, 8 * width_of(type.width, abi_));
            out_ << " /* " << (name ? name : type.names->unknown) << " */";
        }
    } else if (has_meaning && !abi::name_of(*type.names, n, abi_, 8 * width_of(type.width, abi_))) {
        (this->*kNumberPrinters[std::size_t(type.sem)])(type, n, stop);
    } else {
        enumerator(type, n);
    }
    if (network_order) out_ << ')';
}

void Printer::plain(const abi::Type& type, std::uint64_t n, Stop) {
    const bool network_order = type.is_big_endian && type.width != abi::Width::w64;
    if (network_order) out_ << (type.width == abi::Width::w16 ? "htons(" : "htonl(");
    if (type.is_signed)
        out_.decimal_signed(std::int64_t(n));
    else
        out_.decimal(n);
    if (network_order) out_ << ')';
}

/// Counted in KiB where that is even.
void Printer::resource_limit(const abi::Type& type, std::uint64_t n, Stop) {
    const bool infinite = n == truncate(~std::uint64_t{0}, width_of(type.width, abi_), false);
    const bool even = n > 1024 && n % 1024 == 0;
    const bool special = infinite || even;
    if (!special || style_.constants != Constants::abbrev) out_.decimal(n);
    if (!special || style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    if (infinite)
        out_ << (type.width == abi::Width::w64 ? "RLIM64_INFINITY" : "RLIM_INFINITY");
    else {
        out_.decimal(n / 1024);
        out_ << "*1024";
    }
    if (style_.constants == Constants::verbose) comment_end();
}

void Printer::name_or_number(const abi::NameTable& table, std::uint64_t n) {
    if (const char* name = abi::name_of(table, n, abi_))
        out_ << name;
    else {
        out_.hex(n);
        out_ << " /* " << table.unknown << " */";
    }
}

void Printer::io_priority(const abi::Type&, std::uint64_t n, Stop) {
    const auto word = std::uint32_t(n);
    if (style_.constants != Constants::abbrev) out_.hex(word);
    if (style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    out_ << "IOPRIO_PRIO_VALUE(";
    name_or_number(abi::ioprio_classes, word >> 13);
    out_ << ", ";
    out_.decimal(word & 0x1fff);
    out_ << ')';
    if (style_.constants == Constants::verbose) comment_end();
}

/// Operation, its argument, comparison, its argument: 4, 12, 4 and 12 bits.
void Printer::futex_wake_op(const abi::Type&, std::uint64_t n, Stop) {
    const auto word = std::uint32_t(n);
    if (style_.constants != Constants::abbrev) out_.hex(word);
    if (style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    if (word >> 31) out_ << "FUTEX_OP_OPARG_SHIFT<<28|";
    name_or_number(abi::futex_wake_ops, word >> 28 & 7);
    out_ << "<<28|";
    out_.hex(word >> 12 & 0xfff);
    out_ << "<<12|";
    name_or_number(abi::futex_wake_cmps, word >> 24 & 15);
    out_ << "<<24|";
    out_.hex(word & 0xfff);
    if (style_.constants == Constants::verbose) comment_end();
}

void Printer::wide_hex(const abi::Type&, std::uint64_t n, Stop) {
    if (n) out_ << "0x";
    out_.padded(n, n ? 6 : 8, '0', 16);
}

void Printer::quota_command(const abi::Type&, std::uint64_t n, Stop) {
    const auto word = std::uint32_t(n);
    if (style_.constants != Constants::abbrev) out_.hex(word);
    if (style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    out_ << "QCMD(";
    name_or_number(abi::quota_commands, word >> 8);
    out_ << ", ";
    name_or_number(abi::quota_types, word & 0xff);
    out_ << ')';
    if (style_.constants == Constants::verbose) comment_end();
}

/// What move_pages says of a page.
void Printer::node_or_error(const abi::Type& type, std::uint64_t n, Stop stop) {
    if (std::int64_t(n) >= 0) return plain(type, n, stop);
    out_ << '-';
    error_name(std::uint64_t(-std::int64_t(n)));
}

void Printer::kernel_version(const abi::Type&, std::uint64_t n, Stop) {
    const auto word = std::uint32_t(n);
    if (style_.constants != Constants::abbrev) out_.hex(word);
    if (style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    out_ << "KERNEL_VERSION(";
    out_.decimal(word >> 16);
    out_ << ", ";
    out_.decimal(word >> 8 & 0xff);
    out_ << ", ";
    out_.decimal(word & 0xff);
    out_ << ')';
    if (style_.constants == Constants::verbose) comment_end();
}

void Printer::syscall_number(const abi::Type& type, std::uint64_t n, Stop stop) {
    const char* const name = style_.constants == Constants::raw ? nullptr : abi::syscall_name(abi_, n);
    if (!name || style_.constants == Constants::verbose) plain(type, n, stop);
    if (!name) return;
    if (style_.constants == Constants::verbose) comment_begin();
    out_ << "__NR_" << name;
    if (style_.constants == Constants::verbose) comment_end();
}

void Printer::address(const abi::Type&, std::uint64_t n, Stop) {
    if (n)
        out_.hex(n);
    else
        out_ << "NULL";
}

void Printer::dirfd_number(const abi::Type&, std::uint64_t n, Stop stop) {
    const auto fd_value = std::int32_t(n);
    if (fd_value != -100) return fd(fd_value, stop);
    if (style_.constants != Constants::abbrev) out_ << "-100";
    if (style_.constants == Constants::verbose) comment_begin();
    if (style_.constants != Constants::raw) out_ << "AT_FDCWD";
    if (style_.constants == Constants::verbose) comment_end();
    if (style_.fd_names != FdNames::none && names_) path_in_angles(names_->directory());
}

void Printer::fd(std::int32_t n, Stop stop) {
    out_.decimal_signed(n);
    if (style_.fd_names != FdNames::none && names_ && n >= 0) path_in_angles(names_->descriptor(n, stop));
}

void Printer::task_number(const abi::Type&, std::uint64_t n, Stop) {
    out_.decimal_signed(std::int32_t(n));
    if (!style_.pid_names || !names_ || std::int32_t(n) <= 0) return;
    if (const std::string_view name = names_->task(std::int32_t(n)); !name.empty()) path_in_angles(name);
}

void Printer::user(const abi::Type& type, std::uint64_t n, Stop) {
    const std::uint64_t nobody = truncate(~std::uint64_t{0}, width_of(type.width, abi_), false);
    if (n == nobody)
        out_ << "-1";
    else
        out_.decimal(n);
}

namespace {

struct FileType {
    std::string_view name;
    std::uint64_t value;
};
constexpr FileType kFileTypes[] = {{"S_IFREG", 0100000}, {"S_IFSOCK", 0140000}, {"S_IFIFO", 010000},
                                   {"S_IFLNK", 0120000}, {"S_IFDIR", 040000},   {"S_IFBLK", 060000},
                                   {"S_IFCHR", 020000}};
constexpr FileType kModeBits[] = {{"S_ISUID", 04000}, {"S_ISGID", 02000}, {"S_ISVTX", 01000}};

void symbolic_mode(TextBuffer& out, std::uint64_t mode) {
    std::uint64_t rest = mode;
    for (const FileType& one : kFileTypes) {
        if ((mode & 0170000) != one.value) continue;
        out << one.name << '|';
        rest &= ~std::uint64_t{0170000};
    }
    for (const FileType& bit : kModeBits) {
        if (rest == mode || !(mode & bit.value)) continue;
        out << bit.name << '|';
        rest &= ~bit.value;
    }
    out << '0';
    out.padded(rest, 2, '0', 8);
}

} // namespace

void Printer::file_mode(const abi::Type&, std::uint64_t n, Stop) {
    if (style_.constants != Constants::abbrev) {
        out_ << '0';
        out_.padded(n, 2, '0', 8);
    }
    if (style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    symbolic_mode(out_, n);
    if (style_.constants == Constants::verbose) comment_end();
}

void Printer::permission(const abi::Type&, std::uint64_t n, Stop) {
    out_ << '0';
    out_.padded(n, 2, '0', 8);
}

void Printer::device(const abi::Type&, std::uint64_t n, Stop) {
    if (style_.constants != Constants::abbrev) out_.hex(n);
    if (style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    out_ << "makedev(";
    out_.hex((n >> 8 & 0xfff) | (n >> 32 & 0xfffff000));
    out_ << ", ";
    out_.hex((n & 0xff) | (n >> 12 & 0xffffff00));
    out_ << ')';
    if (style_.constants == Constants::verbose) comment_end();
}

void Printer::signal_number(const abi::Type&, std::uint64_t n, Stop) { signal(std::int32_t(n)); }

void Printer::wait_status(const abi::Type&, std::uint64_t n, Stop) {
    const auto status = std::uint32_t(n);
    const unsigned term = status & 0x7f, high = status >> 8 & 0xff;
    out_ << '{';
    if (status == 0xffff)
        out_ << "WIFCONTINUED(s)";
    else if ((status & 0xff) == 0x7f) {
        out_ << "WIFSTOPPED(s) && WSTOPSIG(s) == ";
        signal(high & 0x7f);
        if (high & 0x80) out_ << " | 0x80";
    } else if (term == 0) {
        out_ << "WIFEXITED(s) && WEXITSTATUS(s) == ";
        out_.decimal(high);
    } else {
        out_ << "WIFSIGNALED(s) && WTERMSIG(s) == ";
        signal(term);
        if (status & 0x80) out_ << " && WCOREDUMP(s)";
    }
    out_ << '}';
    if (status >> 16 && status != 0xffff) {
        out_ << " | ";
        out_.hex(std::uint64_t(status >> 16) << 16);
    }
}

namespace {

/// Bytes in memory order, as raw and verbose constants show what is in network order.
void raw_bytes(Printer& printer, std::uint64_t n, unsigned size, bool high_first) {
    std::array<std::byte, 8> raw{};
    for (unsigned i = 0; i < size; ++i)
        raw[i] = std::byte(n >> 8 * (high_first ? size - 1 - i : i));
    printer.quoted(Bytes(raw).first(size), true);
}

} // namespace

void Printer::port(const abi::Type&, std::uint64_t n, Stop) {
    if (style_.constants != Constants::abbrev) raw_bytes(*this, n, 2, true);
    if (style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    out_ << "htons(";
    out_.decimal(n);
    out_ << ')';
    if (style_.constants == Constants::verbose) comment_end();
}

void Printer::ipv4(const abi::Type& type, std::uint64_t n, Stop) {
    const std::uint64_t little = type.is_big_endian ? __builtin_bswap32(std::uint32_t(n)) : n;
    if (style_.constants != Constants::abbrev) raw_bytes(*this, little, 4, false);
    if (style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    TextBuffer dotted;
    for (unsigned i = 0; i < 4; ++i) {
        if (i) dotted << '.';
        dotted.decimal(little >> 8 * i & 0xff);
    }
    out_ << "inet_addr(";
    quoted(as_bytes(dotted.view()));
    out_ << ')';
    if (style_.constants == Constants::verbose) comment_end();
}

void Printer::ioctl_request(const abi::Type&, std::uint64_t n, Stop) {
    const auto request = std::uint32_t(n);
    if (style_.constants != Constants::abbrev) out_.hex(request);
    if (style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    if (const char* name = abi::ioctl_request_name(request, abi_))
        out_ << name;
    else {
        static constexpr std::string_view kDirections[] = {"_IOC_NONE", "_IOC_WRITE", "_IOC_READ",
                                                           "_IOC_READ|_IOC_WRITE"};
        out_ << "_IOC(" << kDirections[request >> 30];
        for (const std::uint32_t part : {request >> 8 & 0xff, request & 0xff, request >> 16 & 0x3fff}) {
            out_ << ", ";
            out_.hex(part);
        }
        out_ << ')';
    }
    if (style_.constants == Constants::verbose) comment_end();
}

} // namespace cluecap::convert::text

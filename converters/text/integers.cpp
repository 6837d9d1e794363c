// SPDX-License-Identifier: MIT
#include <array>

#include "converters/text/printer.h"
#include "schema/abi/flags/fcntl.h"
#include "schema/abi/flags/ioctl_requests.h"

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
        return all;
    }
};
static constexpr auto kNumberPrinters = NumberPrinters::table();

void Printer::number(const abi::Type& type, std::uint64_t n, Stop stop) {
    if (type.names) return named(type, n, stop);
    (this->*kNumberPrinters[std::size_t(type.sem)])(type, n, stop);
}

void Printer::named(const abi::Type& type, std::uint64_t n, Stop stop) {
    if (type.is_flags) return flags(*type.names, n);
    // Numbers with a meaning of their own have names only for a few special values.
    const unsigned bits = 8 * width_of(type.width, abi_);
    if (type.sem != Sem::none && type.sem != Sem::hex && !abi::name_of(*type.names, n, abi_, bits)) {
        if (type.sem == Sem::size) return limit(n);
        return (this->*kNumberPrinters[std::size_t(type.sem)])(type, n, stop);
    }
    enumerator(type, n);
}

void Printer::plain(const abi::Type& type, std::uint64_t n, Stop) {
    if (type.is_signed)
        out_.decimal_signed(std::int64_t(n));
    else
        out_.decimal(n);
}

/// Resource limits are counted in KiB where that is even.
void Printer::limit(std::uint64_t n) {
    const bool even = n > 1024 && n % 1024 == 0;
    if (!even || style_.constants != Constants::abbrev) out_.decimal(n);
    if (!even || style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    out_.decimal(n / 1024);
    out_ << "*1024";
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

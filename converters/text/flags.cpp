// SPDX-License-Identifier: MIT
#include <array>

#include "converters/text/printer.h"
#include "schema/abi/flags/errno.h"
#include "schema/abi/flags/signal.h"

/// Constants that have names: sets of flags, enumerations, signals, errors.
namespace cluecap::convert::text {

namespace {

constexpr std::uint64_t kSwapPriority = 0x7fff; // SWAP_FLAG_PRIO_MASK

/// Writes the names that `n` holds and returns the bits that none of them explains. Names with a mask are an
/// enumeration inside the word and are looked for in all of it; the others in what is left, so that O_SYNC, which
/// comes first, takes O_DSYNC's bit along.
std::uint64_t write_names(TextBuffer& out, const abi::NameTable& table, std::uint64_t n, Abi abi) {
    std::uint64_t rest = n;
    const std::size_t start = out.size();
    for (const abi::Name& name : table.names) {
        if (!contains(name.abis, abi)) continue;
        if (name.mask == 0 && name.value == 0) {
            if (n == 0) return out << name.text, 0;
            continue;
        }
        const bool holds = name.mask ? (n & name.mask) == name.value : (rest & name.value) == name.value;
        if (!holds) continue;
        if (out.size() != start) out << '|';
        out << name.text;
        rest &= ~name.value;
    }
    return rest;
}

} // namespace

/// IPC_CREAT|0600: what has no name is a mode.
void Printer::flags_and_mode(const abi::NameTable& table, std::uint64_t n) {
    const std::size_t start = out_.size();
    const std::uint64_t rest = n ? write_names(out_, table, n, abi_) : 0;
    if (out_.size() != start) out_ << '|';
    out_ << '0';
    out_.padded(rest, 2, '0', 8);
}

/// SWAP_FLAG_PREFER|5
void Printer::flags_and_priority(const abi::NameTable& table, std::uint64_t n) {
    if (const std::uint64_t rest = write_names(out_, table, n & ~kSwapPriority, abi_)) (out_ << '|').hex(rest);
    (out_ << '|').decimal(n & kSwapPriority);
}

void Printer::flags(const abi::Type& type, std::uint64_t n) {
    const abi::NameTable& table = *type.names;
    if (style_.constants == Constants::raw) return out_.hex(n);
    if (type.sem == abi::Sem::permission && style_.constants == Constants::abbrev) return flags_and_mode(table, n);
    if (type.sem == abi::Sem::swap_priority && style_.constants == Constants::abbrev && n > kSwapPriority)
        return flags_and_priority(table, n);
    const std::size_t start = out_.size();
    if (style_.constants == Constants::verbose) {
        out_.hex(n);
        comment_begin();
    }
    const std::size_t names = out_.size();
    const std::uint64_t rest = write_names(out_, table, n, abi_);
    const bool has_names = out_.size() != names;
    if (!has_names) {
        out_.truncate(start);
        out_.hex(n);
        if (n) out_ << " /* " << table.unknown << " */";
        return;
    }
    if (rest) {
        out_ << '|';
        out_.hex(rest);
    }
    if (style_.constants == Constants::verbose) comment_end();
}

void Printer::enumerator(const abi::Type& type, std::uint64_t n) {
    const unsigned width = width_of(type.width, abi_);
    const char* name = abi::name_of(*type.names, n, abi_, 8 * width);
    if (name && style_.constants == Constants::abbrev) {
        out_ << name;
        return;
    }
    out_.hex(truncate(n, width ? width : 8, false));
    if (style_.constants == Constants::raw) return;
    out_ << " /* " << (name ? name : type.names->unknown) << " */";
}

namespace {

constexpr auto kSignalNames = [] {
    std::array<std::string_view, 65> names{};
    for (const abi::Name& one : abi::signal_names)
        names[one.value] = one.text;
    return names;
}();

} // namespace

void Printer::signal(std::int64_t n) {
    const bool known = n > 0 && n < std::int64_t(kSignalNames.size());
    if (!known || style_.constants != Constants::abbrev) out_.decimal_signed(n);
    if (!known || style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    out_ << kSignalNames[std::size_t(n)];
    if (style_.constants == Constants::verbose) comment_end();
}

void Printer::error_name(std::uint64_t n) {
    const char* name = abi::name_of(abi::errnos, n, abi_, 32);
    if (name && style_.constants == Constants::abbrev)
        out_ << name;
    else
        out_.decimal_signed(std::int32_t(n));
    if (name && style_.constants == Constants::verbose) out_ << " /* " << name << " */";
}

/// What one bit of a bitmap is.
void Printer::bit(abi::Sem sem, std::uint64_t index, Stop stop) {
    if (sem == abi::Sem::fd) return fd(std::int32_t(index), stop);
    if (sem != abi::Sem::signal) return out_.decimal(index);
    const std::uint64_t signo = index + 1;
    const bool known = signo < kSignalNames.size();
    if (!known || style_.constants != Constants::abbrev) out_.decimal(signo);
    if (!known || style_.constants == Constants::raw) return;
    if (style_.constants == Constants::verbose) comment_begin();
    out_ << kSignalNames[std::size_t(signo)].substr(3);
    if (style_.constants == Constants::verbose) comment_end();
}

/// Masks of memory nodes are shown as the words they are made of, each as wide with its 0x as without.
void Printer::words(Bytes bitmap) {
    const unsigned width = width_of(abi::Width::kernel_long, abi_);
    out_ << '[';
    for (std::size_t at = 0; at + width <= bitmap.size(); at += width) {
        const std::uint64_t word = load_little(bitmap.data() + at, width);
        if (at) out_ << ", ";
        if (word) out_ << "0x";
        out_.padded(word, word ? 2 * width - 2 : 2 * width, '0', 16);
    }
    out_ << ']';
}

void Printer::bits(const Value& v, Side) {
    const abi::Sem sem = v.type->sem;
    if (sem == abi::Sem::node) return words(v.bytes);
    const std::uint64_t count = std::min<std::uint64_t>(v.number, 8 * v.bytes.size());
    auto is_set = [&v](std::uint64_t i) { return (std::uint8_t(v.bytes[i / 8]) >> (i % 8) & 1) != 0; };
    std::uint64_t set = 0;
    for (std::uint64_t i = 0; i < count; ++i)
        set += is_set(i);
    // strace shows a set of signals by what is missing once two thirds are there.
    const bool inverted = sem == abi::Sem::signal && count > 0 && set >= count * 2 / 3;
    if (inverted) out_ << '~';
    out_ << '[';
    bool first = true;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (is_set(i) == inverted) continue;
        if (!first) out_ << ' ';
        first = false;
        bit(sem, i, v.stop);
    }
    out_ << ']';
}

} // namespace cluecap::convert::text

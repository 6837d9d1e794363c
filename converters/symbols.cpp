// SPDX-License-Identifier: MIT
#include "converters/symbols.h"

#include "schema/abi/flags/errno.h"
#include "schema/abi/flags/fcntl.h"
#include "schema/abi/flags/ioctl_requests.h"
#include "schema/abi/flags/signal.h"
#include "schema/abi/flags/stat.h"

namespace cluecap::convert {

namespace {

using abi::Sem;

void append_file_mode(text::TextBuffer& to, std::uint64_t mode, Abi abi) {
    constexpr std::uint64_t kType = 0170000;
    const char* type = (mode & kType) ? abi::name_of(abi::file_types, mode & kType, abi) : nullptr;
    if (type) to << type << '|';
    to << '0';
    to.padded(type ? mode & ~kType : mode, 2, '0', 8);
}

void append_name(text::TextBuffer& to, const char* name) {
    if (name) to << name;
}

unsigned bits_of(const abi::Type& type, Abi abi) { return 8 * abi::width_of(type.width, abi); }

} // namespace

void append_flags(text::TextBuffer& to, const abi::NameTable& table, std::uint64_t value, Abi abi) {
    std::uint64_t claimed = 0; // bits that a name has spoken for: a composite hides its parts
    bool first = true;
    const auto separate = [&] {
        if (!first) to << '|';
        first = false;
    };
    for (const abi::Name& name : table.names) {
        if (!contains(name.abis, abi)) continue;
        const std::uint64_t mask = name.mask ? name.mask : name.value;
        const bool matches = mask ? (value & mask) == name.value && (claimed & mask) == 0 : value == 0 && first;
        if (!matches) continue;
        separate();
        to << name.text;
        claimed |= mask;
    }
    if (const std::uint64_t unknown = value & ~claimed; unknown || first) {
        separate();
        to.hex(unknown);
    }
}

const char* signal_name(std::uint64_t number, Abi abi) { return abi::name_of(abi::signals, number, abi, 32); }
const char* error_name(std::uint64_t number) { return abi::name_of(abi::errnos, number, Abi::x86_64, 32); }

bool has_symbols(const abi::Type& type) {
    switch (type.sem) {
    case Sem::dirfd:
    case Sem::signal:
    case Sem::error:
    case Sem::file_mode:
    case Sem::ioctl_request:
        return true;
    default:
        return type.names != nullptr;
    }
}

void append_symbol(text::TextBuffer& to, const abi::Type& type, std::uint64_t value, Abi abi) {
    const unsigned bits = bits_of(type, abi);
    if (bits < 64) value &= (std::uint64_t{1} << bits) - 1;
    if (type.names && type.is_flags) return append_flags(to, *type.names, value, abi);
    if (type.names) return append_name(to, abi::name_of(*type.names, value, abi, bits));
    switch (type.sem) {
    case Sem::dirfd:
        return append_name(to, abi::name_of(abi::dirfd_names, value, abi, 32));
    case Sem::signal:
        return append_name(to, signal_name(value, abi));
    case Sem::error:
        return append_name(to, error_name(value));
    case Sem::file_mode:
        return append_file_mode(to, value, abi);
    case Sem::ioctl_request:
        return append_name(to, abi::ioctl_request_name(std::uint32_t(value), abi));
    default:
        return;
    }
}

} // namespace cluecap::convert

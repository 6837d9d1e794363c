// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

#include "schema/types.h"

/// Named constants of the kernel ABI. Tables live in schema/abi/flags, one file per kernel header.
namespace cluecap::abi {

inline constexpr AbiSet every = kEveryAbi;
inline constexpr AbiSet x86_family = AbiSet(0x07);               ///< x86_64, i386 and x32
inline constexpr AbiSet lp64 = only(Abi::x86_64) | Abi::aarch64; ///< 64-bit long and pointers
inline constexpr AbiSet ilp32 = only(Abi::i386) | Abi::x32;      ///< 32-bit long and pointers
inline constexpr AbiSet reg64 = lp64 | Abi::x32;                 ///< 64-bit registers
inline constexpr AbiSet arm64 = only(Abi::aarch64);
inline constexpr AbiSet i386_only = only(Abi::i386);
inline constexpr AbiSet x32_only = only(Abi::x32);

/// One name. A flag word matches when (word & mask) == value; mask 0 stands for `value` itself, so an
/// ordinary flag needs no mask and an enumeration inside a flag word (O_ACCMODE) gives its own. A flag of
/// value 0 with mask 0 names the empty word only (PROT_NONE). Negative values are sign-extended to 64 bits.
struct Name {
    const char* text;
    std::uint64_t value;
    std::uint64_t mask = 0;
    AbiSet abis = every; ///< ABIs on which this row holds
};

/// A family of names. For flag words the order is the printing order and composite values come first
/// (O_SYNC before O_DSYNC). For enumerations order has no meaning unless two names share a value: the
/// first is printed.
struct NameTable {
    const char* unknown; ///< how a value without a name is annotated, e.g. "O_???"
    std::span<const Name> names;
};

/// The name of an enumeration's value on `abi`, compared in its low `bits` bits; nullptr when it has none.
constexpr const char* name_of(const NameTable& table, std::uint64_t value, Abi abi, unsigned bits = 64) {
    const std::uint64_t low = bits >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
    for (const Name& name : table.names)
        if (((name.value ^ value) & low) == 0 && contains(name.abis, abi)) return name.text;
    return nullptr;
}

} // namespace cluecap::abi

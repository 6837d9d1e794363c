// SPDX-License-Identifier: MIT
#pragma once

#include "converters/text/buffer.h"
#include "schema/abi/model.h"
#include "schema/types.h"

/// Names for numbers, in the form that source code would use.
namespace cluecap::convert {

/// Appends the name of `value` by its type: an enumeration's, a flag word's ("O_RDONLY|O_CLOEXEC|0x40000000"), a
/// signal's, an errno's, a file mode's. Appends nothing when it has none.
void append_symbol(text::TextBuffer& to, const abi::Type& type, std::uint64_t value, Abi abi);

/// Whether numbers of this type may have a symbol.
bool has_symbols(const abi::Type& type);

/// Flags by name, unknown bits in hexadecimal, the empty word by its name or as 0.
void append_flags(text::TextBuffer& to, const abi::NameTable& table, std::uint64_t value, Abi abi);

const char* signal_name(std::uint64_t number, Abi abi); ///< nullptr for real-time ones and others without a name
const char* error_name(std::uint64_t number);           ///< "ENOENT"; nullptr when it has none

} // namespace cluecap::convert

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "schema/abi/numbers/number.h"
#include "schema/types.h"

/// Names and numbers of every system call of the four ABIs. x32 numbers are without their 0x40000000 bit.
namespace cluecap::abi {

/// All system calls of `abi`, ascending by number; constant data.
std::span<const Number> numbers(Abi abi);

/// The name of system call `nr`, nullptr when the ABI has none of that number. Takes whatever a register held.
const char* syscall_name(Abi abi, std::uint64_t nr);

/// The number of the system call called `name`.
std::optional<std::uint16_t> syscall_number(Abi abi, std::string_view name);

} // namespace cluecap::abi

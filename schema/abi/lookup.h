// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "schema/abi/model.h"

namespace cluecap::abi {

/// The entry that describes number `nr` of `abi` (bit 30 of x32 numbers is ignored); nullptr when there is none.
const Syscall* find(Abi abi, std::uint64_t nr);

/// The entry called `name` on `abi`; nullptr when there is none.
const Syscall* find(Abi abi, std::string_view name);

/// Stands for every call without an entry: six opaque arguments.
const Syscall& undescribed();

/// Whether a walk of the call looks at memory at its entry and exit stops: those that do not can skip it.
struct Needs {
    bool entry = false;
    bool exit = false;
};
Needs needs(Abi abi, std::uint64_t nr);

/// Whether a successful result is a new file descriptor.
bool returns_fd(Abi abi, std::uint64_t nr);

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "schema/abi/syscalls/clock.h"

/// Every family of entries. A new family is one line here.
namespace cluecap::abi {

inline constexpr std::span<const Syscall> families[] = {
    clock_calls,
};

} // namespace cluecap::abi

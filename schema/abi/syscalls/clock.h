// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/time.h"
#include "schema/abi/words.h"

/// Sleeping on and reading clocks.
namespace cluecap::abi {

inline constexpr Syscall clock_calls[] = {
    {"nanosleep", Set::clock, zero, {{"rqtp", in(timespec)}, {"rmtp", out_on_error(timespec)}}},
};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

/// linux/time.h, linux/time_types.h
namespace cluecap::abi {

/// Of the calls that exist since before 64-bit time: two kernel longs.
inline constexpr StructOf timespec{"struct timespec", {{"tv_sec", klong}, {"tv_nsec", klong}}};
static_assert(layout_of(timespec, Abi::i386).size == 8 && layout_of(timespec, Abi::x32).size == 16);

/// Of the *_time64 calls and those newer than them.
inline constexpr StructOf kernel_timespec{"struct __kernel_timespec", {{"tv_sec", s64}, {"tv_nsec", s64}}};
static_assert(layout_of(kernel_timespec, Abi::i386).size == 16);

inline constexpr StructOf timeval{"struct timeval", {{"tv_sec", klong}, {"tv_usec", klong}}};

} // namespace cluecap::abi

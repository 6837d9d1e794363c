// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

/// Times that files are given: linux/utime.h, and the time structures read as points of time.
namespace cluecap::abi {

inline constexpr StructOf utimbuf{
    "struct utimbuf", {{"actime", meaning(klong, Sem::seconds)}, {"modtime", meaning(klong, Sem::seconds)}}};
inline constexpr StructOf utime_timeval{
    "struct timeval", {{"tv_sec", meaning(klong, Sem::seconds)}, {"tv_usec", meaning(klong, Sem::microseconds)}}};
inline constexpr StructOf utime_timespec{
    "struct timespec", {{"tv_sec", meaning(klong, Sem::seconds)}, {"tv_nsec", meaning(klong, Sem::nanoseconds)}}};
inline constexpr StructOf utime_kernel_timespec{
    "struct __kernel_timespec", {{"tv_sec", meaning(s64, Sem::seconds)}, {"tv_nsec", meaning(s64, Sem::nanoseconds)}}};

} // namespace cluecap::abi

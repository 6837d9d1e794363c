// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/time.h"
#include "schema/abi/words.h"

/// linux/time.h, linux/time_types.h, linux/timex.h, linux/times.h
namespace cluecap::abi {

/// Of the calls that exist since before 64-bit time: two kernel longs.
inline constexpr StructOf timespec{"struct timespec", {{"tv_sec", klong}, {"tv_nsec", klong}}};
static_assert(layout_of(timespec, Abi::i386).size == 8 && layout_of(timespec, Abi::x32).size == 16);

/// Of the *_time64 calls and those newer than them.
inline constexpr StructOf kernel_timespec{"struct __kernel_timespec", {{"tv_sec", s64}, {"tv_nsec", s64}}};
static_assert(layout_of(kernel_timespec, Abi::i386).size == 16);

inline constexpr StructOf timeval{"struct timeval", {{"tv_sec", klong}, {"tv_usec", klong}}};

/// Socket options and messages with 64-bit time: SO_RCVTIMEO_NEW, SO_TIMESTAMP_NEW.
inline constexpr StructOf sock_timeval{"struct __kernel_sock_timeval", {{"tv_sec", s64}, {"tv_usec", s64}}};

inline constexpr StructOf timezone{"struct timezone", {{"tz_minuteswest", c_int}, {"tz_dsttime", c_int}}};

inline constexpr StructOf itimerval{"struct itimerval", {{"it_interval", timeval}, {"it_value", timeval}}};
inline constexpr StructOf itimerspec{"struct itimerspec", {{"it_interval", timespec}, {"it_value", timespec}}};
inline constexpr StructOf kernel_itimerspec{"struct __kernel_itimerspec",
                                            {{"it_interval", kernel_timespec}, {"it_value", kernel_timespec}}};

/// times(2), in clock ticks.
inline constexpr Type clock_t_ticks = meaning(klong, Sem::clock_ticks);
inline constexpr StructOf tms{"struct tms",
                              {{"tms_utime", clock_t_ticks},
                               {"tms_stime", clock_t_ticks},
                               {"tms_cutime", clock_t_ticks},
                               {"tms_cstime", clock_t_ticks}}};

inline constexpr StructOf timex{"struct timex",
                                {{"modes", flags(adjtimex_modes)},
                                 {"offset", klong},
                                 {"freq", klong},
                                 {"maxerror", klong},
                                 {"esterror", klong},
                                 {"status", flags(adjtimex_statuses)},
                                 {"constant", klong},
                                 {"precision", klong},
                                 {"tolerance", klong},
                                 {"time", timeval},
                                 {"tick", klong},
                                 {"ppsfreq", klong},
                                 {"jitter", klong},
                                 {"shift", c_int},
                                 {"stabil", klong},
                                 {"jitcnt", klong},
                                 {"calcnt", klong},
                                 {"errcnt", klong},
                                 {"stbcnt", klong},
                                 {"tai", c_int},
                                 Field("padding", bytes(number(44))).hidden()}};

inline constexpr StructOf kernel_timex{"struct __kernel_timex",
                                       {{"modes", flags(adjtimex_modes)},
                                        Field("padding0", s32).hidden(),
                                        {"offset", s64},
                                        {"freq", s64},
                                        {"maxerror", s64},
                                        {"esterror", s64},
                                        {"status", flags(adjtimex_statuses)},
                                        Field("padding1", s32).hidden(),
                                        {"constant", s64},
                                        {"precision", s64},
                                        {"tolerance", s64},
                                        {"time", sock_timeval},
                                        {"tick", s64},
                                        {"ppsfreq", s64},
                                        {"jitter", s64},
                                        {"shift", c_int},
                                        Field("padding2", s32).hidden(),
                                        {"stabil", s64},
                                        {"jitcnt", s64},
                                        {"calcnt", s64},
                                        {"errcnt", s64},
                                        {"stbcnt", s64},
                                        {"tai", c_int},
                                        Field("padding3", bytes(number(44))).hidden()}};

} // namespace cluecap::abi

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

/// The call gives back all of it; what it was told to set is in `modes`.
inline constexpr StructOf timex{
    "struct timex",
    {{"modes", flags(adjtimex_modes)},          Field("offset", klong).flows(Dir::out),
     Field("freq", klong).flows(Dir::out),      Field("maxerror", klong).flows(Dir::out),
     Field("esterror", klong).flows(Dir::out),  Field("status", flags(adjtimex_statuses)).flows(Dir::out),
     Field("constant", klong).flows(Dir::out),  Field("precision", klong).flows(Dir::out),
     Field("tolerance", klong).flows(Dir::out), Field("time", timeval).flows(Dir::out),
     Field("tick", klong).flows(Dir::out),      Field("ppsfreq", klong).flows(Dir::out),
     Field("jitter", klong).flows(Dir::out),    Field("shift", c_int).flows(Dir::out),
     Field("stabil", klong).flows(Dir::out),    Field("jitcnt", klong).flows(Dir::out),
     Field("calcnt", klong).flows(Dir::out),    Field("errcnt", klong).flows(Dir::out),
     Field("stbcnt", klong).flows(Dir::out),    Field("tai", c_int).flows(Dir::out),
     Field(nullptr, bytes(number(44)))}};

inline constexpr StructOf kernel_timex{"struct __kernel_timex",
                                       {{"modes", flags(adjtimex_modes)},
                                        Field(nullptr, s32),
                                        Field("offset", s64).flows(Dir::out),
                                        Field("freq", s64).flows(Dir::out),
                                        Field("maxerror", s64).flows(Dir::out),
                                        Field("esterror", s64).flows(Dir::out),
                                        Field("status", flags(adjtimex_statuses)).flows(Dir::out),
                                        Field(nullptr, s32),
                                        Field("constant", s64).flows(Dir::out),
                                        Field("precision", s64).flows(Dir::out),
                                        Field("tolerance", s64).flows(Dir::out),
                                        Field("time", sock_timeval).flows(Dir::out),
                                        Field("tick", s64).flows(Dir::out),
                                        Field("ppsfreq", s64).flows(Dir::out),
                                        Field("jitter", s64).flows(Dir::out),
                                        Field("shift", c_int).flows(Dir::out),
                                        Field(nullptr, s32),
                                        Field("stabil", s64).flows(Dir::out),
                                        Field("jitcnt", s64).flows(Dir::out),
                                        Field("calcnt", s64).flows(Dir::out),
                                        Field("errcnt", s64).flows(Dir::out),
                                        Field("stbcnt", s64).flows(Dir::out),
                                        Field("tai", c_int).flows(Dir::out),
                                        Field(nullptr, bytes(number(44)))}};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/time.h, linux/timerfd.h and linux/timex.h.
namespace cluecap::abi {

inline constexpr Name clock_id_names[] = {
    {"CLOCK_REALTIME", 0},
    {"CLOCK_MONOTONIC", 1},
    {"CLOCK_PROCESS_CPUTIME_ID", 2},
    {"CLOCK_THREAD_CPUTIME_ID", 3},
    {"CLOCK_MONOTONIC_RAW", 4},
    {"CLOCK_REALTIME_COARSE", 5},
    {"CLOCK_MONOTONIC_COARSE", 6},
    {"CLOCK_BOOTTIME", 7},
    {"CLOCK_REALTIME_ALARM", 8},
    {"CLOCK_BOOTTIME_ALARM", 9},
    {"CLOCK_SGI_CYCLE", 10},
    {"CLOCK_TAI", 11},
    {"CLOCK_AUX", 16},
};
inline constexpr NameTable clock_ids{"CLOCK_???", clock_id_names};

inline constexpr Name itimer_names[] = {
    {"ITIMER_REAL", 0},
    {"ITIMER_VIRTUAL", 1},
    {"ITIMER_PROF", 2},
};
inline constexpr NameTable itimers{"ITIMER_???", itimer_names};

inline constexpr Name timer_flag_names[] = {
    {"TIMER_ABSTIME", 1},
};
inline constexpr NameTable timer_flags{"TIMER_???", timer_flag_names};

inline constexpr Name timerfd_create_flag_names[] = {
    {"TFD_TIMER_ABSTIME", 1},
    {"TFD_TIMER_CANCEL_ON_SET", 2},
    {"TFD_CLOEXEC", 0x80000},
    {"TFD_NONBLOCK", 0x800},
};
inline constexpr NameTable timerfd_create_flags{"TFD_???", timerfd_create_flag_names};

inline constexpr NameTable timerfd_settime_flags{"TFD_???", timerfd_create_flag_names};

inline constexpr Name adjtimex_mode_names[] = {
    {"ADJ_OFFSET_SS_READ", 0xa001},
    {"ADJ_OFFSET_SINGLESHOT", 0x8001},
    {"ADJ_OFFSET", 1},
    {"ADJ_FREQUENCY", 2},
    {"ADJ_MAXERROR", 4},
    {"ADJ_ESTERROR", 8},
    {"ADJ_STATUS", 0x10},
    {"ADJ_TIMECONST", 0x20},
    {"ADJ_TAI", 0x80},
    {"ADJ_SETOFFSET", 0x100},
    {"ADJ_MICRO", 0x1000},
    {"ADJ_NANO", 0x2000},
    {"ADJ_TICK", 0x4000},
};
inline constexpr NameTable adjtimex_modes{"ADJ_???", adjtimex_mode_names};

inline constexpr Name adjtimex_statuse_names[] = {
    {"STA_PLL", 1},           {"STA_PPSFREQ", 2},       {"STA_PPSTIME", 4},       {"STA_FLL", 8},
    {"STA_INS", 0x10},        {"STA_DEL", 0x20},        {"STA_UNSYNC", 0x40},     {"STA_FREQHOLD", 0x80},
    {"STA_PPSSIGNAL", 0x100}, {"STA_PPSJITTER", 0x200}, {"STA_PPSWANDER", 0x400}, {"STA_PPSERROR", 0x800},
    {"STA_CLOCKERR", 0x1000}, {"STA_NANO", 0x2000},     {"STA_MODE", 0x4000},     {"STA_CLK", 0x8000},
};
inline constexpr NameTable adjtimex_statuses{"STA_???", adjtimex_statuse_names};

inline constexpr Name adjtimex_state_names[] = {
    {"TIME_OK", 0}, {"TIME_INS", 1}, {"TIME_DEL", 2}, {"TIME_OOP", 3}, {"TIME_WAIT", 4}, {"TIME_ERROR", 5},
};
inline constexpr NameTable adjtimex_states{"TIME_???", adjtimex_state_names};

} // namespace cluecap::abi

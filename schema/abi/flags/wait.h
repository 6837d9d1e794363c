// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/wait.h and linux/pidfd.h.
namespace cluecap::abi {

/// Of wait4 and waitid; WSTOPPED is WUNTRACED.
inline constexpr Name wait_option_names[] = {
    {"WNOHANG", 1},         {"WEXITED", 4},           {"WSTOPPED", 2},        {"WCONTINUED", 8},
    {"WNOWAIT", 0x1000000}, {"__WCLONE", 0x80000000}, {"__WALL", 0x40000000}, {"__WNOTHREAD", 0x20000000},
};
inline constexpr NameTable wait_options{"W???", wait_option_names};

inline constexpr Name waitid_type_names[] = {
    {"P_ALL", 0},
    {"P_PID", 1},
    {"P_PGID", 2},
    {"P_PIDFD", 3},
};
inline constexpr NameTable waitid_types{"P_???", waitid_type_names};

inline constexpr Name pidfd_open_flag_names[] = {
    {"PIDFD_NONBLOCK", 0x800},
    {"PIDFD_THREAD", 0x80},
};
inline constexpr NameTable pidfd_open_flags{"PIDFD_???", pidfd_open_flag_names};

inline constexpr Name pidfd_signal_flag_names[] = {
    {"PIDFD_SIGNAL_THREAD", 1},
    {"PIDFD_SIGNAL_THREAD_GROUP", 2},
    {"PIDFD_SIGNAL_PROCESS_GROUP", 4},
};
inline constexpr NameTable pidfd_signal_flags{"PIDFD_SIGNAL_???", pidfd_signal_flag_names};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/seccomp.h.
namespace cluecap::abi {

inline constexpr Name seccomp_operation_names[] = {
    {"SECCOMP_SET_MODE_STRICT", 0},
    {"SECCOMP_SET_MODE_FILTER", 1},
    {"SECCOMP_GET_ACTION_AVAIL", 2},
    {"SECCOMP_GET_NOTIF_SIZES", 3},
};
inline constexpr NameTable seccomp_operations{"SECCOMP_SET_MODE_???", seccomp_operation_names};

inline constexpr Name seccomp_mode_names[] = {
    {"SECCOMP_MODE_DISABLED", 0},
    {"SECCOMP_MODE_STRICT", 1},
    {"SECCOMP_MODE_FILTER", 2},
};
inline constexpr NameTable seccomp_modes{"SECCOMP_MODE_???", seccomp_mode_names};

inline constexpr Name seccomp_filter_flag_names[] = {
    {"SECCOMP_FILTER_FLAG_TSYNC", 1},          {"SECCOMP_FILTER_FLAG_LOG", 2},
    {"SECCOMP_FILTER_FLAG_SPEC_ALLOW", 4},     {"SECCOMP_FILTER_FLAG_NEW_LISTENER", 8},
    {"SECCOMP_FILTER_FLAG_TSYNC_ESRCH", 0x10}, {"SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV", 0x20},
};
inline constexpr NameTable seccomp_filter_flags{"SECCOMP_FILTER_FLAG_???", seccomp_filter_flag_names};

inline constexpr Name seccomp_action_names[] = {
    {"SECCOMP_RET_KILL_PROCESS", 0x80000000}, {"SECCOMP_RET_KILL_THREAD", 0},         {"SECCOMP_RET_TRAP", 0x30000},
    {"SECCOMP_RET_ERRNO", 0x50000},           {"SECCOMP_RET_USER_NOTIF", 0x7fc00000}, {"SECCOMP_RET_TRACE", 0x7ff00000},
    {"SECCOMP_RET_LOG", 0x7ffc0000},          {"SECCOMP_RET_ALLOW", 0x7fff0000},
};
inline constexpr NameTable seccomp_actions{"SECCOMP_RET_???", seccomp_action_names};

} // namespace cluecap::abi

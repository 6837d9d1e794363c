// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/sched.h.
namespace cluecap::abi {

/// clone: the low byte is the signal sent to the parent.
inline constexpr Name clone_flag_names[] = {
    {"CLONE_VM", 0x100},
    {"CLONE_FS", 0x200},
    {"CLONE_FILES", 0x400},
    {"CLONE_SIGHAND", 0x800},
    {"CLONE_PIDFD", 0x1000},
    {"CLONE_PTRACE", 0x2000},
    {"CLONE_VFORK", 0x4000},
    {"CLONE_PARENT", 0x8000},
    {"CLONE_THREAD", 0x10000},
    {"CLONE_NEWNS", 0x20000},
    {"CLONE_SYSVSEM", 0x40000},
    {"CLONE_SETTLS", 0x80000},
    {"CLONE_PARENT_SETTID", 0x100000},
    {"CLONE_CHILD_CLEARTID", 0x200000},
    {"CLONE_UNTRACED", 0x800000},
    {"CLONE_CHILD_SETTID", 0x1000000},
    {"CLONE_NEWCGROUP", 0x2000000},
    {"CLONE_NEWUTS", 0x4000000},
    {"CLONE_NEWIPC", 0x8000000},
    {"CLONE_NEWUSER", 0x10000000},
    {"CLONE_NEWPID", 0x20000000},
    {"CLONE_NEWNET", 0x40000000},
    {"CLONE_IO", 0x80000000},
    {"SIGHUP", 1, 0xff},
    {"SIGINT", 2, 0xff},
    {"SIGQUIT", 3, 0xff},
    {"SIGILL", 4, 0xff},
    {"SIGTRAP", 5, 0xff},
    {"SIGABRT", 6, 0xff},
    {"SIGBUS", 7, 0xff},
    {"SIGFPE", 8, 0xff},
    {"SIGKILL", 9, 0xff},
    {"SIGUSR1", 0xa, 0xff},
    {"SIGSEGV", 0xb, 0xff},
    {"SIGUSR2", 0xc, 0xff},
    {"SIGPIPE", 0xd, 0xff},
    {"SIGALRM", 0xe, 0xff},
    {"SIGTERM", 0xf, 0xff},
    {"SIGSTKFLT", 0x10, 0xff},
    {"SIGCHLD", 0x11, 0xff},
    {"SIGCONT", 0x12, 0xff},
    {"SIGSTOP", 0x13, 0xff},
    {"SIGTSTP", 0x14, 0xff},
    {"SIGTTIN", 0x15, 0xff},
    {"SIGTTOU", 0x16, 0xff},
    {"SIGURG", 0x17, 0xff},
    {"SIGXCPU", 0x18, 0xff},
    {"SIGXFSZ", 0x19, 0xff},
    {"SIGVTALRM", 0x1a, 0xff},
    {"SIGPROF", 0x1b, 0xff},
    {"SIGWINCH", 0x1c, 0xff},
    {"SIGIO", 0x1d, 0xff},
    {"SIGPWR", 0x1e, 0xff},
    {"SIGSYS", 0x1f, 0xff},
    {"SIGRTMIN", 0x20, 0xff},
    {"SIGRT_1", 0x21, 0xff},
    {"SIGRT_2", 0x22, 0xff},
    {"SIGRT_3", 0x23, 0xff},
    {"SIGRT_4", 0x24, 0xff},
    {"SIGRT_5", 0x25, 0xff},
    {"SIGRT_6", 0x26, 0xff},
    {"SIGRT_7", 0x27, 0xff},
    {"SIGRT_8", 0x28, 0xff},
    {"SIGRT_9", 0x29, 0xff},
    {"SIGRT_10", 0x2a, 0xff},
    {"SIGRT_11", 0x2b, 0xff},
    {"SIGRT_12", 0x2c, 0xff},
    {"SIGRT_13", 0x2d, 0xff},
    {"SIGRT_14", 0x2e, 0xff},
    {"SIGRT_15", 0x2f, 0xff},
    {"SIGRT_16", 0x30, 0xff},
    {"SIGRT_17", 0x31, 0xff},
    {"SIGRT_18", 0x32, 0xff},
    {"SIGRT_19", 0x33, 0xff},
    {"SIGRT_20", 0x34, 0xff},
    {"SIGRT_21", 0x35, 0xff},
    {"SIGRT_22", 0x36, 0xff},
    {"SIGRT_23", 0x37, 0xff},
    {"SIGRT_24", 0x38, 0xff},
    {"SIGRT_25", 0x39, 0xff},
    {"SIGRT_26", 0x3a, 0xff},
    {"SIGRT_27", 0x3b, 0xff},
    {"SIGRT_28", 0x3c, 0xff},
    {"SIGRT_29", 0x3d, 0xff},
    {"SIGRT_30", 0x3e, 0xff},
    {"SIGRT_31", 0x3f, 0xff},
    {"SIGRT_32", 0x40, 0xff},
};
inline constexpr NameTable clone_flags{"CLONE_???", clone_flag_names};

inline constexpr Name clone3_flag_names[] = {
    {"CLONE_VM", 0x100},
    {"CLONE_FS", 0x200},
    {"CLONE_FILES", 0x400},
    {"CLONE_SIGHAND", 0x800},
    {"CLONE_PIDFD", 0x1000},
    {"CLONE_PTRACE", 0x2000},
    {"CLONE_VFORK", 0x4000},
    {"CLONE_PARENT", 0x8000},
    {"CLONE_THREAD", 0x10000},
    {"CLONE_NEWNS", 0x20000},
    {"CLONE_SYSVSEM", 0x40000},
    {"CLONE_SETTLS", 0x80000},
    {"CLONE_PARENT_SETTID", 0x100000},
    {"CLONE_CHILD_CLEARTID", 0x200000},
    {"CLONE_UNTRACED", 0x800000},
    {"CLONE_CHILD_SETTID", 0x1000000},
    {"CLONE_NEWCGROUP", 0x2000000},
    {"CLONE_NEWUTS", 0x4000000},
    {"CLONE_NEWIPC", 0x8000000},
    {"CLONE_NEWUSER", 0x10000000},
    {"CLONE_NEWPID", 0x20000000},
    {"CLONE_NEWNET", 0x40000000},
    {"CLONE_IO", 0x80000000},
    {"CLONE_NEWTIME", 0x80},
    {"CLONE_CLEAR_SIGHAND", 0x100000000},
    {"CLONE_INTO_CGROUP", 0x200000000},
    {"CLONE_AUTOREAP", 0x400000000},
    {"CLONE_NNP", 0x800000000},
    {"CLONE_PIDFD_AUTOKILL", 0x1000000000},
    {"CLONE_EMPTY_MNTNS", 0x2000000000},
};
inline constexpr NameTable clone3_flags{"CLONE_???", clone3_flag_names};

inline constexpr Name unshare_flag_names[] = {
    {"CLONE_NEWTIME", 0x80},      {"CLONE_VM", 0x100},          {"CLONE_FS", 0x200},
    {"CLONE_FILES", 0x400},       {"CLONE_SIGHAND", 0x800},     {"CLONE_THREAD", 0x10000},
    {"CLONE_NEWNS", 0x20000},     {"CLONE_SYSVSEM", 0x40000},   {"CLONE_NEWCGROUP", 0x2000000},
    {"CLONE_NEWUTS", 0x4000000},  {"CLONE_NEWIPC", 0x8000000},  {"CLONE_NEWUSER", 0x10000000},
    {"CLONE_NEWPID", 0x20000000}, {"CLONE_NEWNET", 0x40000000}, {"UNSHARE_EMPTY_MNTNS", 0x100000},
};
inline constexpr NameTable unshare_flags{"CLONE_???", unshare_flag_names};

inline constexpr Name setns_type_names[] = {
    {"CLONE_NEWTIME", 0x80},      {"CLONE_NEWNS", 0x20000},     {"CLONE_NEWCGROUP", 0x2000000},
    {"CLONE_NEWUTS", 0x4000000},  {"CLONE_NEWIPC", 0x8000000},  {"CLONE_NEWUSER", 0x10000000},
    {"CLONE_NEWPID", 0x20000000}, {"CLONE_NEWNET", 0x40000000},
};
inline constexpr NameTable setns_types{"CLONE_NEW???", setns_type_names};

inline constexpr Name scheduler_names[] = {
    {"SCHED_OTHER", 0, 0xbfffffff}, {"SCHED_FIFO", 1, 0xbfffffff},       {"SCHED_RR", 2, 0xbfffffff},
    {"SCHED_BATCH", 3, 0xbfffffff}, {"SCHED_IDLE", 5, 0xbfffffff},       {"SCHED_DEADLINE", 6, 0xbfffffff},
    {"SCHED_EXT", 7, 0xbfffffff},   {"SCHED_RESET_ON_FORK", 0x40000000},
};
inline constexpr NameTable schedulers{"SCHED_???", scheduler_names};

/// A policy alone, as sched_getscheduler returns it and struct sched_attr holds it.
inline constexpr Name sched_policie_names[] = {
    {"SCHED_OTHER", 0}, {"SCHED_FIFO", 1},     {"SCHED_RR", 2},  {"SCHED_BATCH", 3},
    {"SCHED_IDLE", 5},  {"SCHED_DEADLINE", 6}, {"SCHED_EXT", 7},
};
inline constexpr NameTable sched_policies{"SCHED_???", sched_policie_names};

inline constexpr Name sched_attr_flag_names[] = {
    {"SCHED_FLAG_RESET_ON_FORK", 1},     {"SCHED_FLAG_RECLAIM", 2},        {"SCHED_FLAG_DL_OVERRUN", 4},
    {"SCHED_FLAG_KEEP_POLICY", 8},       {"SCHED_FLAG_KEEP_PARAMS", 0x10}, {"SCHED_FLAG_UTIL_CLAMP_MIN", 0x20},
    {"SCHED_FLAG_UTIL_CLAMP_MAX", 0x40},
};
inline constexpr NameTable sched_attr_flags{"SCHED_FLAG_???", sched_attr_flag_names};

inline constexpr Name sched_getattr_flag_names[] = {
    {"SCHED_GETATTR_FLAG_DL_DYNAMIC", 1},
};
inline constexpr NameTable sched_getattr_flags{"SCHED_GETATTR_FLAG_???", sched_getattr_flag_names};

} // namespace cluecap::abi

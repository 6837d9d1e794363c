// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/resource.h and asm/resource.h.
namespace cluecap::abi {

inline constexpr Name rlimit_names[] = {
    {"RLIMIT_CPU", 0},       {"RLIMIT_FSIZE", 1}, {"RLIMIT_DATA", 2},    {"RLIMIT_STACK", 3},
    {"RLIMIT_CORE", 4},      {"RLIMIT_RSS", 5},   {"RLIMIT_NPROC", 6},   {"RLIMIT_NOFILE", 7},
    {"RLIMIT_MEMLOCK", 8},   {"RLIMIT_AS", 9},    {"RLIMIT_LOCKS", 10},  {"RLIMIT_SIGPENDING", 11},
    {"RLIMIT_MSGQUEUE", 12}, {"RLIMIT_NICE", 13}, {"RLIMIT_RTPRIO", 14}, {"RLIMIT_RTTIME", 15},
};
inline constexpr NameTable rlimits{"RLIMIT_???", rlimit_names};

inline constexpr Name rusage_who_names[] = {
    {"RUSAGE_SELF", 0},
    {"RUSAGE_CHILDREN", std::uint64_t(-1)},
    {"RUSAGE_THREAD", 1},
    {"RUSAGE_BOTH", std::uint64_t(-2)},
};
inline constexpr NameTable rusage_whos{"RUSAGE_???", rusage_who_names};

inline constexpr Name priority_who_names[] = {
    {"PRIO_PROCESS", 0},
    {"PRIO_PGRP", 1},
    {"PRIO_USER", 2},
};
inline constexpr NameTable priority_whos{"PRIO_???", priority_who_names};

inline constexpr Name ioprio_who_names[] = {
    {"IOPRIO_WHO_PROCESS", 1},
    {"IOPRIO_WHO_PGRP", 2},
    {"IOPRIO_WHO_USER", 3},
};
inline constexpr NameTable ioprio_whos{"IOPRIO_WHO_???", ioprio_who_names};

inline constexpr Name ioprio_classe_names[] = {
    {"IOPRIO_CLASS_NONE", 0},
    {"IOPRIO_CLASS_RT", 1},
    {"IOPRIO_CLASS_BE", 2},
    {"IOPRIO_CLASS_IDLE", 3},
};
inline constexpr NameTable ioprio_classes{"IOPRIO_CLASS_???", ioprio_classe_names};

} // namespace cluecap::abi

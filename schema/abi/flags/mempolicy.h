// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/mempolicy.h.
namespace cluecap::abi {

/// The mode with its flags, as set_mempolicy and mbind take them.
inline constexpr Name mempolicy_mode_names[] = {
    {"MPOL_DEFAULT", 0, 0x1fff},
    {"MPOL_PREFERRED", 1, 0x1fff},
    {"MPOL_BIND", 2, 0x1fff},
    {"MPOL_INTERLEAVE", 3, 0x1fff},
    {"MPOL_LOCAL", 4, 0x1fff},
    {"MPOL_PREFERRED_MANY", 5, 0x1fff},
    {"MPOL_WEIGHTED_INTERLEAVE", 6, 0x1fff},
    {"MPOL_F_STATIC_NODES", 0x8000},
    {"MPOL_F_RELATIVE_NODES", 0x4000},
    {"MPOL_F_NUMA_BALANCING", 0x2000},
};
inline constexpr NameTable mempolicy_modes{"MPOL_???", mempolicy_mode_names};

inline constexpr Name get_mempolicy_flag_names[] = {
    {"MPOL_F_NODE", 1},
    {"MPOL_F_ADDR", 2},
    {"MPOL_F_MEMS_ALLOWED", 4},
};
inline constexpr NameTable get_mempolicy_flags{"MPOL_???", get_mempolicy_flag_names};

inline constexpr Name mbind_flag_names[] = {
    {"MPOL_MF_STRICT", 1},
    {"MPOL_MF_MOVE", 2},
    {"MPOL_MF_MOVE_ALL", 4},
};
inline constexpr NameTable mbind_flags{"MPOL_???", mbind_flag_names};

inline constexpr Name move_pages_flag_names[] = {
    {"MPOL_MF_MOVE", 2},
    {"MPOL_MF_MOVE_ALL", 4},
};
inline constexpr NameTable move_pages_flags{"MPOL_???", move_pages_flag_names};

} // namespace cluecap::abi

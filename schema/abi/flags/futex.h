// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/futex.h.
namespace cluecap::abi {

/// The operation with its flags: FUTEX_CLOCK_REALTIME is or'ed to it.
inline constexpr Name futex_operation_names[] = {
    {"FUTEX_WAIT", 0, 0xfffffeff},
    {"FUTEX_WAIT_PRIVATE", 0x80, 0xfffffeff},
    {"FUTEX_WAKE", 1, 0xfffffeff},
    {"FUTEX_WAKE_PRIVATE", 0x81, 0xfffffeff},
    {"FUTEX_FD", 2, 0xfffffeff},
    {"FUTEX_FD_PRIVATE", 0x82, 0xfffffeff},
    {"FUTEX_REQUEUE", 3, 0xfffffeff},
    {"FUTEX_REQUEUE_PRIVATE", 0x83, 0xfffffeff},
    {"FUTEX_CMP_REQUEUE", 4, 0xfffffeff},
    {"FUTEX_CMP_REQUEUE_PRIVATE", 0x84, 0xfffffeff},
    {"FUTEX_WAKE_OP", 5, 0xfffffeff},
    {"FUTEX_WAKE_OP_PRIVATE", 0x85, 0xfffffeff},
    {"FUTEX_LOCK_PI", 6, 0xfffffeff},
    {"FUTEX_LOCK_PI_PRIVATE", 0x86, 0xfffffeff},
    {"FUTEX_UNLOCK_PI", 7, 0xfffffeff},
    {"FUTEX_UNLOCK_PI_PRIVATE", 0x87, 0xfffffeff},
    {"FUTEX_TRYLOCK_PI", 8, 0xfffffeff},
    {"FUTEX_TRYLOCK_PI_PRIVATE", 0x88, 0xfffffeff},
    {"FUTEX_WAIT_BITSET", 9, 0xfffffeff},
    {"FUTEX_WAIT_BITSET_PRIVATE", 0x89, 0xfffffeff},
    {"FUTEX_WAKE_BITSET", 0xa, 0xfffffeff},
    {"FUTEX_WAKE_BITSET_PRIVATE", 0x8a, 0xfffffeff},
    {"FUTEX_WAIT_REQUEUE_PI", 0xb, 0xfffffeff},
    {"FUTEX_WAIT_REQUEUE_PI_PRIVATE", 0x8b, 0xfffffeff},
    {"FUTEX_CMP_REQUEUE_PI", 0xc, 0xfffffeff},
    {"FUTEX_CMP_REQUEUE_PI_PRIVATE", 0x8c, 0xfffffeff},
    {"FUTEX_LOCK_PI2", 0xd, 0xfffffeff},
    {"FUTEX_LOCK_PI2_PRIVATE", 0x8d, 0xfffffeff},
    {"FUTEX_UNLOCK_WAKE_LIST64", 0x201, 0xfffffeff},
    {"FUTEX_UNLOCK_PI_LIST64", 0x207, 0xfffffeff},
    {"FUTEX_UNLOCK_BITSET_LIST64", 0x20a, 0xfffffeff},
    {"FUTEX_UNLOCK_WAKE_LIST64_PRIVATE", 0x281, 0xfffffeff},
    {"FUTEX_UNLOCK_PI_LIST64_PRIVATE", 0x287, 0xfffffeff},
    {"FUTEX_UNLOCK_BITSET_LIST64_PRIVATE", 0x28a, 0xfffffeff},
    {"FUTEX_UNLOCK_WAKE_LIST32", 0x601, 0xfffffeff},
    {"FUTEX_UNLOCK_PI_LIST32", 0x607, 0xfffffeff},
    {"FUTEX_UNLOCK_BITSET_LIST32", 0x60a, 0xfffffeff},
    {"FUTEX_UNLOCK_WAKE_LIST32_PRIVATE", 0x681, 0xfffffeff},
    {"FUTEX_UNLOCK_PI_LIST32_PRIVATE", 0x687, 0xfffffeff},
    {"FUTEX_UNLOCK_BITSET_LIST32_PRIVATE", 0x68a, 0xfffffeff},
    {"FUTEX_CLOCK_REALTIME", 0x100},
};
inline constexpr NameTable futex_operations{"FUTEX_???", futex_operation_names};

/// futex_waitv, futex_wake, futex_wait, futex_requeue
inline constexpr Name futex2_flag_names[] = {
    {"FUTEX2_SIZE_U8", 0, 3}, {"FUTEX2_SIZE_U16", 1, 3}, {"FUTEX2_SIZE_U32", 2, 3}, {"FUTEX2_SIZE_U64", 3, 3},
    {"FUTEX2_NUMA", 4},       {"FUTEX2_MPOL", 8},        {"FUTEX2_PRIVATE", 0x80},
};
inline constexpr NameTable futex2_flags{"FUTEX2_???", futex2_flag_names};

inline constexpr Name futex_wake_op_names[] = {
    {"FUTEX_OP_SET", 0}, {"FUTEX_OP_ADD", 1}, {"FUTEX_OP_OR", 2}, {"FUTEX_OP_ANDN", 3}, {"FUTEX_OP_XOR", 4},
};
inline constexpr NameTable futex_wake_ops{"FUTEX_OP_???", futex_wake_op_names};

inline constexpr Name futex_wake_cmp_names[] = {
    {"FUTEX_OP_CMP_EQ", 0}, {"FUTEX_OP_CMP_NE", 1}, {"FUTEX_OP_CMP_LT", 2},
    {"FUTEX_OP_CMP_LE", 3}, {"FUTEX_OP_CMP_GT", 4}, {"FUTEX_OP_CMP_GE", 5},
};
inline constexpr NameTable futex_wake_cmps{"FUTEX_OP_CMP_???", futex_wake_cmp_names};

inline constexpr Name futex_bitset_names[] = {
    {"FUTEX_BITSET_MATCH_ANY", 0xffffffff},
};
inline constexpr NameTable futex_bitsets{"FUTEX_BITSET_???", futex_bitset_names};

} // namespace cluecap::abi

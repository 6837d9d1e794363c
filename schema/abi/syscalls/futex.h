// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/misc.h"
#include "schema/abi/structs/futex.h"
#include "schema/abi/structs/time.h"

/// Futexes and what threads register with the kernel.
namespace cluecap::abi {

inline constexpr Type futex_operation = flags(futex_operations);
inline constexpr CasesOf futex_bitset_cases{{{0xffffffff, values(futex_bitsets, x32)}}, x32};
inline constexpr Type futex_bitset = select(arg("val3"), futex_bitset_cases);
inline constexpr Arg futex_val{"val", u32}, futex_val2{"val2", u32}, futex_uaddr2{"uaddr2", address},
    futex_val3{"val3", u32}, futex_mask{"val3", futex_bitset};

template <const auto& time> inline constexpr Arg futex_timeout = Arg("timeout", in(time)).at(every, 3);
inline constexpr Arg futex_at4 = futex_uaddr2.at(every, 4), futex_val3_at5 = futex_val3.at(every, 5),
                     futex_mask_at5 = futex_mask.at(every, 5),
                     futex_wake_at5 = Arg("val3", meaning(x32, Sem::futex_wake_op)).at(every, 5);

/// What follows the operation, by operation; val2 is where others have their timeout.
template <const auto& time>
inline constexpr VariantsOf<14> futex_variants{
    {{"uaddr", address}, {"op", futex_operation}},
    {
        {0, {futex_val, futex_timeout<time>}},                    // WAIT
        {1, {futex_val}},                                         // WAKE
        {2, {futex_val}},                                         // FD
        {3, {futex_val, futex_val2, futex_at4}},                  // REQUEUE
        {4, {futex_val, futex_val2, futex_at4, futex_val3_at5}},  // CMP_REQUEUE
        {5, {futex_val, futex_val2, futex_at4, futex_wake_at5}},  // WAKE_OP
        {6, {futex_timeout<time>}},                               // LOCK_PI
        {7, {}},                                                  // UNLOCK_PI
        {8, {}},                                                  // TRYLOCK_PI
        {9, {futex_val, futex_timeout<time>, futex_mask_at5}},    // WAIT_BITSET
        {10, {futex_val, futex_mask_at5}},                        // WAKE_BITSET
        {11, {futex_val, futex_timeout<time>, futex_at4}},        // WAIT_REQUEUE_PI
        {12, {futex_val, futex_val2, futex_at4, futex_val3_at5}}, // CMP_REQUEUE_PI
        {13, {futex_timeout<time>}},                              // LOCK_PI2
    }};

constexpr Syscall futex_call(const char* name, const Variants& variants) {
    return {name,
            Set::none,
            c_int,
            {{"uaddr", address},
             {"op", futex_operation},
             {"val", u32},
             {"timeout", hexadecimal},
             {"uaddr2", address},
             {"val3", x32}},
            {.select = masked(arg("op"), 0x7f), .variants = variants}};
}

inline constexpr Syscall futex_calls[] = {
    futex_call("futex", futex_variants<timespec>),
    futex_call("futex_time64", futex_variants<kernel_timespec>),
    {"futex_waitv",
     Set::none,
     c_int,
     {{"waiters", in(array(futex_waitv, arg("nr_futexes")))},
      {"nr_futexes", c_uint},
      {"flags", x32},
      {"timeout", in(kernel_timespec)},
      {"clockid", values(clock_ids)}}},
    {"futex_wake",
     Set::none,
     c_int,
     {{"uaddr", address}, {"mask", hexadecimal}, {"nr", c_int}, {"flags", flags(futex2_flags)}}},
    {"futex_wait",
     Set::none,
     c_int,
     {{"uaddr", address},
      {"val", hexadecimal},
      {"mask", hexadecimal},
      {"flags", flags(futex2_flags)},
      {"timeout", in(kernel_timespec)},
      {"clockid", values(clock_ids)}}},
    {"futex_requeue",
     Set::none,
     c_int,
     {{"waiters", in(array(futex_waitv, number(2)))}, {"flags", x32}, {"nr_wake", c_int}, {"nr_requeue", c_int}}},
    {"set_robust_list", Set::none, zero, {{"head", address}, {"len", abi::size}}},
    {"get_robust_list", Set::none, zero, {{"pid", pid}, {"head_ptr", out(address)}, {"len_ptr", out(abi::size)}}},
    {"rseq", Set::none, zero, {{"rseq", address}, {"rseq_len", x32}, {"flags", flags(rseq_flags, s32)}, {"sig", x32}}},
    {"rseq_slice_yield", Set::none, zero, {}},
    {"membarrier",
     Set::none,
     flags(membarrier_commands),
     {{"cmd", flags(membarrier_commands)},
      {"flags", flags(membarrier_flags)},
      Arg("cpu_id", c_int).when(arg("flags"))}},
};

} // namespace cluecap::abi

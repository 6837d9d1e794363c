// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/misc.h"
#include "schema/abi/flags/prctl.h"
#include "schema/abi/structs/prctl.h"
#include "schema/abi/structs/seccomp.h"

/// prctl, arch_prctl and seccomp: one call, many meanings.
namespace cluecap::abi {

inline constexpr Arg prctl_2{"arg2", c_ulong}, prctl_3{"arg3", c_ulong}, prctl_4{"arg4", c_ulong},
    prctl_5{"arg5", c_ulong};
inline constexpr Type int_result = out(s32);
inline constexpr Type capability = values(capabilities, c_ulong);
inline constexpr Type bool_word = c_ulong;

inline constexpr CasesOf ptracer_cases{{{std::uint64_t(-1), values(prctl_ptracers, c_long)}}, pid};
inline constexpr CasesOf cap_ambient_cases{{{2, capability}, {3, capability}, {1, capability}}, c_ulong};
inline constexpr CasesOf mce_kill_cases{{{1, values(prctl_mce_kill_policies, c_ulong)}}, c_ulong};
inline constexpr CasesOf mm_address_cases{{{14, in(sized(prctl_mm_map, arg("arg4")))},
                                           {15, out(c_uint)},
                                           {12, in_bytes(arg("arg4"))},
                                           {13, meaning(c_ulong, Sem::fd)}},
                                          address};

inline constexpr VariantsOf prctl_variants(
    {{"option", values(prctl_options)}},
    {
        {1, {{"sig", signal_number}}},                                                // SET_PDEATHSIG
        {2, {{"sig", out(signal_number)}}},                                           // GET_PDEATHSIG
        {3, values(prctl_dumpables), {}},                                             // GET_DUMPABLE
        {4, {{"dumpable", values(prctl_dumpables, c_ulong)}}},                        // SET_DUMPABLE
        {5, {{"bits", out(flags(prctl_unalign_flags))}}},                             // GET_UNALIGN
        {6, {{"flag", flags(prctl_unalign_flags, c_ulong)}}},                         // SET_UNALIGN
        {7, {}},                                                                      // GET_KEEPCAPS
        {8, {{"state", bool_word}}},                                                  // SET_KEEPCAPS
        {9, {{"fpemu", int_result}}},                                                 // GET_FPEMU
        {10, {{"fpemu", c_ulong}}},                                                   // SET_FPEMU
        {11, {{"mode", int_result}}},                                                 // GET_FPEXC
        {12, {{"mode", hexadecimal}}},                                                // SET_FPEXC
        {13, {}},                                                                     // GET_TIMING
        {14, {{"timing", values(prctl_timing_modes, c_ulong)}}},                      // SET_TIMING
        {15, {{"name", in(string(number(16)))}}},                                     // SET_NAME
        {16, {{"name", out(string(number(16)))}}},                                    // GET_NAME
        {19, {{"endianness", int_result}}},                                           // GET_ENDIAN
        {20, {{"endianness", c_ulong}}},                                              // SET_ENDIAN
        {21, {}},                                                                     // GET_SECCOMP
        {22, {{"mode", values(seccomp_modes, c_ulong)}, {"filter", in(sock_fprog)}}}, // SET_SECCOMP
        {23, {{"cap", capability}}},                                                  // CAPBSET_READ
        {24, {{"cap", capability}}},                                                  // CAPBSET_DROP
        {25, {{"mode", out(values(prctl_tsc_modes))}}},                               // GET_TSC
        {26, {{"mode", values(prctl_tsc_modes, c_ulong)}}},                           // SET_TSC
        {27, flags(securebits), {}},                                                  // GET_SECUREBITS
        {28, {{"flags", flags(securebits, c_ulong)}}},                                // SET_SECUREBITS
        {29, {{"slack", c_ulong}}},                                                   // SET_TIMERSLACK
        {30, {}},                                                                     // GET_TIMERSLACK
        {31, {}},                                                                     // TASK_PERF_EVENTS_DISABLE
        {32, {}},                                                                     // TASK_PERF_EVENTS_ENABLE
        {33,
         {{"op", values(prctl_mce_kills, c_ulong)},
          {"policy", select(arg("op"), mce_kill_cases)},
          prctl_4,
          prctl_5}},                                                                 // MCE_KILL
        {34, values(prctl_mce_kill_policies), {prctl_2, prctl_3, prctl_4, prctl_5}}, // MCE_KILL_GET
        {35,
         {{"op", values(prctl_mm_options, c_ulong)},
          {"addr", select(arg("op"), mm_address_cases)},
          {"arg4", c_ulong},
          prctl_5}},                                           // SET_MM
        {36, {{"set", bool_word}}},                            // SET_CHILD_SUBREAPER
        {37, {{"isset", int_result}}},                         // GET_CHILD_SUBREAPER
        {38, {{"set", bool_word}, prctl_3, prctl_4, prctl_5}}, // SET_NO_NEW_PRIVS
        {39, {prctl_2, prctl_3, prctl_4, prctl_5}},            // GET_NO_NEW_PRIVS
        {40, {{"addrp", out(address)}}},                       // GET_TID_ADDRESS
        {41,
         {{"thp_disable", bool_word}, {"flags", flags(prctl_thp_flags, c_ulong)}, prctl_4, prctl_5}}, // SET_THP_DISABLE
        {42, {prctl_2, prctl_3, prctl_4, prctl_5}},                                                   // GET_THP_DISABLE
        {43, {prctl_2, prctl_3, prctl_4, prctl_5}}, // MPX_ENABLE_MANAGEMENT
        {44, {prctl_2, prctl_3, prctl_4, prctl_5}}, // MPX_DISABLE_MANAGEMENT
        {45, {{"mode", hexadecimal}}},              // SET_FP_MODE
        {46, x32, {}},                              // GET_FP_MODE
        {47,
         {{"op", values(prctl_cap_ambients, c_ulong)},
          {"cap", select(arg("op"), cap_ambient_cases)},
          prctl_4,
          prctl_5}},                                                                         // CAP_AMBIENT
        {50, flags(prctl_sve_vl_flags), {{"arg", flags(prctl_sve_vl_flags, c_ulong)}}},      // SVE_SET_VL
        {51, flags(prctl_sve_vl_flags), {}},                                                 // SVE_GET_VL
        {52, flags(prctl_spec_states), {{"feature", values(prctl_spec_features, c_ulong)}}}, // GET_SPECULATION_CTRL
        {53,
         {{"feature", values(prctl_spec_features, c_ulong)},
          {"value", flags(prctl_spec_controls, c_ulong)}}},                                   // SET_SPECULATION_CTRL
        {54, {{"keys", flags(prctl_pac_keys, c_ulong)}, prctl_3, prctl_4, prctl_5}},          // PAC_RESET_KEYS
        {55, {{"mode", flags(prctl_tagged_addr_flags, c_ulong)}, prctl_3, prctl_4, prctl_5}}, // SET_TAGGED_ADDR_CTRL
        {56, flags(prctl_tagged_addr_flags), {prctl_2, prctl_3, prctl_4, prctl_5}},           // GET_TAGGED_ADDR_CTRL
        {57, {{"set", bool_word}, prctl_3, prctl_4, prctl_5}},                                // SET_IO_FLUSHER
        {58, {prctl_2, prctl_3, prctl_4, prctl_5}},                                           // GET_IO_FLUSHER
        {59,
         {{"op", values(prctl_syscall_dispatches, c_ulong)},
          {"offset", hexadecimal},
          {"size", hexadecimal},
          {"selector", address}}}, // SET_SYSCALL_USER_DISPATCH
        {60,
         {{"keys", flags(prctl_pac_keys, c_ulong)},
          {"enabled", flags(prctl_pac_keys, c_ulong)},
          prctl_4,
          prctl_5}},                                                       // PAC_SET_ENABLED_KEYS
        {61, flags(prctl_pac_keys), {prctl_2, prctl_3, prctl_4, prctl_5}}, // PAC_GET_ENABLED_KEYS
        {62,
         {{"op", values(prctl_sched_cores, c_ulong)},
          {"pid", pid},
          {"scope", meaning(values(prctl_sched_core_scopes, c_ulong), Sem::numbered)},
          {"cookie", out(x64)}}},                                                       // SCHED_CORE
        {63, flags(prctl_sme_vl_flags), {{"arg", flags(prctl_sme_vl_flags, c_ulong)}}}, // SME_SET_VL
        {64, flags(prctl_sme_vl_flags), {}},                                            // SME_GET_VL
        {65, {{"mask", flags(prctl_mdwe_flags, c_ulong)}, prctl_3, prctl_4, prctl_5}},  // SET_MDWE
        {66, flags(prctl_mdwe_flags), {prctl_2, prctl_3, prctl_4, prctl_5}},            // GET_MDWE
        {67, {{"flag", bool_word}, prctl_3, prctl_4, prctl_5}},                         // SET_MEMORY_MERGE
        {68, {prctl_2, prctl_3, prctl_4, prctl_5}},                                     // GET_MEMORY_MERGE
        {74, {{"status", out(flags(prctl_shadow_stack_flags, c_ulong))}}},              // GET_SHADOW_STACK_STATUS
        {75, {{"status", flags(prctl_shadow_stack_flags, c_ulong)}}},                   // SET_SHADOW_STACK_STATUS
        {76, {{"status", flags(prctl_shadow_stack_flags, c_ulong)}}},                   // LOCK_SHADOW_STACK_STATUS
        {77, {{"op", c_ulong}, prctl_3, prctl_4, prctl_5}},                             // TIMER_CREATE_RESTORE_IDS
        {78, {{"op", values(prctl_futex_hashes, c_ulong)}, prctl_3, prctl_4, prctl_5}}, // FUTEX_HASH
        {79, {prctl_2, prctl_3, prctl_4, prctl_5}},                                     // RSEQ_SLICE_EXTENSION
        {0x41555856,
         {{"auxv", out_bytes(smaller(result(), arg("size")))}, {"size", c_ulong}, prctl_4, prctl_5}}, // GET_AUXV
        {0x53564d41,
         {{"attr", values(prctl_vma_attributes, c_ulong)},
          {"addr", address},
          {"size", c_ulong},
          {"val", in_string}}},                                     // SET_VMA
        {0x59616d61, {{"pid", select(arg("pid"), ptracer_cases)}}}, // SET_PTRACER
        otherwise({{"arg2", hexadecimal}, {"arg3", hexadecimal}, {"arg4", hexadecimal}, {"arg5", hexadecimal}}),
    });

inline constexpr VariantsOf
    arch_prctl_variants({{"code", values(arch_prctl_codes)}},
                        {
                            {0x1001, {{"addr", address}}},                                      // SET_GS
                            {0x1002, {{"addr", address}}},                                      // SET_FS
                            {0x1003, {{"addr", out(address)}}},                                 // GET_FS
                            {0x1004, {{"addr", out(address)}}},                                 // GET_GS
                            {0x1011, {}},                                                       // GET_CPUID
                            {0x1012, {{"enable", c_ulong}}},                                    // SET_CPUID
                            {0x1021, {{"features", out(x64)}}},                                 // GET_XCOMP_SUPP
                            {0x1022, {{"features", out(x64)}}},                                 // GET_XCOMP_PERM
                            {0x1023, {{"feature", values(arch_xcomp_features, c_ulong)}}},      // REQ_XCOMP_PERM
                            {0x1024, {{"features", out(x64)}}},                                 // GET_XCOMP_GUEST_PERM
                            {0x1025, {{"feature", values(arch_xcomp_features, c_ulong)}}},      // REQ_XCOMP_GUEST_PERM
                            {0x4001, {{"mask", out(x64)}}},                                     // GET_UNTAG_MASK
                            {0x4002, {{"nr_bits", c_ulong}}},                                   // ENABLE_TAGGED_ADDR
                            {0x4003, {{"bits", out(c_ulong)}}},                                 // GET_MAX_TAG_BITS
                            {0x4004, {}},                                                       // FORCE_TAGGED_SVA
                            {0x5001, {{"features", flags(arch_shstk_features, c_ulong)}}},      // SHSTK_ENABLE
                            {0x5002, {{"features", flags(arch_shstk_features, c_ulong)}}},      // SHSTK_DISABLE
                            {0x5003, {{"features", flags(arch_shstk_features, c_ulong)}}},      // SHSTK_LOCK
                            {0x5004, {{"features", flags(arch_shstk_features, c_ulong)}}},      // SHSTK_UNLOCK
                            {0x5005, {{"features", out(flags(arch_shstk_features, c_ulong))}}}, // SHSTK_STATUS
                            otherwise({{"addr", hexadecimal}}),
                        });

inline constexpr Arg seccomp_flags{"flags", flags(seccomp_filter_flags)};
inline constexpr VariantsOf seccomp_variants({{"operation", values(seccomp_operations, u32)}},
                                             {
                                                 {0, {{"flags", c_uint}, {"args", address}}},
                                                 {1, {seccomp_flags, {"args", in(sock_fprog)}}},
                                                 {2, {{"flags", c_uint}, {"args", in(values(seccomp_actions, u32))}}},
                                                 {3, {{"flags", c_uint}, {"args", out(seccomp_notif_sizes)}}},
                                                 otherwise({{"flags", x32}, {"args", address}}),
                                             });

inline constexpr Syscall prctl_calls[] = {
    {"prctl",
     Set::creds,
     c_int,
     {{"option", values(prctl_options)}, prctl_2, prctl_3, prctl_4, prctl_5},
     {.select = arg("option"), .variants = prctl_variants}},
    {"arch_prctl",
     Set::none,
     zero,
     {{"code", values(arch_prctl_codes)}, {"addr", hexadecimal}},
     {.select = arg("code"), .variants = arch_prctl_variants}},
    {"seccomp",
     Set::none,
     c_int,
     {{"operation", values(seccomp_operations, u32)}, {"flags", x32}, {"args", address}},
     {.select = arg("operation"), .variants = seccomp_variants}},
};

} // namespace cluecap::abi

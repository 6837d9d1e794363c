// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/prctl.h and asm/prctl.h.
namespace cluecap::abi {

inline constexpr Name prctl_option_names[] = {
    {"PR_SET_PDEATHSIG", 1},
    {"PR_GET_PDEATHSIG", 2},
    {"PR_GET_DUMPABLE", 3},
    {"PR_SET_DUMPABLE", 4},
    {"PR_GET_UNALIGN", 5},
    {"PR_SET_UNALIGN", 6},
    {"PR_GET_KEEPCAPS", 7},
    {"PR_SET_KEEPCAPS", 8},
    {"PR_GET_FPEMU", 9},
    {"PR_SET_FPEMU", 10},
    {"PR_GET_FPEXC", 11},
    {"PR_SET_FPEXC", 12},
    {"PR_GET_TIMING", 13},
    {"PR_SET_TIMING", 14},
    {"PR_SET_NAME", 15},
    {"PR_GET_NAME", 16},
    {"PR_GET_ENDIAN", 19},
    {"PR_SET_ENDIAN", 20},
    {"PR_GET_SECCOMP", 21},
    {"PR_SET_SECCOMP", 22},
    {"PR_CAPBSET_READ", 23},
    {"PR_CAPBSET_DROP", 24},
    {"PR_GET_TSC", 25},
    {"PR_SET_TSC", 26},
    {"PR_GET_SECUREBITS", 27},
    {"PR_SET_SECUREBITS", 28},
    {"PR_SET_TIMERSLACK", 29},
    {"PR_GET_TIMERSLACK", 30},
    {"PR_TASK_PERF_EVENTS_DISABLE", 31},
    {"PR_TASK_PERF_EVENTS_ENABLE", 32},
    {"PR_MCE_KILL", 33},
    {"PR_MCE_KILL_GET", 34},
    {"PR_SET_MM", 35},
    {"PR_SET_CHILD_SUBREAPER", 36},
    {"PR_GET_CHILD_SUBREAPER", 37},
    {"PR_SET_NO_NEW_PRIVS", 38},
    {"PR_GET_NO_NEW_PRIVS", 39},
    {"PR_GET_TID_ADDRESS", 40},
    {"PR_SET_THP_DISABLE", 41},
    {"PR_GET_THP_DISABLE", 42},
    {"PR_MPX_ENABLE_MANAGEMENT", 43},
    {"PR_MPX_DISABLE_MANAGEMENT", 44},
    {"PR_SET_FP_MODE", 45},
    {"PR_GET_FP_MODE", 46},
    {"PR_CAP_AMBIENT", 47},
    {"PR_SVE_SET_VL", 50},
    {"PR_SVE_GET_VL", 51},
    {"PR_GET_SPECULATION_CTRL", 52},
    {"PR_SET_SPECULATION_CTRL", 53},
    {"PR_PAC_RESET_KEYS", 54},
    {"PR_SET_TAGGED_ADDR_CTRL", 55},
    {"PR_GET_TAGGED_ADDR_CTRL", 56},
    {"PR_SET_IO_FLUSHER", 57},
    {"PR_GET_IO_FLUSHER", 58},
    {"PR_SET_SYSCALL_USER_DISPATCH", 59},
    {"PR_PAC_SET_ENABLED_KEYS", 60},
    {"PR_PAC_GET_ENABLED_KEYS", 61},
    {"PR_SCHED_CORE", 62},
    {"PR_SME_SET_VL", 63},
    {"PR_SME_GET_VL", 64},
    {"PR_SET_MDWE", 65},
    {"PR_GET_MDWE", 66},
    {"PR_SET_MEMORY_MERGE", 67},
    {"PR_GET_MEMORY_MERGE", 68},
    {"PR_RISCV_V_SET_CONTROL", 69},
    {"PR_RISCV_V_GET_CONTROL", 70},
    {"PR_RISCV_SET_ICACHE_FLUSH_CTX", 71},
    {"PR_PPC_GET_DEXCR", 72},
    {"PR_PPC_SET_DEXCR", 73},
    {"PR_GET_SHADOW_STACK_STATUS", 74},
    {"PR_SET_SHADOW_STACK_STATUS", 75},
    {"PR_LOCK_SHADOW_STACK_STATUS", 76},
    {"PR_TIMER_CREATE_RESTORE_IDS", 77},
    {"PR_FUTEX_HASH", 78},
    {"PR_RSEQ_SLICE_EXTENSION", 79},
    {"PR_GET_CFI", 80},
    {"PR_SET_CFI", 81},
    {"PR_GET_AUXV", 1096112214},
    {"PR_SET_VMA", 1398164801},
    {"PR_SET_PTRACER", 1499557217},
};
inline constexpr NameTable prctl_options{"PR_???", prctl_option_names};

inline constexpr Name prctl_cap_ambient_names[] = {
    {"PR_CAP_AMBIENT_IS_SET", 1},
    {"PR_CAP_AMBIENT_RAISE", 2},
    {"PR_CAP_AMBIENT_LOWER", 3},
    {"PR_CAP_AMBIENT_CLEAR_ALL", 4},
};
inline constexpr NameTable prctl_cap_ambients{"PR_CAP_AMBIENT_???", prctl_cap_ambient_names};

inline constexpr Name prctl_mm_option_names[] = {
    {"PR_SET_MM_ARG_END", 9},    {"PR_SET_MM_ENV_END", 11},  {"PR_SET_MM_START_CODE", 1},  {"PR_SET_MM_END_CODE", 2},
    {"PR_SET_MM_START_DATA", 3}, {"PR_SET_MM_END_DATA", 4},  {"PR_SET_MM_START_STACK", 5}, {"PR_SET_MM_START_BRK", 6},
    {"PR_SET_MM_BRK", 7},        {"PR_SET_MM_ARG_START", 8}, {"PR_SET_MM_ENV_START", 10},  {"PR_SET_MM_AUXV", 12},
    {"PR_SET_MM_EXE_FILE", 13},  {"PR_SET_MM_MAP", 14},      {"PR_SET_MM_MAP_SIZE", 15},
};
inline constexpr NameTable prctl_mm_options{"PR_SET_MM_???", prctl_mm_option_names};

inline constexpr Name prctl_vma_attribute_names[] = {
    {"PR_SET_VMA_ANON_NAME", 0},
};
inline constexpr NameTable prctl_vma_attributes{"PR_SET_VMA_???", prctl_vma_attribute_names};

inline constexpr Name prctl_ptracer_names[] = {
    {"PR_SET_PTRACER_ANY", 0xffffffffffffffff, 0, lp64},
    {"PR_SET_PTRACER_ANY", 0xffffffff, 0, ilp32},
};
inline constexpr NameTable prctl_ptracers{"PR_SET_PTRACER_???", prctl_ptracer_names};

inline constexpr Name prctl_dumpable_names[] = {
    {"SUID_DUMP_DISABLE", 0},
    {"SUID_DUMP_USER", 1},
    {"SUID_DUMP_ROOT", 2},
};
inline constexpr NameTable prctl_dumpables{"SUID_DUMP_???", prctl_dumpable_names};

inline constexpr Name prctl_tsc_mode_names[] = {
    {"PR_TSC_ENABLE", 1},
    {"PR_TSC_SIGSEGV", 2},
};
inline constexpr NameTable prctl_tsc_modes{"PR_TSC_???", prctl_tsc_mode_names};

inline constexpr Name prctl_mce_kill_names[] = {
    {"PR_MCE_KILL_CLEAR", 0},
    {"PR_MCE_KILL_SET", 1},
};
inline constexpr NameTable prctl_mce_kills{"PR_MCE_KILL_???", prctl_mce_kill_names};

inline constexpr Name prctl_mce_kill_policie_names[] = {
    {"PR_MCE_KILL_LATE", 0},
    {"PR_MCE_KILL_EARLY", 1},
    {"PR_MCE_KILL_DEFAULT", 2},
};
inline constexpr NameTable prctl_mce_kill_policies{"PR_MCE_KILL_???", prctl_mce_kill_policie_names};

inline constexpr Name prctl_spec_feature_names[] = {
    {"PR_SPEC_STORE_BYPASS", 0},
    {"PR_SPEC_INDIRECT_BRANCH", 1},
    {"PR_SPEC_L1D_FLUSH", 2},
};
inline constexpr NameTable prctl_spec_features{"PR_SPEC_???", prctl_spec_feature_names};

inline constexpr Name prctl_spec_control_names[] = {
    {"PR_SPEC_NOT_AFFECTED", 0},      {"PR_SPEC_ENABLE", 2}, {"PR_SPEC_DISABLE", 4}, {"PR_SPEC_FORCE_DISABLE", 8},
    {"PR_SPEC_DISABLE_NOEXEC", 0x10},
};
inline constexpr NameTable prctl_spec_controls{"PR_SPEC_???", prctl_spec_control_names};

/// What PR_GET_SPECULATION_CTRL returns.
inline constexpr Name prctl_spec_state_names[] = {
    {"PR_SPEC_NOT_AFFECTED", 0}, {"PR_SPEC_PRCTL", 1},         {"PR_SPEC_ENABLE", 2},
    {"PR_SPEC_DISABLE", 4},      {"PR_SPEC_FORCE_DISABLE", 8}, {"PR_SPEC_DISABLE_NOEXEC", 0x10},
};
inline constexpr NameTable prctl_spec_states{"PR_SPEC_???", prctl_spec_state_names};

inline constexpr Name prctl_sched_core_names[] = {
    {"PR_SCHED_CORE_GET", 0},
    {"PR_SCHED_CORE_CREATE", 1},
    {"PR_SCHED_CORE_SHARE_TO", 2},
    {"PR_SCHED_CORE_SHARE_FROM", 3},
};
inline constexpr NameTable prctl_sched_cores{"PR_SCHED_CORE_???", prctl_sched_core_names};

inline constexpr Name prctl_sched_core_scope_names[] = {
    {"PR_SCHED_CORE_SCOPE_THREAD", 0},
    {"PR_SCHED_CORE_SCOPE_THREAD_GROUP", 1},
    {"PR_SCHED_CORE_SCOPE_PROCESS_GROUP", 2},
};
inline constexpr NameTable prctl_sched_core_scopes{"PR_SCHED_CORE_SCOPE_???", prctl_sched_core_scope_names};

inline constexpr Name prctl_syscall_dispatche_names[] = {
    {"PR_SYS_DISPATCH_OFF", 0},
    {"PR_SYS_DISPATCH_EXCLUSIVE_ON", 1},
    {"PR_SYS_DISPATCH_INCLUSIVE_ON", 2},
};
inline constexpr NameTable prctl_syscall_dispatches{"PR_SYS_DISPATCH_???", prctl_syscall_dispatche_names};

inline constexpr Name prctl_mdwe_flag_names[] = {
    {"PR_MDWE_REFUSE_EXEC_GAIN", 1},
    {"PR_MDWE_NO_INHERIT", 2},
};
inline constexpr NameTable prctl_mdwe_flags{"PR_MDWE_???", prctl_mdwe_flag_names};

inline constexpr Name prctl_unalign_flag_names[] = {
    {"PR_UNALIGN_NOPRINT", 1},
    {"PR_UNALIGN_SIGBUS", 2},
};
inline constexpr NameTable prctl_unalign_flags{"PR_UNALIGN_???", prctl_unalign_flag_names};

/// The low 16 bits are the vector length.
inline constexpr Name prctl_sve_vl_flag_names[] = {
    {"PR_SVE_SET_VL_ONEXEC", 0x40000},
    {"PR_SVE_VL_INHERIT", 0x20000},
};
inline constexpr NameTable prctl_sve_vl_flags{"PR_SVE_???", prctl_sve_vl_flag_names};

inline constexpr Name prctl_sme_vl_flag_names[] = {
    {"PR_SME_SET_VL_ONEXEC", 0x40000},
    {"PR_SME_VL_INHERIT", 0x20000},
};
inline constexpr NameTable prctl_sme_vl_flags{"PR_SME_???", prctl_sme_vl_flag_names};

inline constexpr Name prctl_pac_key_names[] = {
    {"PR_PAC_APIAKEY", 1}, {"PR_PAC_APIBKEY", 2},    {"PR_PAC_APDAKEY", 4},
    {"PR_PAC_APDBKEY", 8}, {"PR_PAC_APGAKEY", 0x10},
};
inline constexpr NameTable prctl_pac_keys{"PR_PAC_???", prctl_pac_key_names};

/// Bits 3 to 18 are the tags that IRG may not choose.
inline constexpr Name prctl_tagged_addr_flag_names[] = {
    {"PR_TAGGED_ADDR_ENABLE", 1},
    {"PR_MTE_TCF_SYNC", 2},
    {"PR_MTE_TCF_ASYNC", 4},
    {"PR_MTE_STORE_ONLY", 0x80000},
};
inline constexpr NameTable prctl_tagged_addr_flags{"PR_TAGGED_???", prctl_tagged_addr_flag_names};

inline constexpr Name prctl_shadow_stack_flag_names[] = {
    {"PR_SHADOW_STACK_ENABLE", 1},
    {"PR_SHADOW_STACK_WRITE", 2},
    {"PR_SHADOW_STACK_PUSH", 4},
};
inline constexpr NameTable prctl_shadow_stack_flags{"PR_SHADOW_STACK_???", prctl_shadow_stack_flag_names};

inline constexpr Name prctl_thp_flag_names[] = {
    {"PR_THP_DISABLE_EXCEPT_ADVISED", 2},
};
inline constexpr NameTable prctl_thp_flags{"PR_THP_???", prctl_thp_flag_names};

inline constexpr Name prctl_futex_hashe_names[] = {
    {"PR_FUTEX_HASH_SET_SLOTS", 1},
    {"PR_FUTEX_HASH_GET_SLOTS", 2},
};
inline constexpr NameTable prctl_futex_hashes{"PR_FUTEX_HASH_???", prctl_futex_hashe_names};

inline constexpr Name prctl_timing_mode_names[] = {
    {"PR_TIMING_STATISTICAL", 0},
    {"PR_TIMING_TIMESTAMP", 1},
};
inline constexpr NameTable prctl_timing_modes{"PR_TIMING_???", prctl_timing_mode_names};

inline constexpr Name securebit_names[] = {
    {"SECBIT_NOROOT", 1},
    {"SECBIT_NOROOT_LOCKED", 2},
    {"SECBIT_NO_SETUID_FIXUP", 4},
    {"SECBIT_NO_SETUID_FIXUP_LOCKED", 8},
    {"SECBIT_KEEP_CAPS", 0x10},
    {"SECBIT_KEEP_CAPS_LOCKED", 0x20},
    {"SECBIT_NO_CAP_AMBIENT_RAISE", 0x40},
    {"SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED", 0x80},
    {"SECBIT_EXEC_RESTRICT_FILE", 0x100},
    {"SECBIT_EXEC_RESTRICT_FILE_LOCKED", 0x200},
    {"SECBIT_EXEC_DENY_INTERACTIVE", 0x400},
    {"SECBIT_EXEC_DENY_INTERACTIVE_LOCKED", 0x800},
};
inline constexpr NameTable securebits{"SECBIT_???", securebit_names};

/// x86 only
inline constexpr Name arch_prctl_code_names[] = {
    {"ARCH_SET_GS", 0x1001, 0, x86_family},
    {"ARCH_SET_FS", 0x1002, 0, x86_family},
    {"ARCH_GET_FS", 0x1003, 0, x86_family},
    {"ARCH_GET_GS", 0x1004, 0, x86_family},
    {"ARCH_GET_CPUID", 0x1011, 0, x86_family},
    {"ARCH_SET_CPUID", 0x1012, 0, x86_family},
    {"ARCH_GET_XCOMP_SUPP", 0x1021, 0, x86_family},
    {"ARCH_GET_XCOMP_PERM", 0x1022, 0, x86_family},
    {"ARCH_REQ_XCOMP_PERM", 0x1023, 0, x86_family},
    {"ARCH_GET_XCOMP_GUEST_PERM", 0x1024, 0, x86_family},
    {"ARCH_REQ_XCOMP_GUEST_PERM", 0x1025, 0, x86_family},
    {"ARCH_MAP_VDSO_X32", 0x2001, 0, x86_family},
    {"ARCH_MAP_VDSO_32", 0x2002, 0, x86_family},
    {"ARCH_MAP_VDSO_64", 0x2003, 0, x86_family},
    {"ARCH_GET_UNTAG_MASK", 0x4001, 0, x86_family},
    {"ARCH_ENABLE_TAGGED_ADDR", 0x4002, 0, x86_family},
    {"ARCH_GET_MAX_TAG_BITS", 0x4003, 0, x86_family},
    {"ARCH_FORCE_TAGGED_SVA", 0x4004, 0, x86_family},
    {"ARCH_SHSTK_ENABLE", 0x5001, 0, x86_family},
    {"ARCH_SHSTK_DISABLE", 0x5002, 0, x86_family},
    {"ARCH_SHSTK_LOCK", 0x5003, 0, x86_family},
    {"ARCH_SHSTK_UNLOCK", 0x5004, 0, x86_family},
    {"ARCH_SHSTK_STATUS", 0x5005, 0, x86_family},
};
inline constexpr NameTable arch_prctl_codes{"ARCH_???", arch_prctl_code_names};

inline constexpr Name arch_shstk_feature_names[] = {
    {"ARCH_SHSTK_SHSTK", 1, 0, x86_family},
    {"ARCH_SHSTK_WRSS", 2, 0, x86_family},
};
inline constexpr NameTable arch_shstk_features{"ARCH_SHSTK_???", arch_shstk_feature_names};

inline constexpr Name arch_xcomp_feature_names[] = {
    {"ARCH_XCOMP_TILECFG", 17, 0, x86_family},
    {"ARCH_XCOMP_TILEDATA", 18, 0, x86_family},
};
inline constexpr NameTable arch_xcomp_features{"ARCH_XCOMP_???", arch_xcomp_feature_names};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/perf_event.h.
namespace cluecap::abi {

inline constexpr Name perf_event_open_flag_names[] = {
    {"PERF_FLAG_FD_NO_GROUP", 1},
    {"PERF_FLAG_FD_OUTPUT", 2},
    {"PERF_FLAG_PID_CGROUP", 4},
    {"PERF_FLAG_FD_CLOEXEC", 8},
};
inline constexpr NameTable perf_event_open_flags{"PERF_FLAG_???", perf_event_open_flag_names};

inline constexpr Name perf_type_names[] = {
    {"PERF_TYPE_HARDWARE", 0}, {"PERF_TYPE_SOFTWARE", 1}, {"PERF_TYPE_TRACEPOINT", 2},
    {"PERF_TYPE_HW_CACHE", 3}, {"PERF_TYPE_RAW", 4},      {"PERF_TYPE_BREAKPOINT", 5},
};
inline constexpr NameTable perf_types{"PERF_TYPE_???", perf_type_names};

inline constexpr Name perf_hardware_event_names[] = {
    {"PERF_COUNT_HW_CPU_CYCLES", 0},
    {"PERF_COUNT_HW_INSTRUCTIONS", 1},
    {"PERF_COUNT_HW_CACHE_REFERENCES", 2},
    {"PERF_COUNT_HW_CACHE_MISSES", 3},
    {"PERF_COUNT_HW_BRANCH_INSTRUCTIONS", 4},
    {"PERF_COUNT_HW_BRANCH_MISSES", 5},
    {"PERF_COUNT_HW_BUS_CYCLES", 6},
    {"PERF_COUNT_HW_STALLED_CYCLES_FRONTEND", 7},
    {"PERF_COUNT_HW_STALLED_CYCLES_BACKEND", 8},
    {"PERF_COUNT_HW_REF_CPU_CYCLES", 9},
};
inline constexpr NameTable perf_hardware_events{"PERF_COUNT_HW_???", perf_hardware_event_names};

inline constexpr Name perf_cache_id_names[] = {
    {"PERF_COUNT_HW_CACHE_L1D", 0},  {"PERF_COUNT_HW_CACHE_L1I", 1},  {"PERF_COUNT_HW_CACHE_LL", 2},
    {"PERF_COUNT_HW_CACHE_DTLB", 3}, {"PERF_COUNT_HW_CACHE_ITLB", 4}, {"PERF_COUNT_HW_CACHE_BPU", 5},
    {"PERF_COUNT_HW_CACHE_NODE", 6},
};
inline constexpr NameTable perf_cache_ids{"PERF_COUNT_HW_CACHE_???", perf_cache_id_names};

inline constexpr Name perf_cache_operation_names[] = {
    {"PERF_COUNT_HW_CACHE_OP_READ", 0},
    {"PERF_COUNT_HW_CACHE_OP_WRITE", 1},
    {"PERF_COUNT_HW_CACHE_OP_PREFETCH", 2},
};
inline constexpr NameTable perf_cache_operations{"PERF_COUNT_HW_CACHE_OP_???", perf_cache_operation_names};

inline constexpr Name perf_cache_result_names[] = {
    {"PERF_COUNT_HW_CACHE_RESULT_ACCESS", 0},
    {"PERF_COUNT_HW_CACHE_RESULT_MISS", 1},
};
inline constexpr NameTable perf_cache_results{"PERF_COUNT_HW_CACHE_RESULT_???", perf_cache_result_names};

/// config of PERF_TYPE_HW_CACHE
inline constexpr Name perf_cache_config_names[] = {
    {"PERF_COUNT_HW_CACHE_RESULT_ACCESS<<16", 0, 0xffff0000},
    {"PERF_COUNT_HW_CACHE_RESULT_MISS<<16", 0x10000, 0xffff0000},
    {"PERF_COUNT_HW_CACHE_OP_READ<<8", 0, 0xff00},
    {"PERF_COUNT_HW_CACHE_OP_WRITE<<8", 0x100, 0xff00},
    {"PERF_COUNT_HW_CACHE_OP_PREFETCH<<8", 0x200, 0xff00},
    {"PERF_COUNT_HW_CACHE_L1D", 0, 0xff},
    {"PERF_COUNT_HW_CACHE_L1I", 1, 0xff},
    {"PERF_COUNT_HW_CACHE_LL", 2, 0xff},
    {"PERF_COUNT_HW_CACHE_DTLB", 3, 0xff},
    {"PERF_COUNT_HW_CACHE_ITLB", 4, 0xff},
    {"PERF_COUNT_HW_CACHE_BPU", 5, 0xff},
    {"PERF_COUNT_HW_CACHE_NODE", 6, 0xff},
};
inline constexpr NameTable perf_cache_configs{"PERF_COUNT_HW_CACHE_???", perf_cache_config_names};

inline constexpr Name perf_software_event_names[] = {
    {"PERF_COUNT_SW_CPU_CLOCK", 0},        {"PERF_COUNT_SW_TASK_CLOCK", 1},
    {"PERF_COUNT_SW_PAGE_FAULTS", 2},      {"PERF_COUNT_SW_CONTEXT_SWITCHES", 3},
    {"PERF_COUNT_SW_CPU_MIGRATIONS", 4},   {"PERF_COUNT_SW_PAGE_FAULTS_MIN", 5},
    {"PERF_COUNT_SW_PAGE_FAULTS_MAJ", 6},  {"PERF_COUNT_SW_ALIGNMENT_FAULTS", 7},
    {"PERF_COUNT_SW_EMULATION_FAULTS", 8}, {"PERF_COUNT_SW_DUMMY", 9},
    {"PERF_COUNT_SW_BPF_OUTPUT", 10},      {"PERF_COUNT_SW_CGROUP_SWITCHES", 11},
};
inline constexpr NameTable perf_software_events{"PERF_COUNT_SW_???", perf_software_event_names};

inline constexpr Name perf_sample_type_names[] = {
    {"PERF_SAMPLE_IP", 1},
    {"PERF_SAMPLE_TID", 2},
    {"PERF_SAMPLE_TIME", 4},
    {"PERF_SAMPLE_ADDR", 8},
    {"PERF_SAMPLE_READ", 0x10},
    {"PERF_SAMPLE_CALLCHAIN", 0x20},
    {"PERF_SAMPLE_ID", 0x40},
    {"PERF_SAMPLE_CPU", 0x80},
    {"PERF_SAMPLE_PERIOD", 0x100},
    {"PERF_SAMPLE_STREAM_ID", 0x200},
    {"PERF_SAMPLE_RAW", 0x400},
    {"PERF_SAMPLE_BRANCH_STACK", 0x800},
    {"PERF_SAMPLE_REGS_USER", 0x1000},
    {"PERF_SAMPLE_STACK_USER", 0x2000},
    {"PERF_SAMPLE_WEIGHT", 0x4000},
    {"PERF_SAMPLE_DATA_SRC", 0x8000},
    {"PERF_SAMPLE_IDENTIFIER", 0x10000},
    {"PERF_SAMPLE_TRANSACTION", 0x20000},
    {"PERF_SAMPLE_REGS_INTR", 0x40000},
    {"PERF_SAMPLE_PHYS_ADDR", 0x80000},
    {"PERF_SAMPLE_AUX", 0x100000},
    {"PERF_SAMPLE_CGROUP", 0x200000},
    {"PERF_SAMPLE_DATA_PAGE_SIZE", 0x400000},
    {"PERF_SAMPLE_CODE_PAGE_SIZE", 0x800000},
    {"PERF_SAMPLE_WEIGHT_STRUCT", 0x1000000},
};
inline constexpr NameTable perf_sample_types{"PERF_SAMPLE_???", perf_sample_type_names};

inline constexpr Name perf_branch_sample_type_names[] = {
    {"PERF_SAMPLE_BRANCH_USER", 1},
    {"PERF_SAMPLE_BRANCH_KERNEL", 2},
    {"PERF_SAMPLE_BRANCH_HV", 4},
    {"PERF_SAMPLE_BRANCH_ANY", 8},
    {"PERF_SAMPLE_BRANCH_ANY_CALL", 0x10},
    {"PERF_SAMPLE_BRANCH_ANY_RETURN", 0x20},
    {"PERF_SAMPLE_BRANCH_IND_CALL", 0x40},
    {"PERF_SAMPLE_BRANCH_ABORT_TX", 0x80},
    {"PERF_SAMPLE_BRANCH_IN_TX", 0x100},
    {"PERF_SAMPLE_BRANCH_NO_TX", 0x200},
    {"PERF_SAMPLE_BRANCH_COND", 0x400},
    {"PERF_SAMPLE_BRANCH_CALL_STACK", 0x800},
    {"PERF_SAMPLE_BRANCH_IND_JUMP", 0x1000},
    {"PERF_SAMPLE_BRANCH_CALL", 0x2000},
    {"PERF_SAMPLE_BRANCH_NO_FLAGS", 0x4000},
    {"PERF_SAMPLE_BRANCH_NO_CYCLES", 0x8000},
    {"PERF_SAMPLE_BRANCH_TYPE_SAVE", 0x10000},
    {"PERF_SAMPLE_BRANCH_HW_INDEX", 0x20000},
    {"PERF_SAMPLE_BRANCH_PRIV_SAVE", 0x40000},
    {"PERF_SAMPLE_BRANCH_COUNTERS", 0x80000},
};
inline constexpr NameTable perf_branch_sample_types{"PERF_SAMPLE_BRANCH_???", perf_branch_sample_type_names};

inline constexpr Name perf_read_format_names[] = {
    {"PERF_FORMAT_TOTAL_TIME_ENABLED", 1},
    {"PERF_FORMAT_TOTAL_TIME_RUNNING", 2},
    {"PERF_FORMAT_ID", 4},
    {"PERF_FORMAT_GROUP", 8},
    {"PERF_FORMAT_LOST", 0x10},
};
inline constexpr NameTable perf_read_formats{"PERF_FORMAT_???", perf_read_format_names};

inline constexpr Name perf_attr_size_names[] = {
    {"PERF_ATTR_SIZE_VER0", 64},  {"PERF_ATTR_SIZE_VER1", 72},  {"PERF_ATTR_SIZE_VER2", 80},
    {"PERF_ATTR_SIZE_VER3", 96},  {"PERF_ATTR_SIZE_VER4", 104}, {"PERF_ATTR_SIZE_VER5", 112},
    {"PERF_ATTR_SIZE_VER6", 120}, {"PERF_ATTR_SIZE_VER7", 128}, {"PERF_ATTR_SIZE_VER8", 136},
    {"PERF_ATTR_SIZE_VER9", 144},
};
inline constexpr NameTable perf_attr_sizes{"PERF_ATTR_SIZE_???", perf_attr_size_names};

inline constexpr Name perf_ioctl_flag_names[] = {
    {"PERF_IOC_FLAG_GROUP", 1},
};
inline constexpr NameTable perf_ioctl_flags{"PERF_IOC_FLAG_???", perf_ioctl_flag_names};

inline constexpr Name hw_breakpoint_type_names[] = {
    {"HW_BREAKPOINT_EMPTY", 0}, {"HW_BREAKPOINT_RW", 3}, {"HW_BREAKPOINT_R", 1},
    {"HW_BREAKPOINT_W", 2},     {"HW_BREAKPOINT_X", 4},
};
inline constexpr NameTable hw_breakpoint_types{"HW_BREAKPOINT_???", hw_breakpoint_type_names};

inline constexpr Name hw_breakpoint_length_names[] = {
    {"HW_BREAKPOINT_LEN_1", 1}, {"HW_BREAKPOINT_LEN_2", 2}, {"HW_BREAKPOINT_LEN_3", 3}, {"HW_BREAKPOINT_LEN_4", 4},
    {"HW_BREAKPOINT_LEN_5", 5}, {"HW_BREAKPOINT_LEN_6", 6}, {"HW_BREAKPOINT_LEN_7", 7}, {"HW_BREAKPOINT_LEN_8", 8},
};
inline constexpr NameTable hw_breakpoint_lengths{"HW_BREAKPOINT_LEN_???", hw_breakpoint_length_names};

} // namespace cluecap::abi

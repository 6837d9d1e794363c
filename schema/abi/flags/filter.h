// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/filter.h and linux/bpf_common.h: classic BPF, as seccomp and SO_ATTACH_FILTER take it.
namespace cluecap::abi {

/// Bits 0-2 of an instruction's code.
inline constexpr Name bpf_classe_names[] = {
    {"BPF_LD", 0},  {"BPF_LDX", 1}, {"BPF_ST", 2},  {"BPF_STX", 3},
    {"BPF_ALU", 4}, {"BPF_JMP", 5}, {"BPF_RET", 6}, {"BPF_MISC", 7},
};
inline constexpr NameTable bpf_classes{"BPF_???", bpf_classe_names};

/// Bits 3-4 of a load.
inline constexpr Name bpf_size_names[] = {
    {"BPF_W", 0},
    {"BPF_H", 8},
    {"BPF_B", 0x10},
};
inline constexpr NameTable bpf_sizes{"BPF_???", bpf_size_names};

/// Bits 5-7 of a load.
inline constexpr Name bpf_mode_names[] = {
    {"BPF_IMM", 0}, {"BPF_ABS", 0x20}, {"BPF_IND", 0x40}, {"BPF_MEM", 0x60}, {"BPF_LEN", 0x80}, {"BPF_MSH", 0xa0},
};
inline constexpr NameTable bpf_modes{"BPF_???", bpf_mode_names};

/// Bits 4-7.
inline constexpr Name bpf_alu_operation_names[] = {
    {"BPF_ADD", 0},    {"BPF_SUB", 0x10}, {"BPF_MUL", 0x20}, {"BPF_DIV", 0x30}, {"BPF_OR", 0x40},  {"BPF_AND", 0x50},
    {"BPF_LSH", 0x60}, {"BPF_RSH", 0x70}, {"BPF_NEG", 0x80}, {"BPF_MOD", 0x90}, {"BPF_XOR", 0xa0},
};
inline constexpr NameTable bpf_alu_operations{"BPF_???", bpf_alu_operation_names};

/// Bits 4-7.
inline constexpr Name bpf_jump_operation_names[] = {
    {"BPF_JA", 0}, {"BPF_JEQ", 0x10}, {"BPF_JGT", 0x20}, {"BPF_JGE", 0x30}, {"BPF_JSET", 0x40},
};
inline constexpr NameTable bpf_jump_operations{"BPF_???", bpf_jump_operation_names};

/// Bit 3 of arithmetic and jumps.
inline constexpr Name bpf_source_names[] = {
    {"BPF_K", 0},
    {"BPF_X", 8},
};
inline constexpr NameTable bpf_sources{"BPF_???", bpf_source_names};

/// Bits 3-4 of a return.
inline constexpr Name bpf_return_value_names[] = {
    {"BPF_K", 0},
    {"BPF_X", 8},
    {"BPF_A", 0x10},
};
inline constexpr NameTable bpf_return_values{"BPF_???", bpf_return_value_names};

inline constexpr Name bpf_misc_operation_names[] = {
    {"BPF_TAX", 0},
    {"BPF_TXA", 0x80},
};
inline constexpr NameTable bpf_misc_operations{"BPF_???", bpf_misc_operation_names};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of small headers: linux/random.h, linux/rseq.h, linux/membarrier.h, linux/close_range.h, linux/kcmp.h,
/// linux/reboot.h, linux/swap.h, linux/syslog.h, linux/kexec.h, linux/module.h, linux/capability.h.
namespace cluecap::abi {

inline constexpr Name getrandom_flag_names[] = {
    {"GRND_NONBLOCK", 1},
    {"GRND_RANDOM", 2},
    {"GRND_INSECURE", 4},
};
inline constexpr NameTable getrandom_flags{"GRND_???", getrandom_flag_names};

inline constexpr Name rseq_flag_names[] = {
    {"RSEQ_FLAG_UNREGISTER", 1},
    {"RSEQ_FLAG_SLICE_EXT_DEFAULT_ON", 2},
};
inline constexpr NameTable rseq_flags{"RSEQ_FLAG_???", rseq_flag_names};

inline constexpr Name rseq_cs_flag_names[] = {
    {"RSEQ_CS_FLAG_NO_RESTART_ON_PREEMPT", 1}, {"RSEQ_CS_FLAG_NO_RESTART_ON_SIGNAL", 2},
    {"RSEQ_CS_FLAG_NO_RESTART_ON_MIGRATE", 4}, {"RSEQ_CS_FLAG_SLICE_EXT_AVAILABLE", 0x10},
    {"RSEQ_CS_FLAG_SLICE_EXT_ENABLED", 0x20},
};
inline constexpr NameTable rseq_cs_flags{"RSEQ_CS_FLAG_???", rseq_cs_flag_names};

inline constexpr Name membarrier_command_names[] = {
    {"MEMBARRIER_CMD_QUERY", 0},
    {"MEMBARRIER_CMD_GLOBAL", 1},
    {"MEMBARRIER_CMD_GLOBAL_EXPEDITED", 2},
    {"MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED", 4},
    {"MEMBARRIER_CMD_PRIVATE_EXPEDITED", 8},
    {"MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED", 0x10},
    {"MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE", 0x20},
    {"MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_SYNC_CORE", 0x40},
    {"MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ", 0x80},
    {"MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_RSEQ", 0x100},
    {"MEMBARRIER_CMD_GET_REGISTRATIONS", 0x200},
};
inline constexpr NameTable membarrier_commands{"MEMBARRIER_CMD_???", membarrier_command_names};

inline constexpr Name membarrier_flag_names[] = {
    {"MEMBARRIER_CMD_FLAG_CPU", 1},
};
inline constexpr NameTable membarrier_flags{"MEMBARRIER_CMD_FLAG_???", membarrier_flag_names};

inline constexpr Name close_range_flag_names[] = {
    {"CLOSE_RANGE_UNSHARE", 2},
    {"CLOSE_RANGE_CLOEXEC", 4},
};
inline constexpr NameTable close_range_flags{"CLOSE_RANGE_???", close_range_flag_names};

inline constexpr Name kcmp_type_names[] = {
    {"KCMP_FILE", 0},    {"KCMP_VM", 1}, {"KCMP_FILES", 2},   {"KCMP_FS", 3},
    {"KCMP_SIGHAND", 4}, {"KCMP_IO", 5}, {"KCMP_SYSVSEM", 6}, {"KCMP_EPOLL_TFD", 7},
};
inline constexpr NameTable kcmp_types{"KCMP_???", kcmp_type_names};

inline constexpr Name reboot_magics1_names[] = {
    {"LINUX_REBOOT_MAGIC1", 0xfee1dead},
};
inline constexpr NameTable reboot_magics1{"LINUX_REBOOT_MAGIC_???", reboot_magics1_names};

inline constexpr Name reboot_magics2_names[] = {
    {"LINUX_REBOOT_MAGIC2", 0x28121969},
    {"LINUX_REBOOT_MAGIC2A", 0x5121996},
    {"LINUX_REBOOT_MAGIC2B", 0x16041998},
    {"LINUX_REBOOT_MAGIC2C", 0x20112000},
};
inline constexpr NameTable reboot_magics2{"LINUX_REBOOT_MAGIC_???", reboot_magics2_names};

inline constexpr Name reboot_command_names[] = {
    {"LINUX_REBOOT_CMD_CAD_OFF", 0},
    {"LINUX_REBOOT_CMD_RESTART", 0x1234567},
    {"LINUX_REBOOT_CMD_POWER_OFF", 0x4321fedc},
    {"LINUX_REBOOT_CMD_KEXEC", 0x45584543},
    {"LINUX_REBOOT_CMD_CAD_ON", 0x89abcdef},
    {"LINUX_REBOOT_CMD_RESTART2", 0xa1b2c3d4},
    {"LINUX_REBOOT_CMD_HALT", 0xcdef0123},
    {"LINUX_REBOOT_CMD_SW_SUSPEND", 0xd000fce2},
};
inline constexpr NameTable reboot_commands{"LINUX_REBOOT_CMD_???", reboot_command_names};

/// The low 15 bits are the priority.
inline constexpr Name swap_flag_names[] = {
    {"SWAP_FLAG_PREFER", 0x8000},
    {"SWAP_FLAG_DISCARD", 0x10000},
    {"SWAP_FLAG_DISCARD_ONCE", 0x20000},
    {"SWAP_FLAG_DISCARD_PAGES", 0x40000},
};
inline constexpr NameTable swap_flags{"SWAP_FLAG_???", swap_flag_names};

inline constexpr Name syslog_action_names[] = {
    {"SYSLOG_ACTION_CLOSE", 0},       {"SYSLOG_ACTION_OPEN", 1},         {"SYSLOG_ACTION_READ", 2},
    {"SYSLOG_ACTION_READ_ALL", 3},    {"SYSLOG_ACTION_READ_CLEAR", 4},   {"SYSLOG_ACTION_CLEAR", 5},
    {"SYSLOG_ACTION_CONSOLE_OFF", 6}, {"SYSLOG_ACTION_CONSOLE_ON", 7},   {"SYSLOG_ACTION_CONSOLE_LEVEL", 8},
    {"SYSLOG_ACTION_SIZE_UNREAD", 9}, {"SYSLOG_ACTION_SIZE_BUFFER", 10},
};
inline constexpr NameTable syslog_actions{"SYSLOG_ACTION_???", syslog_action_names};

/// The architecture is in the high half.
inline constexpr Name kexec_flag_names[] = {
    {"KEXEC_ARCH_DEFAULT", 0, 0xffff0000},
    {"KEXEC_ARCH_386", 0x30000, 0xffff0000},
    {"KEXEC_ARCH_68K", 0x40000, 0xffff0000},
    {"KEXEC_ARCH_MIPS", 0x80000, 0xffff0000},
    {"KEXEC_ARCH_MIPS_LE", 0xa0000, 0xffff0000},
    {"KEXEC_ARCH_PARISC", 0xf0000, 0xffff0000},
    {"KEXEC_ARCH_PPC", 0x140000, 0xffff0000},
    {"KEXEC_ARCH_PPC64", 0x150000, 0xffff0000},
    {"KEXEC_ARCH_S390", 0x160000, 0xffff0000},
    {"KEXEC_ARCH_ARM", 0x280000, 0xffff0000},
    {"KEXEC_ARCH_SH", 0x2a0000, 0xffff0000},
    {"KEXEC_ARCH_IA_64", 0x320000, 0xffff0000},
    {"KEXEC_ARCH_X86_64", 0x3e0000, 0xffff0000},
    {"KEXEC_ARCH_AARCH64", 0xb70000, 0xffff0000},
    {"KEXEC_ARCH_RISCV", 0xf30000, 0xffff0000},
    {"KEXEC_ARCH_LOONGARCH", 0x1020000, 0xffff0000},
    {"KEXEC_ON_CRASH", 1},
    {"KEXEC_PRESERVE_CONTEXT", 2},
    {"KEXEC_UPDATE_ELFCOREHDR", 4},
    {"KEXEC_CRASH_HOTPLUG_SUPPORT", 8},
};
inline constexpr NameTable kexec_flags{"KEXEC_???", kexec_flag_names};

inline constexpr Name kexec_file_flag_names[] = {
    {"KEXEC_FILE_UNLOAD", 1}, {"KEXEC_FILE_ON_CRASH", 2},  {"KEXEC_FILE_NO_INITRAMFS", 4},
    {"KEXEC_FILE_DEBUG", 8},  {"KEXEC_FILE_NO_CMA", 0x10}, {"KEXEC_FILE_FORCE_DTB", 0x20},
};
inline constexpr NameTable kexec_file_flags{"KEXEC_FILE_???", kexec_file_flag_names};

inline constexpr Name module_init_flag_names[] = {
    {"MODULE_INIT_IGNORE_MODVERSIONS", 1},
    {"MODULE_INIT_IGNORE_VERMAGIC", 2},
    {"MODULE_INIT_COMPRESSED_FILE", 4},
};
inline constexpr NameTable module_init_flags{"MODULE_INIT_???", module_init_flag_names};

inline constexpr Name delete_module_flag_names[] = {
    {"O_NONBLOCK", 04000},
    {"O_TRUNC", 01000},
};
inline constexpr NameTable delete_module_flags{"O_???", delete_module_flag_names};

inline constexpr Name capability_version_names[] = {
    {"_LINUX_CAPABILITY_VERSION_1", 0x19980330},
    {"_LINUX_CAPABILITY_VERSION_2", 0x20071026},
    {"_LINUX_CAPABILITY_VERSION_3", 0x20080522},
};
inline constexpr NameTable capability_versions{"_LINUX_CAPABILITY_VERSION_???", capability_version_names};

inline constexpr Name capabilitie_names[] = {
    {"CAP_CHOWN", 0},
    {"CAP_DAC_OVERRIDE", 1},
    {"CAP_DAC_READ_SEARCH", 2},
    {"CAP_FOWNER", 3},
    {"CAP_FSETID", 4},
    {"CAP_KILL", 5},
    {"CAP_SETGID", 6},
    {"CAP_SETUID", 7},
    {"CAP_SETPCAP", 8},
    {"CAP_LINUX_IMMUTABLE", 9},
    {"CAP_NET_BIND_SERVICE", 10},
    {"CAP_NET_BROADCAST", 11},
    {"CAP_NET_ADMIN", 12},
    {"CAP_NET_RAW", 13},
    {"CAP_IPC_LOCK", 14},
    {"CAP_IPC_OWNER", 15},
    {"CAP_SYS_MODULE", 16},
    {"CAP_SYS_RAWIO", 17},
    {"CAP_SYS_CHROOT", 18},
    {"CAP_SYS_PTRACE", 19},
    {"CAP_SYS_PACCT", 20},
    {"CAP_SYS_ADMIN", 21},
    {"CAP_SYS_BOOT", 22},
    {"CAP_SYS_NICE", 23},
    {"CAP_SYS_RESOURCE", 24},
    {"CAP_SYS_TIME", 25},
    {"CAP_SYS_TTY_CONFIG", 26},
    {"CAP_MKNOD", 27},
    {"CAP_LEASE", 28},
    {"CAP_AUDIT_WRITE", 29},
    {"CAP_AUDIT_CONTROL", 30},
    {"CAP_SETFCAP", 31},
    {"CAP_MAC_OVERRIDE", 32},
    {"CAP_MAC_ADMIN", 33},
    {"CAP_SYSLOG", 34},
    {"CAP_WAKE_ALARM", 35},
    {"CAP_BLOCK_SUSPEND", 36},
    {"CAP_AUDIT_READ", 37},
    {"CAP_PERFMON", 38},
    {"CAP_BPF", 39},
    {"CAP_CHECKPOINT_RESTORE", 40},
};
inline constexpr NameTable capabilities{"CAP_???", capabilitie_names};

/// Sets of capabilities as 64-bit words.
inline constexpr Name capability_bit_names[] = {
    {"1<<CAP_CHOWN", 1},
    {"1<<CAP_DAC_OVERRIDE", 2},
    {"1<<CAP_DAC_READ_SEARCH", 4},
    {"1<<CAP_FOWNER", 8},
    {"1<<CAP_FSETID", 0x10},
    {"1<<CAP_KILL", 0x20},
    {"1<<CAP_SETGID", 0x40},
    {"1<<CAP_SETUID", 0x80},
    {"1<<CAP_SETPCAP", 0x100},
    {"1<<CAP_LINUX_IMMUTABLE", 0x200},
    {"1<<CAP_NET_BIND_SERVICE", 0x400},
    {"1<<CAP_NET_BROADCAST", 0x800},
    {"1<<CAP_NET_ADMIN", 0x1000},
    {"1<<CAP_NET_RAW", 0x2000},
    {"1<<CAP_IPC_LOCK", 0x4000},
    {"1<<CAP_IPC_OWNER", 0x8000},
    {"1<<CAP_SYS_MODULE", 0x10000},
    {"1<<CAP_SYS_RAWIO", 0x20000},
    {"1<<CAP_SYS_CHROOT", 0x40000},
    {"1<<CAP_SYS_PTRACE", 0x80000},
    {"1<<CAP_SYS_PACCT", 0x100000},
    {"1<<CAP_SYS_ADMIN", 0x200000},
    {"1<<CAP_SYS_BOOT", 0x400000},
    {"1<<CAP_SYS_NICE", 0x800000},
    {"1<<CAP_SYS_RESOURCE", 0x1000000},
    {"1<<CAP_SYS_TIME", 0x2000000},
    {"1<<CAP_SYS_TTY_CONFIG", 0x4000000},
    {"1<<CAP_MKNOD", 0x8000000},
    {"1<<CAP_LEASE", 0x10000000},
    {"1<<CAP_AUDIT_WRITE", 0x20000000},
    {"1<<CAP_AUDIT_CONTROL", 0x40000000},
    {"1<<CAP_SETFCAP", 0x80000000},
    {"1<<CAP_MAC_OVERRIDE", 0x100000000},
    {"1<<CAP_MAC_ADMIN", 0x200000000},
    {"1<<CAP_SYSLOG", 0x400000000},
    {"1<<CAP_WAKE_ALARM", 0x800000000},
    {"1<<CAP_BLOCK_SUSPEND", 0x1000000000},
    {"1<<CAP_AUDIT_READ", 0x2000000000},
    {"1<<CAP_PERFMON", 0x4000000000},
    {"1<<CAP_BPF", 0x8000000000},
    {"1<<CAP_CHECKPOINT_RESTORE", 0x10000000000},
};
inline constexpr NameTable capability_bits{"CAP_???", capability_bit_names};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/fcntl.h, asm/fcntl.h, linux/openat2.h and linux/fs.h for open files and paths.
namespace cluecap::abi {

/// Access mode first; O_SYNC and O_TMPFILE hold O_DSYNC and O_DIRECTORY. FASYNC is O_ASYNC.
inline constexpr Name open_flag_names[] = {
    {"O_RDONLY", 0, 03},
    {"O_WRONLY", 01, 03},
    {"O_RDWR", 02, 03},
    {"O_ACCMODE", 03, 03},
    {"O_CREAT", 0100},
    {"O_EXCL", 0200},
    {"O_NOCTTY", 0400},
    {"O_TRUNC", 01000},
    {"O_APPEND", 02000},
    {"O_NONBLOCK", 04000},
    {"O_SYNC", 04010000},
    {"O_DSYNC", 010000},
    {"O_DIRECT", 040000, 0, x86_family},
    {"O_DIRECT", 0200000, 0, arm64},
    {"O_LARGEFILE", 0100000, 0, x86_family},
    {"O_LARGEFILE", 0400000, 0, arm64},
    {"O_NOFOLLOW", 0400000, 0, x86_family},
    {"O_NOFOLLOW", 0100000, 0, arm64},
    {"O_NOATIME", 01000000},
    {"O_CLOEXEC", 02000000},
    {"O_PATH", 010000000},
    {"O_TMPFILE", 020200000, 0, x86_family},
    {"O_TMPFILE", 020040000, 0, arm64},
    {"O_DIRECTORY", 0200000, 0, x86_family},
    {"O_DIRECTORY", 040000, 0, arm64},
    {"FASYNC", 020000},
};
inline constexpr NameTable open_flags{"O_???", open_flag_names};

/// Flags where no access mode is meant: pipe2, dup3, delete_module.
inline constexpr NameTable open_mode_flags{"O_???",
                                           std::span(std::begin(open_flag_names) + 4, std::end(open_flag_names))};

/// openat2's resolve
inline constexpr Name resolve_flag_names[] = {
    {"RESOLVE_NO_XDEV", 1}, {"RESOLVE_NO_MAGICLINKS", 2}, {"RESOLVE_NO_SYMLINKS", 4},
    {"RESOLVE_BENEATH", 8}, {"RESOLVE_IN_ROOT", 0x10},    {"RESOLVE_CACHED", 0x20},
};
inline constexpr NameTable resolve_flags{"RESOLVE_???", resolve_flag_names};

/// Values of a directory descriptor that are no descriptor.
inline constexpr Name dirfd_name_names[] = {
    {"AT_FDCWD", std::uint64_t(-100)},
};
inline constexpr NameTable dirfd_names{"AT_FDCWD", dirfd_name_names};

/// fstatat, linkat, unlinkat, fchownat, utimensat, execveat.
inline constexpr Name at_flag_names[] = {
    {"AT_SYMLINK_NOFOLLOW", 0x100}, {"AT_REMOVEDIR", 0x200},   {"AT_SYMLINK_FOLLOW", 0x400},
    {"AT_NO_AUTOMOUNT", 0x800},     {"AT_EMPTY_PATH", 0x1000}, {"AT_RECURSIVE", 0x8000},
};
inline constexpr NameTable at_flags{"AT_???", at_flag_names};

/// The synchronisation type is always named.
inline constexpr Name statx_flag_names[] = {
    {"AT_STATX_SYNC_AS_STAT", 0, 0x6000}, {"AT_STATX_FORCE_SYNC", 0x2000}, {"AT_STATX_DONT_SYNC", 0x4000},
    {"AT_SYMLINK_NOFOLLOW", 0x100},       {"AT_REMOVEDIR", 0x200},         {"AT_SYMLINK_FOLLOW", 0x400},
    {"AT_NO_AUTOMOUNT", 0x800},           {"AT_EMPTY_PATH", 0x1000},       {"AT_RECURSIVE", 0x8000},
};
inline constexpr NameTable statx_flags{"AT_???", statx_flag_names};

inline constexpr Name faccessat_flag_names[] = {
    {"AT_SYMLINK_NOFOLLOW", 0x100},
    {"AT_EACCESS", 0x200},
    {"AT_EMPTY_PATH", 0x1000},
};
inline constexpr NameTable faccessat_flags{"AT_???", faccessat_flag_names};

inline constexpr Name execveat_flag_names[] = {
    {"AT_SYMLINK_NOFOLLOW", 0x100}, {"AT_REMOVEDIR", 0x200},  {"AT_SYMLINK_FOLLOW", 0x400}, {"AT_NO_AUTOMOUNT", 0x800},
    {"AT_EMPTY_PATH", 0x1000},      {"AT_RECURSIVE", 0x8000}, {"AT_EXECVE_CHECK", 0x10000},
};
inline constexpr NameTable execveat_flags{"AT_???", execveat_flag_names};

inline constexpr Name name_to_handle_flag_names[] = {
    {"AT_HANDLE_MNT_ID_UNIQUE", 1}, {"AT_HANDLE_CONNECTABLE", 2}, {"AT_HANDLE_FID", 0x200},
    {"AT_SYMLINK_FOLLOW", 0x400},   {"AT_EMPTY_PATH", 0x1000},
};
inline constexpr NameTable name_to_handle_flags{"AT_???", name_to_handle_flag_names};

inline constexpr Name mount_setattr_flag_names[] = {
    {"AT_SYMLINK_NOFOLLOW", 0x100},
    {"AT_NO_AUTOMOUNT", 0x800},
    {"AT_EMPTY_PATH", 0x1000},
    {"AT_RECURSIVE", 0x8000},
};
inline constexpr NameTable mount_setattr_flags{"AT_???", mount_setattr_flag_names};

inline constexpr Name access_mode_names[] = {
    {"F_OK", 0},
    {"R_OK", 4},
    {"W_OK", 2},
    {"X_OK", 1},
};
inline constexpr NameTable access_modes{"?_OK", access_mode_names};

inline constexpr Name fcntl_command_names[] = {
    {"F_DUPFD", 0},
    {"F_GETFD", 1},
    {"F_SETFD", 2},
    {"F_GETFL", 3},
    {"F_SETFL", 4},
    {"F_GETLK", 5},
    {"F_SETLK", 6},
    {"F_SETLKW", 7},
    {"F_SETOWN", 8},
    {"F_GETOWN", 9},
    {"F_SETSIG", 10},
    {"F_GETSIG", 11},
    {"F_GETLK64", 12, 0, i386_only},
    {"F_SETLK64", 13, 0, i386_only},
    {"F_SETLKW64", 14, 0, i386_only},
    {"F_SETOWN_EX", 15},
    {"F_GETOWN_EX", 16},
    {"F_GETOWNER_UIDS", 17},
    {"F_OFD_GETLK", 36},
    {"F_OFD_SETLK", 37},
    {"F_OFD_SETLKW", 38},
    {"F_SETLEASE", 1024},
    {"F_GETLEASE", 1025},
    {"F_NOTIFY", 1026},
    {"F_DUPFD_QUERY", 1027},
    {"F_CREATED_QUERY", 1028},
    {"F_CANCELLK", 1029},
    {"F_DUPFD_CLOEXEC", 1030},
    {"F_SETPIPE_SZ", 1031},
    {"F_GETPIPE_SZ", 1032},
    {"F_ADD_SEALS", 1033},
    {"F_GET_SEALS", 1034},
    {"F_GET_RW_HINT", 1035},
    {"F_SET_RW_HINT", 1036},
    {"F_GET_FILE_RW_HINT", 1037},
    {"F_SET_FILE_RW_HINT", 1038},
    {"F_GETDELEG", 1039},
    {"F_SETDELEG", 1040},
};
inline constexpr NameTable fcntl_commands{"F_???", fcntl_command_names};

inline constexpr Name fd_flag_names[] = {
    {"FD_CLOEXEC", 1},
};
inline constexpr NameTable fd_flags{"FD_???", fd_flag_names};

inline constexpr Name lock_type_names[] = {
    {"F_RDLCK", 0}, {"F_WRLCK", 1}, {"F_UNLCK", 2}, {"F_EXLCK", 4}, {"F_SHLCK", 8},
};
inline constexpr NameTable lock_types{"F_???", lock_type_names};

/// struct f_owner_ex
inline constexpr Name owner_type_names[] = {
    {"F_OWNER_TID", 0},
    {"F_OWNER_PID", 1},
    {"F_OWNER_PGRP", 2},
};
inline constexpr NameTable owner_types{"F_OWNER_???", owner_type_names};

inline constexpr Name seal_flag_names[] = {
    {"F_SEAL_SEAL", 1},  {"F_SEAL_SHRINK", 2},          {"F_SEAL_GROW", 4},
    {"F_SEAL_WRITE", 8}, {"F_SEAL_FUTURE_WRITE", 0x10}, {"F_SEAL_EXEC", 0x20},
};
inline constexpr NameTable seal_flags{"F_SEAL_???", seal_flag_names};

/// F_NOTIFY
inline constexpr Name notify_flag_names[] = {
    {"DN_ACCESS", 1},
    {"DN_MODIFY", 2},
    {"DN_CREATE", 4},
    {"DN_DELETE", 8},
    {"DN_RENAME", 0x10},
    {"DN_ATTRIB", 0x20},
    {"DN_MULTISHOT", 0x80000000},
};
inline constexpr NameTable notify_flags{"DN_???", notify_flag_names};

inline constexpr Name rw_hint_names[] = {
    {"RWH_WRITE_LIFE_NOT_SET", 0}, {"RWH_WRITE_LIFE_NONE", 1}, {"RWH_WRITE_LIFE_SHORT", 2},
    {"RWH_WRITE_LIFE_MEDIUM", 3},  {"RWH_WRITE_LIFE_LONG", 4}, {"RWH_WRITE_LIFE_EXTREME", 5},
};
inline constexpr NameTable rw_hints{"RWH_WRITE_LIFE_???", rw_hint_names};

/// LOCK_RW holds LOCK_READ and LOCK_WRITE.
inline constexpr Name flock_operation_names[] = {
    {"LOCK_SH", 1},      {"LOCK_EX", 2},    {"LOCK_NB", 4},      {"LOCK_UN", 8},
    {"LOCK_MAND", 0x20}, {"LOCK_RW", 0xc0}, {"LOCK_READ", 0x40}, {"LOCK_WRITE", 0x80},
};
inline constexpr NameTable flock_operations{"LOCK_???", flock_operation_names};

} // namespace cluecap::abi

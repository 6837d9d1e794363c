// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/stat.h.
namespace cluecap::abi {

/// File type and the bits above rwxrwxrwx, which stay a number.
inline constexpr Name mode_flag_names[] = {
    {"S_IFSOCK", 0140000, 0170000},
    {"S_IFLNK", 0120000, 0170000},
    {"S_IFREG", 0100000, 0170000},
    {"S_IFBLK", 060000, 0170000},
    {"S_IFDIR", 040000, 0170000},
    {"S_IFCHR", 020000, 0170000},
    {"S_IFIFO", 010000, 0170000},
    {"S_ISUID", 04000},
    {"S_ISGID", 02000},
    {"S_ISVTX", 01000},
};
inline constexpr NameTable mode_flags{"S_IF???", mode_flag_names};

inline constexpr Name file_type_names[] = {
    {"S_IFSOCK", 0140000}, {"S_IFLNK", 0120000}, {"S_IFREG", 0100000}, {"S_IFBLK", 060000},
    {"S_IFDIR", 040000},   {"S_IFCHR", 020000},  {"S_IFIFO", 010000},
};
inline constexpr NameTable file_types{"S_IF???", file_type_names};

/// STATX_ALL and STATX_BASIC_STATS hold the single ones.
inline constexpr Name statx_mask_names[] = {
    {"STATX_ALL", 0xfff},
    {"STATX_BASIC_STATS", 0x7ff},
    {"STATX_TYPE", 1},
    {"STATX_MODE", 2},
    {"STATX_NLINK", 4},
    {"STATX_UID", 8},
    {"STATX_GID", 0x10},
    {"STATX_ATIME", 0x20},
    {"STATX_MTIME", 0x40},
    {"STATX_CTIME", 0x80},
    {"STATX_INO", 0x100},
    {"STATX_SIZE", 0x200},
    {"STATX_BLOCKS", 0x400},
    {"STATX_BTIME", 0x800},
    {"STATX_MNT_ID", 0x1000},
    {"STATX_DIOALIGN", 0x2000},
    {"STATX_MNT_ID_UNIQUE", 0x4000},
    {"STATX_SUBVOL", 0x8000},
    {"STATX_WRITE_ATOMIC", 0x10000},
    {"STATX_DIO_READ_ALIGN", 0x20000},
};
inline constexpr NameTable statx_masks{"STATX_???", statx_mask_names};

inline constexpr Name statx_attribute_names[] = {
    {"STATX_ATTR_COMPRESSED", 4},          {"STATX_ATTR_IMMUTABLE", 0x10},  {"STATX_ATTR_APPEND", 0x20},
    {"STATX_ATTR_NODUMP", 0x40},           {"STATX_ATTR_ENCRYPTED", 0x800}, {"STATX_ATTR_AUTOMOUNT", 0x1000},
    {"STATX_ATTR_MOUNT_ROOT", 0x2000},     {"STATX_ATTR_VERITY", 0x100000}, {"STATX_ATTR_DAX", 0x200000},
    {"STATX_ATTR_WRITE_ATOMIC", 0x400000},
};
inline constexpr NameTable statx_attributes{"STATX_ATTR_???", statx_attribute_names};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/mount.h and the umount flags.
namespace cluecap::abi {

inline constexpr Name mount_flag_names[] = {
    {"MS_MGC_VAL", 0xc0ed0000, 0xffff0000},
    {"MS_RDONLY", 1},
    {"MS_NOSUID", 2},
    {"MS_NODEV", 4},
    {"MS_NOEXEC", 8},
    {"MS_SYNCHRONOUS", 0x10},
    {"MS_REMOUNT", 0x20},
    {"MS_MANDLOCK", 0x40},
    {"MS_DIRSYNC", 0x80},
    {"MS_NOSYMFOLLOW", 0x100},
    {"MS_NOATIME", 0x400},
    {"MS_NODIRATIME", 0x800},
    {"MS_BIND", 0x1000},
    {"MS_MOVE", 0x2000},
    {"MS_REC", 0x4000},
    {"MS_SILENT", 0x8000},
    {"MS_POSIXACL", 0x10000},
    {"MS_UNBINDABLE", 0x20000},
    {"MS_PRIVATE", 0x40000},
    {"MS_SLAVE", 0x80000},
    {"MS_SHARED", 0x100000},
    {"MS_RELATIME", 0x200000},
    {"MS_KERNMOUNT", 0x400000},
    {"MS_I_VERSION", 0x800000},
    {"MS_STRICTATIME", 0x1000000},
    {"MS_LAZYTIME", 0x2000000},
    {"MS_SUBMOUNT", 0x4000000},
    {"MS_NOREMOTELOCK", 0x8000000},
    {"MS_NOSEC", 0x10000000},
    {"MS_BORN", 0x20000000},
    {"MS_ACTIVE", 0x40000000},
    {"MS_NOUSER", std::uint64_t(-2147483648)},
};
inline constexpr NameTable mount_flags{"MS_???", mount_flag_names};

inline constexpr Name umount_flag_names[] = {
    {"MNT_FORCE", 1},
    {"MNT_DETACH", 2},
    {"MNT_EXPIRE", 4},
    {"UMOUNT_NOFOLLOW", 8},
};
inline constexpr NameTable umount_flags{"MNT_???", umount_flag_names};

inline constexpr Name mount_propagation_names[] = {
    {"MS_UNBINDABLE", 0x20000},
    {"MS_PRIVATE", 0x40000},
    {"MS_SLAVE", 0x80000},
    {"MS_SHARED", 0x100000},
};
inline constexpr NameTable mount_propagations{"MS_???", mount_propagation_names};

inline constexpr Name mount_attribute_names[] = {
    {"MOUNT_ATTR_RDONLY", 1},        {"MOUNT_ATTR_NOSUID", 2},       {"MOUNT_ATTR_NODEV", 4},
    {"MOUNT_ATTR_NOEXEC", 8},        {"MOUNT_ATTR_NOATIME", 0x10},   {"MOUNT_ATTR_STRICTATIME", 0x20},
    {"MOUNT_ATTR_NODIRATIME", 0x80}, {"MOUNT_ATTR_IDMAP", 0x100000}, {"MOUNT_ATTR_NOSYMFOLLOW", 0x200000},
};
inline constexpr NameTable mount_attributes{"MOUNT_ATTR_???", mount_attribute_names};

inline constexpr Name fsopen_flag_names[] = {
    {"FSOPEN_CLOEXEC", 1},
};
inline constexpr NameTable fsopen_flags{"FSOPEN_???", fsopen_flag_names};

inline constexpr Name fsconfig_command_names[] = {
    {"FSCONFIG_SET_FLAG", 0},   {"FSCONFIG_SET_STRING", 1},      {"FSCONFIG_SET_BINARY", 2},
    {"FSCONFIG_SET_PATH", 3},   {"FSCONFIG_SET_PATH_EMPTY", 4},  {"FSCONFIG_SET_FD", 5},
    {"FSCONFIG_CMD_CREATE", 6}, {"FSCONFIG_CMD_RECONFIGURE", 7}, {"FSCONFIG_CMD_CREATE_EXCL", 8},
};
inline constexpr NameTable fsconfig_commands{"FSCONFIG_???", fsconfig_command_names};

inline constexpr Name fsmount_flag_names[] = {
    {"FSMOUNT_CLOEXEC", 1},
    {"FSMOUNT_NAMESPACE", 2},
};
inline constexpr NameTable fsmount_flags{"FSMOUNT_???", fsmount_flag_names};

inline constexpr Name fspick_flag_names[] = {
    {"FSPICK_CLOEXEC", 1},
    {"FSPICK_SYMLINK_NOFOLLOW", 2},
    {"FSPICK_NO_AUTOMOUNT", 4},
    {"FSPICK_EMPTY_PATH", 8},
};
inline constexpr NameTable fspick_flags{"FSPICK_???", fspick_flag_names};

inline constexpr Name open_tree_flag_names[] = {
    {"OPEN_TREE_CLONE", 1},         {"OPEN_TREE_NAMESPACE", 2}, {"OPEN_TREE_CLOEXEC", 0x80000},
    {"AT_SYMLINK_NOFOLLOW", 0x100}, {"AT_REMOVEDIR", 0x200},    {"AT_SYMLINK_FOLLOW", 0x400},
    {"AT_NO_AUTOMOUNT", 0x800},     {"AT_EMPTY_PATH", 0x1000},  {"AT_RECURSIVE", 0x8000},
};
inline constexpr NameTable open_tree_flags{"OPEN_TREE_???", open_tree_flag_names};

inline constexpr Name move_mount_flag_names[] = {
    {"MOVE_MOUNT_F_SYMLINKS", 1},    {"MOVE_MOUNT_F_AUTOMOUNTS", 2},    {"MOVE_MOUNT_F_EMPTY_PATH", 4},
    {"MOVE_MOUNT_T_SYMLINKS", 0x10}, {"MOVE_MOUNT_T_AUTOMOUNTS", 0x20}, {"MOVE_MOUNT_T_EMPTY_PATH", 0x40},
    {"MOVE_MOUNT_SET_GROUP", 0x100}, {"MOVE_MOUNT_BENEATH", 0x200},
};
inline constexpr NameTable move_mount_flags{"MOVE_MOUNT_???", move_mount_flag_names};

inline constexpr Name statmount_mask_names[] = {
    {"STATMOUNT_SB_BASIC", 1},        {"STATMOUNT_MNT_BASIC", 2},       {"STATMOUNT_PROPAGATE_FROM", 4},
    {"STATMOUNT_MNT_ROOT", 8},        {"STATMOUNT_MNT_POINT", 0x10},    {"STATMOUNT_FS_TYPE", 0x20},
    {"STATMOUNT_MNT_NS_ID", 0x40},    {"STATMOUNT_MNT_OPTS", 0x80},     {"STATMOUNT_FS_SUBTYPE", 0x100},
    {"STATMOUNT_SB_SOURCE", 0x200},   {"STATMOUNT_OPT_ARRAY", 0x400},   {"STATMOUNT_OPT_SEC_ARRAY", 0x800},
    {"STATMOUNT_MNT_UIDMAP", 0x2000}, {"STATMOUNT_MNT_GIDMAP", 0x4000},
};
inline constexpr NameTable statmount_masks{"STATMOUNT_???", statmount_mask_names};

inline constexpr Name statmount_flag_names[] = {
    {"STATMOUNT_BY_FD", 1},
};
inline constexpr NameTable statmount_flags{"STATMOUNT_???", statmount_flag_names};

inline constexpr Name listmount_flag_names[] = {
    {"LISTMOUNT_REVERSE", 1},
};
inline constexpr NameTable listmount_flags{"LISTMOUNT_???", listmount_flag_names};

/// f_flags of struct statfs
inline constexpr Name statfs_flag_names[] = {
    {"ST_VALID", 0x20},       {"ST_RDONLY", 1},         {"ST_NOSUID", 2},           {"ST_NODEV", 4},
    {"ST_NOEXEC", 8},         {"ST_SYNCHRONOUS", 0x10}, {"ST_MANDLOCK", 0x40},      {"ST_NOATIME", 0x400},
    {"ST_NODIRATIME", 0x800}, {"ST_RELATIME", 0x1000},  {"ST_NOSYMFOLLOW", 0x2000},
};
inline constexpr NameTable statfs_flags{"ST_???", statfs_flag_names};

} // namespace cluecap::abi

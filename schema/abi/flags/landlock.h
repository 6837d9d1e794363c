// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/landlock.h and linux/lsm.h.
namespace cluecap::abi {

inline constexpr Name landlock_create_flag_names[] = {
    {"LANDLOCK_CREATE_RULESET_VERSION", 1},
    {"LANDLOCK_CREATE_RULESET_ERRATA", 2},
};
inline constexpr NameTable landlock_create_flags{"LANDLOCK_CREATE_RULESET_???", landlock_create_flag_names};

inline constexpr Name landlock_rule_type_names[] = {
    {"LANDLOCK_RULE_PATH_BENEATH", 1},
    {"LANDLOCK_RULE_NET_PORT", 2},
};
inline constexpr NameTable landlock_rule_types{"LANDLOCK_RULE_???", landlock_rule_type_names};

inline constexpr Name landlock_add_rule_flag_names[] = {
    {"LANDLOCK_ADD_RULE_QUIET", 1},
};
inline constexpr NameTable landlock_add_rule_flags{"LANDLOCK_ADD_RULE_???", landlock_add_rule_flag_names};

inline constexpr Name landlock_restrict_flag_names[] = {
    {"LANDLOCK_RESTRICT_SELF_LOG_SAME_EXEC_OFF", 1},
    {"LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON", 2},
    {"LANDLOCK_RESTRICT_SELF_LOG_SUBDOMAINS_OFF", 4},
    {"LANDLOCK_RESTRICT_SELF_TSYNC", 8},
};
inline constexpr NameTable landlock_restrict_flags{"LANDLOCK_RESTRICT_SELF_???", landlock_restrict_flag_names};

inline constexpr Name landlock_fs_accesse_names[] = {
    {"LANDLOCK_ACCESS_FS_EXECUTE", 1},
    {"LANDLOCK_ACCESS_FS_WRITE_FILE", 2},
    {"LANDLOCK_ACCESS_FS_READ_FILE", 4},
    {"LANDLOCK_ACCESS_FS_READ_DIR", 8},
    {"LANDLOCK_ACCESS_FS_REMOVE_DIR", 0x10},
    {"LANDLOCK_ACCESS_FS_REMOVE_FILE", 0x20},
    {"LANDLOCK_ACCESS_FS_MAKE_CHAR", 0x40},
    {"LANDLOCK_ACCESS_FS_MAKE_DIR", 0x80},
    {"LANDLOCK_ACCESS_FS_MAKE_REG", 0x100},
    {"LANDLOCK_ACCESS_FS_MAKE_SOCK", 0x200},
    {"LANDLOCK_ACCESS_FS_MAKE_FIFO", 0x400},
    {"LANDLOCK_ACCESS_FS_MAKE_BLOCK", 0x800},
    {"LANDLOCK_ACCESS_FS_MAKE_SYM", 0x1000},
    {"LANDLOCK_ACCESS_FS_REFER", 0x2000},
    {"LANDLOCK_ACCESS_FS_TRUNCATE", 0x4000},
    {"LANDLOCK_ACCESS_FS_IOCTL_DEV", 0x8000},
    {"LANDLOCK_ACCESS_FS_RESOLVE_UNIX", 0x10000},
};
inline constexpr NameTable landlock_fs_accesses{"LANDLOCK_ACCESS_FS_???", landlock_fs_accesse_names};

inline constexpr Name landlock_net_accesse_names[] = {
    {"LANDLOCK_ACCESS_NET_BIND_TCP", 1},
    {"LANDLOCK_ACCESS_NET_CONNECT_TCP", 2},
    {"LANDLOCK_ACCESS_NET_BIND_UDP", 4},
    {"LANDLOCK_ACCESS_NET_CONNECT_SEND_UDP", 8},
};
inline constexpr NameTable landlock_net_accesses{"LANDLOCK_ACCESS_NET_???", landlock_net_accesse_names};

inline constexpr Name landlock_scope_names[] = {
    {"LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET", 1},
    {"LANDLOCK_SCOPE_SIGNAL", 2},
};
inline constexpr NameTable landlock_scopes{"LANDLOCK_SCOPE_???", landlock_scope_names};

inline constexpr Name lsm_id_names[] = {
    {"LSM_ID_UNDEF", 0},       {"LSM_ID_CAPABILITY", 100}, {"LSM_ID_SELINUX", 101}, {"LSM_ID_SMACK", 102},
    {"LSM_ID_TOMOYO", 103},    {"LSM_ID_APPARMOR", 104},   {"LSM_ID_YAMA", 105},    {"LSM_ID_LOADPIN", 106},
    {"LSM_ID_SAFESETID", 107}, {"LSM_ID_LOCKDOWN", 108},   {"LSM_ID_BPF", 109},     {"LSM_ID_LANDLOCK", 110},
    {"LSM_ID_IMA", 111},       {"LSM_ID_EVM", 112},        {"LSM_ID_IPE", 113},
};
inline constexpr NameTable lsm_ids{"LSM_ID_???", lsm_id_names};

inline constexpr Name lsm_attribute_names[] = {
    {"LSM_ATTR_UNDEF", 0},       {"LSM_ATTR_CURRENT", 100}, {"LSM_ATTR_EXEC", 101},       {"LSM_ATTR_FSCREATE", 102},
    {"LSM_ATTR_KEYCREATE", 103}, {"LSM_ATTR_PREV", 104},    {"LSM_ATTR_SOCKCREATE", 105},
};
inline constexpr NameTable lsm_attributes{"LSM_ATTR_???", lsm_attribute_names};

inline constexpr Name lsm_flag_names[] = {
    {"LSM_FLAG_SINGLE", 1},
};
inline constexpr NameTable lsm_flags{"LSM_FLAG_???", lsm_flag_names};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/quota.h and linux/dqblk_xfs.h.
namespace cluecap::abi {

inline constexpr Name quota_command_names[] = {
    {"Q_SYNC", 0x800001},         {"Q_QUOTAON", 0x800002},     {"Q_QUOTAOFF", 0x800003}, {"Q_GETFMT", 0x800004},
    {"Q_GETINFO", 0x800005},      {"Q_SETINFO", 0x800006},     {"Q_GETQUOTA", 0x800007}, {"Q_SETQUOTA", 0x800008},
    {"Q_GETNEXTQUOTA", 0x800009}, {"Q_XQUOTAON", 0x5801},      {"Q_XQUOTAOFF", 0x5802},  {"Q_XGETQUOTA", 0x5803},
    {"Q_XSETQLIM", 0x5804},       {"Q_XGETQSTAT", 0x5805},     {"Q_XQUOTARM", 0x5806},   {"Q_XQUOTASYNC", 0x5807},
    {"Q_XGETQSTATV", 0x5808},     {"Q_XGETNEXTQUOTA", 0x5809},
};
inline constexpr NameTable quota_commands{"Q_???", quota_command_names};

inline constexpr Name quota_type_names[] = {
    {"USRQUOTA", 0},
    {"GRPQUOTA", 1},
    {"PRJQUOTA", 2},
};
inline constexpr NameTable quota_types{"???QUOTA", quota_type_names};

inline constexpr Name quota_format_names[] = {
    {"QFMT_VFS_OLD", 1}, {"QFMT_VFS_V0", 2}, {"QFMT_OCFS2", 3}, {"QFMT_VFS_V1", 4}, {"QFMT_SHMEM", 5},
};
inline constexpr NameTable quota_formats{"QFMT_VFS_???", quota_format_names};

inline constexpr Name quota_valid_flag_names[] = {
    {"QIF_BLIMITS", 1}, {"QIF_SPACE", 2},    {"QIF_ILIMITS", 4},
    {"QIF_INODES", 8},  {"QIF_BTIME", 0x10}, {"QIF_ITIME", 0x20},
};
inline constexpr NameTable quota_valid_flags{"QIF_???", quota_valid_flag_names};

inline constexpr Name quota_info_valid_flag_names[] = {
    {"IIF_BGRACE", 1},
    {"IIF_IGRACE", 2},
    {"IIF_FLAGS", 4},
};
inline constexpr NameTable quota_info_valid_flags{"IIF_???", quota_info_valid_flag_names};

inline constexpr Name quota_info_flag_names[] = {
    {"DQF_ROOT_SQUASH", 1},
    {"DQF_SYS_FILE", 0x10000},
};
inline constexpr NameTable quota_info_flags{"DQF_???", quota_info_flag_names};

inline constexpr Name xfs_quota_state_flag_names[] = {
    {"FS_QUOTA_UDQ_ACCT", 1}, {"FS_QUOTA_UDQ_ENFD", 2},    {"FS_QUOTA_GDQ_ACCT", 4},
    {"FS_QUOTA_GDQ_ENFD", 8}, {"FS_QUOTA_PDQ_ACCT", 0x10}, {"FS_QUOTA_PDQ_ENFD", 0x20},
};
inline constexpr NameTable xfs_quota_state_flags{"FS_QUOTA_???", xfs_quota_state_flag_names};

inline constexpr Name xfs_quota_type_names[] = {
    {"FS_USER_QUOTA", 1},
    {"FS_PROJ_QUOTA", 2},
    {"FS_GROUP_QUOTA", 4},
};
inline constexpr NameTable xfs_quota_types{"FS_???_QUOTA", xfs_quota_type_names};

inline constexpr Name xfs_quota_field_names[] = {
    {"FS_DQ_ISOFT", 1},        {"FS_DQ_IHARD", 2},       {"FS_DQ_BSOFT", 4},         {"FS_DQ_BHARD", 8},
    {"FS_DQ_RTBSOFT", 0x10},   {"FS_DQ_RTBHARD", 0x20},  {"FS_DQ_BTIMER", 0x40},     {"FS_DQ_ITIMER", 0x80},
    {"FS_DQ_RTBTIMER", 0x100}, {"FS_DQ_BWARNS", 0x200},  {"FS_DQ_IWARNS", 0x400},    {"FS_DQ_RTBWARNS", 0x800},
    {"FS_DQ_BCOUNT", 0x1000},  {"FS_DQ_ICOUNT", 0x2000}, {"FS_DQ_RTBCOUNT", 0x4000}, {"FS_DQ_BIGTIME", 0x8000},
};
inline constexpr NameTable xfs_quota_fields{"FS_DQ_???", xfs_quota_field_names};

} // namespace cluecap::abi

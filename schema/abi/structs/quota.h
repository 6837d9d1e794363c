// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/quota.h"
#include "schema/abi/words.h"

/// linux/quota.h and linux/dqblk_xfs.h
namespace cluecap::abi {

inline constexpr StructOf if_dqblk{"struct if_dqblk",
                                   {{"dqb_bhardlimit", u64},
                                    {"dqb_bsoftlimit", u64},
                                    {"dqb_curspace", u64},
                                    {"dqb_ihardlimit", u64},
                                    {"dqb_isoftlimit", u64},
                                    {"dqb_curinodes", u64},
                                    Field("dqb_btime", u64).verbose(),
                                    Field("dqb_itime", u64).verbose(),
                                    Field("dqb_valid", flags(quota_valid_flags)).verbose()}};

inline constexpr StructOf if_nextdqblk{"struct if_nextdqblk",
                                       {{"dqb_bhardlimit", u64},
                                        {"dqb_bsoftlimit", u64},
                                        {"dqb_curspace", u64},
                                        {"dqb_ihardlimit", u64},
                                        {"dqb_isoftlimit", u64},
                                        {"dqb_curinodes", u64},
                                        Field("dqb_btime", u64).verbose(),
                                        Field("dqb_itime", u64).verbose(),
                                        Field("dqb_valid", flags(quota_valid_flags)).verbose(),
                                        Field("dqb_id", u32)}};

inline constexpr StructOf if_dqinfo{"struct if_dqinfo",
                                    {{"dqi_bgrace", u64},
                                     {"dqi_igrace", u64},
                                     {"dqi_flags", flags(quota_info_flags)},
                                     {"dqi_valid", flags(quota_info_valid_flags)}}};

inline constexpr StructOf fs_disk_quota{"struct fs_disk_quota",
                                        {{"d_version", s8},
                                         {"d_flags", flags(xfs_quota_types, x8)},
                                         {"d_fieldmask", x16},
                                         {"d_id", u32},
                                         {"d_blk_hardlimit", u64},
                                         {"d_blk_softlimit", u64},
                                         {"d_ino_hardlimit", u64},
                                         {"d_ino_softlimit", u64},
                                         {"d_bcount", u64},
                                         {"d_icount", u64},
                                         Field("d_itimer", s32).verbose(),
                                         Field("d_btimer", s32).verbose(),
                                         Field("d_iwarns", u16).verbose(),
                                         Field("d_bwarns", u16).verbose(),
                                         Field("d_itimer_hi", s8).hidden(),
                                         Field("d_btimer_hi", s8).hidden(),
                                         Field("d_rtbtimer_hi", s8).hidden(),
                                         Field("d_padding2", s8).hidden(),
                                         Field("d_rtb_hardlimit", u64).verbose(),
                                         Field("d_rtb_softlimit", u64).verbose(),
                                         Field("d_rtbcount", u64).verbose(),
                                         Field("d_rtbtimer", s32).verbose(),
                                         Field("d_rtbwarns", u16).verbose(),
                                         Field("d_padding3", s16).hidden(),
                                         Field("d_padding4", bytes(number(8))).hidden()}};

inline constexpr StructOf fs_qfilestat{"struct fs_qfilestat",
                                       {{"qfs_ino", u64}, {"qfs_nblks", u64}, {"qfs_nextents", u32}}};
inline constexpr StructOf fs_quota_stat{"struct fs_quota_stat",
                                        {{"qs_version", s8},
                                         {"qs_flags", flags(xfs_quota_state_flags, x16)},
                                         Field("qs_pad", s8).hidden(),
                                         Field("qs_uquota", fs_qfilestat).verbose(),
                                         Field("qs_gquota", fs_qfilestat).verbose(),
                                         {"qs_incoredqs", u32},
                                         Field("qs_btimelimit", s32).verbose(),
                                         Field("qs_itimelimit", s32).verbose(),
                                         Field("qs_rtbtimelimit", s32).verbose(),
                                         Field("qs_bwarnlimit", u16).verbose(),
                                         Field("qs_iwarnlimit", u16).verbose()}};

inline constexpr StructOf fs_qfilestatv{
    "struct fs_qfilestatv",
    {{"qfs_ino", u64}, {"qfs_nblks", u64}, {"qfs_nextents", u32}, Field("qfs_pad", u32).hidden()}};
inline constexpr StructOf fs_quota_statv{"struct fs_quota_statv",
                                         {{"qs_version", s8},
                                          Field("qs_pad1", u8).hidden(),
                                          {"qs_flags", flags(xfs_quota_state_flags, x16)},
                                          {"qs_incoredqs", u32},
                                          Field("qs_uquota", fs_qfilestatv).verbose(),
                                          Field("qs_gquota", fs_qfilestatv).verbose(),
                                          Field("qs_pquota", fs_qfilestatv).verbose(),
                                          Field("qs_btimelimit", s32).verbose(),
                                          Field("qs_itimelimit", s32).verbose(),
                                          Field("qs_rtbtimelimit", s32).verbose(),
                                          Field("qs_bwarnlimit", u16).verbose(),
                                          Field("qs_iwarnlimit", u16).verbose(),
                                          Field("qs_rtbwarnlimit", u16).verbose(),
                                          Field("qs_pad3", u16).hidden(),
                                          Field("qs_pad4", u32).hidden(),
                                          Field("qs_pad2", array(u64, number(7))).hidden()}};

} // namespace cluecap::abi

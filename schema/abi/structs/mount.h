// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/magic.h"
#include "schema/abi/flags/mount.h"
#include "schema/abi/words.h"

/// linux/mount.h
namespace cluecap::abi {

inline constexpr StructOf mount_attr{"struct mount_attr",
                                     {{"attr_set", flags(mount_attributes, x64)},
                                      {"attr_clr", flags(mount_attributes, x64)},
                                      {"propagation", flags(mount_propagations, x64)},
                                      {"userns_fd", meaning(s64, Sem::fd)}}};

/// statmount's question, and listmount's.
inline constexpr StructOf statmount_request{"struct mnt_id_req",
                                            {{"size", u32},
                                             Field("mnt_ns_fd", u32),
                                             {"mnt_id", x64},
                                             {"param", flags(statmount_masks, x64)},
                                             Field("mnt_ns_id", x64)},
                                            field("size"),
                                            1};
inline constexpr StructOf listmount_request{
    "struct mnt_id_req",
    {{"size", u32}, Field("mnt_ns_fd", u32), {"mnt_id", x64}, {"param", x64}, Field("mnt_ns_id", x64)},
    field("size"),
    1};

/// Numbers whose name says a text are offsets into `str`. What `mask` does not have is not filled in.
inline constexpr StructOf statmount{
    "struct statmount",
    {{"size", u32},
     Field("mnt_opts", u32).when(masked(field("mask"), 0x80)),
     {"mask", flags(statmount_masks, x64)},
     Field("sb_dev_major", u32).when(masked(field("mask"), 0x1)),
     Field("sb_dev_minor", u32).when(masked(field("mask"), 0x1)),
     Field("sb_magic", values(fs_magics, x64)).when(masked(field("mask"), 0x1)),
     Field("sb_flags", flags(mount_flags)).when(masked(field("mask"), 0x1)),
     Field("fs_type", u32).when(masked(field("mask"), 0x20)),
     Field("mnt_id", x64).when(masked(field("mask"), 0x2)),
     Field("mnt_parent_id", x64).when(masked(field("mask"), 0x2)),
     Field("mnt_id_old", u32).when(masked(field("mask"), 0x2)),
     Field("mnt_parent_id_old", u32).when(masked(field("mask"), 0x2)),
     Field("mnt_attr", flags(mount_attributes, x64)).when(masked(field("mask"), 0x2)),
     Field("mnt_propagation", flags(mount_propagations, x64)).when(masked(field("mask"), 0x2)),
     Field("mnt_peer_group", u64).when(masked(field("mask"), 0x2)),
     Field("mnt_master", u64).when(masked(field("mask"), 0x2)),
     Field("propagate_from", u64).when(masked(field("mask"), 0x4)),
     Field("mnt_root", u32).when(masked(field("mask"), 0x8)),
     Field("mnt_point", u32).when(masked(field("mask"), 0x10)),
     Field("mnt_ns_id", u64).when(masked(field("mask"), 0x40)),
     Field("fs_subtype", u32).when(masked(field("mask"), 0x100)),
     Field("sb_source", u32).when(masked(field("mask"), 0x200)),
     Field("opt_num", u32).when(masked(field("mask"), 0x400)),
     Field("opt_array", u32).when(masked(field("mask"), 0x400)),
     Field("opt_sec_num", u32).when(masked(field("mask"), 0x800)),
     Field("opt_sec_array", u32).when(masked(field("mask"), 0x800)),
     Field("supported_mask", flags(statmount_masks, x64)).when(masked(field("mask"), 0x1000)),
     Field("mnt_uidmap_num", u32).when(masked(field("mask"), 0x2000)),
     Field("mnt_uidmap", u32).when(masked(field("mask"), 0x2000)),
     Field("mnt_gidmap_num", u32).when(masked(field("mask"), 0x4000)),
     Field("mnt_gidmap", u32).when(masked(field("mask"), 0x4000)),
     Field("__spare2", array(u64, number(43))).hidden(),
     {"str", bytes(rest())}}};

} // namespace cluecap::abi

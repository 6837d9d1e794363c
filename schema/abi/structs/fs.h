// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fs.h"
#include "schema/abi/words.h"

/// linux/fs.h, linux/fiemap.h, linux/mman.h (cachestat)
namespace cluecap::abi {

inline constexpr Type fd64 = make_integer(Width::w64, true, Sem::fd);

inline constexpr StructOf file_clone_range{
    "struct file_clone_range", {{"src_fd", fd64}, {"src_offset", u64}, {"src_length", u64}, {"dest_offset", u64}}};

inline constexpr StructOf file_dedupe_range_info{"struct file_dedupe_range_info",
                                                 {{"dest_fd", fd64},
                                                  {"dest_offset", u64},
                                                  Field("bytes_deduped", u64).flows(Dir::out),
                                                  Field("status", values(dedupe_statuses)).flows(Dir::out),
                                                  Field("reserved", u32).hidden()}};
/// What follows is bounded: the kernel takes one page.
inline constexpr std::int64_t kMaxDedupeRange = 4096;
inline constexpr StructOf file_dedupe_range{"struct file_dedupe_range",
                                            {{"src_offset", u64},
                                             {"src_length", u64},
                                             {"dest_count", u16},
                                             Field("reserved1", u16).hidden(),
                                             Field("reserved2", u32).hidden(),
                                             {"info", array(file_dedupe_range_info, field("dest_count"))}}};

inline constexpr StructOf fsxattr{"struct fsxattr",
                                  {{"fsx_xflags", flags(inode_xflags)},
                                   {"fsx_extsize", u32},
                                   {"fsx_nextents", u32},
                                   {"fsx_projid", u32},
                                   {"fsx_cowextsize", u32},
                                   Field("fsx_pad", bytes(number(8))).hidden()}};

/// FS_IOC_FSSETXATTR: the number of extents is not set.
inline constexpr StructOf fsxattr_set{"struct fsxattr",
                                      {{"fsx_xflags", flags(inode_xflags)},
                                       {"fsx_extsize", u32},
                                       Field("fsx_nextents", u32).hidden(),
                                       {"fsx_projid", u32},
                                       {"fsx_cowextsize", u32},
                                       Field("fsx_pad", bytes(number(8))).hidden()}};

inline constexpr StructOf file_attr{"struct file_attr",
                                    {{"fa_xflags", flags(inode_xflags, x64)},
                                     {"fa_extsize", u32},
                                     {"fa_nextents", u32},
                                     {"fa_projid", u32},
                                     {"fa_cowextsize", u32}}};

inline constexpr StructOf fstrim_range{"struct fstrim_range", {{"start", u64}, {"len", u64}, {"minlen", u64}}};

inline constexpr StructOf fiemap_extent{"struct fiemap_extent",
                                        {{"fe_logical", u64},
                                         {"fe_physical", u64},
                                         {"fe_length", u64},
                                         Field("fe_reserved64", array(u64, number(2))).hidden(),
                                         {"fe_flags", flags(fiemap_extent_flags)},
                                         Field("fe_reserved", array(u32, number(3))).hidden()}};

/// Extents follow the structure; so many of its bytes and theirs are looked at.
inline constexpr std::int64_t kMaxFiemap = 4096;
inline constexpr StructOf fiemap{
    "struct fiemap",
    {Field("fm_start", u64).flows(Dir::in),
     Field("fm_length", u64).flows(Dir::in),
     {"fm_flags", flags(fiemap_flags)},
     Field("fm_mapped_extents", u32).flows(Dir::out),
     Field("fm_extent_count", u32).flows(Dir::in),
     Field("fm_reserved", u32).hidden(),
     Field("fm_extents", array(fiemap_extent, field_out("fm_mapped_extents"))).flows(Dir::out).verbose()}};

inline constexpr StructOf fsuuid2{"struct fsuuid2", {{"len", u8}, {"uuid", meaning(bytes(number(16)), Sem::hex)}}};
inline constexpr StructOf fs_sysfs_path{"struct fs_sysfs_path", {{"len", u8}, {"name", string(number(128))}}};

inline constexpr StructOf cachestat_range{"struct cachestat_range", {{"off", u64}, {"len", u64}}};
inline constexpr StructOf cachestat{
    "struct cachestat",
    {{"nr_cache", u64}, {"nr_dirty", u64}, {"nr_writeback", u64}, {"nr_evicted", u64}, {"nr_recently_evicted", u64}}};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/fs.h for ioctls and of linux/fiemap.h and linux/loop.h.
namespace cluecap::abi {

/// The two direction bits of an ioctl request.
inline constexpr Name ioc_direction_names[] = {
    {"_IOC_NONE", 0},
    {"_IOC_READ", 2},
    {"_IOC_WRITE", 1},
};
inline constexpr NameTable ioc_directions{"_IOC_???", ioc_direction_names};

/// FS_IOC_GETFLAGS
inline constexpr Name inode_flag_names[] = {
    {"FS_SECRM_FL", 1},
    {"FS_UNRM_FL", 2},
    {"FS_COMPR_FL", 4},
    {"FS_SYNC_FL", 8},
    {"FS_IMMUTABLE_FL", 0x10},
    {"FS_APPEND_FL", 0x20},
    {"FS_NODUMP_FL", 0x40},
    {"FS_NOATIME_FL", 0x80},
    {"FS_DIRTY_FL", 0x100},
    {"FS_COMPRBLK_FL", 0x200},
    {"FS_NOCOMP_FL", 0x400},
    {"FS_ENCRYPT_FL", 0x800},
    {"FS_INDEX_FL", 0x1000},
    {"FS_IMAGIC_FL", 0x2000},
    {"FS_JOURNAL_DATA_FL", 0x4000},
    {"FS_NOTAIL_FL", 0x8000},
    {"FS_DIRSYNC_FL", 0x10000},
    {"FS_TOPDIR_FL", 0x20000},
    {"FS_HUGE_FILE_FL", 0x40000},
    {"FS_EXTENT_FL", 0x80000},
    {"FS_VERITY_FL", 0x100000},
    {"FS_EA_INODE_FL", 0x200000},
    {"FS_EOFBLOCKS_FL", 0x400000},
    {"FS_NOCOW_FL", 0x800000},
    {"FS_DAX_FL", 0x2000000},
    {"FS_INLINE_DATA_FL", 0x10000000},
    {"FS_PROJINHERIT_FL", 0x20000000},
    {"FS_CASEFOLD_FL", 0x40000000},
    {"FS_RESERVED_FL", 0x80000000},
};
inline constexpr NameTable inode_flags{"FS_???", inode_flag_names};

/// FS_IOC_FSGETXATTR
inline constexpr Name inode_xflag_names[] = {
    {"FS_XFLAG_REALTIME", 1},
    {"FS_XFLAG_PREALLOC", 2},
    {"FS_XFLAG_IMMUTABLE", 8},
    {"FS_XFLAG_APPEND", 0x10},
    {"FS_XFLAG_SYNC", 0x20},
    {"FS_XFLAG_NOATIME", 0x40},
    {"FS_XFLAG_NODUMP", 0x80},
    {"FS_XFLAG_RTINHERIT", 0x100},
    {"FS_XFLAG_PROJINHERIT", 0x200},
    {"FS_XFLAG_NOSYMLINKS", 0x400},
    {"FS_XFLAG_EXTSIZE", 0x800},
    {"FS_XFLAG_EXTSZINHERIT", 0x1000},
    {"FS_XFLAG_NODEFRAG", 0x2000},
    {"FS_XFLAG_FILESTREAM", 0x4000},
    {"FS_XFLAG_DAX", 0x8000},
    {"FS_XFLAG_COWEXTSIZE", 0x10000},
    {"FS_XFLAG_VERITY", 0x20000},
    {"FS_XFLAG_CASEFOLD", 0x40000},
    {"FS_XFLAG_CASENONPRESERVING", 0x80000},
    {"FS_XFLAG_HASATTR", 0x80000000},
};
inline constexpr NameTable inode_xflags{"FS_XFLAG_???", inode_xflag_names};

inline constexpr Name fiemap_flag_names[] = {
    {"FIEMAP_FLAG_SYNC", 1},
    {"FIEMAP_FLAG_XATTR", 2},
    {"FIEMAP_FLAG_CACHE", 4},
};
inline constexpr NameTable fiemap_flags{"FIEMAP_FLAG_???", fiemap_flag_names};

inline constexpr Name fiemap_extent_flag_names[] = {
    {"FIEMAP_EXTENT_LAST", 1},
    {"FIEMAP_EXTENT_UNKNOWN", 2},
    {"FIEMAP_EXTENT_DELALLOC", 4},
    {"FIEMAP_EXTENT_ENCODED", 8},
    {"FIEMAP_EXTENT_DATA_ENCRYPTED", 0x80},
    {"FIEMAP_EXTENT_NOT_ALIGNED", 0x100},
    {"FIEMAP_EXTENT_DATA_INLINE", 0x200},
    {"FIEMAP_EXTENT_DATA_TAIL", 0x400},
    {"FIEMAP_EXTENT_UNWRITTEN", 0x800},
    {"FIEMAP_EXTENT_MERGED", 0x1000},
    {"FIEMAP_EXTENT_SHARED", 0x2000},
};
inline constexpr NameTable fiemap_extent_flags{"FIEMAP_EXTENT_???", fiemap_extent_flag_names};

inline constexpr Name loop_flag_names[] = {
    {"LO_FLAGS_READ_ONLY", 1},
    {"LO_FLAGS_AUTOCLEAR", 4},
    {"LO_FLAGS_PARTSCAN", 8},
    {"LO_FLAGS_DIRECT_IO", 0x10},
};
inline constexpr NameTable loop_flags{"LO_FLAGS_???", loop_flag_names};

inline constexpr Name dedupe_statuse_names[] = {
    {"FILE_DEDUPE_RANGE_SAME", 0},
    {"FILE_DEDUPE_RANGE_DIFFERS", 1},
};
inline constexpr NameTable dedupe_statuses{"FILE_DEDUPE_RANGE_???", dedupe_statuse_names};

} // namespace cluecap::abi

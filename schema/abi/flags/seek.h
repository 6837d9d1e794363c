// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names for positions, sizes and moves of file data: linux/fs.h, linux/falloc.h, linux/fadvise.h, splice.
namespace cluecap::abi {

inline constexpr Name whence_names[] = {
    {"SEEK_SET", 0}, {"SEEK_CUR", 1}, {"SEEK_END", 2}, {"SEEK_DATA", 3}, {"SEEK_HOLE", 4},
};
inline constexpr NameTable whences{"SEEK_???", whence_names};

inline constexpr Name falloc_flag_names[] = {
    {"FALLOC_FL_KEEP_SIZE", 1},        {"FALLOC_FL_PUNCH_HOLE", 2},      {"FALLOC_FL_NO_HIDE_STALE", 4},
    {"FALLOC_FL_COLLAPSE_RANGE", 8},   {"FALLOC_FL_ZERO_RANGE", 0x10},   {"FALLOC_FL_INSERT_RANGE", 0x20},
    {"FALLOC_FL_UNSHARE_RANGE", 0x40}, {"FALLOC_FL_WRITE_ZEROES", 0x80},
};
inline constexpr NameTable falloc_flags{"FALLOC_FL_???", falloc_flag_names};

inline constexpr Name fadvise_advice_names[] = {
    {"POSIX_FADV_NORMAL", 0},   {"POSIX_FADV_RANDOM", 1},   {"POSIX_FADV_SEQUENTIAL", 2},
    {"POSIX_FADV_WILLNEED", 3}, {"POSIX_FADV_DONTNEED", 4}, {"POSIX_FADV_NOREUSE", 5},
};
inline constexpr NameTable fadvise_advices{"POSIX_FADV_???", fadvise_advice_names};

inline constexpr Name splice_flag_names[] = {
    {"SPLICE_F_MOVE", 1},
    {"SPLICE_F_NONBLOCK", 2},
    {"SPLICE_F_MORE", 4},
    {"SPLICE_F_GIFT", 8},
};
inline constexpr NameTable splice_flags{"SPLICE_F_???", splice_flag_names};

/// SYNC_FILE_RANGE_WRITE_AND_WAIT is the three together and printed so.
inline constexpr Name sync_file_range_flag_names[] = {
    {"SYNC_FILE_RANGE_WAIT_BEFORE", 1},
    {"SYNC_FILE_RANGE_WRITE", 2},
    {"SYNC_FILE_RANGE_WAIT_AFTER", 4},
};
inline constexpr NameTable sync_file_range_flags{"SYNC_FILE_RANGE_???", sync_file_range_flag_names};

/// preadv2, pwritev2, io_uring, aio
inline constexpr Name rwf_flag_names[] = {
    {"RWF_HIPRI", 1},     {"RWF_DSYNC", 2},        {"RWF_SYNC", 4},
    {"RWF_NOWAIT", 8},    {"RWF_APPEND", 0x10},    {"RWF_NOAPPEND", 0x20},
    {"RWF_ATOMIC", 0x40}, {"RWF_DONTCACHE", 0x80}, {"RWF_NOSIGNAL", 0x100},
};
inline constexpr NameTable rwf_flags{"RWF_???", rwf_flag_names};

inline constexpr Name rename_flag_names[] = {
    {"RENAME_NOREPLACE", 1},
    {"RENAME_EXCHANGE", 2},
    {"RENAME_WHITEOUT", 4},
};
inline constexpr NameTable rename_flags{"RENAME_??", rename_flag_names};

inline constexpr Name xattr_flag_names[] = {
    {"XATTR_CREATE", 1},
    {"XATTR_REPLACE", 2},
};
inline constexpr NameTable xattr_flags{"XATTR_???", xattr_flag_names};

inline constexpr Name dirent_type_names[] = {
    {"DT_UNKNOWN", 0}, {"DT_FIFO", 1},  {"DT_CHR", 2},    {"DT_DIR", 4},   {"DT_BLK", 6},
    {"DT_REG", 8},     {"DT_LNK", 0xa}, {"DT_SOCK", 0xc}, {"DT_WHT", 0xe},
};
inline constexpr NameTable dirent_types{"DT_???", dirent_type_names};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fcntl.h"
#include "schema/abi/structs/fs.h"
#include "schema/abi/structs/stat.h"
#include "schema/abi/structs/statfs.h"
#include "schema/abi/words.h"

/// What files and file systems are like.
namespace cluecap::abi {

inline constexpr Syscall stat_calls[] = {
    {"stat", Set::file | Set::stat | Set::stat_like, zero, {{"pathname", path}, {"statbuf", out(stat_of_abi)}}},
    {"lstat", Set::file | Set::lstat | Set::stat_like, zero, {{"pathname", path}, {"statbuf", out(stat_of_abi)}}},
    {"fstat", Set::desc | Set::fstat | Set::stat_like, zero, {{"fd", fd}, {"statbuf", out(stat_of_abi)}}},
    {"newfstatat",
     Set::file | Set::desc | Set::fstat | Set::stat_like,
     zero,
     {{"dirfd", dirfd}, {"pathname", path}, {"statbuf", out(stat_of_abi)}, {"flags", flags(at_flags)}}},
    {"stat64", Set::file | Set::stat | Set::stat_like, zero, {{"pathname", path}, {"statbuf", out(stat64)}}},
    {"lstat64", Set::file | Set::lstat | Set::stat_like, zero, {{"pathname", path}, {"statbuf", out(stat64)}}},
    {"fstat64", Set::desc | Set::fstat | Set::stat_like, zero, {{"fd", fd}, {"statbuf", out(stat64)}}},
    {"fstatat64",
     Set::file | Set::desc | Set::fstat | Set::stat_like,
     zero,
     {{"dirfd", dirfd}, {"pathname", path}, {"statbuf", out(stat64)}, {"flags", flags(at_flags)}}},
    {"oldstat", Set::file | Set::stat | Set::stat_like, zero, {{"pathname", path}, {"statbuf", out(old_kernel_stat)}}},
    {"oldlstat",
     Set::file | Set::lstat | Set::stat_like,
     zero,
     {{"pathname", path}, {"statbuf", out(old_kernel_stat)}}},
    {"oldfstat", Set::desc | Set::fstat | Set::stat_like, zero, {{"fd", fd}, {"statbuf", out(old_kernel_stat)}}},
    {"statx",
     Set::file | Set::desc | Set::fstat | Set::stat_like,
     zero,
     {{"dirfd", dirfd},
      {"pathname", path},
      {"flags", flags(statx_flags)},
      {"mask", flags(statx_masks)},
      {"statxbuf", out(statx_buffer)}}},
    {"statfs", Set::file | Set::statfs | Set::statfs_like, zero, {{"path", path}, {"buf", out(statfs)}}},
    {"fstatfs", Set::desc | Set::fstatfs | Set::statfs_like, zero, {{"fd", fd}, {"buf", out(statfs)}}},
    {"statfs64",
     Set::file | Set::statfs | Set::statfs_like,
     zero,
     {{"path", path}, {"size", size}, {"buf", out(statfs64)}}},
    {"fstatfs64",
     Set::desc | Set::fstatfs | Set::statfs_like,
     zero,
     {{"fd", fd}, {"size", size}, {"buf", out(statfs64)}}},
    {"ustat", Set::statfs_like, zero, {{"dev", device32}, {"ubuf", out(ustat)}}},
    {"file_getattr",
     Set::file | Set::desc,
     zero,
     {{"dirfd", dirfd},
      {"pathname", path},
      {"attr", out(sized(file_attr, arg("size")))},
      {"size", size},
      {"flags", flags(at_flags)}}},
    {"file_setattr",
     Set::file | Set::desc,
     zero,
     {{"dirfd", dirfd},
      {"pathname", path},
      {"attr", in(sized(file_attr, arg("size")))},
      {"size", size},
      {"flags", flags(at_flags)}}},
};

} // namespace cluecap::abi

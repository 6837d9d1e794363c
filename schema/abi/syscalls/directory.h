// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/dirent.h"
#include "schema/abi/syscalls/file.h"
#include "schema/abi/words.h"

/// Reading directories and moving through them.
namespace cluecap::abi {

inline constexpr Syscall directory_calls[] = {
    {"getdents64", Set::desc, ssize, {{"fd", fd}, {"dirp", out(records(linux_dirent64, result()))}, {"count", size}}},
    {"getdents", Set::desc, ssize, {{"fd", fd}, {"dirp", out(records(linux_dirent, result()))}, {"count", u32}}},
    {"readdir",
     Set::desc,
     zero,
     {{"fd", fd}, {"dirp", out(sized(old_linux_dirent, number(kOldDirent)))}, {"count", u32}}},
    {"getcwd", Set::file, ssize, {{"buf", out_path(arg("size"))}, {"size", size}}},
    {"chdir", Set::file, zero, {{"path", path}}},
    {"fchdir", Set::desc, zero, {{"fd", fd}}},
    {"lookup_dcookie",
     Set::none,
     ssize,
     {Arg("cookie", u64).pair64(), {"buffer", out_path(arg("len"))}, {"len", size}}},
};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fcntl.h"
#include "schema/abi/flags/seek.h"
#include "schema/abi/structs/fcntl.h"
#include "schema/abi/structs/handle.h"
#include "schema/abi/structs/stat.h"
#include "schema/abi/structs/utime.h"
#include "schema/abi/words.h"

/// Calls that take a path: opening, linking, renaming, permissions, owners, times.
namespace cluecap::abi {

inline constexpr Set file_and_desc = Set::file | Set::desc;
inline constexpr Expr may_create = any_bit(arg("flags"), kMayCreate);
/// A text that the kernel wrote into `room` bytes.
constexpr Type out_path(Expr room) {
    Type t = out(string(room));
    t.content = Content::path;
    return t;
}
/// The bytes of a path without a NUL.
inline constexpr Type out_link = out(meaning(bytes(result(), Content::path), Sem::path_data));

inline constexpr CasesOf mount_ids{{{1, out(u64)}}, out(s32)}; ///< AT_HANDLE_MNT_ID_UNIQUE
/// Only device nodes have a device.
inline constexpr CasesOf node_devices{{{kCharacterDevice, device32}, {kBlockDevice, device32}}, nothing};
inline constexpr Type node_device = select(masked(arg("mode"), kFileTypeMask), node_devices);

inline constexpr Syscall open_calls[] = {
    {"open",
     file_and_desc,
     fd,
     {{"pathname", path}, {"flags", flags(open_flags)}, Arg("mode", permission).when(may_create)}},
    {"openat",
     file_and_desc,
     fd,
     {{"dirfd", dirfd}, {"pathname", path}, {"flags", flags(open_flags)}, Arg("mode", permission).when(may_create)}},
    {"openat2",
     file_and_desc,
     fd,
     {{"dirfd", dirfd}, {"pathname", path}, {"how", in(sized(open_how, arg("size")))}, {"size", size}}},
    {"creat", file_and_desc, fd, {{"pathname", path}, {"mode", permission}}},
    {"name_to_handle_at",
     file_and_desc,
     zero,
     {{"dirfd", dirfd},
      {"pathname", path},
      {"handle", pointer(Dir::inout, sized(file_handle_made, number(kMaxFileHandle)), When::always)},
      {"mount_id", select(any_bit(arg("flags"), 1), mount_ids)},
      {"flags", flags(name_to_handle_flags)}}},
    {"open_by_handle_at",
     Set::desc,
     fd,
     {{"mount_fd", dirfd}, {"handle", in(sized(file_handle, number(kMaxFileHandle)))}, {"flags", flags(open_flags)}}},
};

inline constexpr Syscall path_calls[] = {
    {"access", Set::file, zero, {{"pathname", path}, {"mode", flags(access_modes)}}},
    {"faccessat", file_and_desc, zero, {{"dirfd", dirfd}, {"pathname", path}, {"mode", flags(access_modes)}}},
    {"faccessat2",
     file_and_desc,
     zero,
     {{"dirfd", dirfd}, {"pathname", path}, {"mode", flags(access_modes)}, {"flags", flags(faccessat_flags)}}},
    {"mkdir", Set::file, zero, {{"pathname", path}, {"mode", permission}}},
    {"mkdirat", file_and_desc, zero, {{"dirfd", dirfd}, {"pathname", path}, {"mode", permission}}},
    {"rmdir", Set::file, zero, {{"pathname", path}}},
    {"mknod", Set::file, zero, {{"pathname", path}, {"mode", file_mode}, {"dev", node_device}}},
    {"mknodat", file_and_desc, zero, {{"dirfd", dirfd}, {"pathname", path}, {"mode", file_mode}, {"dev", node_device}}},
    {"rename", Set::file, zero, {{"oldpath", path}, {"newpath", path}}},
    {"renameat", file_and_desc, zero, {{"olddirfd", dirfd}, {"oldpath", path}, {"newdirfd", dirfd}, {"newpath", path}}},
    {"renameat2",
     file_and_desc,
     zero,
     {{"olddirfd", dirfd}, {"oldpath", path}, {"newdirfd", dirfd}, {"newpath", path}, {"flags", flags(rename_flags)}}},
    {"link", Set::file, zero, {{"oldpath", path}, {"newpath", path}}},
    {"linkat",
     file_and_desc,
     zero,
     {{"olddirfd", dirfd}, {"oldpath", path}, {"newdirfd", dirfd}, {"newpath", path}, {"flags", flags(at_flags)}}},
    {"symlink", Set::file, zero, {{"target", path}, {"linkpath", path}}},
    {"symlinkat", file_and_desc, zero, {{"target", path}, {"newdirfd", dirfd}, {"linkpath", path}}},
    {"unlink", Set::file, zero, {{"pathname", path}}},
    {"unlinkat", file_and_desc, zero, {{"dirfd", dirfd}, {"pathname", path}, {"flags", flags(at_flags)}}},
    {"readlink", Set::file, ssize, {{"pathname", path}, {"buf", out_link}, {"bufsiz", size}}},
    {"readlinkat", file_and_desc, ssize, {{"dirfd", dirfd}, {"pathname", path}, {"buf", out_link}, {"bufsiz", size}}},
    {"chroot", Set::file, zero, {{"path", path}}},
    {"uselib", Set::file, zero, {{"library", path}}},
    {"acct", Set::file, zero, {{"filename", path}}},
};

inline constexpr Syscall permission_calls[] = {
    {"chmod", Set::file, zero, {{"pathname", path}, {"mode", permission}}},
    {"fchmod", Set::desc, zero, {{"fd", fd}, {"mode", permission}}},
    {"fchmodat", file_and_desc, zero, {{"dirfd", dirfd}, {"pathname", path}, {"mode", permission}}},
    {"fchmodat2",
     file_and_desc,
     zero,
     {{"dirfd", dirfd}, {"pathname", path}, {"mode", permission}, {"flags", flags(at_flags)}}},
    {"umask", Set::none, permission, {{"mask", permission}}},
    {"chown", Set::file, zero, {{"pathname", path}, {"owner", uid}, {"group", gid}}, {.abis = reg64}},
    {"lchown", Set::file, zero, {{"pathname", path}, {"owner", uid}, {"group", gid}}, {.abis = reg64}},
    {"fchown", Set::desc, zero, {{"fd", fd}, {"owner", uid}, {"group", gid}}, {.abis = reg64}},
    {"chown", Set::file, zero, {{"pathname", path}, {"owner", uid16}, {"group", gid16}}, {.abis = i386_only}},
    {"lchown", Set::file, zero, {{"pathname", path}, {"owner", uid16}, {"group", gid16}}, {.abis = i386_only}},
    {"fchown", Set::desc, zero, {{"fd", fd}, {"owner", uid16}, {"group", gid16}}, {.abis = i386_only}},
    {"chown32", Set::file, zero, {{"pathname", path}, {"owner", uid}, {"group", gid}}},
    {"lchown32", Set::file, zero, {{"pathname", path}, {"owner", uid}, {"group", gid}}},
    {"fchown32", Set::desc, zero, {{"fd", fd}, {"owner", uid}, {"group", gid}}},
    {"fchownat",
     file_and_desc,
     zero,
     {{"dirfd", dirfd}, {"pathname", path}, {"owner", uid}, {"group", gid}, {"flags", flags(at_flags)}}},
};

inline constexpr Syscall file_time_calls[] = {
    {"utime", Set::file, zero, {{"filename", path}, {"times", in(utimbuf)}}},
    {"utimes", Set::file, zero, {{"filename", path}, {"times", in(array(utime_timeval, number(2)))}}},
    {"futimesat",
     file_and_desc,
     zero,
     {{"dirfd", dirfd}, {"pathname", path}, {"times", in(array(utime_timeval, number(2)))}}},
    {"utimensat",
     file_and_desc,
     zero,
     {{"dirfd", dirfd},
      {"pathname", path},
      {"times", in(array(utime_timespec, number(2)))},
      {"flags", flags(at_flags)}}},
    {"utimensat_time64",
     file_and_desc,
     zero,
     {{"dirfd", dirfd},
      {"pathname", path},
      {"times", in(array(utime_kernel_timespec, number(2)))},
      {"flags", flags(at_flags)}}},
};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fcntl.h"
#include "schema/abi/structs/mount.h"
#include "schema/abi/structs/quota.h"

/// Mounts by the old and the new interface, what is mounted, quotas.
namespace cluecap::abi {

// Which of mount's arguments count depends on its flags: a remount takes no type; a move, a bind or a change of
// propagation takes neither type nor data. Flags with the old magic number in their high half have nothing else there.
inline constexpr std::uint32_t kRemount = 0x20, kBindOrMove = 0x3000, kPropagation = 0x1e0000;
inline constexpr std::uint32_t kMagicHalf = 0xffff0000, kMagic = 0xc0ed0000;

inline constexpr CasesOf unless_zero_cases{{{0, in_string}}, address};
inline constexpr Type mount_type_plain =
    select(masked(arg("mountflags"), kRemount | kBindOrMove | kPropagation), unless_zero_cases);
inline constexpr CasesOf mount_type_cases{
    {{kMagic, select(masked(arg("mountflags"), kRemount | kBindOrMove), unless_zero_cases)}}, mount_type_plain};
inline constexpr Type mount_type = select(masked(arg("mountflags"), kMagicHalf), mount_type_cases);

inline constexpr Type mount_data_plain =
    select(masked(arg("mountflags"), kBindOrMove | kPropagation), unless_zero_cases);
inline constexpr CasesOf mount_data_magic_cases{
    {{kMagic, select(masked(arg("mountflags"), kBindOrMove), unless_zero_cases)}}, mount_data_plain};
inline constexpr CasesOf mount_data_cases{{{kRemount, in_string}},
                                          select(masked(arg("mountflags"), kMagicHalf), mount_data_magic_cases)};
inline constexpr Type mount_data = select(masked(arg("mountflags"), kRemount), mount_data_cases);

inline constexpr VariantsOf fsconfig_variants{
    {{"fd", fd}, {"cmd", values(fsconfig_commands)}},
    {{0, {{"key", in_string}, {"value", address}, {"aux", c_int}}},
     {1, {{"key", in_string}, {"value", in_string}, {"aux", c_int}}},
     {2, {{"key", in_string}, {"value", in(meaning(bytes(arg("aux")), Sem::hex))}, {"aux", c_int}}},
     {3, {{"key", in_string}, {"value", path}, {"aux", dirfd}}},
     {4, {{"key", in_string}, {"value", path}, {"aux", dirfd}}},
     {5, {{"key", in_string}, {"value", address}, {"aux", fd}}},
     {6, {{"key", address}, {"value", address}, {"aux", c_int}}},
     {7, {{"key", address}, {"value", address}, {"aux", c_int}}},
     {8, {{"key", address}, {"value", address}, {"aux", c_int}}},
     otherwise({{"key", opaque}, {"value", opaque}, {"aux", c_int}})}};

inline constexpr Syscall mount_calls[] = {
    {"mount",
     Set::file,
     zero,
     {{"source", path},
      {"target", path},
      {"filesystemtype", mount_type},
      {"mountflags", flags(mount_flags, c_ulong)},
      {"data", mount_data}}},
    {"umount", Set::file, zero, {{"target", path}}},
    {"umount2", Set::file, zero, {{"target", path}, {"flags", flags(umount_flags)}}},
    {"pivot_root", Set::file, zero, {{"new_root", path}, {"put_old", path}}},
    {"fsopen", Set::desc, fd, {{"fsname", in_string}, {"flags", flags(fsopen_flags)}}},
    {"fsconfig",
     Set::desc | Set::file,
     zero,
     {{"fd", fd}, {"cmd", values(fsconfig_commands)}, {"key", opaque}, {"value", opaque}, {"aux", c_int}},
     {.select = arg("cmd"), .variants = fsconfig_variants}},
    {"fsmount",
     Set::desc,
     fd,
     {{"fs_fd", fd}, {"flags", flags(fsmount_flags)}, {"attr_flags", flags(mount_attributes)}}},
    {"fspick", Set::desc | Set::file, fd, {{"dirfd", dirfd}, {"pathname", path}, {"flags", flags(fspick_flags)}}},
    {"move_mount",
     Set::desc | Set::file,
     zero,
     {{"from_dirfd", dirfd},
      {"from_pathname", path},
      {"to_dirfd", dirfd},
      {"to_pathname", path},
      {"flags", flags(move_mount_flags)}}},
    {"open_tree", Set::desc | Set::file, fd, {{"dirfd", dirfd}, {"pathname", path}, {"flags", flags(open_tree_flags)}}},
    {"open_tree_attr",
     Set::desc | Set::file,
     fd,
     {{"dirfd", dirfd},
      {"pathname", path},
      {"flags", flags(open_tree_flags)},
      {"attr", in(sized(mount_attr, arg("size")))},
      {"size", abi::size}}},
    {"mount_setattr",
     Set::desc | Set::file,
     zero,
     {{"dirfd", dirfd},
      {"pathname", path},
      {"flags", flags(mount_setattr_flags)},
      {"attr", in(sized(mount_attr, arg("size")))},
      {"size", abi::size}}},
    {"statmount",
     Set::none,
     zero,
     {{"req", in(statmount_request)},
      {"buf", out(sized(statmount, arg("bufsize")))},
      {"bufsize", abi::size},
      {"flags", flags(statmount_flags)}}},
    {"listmount",
     Set::none,
     ssize,
     {{"req", in(listmount_request)},
      {"mnt_ids", out(array(x64, result()))},
      {"nr_mnt_ids", abi::size},
      {"flags", flags(listmount_flags)}}},
};

inline constexpr Type quota_command = make_integer(Width::w32, false, Sem::quota_command);
inline constexpr Type quota_id = c_int;
inline constexpr Type quota_format = values(quota_formats);
inline constexpr Type quota_special = path;
inline constexpr Type xfs_state_word = flags(xfs_quota_state_flags), xfs_type_word = flags(xfs_quota_types);

/// What follows the command and, for quotactl, the device.
inline constexpr Variant quota_arguments[] = {
    {0x800001, {}},
    {0x800002, {{"id", quota_format}, {"addr", path}}},
    {0x800003, {}},
    {0x800004, {Arg("addr", out(quota_format)).at(every, 3)}},
    {0x800005, {Arg("addr", out(if_dqinfo)).at(every, 3)}},
    {0x800006, {Arg("addr", in(if_dqinfo)).at(every, 3)}},
    {0x800007, {{"id", quota_id}, {"addr", out(if_dqblk)}}},
    {0x800008, {{"id", quota_id}, {"addr", in(if_dqblk)}}},
    {0x800009, {{"id", quota_id}, {"addr", out(if_nextdqblk)}}},
    {0x5801, {Arg("addr", in(xfs_state_word)).at(every, 3)}},
    {0x5802, {Arg("addr", in(xfs_state_word)).at(every, 3)}},
    {0x5803, {{"id", quota_id}, {"addr", out(fs_disk_quota)}}},
    {0x5804, {{"id", quota_id}, {"addr", in(fs_disk_quota)}}},
    {0x5805, {Arg("addr", out(fs_quota_stat)).at(every, 3)}},
    {0x5806, {Arg("addr", in(xfs_type_word)).at(every, 3)}},
    {0x5807, {}},
    {0x5808, {Arg("addr", out(fs_quota_statv)).at(every, 3)}},
    {0x5809, {{"id", quota_id}, {"addr", out(fs_disk_quota)}}},
    otherwise({{"id", quota_id}, {"addr", opaque}}),
};
inline constexpr VariantsOf quotactl_variants{{{"cmd", quota_command}, {"special", quota_special}}, quota_arguments};
inline constexpr VariantsOf quotactl_fd_variants{{{"fd", fd}, {"cmd", quota_command}}, quota_arguments};

inline constexpr Syscall quota_calls[] = {
    {"quotactl",
     Set::file,
     zero,
     {{"cmd", quota_command}, {"special", quota_special}, {"id", quota_id}, {"addr", opaque}},
     {.select = divided(arg("cmd"), 256), .variants = quotactl_variants}},
    {"quotactl_fd",
     Set::desc,
     zero,
     {{"fd", fd}, {"cmd", quota_command}, {"id", quota_id}, {"addr", opaque}},
     {.select = divided(arg("cmd"), 256), .variants = quotactl_fd_variants}},
};

} // namespace cluecap::abi

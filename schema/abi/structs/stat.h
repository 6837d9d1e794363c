// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/stat.h"
#include "schema/abi/words.h"

/// asm/stat.h, linux/stat.h
namespace cluecap::abi {

inline constexpr Type stat_seconds = meaning(klong, Sem::seconds);
inline constexpr Type stat_nanoseconds = meaning(kulong, Sem::nanoseconds);
inline constexpr Type stat_seconds32 = meaning(u32, Sem::seconds);
inline constexpr Type stat_nanoseconds32 = meaning(u32, Sem::nanoseconds);
inline constexpr Type inode_number = meaning(kulong, Sem::inode);

/// What only devices have stands for the size of everything else.
inline constexpr Type nothing{};
inline constexpr std::uint32_t kFileTypeMask = 0170000, kCharacterDevice = 0020000, kBlockDevice = 0060000;

/// `device_number` for character and block devices, else nothing / else `number`.
template <const Type& device_number>
inline constexpr CasesOf only_for_devices{{{kCharacterDevice, device_number}, {kBlockDevice, device_number}}, nothing};
template <const Type& number>
inline constexpr CasesOf not_for_devices{{{kCharacterDevice, nothing}, {kBlockDevice, nothing}}, number};

template <const Type& device_number>
inline constexpr Type device_of = select(masked(field("st_mode"), kFileTypeMask), only_for_devices<device_number>);
template <const Type& number>
inline constexpr Type size_of = select(masked(field("st_mode"), kFileTypeMask), not_for_devices<number>);

/// x86_64 and x32
inline constexpr StructOf stat_x86{
    "struct stat",
    {Field("st_dev", device).verbose(),
     Field("st_ino", inode_number).verbose(),
     Field("st_nlink", kulong).verbose(),
     {"st_mode", file_mode},
     Field("st_uid", uid).verbose(),
     Field("st_gid", gid).verbose(),
     Field("__pad0", u32).hidden(),
     {"st_rdev", device_of<device>},
     {"st_size", size_of<koffset>},
     Field("st_blksize", klong).verbose(),
     Field("st_blocks", klong).verbose(),
     Field("st_atime", stat_seconds).verbose(),
     Field("st_atime_nsec", stat_nanoseconds).verbose(),
     Field("st_mtime", stat_seconds).verbose(),
     Field("st_mtime_nsec", stat_nanoseconds).verbose(),
     Field("st_ctime", stat_seconds).verbose(),
     Field("st_ctime_nsec", stat_nanoseconds).verbose(),
     Field("__unused", array(klong, number(3))).hidden()},
    {"st_dev", "st_ino", "st_mode", "st_nlink", "st_uid", "st_gid", "st_blksize", "st_blocks", "st_size", "st_rdev"}};

inline constexpr StructOf stat_arm64{
    "struct stat",
    {Field("st_dev", device).verbose(),
     Field("st_ino", inode_number).verbose(),
     {"st_mode", file_mode},
     Field("st_nlink", u32).verbose(),
     Field("st_uid", uid).verbose(),
     Field("st_gid", gid).verbose(),
     {"st_rdev", device_of<device>},
     Field("__pad1", kulong).hidden(),
     {"st_size", size_of<koffset>},
     Field("st_blksize", s32).verbose(),
     Field("__pad2", s32).hidden(),
     Field("st_blocks", klong).verbose(),
     Field("st_atime", stat_seconds).verbose(),
     Field("st_atime_nsec", stat_nanoseconds).verbose(),
     Field("st_mtime", stat_seconds).verbose(),
     Field("st_mtime_nsec", stat_nanoseconds).verbose(),
     Field("st_ctime", stat_seconds).verbose(),
     Field("st_ctime_nsec", stat_nanoseconds).verbose(),
     Field("__unused4", u32).hidden(),
     Field("__unused5", u32).hidden()},
    {"st_dev", "st_ino", "st_mode", "st_nlink", "st_uid", "st_gid", "st_blksize", "st_blocks", "st_size", "st_rdev"}};

inline constexpr Type device16 = make_integer(Width::w16, false, Sem::device);
inline constexpr Type size32 = make_integer(Width::w32, false, Sem::size);

/// Of i386's stat, lstat and fstat
inline constexpr StructOf stat_i386{
    "struct stat",
    {Field("st_dev", device32).verbose(),
     Field("st_ino", inode_number).verbose(),
     {"st_mode", file_mode16},
     Field("st_nlink", u16).verbose(),
     Field("st_uid", uid16).verbose(),
     Field("st_gid", gid16).verbose(),
     {"st_rdev", device_of<device32>},
     {"st_size", size_of<size32>},
     Field("st_blksize", u32).verbose(),
     Field("st_blocks", u32).verbose(),
     Field("st_atime", stat_seconds32).verbose(),
     Field("st_atime_nsec", stat_nanoseconds32).verbose(),
     Field("st_mtime", stat_seconds32).verbose(),
     Field("st_mtime_nsec", stat_nanoseconds32).verbose(),
     Field("st_ctime", stat_seconds32).verbose(),
     Field("st_ctime_nsec", stat_nanoseconds32).verbose(),
     Field("__unused4", u32).hidden(),
     Field("__unused5", u32).hidden()},
    {"st_dev", "st_ino", "st_mode", "st_nlink", "st_uid", "st_gid", "st_blksize", "st_blocks", "st_size", "st_rdev"}};

/// Of i386's stat64, lstat64, fstat64 and fstatat64
inline constexpr StructOf stat64{
    "struct stat64",
    {Field("st_dev", device64).verbose(),
     Field("__pad0", bytes(number(4))).hidden(),
     Field("__st_ino", u32).hidden(),
     {"st_mode", file_mode},
     Field("st_nlink", u32).verbose(),
     Field("st_uid", uid).verbose(),
     Field("st_gid", gid).verbose(),
     {"st_rdev", device_of<device64>},
     Field("__pad3", bytes(number(4))).hidden(),
     {"st_size", size_of<offset64>},
     Field("st_blksize", u32).verbose(),
     Field("st_blocks", u64).verbose(),
     Field("st_atime", stat_seconds32).verbose(),
     Field("st_atime_nsec", stat_nanoseconds32).verbose(),
     Field("st_mtime", stat_seconds32).verbose(),
     Field("st_mtime_nsec", stat_nanoseconds32).verbose(),
     Field("st_ctime", stat_seconds32).verbose(),
     Field("st_ctime_nsec", stat_nanoseconds32).verbose(),
     Field("st_ino", meaning(u64, Sem::inode)).verbose()},
    {"st_dev", "st_ino", "st_mode", "st_nlink", "st_uid", "st_gid", "st_blksize", "st_blocks", "st_size", "st_rdev"}};

/// Of oldstat, oldlstat and oldfstat
inline constexpr StructOf old_kernel_stat{
    "struct __old_kernel_stat",
    {Field("st_dev", device16).verbose(),
     Field("st_ino", meaning(u16, Sem::inode)).verbose(),
     {"st_mode", file_mode16},
     Field("st_nlink", u16).verbose(),
     Field("st_uid", uid16).verbose(),
     Field("st_gid", gid16).verbose(),
     {"st_rdev", device_of<device16>},
     {"st_size", size_of<size32>},
     Field("st_atime", stat_seconds32).verbose(),
     Field("st_mtime", stat_seconds32).verbose(),
     Field("st_ctime", stat_seconds32).verbose()},
    {"st_dev", "st_ino", "st_mode", "st_nlink", "st_uid", "st_gid", "st_size", "st_rdev"}};

/// The structure of stat, lstat, fstat and newfstatat.
inline constexpr CasesOf stats_by_abi{
    {{0, stat_x86, only(Abi::x86_64) | Abi::x32}, {0, stat_arm64, arm64}, {0, stat_i386, i386_only}}};
inline constexpr Type stat_of_abi = select(number(0), stats_by_abi);

inline constexpr StructOf statx_timestamp{"struct statx_timestamp",
                                          {{"tv_sec", meaning(s64, Sem::seconds)},
                                           {"tv_nsec", meaning(u32, Sem::nanoseconds)},
                                           Field("__reserved", s32).hidden()}};

inline constexpr std::uint32_t kStatxMountIds = 0x5000; ///< STATX_MNT_ID, STATX_MNT_ID_UNIQUE
inline constexpr StructOf statx_buffer{
    "struct statx",
    {{"stx_mask", flags(statx_masks)},
     Field("stx_blksize", u32).verbose(),
     {"stx_attributes", flags(statx_attributes, x64)},
     Field("stx_nlink", u32).verbose(),
     Field("stx_uid", uid).verbose(),
     Field("stx_gid", gid).verbose(),
     {"stx_mode", file_mode16},
     Field("__spare0", u16).hidden(),
     Field("stx_ino", meaning(u64, Sem::inode)).verbose(),
     {"stx_size", meaning(u64, Sem::size)},
     Field("stx_blocks", u64).verbose(),
     Field("stx_attributes_mask", flags(statx_attributes, x64)).verbose(),
     Field("stx_atime", statx_timestamp).verbose(),
     Field("stx_btime", statx_timestamp).verbose().when(any_bit(field("stx_mask"), 0x800)),
     Field("stx_ctime", statx_timestamp).verbose(),
     Field("stx_mtime", statx_timestamp).verbose(),
     Field("stx_rdev_major", u32).verbose(),
     Field("stx_rdev_minor", u32).verbose(),
     Field("stx_dev_major", u32).verbose(),
     Field("stx_dev_minor", u32).verbose(),
     Field("stx_mnt_id", x64).verbose().when(any_bit(field("stx_mask"), kStatxMountIds)),
     Field("stx_dio_mem_align", u32).verbose().when(any_bit(field("stx_mask"), 0x2000)),
     Field("stx_dio_offset_align", u32).verbose().when(any_bit(field("stx_mask"), 0x2000)),
     Field("stx_subvol", u64).verbose().when(any_bit(field("stx_mask"), 0x8000)),
     Field("stx_atomic_write_unit_min", u32).verbose().when(any_bit(field("stx_mask"), 0x10000)),
     Field("stx_atomic_write_unit_max", u32).verbose().when(any_bit(field("stx_mask"), 0x10000)),
     Field("stx_atomic_write_segments_max", u32).verbose().when(any_bit(field("stx_mask"), 0x10000)),
     Field("stx_dio_read_offset_align", u32).verbose().when(any_bit(field("stx_mask"), 0x20000)),
     Field("stx_atomic_write_unit_max_opt", u32).verbose().when(any_bit(field("stx_mask"), 0x10000)),
     Field("__spare2", u32).hidden(),
     Field("__spare3", array(u64, number(8))).hidden()}};

} // namespace cluecap::abi

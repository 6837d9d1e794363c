// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/magic.h"
#include "schema/abi/flags/mount.h"
#include "schema/abi/words.h"

/// asm/statfs.h
namespace cluecap::abi {

inline constexpr StructOf kernel_fsid{"__kernel_fsid_t", {{"val", array(x32, number(2))}}};

/// Words are kernel longs: x32 programs use x86_64's call.
inline constexpr StructOf statfs{"struct statfs",
                                 {{"f_type", values(fs_magics, meaning(kulong, Sem::hex))},
                                  {"f_bsize", kulong},
                                  {"f_blocks", kulong},
                                  {"f_bfree", kulong},
                                  {"f_bavail", kulong},
                                  {"f_files", kulong},
                                  {"f_ffree", kulong},
                                  {"f_fsid", kernel_fsid},
                                  {"f_namelen", kulong},
                                  {"f_frsize", kulong},
                                  {"f_flags", flags(statfs_flags, meaning(kulong, Sem::hex))},
                                  Field("f_spare", array(klong, number(4))).hidden()}};

/// i386 only
inline constexpr StructOf statfs64{"struct statfs64",
                                   {{"f_type", values(fs_magics, x32)},
                                    {"f_bsize", u32},
                                    {"f_blocks", u64},
                                    {"f_bfree", u64},
                                    {"f_bavail", u64},
                                    {"f_files", u64},
                                    {"f_ffree", u64},
                                    {"f_fsid", kernel_fsid},
                                    {"f_namelen", u32},
                                    {"f_frsize", u32},
                                    {"f_flags", flags(statfs_flags)},
                                    Field("f_spare", array(u32, number(4))).hidden()}};

/// ustat(2). Its counts are a daddr_t (int) and an ino_t.
inline constexpr StructOf ustat{"struct ustat",
                                {{"f_tfree", s32},
                                 {"f_tinode", kulong},
                                 Field("f_fname", bytes(number(6))).hidden(),
                                 Field("f_fpack", bytes(number(6))).hidden()}};

} // namespace cluecap::abi

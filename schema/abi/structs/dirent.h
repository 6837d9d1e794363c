// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/seek.h"
#include "schema/abi/words.h"

/// Entries of directories as getdents64, getdents and readdir write them.
namespace cluecap::abi {

inline constexpr Type dirent_type = values(dirent_types, u8);

inline constexpr StructOf linux_dirent64{"struct linux_dirent64",
                                         {{"d_ino", meaning(u64, Sem::inode)},
                                          {"d_off", offset64},
                                          {"d_reclen", u16},
                                          {"d_type", dirent_type},
                                          {"d_name", string(rest())}},
                                         field("d_reclen"),
                                         1};

/// The type is the record's last byte.
inline constexpr StructOf linux_dirent{"struct linux_dirent",
                                       {{"d_ino", meaning(kulong, Sem::inode)},
                                        {"d_off", kulong},
                                        {"d_reclen", u16},
                                        {"d_name", string(rest())},
                                        Field("d_type", dirent_type).last()},
                                       field("d_reclen"),
                                       1};

/// i386's readdir: one entry, at most this long.
inline constexpr std::int64_t kOldDirent = 10 + 256;
inline constexpr StructOf old_linux_dirent{"struct old_linux_dirent",
                                           {{"d_ino", meaning(kulong, Sem::inode)},
                                            {"d_off", kulong},
                                            {"d_reclen", u16},
                                            {"d_name", string(plus(field("d_reclen"), 1))}}};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fcntl.h"
#include "schema/abi/flags/seek.h"
#include "schema/abi/words.h"

/// asm/fcntl.h, linux/fcntl.h, linux/openat2.h
namespace cluecap::abi {

inline constexpr Type lock_type = values(lock_types, s16);
inline constexpr Type lock_whence = values(whences, s16);

/// A lock as it is set, and as it is found.
inline constexpr StructOf flock_set{"struct flock",
                                    {{"l_type", lock_type},
                                     {"l_whence", lock_whence},
                                     {"l_start", koffset},
                                     {"l_len", koffset},
                                     Field("l_pid", pid).hidden()}};
inline constexpr StructOf flock_get{
    "struct flock",
    {{"l_type", lock_type}, {"l_whence", lock_whence}, {"l_start", koffset}, {"l_len", koffset}, {"l_pid", pid}}};

inline constexpr StructOf flock64_set{"struct flock64",
                                      {{"l_type", lock_type},
                                       {"l_whence", lock_whence},
                                       {"l_start", offset64},
                                       {"l_len", offset64},
                                       Field("l_pid", pid).hidden()}};
inline constexpr StructOf flock64_get{
    "struct flock64",
    {{"l_type", lock_type}, {"l_whence", lock_whence}, {"l_start", offset64}, {"l_len", offset64}, {"l_pid", pid}}};

inline constexpr CasesOf owners{{{0, tid}, {1, pid}, {2, pgid}}, s32};
inline constexpr StructOf f_owner_ex{"struct f_owner_ex",
                                     {{"type", values(owner_types)}, {"pid", select(field("type"), owners)}}};

/// F_GETDELEG, F_SETDELEG
inline constexpr StructOf delegation{
    "struct delegation", {{"d_flags", x32}, {"d_type", values(lock_types, u16)}, Field("__pad", u16).hidden()}};

inline constexpr std::uint32_t kMayCreate = 020000100; ///< O_CREAT, and the bit of O_TMPFILE that is its own
inline constexpr StructOf open_how{
    "struct open_how",
    {{"flags", flags(open_flags, x64)},
     Field("mode", meaning(u64, Sem::permission)).when(any_bit(field("flags"), kMayCreate)),
     {"resolve", flags(resolve_flags, x64)}}};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/userfaultfd.h"
#include "schema/abi/words.h"

/// linux/nsfs.h, linux/pidfd.h
namespace cluecap::abi {

inline constexpr StructOf mnt_ns_info{"struct mnt_ns_info", {{"size", u32}, {"nr_mounts", u32}, {"mnt_ns_id", x64}}};

inline constexpr StructOf pidfd_info{"struct pidfd_info",
                                     {{"mask", flags(pidfd_info_masks, x64)},
                                      Field("cgroupid", u64).flows(Dir::out),
                                      Field("pid", pid).flows(Dir::out),
                                      Field("tgid", pid).flows(Dir::out),
                                      Field("ppid", pid).flows(Dir::out),
                                      Field("ruid", uid).flows(Dir::out),
                                      Field("rgid", gid).flows(Dir::out),
                                      Field("euid", uid).flows(Dir::out),
                                      Field("egid", gid).flows(Dir::out),
                                      Field("suid", uid).flows(Dir::out),
                                      Field("sgid", gid).flows(Dir::out),
                                      Field("fsuid", uid).flows(Dir::out),
                                      Field("fsgid", gid).flows(Dir::out),
                                      Field("exit_code", s32).flows(Dir::out),
                                      Field("coredump_mask", x32).flows(Dir::out),
                                      Field("coredump_signal", signal_number).flows(Dir::out),
                                      Field("coredump_code", s32).flows(Dir::out),
                                      Field("coredump_pad", u32).hidden(),
                                      Field("supported_mask", flags(pidfd_info_masks, x64)).flows(Dir::out)}};

} // namespace cluecap::abi

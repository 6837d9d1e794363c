// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/sched.h"
#include "schema/abi/words.h"

/// linux/sched.h, linux/sched/types.h
namespace cluecap::abi {

inline constexpr std::uint32_t kCloneChildTid = 0x01200000; ///< CLONE_CHILD_SETTID|CLONE_CHILD_CLEARTID
inline constexpr std::uint32_t kCloneParentSettid = 0x00100000, kClonePidfd = 0x00001000, kCloneSettls = 0x00080000;

inline constexpr Type address64 = meaning(u64, Sem::address);

/// clone3(2). All members are __aligned_u64.
inline constexpr StructOf clone_args{
    "struct clone_args",
    {{"flags", flags(clone3_flags, aligned8(x64))},
     Field("pidfd", wide(out(new_fd))).when(masked(field("flags"), kClonePidfd)),
     Field("child_tid", aligned8(address64)).when(masked(field("flags"), kCloneChildTid)),
     Field("parent_tid", wide(out(tid))).when(masked(field("flags"), kCloneParentSettid)),
     {"exit_signal", aligned8(meaning(u64, Sem::signal))},
     {"stack", aligned8(address64)},
     {"stack_size", aligned8(x64)},
     Field("tls", aligned8(address64)).when(masked(field("flags"), kCloneSettls)),
     Field("set_tid", wide(in(array(tid, field("set_tid_size"))))).when(field("set_tid_size")),
     Field("set_tid_size", aligned8(u64)).when(field("set_tid_size")),
     Field("cgroup", aligned8(meaning(u64, Sem::fd))).when(field("cgroup"))}};

inline constexpr StructOf sched_param{"struct sched_param", {{"sched_priority", c_int}}};

inline constexpr StructOf sched_attr{"struct sched_attr",
                                     {{"size", u32},
                                      {"sched_policy", values(sched_policies, u32)},
                                      {"sched_flags", flags(sched_attr_flags, x64)},
                                      {"sched_nice", s32},
                                      {"sched_priority", u32},
                                      {"sched_runtime", u64},
                                      {"sched_deadline", u64},
                                      {"sched_period", u64},
                                      {"sched_util_min", u32},
                                      {"sched_util_max", u32}},
                                     field("size"),
                                     1};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/resource.h"
#include "schema/abi/structs/sched.h"
#include "schema/abi/structs/time.h"

/// Scheduling, processor sets and I/O priority.
namespace cluecap::abi {

/// sched_param is one integer and always was.
inline constexpr Type sched_parameter = c_int;
inline constexpr Type scheduler = flags(schedulers);
inline constexpr Type io_priority = meaning(s32, Sem::io_priority);

inline constexpr Syscall sched_calls[] = {
    {"sched_yield", Set::none, zero, {}},
    {"sched_setscheduler", Set::none, zero, {{"pid", pid}, {"policy", scheduler}, {"param", in(sched_parameter)}}},
    {"sched_getscheduler", Set::none, scheduler, {{"pid", pid}}},
    {"sched_setparam", Set::none, zero, {{"pid", pid}, {"param", in(sched_parameter)}}},
    {"sched_getparam", Set::none, zero, {{"pid", pid}, {"param", out(sched_parameter)}}},
    {"sched_setattr", Set::none, zero, {{"pid", pid}, {"attr", in(sched_attr)}, {"flags", x32}}},
    {"sched_getattr",
     Set::none,
     zero,
     {{"pid", pid},
      {"attr", out(sized(sched_attr, arg("size")))},
      {"size", c_uint},
      {"flags", flags(sched_getattr_flags)}}},
    {"sched_get_priority_max", Set::none, c_int, {{"policy", scheduler}}},
    {"sched_get_priority_min", Set::none, c_int, {{"policy", scheduler}}},
    {"sched_rr_get_interval", Set::none, zero, {{"pid", pid}, {"tp", out(timespec)}}},
    {"sched_rr_get_interval_time64", Set::none, zero, {{"pid", pid}, {"tp", out(kernel_timespec)}}},
    {"sched_setaffinity",
     Set::none,
     zero,
     {{"pid", pid}, {"cpusetsize", c_uint}, {"mask", in(bits(times(arg("cpusetsize"), 8), Sem::cpu))}}},
    {"sched_getaffinity",
     Set::none,
     c_int,
     {{"pid", pid}, {"cpusetsize", c_uint}, {"mask", out(bits(times(result(), 8), Sem::cpu))}}},
    {"getcpu", Set::none, zero, {{"cpu", out(c_uint)}, {"node", out(c_uint)}, {"tcache", address}}},
    {"ioprio_set", Set::none, zero, {{"which", values(ioprio_whos)}, {"who", c_int}, {"ioprio", io_priority}}},
    {"ioprio_get", Set::none, io_priority, {{"which", values(ioprio_whos)}, {"who", c_int}}},
};

} // namespace cluecap::abi

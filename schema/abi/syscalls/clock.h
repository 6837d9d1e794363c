// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/signal.h"
#include "schema/abi/structs/time.h"

/// Clocks, sleeping and timers.
namespace cluecap::abi {

inline constexpr Type clock_id = values(clock_ids);
inline constexpr Type timer_id = s32;
inline constexpr Type timer_sleep_flags = flags(timer_flags);
inline constexpr Type epoch_seconds = meaning(klong, Sem::seconds);

inline constexpr Syscall clock_calls[] = {
    {"nanosleep", Set::none, zero, {{"rqtp", in(timespec)}, {"rmtp", out_on_error(timespec)}}},
    {"clock_nanosleep",
     Set::none,
     zero,
     {{"clockid", clock_id},
      {"flags", timer_sleep_flags},
      {"request", in(timespec)},
      {"remain", out_on_error(timespec)}}},
    {"clock_nanosleep_time64",
     Set::none,
     zero,
     {{"clockid", clock_id},
      {"flags", timer_sleep_flags},
      {"request", in(kernel_timespec)},
      {"remain", out_on_error(kernel_timespec)}}},
    {"clock_gettime", Set::clock, zero, {{"clockid", clock_id}, {"tp", out(timespec)}}},
    {"clock_gettime64", Set::clock, zero, {{"clockid", clock_id}, {"tp", out(kernel_timespec)}}},
    {"clock_settime", Set::clock, zero, {{"clockid", clock_id}, {"tp", in(timespec)}}},
    {"clock_settime64", Set::clock, zero, {{"clockid", clock_id}, {"tp", in(kernel_timespec)}}},
    {"clock_getres", Set::clock, zero, {{"clockid", clock_id}, {"res", out(timespec)}}},
    {"clock_getres_time64", Set::clock, zero, {{"clockid", clock_id}, {"res", out(kernel_timespec)}}},
    {"clock_adjtime", Set::clock, values(adjtimex_states), {{"clockid", clock_id}, {"buf", inout(timex)}}},
    {"clock_adjtime64", Set::clock, values(adjtimex_states), {{"clockid", clock_id}, {"buf", inout(kernel_timex)}}},
    {"adjtimex", Set::clock, values(adjtimex_states), {{"buf", inout(timex)}}},
    {"gettimeofday", Set::clock, zero, {{"tv", out(timeval)}, {"tz", out(timezone)}}},
    {"settimeofday", Set::clock, zero, {{"tv", in(timeval)}, {"tz", in(timezone)}}},
    {"time", Set::clock, epoch_seconds, {{"tloc", out(epoch_seconds)}}},
    {"stime", Set::none, zero, {{"t", in(epoch_seconds)}}},
    {"times", Set::none, klong, {{"buf", out(tms)}}},

    {"alarm", Set::none, c_uint, {{"seconds", c_uint}}},
    {"getitimer", Set::none, zero, {{"which", values(itimers)}, {"curr_value", out(itimerval)}}},
    {"setitimer",
     Set::none,
     zero,
     {{"which", values(itimers)}, {"new_value", in(itimerval)}, {"old_value", out(itimerval)}}},
    {"timer_create", Set::none, zero, {{"clockid", clock_id}, {"sevp", in(sigevent)}, {"timerid", out(timer_id)}}},
    {"timer_settime",
     Set::none,
     zero,
     {{"timerid", timer_id},
      {"flags", timer_sleep_flags},
      {"new_value", in(itimerspec)},
      {"old_value", out(itimerspec)}}},
    {"timer_settime64",
     Set::none,
     zero,
     {{"timerid", timer_id},
      {"flags", timer_sleep_flags},
      {"new_value", in(kernel_itimerspec)},
      {"old_value", out(kernel_itimerspec)}}},
    {"timer_gettime", Set::none, zero, {{"timerid", timer_id}, {"curr_value", out(itimerspec)}}},
    {"timer_gettime64", Set::none, zero, {{"timerid", timer_id}, {"curr_value", out(kernel_itimerspec)}}},
    {"timer_getoverrun", Set::none, c_int, {{"timerid", timer_id}}},
    {"timer_delete", Set::none, zero, {{"timerid", timer_id}}},
};

} // namespace cluecap::abi

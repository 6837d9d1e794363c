// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fcntl.h"
#include "schema/abi/flags/inotify.h"
#include "schema/abi/flags/poll.h"
#include "schema/abi/flags/signal.h"
#include "schema/abi/flags/time.h"
#include "schema/abi/structs/signal.h"
#include "schema/abi/structs/time.h"
#include "schema/abi/words.h"

/// Descriptors that tell of something: changed files, signals, timers, counters.
namespace cluecap::abi {

inline constexpr Syscall watch_calls[] = {
    {"inotify_init", Set::desc, fd, {}},
    {"inotify_init1", Set::desc, fd, {{"flags", flags(inotify_init_flags)}}},
    {"inotify_add_watch",
     Set::desc | Set::file,
     c_int,
     {{"fd", fd}, {"pathname", path}, {"mask", flags(inotify_events)}}},
    {"inotify_rm_watch", Set::desc, zero, {{"fd", fd}, {"wd", c_int}}},
    {"fanotify_init", Set::desc, fd, {{"flags", flags(fanotify_init_flags)}, {"event_f_flags", flags(open_flags)}}},
    {"fanotify_mark",
     Set::desc | Set::file,
     zero,
     {{"fanotify_fd", fd},
      {"flags", flags(fanotify_mark_flags)},
      Arg("mask", flags(fanotify_events, x64)).pair64(),
      {"dirfd", dirfd},
      {"pathname", path}}},
    {"eventfd", Set::desc, fd, {{"initval", u32}}},
    {"eventfd2", Set::desc, fd, {{"initval", u32}, {"flags", flags(eventfd_flags)}}},
    {"signalfd",
     Set::desc | Set::signal,
     fd,
     {{"fd", fd}, {"mask", in(signal_set(arg("sizemask")))}, {"sizemask", size}}},
    {"signalfd4",
     Set::desc | Set::signal,
     fd,
     {{"fd", fd}, {"mask", in(signal_set(arg("sizemask")))}, {"sizemask", size}, {"flags", flags(signalfd_flags)}}},
    {"timerfd_create", Set::desc, fd, {{"clockid", values(clock_ids)}, {"flags", flags(timerfd_create_flags)}}},
    {"timerfd_settime",
     Set::desc,
     zero,
     {{"fd", fd},
      {"flags", flags(timerfd_settime_flags)},
      {"new_value", in(itimerspec)},
      {"old_value", out(itimerspec)}}},
    {"timerfd_gettime", Set::desc, zero, {{"fd", fd}, {"curr_value", out(itimerspec)}}},
    {"timerfd_settime64",
     Set::desc,
     zero,
     {{"fd", fd},
      {"flags", flags(timerfd_settime_flags)},
      {"new_value", in(kernel_itimerspec)},
      {"old_value", out(kernel_itimerspec)}}},
    {"timerfd_gettime64", Set::desc, zero, {{"fd", fd}, {"curr_value", out(kernel_itimerspec)}}},
};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/poll.h"
#include "schema/abi/structs/signal.h"
#include "schema/abi/structs/time.h"

/// Waiting for descriptors.
namespace cluecap::abi {

/// What is asked at entry and what is ready at exit.
inline constexpr Type fd_set = inout(bits(arg("nfds"), Sem::fd));
inline constexpr Type polled = inout(array(pollfd, arg("nfds")));
inline constexpr Type poll_mask = in(signal_set(arg("sigsetsize")));
/// Of a deletion the kernel does not look at the event.
inline constexpr CasesOf epoll_ctl_cases{{{2, address}}, in(epoll_event)};
inline constexpr Type epoll_ready = out(array(epoll_event, result()));

inline constexpr ArgList select_args = {
    {"nfds", c_int}, {"readfds", fd_set}, {"writefds", fd_set}, {"exceptfds", fd_set}, {"timeout", inout(timeval)}};

/// i386's first select has one argument: where the others are.
inline constexpr VariantsOf old_select_variants({}, {otherwise(demux(0, "_newselect"))});

inline constexpr Syscall poll_calls[] = {
    {"poll", Set::desc, c_int, {{"fds", polled}, {"nfds", c_uint}, {"timeout", c_int}}},
    {"ppoll",
     Set::desc,
     c_int,
     {{"fds", polled},
      {"nfds", c_uint},
      {"tmo_p", inout(timespec)},
      {"sigmask", poll_mask},
      {"sigsetsize", abi::size}}},
    {"ppoll_time64",
     Set::desc,
     c_int,
     {{"fds", polled},
      {"nfds", c_uint},
      {"tmo_p", inout(kernel_timespec)},
      {"sigmask", poll_mask},
      {"sigsetsize", abi::size}}},
    {"select", Set::desc, c_int, select_args, {.abis = reg64}},
    {"select",
     Set::desc,
     c_int,
     {{"args", address}},
     {.abis = i386_only, .variants = old_select_variants, .words = arg("args")}},
    {"_newselect", Set::desc, c_int, select_args},
    {"pselect6",
     Set::desc,
     c_int,
     {{"nfds", c_int},
      {"readfds", fd_set},
      {"writefds", fd_set},
      {"exceptfds", fd_set},
      {"timeout", inout(timespec)},
      {"sigmask", in(sigset_argpack)}}},
    {"pselect6_time64",
     Set::desc,
     c_int,
     {{"nfds", c_int},
      {"readfds", fd_set},
      {"writefds", fd_set},
      {"exceptfds", fd_set},
      {"timeout", inout(kernel_timespec)},
      {"sigmask", in(sigset_argpack)}}},

    {"epoll_create", Set::desc, fd, {{"size", c_int}}},
    {"epoll_create1", Set::desc, fd, {{"flags", flags(epoll_create_flags)}}},
    {"epoll_ctl",
     Set::desc,
     zero,
     {{"epfd", fd}, {"op", values(epoll_ctl_operations)}, {"fd", fd}, {"event", select(arg("op"), epoll_ctl_cases)}}},
    {"epoll_wait", Set::desc, c_int, {{"epfd", fd}, {"events", epoll_ready}, {"maxevents", c_int}, {"timeout", c_int}}},
    {"epoll_pwait",
     Set::desc,
     c_int,
     {{"epfd", fd},
      {"events", epoll_ready},
      {"maxevents", c_int},
      {"timeout", c_int},
      {"sigmask", poll_mask},
      {"sigsetsize", abi::size}}},
    {"epoll_pwait2",
     Set::desc,
     c_int,
     {{"epfd", fd},
      {"events", epoll_ready},
      {"maxevents", c_int},
      {"timeout", in(kernel_timespec)},
      {"sigmask", poll_mask},
      {"sigsetsize", abi::size}}},
    {"epoll_ctl_old", Set::none, zero, {{"epfd", fd}, {"op", c_int}, {"fd", fd}, {"event", address}}},
    {"epoll_wait_old", Set::none, c_int, {{"epfd", fd}, {"events", address}, {"maxevents", c_int}, {"timeout", c_int}}},
};

} // namespace cluecap::abi

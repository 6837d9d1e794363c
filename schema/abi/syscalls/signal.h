// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/wait.h"
#include "schema/abi/special/signal_frame.h"
#include "schema/abi/structs/siginfo.h"
#include "schema/abi/structs/signal.h"
#include "schema/abi/structs/time.h"

/// Sending, catching, blocking and waiting for signals.
namespace cluecap::abi {

inline constexpr Type signal_mask = signal_set(arg("sigsetsize"));

inline constexpr Syscall signal_calls[] = {
    {"kill", Set::process | Set::signal, zero, {{"pid", pid}, {"sig", signal_number}}},
    {"tkill", Set::process | Set::signal, zero, {{"tid", tid}, {"sig", signal_number}}},
    {"tgkill", Set::process | Set::signal, zero, {{"tgid", pid}, {"tid", tid}, {"sig", signal_number}}},
    {"pidfd_send_signal",
     Set::desc | Set::process | Set::signal,
     zero,
     {{"pidfd", fd}, {"sig", signal_number}, {"info", in(siginfo)}, {"flags", flags(pidfd_signal_flags)}}},
    {"pause", Set::signal, zero, {}},

    {"rt_sigaction",
     Set::signal,
     zero,
     {{"signum", signal_number}, {"act", in(sigaction)}, {"oldact", out(sigaction)}, {"sigsetsize", abi::size}}},
    {"rt_sigprocmask",
     Set::signal,
     zero,
     {{"how", values(sigprocmask_hows)},
      {"set", in(signal_mask)},
      {"oldset", out(signal_mask)},
      {"sigsetsize", abi::size}}},
    {"rt_sigpending", Set::signal, zero, {{"set", out(signal_mask)}, {"sigsetsize", abi::size}}},
    {"rt_sigsuspend", Set::signal, zero, {{"mask", in(signal_mask)}, {"sigsetsize", abi::size}}},
    {"rt_sigtimedwait",
     Set::signal,
     values(signals),
     {{"set", in(signal_mask)}, {"info", out(siginfo)}, {"timeout", in(timespec)}, {"sigsetsize", abi::size}}},
    {"rt_sigtimedwait_time64",
     Set::signal,
     values(signals),
     {{"set", in(signal_mask)}, {"info", out(siginfo)}, {"timeout", in(kernel_timespec)}, {"sigsetsize", abi::size}}},
    {"rt_sigqueueinfo",
     Set::process | Set::signal,
     zero,
     {{"tgid", pid}, {"sig", signal_number}, {"info", in(siginfo)}}},
    {"rt_tgsigqueueinfo",
     Set::process | Set::signal,
     zero,
     {{"tgid", pid}, {"tid", tid}, {"sig", signal_number}, {"info", in(siginfo)}}},
    {"rt_sigreturn", Set::signal, c_long, {{"frame", special(walk_signal_frame)}}},
    {"sigaltstack", Set::signal, zero, {{"ss", in(sigaltstack_args)}, {"old_ss", out(sigaltstack_args)}}},

    // i386: sets of 32 signals.
    {"signal", Set::signal, signal_handler, {{"signum", signal_number}, {"handler", signal_handler}}},
    {"sigaction",
     Set::signal,
     zero,
     {{"signum", signal_number}, {"act", in(old_sigaction)}, {"oldact", out(old_sigaction)}}},
    {"sigprocmask",
     Set::signal,
     zero,
     {{"how", values(sigprocmask_hows)}, {"set", in(old_signal_set)}, {"oldset", out(old_signal_set)}}},
    {"sigpending", Set::signal, zero, {{"set", out(old_signal_set)}}},
    {"sigsuspend", Set::signal, zero, {Arg("mask", old_signal_set).at(i386_only, 2)}},
    {"sigreturn", Set::signal, c_long, {{"frame", special(walk_old_signal_frame)}}},
    {"sgetmask", Set::signal, x32, {}},
    {"ssetmask", Set::signal, x32, {{"newmask", old_signal_set}}},
};

} // namespace cluecap::abi

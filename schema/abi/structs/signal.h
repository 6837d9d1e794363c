// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/signal.h"
#include "schema/abi/words.h"

/// asm/signal.h, and sigevent of asm/siginfo.h
namespace cluecap::abi {

/// A signal set of the rt_ calls: 64 signals in the kernel's longs. So many bytes of it are there.
constexpr Type signal_set(Expr bytes_given) { return bits(times(bytes_given, 8), Sem::signal); }
/// Of the calls before the rt_ ones: 32 signals in one word.
inline constexpr Type old_signal_set = bits(number(32), Sem::signal);

inline constexpr Type signal_handler = values(sigaction_handlers, address);

/// The kernel's sigaction. x32 calls take the 32-bit one, whose mask is two 32-bit words.
inline constexpr StructOf sigaction{"struct sigaction",
                                    {{"sa_handler", signal_handler},
                                     {"sa_flags", flags(sigaction_flags, c_ulong)},
                                     Field("sa_restorer", address).when(masked(field("sa_flags"), 0x04000000)),
                                     {"sa_mask", bits(number(64), Sem::signal)}},
                                    x32_only,
                                    {"sa_handler", "sa_mask", "sa_flags", "sa_restorer"}};

/// i386's sigaction(2).
inline constexpr StructOf old_sigaction{"struct old_sigaction",
                                        {{"sa_handler", signal_handler},
                                         {"sa_mask", old_signal_set},
                                         {"sa_flags", flags(sigaction_flags, c_ulong)},
                                         Field("sa_restorer", address).when(masked(field("sa_flags"), 0x04000000))}};

inline constexpr StructOf sigaltstack_args{
    "struct sigaltstack", {{"ss_sp", address}, {"ss_flags", flags(sigaltstack_flags)}, {"ss_size", abi::size}}};

/// An integer and a pointer in one word; nothing says which one was meant.
inline constexpr StructOf sigval{"union sigval", {{"sival_int", c_int}, Field("sival_ptr", address).from_start()}};

inline constexpr StructOf sigevent_thread_id{"sigevent", {{"sigev_notify_thread_id", tid}}};
inline constexpr StructOf sigevent_thread{"sigevent",
                                          {{"sigev_notify_function", address}, {"sigev_notify_attributes", address}}};
inline constexpr CasesOf sigevent_cases{{{2, sigevent_thread}, {4, sigevent_thread_id}}, Type{}};

/// Without a signal to send the number is a number.
inline constexpr CasesOf sigev_signo_cases{{{1, s32}}, signal_number};

inline constexpr StructOf sigevent{"struct sigevent",
                                   {{"sigev_value", sigval},
                                    {"sigev_signo", select(field("sigev_notify"), sigev_signo_cases)},
                                    {"sigev_notify", values(sigevent_notifies)},
                                    {nullptr, select(field("sigev_notify"), sigevent_cases)},
                                    Field(nullptr, bytes(number(48))).on(lp64).overlaid(),
                                    Field(nullptr, bytes(number(52))).on(ilp32).overlaid()}};

/// The mask that pselect6 takes behind one more pointer.
inline constexpr StructOf sigset_argpack{"struct sigset_argpack",
                                         {{"sigmask", in(signal_set(outer("sigsetsize")))}, {"sigsetsize", abi::size}}};

} // namespace cluecap::abi

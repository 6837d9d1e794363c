// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/poll.h"
#include "schema/abi/words.h"

/// asm/poll.h, linux/eventpoll.h
namespace cluecap::abi {

inline constexpr StructOf pollfd{"struct pollfd",
                                 {Field("fd", fd).flows(Dir::in),
                                  Field("events", flags(poll_events, x16)).flows(Dir::in),
                                  Field("revents", flags(poll_events, x16)).flows(Dir::out)}};

inline constexpr StructOf epoll_data{"union epoll_data", {{"u32", u32}, Field("u64", u64).from_start()}};
/// Packed where x86_64 kernels say so, so that 32-bit programs need no translation.
inline constexpr StructOf epoll_event{
    "struct epoll_event", {{"events", flags(epoll_events)}, {"data", epoll_data}}, only(Abi::x86_64) | Abi::x32};
static_assert(layout_of(epoll_event, Abi::x86_64).size == 12 && layout_of(epoll_event, Abi::i386).size == 12 &&
              layout_of(epoll_event, Abi::aarch64).size == 16);

} // namespace cluecap::abi

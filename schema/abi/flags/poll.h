// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of asm/poll.h and linux/eventpoll.h.
namespace cluecap::abi {

inline constexpr Name poll_event_names[] = {
    {"POLLIN", 1},         {"POLLPRI", 2},
    {"POLLOUT", 4},        {"POLLERR", 8},
    {"POLLHUP", 0x10},     {"POLLNVAL", 0x20},
    {"POLLRDNORM", 0x40},  {"POLLRDBAND", 0x80},
    {"POLLWRNORM", 0x100}, {"POLLWRBAND", 0x200},
    {"POLLMSG", 0x400},    {"POLLREMOVE", 0x1000},
    {"POLLRDHUP", 0x2000}, {"POLL_BUSY_LOOP", 0x8000},
};
inline constexpr NameTable poll_events{"POLL???", poll_event_names};

inline constexpr Name epoll_event_names[] = {
    {"EPOLLIN", 1},
    {"EPOLLPRI", 2},
    {"EPOLLOUT", 4},
    {"EPOLLERR", 8},
    {"EPOLLHUP", 0x10},
    {"EPOLLNVAL", 0x20},
    {"EPOLLRDNORM", 0x40},
    {"EPOLLRDBAND", 0x80},
    {"EPOLLWRNORM", 0x100},
    {"EPOLLWRBAND", 0x200},
    {"EPOLLMSG", 0x400},
    {"EPOLLRDHUP", 0x2000},
    {"EPOLL_URING_WAKE", 0x8000000},
    {"EPOLLEXCLUSIVE", 0x10000000},
    {"EPOLLWAKEUP", 0x20000000},
    {"EPOLLONESHOT", 0x40000000},
    {"EPOLLET", 0x80000000},
};
inline constexpr NameTable epoll_events{"EPOLL???", epoll_event_names};

inline constexpr Name epoll_create_flag_names[] = {
    {"EPOLL_CLOEXEC", 0x80000},
};
inline constexpr NameTable epoll_create_flags{"EPOLL_???", epoll_create_flag_names};

inline constexpr Name epoll_ctl_operation_names[] = {
    {"EPOLL_CTL_ADD", 1},
    {"EPOLL_CTL_DEL", 2},
    {"EPOLL_CTL_MOD", 3},
};
inline constexpr NameTable epoll_ctl_operations{"EPOLL_CTL_???", epoll_ctl_operation_names};

inline constexpr Name eventfd_flag_names[] = {
    {"EFD_SEMAPHORE", 1},
    {"EFD_CLOEXEC", 0x80000},
    {"EFD_NONBLOCK", 0x800},
};
inline constexpr NameTable eventfd_flags{"EFD_???", eventfd_flag_names};

} // namespace cluecap::abi

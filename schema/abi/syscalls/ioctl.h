// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/sched.h"
#include "schema/abi/syscalls/ioctl_device.h"
#include "schema/abi/syscalls/ioctl_file.h"
#include "schema/abi/syscalls/ioctl_net.h"
#include "schema/abi/syscalls/ioctl_terminal.h"
#include "schema/abi/words.h"

/// ioctl: the request says what the third argument is. A request's second byte is its type, which leads to a table.
namespace cluecap::abi {

inline constexpr Type request_number = make_integer(Width::w32, false, Sem::ioctl_request);
inline constexpr Type terminal_request = select(arg("request"), terminal_requests);
inline constexpr Type console_request = select(arg("request"), console_requests);
inline constexpr Type file_request = select(arg("request"), file_requests);
inline constexpr Type device_request = select(arg("request"), device_requests);
inline constexpr Type socket_request = select(arg("request"), socket_requests);

inline constexpr CasesOf request_types{
    {
        {0x00, file_request},   {0x03, device_request}, {0x12, device_request},   {0x15, file_request},
        {0x24, device_request}, {0x45, device_request}, {0x49, file_request},     {0x4b, console_request},
        {0x4c, device_request}, {0x52, device_request}, {0x54, terminal_request}, {0x56, console_request},
        {0x57, device_request}, {0x58, file_request},   {0x66, file_request},     {0x70, device_request},
        {0x76, file_request},   {0x89, socket_request}, {0x94, file_request},     {0xaa, file_request},
        {0xb7, file_request},   {0xff, file_request},
    },
    undescribed_request};
inline constexpr Type request_argument = select(divided(masked(arg("request"), 0xff00), 0x100), request_types);

/// Requests whose result is more than 0.
inline constexpr VariantsOf ioctl_results{{{"fd", fd}, {"request", request_number}},
                                          {
                                              {0x5441, fd, {{"argp", flags(open_flags)}}},    // TIOCGPTPEER
                                              {0xb701, fd, {}},                               // NS_GET_USERNS
                                              {0xb702, fd, {}},                               // NS_GET_PARENT
                                              {0xb703, values(setns_types, u32), {}},         // NS_GET_NSTYPE
                                              {0x8004b706, pid, {{"argp", pid}}},             // NS_GET_PID_FROM_PIDNS
                                              {0x8004b707, pid, {{"argp", pid}}},             // NS_GET_TGID_FROM_PIDNS
                                              {0x8004b708, pid, {{"argp", pid}}},             // NS_GET_PID_IN_PIDNS
                                              {0x8004b709, pid, {{"argp", pid}}},             // NS_GET_TGID_IN_PIDNS
                                              {0x8010b70b, fd, {{"argp", out(mnt_ns_info)}}}, // NS_MNT_GET_NEXT
                                              {0x8010b70c, fd, {{"argp", out(mnt_ns_info)}}}, // NS_MNT_GET_PREV
                                              {0xff01, fd, {}}, // PIDFD_GET_CGROUP_NAMESPACE
                                              {0xff02, fd, {}}, // PIDFD_GET_IPC_NAMESPACE
                                              {0xff03, fd, {}}, // PIDFD_GET_MNT_NAMESPACE
                                              {0xff04, fd, {}}, // PIDFD_GET_NET_NAMESPACE
                                              {0xff05, fd, {}}, // PIDFD_GET_PID_NAMESPACE
                                              {0xff06, fd, {}}, // PIDFD_GET_PID_FOR_CHILDREN_NAMESPACE
                                              {0xff07, fd, {}}, // PIDFD_GET_TIME_NAMESPACE
                                              {0xff08, fd, {}}, // PIDFD_GET_TIME_FOR_CHILDREN_NAMESPACE
                                              {0xff09, fd, {}}, // PIDFD_GET_USER_NAMESPACE
                                              {0xff0a, fd, {}}, // PIDFD_GET_UTS_NAMESPACE
                                          }};

inline constexpr Syscall ioctl_calls[] = {
    {"ioctl",
     Set::desc,
     c_int,
     {{"fd", fd}, {"request", request_number}, {"argp", request_argument}},
     {.select = arg("request"), .variants = ioctl_results}},
};

} // namespace cluecap::abi

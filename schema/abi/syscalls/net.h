// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/socket.h"
#include "schema/abi/syscalls/socket_options.h"

/// Sockets.
namespace cluecap::abi {

inline constexpr Arg socket_family{"domain", values(socket_families)};
inline constexpr Arg socket_type{"type", flags(socket_types)};

/// The protocol by family; ethernet ones are in network order.
inline constexpr CasesOf socket_protocol_cases{{{2, values(ip_protocols)},
                                                {10, values(ip_protocols)},
                                                {16, values(netlink_protocols)},
                                                {17, values(ethernet_protocols, big_endian(u16))},
                                                {29, values(can_protocols)},
                                                {31, values(bluetooth_protocols)}},
                                               c_int};
inline constexpr Arg socket_protocol{"protocol", select(arg("domain"), socket_protocol_cases)};

inline constexpr Type address_given = in(sized(sockaddr, arg("addrlen")));
/// What fits into the room that the caller gave.
inline constexpr Type address_result = out(sized(sockaddr, value_result("addrlen")));
inline constexpr Type address_length = inout(c_int);
inline constexpr Type two_fds = out(array(new_fd, number(2)));

inline constexpr Type messages_sent = inout(array(mmsghdr_sent, smaller(result(), arg("vlen"))));
inline constexpr Type messages_received = inout(array(mmsghdr_received, smaller(result(), arg("vlen"))));
inline constexpr Type message_flags = flags(msg_flags);

inline constexpr VariantsOf socketcall_variants(
    {{"call", values(socketcalls)}},
    {demux(1, "socket"),    demux(2, "bind"),        demux(3, "connect"),     demux(4, "listen"),
     demux(5, "accept"),    demux(6, "getsockname"), demux(7, "getpeername"), demux(8, "socketpair"),
     demux(9, "send"),      demux(10, "recv"),       demux(11, "sendto"),     demux(12, "recvfrom"),
     demux(13, "shutdown"), demux(14, "setsockopt"), demux(15, "getsockopt"), demux(16, "sendmsg"),
     demux(17, "recvmsg"),  demux(18, "accept4"),    demux(19, "recvmmsg"),   demux(20, "sendmmsg")});

inline constexpr Syscall net_calls[] = {
    {"socket", Set::network, fd, {socket_family, socket_type, socket_protocol}},
    {"socketpair", Set::network, zero, {socket_family, socket_type, socket_protocol, {"sv", two_fds}}},
    {"bind", Set::network, zero, {{"sockfd", fd}, {"addr", address_given}, {"addrlen", c_int}}},
    {"connect", Set::network, zero, {{"sockfd", fd}, {"addr", address_given}, {"addrlen", c_int}}},
    {"listen", Set::network, zero, {{"sockfd", fd}, {"backlog", c_int}}},
    {"accept", Set::network, fd, {{"sockfd", fd}, {"addr", address_result}, {"addrlen", address_length}}},
    {"accept4",
     Set::network,
     fd,
     {{"sockfd", fd}, {"addr", address_result}, {"addrlen", address_length}, {"flags", flags(socket_flags)}}},
    {"getsockname", Set::network, zero, {{"sockfd", fd}, {"addr", address_result}, {"addrlen", address_length}}},
    {"getpeername", Set::network, zero, {{"sockfd", fd}, {"addr", address_result}, {"addrlen", address_length}}},
    {"shutdown", Set::network, zero, {{"sockfd", fd}, {"how", values(shutdown_hows)}}},

    {"sendto",
     Set::network,
     abi::size,
     {{"sockfd", fd},
      {"buf", in_bytes(arg("len"))},
      {"len", abi::size},
      {"flags", message_flags},
      {"dest_addr", address_given},
      {"addrlen", c_int}}},
    {"recvfrom",
     Set::network,
     abi::size,
     {{"sockfd", fd},
      {"buf", out_bytes(smaller(result(), arg("len")))},
      {"len", abi::size},
      {"flags", message_flags},
      {"src_addr", address_result},
      {"addrlen", address_length}}},
    {"sendmsg", Set::network, abi::size, {{"sockfd", fd}, {"msg", in(msghdr_sent)}, {"flags", message_flags}}},
    {"recvmsg", Set::network, abi::size, {{"sockfd", fd}, {"msg", inout(msghdr_received)}, {"flags", message_flags}}},
    {"sendmmsg",
     Set::network,
     c_int,
     {{"sockfd", fd}, {"msgvec", messages_sent}, {"vlen", c_uint}, {"flags", message_flags}}},
    {"recvmmsg",
     Set::network,
     c_int,
     {{"sockfd", fd},
      {"msgvec", messages_received},
      {"vlen", c_uint},
      {"flags", message_flags},
      {"timeout", inout(timespec)}}},
    {"recvmmsg_time64",
     Set::network,
     c_int,
     {{"sockfd", fd},
      {"msgvec", messages_received},
      {"vlen", c_uint},
      {"flags", message_flags},
      {"timeout", inout(kernel_timespec)}}},

    {"setsockopt",
     Set::network,
     zero,
     {{"sockfd", fd},
      {"level", values(socket_levels)},
      {"optname", set_option_name},
      {"optval", option_given},
      {"optlen", c_int}}},
    {"getsockopt",
     Set::network,
     zero,
     {{"sockfd", fd},
      {"level", values(socket_levels)},
      {"optname", get_option_name},
      {"optval", option_result},
      {"optlen", inout(c_int)}}},

    // Through socketcall only.
    {"send",
     Set::network,
     abi::size,
     {{"sockfd", fd}, {"buf", in_bytes(arg("len"))}, {"len", abi::size}, {"flags", message_flags}}},
    {"recv",
     Set::network,
     abi::size,
     {{"sockfd", fd}, {"buf", out_bytes(smaller(result(), arg("len")))}, {"len", abi::size}, {"flags", message_flags}}},
    {"socketcall",
     Set::desc | Set::network,
     c_long,
     {{"call", values(socketcalls)}, {"args", address}},
     {.select = arg("call"), .variants = socketcall_variants, .words = arg("args")}},

    {"getpmsg",
     Set::network,
     c_long,
     {{"fd", c_int}, {"ctlptr", address}, {"dataptr", address}, {"bandp", address}, {"flagsp", address}}},
    {"putpmsg",
     Set::network,
     c_long,
     {{"fd", c_int}, {"ctlptr", address}, {"dataptr", address}, {"band", c_int}, {"flags", c_int}}},
};

} // namespace cluecap::abi

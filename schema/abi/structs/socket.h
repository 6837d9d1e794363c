// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "schema/abi/flags/in.h"
#include "schema/abi/structs/filter.h"
#include "schema/abi/structs/sockaddr.h"
#include "schema/abi/structs/time.h"

/// linux/socket.h, linux/errqueue.h, linux/net_tstamp.h: messages, control messages, small structures of options
namespace cluecap::abi {

inline constexpr StructOf linger{"struct linger", {{"l_onoff", c_int}, {"l_linger", c_int}}};
inline constexpr StructOf ucred{"struct ucred", {{"pid", pid}, {"uid", uid}, {"gid", gid}}};
inline constexpr StructOf scm_timestamping{"struct scm_timestamping", {{"ts", array(timespec, number(3))}}};
inline constexpr StructOf scm_timestamping64{"struct scm_timestamping64", {{"ts", array(kernel_timespec, number(3))}}};
inline constexpr StructOf sock_extended_err{"struct sock_extended_err",
                                            {{"ee_errno", meaning(u32, Sem::error)},
                                             {"ee_origin", u8},
                                             {"ee_type", u8},
                                             {"ee_code", u8},
                                             Field("ee_pad", u8).hidden(),
                                             {"ee_info", u32},
                                             {"ee_data", u32}}};

/// Two numbers in one: socket level and name of an option or control message.
constexpr std::uint64_t level_and(std::uint32_t level, std::uint32_t name) { return std::uint64_t{level} << 32 | name; }
inline constexpr std::uint32_t kSolIp = 0, kSolSocket = 1, kSolTcp = 6, kSolUdp = 17, kSolIpv6 = 41, kSolPacket = 263,
                               kSolNetlink = 270;

inline constexpr CasesOf cmsg_type_cases{
    {{kSolSocket, values(scm_types)}, {kSolIp, values(ip_cmsg_types)}, {kSolIpv6, values(ipv6_options)}}, s32};

inline constexpr Type cmsg_fds_sent = array(fd, divided(rest(), 4));
inline constexpr Type cmsg_fds_received = array(new_fd, divided(rest(), 4));
inline constexpr Type one_int = array(c_int, divided(rest(), 4));

inline constexpr CasesOf cmsg_common_cases{{{level_and(kSolSocket, 2), ucred},
                                            {level_and(kSolSocket, 4), array(new_fd, number(1))},
                                            {level_and(kSolSocket, 29), timeval},
                                            {level_and(kSolSocket, 35), timespec},
                                            {level_and(kSolSocket, 37), scm_timestamping},
                                            {level_and(kSolSocket, 63), sock_timeval},
                                            {level_and(kSolSocket, 64), kernel_timespec},
                                            {level_and(kSolSocket, 65), scm_timestamping64},
                                            {level_and(kSolSocket, 3), string(rest())},
                                            {level_and(kSolIp, 8), in_pktinfo},
                                            {level_and(kSolIp, 1), array(u8, number(1))},
                                            {level_and(kSolIp, 2), one_int},
                                            {level_and(kSolIp, 23), one_int},
                                            {level_and(kSolIp, 25), one_int},
                                            {level_and(kSolIp, 20), sockaddr_in},
                                            {level_and(kSolIp, 11), sock_extended_err},
                                            {level_and(kSolIpv6, 25), sock_extended_err},
                                            {level_and(kSolIpv6, 50), in6_pktinfo},
                                            {level_and(kSolIpv6, 52), one_int},
                                            {level_and(kSolIpv6, 67), one_int},
                                            {level_and(kSolIpv6, 74), sockaddr_in6}},
                                           bytes(rest())};
inline constexpr CasesOf cmsg_sent_cases{{{level_and(kSolSocket, 1), cmsg_fds_sent}},
                                         select(pack(field("cmsg_level"), field("cmsg_type")), cmsg_common_cases)};
inline constexpr CasesOf cmsg_received_cases{{{level_and(kSolSocket, 1), cmsg_fds_received}},
                                             select(pack(field("cmsg_level"), field("cmsg_type")), cmsg_common_cases)};

/// Control messages: records that the ABI's long aligns. Descriptors in them are the sender's or the receiver's.
inline constexpr StructOf cmsg_sent{
    "struct cmsghdr",
    {{"cmsg_len", abi::size},
     {"cmsg_level", values(socket_levels)},
     {"cmsg_type", select(field("cmsg_level"), cmsg_type_cases)},
     Field("cmsg_data", select(pack(field("cmsg_level"), field("cmsg_type")), cmsg_sent_cases)).tail()},
    field("cmsg_len"),
    0};
inline constexpr StructOf cmsg_received{
    "struct cmsghdr",
    {{"cmsg_len", abi::size},
     {"cmsg_level", values(socket_levels)},
     {"cmsg_type", select(field("cmsg_level"), cmsg_type_cases)},
     Field("cmsg_data", select(pack(field("cmsg_level"), field("cmsg_type")), cmsg_received_cases)).tail()},
    field("cmsg_len"),
    0};

/// sendmsg. `total`: the bytes that were sent, of those behind the iovecs.
inline constexpr StructOf msghdr_sent{
    "struct msghdr",
    {{"msg_name", in(sized(sockaddr, field("msg_namelen")))},
     {"msg_namelen", c_int},
     {"msg_iov", iovecs(Dir::in, field("msg_iovlen"))},
     {"msg_iovlen", abi::size},
     Field("msg_control", in(records(cmsg_sent, field("msg_controllen")))).when(field("msg_controllen")),
     {"msg_controllen", abi::size},
     {"msg_flags", flags(msg_flags)}}};

constexpr Field received_name() {
    return {"msg_name", out(sized(sockaddr, smaller(field_out("msg_namelen"), field_in("msg_namelen"))))};
}
constexpr Field received_control() {
    return Field("msg_control", out(records(cmsg_received, field_out("msg_controllen"))))
        .when(field_out("msg_controllen"));
}

/// recvmsg: the buffers hold as many bytes as the call returned.
inline constexpr StructOf msghdr_received{
    "struct msghdr",
    {received_name(),
     {"msg_namelen", c_int},
     Field("msg_iov", iovecs(Dir::out, field("msg_iovlen"), result())).flows(Dir::in),
     Field("msg_iovlen", abi::size).flows(Dir::in),
     received_control(),
     Field("msg_controllen", abi::size).flows(Dir::out),
     Field("msg_flags", flags(msg_flags)).flows(Dir::out)}};

/// recvmmsg: each message has its own count.
inline constexpr StructOf msghdr_received_many{
    "struct msghdr",
    {received_name(),
     {"msg_namelen", c_int},
     Field("msg_iov", iovecs(Dir::out, field("msg_iovlen"), outer("msg_len"))).flows(Dir::in),
     Field("msg_iovlen", abi::size).flows(Dir::in),
     received_control(),
     Field("msg_controllen", abi::size).flows(Dir::out),
     Field("msg_flags", flags(msg_flags)).flows(Dir::out)}};

inline constexpr StructOf mmsghdr_sent{
    "struct mmsghdr", {Field("msg_hdr", msghdr_sent).flows(Dir::in), Field("msg_len", c_uint).flows(Dir::out)}};
inline constexpr StructOf mmsghdr_received{
    "struct mmsghdr", {{"msg_hdr", msghdr_received_many}, Field("msg_len", c_uint).flows(Dir::out)}};

// Options

inline constexpr StructOf sock_txtime{"struct sock_txtime",
                                      {{"clockid", values(clock_ids)}, {"flags", flags(txtime_flags)}}};
inline constexpr StructOf so_timestamping{"struct so_timestamping",
                                          {{"flags", flags(timestamping_flags)}, {"bind_phc", c_int}}};
inline constexpr StructOf group_req{"struct group_req",
                                    {{"gr_interface", meaning(u32, Sem::if_index)}, {"gr_group", sockaddr_storage}}};
inline constexpr StructOf group_source_req{"struct group_source_req",
                                           {{"gsr_interface", meaning(u32, Sem::if_index)},
                                            {"gsr_group", sockaddr_storage},
                                            {"gsr_source", sockaddr_storage}}};
inline constexpr StructOf packet_mreq{"struct packet_mreq",
                                      {{"mr_ifindex", if_index},
                                       {"mr_type", values(packet_membership_types, u16)},
                                       {"mr_alen", u16},
                                       {"mr_address", meaning(bytes(number(8)), Sem::hardware)}}};
inline constexpr StructOf tpacket_req{
    "struct tpacket_req", {{"tp_block_size", u32}, {"tp_block_nr", u32}, {"tp_frame_size", u32}, {"tp_frame_nr", u32}}};
inline constexpr StructOf tpacket_stats{"struct tpacket_stats", {{"tp_packets", u32}, {"tp_drops", u32}}};
inline constexpr StructOf tcp_repair_window{
    "struct tcp_repair_window",
    {{"snd_wl1", u32}, {"snd_wnd", u32}, {"max_window", u32}, {"rcv_wnd", u32}, {"rcv_wup", u32}}};

} // namespace cluecap::abi

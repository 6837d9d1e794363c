// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/socket.h"

/// What getsockopt and setsockopt carry, by level and name. Most options are one int.
namespace cluecap::abi {

inline constexpr CasesOf set_option_name_cases{{{0, values(ip_set_options)},
                                                {1, values(socket_options)},
                                                {6, values(tcp_options)},
                                                {17, values(udp_options)},
                                                {41, values(ipv6_set_options)},
                                                {58, values(icmpv6_options)},
                                                {132, values(sctp_options)},
                                                {136, values(udp_options)},
                                                {255, values(icmp_options)},
                                                {263, values(packet_options)},
                                                {270, values(netlink_options)},
                                                {271, values(tipc_options)},
                                                {279, values(alg_options)},
                                                {282, values(tls_options)},
                                                {283, values(xdp_options)},
                                                {287, values(vsock_options)}},
                                               c_int};
inline constexpr CasesOf get_option_name_cases{{{0, values(ip_get_options)}, {41, values(ipv6_get_options)}},
                                               select(arg("level"), set_option_name_cases)};
inline constexpr Type set_option_name = select(arg("level"), set_option_name_cases);
inline constexpr Type get_option_name = select(arg("level"), get_option_name_cases);

inline constexpr Type option_int = s32;
inline constexpr Type option_bytes = bytes(rest());
inline constexpr Type option_gids = array(gid, divided(rest(), 4)), option_u32s = array(u32, divided(rest(), 4));

/// What nothing here knows is an int when it is as long as one.
inline constexpr CasesOf option_by_length_cases{{{4, option_int}}, option_bytes};
inline constexpr Type unknown_option = select(rest(), option_by_length_cases);
inline constexpr CasesOf membership_cases{{{12, ip_mreqn}}, ip_mreq};
inline constexpr CasesOf multicast_if_cases{{{4, ipv4_address}, {12, ip_mreqn}}, ip_mreq};
inline constexpr CasesOf pacing_rate_cases{{{8, u64}}, u32};
inline constexpr CasesOf timestamping_cases{{{8, so_timestamping}}, flags(timestamping_flags)};

inline constexpr CasesOf option_cases{{
                                          {level_and(kSolSocket, 4), error_number},
                                          {level_and(kSolSocket, 13), linger},
                                          {level_and(kSolSocket, 17), ucred},
                                          {level_and(kSolSocket, 20), timeval},
                                          {level_and(kSolSocket, 21), timeval},
                                          {level_and(kSolSocket, 25), option_bytes},
                                          {level_and(kSolSocket, 26), sock_fprog},
                                          {level_and(kSolSocket, 37), select(rest(), timestamping_cases)},
                                          {level_and(kSolSocket, 47), select(rest(), pacing_rate_cases)},
                                          {level_and(kSolSocket, 50), fd},
                                          {level_and(kSolSocket, 51), sock_fprog},
                                          {level_and(kSolSocket, 52), fd},
                                          {level_and(kSolSocket, 55), option_u32s},
                                          {level_and(kSolSocket, 57), u64},
                                          {level_and(kSolSocket, 59), option_gids},
                                          {level_and(kSolSocket, 61), sock_txtime},
                                          {level_and(kSolSocket, 65), select(rest(), timestamping_cases)},
                                          {level_and(kSolSocket, 66), sock_timeval},
                                          {level_and(kSolSocket, 67), sock_timeval},
                                          {level_and(kSolSocket, 71), u64},
                                          {level_and(kSolSocket, 77), new_fd},

                                          {level_and(kSolIp, 32), select(rest(), multicast_if_cases)},
                                          {level_and(kSolIp, 35), select(rest(), membership_cases)},
                                          {level_and(kSolIp, 36), select(rest(), membership_cases)},
                                          {level_and(kSolIp, 37), ip_mreq_source},
                                          {level_and(kSolIp, 38), ip_mreq_source},
                                          {level_and(kSolIp, 39), ip_mreq_source},
                                          {level_and(kSolIp, 40), ip_mreq_source},
                                          {level_and(kSolIp, 42), group_req},
                                          {level_and(kSolIp, 43), group_source_req},
                                          {level_and(kSolIp, 44), group_source_req},
                                          {level_and(kSolIp, 45), group_req},
                                          {level_and(kSolIp, 46), group_source_req},
                                          {level_and(kSolIp, 47), group_source_req},
                                          {level_and(kSolIp, 80), sockaddr},

                                          {level_and(kSolIpv6, 20), ipv6_mreq},
                                          {level_and(kSolIpv6, 21), ipv6_mreq},
                                          {level_and(kSolIpv6, 27), ipv6_mreq},
                                          {level_and(kSolIpv6, 28), ipv6_mreq},
                                          {level_and(kSolIpv6, 42), group_req},
                                          {level_and(kSolIpv6, 43), group_source_req},
                                          {level_and(kSolIpv6, 44), group_source_req},
                                          {level_and(kSolIpv6, 45), group_req},
                                          {level_and(kSolIpv6, 46), group_source_req},
                                          {level_and(kSolIpv6, 47), group_source_req},
                                          {level_and(kSolIpv6, 50), in6_pktinfo},
                                          {level_and(kSolIpv6, 80), sockaddr},

                                          {level_and(kSolTcp, 29), tcp_repair_window},

                                          {level_and(kSolPacket, 1), packet_mreq},
                                          {level_and(kSolPacket, 2), packet_mreq},
                                          {level_and(kSolPacket, 5), tpacket_req},
                                          {level_and(kSolPacket, 6), tpacket_stats},
                                          {level_and(kSolPacket, 13), tpacket_req},

                                          {level_and(kSolNetlink, 9), option_u32s},
                                      },
                                      unknown_option};

constexpr Type option_of(Expr length) {
    Type t = select(pack(arg("level"), arg("optname")), option_cases);
    t.extent = length;
    return t;
}
inline constexpr Type option_given = in(option_of(arg("optlen")));
inline constexpr Type option_result = out(option_of(value_result("optlen")));

} // namespace cluecap::abi

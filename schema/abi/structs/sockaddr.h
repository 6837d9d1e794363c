// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/raw_sockets.h"
#include "schema/abi/flags/socket.h"
#include "schema/abi/structs/in.h"

/// Socket addresses by family: linux/un.h, linux/in.h, linux/netlink.h, linux/if_packet.h and the rest
namespace cluecap::abi {

/// The family stands in the common part, which is what is shown.
inline constexpr Field hidden_family(const char* name) { return Field(name, u16).hidden(); }

inline constexpr Type sun_path = meaning(bytes(smaller(rest(), number(108)), Content::path), Sem::unix_path);
inline constexpr StructOf sockaddr_un{"struct sockaddr_un", {hidden_family("sun_family"), {"sun_path", sun_path}}};

inline constexpr StructOf sockaddr_in{"struct sockaddr_in",
                                      {hidden_family("sin_family"),
                                       {"sin_port", ip_port},
                                       {"sin_addr", ipv4_address},
                                       Field("__pad", bytes(number(8))).hidden()}};
inline constexpr StructOf sockaddr_in6{"struct sockaddr_in6",
                                       {hidden_family("sin6_family"),
                                        {"sin6_port", ip_port},
                                        {"sin6_flowinfo", big_endian(u32)},
                                        {"sin6_addr", ipv6_address},
                                        {"sin6_scope_id", meaning(u32, Sem::if_index)}}};
inline constexpr StructOf sockaddr_nl{"struct sockaddr_nl",
                                      {hidden_family("nl_family"),
                                       Field("nl_pad", u16).hidden(),
                                       {"nl_pid", meaning(s32, Sem::pid)},
                                       {"nl_groups", meaning(u32, Sem::wide_hex)}}};
inline constexpr StructOf sockaddr_ll{
    "struct sockaddr_ll",
    {hidden_family("sll_family"),
     {"sll_protocol", values(ethernet_protocols, big_endian(u16))},
     {"sll_ifindex", if_index},
     {"sll_hatype", values(arp_hardware_types, u16)},
     {"sll_pkttype", values(packet_types, u8)},
     {"sll_halen", u8},
     Field("sll_addr", meaning(bytes(smaller(field("sll_halen"), number(8))), Sem::hardware))
         .when(field("sll_halen"))}};
inline constexpr StructOf sockaddr_vm{"struct sockaddr_vm",
                                      {hidden_family("svm_family"),
                                       Field("svm_reserved1", u16).hidden(),
                                       {"svm_port", x32},
                                       {"svm_cid", values(vsock_cids, u32)},
                                       Field("svm_flags", x8).when(field("svm_flags")),
                                       Field("svm_zero", bytes(number(3))).hidden()},
                                      {"svm_cid", "svm_port"}};
inline constexpr StructOf sockaddr_alg{"struct sockaddr_alg",
                                       {hidden_family("salg_family"),
                                        {"salg_type", string(number(14))},
                                        {"salg_feat", x32},
                                        {"salg_mask", x32},
                                        {"salg_name", string(rest())}}};
inline constexpr StructOf sockaddr_xdp{"struct sockaddr_xdp",
                                       {hidden_family("sxdp_family"),
                                        {"sxdp_flags", flags(xdp_bind_flags, x16)},
                                        {"sxdp_ifindex", if_index},
                                        {"sxdp_queue_id", u32},
                                        {"sxdp_shared_umem_fd", fd}}};
inline constexpr StructOf sockaddr_can{
    "struct sockaddr_can", {hidden_family("can_family"), {"can_ifindex", if_index}, {"rx_id", x32}, {"tx_id", x32}}};
inline constexpr StructOf sockaddr_any{"struct sockaddr", {hidden_family("family"), {"sa_data", bytes(rest())}}};

inline constexpr CasesOf sockaddr_cases{{{1, sockaddr_un},
                                         {2, sockaddr_in},
                                         {10, sockaddr_in6},
                                         {16, sockaddr_nl},
                                         {17, sockaddr_ll},
                                         {29, sockaddr_can},
                                         {38, sockaddr_alg},
                                         {40, sockaddr_vm},
                                         {44, sockaddr_xdp}},
                                        sockaddr_any};

/// Always used with its length: sized(sockaddr, ...).
inline constexpr StructOf sockaddr{"struct sockaddr",
                                   {{"sa_family", values(socket_families, u16)},
                                    Field(nullptr, select(field("sa_family"), sockaddr_cases)).from_start()}};

constexpr Type sockaddr_of(Expr length) { return sized(sockaddr, length); }

inline constexpr StructOf sockaddr_storage{
    "struct __kernel_sockaddr_storage",
    {{nullptr, sockaddr}, Field(nullptr, bytes(number(128))).from_start(), Field(nullptr, address).from_start()}};

} // namespace cluecap::abi

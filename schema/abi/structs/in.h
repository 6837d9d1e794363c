// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

/// linux/in.h, linux/in6.h
namespace cluecap::abi {

/// Addresses stay in network order: their meaning knows.
inline constexpr Type ipv4_address = meaning(make_integer(Width::w32, false), Sem::ipv4);
inline constexpr Type ipv6_address = meaning(bytes(number(16)), Sem::ipv6);
inline constexpr Type ip_port = big_endian(meaning(u16, Sem::port));
inline constexpr Type if_index = meaning(s32, Sem::if_index);

inline constexpr StructOf ip_mreq{"struct ip_mreq", {{"imr_multiaddr", ipv4_address}, {"imr_interface", ipv4_address}}};
inline constexpr StructOf ip_mreqn{
    "struct ip_mreqn", {{"imr_multiaddr", ipv4_address}, {"imr_address", ipv4_address}, {"imr_ifindex", if_index}}};
inline constexpr StructOf ip_mreq_source{
    "struct ip_mreq_source",
    {{"imr_multiaddr", ipv4_address}, {"imr_interface", ipv4_address}, {"imr_sourceaddr", ipv4_address}}};
/// in6_addr is aligned to 4; its bytes have no alignment of their own.
inline constexpr StructOf ipv6_mreq{"struct ipv6_mreq",
                                    {{"ipv6mr_multiaddr", ipv6_address}, {"ipv6mr_ifindex", if_index}}};
inline constexpr StructOf in_pktinfo{
    "struct in_pktinfo", {{"ipi_ifindex", if_index}, {"ipi_spec_dst", ipv4_address}, {"ipi_addr", ipv4_address}}};
inline constexpr StructOf in6_pktinfo{"struct in6_pktinfo", {{"ipi6_addr", ipv6_address}, {"ipi6_ifindex", if_index}}};

} // namespace cluecap::abi

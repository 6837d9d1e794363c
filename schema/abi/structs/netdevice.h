// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/netlink.h"
#include "schema/abi/flags/raw_sockets.h"
#include "schema/abi/structs/sockaddr.h"
#include "schema/abi/words.h"

/// linux/if.h, linux/if_arp.h: what requests about network interfaces take. A name goes in, one member of ifreq's
/// union goes in or out; the request says which.
namespace cluecap::abi {

inline constexpr std::int64_t kIfNameSize = 16;
inline constexpr Type interface_name = string(number(kIfNameSize));
inline constexpr Type interface_address = sized(sockaddr, number(16));
inline constexpr Type interface_flag_word = flags(interface_flags, x16);
inline constexpr Type interface_map_end = meaning(c_ulong, Sem::hex);

inline constexpr StructOf hardware_address{"struct sockaddr",
                                           {{"sa_family", values(arp_hardware_types, u16)},
                                            {"sa_data", meaning(bytes(number(6)), Sem::ethernet)},
                                            Field("sa_rest", bytes(number(8))).hidden()}};

inline constexpr StructOf ifmap{"struct ifmap",
                                {{"mem_start", interface_map_end},
                                 {"mem_end", interface_map_end},
                                 {"base_addr", x16},
                                 {"irq", x8},
                                 {"dma", x8},
                                 {"port", x8}}};

/// An ifreq whose second half is `member`, read by the kernel or written by it.
template <const char* member, const Type& type>
inline constexpr StructOf<2> ifreq_set{"struct ifreq", {{"ifr_name", interface_name}, {member, type}}};
template <const char* member, const Type& type>
inline constexpr StructOf<2> ifreq_get{
    "struct ifreq", {Field("ifr_name", interface_name).flows(Dir::in), Field(member, type).flows(Dir::out)}};

inline constexpr char ifr_addr[] = "ifr_addr", ifr_dstaddr[] = "ifr_dstaddr", ifr_broadaddr[] = "ifr_broadaddr",
                      ifr_netmask[] = "ifr_netmask", ifr_hwaddr[] = "ifr_hwaddr", ifr_flags[] = "ifr_flags",
                      ifr_ifindex[] = "ifr_ifindex", ifr_metric[] = "ifr_metric", ifr_mtu[] = "ifr_mtu",
                      ifr_slave[] = "ifr_slave", ifr_newname[] = "ifr_newname", ifr_qlen[] = "ifr_qlen",
                      ifr_map[] = "ifr_map", ifr_data[] = "ifr_data";
inline constexpr Type interface_hardware = hardware_address, interface_map = ifmap, interface_number = c_int,
                      interface_data = address;

/// SIOCGIFNAME: the index goes in, the name comes out.
inline constexpr StructOf ifreq_name{
    "struct ifreq",
    {Field("ifr_name", interface_name).flows(Dir::out), Field("ifr_ifindex", c_int).flows(Dir::in)},
    {"ifr_ifindex", "ifr_name"}};

/// One of SIOCGIFCONF's. The union is as large as its largest member.
inline constexpr StructOf ifreq{
    "struct ifreq",
    {{"ifr_name", interface_name}, {"ifr_addr", interface_address}, Field("ifr_map", ifmap).overlaid().hidden()}};

template <std::uint32_t size>
inline constexpr Type interfaces_of = out(array(ifreq, divided(field_out("ifc_len"), size)));
inline constexpr CasesOf interfaces_by_abi{{{0, interfaces_of<40>, lp64}, {0, interfaces_of<32>, ilp32}}};
inline constexpr StructOf ifconf{"struct ifconf",
                                 {{"ifc_len", s32}, {"ifc_buf", select(number(0), interfaces_by_abi)}}};

inline constexpr StructOf arpreq{"struct arpreq",
                                 {{"arp_pa", interface_address},
                                  {"arp_ha", hardware_address},
                                  {"arp_flags", x32},
                                  {"arp_netmask", interface_address},
                                  {"arp_dev", interface_name}}};

} // namespace cluecap::abi

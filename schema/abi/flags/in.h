// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/in.h, linux/in6.h, linux/icmp.h, linux/tcp.h, linux/udp.h and their options.
namespace cluecap::abi {

inline constexpr Name ip_protocol_names[] = {
    {"IPPROTO_IP", 0},        {"IPPROTO_ICMP", 1},      {"IPPROTO_IGMP", 2},    {"IPPROTO_IPIP", 4},
    {"IPPROTO_TCP", 6},       {"IPPROTO_EGP", 8},       {"IPPROTO_PUP", 12},    {"IPPROTO_UDP", 17},
    {"IPPROTO_IDP", 22},      {"IPPROTO_TP", 29},       {"IPPROTO_DCCP", 33},   {"IPPROTO_IPV6", 41},
    {"IPPROTO_ROUTING", 43},  {"IPPROTO_FRAGMENT", 44}, {"IPPROTO_RSVP", 46},   {"IPPROTO_GRE", 47},
    {"IPPROTO_ESP", 50},      {"IPPROTO_AH", 51},       {"IPPROTO_ICMPV6", 58}, {"IPPROTO_NONE", 59},
    {"IPPROTO_DSTOPTS", 60},  {"IPPROTO_MTP", 92},      {"IPPROTO_BEETPH", 94}, {"IPPROTO_ENCAP", 98},
    {"IPPROTO_PIM", 103},     {"IPPROTO_COMP", 108},    {"IPPROTO_L2TP", 115},  {"IPPROTO_SCTP", 132},
    {"IPPROTO_MH", 135},      {"IPPROTO_UDPLITE", 136}, {"IPPROTO_MPLS", 137},  {"IPPROTO_ETHERNET", 143},
    {"IPPROTO_AGGFRAG", 144}, {"IPPROTO_RAW", 255},     {"IPPROTO_SMC", 256},   {"IPPROTO_MPTCP", 262},
};
inline constexpr NameTable ip_protocols{"IPPROTO_???", ip_protocol_names};

/// Netfilter's setsockopt requests, the options themselves, netfilter's getsockopt requests: three parts, since
/// netfilter uses the same numbers for both.
inline constexpr Name ip_option_names[] = {
    {"IPT_SO_SET_REPLACE", 64},
    {"IPT_SO_SET_ADD_COUNTERS", 65},
    {"ARPT_SO_SET_REPLACE", 96},
    {"ARPT_SO_SET_ADD_COUNTERS", 97},
    {"IP_TOS", 1},
    {"IP_TTL", 2},
    {"IP_HDRINCL", 3},
    {"IP_OPTIONS", 4},
    {"IP_ROUTER_ALERT", 5},
    {"IP_RECVOPTS", 6},
    {"IP_RETOPTS", 7},
    {"IP_PKTINFO", 8},
    {"IP_PKTOPTIONS", 9},
    {"IP_MTU_DISCOVER", 10},
    {"IP_RECVERR", 11},
    {"IP_RECVTTL", 12},
    {"IP_RECVTOS", 13},
    {"IP_MTU", 14},
    {"IP_FREEBIND", 15},
    {"IP_IPSEC_POLICY", 16},
    {"IP_XFRM_POLICY", 17},
    {"IP_PASSSEC", 18},
    {"IP_TRANSPARENT", 19},
    {"IP_ORIGDSTADDR", 20},
    {"IP_MINTTL", 21},
    {"IP_NODEFRAG", 22},
    {"IP_CHECKSUM", 23},
    {"IP_BIND_ADDRESS_NO_PORT", 24},
    {"IP_RECVFRAGSIZE", 25},
    {"IP_RECVERR_RFC4884", 26},
    {"IP_MULTICAST_IF", 32},
    {"IP_MULTICAST_TTL", 33},
    {"IP_MULTICAST_LOOP", 34},
    {"IP_ADD_MEMBERSHIP", 35},
    {"IP_DROP_MEMBERSHIP", 36},
    {"IP_UNBLOCK_SOURCE", 37},
    {"IP_BLOCK_SOURCE", 38},
    {"IP_ADD_SOURCE_MEMBERSHIP", 39},
    {"IP_DROP_SOURCE_MEMBERSHIP", 40},
    {"IP_MSFILTER", 41},
    {"MCAST_JOIN_GROUP", 42},
    {"MCAST_BLOCK_SOURCE", 43},
    {"MCAST_UNBLOCK_SOURCE", 44},
    {"MCAST_LEAVE_GROUP", 45},
    {"MCAST_JOIN_SOURCE_GROUP", 46},
    {"MCAST_LEAVE_SOURCE_GROUP", 47},
    {"MCAST_MSFILTER", 48},
    {"IP_MULTICAST_ALL", 49},
    {"IP_UNICAST_IF", 50},
    {"IP_LOCAL_PORT_RANGE", 51},
    {"IP_PROTOCOL", 52},
    {"IPT_SO_GET_INFO", 64},
    {"IPT_SO_GET_ENTRIES", 65},
    {"IPT_SO_GET_REVISION_MATCH", 66},
    {"IPT_SO_GET_REVISION_TARGET", 67},
    {"ARPT_SO_GET_INFO", 96},
    {"ARPT_SO_GET_ENTRIES", 97},
    {"ARPT_SO_GET_REVISION_TARGET", 99},
    {"SO_ORIGINAL_DST", 80},
};
inline constexpr NameTable ip_options{"IP_???",
                                      std::span(std::begin(ip_option_names) + 4, std::end(ip_option_names) - 8)};

inline constexpr NameTable ip_set_options{"IP_???",
                                          std::span(std::begin(ip_option_names), std::end(ip_option_names) - 8)};

inline constexpr NameTable ip_get_options{"IP_???",
                                          std::span(std::begin(ip_option_names) + 4, std::end(ip_option_names))};

/// In the same three parts.
inline constexpr Name ipv6_option_names[] = {
    {"IP6T_SO_SET_REPLACE", 64},
    {"IP6T_SO_SET_ADD_COUNTERS", 65},
    {"IPV6_ADDRFORM", 1},
    {"IPV6_2292PKTINFO", 2},
    {"IPV6_2292HOPOPTS", 3},
    {"IPV6_2292DSTOPTS", 4},
    {"IPV6_2292RTHDR", 5},
    {"IPV6_2292PKTOPTIONS", 6},
    {"IPV6_CHECKSUM", 7},
    {"IPV6_2292HOPLIMIT", 8},
    {"IPV6_NEXTHOP", 9},
    {"IPV6_AUTHHDR", 10},
    {"IPV6_FLOWINFO", 11},
    {"IPV6_UNICAST_HOPS", 16},
    {"IPV6_MULTICAST_IF", 17},
    {"IPV6_MULTICAST_HOPS", 18},
    {"IPV6_MULTICAST_LOOP", 19},
    {"IPV6_ADD_MEMBERSHIP", 20},
    {"IPV6_DROP_MEMBERSHIP", 21},
    {"IPV6_ROUTER_ALERT", 22},
    {"IPV6_MTU_DISCOVER", 23},
    {"IPV6_MTU", 24},
    {"IPV6_RECVERR", 25},
    {"IPV6_V6ONLY", 26},
    {"IPV6_JOIN_ANYCAST", 27},
    {"IPV6_LEAVE_ANYCAST", 28},
    {"IPV6_MULTICAST_ALL", 29},
    {"IPV6_ROUTER_ALERT_ISOLATE", 30},
    {"IPV6_RECVERR_RFC4884", 31},
    {"IPV6_FLOWLABEL_MGR", 32},
    {"IPV6_FLOWINFO_SEND", 33},
    {"IPV6_IPSEC_POLICY", 34},
    {"IPV6_XFRM_POLICY", 35},
    {"IPV6_HDRINCL", 36},
    {"MCAST_JOIN_GROUP", 42},
    {"MCAST_BLOCK_SOURCE", 43},
    {"MCAST_UNBLOCK_SOURCE", 44},
    {"MCAST_LEAVE_GROUP", 45},
    {"MCAST_JOIN_SOURCE_GROUP", 46},
    {"MCAST_LEAVE_SOURCE_GROUP", 47},
    {"MCAST_MSFILTER", 48},
    {"IPV6_RECVPKTINFO", 49},
    {"IPV6_PKTINFO", 50},
    {"IPV6_RECVHOPLIMIT", 51},
    {"IPV6_HOPLIMIT", 52},
    {"IPV6_RECVHOPOPTS", 53},
    {"IPV6_HOPOPTS", 54},
    {"IPV6_RTHDRDSTOPTS", 55},
    {"IPV6_RECVRTHDR", 56},
    {"IPV6_RTHDR", 57},
    {"IPV6_RECVDSTOPTS", 58},
    {"IPV6_DSTOPTS", 59},
    {"IPV6_RECVPATHMTU", 60},
    {"IPV6_PATHMTU", 61},
    {"IPV6_DONTFRAG", 62},
    {"IPV6_RECVTCLASS", 66},
    {"IPV6_TCLASS", 67},
    {"IPV6_AUTOFLOWLABEL", 70},
    {"IPV6_ADDR_PREFERENCES", 72},
    {"IPV6_MINHOPCOUNT", 73},
    {"IPV6_ORIGDSTADDR", 74},
    {"IPV6_TRANSPARENT", 75},
    {"IPV6_UNICAST_IF", 76},
    {"IPV6_RECVFRAGSIZE", 77},
    {"IPV6_FREEBIND", 78},
    {"IP6T_SO_GET_INFO", 64},
    {"IP6T_SO_GET_ENTRIES", 65},
    {"IP6T_SO_GET_REVISION_MATCH", 68},
    {"IP6T_SO_GET_REVISION_TARGET", 69},
    {"IP6T_SO_ORIGINAL_DST", 80},
};
inline constexpr NameTable ipv6_options{"IPV6_???",
                                        std::span(std::begin(ipv6_option_names) + 2, std::end(ipv6_option_names) - 5)};

inline constexpr NameTable ipv6_set_options{"IPV6_???",
                                            std::span(std::begin(ipv6_option_names), std::end(ipv6_option_names) - 5)};

inline constexpr NameTable ipv6_get_options{"IPV6_???",
                                            std::span(std::begin(ipv6_option_names) + 2, std::end(ipv6_option_names))};

inline constexpr Name icmp_option_names[] = {
    {"ICMP_FILTER", 1},
};
inline constexpr NameTable icmp_options{"ICMP_???", icmp_option_names};

inline constexpr Name icmpv6_option_names[] = {
    {"ICMPV6_FILTER", 1},
};
inline constexpr NameTable icmpv6_options{"ICMPV6_???", icmpv6_option_names};

inline constexpr Name tcp_option_names[] = {
    {"TCP_NODELAY", 1},
    {"TCP_MAXSEG", 2},
    {"TCP_CORK", 3},
    {"TCP_KEEPIDLE", 4},
    {"TCP_KEEPINTVL", 5},
    {"TCP_KEEPCNT", 6},
    {"TCP_SYNCNT", 7},
    {"TCP_LINGER2", 8},
    {"TCP_DEFER_ACCEPT", 9},
    {"TCP_WINDOW_CLAMP", 10},
    {"TCP_INFO", 11},
    {"TCP_QUICKACK", 12},
    {"TCP_CONGESTION", 13},
    {"TCP_MD5SIG", 14},
    {"TCP_THIN_LINEAR_TIMEOUTS", 16},
    {"TCP_THIN_DUPACK", 17},
    {"TCP_USER_TIMEOUT", 18},
    {"TCP_REPAIR", 19},
    {"TCP_REPAIR_QUEUE", 20},
    {"TCP_QUEUE_SEQ", 21},
    {"TCP_REPAIR_OPTIONS", 22},
    {"TCP_FASTOPEN", 23},
    {"TCP_TIMESTAMP", 24},
    {"TCP_NOTSENT_LOWAT", 25},
    {"TCP_CC_INFO", 26},
    {"TCP_SAVE_SYN", 27},
    {"TCP_SAVED_SYN", 28},
    {"TCP_REPAIR_WINDOW", 29},
    {"TCP_FASTOPEN_CONNECT", 30},
    {"TCP_ULP", 31},
    {"TCP_MD5SIG_EXT", 32},
    {"TCP_FASTOPEN_KEY", 33},
    {"TCP_FASTOPEN_NO_COOKIE", 34},
    {"TCP_ZEROCOPY_RECEIVE", 35},
    {"TCP_INQ", 36},
    {"TCP_TX_DELAY", 37},
    {"TCP_AO_ADD_KEY", 38},
    {"TCP_AO_DEL_KEY", 39},
    {"TCP_AO_INFO", 40},
    {"TCP_AO_GET_KEYS", 41},
    {"TCP_AO_REPAIR", 42},
    {"TCP_IS_MPTCP", 43},
    {"TCP_RTO_MAX_MS", 44},
    {"TCP_RTO_MIN_US", 45},
    {"TCP_DELACK_MAX_US", 46},
};
inline constexpr NameTable tcp_options{"TCP_???", tcp_option_names};

inline constexpr Name tcp_state_names[] = {
    {"TCP_ESTABLISHED", 1}, {"TCP_SYN_SENT", 2},  {"TCP_SYN_RECV", 3}, {"TCP_FIN_WAIT1", 4},
    {"TCP_FIN_WAIT2", 5},   {"TCP_TIME_WAIT", 6}, {"TCP_CLOSE", 7},    {"TCP_CLOSE_WAIT", 8},
    {"TCP_LAST_ACK", 9},    {"TCP_LISTEN", 10},   {"TCP_CLOSING", 11},
};
inline constexpr NameTable tcp_states{"TCP_???", tcp_state_names};

inline constexpr Name udp_option_names[] = {
    {"UDP_CORK", 1},           {"UDP_ENCAP", 100},   {"UDP_NO_CHECK6_TX", 101},
    {"UDP_NO_CHECK6_RX", 102}, {"UDP_SEGMENT", 103}, {"UDP_GRO", 104},
};
inline constexpr NameTable udp_options{"UDP_???", udp_option_names};

inline constexpr Name udp_encapsulation_names[] = {
    {"UDP_ENCAP_ESPINUDP_NON_IKE", 1},
    {"UDP_ENCAP_ESPINUDP", 2},
    {"UDP_ENCAP_L2TPINUDP", 3},
    {"UDP_ENCAP_GTP0", 4},
    {"UDP_ENCAP_GTP1U", 5},
    {"UDP_ENCAP_RXRPC", 6},
    {"UDP_ENCAP_OVPNINUDP", 8},
    {"TCP_ENCAP_ESPINTCP", 7},
};
inline constexpr NameTable udp_encapsulations{"UDP_ENCAP_???", udp_encapsulation_names};

inline constexpr Name ip_mtu_discover_names[] = {
    {"IP_PMTUDISC_DONT", 0},  {"IP_PMTUDISC_WANT", 1},      {"IP_PMTUDISC_DO", 2},
    {"IP_PMTUDISC_PROBE", 3}, {"IP_PMTUDISC_INTERFACE", 4}, {"IP_PMTUDISC_OMIT", 5},
};
inline constexpr NameTable ip_mtu_discovers{"IP_PMTUDISC_???", ip_mtu_discover_names};

inline constexpr Name ipv6_mtu_discover_names[] = {
    {"IPV6_PMTUDISC_DONT", 0},  {"IPV6_PMTUDISC_WANT", 1},      {"IPV6_PMTUDISC_DO", 2},
    {"IPV6_PMTUDISC_PROBE", 3}, {"IPV6_PMTUDISC_INTERFACE", 4}, {"IPV6_PMTUDISC_OMIT", 5},
};
inline constexpr NameTable ipv6_mtu_discovers{"IPV6_PMTUDISC_???", ipv6_mtu_discover_names};

/// Control messages of level SOL_IP.
inline constexpr Name ip_cmsg_type_names[] = {
    {"IP_PKTINFO", 8},       {"IP_TTL", 2},       {"IP_TOS", 1},          {"IP_RECVOPTS", 6},
    {"IP_RETOPTS", 7},       {"IP_RECVERR", 11},  {"IP_ORIGDSTADDR", 20}, {"IP_CHECKSUM", 23},
    {"IP_RECVFRAGSIZE", 25}, {"SCM_SECURITY", 3}, {"IP_PROTOCOL", 52},
};
inline constexpr NameTable ip_cmsg_types{"IP_???", ip_cmsg_type_names};

} // namespace cluecap::abi

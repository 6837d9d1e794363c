// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/netlink.h, linux/rtnetlink.h and what their messages hold.
namespace cluecap::abi {

inline constexpr Name netlink_message_type_names[] = {
    {"NLMSG_NOOP", 1},
    {"NLMSG_ERROR", 2},
    {"NLMSG_DONE", 3},
    {"NLMSG_OVERRUN", 4},
};
inline constexpr NameTable netlink_message_types{"NLMSG_???", netlink_message_type_names};

/// Of any message.
inline constexpr Name netlink_flag_names[] = {
    {"NLM_F_REQUEST", 1}, {"NLM_F_MULTI", 2},        {"NLM_F_ACK", 4},
    {"NLM_F_ECHO", 8},    {"NLM_F_DUMP_INTR", 0x10}, {"NLM_F_DUMP_FILTERED", 0x20},
};
inline constexpr NameTable netlink_flags{"NLM_F_???", netlink_flag_names};

/// Of requests that get; NLM_F_DUMP is NLM_F_ROOT with NLM_F_MATCH.
inline constexpr Name netlink_get_flag_names[] = {
    {"NLM_F_REQUEST", 1},    {"NLM_F_MULTI", 2},        {"NLM_F_ACK", 4},
    {"NLM_F_ECHO", 8},       {"NLM_F_DUMP_INTR", 0x10}, {"NLM_F_DUMP_FILTERED", 0x20},
    {"NLM_F_DUMP", 0x300},   {"NLM_F_ROOT", 0x100},     {"NLM_F_MATCH", 0x200},
    {"NLM_F_ATOMIC", 0x400},
};
inline constexpr NameTable netlink_get_flags{"NLM_F_???", netlink_get_flag_names};

/// Of requests that create.
inline constexpr Name netlink_new_flag_names[] = {
    {"NLM_F_REQUEST", 1},     {"NLM_F_MULTI", 2},        {"NLM_F_ACK", 4},
    {"NLM_F_ECHO", 8},        {"NLM_F_DUMP_INTR", 0x10}, {"NLM_F_DUMP_FILTERED", 0x20},
    {"NLM_F_REPLACE", 0x100}, {"NLM_F_EXCL", 0x200},     {"NLM_F_CREATE", 0x400},
    {"NLM_F_APPEND", 0x800},
};
inline constexpr NameTable netlink_new_flags{"NLM_F_???", netlink_new_flag_names};

inline constexpr Name netlink_delete_flag_names[] = {
    {"NLM_F_REQUEST", 1},    {"NLM_F_MULTI", 2},        {"NLM_F_ACK", 4},
    {"NLM_F_ECHO", 8},       {"NLM_F_DUMP_INTR", 0x10}, {"NLM_F_DUMP_FILTERED", 0x20},
    {"NLM_F_NONREC", 0x100}, {"NLM_F_BULK", 0x200},
};
inline constexpr NameTable netlink_delete_flags{"NLM_F_???", netlink_delete_flag_names};

inline constexpr Name netlink_ack_flag_names[] = {
    {"NLM_F_REQUEST", 1},    {"NLM_F_MULTI", 2},        {"NLM_F_ACK", 4},
    {"NLM_F_ECHO", 8},       {"NLM_F_DUMP_INTR", 0x10}, {"NLM_F_DUMP_FILTERED", 0x20},
    {"NLM_F_CAPPED", 0x100}, {"NLM_F_ACK_TLVS", 0x200},
};
inline constexpr NameTable netlink_ack_flags{"NLM_F_???", netlink_ack_flag_names};

inline constexpr Name route_message_type_names[] = {
    {"RTM_NEWLINK", 0x10},          {"RTM_DELLINK", 0x11},          {"RTM_GETLINK", 0x12},
    {"RTM_SETLINK", 0x13},          {"RTM_NEWADDR", 0x14},          {"RTM_DELADDR", 0x15},
    {"RTM_GETADDR", 0x16},          {"RTM_NEWROUTE", 0x18},         {"RTM_DELROUTE", 0x19},
    {"RTM_GETROUTE", 0x1a},         {"RTM_NEWNEIGH", 0x1c},         {"RTM_DELNEIGH", 0x1d},
    {"RTM_GETNEIGH", 0x1e},         {"RTM_NEWRULE", 0x20},          {"RTM_DELRULE", 0x21},
    {"RTM_GETRULE", 0x22},          {"RTM_NEWQDISC", 0x24},         {"RTM_DELQDISC", 0x25},
    {"RTM_GETQDISC", 0x26},         {"RTM_NEWTCLASS", 0x28},        {"RTM_DELTCLASS", 0x29},
    {"RTM_GETTCLASS", 0x2a},        {"RTM_NEWTFILTER", 0x2c},       {"RTM_DELTFILTER", 0x2d},
    {"RTM_GETTFILTER", 0x2e},       {"RTM_NEWACTION", 0x30},        {"RTM_DELACTION", 0x31},
    {"RTM_GETACTION", 0x32},        {"RTM_NEWPREFIX", 0x34},        {"RTM_NEWMULTICAST", 0x38},
    {"RTM_DELMULTICAST", 0x39},     {"RTM_GETMULTICAST", 0x3a},     {"RTM_NEWANYCAST", 0x3c},
    {"RTM_DELANYCAST", 0x3d},       {"RTM_GETANYCAST", 0x3e},       {"RTM_NEWNEIGHTBL", 0x40},
    {"RTM_GETNEIGHTBL", 0x42},      {"RTM_SETNEIGHTBL", 0x43},      {"RTM_NEWNDUSEROPT", 0x44},
    {"RTM_NEWADDRLABEL", 0x48},     {"RTM_DELADDRLABEL", 0x49},     {"RTM_GETADDRLABEL", 0x4a},
    {"RTM_GETDCB", 0x4e},           {"RTM_SETDCB", 0x4f},           {"RTM_NEWNETCONF", 0x50},
    {"RTM_DELNETCONF", 0x51},       {"RTM_GETNETCONF", 0x52},       {"RTM_NEWMDB", 0x54},
    {"RTM_DELMDB", 0x55},           {"RTM_GETMDB", 0x56},           {"RTM_NEWNSID", 0x58},
    {"RTM_DELNSID", 0x59},          {"RTM_GETNSID", 0x5a},          {"RTM_NEWSTATS", 0x5c},
    {"RTM_GETSTATS", 0x5e},         {"RTM_SETSTATS", 0x5f},         {"RTM_NEWCACHEREPORT", 0x60},
    {"RTM_NEWCHAIN", 0x64},         {"RTM_DELCHAIN", 0x65},         {"RTM_GETCHAIN", 0x66},
    {"RTM_NEWNEXTHOP", 0x68},       {"RTM_DELNEXTHOP", 0x69},       {"RTM_GETNEXTHOP", 0x6a},
    {"RTM_NEWLINKPROP", 0x6c},      {"RTM_DELLINKPROP", 0x6d},      {"RTM_GETLINKPROP", 0x6e},
    {"RTM_NEWVLAN", 0x70},          {"RTM_DELVLAN", 0x71},          {"RTM_GETVLAN", 0x72},
    {"RTM_NEWNEXTHOPBUCKET", 0x74}, {"RTM_DELNEXTHOPBUCKET", 0x75}, {"RTM_GETNEXTHOPBUCKET", 0x76},
    {"RTM_NEWTUNNEL", 0x78},        {"RTM_DELTUNNEL", 0x79},        {"RTM_GETTUNNEL", 0x7a},
};
inline constexpr NameTable route_message_types{"RTM_???", route_message_type_names};

inline constexpr Name route_type_names[] = {
    {"RTN_UNSPEC", 0},   {"RTN_UNICAST", 1},   {"RTN_LOCAL", 2},     {"RTN_BROADCAST", 3},
    {"RTN_ANYCAST", 4},  {"RTN_MULTICAST", 5}, {"RTN_BLACKHOLE", 6}, {"RTN_UNREACHABLE", 7},
    {"RTN_PROHIBIT", 8}, {"RTN_THROW", 9},     {"RTN_NAT", 10},      {"RTN_XRESOLVE", 11},
};
inline constexpr NameTable route_types{"RTN_???", route_type_names};

inline constexpr Name route_protocol_names[] = {
    {"RTPROT_UNSPEC", 0}, {"RTPROT_REDIRECT", 1}, {"RTPROT_KERNEL", 2},    {"RTPROT_BOOT", 3},
    {"RTPROT_STATIC", 4}, {"RTPROT_GATED", 8},    {"RTPROT_RA", 9},        {"RTPROT_MRT", 10},
    {"RTPROT_ZEBRA", 11}, {"RTPROT_BIRD", 12},    {"RTPROT_DNROUTED", 13}, {"RTPROT_XORP", 14},
    {"RTPROT_NTK", 15},   {"RTPROT_DHCP", 16},    {"RTPROT_MROUTED", 17},  {"RTPROT_KEEPALIVED", 18},
    {"RTPROT_BABEL", 42}, {"RTPROT_OVN", 84},     {"RTPROT_OPENR", 99},    {"RTPROT_BGP", 186},
    {"RTPROT_ISIS", 187}, {"RTPROT_OSPF", 188},   {"RTPROT_RIP", 189},     {"RTPROT_EIGRP", 192},
};
inline constexpr NameTable route_protocols{"RTPROT_???", route_protocol_names};

inline constexpr Name route_scope_names[] = {
    {"RT_SCOPE_UNIVERSE", 0}, {"RT_SCOPE_SITE", 200},    {"RT_SCOPE_LINK", 253},
    {"RT_SCOPE_HOST", 254},   {"RT_SCOPE_NOWHERE", 255},
};
inline constexpr NameTable route_scopes{"RT_SCOPE_???", route_scope_names};

inline constexpr Name route_table_names[] = {
    {"RT_TABLE_UNSPEC", 0}, {"RT_TABLE_COMPAT", 252}, {"RT_TABLE_DEFAULT", 253},
    {"RT_TABLE_MAIN", 254}, {"RT_TABLE_LOCAL", 255},
};
inline constexpr NameTable route_tables{"RT_TABLE_???", route_table_names};

inline constexpr Name route_flag_names[] = {
    {"RTM_F_NOTIFY", 0x100},   {"RTM_F_CLONED", 0x200},        {"RTM_F_EQUALIZE", 0x400},
    {"RTM_F_PREFIX", 0x800},   {"RTM_F_LOOKUP_TABLE", 0x1000}, {"RTM_F_FIB_MATCH", 0x2000},
    {"RTM_F_OFFLOAD", 0x4000}, {"RTM_F_TRAP", 0x8000},         {"RTM_F_OFFLOAD_FAILED", 0x20000000},
};
inline constexpr NameTable route_flags{"RTM_F_???", route_flag_names};

inline constexpr Name route_group_names[] = {
    {"RTMGRP_LINK", 1},
    {"RTMGRP_NOTIFY", 2},
    {"RTMGRP_NEIGH", 4},
    {"RTMGRP_TC", 8},
    {"RTMGRP_IPV4_IFADDR", 0x10},
    {"RTMGRP_IPV4_MROUTE", 0x20},
    {"RTMGRP_IPV4_ROUTE", 0x40},
    {"RTMGRP_IPV4_RULE", 0x80},
    {"RTMGRP_IPV6_IFADDR", 0x100},
    {"RTMGRP_IPV6_MROUTE", 0x200},
    {"RTMGRP_IPV6_ROUTE", 0x400},
    {"RTMGRP_IPV6_IFINFO", 0x800},
    {"RTMGRP_DECnet_IFADDR", 0x1000},
    {"RTMGRP_DECnet_ROUTE", 0x4000},
    {"RTMGRP_IPV6_PREFIX", 0x20000},
};
inline constexpr NameTable route_groups{"RTMGRP_???", route_group_names};

inline constexpr Name route_attribute_names[] = {
    {"RTA_UNSPEC", 0},      {"RTA_DST", 1},        {"RTA_SRC", 2},
    {"RTA_IIF", 3},         {"RTA_OIF", 4},        {"RTA_GATEWAY", 5},
    {"RTA_PRIORITY", 6},    {"RTA_PREFSRC", 7},    {"RTA_METRICS", 8},
    {"RTA_MULTIPATH", 9},   {"RTA_PROTOINFO", 10}, {"RTA_FLOW", 11},
    {"RTA_CACHEINFO", 12},  {"RTA_SESSION", 13},   {"RTA_MP_ALGO", 14},
    {"RTA_TABLE", 15},      {"RTA_MARK", 16},      {"RTA_MFC_STATS", 17},
    {"RTA_VIA", 18},        {"RTA_NEWDST", 19},    {"RTA_PREF", 20},
    {"RTA_ENCAP_TYPE", 21}, {"RTA_ENCAP", 22},     {"RTA_EXPIRES", 23},
    {"RTA_PAD", 24},        {"RTA_UID", 25},       {"RTA_TTL_PROPAGATE", 26},
    {"RTA_IP_PROTO", 27},   {"RTA_SPORT", 28},     {"RTA_DPORT", 29},
    {"RTA_NH_ID", 30},      {"RTA_FLOWLABEL", 31},
};
inline constexpr NameTable route_attributes{"RTA_???", route_attribute_names};

inline constexpr Name link_attribute_names[] = {
    {"IFLA_UNSPEC", 0},
    {"IFLA_ADDRESS", 1},
    {"IFLA_BROADCAST", 2},
    {"IFLA_IFNAME", 3},
    {"IFLA_MTU", 4},
    {"IFLA_LINK", 5},
    {"IFLA_QDISC", 6},
    {"IFLA_STATS", 7},
    {"IFLA_COST", 8},
    {"IFLA_PRIORITY", 9},
    {"IFLA_MASTER", 10},
    {"IFLA_WIRELESS", 11},
    {"IFLA_PROTINFO", 12},
    {"IFLA_TXQLEN", 13},
    {"IFLA_MAP", 14},
    {"IFLA_WEIGHT", 15},
    {"IFLA_OPERSTATE", 16},
    {"IFLA_LINKMODE", 17},
    {"IFLA_LINKINFO", 18},
    {"IFLA_NET_NS_PID", 19},
    {"IFLA_IFALIAS", 20},
    {"IFLA_NUM_VF", 21},
    {"IFLA_VFINFO_LIST", 22},
    {"IFLA_STATS64", 23},
    {"IFLA_VF_PORTS", 24},
    {"IFLA_PORT_SELF", 25},
    {"IFLA_AF_SPEC", 26},
    {"IFLA_GROUP", 27},
    {"IFLA_NET_NS_FD", 28},
    {"IFLA_EXT_MASK", 29},
    {"IFLA_PROMISCUITY", 30},
    {"IFLA_NUM_TX_QUEUES", 31},
    {"IFLA_NUM_RX_QUEUES", 32},
    {"IFLA_CARRIER", 33},
    {"IFLA_PHYS_PORT_ID", 34},
    {"IFLA_CARRIER_CHANGES", 35},
    {"IFLA_PHYS_SWITCH_ID", 36},
    {"IFLA_LINK_NETNSID", 37},
    {"IFLA_PHYS_PORT_NAME", 38},
    {"IFLA_PROTO_DOWN", 39},
    {"IFLA_GSO_MAX_SEGS", 40},
    {"IFLA_GSO_MAX_SIZE", 41},
    {"IFLA_PAD", 42},
    {"IFLA_XDP", 43},
    {"IFLA_EVENT", 44},
    {"IFLA_NEW_NETNSID", 45},
    {"IFLA_IF_NETNSID", 46},
    {"IFLA_CARRIER_UP_COUNT", 47},
    {"IFLA_CARRIER_DOWN_COUNT", 48},
    {"IFLA_NEW_IFINDEX", 49},
    {"IFLA_MIN_MTU", 50},
    {"IFLA_MAX_MTU", 51},
    {"IFLA_PROP_LIST", 52},
    {"IFLA_ALT_IFNAME", 53},
    {"IFLA_PERM_ADDRESS", 54},
    {"IFLA_PROTO_DOWN_REASON", 55},
    {"IFLA_PARENT_DEV_NAME", 56},
    {"IFLA_PARENT_DEV_BUS_NAME", 57},
    {"IFLA_GRO_MAX_SIZE", 58},
    {"IFLA_TSO_MAX_SIZE", 59},
    {"IFLA_TSO_MAX_SEGS", 60},
    {"IFLA_ALLMULTI", 61},
    {"IFLA_DEVLINK_PORT", 62},
    {"IFLA_GSO_IPV4_MAX_SIZE", 63},
    {"IFLA_GRO_IPV4_MAX_SIZE", 64},
    {"IFLA_DPLL_PIN", 65},
    {"IFLA_MAX_PACING_OFFLOAD_HORIZON", 66},
    {"IFLA_NETNS_IMMUTABLE", 67},
    {"IFLA_HEADROOM", 68},
    {"IFLA_TAILROOM", 69},
};
inline constexpr NameTable link_attributes{"IFLA_???", link_attribute_names};

inline constexpr Name address_attribute_names[] = {
    {"IFA_UNSPEC", 0},    {"IFA_ADDRESS", 1},     {"IFA_LOCAL", 2},           {"IFA_LABEL", 3},
    {"IFA_BROADCAST", 4}, {"IFA_ANYCAST", 5},     {"IFA_CACHEINFO", 6},       {"IFA_MULTICAST", 7},
    {"IFA_FLAGS", 8},     {"IFA_RT_PRIORITY", 9}, {"IFA_TARGET_NETNSID", 10}, {"IFA_PROTO", 11},
};
inline constexpr NameTable address_attributes{"IFA_???", address_attribute_names};

inline constexpr Name address_flag_names[] = {
    {"IFA_F_SECONDARY", 1},         {"IFA_F_NODAD", 2},          {"IFA_F_OPTIMISTIC", 4},
    {"IFA_F_DADFAILED", 8},         {"IFA_F_HOMEADDRESS", 0x10}, {"IFA_F_DEPRECATED", 0x20},
    {"IFA_F_TENTATIVE", 0x40},      {"IFA_F_PERMANENT", 0x80},   {"IFA_F_MANAGETEMPADDR", 0x100},
    {"IFA_F_NOPREFIXROUTE", 0x200}, {"IFA_F_MCAUTOJOIN", 0x400}, {"IFA_F_STABLE_PRIVACY", 0x800},
};
inline constexpr NameTable address_flags{"IFA_F_???", address_flag_names};

inline constexpr Name neighbour_state_names[] = {
    {"NUD_INCOMPLETE", 1}, {"NUD_REACHABLE", 2}, {"NUD_STALE", 4},        {"NUD_DELAY", 8}, {"NUD_PROBE", 0x10},
    {"NUD_FAILED", 0x20},  {"NUD_NOARP", 0x40},  {"NUD_PERMANENT", 0x80}, {"NUD_NONE", 0},
};
inline constexpr NameTable neighbour_states{"NUD_???", neighbour_state_names};

inline constexpr Name neighbour_flag_names[] = {
    {"NTF_USE", 1},          {"NTF_SELF", 2},      {"NTF_MASTER", 4},    {"NTF_PROXY", 8}, {"NTF_EXT_LEARNED", 0x10},
    {"NTF_OFFLOADED", 0x20}, {"NTF_STICKY", 0x40}, {"NTF_ROUTER", 0x80},
};
inline constexpr NameTable neighbour_flags{"NTF_???", neighbour_flag_names};

inline constexpr Name neighbour_attribute_names[] = {
    {"NDA_UNSPEC", 0},    {"NDA_DST", 1},    {"NDA_LLADDR", 2},         {"NDA_CACHEINFO", 3},
    {"NDA_PROBES", 4},    {"NDA_VLAN", 5},   {"NDA_PORT", 6},           {"NDA_VNI", 7},
    {"NDA_IFINDEX", 8},   {"NDA_MASTER", 9}, {"NDA_LINK_NETNSID", 10},  {"NDA_SRC_VNI", 11},
    {"NDA_PROTOCOL", 12}, {"NDA_NH_ID", 13}, {"NDA_FDB_EXT_ATTRS", 14}, {"NDA_FLAGS_EXT", 15},
};
inline constexpr NameTable neighbour_attributes{"NDA_???", neighbour_attribute_names};

inline constexpr Name interface_flag_names[] = {
    {"IFF_UP", 1},
    {"IFF_BROADCAST", 2},
    {"IFF_DEBUG", 4},
    {"IFF_LOOPBACK", 8},
    {"IFF_POINTOPOINT", 0x10},
    {"IFF_NOTRAILERS", 0x20},
    {"IFF_RUNNING", 0x40},
    {"IFF_NOARP", 0x80},
    {"IFF_PROMISC", 0x100},
    {"IFF_ALLMULTI", 0x200},
    {"IFF_MASTER", 0x400},
    {"IFF_SLAVE", 0x800},
    {"IFF_MULTICAST", 0x1000},
    {"IFF_PORTSEL", 0x2000},
    {"IFF_AUTOMEDIA", 0x4000},
    {"IFF_DYNAMIC", 0x8000},
    {"IFF_LOWER_UP", 0x10000},
    {"IFF_DORMANT", 0x20000},
    {"IFF_ECHO", 0x40000},
};
inline constexpr NameTable interface_flags{"IFF_???", interface_flag_names};

inline constexpr Name tun_flag_names[] = {
    {"IFF_TUN", 1},
    {"IFF_TAP", 2},
    {"IFF_NAPI", 0x10},
    {"IFF_NAPI_FRAGS", 0x20},
    {"IFF_NO_CARRIER", 0x40},
    {"IFF_NO_PI", 0x1000},
    {"IFF_ONE_QUEUE", 0x2000},
    {"IFF_VNET_HDR", 0x4000},
    {"IFF_TUN_EXCL", 0x8000},
    {"IFF_MULTI_QUEUE", 0x100},
    {"IFF_ATTACH_QUEUE", 0x200},
    {"IFF_DETACH_QUEUE", 0x400},
    {"IFF_PERSIST", 0x800},
};
inline constexpr NameTable tun_flags{"IFF_???", tun_flag_names};

inline constexpr Name sock_diag_type_names[] = {
    {"SOCK_DIAG_BY_FAMILY", 20},
    {"SOCK_DESTROY", 21},
};
inline constexpr NameTable sock_diag_types{"SOCK_DIAG_???", sock_diag_type_names};

inline constexpr Name genetlink_command_names[] = {
    {"CTRL_CMD_UNSPEC", 0},       {"CTRL_CMD_NEWFAMILY", 1},    {"CTRL_CMD_DELFAMILY", 2},
    {"CTRL_CMD_GETFAMILY", 3},    {"CTRL_CMD_NEWOPS", 4},       {"CTRL_CMD_DELOPS", 5},
    {"CTRL_CMD_GETOPS", 6},       {"CTRL_CMD_NEWMCAST_GRP", 7}, {"CTRL_CMD_DELMCAST_GRP", 8},
    {"CTRL_CMD_GETMCAST_GRP", 9}, {"CTRL_CMD_GETPOLICY", 10},
};
inline constexpr NameTable genetlink_commands{"CTRL_CMD_???", genetlink_command_names};

} // namespace cluecap::abi

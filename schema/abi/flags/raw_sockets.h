// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Socket options and protocols of netlink, packet, AF_VSOCK, AF_XDP, TLS, AF_ALG, Bluetooth, CAN and TIPC.
namespace cluecap::abi {

inline constexpr Name netlink_protocol_names[] = {
    {"NETLINK_ROUTE", 0},       {"NETLINK_UNUSED", 1},
    {"NETLINK_USERSOCK", 2},    {"NETLINK_FIREWALL", 3},
    {"NETLINK_SOCK_DIAG", 4},   {"NETLINK_NFLOG", 5},
    {"NETLINK_XFRM", 6},        {"NETLINK_SELINUX", 7},
    {"NETLINK_ISCSI", 8},       {"NETLINK_AUDIT", 9},
    {"NETLINK_FIB_LOOKUP", 10}, {"NETLINK_CONNECTOR", 11},
    {"NETLINK_NETFILTER", 12},  {"NETLINK_IP6_FW", 13},
    {"NETLINK_DNRTMSG", 14},    {"NETLINK_KOBJECT_UEVENT", 15},
    {"NETLINK_GENERIC", 16},    {"NETLINK_SCSITRANSPORT", 18},
    {"NETLINK_ECRYPTFS", 19},   {"NETLINK_RDMA", 20},
    {"NETLINK_CRYPTO", 21},     {"NETLINK_SMC", 22},
};
inline constexpr NameTable netlink_protocols{"NETLINK_???", netlink_protocol_names};

inline constexpr Name netlink_option_names[] = {
    {"NETLINK_ADD_MEMBERSHIP", 1},  {"NETLINK_DROP_MEMBERSHIP", 2}, {"NETLINK_PKTINFO", 3},
    {"NETLINK_BROADCAST_ERROR", 4}, {"NETLINK_NO_ENOBUFS", 5},      {"NETLINK_RX_RING", 6},
    {"NETLINK_TX_RING", 7},         {"NETLINK_LISTEN_ALL_NSID", 8}, {"NETLINK_LIST_MEMBERSHIPS", 9},
    {"NETLINK_CAP_ACK", 10},        {"NETLINK_EXT_ACK", 11},        {"NETLINK_GET_STRICT_CHK", 12},
};
inline constexpr NameTable netlink_options{"NETLINK_???", netlink_option_names};

inline constexpr Name packet_option_names[] = {
    {"PACKET_ADD_MEMBERSHIP", 1}, {"PACKET_DROP_MEMBERSHIP", 2},
    {"PACKET_RECV_OUTPUT", 3},    {"PACKET_RX_RING", 5},
    {"PACKET_STATISTICS", 6},     {"PACKET_COPY_THRESH", 7},
    {"PACKET_AUXDATA", 8},        {"PACKET_ORIGDEV", 9},
    {"PACKET_VERSION", 10},       {"PACKET_HDRLEN", 11},
    {"PACKET_RESERVE", 12},       {"PACKET_TX_RING", 13},
    {"PACKET_LOSS", 14},          {"PACKET_VNET_HDR", 15},
    {"PACKET_TX_TIMESTAMP", 16},  {"PACKET_TIMESTAMP", 17},
    {"PACKET_FANOUT", 18},        {"PACKET_TX_HAS_OFF", 19},
    {"PACKET_QDISC_BYPASS", 20},  {"PACKET_ROLLOVER_STATS", 21},
    {"PACKET_FANOUT_DATA", 22},   {"PACKET_IGNORE_OUTGOING", 23},
    {"PACKET_VNET_HDR_SZ", 24},
};
inline constexpr NameTable packet_options{"PACKET_???", packet_option_names};

inline constexpr Name packet_type_names[] = {
    {"PACKET_HOST", 0},     {"PACKET_BROADCAST", 1}, {"PACKET_MULTICAST", 2}, {"PACKET_OTHERHOST", 3},
    {"PACKET_OUTGOING", 4}, {"PACKET_LOOPBACK", 5},  {"PACKET_USER", 6},      {"PACKET_KERNEL", 7},
};
inline constexpr NameTable packet_types{"PACKET_???", packet_type_names};

inline constexpr Name packet_membership_type_names[] = {
    {"PACKET_MR_MULTICAST", 0},
    {"PACKET_MR_PROMISC", 1},
    {"PACKET_MR_ALLMULTI", 2},
    {"PACKET_MR_UNICAST", 3},
};
inline constexpr NameTable packet_membership_types{"PACKET_MR_???", packet_membership_type_names};

inline constexpr Name ethernet_protocol_names[] = {
    {"ETH_P_IP", 0x800},         {"ETH_P_ARP", 0x806},        {"ETH_P_IPV6", 0x86dd},     {"ETH_P_ALL", 3},
    {"ETH_P_802_3", 1},          {"ETH_P_AX25", 2},           {"ETH_P_802_2", 4},         {"ETH_P_SNAP", 5},
    {"ETH_P_DDCMP", 6},          {"ETH_P_WAN_PPP", 7},        {"ETH_P_PPP_MP", 8},        {"ETH_P_LOCALTALK", 9},
    {"ETH_P_CAN", 0xc},          {"ETH_P_CANFD", 0xd},        {"ETH_P_CANXL", 0xe},       {"ETH_P_PPPTALK", 0x10},
    {"ETH_P_TR_802_2", 0x11},    {"ETH_P_MOBITEX", 0x15},     {"ETH_P_CONTROL", 0x16},    {"ETH_P_IRDA", 0x17},
    {"ETH_P_ECONET", 0x18},      {"ETH_P_HDLC", 0x19},        {"ETH_P_ARCNET", 0x1a},     {"ETH_P_DSA", 0x1b},
    {"ETH_P_TRAILER", 0x1c},     {"ETH_P_LOOP", 0x60},        {"ETH_P_PHONET", 0xf5},     {"ETH_P_IEEE802154", 0xf6},
    {"ETH_P_CAIF", 0xf7},        {"ETH_P_XDSA", 0xf8},        {"ETH_P_MAP", 0xf9},        {"ETH_P_MCTP", 0xfa},
    {"ETH_P_GRE_OSI", 0xfe},     {"ETH_P_PUP", 0x200},        {"ETH_P_PUPAT", 0x201},     {"ETH_P_X25", 0x805},
    {"ETH_P_BPQ", 0x8ff},        {"ETH_P_IEEEPUP", 0xa00},    {"ETH_P_IEEEPUPAT", 0xa01}, {"ETH_P_ERSPAN2", 0x22eb},
    {"ETH_P_TSN", 0x22f0},       {"ETH_P_BATMAN", 0x4305},    {"ETH_P_DEC", 0x6000},      {"ETH_P_DNA_DL", 0x6001},
    {"ETH_P_DNA_RC", 0x6002},    {"ETH_P_DNA_RT", 0x6003},    {"ETH_P_LAT", 0x6004},      {"ETH_P_DIAG", 0x6005},
    {"ETH_P_CUST", 0x6006},      {"ETH_P_SCA", 0x6007},       {"ETH_P_TEB", 0x6558},      {"ETH_P_RARP", 0x8035},
    {"ETH_P_ATALK", 0x809b},     {"ETH_P_AARP", 0x80f3},      {"ETH_P_8021Q", 0x8100},    {"ETH_P_IPX", 0x8137},
    {"ETH_P_PAUSE", 0x8808},     {"ETH_P_SLOW", 0x8809},      {"ETH_P_WCCP", 0x883e},     {"ETH_P_MPLS_UC", 0x8847},
    {"ETH_P_MPLS_MC", 0x8848},   {"ETH_P_ATMMPOA", 0x884c},   {"ETH_P_PPP_DISC", 0x8863}, {"ETH_P_PPP_SES", 0x8864},
    {"ETH_P_LINK_CTL", 0x886c},  {"ETH_P_8021AC", 0x8870},    {"ETH_P_ATMFATE", 0x8884},  {"ETH_P_PAE", 0x888e},
    {"ETH_P_PROFINET", 0x8892},  {"ETH_P_REALTEK", 0x8899},   {"ETH_P_AOE", 0x88a2},      {"ETH_P_ETHERCAT", 0x88a4},
    {"ETH_P_8021AD", 0x88a8},    {"ETH_P_802_EX1", 0x88b5},   {"ETH_P_ERSPAN", 0x88be},   {"ETH_P_MXLGSW", 0x88c3},
    {"ETH_P_PREAUTH", 0x88c7},   {"ETH_P_TIPC", 0x88ca},      {"ETH_P_LLDP", 0x88cc},     {"ETH_P_MRP", 0x88e3},
    {"ETH_P_MACSEC", 0x88e5},    {"ETH_P_8021AH", 0x88e7},    {"ETH_P_MVRP", 0x88f5},     {"ETH_P_1588", 0x88f7},
    {"ETH_P_NCSI", 0x88f8},      {"ETH_P_PRP", 0x88fb},       {"ETH_P_CFM", 0x8902},      {"ETH_P_FCOE", 0x8906},
    {"ETH_P_TDLS", 0x890d},      {"ETH_P_FIP", 0x8914},       {"ETH_P_IBOE", 0x8915},     {"ETH_P_80221", 0x8917},
    {"ETH_P_HSR", 0x892f},       {"ETH_P_NSH", 0x894f},       {"ETH_P_LOOPBACK", 0x9000}, {"ETH_P_QINQ1", 0x9100},
    {"ETH_P_QINQ2", 0x9200},     {"ETH_P_QINQ3", 0x9300},     {"ETH_P_YT921X", 0x9988},   {"ETH_P_EDSA", 0xdada},
    {"ETH_P_DSA_8021Q", 0xdadb}, {"ETH_P_DSA_A5PSW", 0xe001}, {"ETH_P_IFE", 0xed3e},      {"ETH_P_AF_IUCV", 0xfbfb},
    {"ETH_P_NXP_NETC", 0xfd3a},
};
inline constexpr NameTable ethernet_protocols{"ETH_P_???", ethernet_protocol_names};

inline constexpr Name arp_hardware_type_names[] = {
    {"ARPHRD_NETROM", 0},
    {"ARPHRD_ETHER", 1},
    {"ARPHRD_EETHER", 2},
    {"ARPHRD_AX25", 3},
    {"ARPHRD_PRONET", 4},
    {"ARPHRD_CHAOS", 5},
    {"ARPHRD_IEEE802", 6},
    {"ARPHRD_ARCNET", 7},
    {"ARPHRD_APPLETLK", 8},
    {"ARPHRD_DLCI", 15},
    {"ARPHRD_ATM", 19},
    {"ARPHRD_METRICOM", 23},
    {"ARPHRD_IEEE1394", 24},
    {"ARPHRD_EUI64", 27},
    {"ARPHRD_INFINIBAND", 32},
    {"ARPHRD_SLIP", 256},
    {"ARPHRD_CSLIP", 257},
    {"ARPHRD_SLIP6", 258},
    {"ARPHRD_CSLIP6", 259},
    {"ARPHRD_RSRVD", 260},
    {"ARPHRD_ADAPT", 264},
    {"ARPHRD_ROSE", 270},
    {"ARPHRD_X25", 271},
    {"ARPHRD_HWX25", 272},
    {"ARPHRD_CAN", 280},
    {"ARPHRD_MCTP", 290},
    {"ARPHRD_PPP", 512},
    {"ARPHRD_CISCO", 513},
    {"ARPHRD_LAPB", 516},
    {"ARPHRD_DDCMP", 517},
    {"ARPHRD_RAWHDLC", 518},
    {"ARPHRD_RAWIP", 519},
    {"ARPHRD_TUNNEL", 768},
    {"ARPHRD_TUNNEL6", 769},
    {"ARPHRD_FRAD", 770},
    {"ARPHRD_SKIP", 771},
    {"ARPHRD_LOOPBACK", 772},
    {"ARPHRD_LOCALTLK", 773},
    {"ARPHRD_FDDI", 774},
    {"ARPHRD_BIF", 775},
    {"ARPHRD_SIT", 776},
    {"ARPHRD_IPDDP", 777},
    {"ARPHRD_IPGRE", 778},
    {"ARPHRD_PIMREG", 779},
    {"ARPHRD_HIPPI", 780},
    {"ARPHRD_ASH", 781},
    {"ARPHRD_ECONET", 782},
    {"ARPHRD_IRDA", 783},
    {"ARPHRD_FCPP", 784},
    {"ARPHRD_FCAL", 785},
    {"ARPHRD_FCPL", 786},
    {"ARPHRD_FCFABRIC", 787},
    {"ARPHRD_IEEE802_TR", 800},
    {"ARPHRD_IEEE80211", 801},
    {"ARPHRD_IEEE80211_PRISM", 802},
    {"ARPHRD_IEEE80211_RADIOTAP", 803},
    {"ARPHRD_IEEE802154", 804},
    {"ARPHRD_IEEE802154_MONITOR", 805},
    {"ARPHRD_PHONET", 820},
    {"ARPHRD_PHONET_PIPE", 821},
    {"ARPHRD_CAIF", 822},
    {"ARPHRD_IP6GRE", 823},
    {"ARPHRD_NETLINK", 824},
    {"ARPHRD_6LOWPAN", 825},
    {"ARPHRD_VSOCKMON", 826},
    {"ARPHRD_NONE", 65534},
    {"ARPHRD_VOID", 65535},
};
inline constexpr NameTable arp_hardware_types{"ARPHRD_???", arp_hardware_type_names};

inline constexpr Name vsock_option_names[] = {
    {"SO_VM_SOCKETS_BUFFER_SIZE", 0},     {"SO_VM_SOCKETS_BUFFER_MIN_SIZE", 1},
    {"SO_VM_SOCKETS_BUFFER_MAX_SIZE", 2}, {"SO_VM_SOCKETS_PEER_HOST_VM_ID", 3},
    {"SO_VM_SOCKETS_TRUSTED", 5},         {"SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD", 6},
    {"SO_VM_SOCKETS_NONBLOCK_TXRX", 7},   {"SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW", 8},
};
inline constexpr NameTable vsock_options{"SO_VM_SOCKETS_???", vsock_option_names};

inline constexpr Name vsock_cid_names[] = {
    {"VMADDR_CID_HYPERVISOR", 0},
    {"VMADDR_CID_LOCAL", 1},
    {"VMADDR_CID_HOST", 2},
    {"VMADDR_CID_ANY", 0xffffffff},
};
inline constexpr NameTable vsock_cids{"VMADDR_CID_???", vsock_cid_names};

inline constexpr Name xdp_option_names[] = {
    {"XDP_MMAP_OFFSETS", 1}, {"XDP_RX_RING", 2},        {"XDP_TX_RING", 3},
    {"XDP_UMEM_REG", 4},     {"XDP_UMEM_FILL_RING", 5}, {"XDP_UMEM_COMPLETION_RING", 6},
    {"XDP_STATISTICS", 7},   {"XDP_OPTIONS", 8},        {"XDP_MAX_TX_SKB_BUDGET", 9},
};
inline constexpr NameTable xdp_options{"XDP_???", xdp_option_names};

inline constexpr Name xdp_bind_flag_names[] = {
    {"XDP_SHARED_UMEM", 1}, {"XDP_COPY", 2}, {"XDP_ZEROCOPY", 4}, {"XDP_USE_NEED_WAKEUP", 8}, {"XDP_USE_SG", 0x10},
};
inline constexpr NameTable xdp_bind_flags{"XDP_???", xdp_bind_flag_names};

inline constexpr Name tls_option_names[] = {
    {"TLS_TX", 1}, {"TLS_RX", 2}, {"TLS_TX_ZEROCOPY_RO", 3}, {"TLS_RX_EXPECT_NO_PAD", 4}, {"TLS_TX_MAX_PAYLOAD_LEN", 5},
};
inline constexpr NameTable tls_options{"TLS_???", tls_option_names};

inline constexpr Name alg_option_names[] = {
    {"ALG_SET_KEY", 1},
    {"ALG_SET_IV", 2},
    {"ALG_SET_OP", 3},
    {"ALG_SET_AEAD_ASSOCLEN", 4},
    {"ALG_SET_AEAD_AUTHSIZE", 5},
    {"ALG_SET_DRBG_ENTROPY", 6},
    {"ALG_SET_KEY_BY_KEY_SERIAL", 7},
};
inline constexpr NameTable alg_options{"ALG_???", alg_option_names};

inline constexpr Name bluetooth_protocol_names[] = {
    {"BTPROTO_L2CAP", 0}, {"BTPROTO_HCI", 1},  {"BTPROTO_SCO", 2},   {"BTPROTO_RFCOMM", 3}, {"BTPROTO_BNEP", 4},
    {"BTPROTO_CMTP", 5},  {"BTPROTO_HIDP", 6}, {"BTPROTO_AVDTP", 7}, {"BTPROTO_ISO", 8},
};
inline constexpr NameTable bluetooth_protocols{"BTPROTO_???", bluetooth_protocol_names};

inline constexpr Name can_protocol_names[] = {
    {"CAN_RAW", 1},   {"CAN_BCM", 2},   {"CAN_TP16", 3},  {"CAN_TP20", 4},
    {"CAN_MCNET", 5}, {"CAN_ISOTP", 6}, {"CAN_J1939", 7},
};
inline constexpr NameTable can_protocols{"CAN_???", can_protocol_names};

inline constexpr Name tipc_option_names[] = {
    {"TIPC_IMPORTANCE", 127},      {"TIPC_SRC_DROPPABLE", 128},    {"TIPC_DEST_DROPPABLE", 129},
    {"TIPC_CONN_TIMEOUT", 130},    {"TIPC_NODE_RECVQ_DEPTH", 131}, {"TIPC_SOCK_RECVQ_DEPTH", 132},
    {"TIPC_MCAST_BROADCAST", 133}, {"TIPC_MCAST_REPLICAST", 134},  {"TIPC_GROUP_JOIN", 135},
    {"TIPC_GROUP_LEAVE", 136},     {"TIPC_SOCK_RECVQ_USED", 137},  {"TIPC_NODELAY", 138},
};
inline constexpr NameTable tipc_options{"TIPC_???", tipc_option_names};

inline constexpr Name sctp_option_names[] = {
    {"SCTP_RTOINFO", 0},
    {"SCTP_ASSOCINFO", 1},
    {"SCTP_INITMSG", 2},
    {"SCTP_NODELAY", 3},
    {"SCTP_AUTOCLOSE", 4},
    {"SCTP_SET_PEER_PRIMARY_ADDR", 5},
    {"SCTP_PRIMARY_ADDR", 6},
    {"SCTP_ADAPTATION_LAYER", 7},
    {"SCTP_DISABLE_FRAGMENTS", 8},
    {"SCTP_PEER_ADDR_PARAMS", 9},
    {"SCTP_DEFAULT_SEND_PARAM", 10},
    {"SCTP_EVENTS", 11},
    {"SCTP_I_WANT_MAPPED_V4_ADDR", 12},
    {"SCTP_MAXSEG", 13},
    {"SCTP_STATUS", 14},
    {"SCTP_GET_PEER_ADDR_INFO", 15},
    {"SCTP_DELAYED_SACK", 16},
    {"SCTP_CONTEXT", 17},
    {"SCTP_FRAGMENT_INTERLEAVE", 18},
    {"SCTP_PARTIAL_DELIVERY_POINT", 19},
    {"SCTP_MAX_BURST", 20},
    {"SCTP_AUTH_CHUNK", 21},
    {"SCTP_HMAC_IDENT", 22},
    {"SCTP_AUTH_KEY", 23},
    {"SCTP_AUTH_ACTIVE_KEY", 24},
    {"SCTP_AUTH_DELETE_KEY", 25},
    {"SCTP_PEER_AUTH_CHUNKS", 26},
    {"SCTP_LOCAL_AUTH_CHUNKS", 27},
    {"SCTP_GET_ASSOC_NUMBER", 28},
    {"SCTP_GET_ASSOC_ID_LIST", 29},
    {"SCTP_AUTO_ASCONF", 30},
    {"SCTP_PEER_ADDR_THLDS", 31},
    {"SCTP_RECVRCVINFO", 32},
    {"SCTP_RECVNXTINFO", 33},
    {"SCTP_DEFAULT_SNDINFO", 34},
    {"SCTP_AUTH_DEACTIVATE_KEY", 35},
    {"SCTP_REUSE_PORT", 36},
    {"SCTP_PEER_ADDR_THLDS_V2", 37},
    {"SCTP_SOCKOPT_BINDX_ADD", 100},
    {"SCTP_SOCKOPT_BINDX_REM", 101},
    {"SCTP_SOCKOPT_PEELOFF", 102},
    {"SCTP_SOCKOPT_CONNECTX_OLD", 107},
    {"SCTP_GET_PEER_ADDRS", 108},
    {"SCTP_GET_LOCAL_ADDRS", 109},
    {"SCTP_SOCKOPT_CONNECTX", 110},
    {"SCTP_SOCKOPT_CONNECTX3", 111},
    {"SCTP_GET_ASSOC_STATS", 112},
    {"SCTP_PR_SUPPORTED", 113},
    {"SCTP_DEFAULT_PRINFO", 114},
    {"SCTP_PR_ASSOC_STATUS", 115},
    {"SCTP_PR_STREAM_STATUS", 116},
    {"SCTP_RECONFIG_SUPPORTED", 117},
    {"SCTP_ENABLE_STREAM_RESET", 118},
    {"SCTP_RESET_STREAMS", 119},
    {"SCTP_RESET_ASSOC", 120},
    {"SCTP_ADD_STREAMS", 121},
    {"SCTP_SOCKOPT_PEELOFF_FLAGS", 122},
    {"SCTP_STREAM_SCHEDULER", 123},
    {"SCTP_STREAM_SCHEDULER_VALUE", 124},
    {"SCTP_INTERLEAVING_SUPPORTED", 125},
    {"SCTP_SENDMSG_CONNECT", 126},
    {"SCTP_EVENT", 127},
    {"SCTP_ASCONF_SUPPORTED", 128},
    {"SCTP_AUTH_SUPPORTED", 129},
    {"SCTP_ECN_SUPPORTED", 130},
    {"SCTP_EXPOSE_POTENTIALLY_FAILED_STATE", 131},
    {"SCTP_REMOTE_UDP_ENCAPS_PORT", 132},
    {"SCTP_PLPMTUD_PROBE_INTERVAL", 133},
};
inline constexpr NameTable sctp_options{"SCTP_???", sctp_option_names};

} // namespace cluecap::abi

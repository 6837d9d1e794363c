// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/socket.h, asm/socket.h and linux/net.h.
namespace cluecap::abi {

inline constexpr Name socket_familie_names[] = {
    {"AF_UNSPEC", 0},    {"AF_UNIX", 1},        {"AF_INET", 2},     {"AF_AX25", 3},     {"AF_IPX", 4},
    {"AF_APPLETALK", 5}, {"AF_NETROM", 6},      {"AF_BRIDGE", 7},   {"AF_ATMPVC", 8},   {"AF_X25", 9},
    {"AF_INET6", 10},    {"AF_ROSE", 11},       {"AF_DECnet", 12},  {"AF_NETBEUI", 13}, {"AF_SECURITY", 14},
    {"AF_KEY", 15},      {"AF_NETLINK", 16},    {"AF_PACKET", 17},  {"AF_ASH", 18},     {"AF_ECONET", 19},
    {"AF_ATMSVC", 20},   {"AF_RDS", 21},        {"AF_SNA", 22},     {"AF_IRDA", 23},    {"AF_PPPOX", 24},
    {"AF_WANPIPE", 25},  {"AF_LLC", 26},        {"AF_IB", 27},      {"AF_MPLS", 28},    {"AF_CAN", 29},
    {"AF_TIPC", 30},     {"AF_BLUETOOTH", 31},  {"AF_IUCV", 32},    {"AF_RXRPC", 33},   {"AF_ISDN", 34},
    {"AF_PHONET", 35},   {"AF_IEEE802154", 36}, {"AF_CAIF", 37},    {"AF_ALG", 38},     {"AF_NFC", 39},
    {"AF_VSOCK", 40},    {"AF_KCM", 41},        {"AF_QIPCRTR", 42}, {"AF_SMC", 43},     {"AF_XDP", 44},
    {"AF_MCTP", 45},
};
inline constexpr NameTable socket_families{"AF_???", socket_familie_names};

/// The type with its flags, as socket and socketpair take it.
inline constexpr Name socket_type_names[] = {
    {"SOCK_STREAM", 1, 0xf},   {"SOCK_DGRAM", 2, 0xf},     {"SOCK_RAW", 3, 0xf},
    {"SOCK_RDM", 4, 0xf},      {"SOCK_SEQPACKET", 5, 0xf}, {"SOCK_DCCP", 6, 0xf},
    {"SOCK_PACKET", 0xa, 0xf}, {"SOCK_CLOEXEC", 0x80000},  {"SOCK_NONBLOCK", 0x800},
};
inline constexpr NameTable socket_types{"SOCK_???", socket_type_names};

/// accept4
inline constexpr NameTable socket_flags{"SOCK_???",
                                        std::span(std::begin(socket_type_names) + 7, std::end(socket_type_names))};

/// A type alone, as SO_TYPE returns it.
inline constexpr Name socket_type_value_names[] = {
    {"SOCK_STREAM", 1},    {"SOCK_DGRAM", 2}, {"SOCK_RAW", 3},     {"SOCK_RDM", 4},
    {"SOCK_SEQPACKET", 5}, {"SOCK_DCCP", 6},  {"SOCK_PACKET", 10},
};
inline constexpr NameTable socket_type_values{"SOCK_???", socket_type_value_names};

inline constexpr Name socket_level_names[] = {
    {"SOL_IP", 0},        {"SOL_SOCKET", 1},   {"SOL_TCP", 6},       {"SOL_UDP", 17},       {"SOL_IPV6", 41},
    {"SOL_ICMPV6", 58},   {"SOL_SCTP", 132},   {"SOL_UDPLITE", 136}, {"SOL_RAW", 255},      {"SOL_CAN_BASE", 100},
    {"SOL_CAN_RAW", 101}, {"SOL_IPX", 256},    {"SOL_AX25", 257},    {"SOL_ATALK", 258},    {"SOL_NETROM", 259},
    {"SOL_ROSE", 260},    {"SOL_DECNET", 261}, {"SOL_X25", 262},     {"SOL_PACKET", 263},   {"SOL_ATM", 264},
    {"SOL_AAL", 265},     {"SOL_IRDA", 266},   {"SOL_NETBEUI", 267}, {"SOL_LLC", 268},      {"SOL_DCCP", 269},
    {"SOL_NETLINK", 270}, {"SOL_TIPC", 271},   {"SOL_RXRPC", 272},   {"SOL_PPPOL2TP", 273}, {"SOL_BLUETOOTH", 274},
    {"SOL_PNPIPE", 275},  {"SOL_RDS", 276},    {"SOL_IUCV", 277},    {"SOL_CAIF", 278},     {"SOL_ALG", 279},
    {"SOL_NFC", 280},     {"SOL_KCM", 281},    {"SOL_TLS", 282},     {"SOL_XDP", 283},      {"SOL_MPTCP", 284},
    {"SOL_MCTP", 285},    {"SOL_SMC", 286},    {"SOL_VSOCK", 287},
};
inline constexpr NameTable socket_levels{"SOL_??", socket_level_names};

inline constexpr Name socket_option_names[] = {
    {"SO_DEBUG", 1},
    {"SO_REUSEADDR", 2},
    {"SO_TYPE", 3},
    {"SO_ERROR", 4},
    {"SO_DONTROUTE", 5},
    {"SO_BROADCAST", 6},
    {"SO_SNDBUF", 7},
    {"SO_RCVBUF", 8},
    {"SO_SNDBUFFORCE", 32},
    {"SO_RCVBUFFORCE", 33},
    {"SO_KEEPALIVE", 9},
    {"SO_OOBINLINE", 10},
    {"SO_NO_CHECK", 11},
    {"SO_PRIORITY", 12},
    {"SO_LINGER", 13},
    {"SO_BSDCOMPAT", 14},
    {"SO_REUSEPORT", 15},
    {"SO_PASSCRED", 16},
    {"SO_PEERCRED", 17},
    {"SO_RCVLOWAT", 18},
    {"SO_SNDLOWAT", 19},
    {"SO_RCVTIMEO_OLD", 20},
    {"SO_SNDTIMEO_OLD", 21},
    {"SO_ATTACH_FILTER", 26},
    {"SO_DETACH_FILTER", 27},
    {"SO_TIMESTAMP_OLD", 29},
    {"SO_TIMESTAMPNS_OLD", 35},
    {"SO_TIMESTAMPING_OLD", 37},
    {"SO_WIFI_STATUS", 41},
    {"SO_DEVMEM_LINEAR", 78},
    {"SO_DEVMEM_DMABUF", 79},
    {"SO_INQ", 84},
    {"SO_SECURITY_AUTHENTICATION", 22},
    {"SO_SECURITY_ENCRYPTION_TRANSPORT", 23},
    {"SO_SECURITY_ENCRYPTION_NETWORK", 24},
    {"SO_BINDTODEVICE", 25},
    {"SO_PEERNAME", 28},
    {"SO_ACCEPTCONN", 30},
    {"SO_PEERSEC", 31},
    {"SO_PASSSEC", 34},
    {"SO_MARK", 36},
    {"SO_PROTOCOL", 38},
    {"SO_DOMAIN", 39},
    {"SO_RXQ_OVFL", 40},
    {"SO_PEEK_OFF", 42},
    {"SO_NOFCS", 43},
    {"SO_LOCK_FILTER", 44},
    {"SO_SELECT_ERR_QUEUE", 45},
    {"SO_BUSY_POLL", 46},
    {"SO_MAX_PACING_RATE", 47},
    {"SO_BPF_EXTENSIONS", 48},
    {"SO_INCOMING_CPU", 49},
    {"SO_ATTACH_BPF", 50},
    {"SO_ATTACH_REUSEPORT_CBPF", 51},
    {"SO_ATTACH_REUSEPORT_EBPF", 52},
    {"SO_CNX_ADVICE", 53},
    {"SO_MEMINFO", 55},
    {"SO_INCOMING_NAPI_ID", 56},
    {"SO_COOKIE", 57},
    {"SO_PEERGROUPS", 59},
    {"SO_ZEROCOPY", 60},
    {"SO_TXTIME", 61},
    {"SO_BINDTOIFINDEX", 62},
    {"SO_TIMESTAMP_NEW", 63},
    {"SO_TIMESTAMPNS_NEW", 64},
    {"SO_TIMESTAMPING_NEW", 65},
    {"SO_RCVTIMEO_NEW", 66},
    {"SO_SNDTIMEO_NEW", 67},
    {"SO_DETACH_REUSEPORT_BPF", 68},
    {"SO_PREFER_BUSY_POLL", 69},
    {"SO_BUSY_POLL_BUDGET", 70},
    {"SO_NETNS_COOKIE", 71},
    {"SO_BUF_LOCK", 72},
    {"SO_RESERVE_MEM", 73},
    {"SO_TXREHASH", 74},
    {"SO_RCVMARK", 75},
    {"SO_PASSPIDFD", 76},
    {"SO_PEERPIDFD", 77},
    {"SO_DEVMEM_DONTNEED", 80},
    {"SO_RCVPRIORITY", 82},
    {"SO_PASSRIGHTS", 83},
};
inline constexpr NameTable socket_options{"SO_???", socket_option_names};

inline constexpr Name msg_flag_names[] = {
    {"MSG_OOB", 1},
    {"MSG_PEEK", 2},
    {"MSG_DONTROUTE", 4},
    {"MSG_CTRUNC", 8},
    {"MSG_PROBE", 0x10},
    {"MSG_TRUNC", 0x20},
    {"MSG_DONTWAIT", 0x40},
    {"MSG_EOR", 0x80},
    {"MSG_WAITALL", 0x100},
    {"MSG_FIN", 0x200},
    {"MSG_SYN", 0x400},
    {"MSG_CONFIRM", 0x800},
    {"MSG_RST", 0x1000},
    {"MSG_ERRQUEUE", 0x2000},
    {"MSG_NOSIGNAL", 0x4000},
    {"MSG_MORE", 0x8000},
    {"MSG_WAITFORONE", 0x10000},
    {"MSG_BATCH", 0x40000},
    {"MSG_NO_SHARED_FRAGS", 0x80000},
    {"MSG_SENDPAGE_DECRYPTED", 0x100000},
    {"MSG_SOCK_DEVMEM", 0x2000000},
    {"MSG_ZEROCOPY", 0x4000000},
    {"MSG_SPLICE_PAGES", 0x8000000},
    {"MSG_FASTOPEN", 0x20000000},
    {"MSG_CMSG_CLOEXEC", 0x40000000},
    {"MSG_CMSG_COMPAT", 0x80000000},
};
inline constexpr NameTable msg_flags{"MSG_???", msg_flag_names};

inline constexpr Name shutdown_how_names[] = {
    {"SHUT_RD", 0},
    {"SHUT_WR", 1},
    {"SHUT_RDWR", 2},
};
inline constexpr NameTable shutdown_hows{"SHUT_???", shutdown_how_names};

/// Control messages of level SOL_SOCKET.
inline constexpr Name scm_type_names[] = {
    {"SCM_RIGHTS", 1},
    {"SCM_CREDENTIALS", 2},
    {"SCM_SECURITY", 3},
    {"SCM_PIDFD", 4},
    {"SO_TIMESTAMP_OLD", 29},
    {"SO_TIMESTAMPNS_OLD", 35},
    {"SO_TIMESTAMPING_OLD", 37},
    {"SO_TIMESTAMP_NEW", 63},
    {"SO_TIMESTAMPNS_NEW", 64},
    {"SO_TIMESTAMPING_NEW", 65},
    {"SCM_TIMESTAMPING_OPT_STATS", 54},
    {"SCM_TIMESTAMPING_PKTINFO", 58},
    {"SO_TXTIME", 61},
    {"SO_WIFI_STATUS", 41},
    {"SO_RXQ_OVFL", 40},
    {"SCM_TS_OPT_ID", 81},
    {"SCM_DEVMEM_LINEAR", 78},
    {"SCM_DEVMEM_DMABUF", 79},
    {"SCM_INQ", 84},
};
inline constexpr NameTable scm_types{"SCM_???", scm_type_names};

/// i386's socketcall
inline constexpr Name socketcall_names[] = {
    {"SYS_SOCKET", 1},    {"SYS_BIND", 2},        {"SYS_CONNECT", 3},     {"SYS_LISTEN", 4},
    {"SYS_ACCEPT", 5},    {"SYS_GETSOCKNAME", 6}, {"SYS_GETPEERNAME", 7}, {"SYS_SOCKETPAIR", 8},
    {"SYS_SEND", 9},      {"SYS_RECV", 10},       {"SYS_SENDTO", 11},     {"SYS_RECVFROM", 12},
    {"SYS_SHUTDOWN", 13}, {"SYS_SETSOCKOPT", 14}, {"SYS_GETSOCKOPT", 15}, {"SYS_SENDMSG", 16},
    {"SYS_RECVMSG", 17},  {"SYS_ACCEPT4", 18},    {"SYS_RECVMMSG", 19},   {"SYS_SENDMMSG", 20},
};
inline constexpr NameTable socketcalls{"SYS_???", socketcall_names};

inline constexpr Name timestamping_flag_names[] = {
    {"SOF_TIMESTAMPING_TX_HARDWARE", 1},         {"SOF_TIMESTAMPING_TX_SOFTWARE", 2},
    {"SOF_TIMESTAMPING_RX_HARDWARE", 4},         {"SOF_TIMESTAMPING_RX_SOFTWARE", 8},
    {"SOF_TIMESTAMPING_SOFTWARE", 0x10},         {"SOF_TIMESTAMPING_SYS_HARDWARE", 0x20},
    {"SOF_TIMESTAMPING_RAW_HARDWARE", 0x40},     {"SOF_TIMESTAMPING_OPT_ID", 0x80},
    {"SOF_TIMESTAMPING_TX_SCHED", 0x100},        {"SOF_TIMESTAMPING_TX_ACK", 0x200},
    {"SOF_TIMESTAMPING_OPT_CMSG", 0x400},        {"SOF_TIMESTAMPING_OPT_TSONLY", 0x800},
    {"SOF_TIMESTAMPING_OPT_STATS", 0x1000},      {"SOF_TIMESTAMPING_OPT_PKTINFO", 0x2000},
    {"SOF_TIMESTAMPING_OPT_TX_SWHW", 0x4000},    {"SOF_TIMESTAMPING_BIND_PHC", 0x8000},
    {"SOF_TIMESTAMPING_OPT_ID_TCP", 0x10000},    {"SOF_TIMESTAMPING_OPT_RX_FILTER", 0x20000},
    {"SOF_TIMESTAMPING_TX_COMPLETION", 0x40000},
};
inline constexpr NameTable timestamping_flags{"SOF_TIMESTAMPING_???", timestamping_flag_names};

inline constexpr Name txtime_flag_names[] = {
    {"SOF_TXTIME_DEADLINE_MODE", 1},
    {"SOF_TXTIME_REPORT_ERRORS", 2},
};
inline constexpr NameTable txtime_flags{"SOF_TXTIME_???", txtime_flag_names};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/io_uring.h and linux/aio_abi.h.
namespace cluecap::abi {

inline constexpr Name io_uring_setup_flag_names[] = {
    {"IORING_SETUP_IOPOLL", 1},
    {"IORING_SETUP_SQPOLL", 2},
    {"IORING_SETUP_SQ_AFF", 4},
    {"IORING_SETUP_CQSIZE", 8},
    {"IORING_SETUP_CLAMP", 0x10},
    {"IORING_SETUP_ATTACH_WQ", 0x20},
    {"IORING_SETUP_R_DISABLED", 0x40},
    {"IORING_SETUP_SUBMIT_ALL", 0x80},
    {"IORING_SETUP_COOP_TASKRUN", 0x100},
    {"IORING_SETUP_TASKRUN_FLAG", 0x200},
    {"IORING_SETUP_SQE128", 0x400},
    {"IORING_SETUP_CQE32", 0x800},
    {"IORING_SETUP_SINGLE_ISSUER", 0x1000},
    {"IORING_SETUP_DEFER_TASKRUN", 0x2000},
    {"IORING_SETUP_NO_MMAP", 0x4000},
    {"IORING_SETUP_REGISTERED_FD_ONLY", 0x8000},
    {"IORING_SETUP_NO_SQARRAY", 0x10000},
    {"IORING_SETUP_HYBRID_IOPOLL", 0x20000},
    {"IORING_SETUP_CQE_MIXED", 0x40000},
    {"IORING_SETUP_SQE_MIXED", 0x80000},
    {"IORING_SETUP_SQ_REWIND", 0x100000},
};
inline constexpr NameTable io_uring_setup_flags{"IORING_SETUP_???", io_uring_setup_flag_names};

inline constexpr Name io_uring_feature_names[] = {
    {"IORING_FEAT_SINGLE_MMAP", 1},          {"IORING_FEAT_NODROP", 2},
    {"IORING_FEAT_SUBMIT_STABLE", 4},        {"IORING_FEAT_RW_CUR_POS", 8},
    {"IORING_FEAT_CUR_PERSONALITY", 0x10},   {"IORING_FEAT_FAST_POLL", 0x20},
    {"IORING_FEAT_POLL_32BITS", 0x40},       {"IORING_FEAT_SQPOLL_NONFIXED", 0x80},
    {"IORING_FEAT_EXT_ARG", 0x100},          {"IORING_FEAT_NATIVE_WORKERS", 0x200},
    {"IORING_FEAT_RSRC_TAGS", 0x400},        {"IORING_FEAT_CQE_SKIP", 0x800},
    {"IORING_FEAT_LINKED_FILE", 0x1000},     {"IORING_FEAT_REG_REG_RING", 0x2000},
    {"IORING_FEAT_RECVSEND_BUNDLE", 0x4000}, {"IORING_FEAT_MIN_TIMEOUT", 0x8000},
    {"IORING_FEAT_RW_ATTR", 0x10000},        {"IORING_FEAT_NO_IOWAIT", 0x20000},
};
inline constexpr NameTable io_uring_features{"IORING_FEAT_???", io_uring_feature_names};

inline constexpr Name io_uring_enter_flag_names[] = {
    {"IORING_ENTER_GETEVENTS", 1},      {"IORING_ENTER_SQ_WAKEUP", 2},          {"IORING_ENTER_SQ_WAIT", 4},
    {"IORING_ENTER_EXT_ARG", 8},        {"IORING_ENTER_REGISTERED_RING", 0x10}, {"IORING_ENTER_ABS_TIMER", 0x20},
    {"IORING_ENTER_EXT_ARG_REG", 0x40}, {"IORING_ENTER_NO_IOWAIT", 0x80},
};
inline constexpr NameTable io_uring_enter_flags{"IORING_ENTER_???", io_uring_enter_flag_names};

/// IORING_REGISTER_USE_REGISTERED_RING is or'ed to the operation.
inline constexpr Name io_uring_register_operation_names[] = {
    {"IORING_REGISTER_BUFFERS", 0},         {"IORING_UNREGISTER_BUFFERS", 1},
    {"IORING_REGISTER_FILES", 2},           {"IORING_UNREGISTER_FILES", 3},
    {"IORING_REGISTER_EVENTFD", 4},         {"IORING_UNREGISTER_EVENTFD", 5},
    {"IORING_REGISTER_FILES_UPDATE", 6},    {"IORING_REGISTER_EVENTFD_ASYNC", 7},
    {"IORING_REGISTER_PROBE", 8},           {"IORING_REGISTER_PERSONALITY", 9},
    {"IORING_UNREGISTER_PERSONALITY", 10},  {"IORING_REGISTER_RESTRICTIONS", 11},
    {"IORING_REGISTER_ENABLE_RINGS", 12},   {"IORING_REGISTER_FILES2", 13},
    {"IORING_REGISTER_FILES_UPDATE2", 14},  {"IORING_REGISTER_BUFFERS2", 15},
    {"IORING_REGISTER_BUFFERS_UPDATE", 16}, {"IORING_REGISTER_IOWQ_AFF", 17},
    {"IORING_UNREGISTER_IOWQ_AFF", 18},     {"IORING_REGISTER_IOWQ_MAX_WORKERS", 19},
    {"IORING_REGISTER_RING_FDS", 20},       {"IORING_UNREGISTER_RING_FDS", 21},
    {"IORING_REGISTER_PBUF_RING", 22},      {"IORING_UNREGISTER_PBUF_RING", 23},
    {"IORING_REGISTER_SYNC_CANCEL", 24},    {"IORING_REGISTER_FILE_ALLOC_RANGE", 25},
    {"IORING_REGISTER_PBUF_STATUS", 26},    {"IORING_REGISTER_NAPI", 27},
    {"IORING_UNREGISTER_NAPI", 28},         {"IORING_REGISTER_CLOCK", 29},
    {"IORING_REGISTER_CLONE_BUFFERS", 30},  {"IORING_REGISTER_SEND_MSG_RING", 31},
    {"IORING_REGISTER_ZCRX_IFQ", 32},       {"IORING_REGISTER_RESIZE_RINGS", 33},
    {"IORING_REGISTER_MEM_REGION", 34},     {"IORING_REGISTER_QUERY", 35},
    {"IORING_REGISTER_ZCRX_CTRL", 36},      {"IORING_REGISTER_BPF_FILTER", 37},
};
inline constexpr NameTable io_uring_register_operations{"IORING_REGISTER_???", io_uring_register_operation_names};

inline constexpr Name io_uring_register_flag_names[] = {
    {"IORING_REGISTER_USE_REGISTERED_RING", 0x80000000},
};
inline constexpr NameTable io_uring_register_flags{"IORING_REGISTER_???", io_uring_register_flag_names};

inline constexpr Name io_uring_operation_names[] = {
    {"IORING_OP_NOP", 0},
    {"IORING_OP_READV", 1},
    {"IORING_OP_WRITEV", 2},
    {"IORING_OP_FSYNC", 3},
    {"IORING_OP_READ_FIXED", 4},
    {"IORING_OP_WRITE_FIXED", 5},
    {"IORING_OP_POLL_ADD", 6},
    {"IORING_OP_POLL_REMOVE", 7},
    {"IORING_OP_SYNC_FILE_RANGE", 8},
    {"IORING_OP_SENDMSG", 9},
    {"IORING_OP_RECVMSG", 10},
    {"IORING_OP_TIMEOUT", 11},
    {"IORING_OP_TIMEOUT_REMOVE", 12},
    {"IORING_OP_ACCEPT", 13},
    {"IORING_OP_ASYNC_CANCEL", 14},
    {"IORING_OP_LINK_TIMEOUT", 15},
    {"IORING_OP_CONNECT", 16},
    {"IORING_OP_FALLOCATE", 17},
    {"IORING_OP_OPENAT", 18},
    {"IORING_OP_CLOSE", 19},
    {"IORING_OP_FILES_UPDATE", 20},
    {"IORING_OP_STATX", 21},
    {"IORING_OP_READ", 22},
    {"IORING_OP_WRITE", 23},
    {"IORING_OP_FADVISE", 24},
    {"IORING_OP_MADVISE", 25},
    {"IORING_OP_SEND", 26},
    {"IORING_OP_RECV", 27},
    {"IORING_OP_OPENAT2", 28},
    {"IORING_OP_EPOLL_CTL", 29},
    {"IORING_OP_SPLICE", 30},
    {"IORING_OP_PROVIDE_BUFFERS", 31},
    {"IORING_OP_REMOVE_BUFFERS", 32},
    {"IORING_OP_TEE", 33},
    {"IORING_OP_SHUTDOWN", 34},
    {"IORING_OP_RENAMEAT", 35},
    {"IORING_OP_UNLINKAT", 36},
    {"IORING_OP_MKDIRAT", 37},
    {"IORING_OP_SYMLINKAT", 38},
    {"IORING_OP_LINKAT", 39},
    {"IORING_OP_MSG_RING", 40},
    {"IORING_OP_FSETXATTR", 41},
    {"IORING_OP_SETXATTR", 42},
    {"IORING_OP_FGETXATTR", 43},
    {"IORING_OP_GETXATTR", 44},
    {"IORING_OP_SOCKET", 45},
    {"IORING_OP_URING_CMD", 46},
    {"IORING_OP_SEND_ZC", 47},
    {"IORING_OP_SENDMSG_ZC", 48},
    {"IORING_OP_READ_MULTISHOT", 49},
    {"IORING_OP_WAITID", 50},
    {"IORING_OP_FUTEX_WAIT", 51},
    {"IORING_OP_FUTEX_WAKE", 52},
    {"IORING_OP_FUTEX_WAITV", 53},
    {"IORING_OP_FIXED_FD_INSTALL", 54},
    {"IORING_OP_FTRUNCATE", 55},
    {"IORING_OP_BIND", 56},
    {"IORING_OP_LISTEN", 57},
    {"IORING_OP_RECV_ZC", 58},
    {"IORING_OP_EPOLL_WAIT", 59},
    {"IORING_OP_READV_FIXED", 60},
    {"IORING_OP_WRITEV_FIXED", 61},
    {"IORING_OP_PIPE", 62},
    {"IORING_OP_NOP128", 63},
    {"IORING_OP_URING_CMD128", 64},
};
inline constexpr NameTable io_uring_operations{"IORING_OP_???", io_uring_operation_names};

inline constexpr Name io_uring_sqe_flag_names[] = {
    {"IOSQE_FIXED_FILE", 1},          {"IOSQE_IO_DRAIN", 2}, {"IOSQE_IO_LINK", 4},
    {"IOSQE_IO_HARDLINK", 8},         {"IOSQE_ASYNC", 0x10}, {"IOSQE_BUFFER_SELECT", 0x20},
    {"IOSQE_CQE_SKIP_SUCCESS", 0x40},
};
inline constexpr NameTable io_uring_sqe_flags{"IOSQE_???", io_uring_sqe_flag_names};

inline constexpr Name io_uring_cqe_flag_names[] = {
    {"IORING_CQE_F_BUFFER", 1},        {"IORING_CQE_F_MORE", 2},
    {"IORING_CQE_F_SOCK_NONEMPTY", 4}, {"IORING_CQE_F_NOTIF", 8},
    {"IORING_CQE_F_BUF_MORE", 0x10},   {"IORING_CQE_F_SKIP", 0x20},
    {"IORING_CQE_F_32", 0x8000},       {"IORING_CQE_F_TSTAMP_HW", 0x10000},
};
inline constexpr NameTable io_uring_cqe_flags{"IORING_CQE_F_???", io_uring_cqe_flag_names};

inline constexpr Name io_uring_probe_flag_names[] = {
    {"IO_URING_OP_SUPPORTED", 1},
};
inline constexpr NameTable io_uring_probe_flags{"IO_URING_OP_???", io_uring_probe_flag_names};

inline constexpr Name io_uring_restriction_names[] = {
    {"IORING_RESTRICTION_REGISTER_OP", 0},
    {"IORING_RESTRICTION_SQE_OP", 1},
    {"IORING_RESTRICTION_SQE_FLAGS_ALLOWED", 2},
    {"IORING_RESTRICTION_SQE_FLAGS_REQUIRED", 3},
};
inline constexpr NameTable io_uring_restrictions{"IORING_RESTRICTION_???", io_uring_restriction_names};

inline constexpr Name io_uring_rsrc_flag_names[] = {
    {"IORING_RSRC_REGISTER_SPARSE", 1},
};
inline constexpr NameTable io_uring_rsrc_flags{"IORING_RSRC_REGISTER_???", io_uring_rsrc_flag_names};

inline constexpr Name io_uring_fsync_flag_names[] = {
    {"IORING_FSYNC_DATASYNC", 1},
};
inline constexpr NameTable io_uring_fsync_flags{"IORING_FSYNC_???", io_uring_fsync_flag_names};

inline constexpr Name io_uring_timeout_flag_names[] = {
    {"IORING_TIMEOUT_ABS", 1},
    {"IORING_TIMEOUT_UPDATE", 2},
    {"IORING_TIMEOUT_BOOTTIME", 4},
    {"IORING_TIMEOUT_REALTIME", 8},
    {"IORING_TIMEOUT_ETIME_SUCCESS", 0x20},
    {"IORING_TIMEOUT_MULTISHOT", 0x40},
    {"IORING_TIMEOUT_IMMEDIATE_ARG", 0x80},
};
inline constexpr NameTable io_uring_timeout_flags{"IORING_TIMEOUT_???", io_uring_timeout_flag_names};

inline constexpr Name iocb_command_names[] = {
    {"IOCB_CMD_PREAD", 0}, {"IOCB_CMD_PWRITE", 1}, {"IOCB_CMD_FSYNC", 2},  {"IOCB_CMD_FDSYNC", 3},
    {"IOCB_CMD_POLL", 5},  {"IOCB_CMD_NOOP", 6},   {"IOCB_CMD_PREADV", 7}, {"IOCB_CMD_PWRITEV", 8},
};
inline constexpr NameTable iocb_commands{"IOCB_CMD_???", iocb_command_names};

inline constexpr Name iocb_flag_names[] = {
    {"IOCB_FLAG_RESFD", 1},
    {"IOCB_FLAG_IOPRIO", 2},
};
inline constexpr NameTable iocb_flags{"IOCB_FLAG_???", iocb_flag_names};

} // namespace cluecap::abi

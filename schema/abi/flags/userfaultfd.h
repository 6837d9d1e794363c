// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/userfaultfd.h, linux/nsfs.h and linux/pidfd.h for ioctls.
namespace cluecap::abi {

inline constexpr Name uffd_feature_names[] = {
    {"UFFD_FEATURE_PAGEFAULT_FLAG_WP", 1},
    {"UFFD_FEATURE_EVENT_FORK", 2},
    {"UFFD_FEATURE_EVENT_REMAP", 4},
    {"UFFD_FEATURE_EVENT_REMOVE", 8},
    {"UFFD_FEATURE_MISSING_HUGETLBFS", 0x10},
    {"UFFD_FEATURE_MISSING_SHMEM", 0x20},
    {"UFFD_FEATURE_EVENT_UNMAP", 0x40},
    {"UFFD_FEATURE_SIGBUS", 0x80},
    {"UFFD_FEATURE_THREAD_ID", 0x100},
    {"UFFD_FEATURE_MINOR_HUGETLBFS", 0x200},
    {"UFFD_FEATURE_MINOR_SHMEM", 0x400},
    {"UFFD_FEATURE_EXACT_ADDRESS", 0x800},
    {"UFFD_FEATURE_WP_HUGETLBFS_SHMEM", 0x1000},
    {"UFFD_FEATURE_WP_UNPOPULATED", 0x2000},
    {"UFFD_FEATURE_POISON", 0x4000},
    {"UFFD_FEATURE_WP_ASYNC", 0x8000},
    {"UFFD_FEATURE_MOVE", 0x10000},
};
inline constexpr NameTable uffd_features{"UFFD_FEATURE_???", uffd_feature_names};

inline constexpr Name uffd_register_mode_names[] = {
    {"UFFDIO_REGISTER_MODE_MISSING", 1},
    {"UFFDIO_REGISTER_MODE_WP", 2},
    {"UFFDIO_REGISTER_MODE_MINOR", 4},
};
inline constexpr NameTable uffd_register_modes{"UFFDIO_REGISTER_MODE_???", uffd_register_mode_names};

inline constexpr Name uffd_copy_mode_names[] = {
    {"UFFDIO_COPY_MODE_DONTWAKE", 1},
    {"UFFDIO_COPY_MODE_WP", 2},
};
inline constexpr NameTable uffd_copy_modes{"UFFDIO_COPY_???", uffd_copy_mode_names};

inline constexpr Name uffd_zeropage_mode_names[] = {
    {"UFFDIO_ZEROPAGE_MODE_DONTWAKE", 1},
};
inline constexpr NameTable uffd_zeropage_modes{"UFFDIO_ZEROPAGE_???", uffd_zeropage_mode_names};

inline constexpr Name uffd_writeprotect_mode_names[] = {
    {"UFFDIO_WRITEPROTECT_MODE_WP", 1},
    {"UFFDIO_WRITEPROTECT_MODE_DONTWAKE", 2},
};
inline constexpr NameTable uffd_writeprotect_modes{"UFFDIO_WRITEPROTECT_???", uffd_writeprotect_mode_names};

inline constexpr Name uffd_event_names[] = {
    {"UFFD_EVENT_PAGEFAULT", 0x12}, {"UFFD_EVENT_FORK", 0x13},  {"UFFD_EVENT_REMAP", 0x14},
    {"UFFD_EVENT_REMOVE", 0x15},    {"UFFD_EVENT_UNMAP", 0x16},
};
inline constexpr NameTable uffd_events{"UFFD_EVENT_???", uffd_event_names};

inline constexpr Name pidfd_info_mask_names[] = {
    {"PIDFD_INFO_PID", 1},
    {"PIDFD_INFO_CREDS", 2},
    {"PIDFD_INFO_CGROUPID", 4},
    {"PIDFD_INFO_EXIT", 8},
    {"PIDFD_INFO_COREDUMP", 0x10},
    {"PIDFD_INFO_COREDUMP_SIGNAL", 0x40},
    {"PIDFD_INFO_COREDUMP_CODE", 0x80},
};
inline constexpr NameTable pidfd_info_masks{"PIDFD_INFO_???", pidfd_info_mask_names};

} // namespace cluecap::abi

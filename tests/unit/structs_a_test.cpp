// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "schema/abi/structs/dirent.h"
#include "schema/abi/structs/fcntl.h"
#include "schema/abi/structs/fs.h"
#include "schema/abi/structs/handle.h"
#include "schema/abi/structs/input.h"
#include "schema/abi/structs/loop.h"
#include "schema/abi/structs/netdevice.h"
#include "schema/abi/structs/nsfs.h"
#include "schema/abi/structs/rtc.h"
#include "schema/abi/structs/stat.h"
#include "schema/abi/structs/statfs.h"
#include "schema/abi/structs/termios.h"
#include "schema/abi/structs/userfaultfd.h"
#include "schema/abi/structs/utime.h"
#include "schema/abi/structs/xattr.h"
#include "tests/unit/struct_check.h"

namespace cluecap {
namespace {

using namespace abi;

constexpr AbiSet x86_64_only = only(Abi::x86_64);

TEST(StructsA, WhatFilesAreLike) {
    expect_as_in_facts({.described = stat_x86, .abis = x86_64_only | Abi::x32});
    expect_as_in_facts({.described = stat_arm64, .abis = arm64});
    expect_as_in_facts({.described = stat_i386, .abis = i386_only});
    expect_as_in_facts({.described = abi::stat64, .abis = i386_only});
    expect_as_in_facts({.described = old_kernel_stat, .abis = x86_family});
    expect_as_in_facts({.described = statx_buffer});
    expect_as_in_facts({.described = statx_timestamp});
    expect_as_in_facts({.described = file_attr});
}

TEST(StructsA, WhatFileSystemsAreLike) {
    // x32 programs make x86_64's call; the header that they see is another.
    expect_as_in_facts({.described = abi::statfs, .abis = lp64 | Abi::i386});
    expect_as_in_facts({.described = abi::statfs64, .abis = i386_only});
    expect_as_in_facts({.described = kernel_fsid});
    expect_as_in_facts({.described = abi::ustat, .abis = x86_64_only});
    expect_as_in_facts({.described = abi::ustat, .record = "struct compat_ustat", .abis = i386_only});
    EXPECT_EQ(layout_of(abi::statfs, Abi::x32).size, layout_of(abi::statfs, Abi::x86_64).size);
}

TEST(StructsA, DirectoryEntries) {
    // The type of an entry is its last byte, wherever that is.
    expect_as_in_facts({.described = linux_dirent, .abis = x86_64_only, .views = {"d_type"}});
    expect_as_in_facts(
        {.described = linux_dirent, .record = "struct compat_linux_dirent", .abis = i386_only, .views = {"d_type"}});
    expect_as_in_facts({.described = linux_dirent64, .abis = x86_64_only});
    expect_as_in_facts({.described = old_linux_dirent,
                        .record = "struct compat_old_linux_dirent",
                        .abis = i386_only,
                        .renamed = {{"d_off", "d_offset"}, {"d_reclen", "d_namlen"}}});
}

TEST(StructsA, LocksAndOwners) {
    expect_as_in_facts({.described = flock_set});
    expect_as_in_facts({.described = flock_get});
    expect_as_in_facts({.described = flock64_set});
    expect_as_in_facts({.described = flock64_get});
    expect_as_in_facts({.described = abi::f_owner_ex});
    expect_as_in_facts({.described = delegation});
    expect_as_in_facts({.described = open_how});
}

TEST(StructsA, RangesAndExtents) {
    expect_as_in_facts({.described = file_clone_range});
    expect_as_in_facts({.described = file_dedupe_range});
    expect_as_in_facts({.described = file_dedupe_range_info});
    expect_as_in_facts({.described = fsxattr});
    expect_as_in_facts({.described = fsxattr_set});
    expect_as_in_facts({.described = fstrim_range});
    expect_as_in_facts({.described = fiemap});
    expect_as_in_facts({.described = fiemap_extent});
    expect_as_in_facts({.described = fsuuid2});
    expect_as_in_facts({.described = fs_sysfs_path});
    expect_as_in_facts({.described = cachestat_range});
    expect_as_in_facts({.described = abi::cachestat});
}

TEST(StructsA, HandlesAttributesAndTimes) {
    expect_as_in_facts({.described = abi::file_handle});
    expect_as_in_facts({.described = file_handle_made});
    // A 64-bit pointer that the header declares as an aligned number.
    expect_as_in_facts({.described = xattr_args_set});
    expect_as_in_facts({.described = xattr_args_get});
    expect_as_in_facts({.described = abi::utimbuf});
    expect_as_in_facts({.described = utime_timeval, .record = "struct __kernel_old_timeval"});
    expect_as_in_facts({.described = utime_timespec, .record = "struct __kernel_old_timespec"});
    expect_as_in_facts({.described = utime_kernel_timespec});
}

TEST(StructsA, Terminals) {
    expect_as_in_facts({.described = abi::termios});
    expect_as_in_facts({.described = termios2});
    expect_as_in_facts({.described = termio});
    expect_as_in_facts({.described = abi::winsize});
    expect_as_in_facts({.described = vt_mode});
    expect_as_in_facts({.described = vt_stat});
}

TEST(StructsA, Devices) {
    expect_as_in_facts({.described = loop_info64});
    expect_as_in_facts({.described = loop_config});
    expect_as_in_facts({.described = hd_geometry});
    expect_as_in_facts({.described = rtc_time});
    expect_as_in_facts({.described = rtc_wkalrm});
    expect_as_in_facts({.described = input_id});
    expect_as_in_facts({.described = input_absinfo});
    expect_as_in_facts({.described = mnt_ns_info});
    expect_as_in_facts({.described = pidfd_info});
    expect_as_in_facts({.described = uffdio_api});
    expect_as_in_facts({.described = uffdio_range});
    expect_as_in_facts({.described = uffdio_register});
    expect_as_in_facts({.described = uffdio_copy});
    expect_as_in_facts({.described = uffdio_zeropage});
    expect_as_in_facts({.described = uffdio_writeprotect});
}

TEST(StructsA, NetworkInterfaces) {
    const std::vector<std::pair<std::string_view, std::string_view>> members = {{"ifr_name", "ifr_ifrn.ifrn_name"},
                                                                                {"ifr_addr", "ifr_ifru.ifru_addr"},
                                                                                {"ifr_map", "ifr_ifru.ifru_map"},
                                                                                {"ifr_ifindex", "ifr_ifru.ifru_ivalue"},
                                                                                {"ifr_flags", "ifr_ifru.ifru_flags"}};
    expect_as_in_facts({.described = abi::ifreq, .renamed = members});
    expect_as_in_facts({.described = ifreq_name, .renamed = members, .is_prefix = true});
    expect_as_in_facts({.described = ifreq_get<ifr_addr, interface_address>, .renamed = members, .is_prefix = true});
    expect_as_in_facts({.described = ifreq_set<ifr_flags, interface_flag_word>, .renamed = members, .is_prefix = true});
    expect_as_in_facts({.described = abi::ifconf, .renamed = {{"ifc_buf", "ifc_ifcu.ifcu_buf"}}});
    expect_as_in_facts({.described = abi::ifmap});
    // The facts have no struct sockaddr: a family and 14 bytes, of which the first six are an Ethernet address.
    EXPECT_EQ(layout_of(hardware_address, Abi::x86_64).size, 16u);
    expect_as_in_facts({.described = abi::arpreq});
}

} // namespace
} // namespace cluecap

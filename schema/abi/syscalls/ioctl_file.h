// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fs.h"
#include "schema/abi/structs/fs.h"
#include "schema/abi/structs/nsfs.h"
#include "schema/abi/structs/userfaultfd.h"
#include "schema/abi/syscalls/ioctl_words.h"

/// Requests to files, file systems, namespaces, processes and userfaultfd.
namespace cluecap::abi {

inline constexpr CasesOf file_requests{
    {
        {0x1, inout(c_int)},                                                            // FIBMAP
        {0x2, out(c_int)},                                                              // FIGETBSZ
        {0x6611, nothing},                                                              // EXT4_IOC_SWAP_BOOT
        {0x6612, nothing},                                                              // EXT4_IOC_PRECACHE_EXTENTS
        {0xb704, out(uid)},                                                             // NS_GET_OWNER_UID
        {0x40044900, c_int},                                                            // INOTIFY_IOC_SETNEXTWD
        {0x40046602, in(flags(inode_flags)), ilp32},                                    // FS_IOC_SETFLAGS
        {0x40047602, in(s32), ilp32},                                                   // FS_IOC_SETVERSION
        {0x40049409, fd},                                                               // FICLONE
        {0x40086602, in(flags(inode_flags)), lp64},                                     // FS_IOC_SETFLAGS
        {0x40087602, in(s32), lp64},                                                    // FS_IOC_SETVERSION
        {0x40106614, out(bytes(number(16)))},                                           // FS_IOC_GET_ENCRYPTION_PWSALT
        {0x401c5820, in(fsxattr_set)},                                                  // FS_IOC_FSSETXATTR
        {0x4020940d, in(file_clone_range)},                                             // FICLONERANGE
        {0x41009432, in(string(number(256)))},                                          // FS_IOC_SETFSLABEL
        {0x80046601, out(flags(inode_flags)), ilp32},                                   // FS_IOC_GETFLAGS
        {0x80046603, out(s32), ilp32},                                                  // EXT4_IOC_GETVERSION
        {0x80047601, out(s32), ilp32},                                                  // FS_IOC_GETVERSION
        {0x80086601, out(flags(inode_flags)), lp64},                                    // FS_IOC_GETFLAGS
        {0x80086603, out(s32), lp64},                                                   // EXT4_IOC_GETVERSION
        {0x80087601, out(s32), lp64},                                                   // FS_IOC_GETVERSION
        {0x8008b705, out(x64)},                                                         // NS_GET_MNTNS_ID
        {0x8008b70d, out(x64)},                                                         // NS_GET_ID
        {0x8010661b, out(bytes(number(16)))},                                           // FS_IOC_GET_ENCRYPTION_NONCE
        {0x8010aa01, in(uffdio_range)},                                                 // UFFDIO_UNREGISTER
        {0x8010aa02, in(uffdio_range)},                                                 // UFFDIO_WAKE
        {0x8010b70a, out(mnt_ns_info)},                                                 // NS_MNT_GET_INFO
        {0x80111500, out(fsuuid2)},                                                     // FS_IOC_GETFSUUID
        {0x801c581f, out(fsxattr)},                                                     // FS_IOC_FSGETXATTR
        {0x80811501, out(fs_sysfs_path)},                                               // FS_IOC_GETFSSYSFSPATH
        {0x81009431, out(string(number(256)))},                                         // FS_IOC_GETFSLABEL
        {0xc0045877, nothing},                                                          // FIFREEZE
        {0xc0045878, nothing},                                                          // FITHAW
        {0xc0185879, inout(fstrim_range)},                                              // FITRIM
        {0xc0189436, halves(inout(sized(file_dedupe_range, number(kMaxDedupeRange))))}, // FIDEDUPERANGE
        {0xc018aa06, in(uffdio_writeprotect)},                                          // UFFDIO_WRITEPROTECT
        {0xc018aa3f, inout(uffdio_api)},                                                // UFFDIO_API
        {0xc020660b, halves(inout(sized(fiemap, number(kMaxFiemap))))},                 // FS_IOC_FIEMAP
        {0xc020aa00, inout(uffdio_register)},                                           // UFFDIO_REGISTER
        {0xc020aa04, inout(uffdio_zeropage)},                                           // UFFDIO_ZEROPAGE
        {0xc028aa03, inout(uffdio_copy)},                                               // UFFDIO_COPY
        {0xc058ff0b, inout(pidfd_info)},                                                // PIDFD_GET_INFO
    },
    undescribed_request};

} // namespace cluecap::abi

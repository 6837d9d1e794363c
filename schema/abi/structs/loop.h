// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fs.h"
#include "schema/abi/words.h"

/// linux/loop.h, linux/hdreg.h
namespace cluecap::abi {

inline constexpr StructOf loop_info64{"struct loop_info64",
                                      {Field("lo_device", device64).verbose(),
                                       Field("lo_inode", meaning(u64, Sem::inode)).verbose(),
                                       Field("lo_rdevice", device64).verbose(),
                                       {"lo_offset", x64},
                                       Field("lo_sizelimit", u64).verbose(),
                                       {"lo_number", u32},
                                       Field("lo_encrypt_type", u32).verbose(),
                                       Field("lo_encrypt_key_size", u32).verbose(),
                                       {"lo_flags", flags(loop_flags)},
                                       {"lo_file_name", string(number(64))},
                                       Field("lo_crypt_name", string(number(64))).verbose(),
                                       Field("lo_encrypt_key", bytes(number(32))).verbose(),
                                       Field("lo_init", array(x64, number(2))).verbose()}};

inline constexpr StructOf loop_config{
    "struct loop_config",
    {{"fd", fd}, {"block_size", u32}, {"info", loop_info64}, Field("__reserved", array(u64, number(8))).hidden()}};

inline constexpr StructOf hd_geometry{"struct hd_geometry",
                                      {{"heads", u8}, {"sectors", u8}, {"cylinders", u16}, {"start", c_ulong}}};

} // namespace cluecap::abi

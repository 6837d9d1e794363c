// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/keyctl.h"
#include "schema/abi/words.h"

/// linux/keyctl.h
namespace cluecap::abi {

inline constexpr Type key_serial = values(key_specs, make_integer(Width::w32, true, Sem::key_serial));

inline constexpr StructOf keyctl_dh_params{"struct keyctl_dh_params",
                                           {{"private", key_serial}, {"prime", key_serial}, {"base", key_serial}}};

inline constexpr StructOf keyctl_kdf_params{"struct keyctl_kdf_params",
                                            {{"hashname", in_string},
                                             {"otherinfo", in_bytes(field("otherinfolen"))},
                                             {"otherinfolen", u32},
                                             Field("__spare", array(u32, number(8))).hidden()}};

inline constexpr StructOf keyctl_pkey_query{"struct keyctl_pkey_query",
                                            {{"supported_ops", x32},
                                             {"key_size", u32},
                                             {"max_data_size", u16},
                                             {"max_sig_size", u16},
                                             {"max_enc_size", u16},
                                             {"max_dec_size", u16},
                                             Field("__spare", array(u32, number(10))).hidden()}};

inline constexpr StructOf keyctl_pkey_params{
    "struct keyctl_pkey_params",
    {{"key_id", key_serial}, {"in_len", u32}, {"out_len", u32}, Field("__spare", array(u32, number(7))).hidden()}};
/// KEYCTL_PKEY_VERIFY has a second input instead of an output.
inline constexpr StructOf keyctl_pkey_verify_params{
    "struct keyctl_pkey_params",
    {{"key_id", key_serial}, {"in_len", u32}, {"in2_len", u32}, Field("__spare", array(u32, number(7))).hidden()}};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

/// struct file_handle. The handle's bytes follow the structure.
namespace cluecap::abi {

inline constexpr std::int64_t kMaxFileHandle = 8 + 128; ///< MAX_HANDLE_SZ

/// As name_to_handle_at fills it: when the room is too small, only the size needed.
inline constexpr StructOf file_handle_made{
    "struct file_handle",
    {{"handle_bytes", u32},
     Field("handle_type", s32).flows(Dir::out).when(plus(result(), 1)),
     Field("f_handle", meaning(bytes(field_out("handle_bytes")), Sem::hex)).flows(Dir::out).when(plus(result(), 1))}};

/// As open_by_handle_at takes it.
inline constexpr StructOf file_handle{
    "struct file_handle",
    {{"handle_bytes", u32}, {"handle_type", s32}, {"f_handle", meaning(bytes(field("handle_bytes")), Sem::hex)}}};

} // namespace cluecap::abi

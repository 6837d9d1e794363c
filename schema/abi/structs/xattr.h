// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/seek.h"
#include "schema/abi/words.h"

/// linux/xattr.h. The value is behind a 64-bit pointer, read for setxattrat and written for getxattrat.
namespace cluecap::abi {

inline constexpr StructOf xattr_args_set{
    "struct xattr_args", {{"value", wide(in_bytes(field("size")))}, {"size", u32}, {"flags", flags(xattr_flags)}}};
inline constexpr StructOf xattr_args_get{"struct xattr_args",
                                         {{"value", wide(out_bytes(result()))}, {"size", u32}, {"flags", x32}}};

} // namespace cluecap::abi

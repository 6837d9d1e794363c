// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/filter.h"
#include "schema/abi/words.h"

/// linux/filter.h
namespace cluecap::abi {

inline constexpr StructOf sock_filter{"struct sock_filter", {{"code", x16}, {"jt", x8}, {"jf", x8}, {"k", x32}}};
inline constexpr StructOf sock_fprog{
    "struct sock_fprog", {{"len", u16}, Field("filter", in(array(sock_filter, field("len")))).by_address()}};

} // namespace cluecap::abi

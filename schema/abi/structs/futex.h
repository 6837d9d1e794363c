// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/futex.h"
#include "schema/abi/words.h"

/// linux/futex.h
namespace cluecap::abi {

inline constexpr StructOf futex_waitv{"struct futex_waitv",
                                      {{"val", x64},
                                       {"uaddr", meaning(u64, Sem::address)},
                                       {"flags", flags(futex2_flags)},
                                       Field("__reserved", u32).when(field("__reserved"))}};

inline constexpr StructOf robust_list{"struct robust_list", {{"next", address}}};
inline constexpr StructOf robust_list_head{
    "struct robust_list_head", {{"list", robust_list}, {"futex_offset", c_long}, {"list_op_pending", address}}};

} // namespace cluecap::abi

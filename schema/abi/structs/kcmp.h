// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

/// linux/kcmp.h
namespace cluecap::abi {

inline constexpr StructOf kcmp_epoll_slot{"struct kcmp_epoll_slot", {{"efd", u32}, {"tfd", u32}, {"toff", u32}}};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/seccomp.h"
#include "schema/abi/structs/filter.h"

/// linux/seccomp.h
namespace cluecap::abi {

inline constexpr StructOf seccomp_notif_sizes{
    "struct seccomp_notif_sizes", {{"seccomp_notif", u16}, {"seccomp_notif_resp", u16}, {"seccomp_data", u16}}};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/misc.h"
#include "schema/abi/words.h"

/// linux/capability.h
namespace cluecap::abi {

inline constexpr StructOf cap_user_header{"struct __user_cap_header_struct",
                                          {{"version", values(capability_versions, x32)}, {"pid", pid}}};

inline constexpr StructOf cap_user_data{"struct __user_cap_data_struct",
                                        {{"effective", flags(capability_bits)},
                                         {"permitted", flags(capability_bits)},
                                         {"inheritable", flags(capability_bits)}}};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

/// linux/prctl.h
namespace cluecap::abi {

inline constexpr Type address_u64 = meaning(u64, Sem::address);

/// PR_SET_MM_MAP
inline constexpr StructOf prctl_mm_map{"struct prctl_mm_map",
                                       {{"start_code", address_u64},
                                        {"end_code", address_u64},
                                        {"start_data", address_u64},
                                        {"end_data", address_u64},
                                        {"start_brk", address_u64},
                                        {"brk", address_u64},
                                        {"start_stack", address_u64},
                                        {"arg_start", address_u64},
                                        {"arg_end", address_u64},
                                        {"env_start", address_u64},
                                        {"env_end", address_u64},
                                        {"auxv", in_bytes(field("auxv_size"))},
                                        {"auxv_size", u32},
                                        {"exe_fd", fd}}};

} // namespace cluecap::abi

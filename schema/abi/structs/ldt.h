// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

/// asm/ldt.h
namespace cluecap::abi {

/// The bit-fields of the last word stay one number: the kernel ignores most of their combinations.
inline constexpr StructOf user_desc{"struct user_desc",
                                    {{"entry_number", s32}, {"base_addr", x32}, {"limit", x32}, {"flags", x32}}};

} // namespace cluecap::abi

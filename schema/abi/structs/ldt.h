// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

/// asm/ldt.h
namespace cluecap::abi {

constexpr Field segment_bits(const char* name, std::uint8_t first, std::uint8_t count) {
    return Field(name, bit_field(u32, first, count)).flows(Dir::in);
}

/// The kernel writes the number of the entry that it chose.
inline constexpr StructOf user_desc{"struct user_desc",
                                    {{"entry_number", s32},
                                     Field("base_addr", x32).flows(Dir::in),
                                     Field("limit", meaning(u32, Sem::wide_hex)).flows(Dir::in),
                                     segment_bits("seg_32bit", 0, 1),
                                     segment_bits("contents", 1, 2).overlaid(),
                                     segment_bits("read_exec_only", 3, 1).overlaid(),
                                     segment_bits("limit_in_pages", 4, 1).overlaid(),
                                     segment_bits("seg_not_present", 5, 1).overlaid(),
                                     segment_bits("useable", 6, 1).overlaid(),
                                     segment_bits("lm", 7, 1).overlaid().on(only(Abi::x86_64) | Abi::x32)}};

} // namespace cluecap::abi

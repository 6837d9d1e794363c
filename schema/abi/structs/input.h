// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

/// linux/input.h, linux/vt.h
namespace cluecap::abi {

inline constexpr StructOf input_id{"struct input_id",
                                   {{"bustype", u16}, {"vendor", u16}, {"product", u16}, {"version", u16}}};
inline constexpr StructOf input_absinfo{"struct input_absinfo",
                                        {{"value", s32},
                                         {"minimum", s32},
                                         {"maximum", s32},
                                         Field("fuzz", s32).verbose(),
                                         Field("flat", s32).verbose(),
                                         Field("resolution", s32).verbose()}};

inline constexpr StructOf vt_mode{"struct vt_mode",
                                  {{"mode", u8}, {"waitv", u8}, {"relsig", s16}, {"acqsig", s16}, {"frsig", s16}}};
inline constexpr StructOf vt_stat{"struct vt_stat", {{"v_active", u16}, {"v_signal", u16}, {"v_state", x16}}};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

/// linux/rtc.h
namespace cluecap::abi {

inline constexpr StructOf rtc_time{"struct rtc_time",
                                   {{"tm_sec", s32},
                                    {"tm_min", s32},
                                    {"tm_hour", s32},
                                    {"tm_mday", s32},
                                    {"tm_mon", s32},
                                    {"tm_year", s32},
                                    Field("tm_wday", s32).verbose(),
                                    Field("tm_yday", s32).verbose(),
                                    Field("tm_isdst", s32).verbose()}};
inline constexpr StructOf rtc_wkalrm{"struct rtc_wkalrm", {{"enabled", u8}, {"pending", u8}, {"time", rtc_time}}};

} // namespace cluecap::abi

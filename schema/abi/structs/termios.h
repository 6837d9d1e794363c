// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/termios.h"
#include "schema/abi/words.h"

/// asm/termbits.h, asm/termios.h
namespace cluecap::abi {

inline constexpr Type control_character = x8;

inline constexpr StructOf termios{
    "struct termios",
    {{"c_iflag", flags(termios_iflags)},
     {"c_oflag", flags(termios_oflags)},
     {"c_cflag", flags(termios_cflags)},
     {"c_lflag", flags(termios_lflags)},
     Field("c_line", values(tty_disciplines, u8)).verbose(),
     Field("c_cc", indexed(termios_cc_names, array(control_character, number(19)))).verbose()}};

inline constexpr StructOf termios2{
    "struct termios2",
    {{"c_iflag", flags(termios_iflags)},
     {"c_oflag", flags(termios_oflags)},
     {"c_cflag", flags(termios_cflags)},
     {"c_lflag", flags(termios_lflags)},
     Field("c_line", values(tty_disciplines, u8)).verbose(),
     Field("c_cc", indexed(termios_cc_names, array(control_character, number(19)))).verbose(),
     Field("c_ispeed", u32).verbose(),
     Field("c_ospeed", u32).verbose()}};

inline constexpr StructOf termio{
    "struct termio",
    {{"c_iflag", flags(termios_iflags, x16)},
     {"c_oflag", flags(termios_oflags, x16)},
     {"c_cflag", flags(termios_cflags, x16)},
     {"c_lflag", flags(termios_lflags, x16)},
     Field("c_line", values(tty_disciplines, u8)).verbose(),
     Field("c_cc", indexed(termios_cc_names, array(control_character, number(8)))).verbose()}};

inline constexpr StructOf winsize{"struct winsize",
                                  {{"ws_row", u16}, {"ws_col", u16}, {"ws_xpixel", u16}, {"ws_ypixel", u16}}};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

/// How text output looks: strace's display options.
namespace cluecap::convert::text {

enum class Constants : std::uint8_t { abbrev, raw, verbose };      ///< -X
enum class HexStrings : std::uint8_t { never, non_ascii, always }; ///< -x, -xx
enum class Clock : std::uint8_t { none, day, epoch };              ///< -t and -tt, -ttt
enum class FdNames : std::uint8_t { none, path, all };             ///< -y, -yy
enum class PidPrefix : std::uint8_t { automatic, always, file };   ///< file: "123   ", else "[pid   123] "

struct Style {
    Constants constants = Constants::abbrev;
    HexStrings hex_strings = HexStrings::never;
    Clock clock = Clock::none;
    unsigned clock_digits = 0, relative_digits = 6, duration_digits = 6; ///< of fractions of seconds
    bool relative = false;                                               ///< -r
    bool durations = false;                                              ///< -T
    FdNames fd_names = FdNames::none;
    bool pid_names = false; ///< -Y
    bool verbose = false;   ///< -v
    bool ip = false;        ///< -i
    bool number = false;    ///< -n
    bool color = false;
    bool quiet_exit = false;        ///< -qq
    bool quiet_personality = false; ///< -q
    bool quiet_superseded = false;
    bool argument_names = false; ///< -N
    bool raw_arguments = false;  ///< -e raw=all
    PidPrefix pid_prefix = PidPrefix::automatic;
    bool always_pid = false;    ///< --always-show-pid, or -f with -o
    unsigned string_limit = 32; ///< -s
    unsigned column = 40;       ///< -a
    std::int32_t utc_offset_seconds = 0;
};

} // namespace cluecap::convert::text

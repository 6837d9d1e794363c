// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "converters/text/style.h"
#include "reader/filter.h"

namespace cluecap::convert {

/// What the summary shows.
struct SummaryOptions {
    std::string sort_by = "time";
    std::vector<std::string> columns; ///< empty: the usual ones
    std::uint64_t overhead_ns = 0;    ///< of each call, not counted
};

/// A moment as the user gave it: seconds from the first event on, or a wall clock time.
struct Moment {
    bool is_absolute = false;
    bool is_local = false; ///< absolute, in the local time of the recording host
    std::int64_t ns = 0;   ///< since the first event, or since the epoch (UTC)
};

enum class Action { report, info, verify, list_syscalls };

/// The command line of clues-report, checked.
struct Options {
    Action action = Action::report;
    std::string input = "trace.cap";
    std::string format = "text";
    std::string output; ///< empty: standard output
    bool append = false;
    bool separate = false; ///< -ff: one file per task, OUTPUT.tid
    bool whole_calls = false;

    reader::Filter filter;
    std::optional<Moment> since, until;
    std::vector<std::string> paths; ///< -P
    bool selects_status = false;    ///< -z, -Z, -e status=: lines come whole, when their call ended

    text::Style style;
    bool with_summary = false; ///< -C
    SummaryOptions summary;

    std::optional<Abi> list_abi;
    bool quiet_attach = false; ///< -q

    /// Which calls are shown is known only when they ended.
    bool selects_calls() const { return selects_status || !paths.empty(); }
};

/// Why the command line cannot be obeyed, or what it asked to print (help, version).
struct OptionsExit {
    int status = 0;
    std::string text; ///< for stderr when status is not 0
};

/// Parses the command line. Nothing is printed.
std::variant<Options, OptionsExit> parse_options(int argc, const char* const* argv);

} // namespace cluecap::convert

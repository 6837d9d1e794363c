// SPDX-License-Identifier: MIT
#include "converters/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <span>

#include "converters/moment.h"
#include "converters/output.h"
#include "converters/summary.h"
#include "converters/version.h"
#include "schema/abi/flags/signal.h"

namespace cluecap::convert {

namespace {

struct UsageError {
    std::string message;
};
[[noreturn]] void refuse(const std::string& message) { throw UsageError{message}; }
[[noreturn]] void refuse_value(std::string_view option, std::string_view value, std::string_view accepted) {
    refuse(std::string(option) + ": '" + std::string(value) + "' is not one of: " + std::string(accepted));
}

/// One word that an option accepts.
template <typename T> struct Choice {
    std::string_view word;
    T value;
};

template <typename T, std::size_t N>
T choose(std::string_view option, std::string_view word, const Choice<T> (&choices)[N]) {
    std::string accepted;
    for (const Choice<T>& one : choices) {
        if (one.word == word) return one.value;
        accepted += (accepted.empty() ? "" : ", ") + std::string(one.word);
    }
    refuse_value(option, word, accepted);
}

constexpr Choice<text::Constants> kConstants[] = {
    {"raw", text::Constants::raw}, {"abbrev", text::Constants::abbrev}, {"verbose", text::Constants::verbose}};
constexpr Choice<text::HexStrings> kHexStrings[] = {{"non-ascii-chars", text::HexStrings::non_ascii},
                                                    {"non-ascii", text::HexStrings::non_ascii},
                                                    {"all", text::HexStrings::always},
                                                    {"none", text::HexStrings::never}};
constexpr Choice<text::FdNames> kFdNames[] = {{"path", text::FdNames::path},   {"all", text::FdNames::all},
                                              {"none", text::FdNames::none},   {"dev", text::FdNames::all},
                                              {"socket", text::FdNames::all},  {"pidfd", text::FdNames::all},
                                              {"signalfd", text::FdNames::all}};
constexpr Choice<unsigned> kPrecisions[] = {
    {"s", 0}, {"ms", 3},  {"us", 6},           {"ns", 9},           {"0", 0},          {"3", 3}, {"6", 6},
    {"9", 9}, {"sec", 0}, {"milliseconds", 3}, {"microseconds", 6}, {"nanoseconds", 9}};
constexpr Choice<Abi> kAbis[] = {
    {"x86_64", Abi::x86_64}, {"i386", Abi::i386}, {"x32", Abi::x32}, {"aarch64", Abi::aarch64}};

template <typename F> void each_word(std::string_view list, F visit) {
    while (!list.empty()) {
        const std::size_t end = list.find_first_of(", \n\t");
        if (end != 0) visit(list.substr(0, end));
        list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
    }
}

template <typename T> T number(std::string_view option, std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        refuse(std::string(option) + ": '" + std::string(text) + "' is not a number");
    return value;
}

// ---- -e

using model::CallStatus;

void add_status(Options& to, std::string_view list) {
    const bool inverted = list.starts_with('!');
    if (inverted) list.remove_prefix(1);
    bool successful = false, failed = false, unfinished = false, detached = false;
    each_word(list, [&](std::string_view word) {
        constexpr Choice<int> kStatuses[] = {{"successful", 1},  {"succeeded", 1}, {"failed", 2}, {"unfinished", 3},
                                             {"unavailable", 4}, {"detached", 5},  {"none", 0},   {"all", 6}};
        const int which = choose("-e status", word, kStatuses);
        successful = successful || which == 1 || which == 6;
        failed = failed || which == 2 || which == 6;
        unfinished = unfinished || which == 3 || which == 4 || which == 6;
        detached = detached || which == 5 || which == 6;
    });
    const auto keep = [inverted](bool selected) { return selected != inverted; };
    auto& statuses = to.filter.statuses;
    to.filter.succeeded = keep(successful);
    to.filter.failed = keep(failed);
    const bool returned = to.filter.succeeded || to.filter.failed;
    for (const CallStatus status : {CallStatus::returned, CallStatus::interrupted, CallStatus::entry_missing})
        statuses[std::size_t(status)] = returned;
    for (const CallStatus status :
         {CallStatus::unfinished, CallStatus::lost_to_exec, CallStatus::lost_to_exit, CallStatus::exit_missing})
        statuses[std::size_t(status)] = keep(unfinished);
    statuses[std::size_t(CallStatus::detached)] = keep(detached);
    to.selects_status = true;
}

std::size_t signal_of(std::string_view word) {
    if (!word.empty() && word[0] >= '0' && word[0] <= '9')
        return std::min<std::size_t>(number<unsigned>("-e signal", word), 64);
    for (const abi::Name& one : abi::signal_names)
        if (one.text == word || std::string_view(one.text).substr(3) == word) return one.value;
    refuse("-e signal: '" + std::string(word) + "' is no signal: give names as SIGTERM or TERM, or numbers");
}

void set_signals(Options& to, std::string_view list) {
    const bool inverted = list.starts_with('!');
    if (inverted) list.remove_prefix(1);
    std::bitset<65> wanted;
    each_word(list, [&wanted](std::string_view word) {
        if (word == "all")
            wanted.set();
        else if (word != "none")
            wanted.set(signal_of(word));
    });
    to.filter.signals = inverted ? ~wanted : wanted;
}

void set_quiet(Options& to, std::string_view list) {
    each_word(list, [&to](std::string_view word) {
        constexpr Choice<int> kParts[] = {
            {"attach", 1},       {"exit", 2},          {"exits", 2},      {"personality", 4}, {"path-resolution", 0},
            {"path-resolve", 0}, {"thread-execve", 8}, {"superseded", 8}, {"all", 15},        {"none", 0}};
        const int parts = choose("-e quiet", word, kParts);
        to.quiet_attach = to.quiet_attach || (parts & 1);
        to.style.quiet_exit = to.style.quiet_exit || (parts & 2);
        to.style.quiet_personality = to.style.quiet_personality || (parts & 4);
        to.style.quiet_superseded = to.style.quiet_superseded || (parts & 8);
    });
}

void set_trace(Options& to, std::string_view set) {
    Result<abi::TraceSet> parsed = abi::TraceSet::parse(set);
    if (!parsed) refuse("-e trace: " + parsed.error().message);
    to.filter.calls = *parsed;
}

/// abbrev, verbose and raw apply to all calls or to none.
void set_all_or_none(bool& to, std::string_view option, std::string_view set, bool all) {
    if (set == "all" || set == "!none")
        to = all;
    else if (set == "none" || set == "!all")
        to = !all;
    else
        refuse_value(option, set, "all, none");
}

void set_expression(Options& to, const std::string& expression) {
    const std::size_t equals = expression.find('=');
    const std::string_view key = equals == std::string::npos ? "trace" : std::string_view(expression).substr(0, equals);
    const std::string_view set = std::string_view(expression).substr(equals == std::string::npos ? 0 : equals + 1);
    if (key == "trace" || key == "t")
        set_trace(to, set);
    else if (key == "status")
        add_status(to, set);
    else if (key == "signal" || key == "signals" || key == "s")
        set_signals(to, set);
    else if (key == "quiet" || key == "silent" || key == "silence" || key == "q")
        set_quiet(to, set);
    else if (key == "decode-fds" || key == "decode-fd")
        to.style.fd_names = choose("-e decode-fds", set, kFdNames);
    else if (key == "abbrev" || key == "a")
        set_all_or_none(to.style.verbose, "-e abbrev", set, false);
    else if (key == "raw" || key == "x") {
        bool raw = false;
        set_all_or_none(raw, "-e raw", set, true);
        to.style.raw_arguments = raw;
    } else
        refuse("-e: '" + std::string(key) + "' is not one of: trace, status, signal, quiet, decode-fds, abbrev, raw");
}

// ---- the rest

void set_clock(text::Style& style, std::string_view words) {
    each_word(words, [&style](std::string_view word) {
        if (word.starts_with("format:")) word.remove_prefix(7);
        if (word.starts_with("precision:")) word.remove_prefix(10);
        constexpr Choice<text::Clock> kFormats[] = {
            {"none", text::Clock::none}, {"time", text::Clock::day}, {"unix", text::Clock::epoch}};
        const bool is_format = word == "none" || word == "time" || word == "unix";
        if (is_format)
            style.clock = choose("--absolute-timestamps", word, kFormats);
        else
            style.clock_digits = choose("--absolute-timestamps", word, kPrecisions);
        if (!is_format && style.clock == text::Clock::none) style.clock = text::Clock::day;
    });
}

/// strace's long options whose value may be left out, and what that means. A value comes only after `=`.
struct Optional {
    std::string_view name, value;
};
constexpr Optional kOptionalValues[] = {
    {"--absolute-timestamps", "time"},
    {"--timestamps", "time"},
    {"--relative-timestamps", "us"},
    {"--syscall-times", "us"},
    {"--decode-fds", "path"},
    {"--decode-pids", "comm"},
    {"--strings-in-hex", "all"},
    {"--quiet", "attach,personality"},
    {"--silent", "attach,personality"},
    {"--silence", "attach,personality"},
    {"--color", "basic"},
};

std::vector<std::string> completed(std::span<const char* const> arguments) {
    std::vector<std::string> words;
    bool options = true;
    for (const char* const argument : arguments) {
        std::string word = argument;
        if (word == "--") options = false;
        for (const Optional& one : kOptionalValues)
            if (options && word == one.name) word += "=" + std::string(one.value);
        words.push_back(std::move(word));
    }
    return words;
}

/// What is given as text or counted, until it is checked.
struct Given {
    std::vector<std::string> expressions, traces, statuses, signals, quiets;
    std::string constants, hex_strings, fd_names, pid_names, timestamps, relative, times, color, abi, format, since,
        until;
    std::vector<std::string> tids, pids, columns;
    std::string sort_by;
    int f = 0, t = 0, x = 0, y = 0, q = 0;
    bool r = false, T = false, z = false, Z = false, c = false, separately = false, w = false, Y = false;
    bool info = false, verify = false, list = false, version = false;
    long long string_limit = -1, column = -1;
    unsigned jobs = 0;
    double overhead = 0;
};

void declare_selection(CLI::App& app, Options& to, Given& given) {
    const char* group = "Which calls";
    app.add_option("-e", given.expressions,
                   "trace=SET, status=SET, signal=SET, quiet=SET, decode-fds=SET, abbrev=SET, raw=SET")
        ->allow_extra_args(false)

        ->group(group);
    app.add_option("--trace", given.traces, "system calls: names, %groups, /regex, !, ?")
        ->allow_extra_args(false)
        ->group(group);
    app.add_option("--status", given.statuses, "successful, failed, unfinished, unavailable, detached")
        ->allow_extra_args(false)
        ->group(group);
    app.add_option("--signal,--signals", given.signals, "signals to show")->allow_extra_args(false)->group(group);
    app.add_flag("-z,--successful-only,--succeeded-only", given.z, "only calls that succeeded")->group(group);
    app.add_flag("-Z,--failed-only", given.Z, "only calls that failed")->group(group);
    app.add_option("-P,--trace-path", to.paths, "only calls on this path (repeatable)")
        ->allow_extra_args(false)
        ->group(group);
    app.add_option("--tid", given.tids, "only these tasks")->allow_extra_args(false)->group(group);
    app.add_option("--pid", given.pids, "only these processes")->allow_extra_args(false)->group(group);
    app.add_option("--comm", to.filter.comms, "only tasks of this name")->allow_extra_args(false)->group(group);
    app.add_option("--since", given.since, "from a moment on: 1.5s from the start, or a wall clock time")->group(group);
    app.add_option("--until", given.until, "up to a moment")->group(group);
}

void declare_output(CLI::App& app, Options& to, Given& given) {
    const char* group = "Output";
    app.add_option("--format", given.format, "text (default), json, chrome, summary")->group(group);
    app.add_option("-o,--output", to.output, "write to this file instead of standard output")->group(group);
    app.add_flag("-A,--output-append-mode", to.append, "append to it")->group(group);
    app.add_flag("-f,--follow-forks", given.f, "pid in front of each line; -ff: one file per task, FILE.TID")
        ->group(group);
    app.add_flag("--output-separately", given.separately, "one file per task")->group(group);
    app.add_flag("--whole-calls", to.whole_calls, "one line per call, by its start")->group(group);
    app.add_option("-j", given.jobs, "decoding threads")->group(group);
}

void declare_style(CLI::App& app, Options& to, Given& given) {
    const char* group = "Form";
    app.add_option("-a,--columns", given.column, "column of the results (default 40)")->group(group);
    app.add_option("-s,--string-limit,--string-size", given.string_limit, "bytes of each string (default 32)")
        ->group(group);
    app.add_flag("-v,--no-abbrev", to.style.verbose, "print structures and environments whole")->group(group);
    app.add_flag("-x", given.x, "non-ASCII strings in hex; -xx: all strings")->group(group);
    app.add_option("--strings-in-hex", given.hex_strings)->group(group);
    app.add_option("-X,--const-print-style", given.constants, "raw, abbrev, verbose")->group(group);
    app.add_flag("-y", given.y, "paths of file descriptors; -yy: all that is known of them")->group(group);
    app.add_option("--decode-fds", given.fd_names)->group(group);
    app.add_flag("-Y", given.Y, "names of processes beside their numbers")->group(group);
    app.add_option("--decode-pids", given.pid_names, "comm")->group(group);
    app.add_flag("-i,--instruction-pointer", to.style.ip, "instruction pointer of each call")->group(group);
    app.add_flag("-n,--syscall-number", to.style.number, "number of each call")->group(group);
    app.add_flag("-N,--arg-names", to.style.argument_names, "names of arguments")->group(group);
    app.add_flag("-t", given.t, "time of day; -tt: with microseconds; -ttt: since the epoch")->group(group);
    app.add_option("--absolute-timestamps,--timestamps", given.timestamps)->group(group);
    app.add_flag("-r", given.r, "time since the line before")->group(group);
    app.add_option("--relative-timestamps", given.relative)->group(group);
    app.add_flag("-T", given.T, "time that each call took")->group(group);
    app.add_option("--syscall-times", given.times)->group(group);
    app.add_flag("-q", given.q, "no notes on modes; -qq: no exits either")->group(group);
    app.add_option("--quiet,--silent,--silence", given.quiets)->allow_extra_args(false)->group(group);
    app.add_flag("--always-show-pid", to.style.always_pid, "pid in front of each line")->group(group);
    app.add_option("--color", given.color, "basic, none")->group(group);
}

void declare_summary(CLI::App& app, Options& to, Given& given) {
    const char* group = "Summary";
    app.add_flag("-c,--summary-only", given.c, "counts, errors and times per call")->group(group);
    app.add_flag("-C,--summary", to.with_summary, "... behind the text")->group(group);
    app.add_flag("-w,--summary-wall-clock", given.w, "wall clock times (always the case)")->group(group);
    app.add_option("-S,--summary-sort-by", given.sort_by, Summary::sort_names())->group(group);
    app.add_option("-U,--summary-columns", given.columns, Summary::column_names())
        ->allow_extra_args(false)
        ->group(group);
    app.add_option("-O,--summary-syscall-overhead", given.overhead, "microseconds to subtract from each call")
        ->group(group);
}

void declare_other(CLI::App& app, Options& to, Given& given) {
    const char* group = "Other";
    app.add_flag("--info", given.info, "what the capture is")->group(group);
    app.add_flag("--verify", given.verify, "check every checksum and structure")->group(group);
    app.add_flag("--list-syscalls", given.list, "number, name, arguments, described or not")->group(group);
    app.add_option("--abi", given.abi, "x86_64, i386, x32, aarch64 (with --list-syscalls)")->group(group);
    app.set_help_flag("-h,--help", "this")->group(group);
    app.add_flag("-V,--version", given.version, "the version")->group(group);
    app.add_option("FILE", to.input, "capture (default trace.cap; - reads standard input)")->group("");
}

void take_style(Options& to, const Given& given) {
    text::Style& style = to.style;
    if (given.column >= 0) style.column = unsigned(std::min(given.column, 10000LL));
    if (given.string_limit >= 0) style.string_limit = unsigned(std::min(given.string_limit, 1LL << 30));
    if (given.x) style.hex_strings = given.x > 1 ? text::HexStrings::always : text::HexStrings::non_ascii;
    if (!given.hex_strings.empty()) style.hex_strings = choose("--strings-in-hex", given.hex_strings, kHexStrings);
    if (!given.constants.empty()) style.constants = choose("-X", given.constants, kConstants);
    if (given.y) style.fd_names = given.y > 1 ? text::FdNames::all : text::FdNames::path;
    if (!given.fd_names.empty()) style.fd_names = choose("--decode-fds", given.fd_names, kFdNames);
    constexpr Choice<bool> kPidNames[] = {{"comm", true}, {"none", false}};
    style.pid_names = given.Y || (!given.pid_names.empty() && choose("--decode-pids", given.pid_names, kPidNames));
    if (given.t) style.clock = given.t > 2 ? text::Clock::epoch : text::Clock::day;
    if (given.t > 1) style.clock_digits = 6;
    if (!given.timestamps.empty()) set_clock(style, given.timestamps);
    style.relative = given.r || !given.relative.empty();
    if (!given.relative.empty()) style.relative_digits = choose("--relative-timestamps", given.relative, kPrecisions);
    style.durations = given.T || !given.times.empty();
    if (!given.times.empty()) style.duration_digits = choose("--syscall-times", given.times, kPrecisions);
    constexpr Choice<bool> kColors[] = {{"basic", true}, {"none", false}};
    style.color = !given.color.empty() && choose("--color", given.color, kColors);
    if (given.q) set_quiet(to, given.q > 2 ? "all" : given.q > 1 ? "attach,personality,exit" : "attach,personality");
}

void take_selection(Options& to, const Given& given) {
    for (const std::string& expression : given.expressions)
        set_expression(to, expression);
    for (const std::string& set : given.traces)
        set_trace(to, set);
    for (const std::string& set : given.statuses)
        add_status(to, set);
    for (const std::string& set : given.signals)
        set_signals(to, set);
    for (const std::string& set : given.quiets)
        set_quiet(to, set);
    if (given.z && given.Z) refuse("-z and -Z contradict each other: give one");
    if (given.z) add_status(to, "successful");
    if (given.Z) add_status(to, "failed");
    for (const std::string& list : given.tids)
        each_word(list, [&](std::string_view word) { to.filter.tids.push_back(number<std::int32_t>("--tid", word)); });
    for (const std::string& list : given.pids)
        each_word(list, [&](std::string_view word) { to.filter.pids.push_back(number<std::int32_t>("--pid", word)); });
    const auto moment = [](const char* option, const std::string& text) -> std::optional<Moment> {
        if (text.empty()) return {};
        Result<Moment> parsed = parse_moment(text);
        if (!parsed) refuse(std::string(option) + ": " + parsed.error().message);
        return *parsed;
    };
    to.since = moment("--since", given.since);
    to.until = moment("--until", given.until);
}

void take_output(Options& to, const Given& given) {
    std::string known;
    for (const Format& format : formats())
        known += (known.empty() ? "" : ", ") + std::string(format.name);
    if (!given.format.empty()) to.format = given.format;
    if (!find_format(to.format)) refuse_value("--format", to.format, known);
    if (given.c && to.with_summary) refuse("-c and -C contradict each other: give one");
    if ((given.c || to.with_summary) && !given.format.empty() && given.format != "text" && given.format != "summary")
        refuse("-c and -C are for text, not for --format " + given.format);
    if (given.c) to.format = "summary";
    to.separate = given.f > 1 || given.separately;
    if (to.separate && to.output.empty()) refuse("-ff needs -o FILE: it writes FILE.TID");
    if (to.separate && to.format != "text") refuse("-ff is for --format text");
    if (!to.output.empty()) to.style.pid_prefix = text::PidPrefix::file;
    if (given.f && !to.output.empty()) to.style.always_pid = true;
    if (!given.sort_by.empty()) to.summary.sort_by = given.sort_by;
    if (!Summary::is_sort(to.summary.sort_by)) refuse_value("-S", to.summary.sort_by, Summary::sort_names());
    for (const std::string& list : given.columns)
        each_word(list, [&](std::string_view word) {
            if (!Summary::is_column(word)) refuse_value("-U", word, Summary::column_names());
            to.summary.columns.emplace_back(word);
        });
    to.summary.overhead_ns = std::uint64_t(std::max(given.overhead, 0.0) * 1000);
}

void take_action(Options& to, const Given& given) {
    if (int(given.info) + int(given.verify) + int(given.list) > 1)
        refuse("--info, --verify and --list-syscalls are three things: give one");
    if (given.info) to.action = Action::info;
    if (given.verify) to.action = Action::verify;
    if (given.list) to.action = Action::list_syscalls;
    if (!given.abi.empty()) to.list_abi = choose("--abi", given.abi, kAbis);
    if (!given.abi.empty() && !given.list) refuse("--abi is for --list-syscalls");
}

/// CLI11's words for a parse error may have several lines.
std::string first_line(std::string text) { return text.substr(0, text.find('\n')); }

} // namespace

std::variant<Options, OptionsExit> parse_options(int argc, const char* const* argv) {
    Options options;
    Given given;
    CLI::App app{"Explains a capture of system calls made by clues-record.", "clues-report"};
    declare_selection(app, options, given);
    declare_output(app, options, given);
    declare_style(app, options, given);
    declare_summary(app, options, given);
    declare_other(app, options, given);
    try {
        std::vector<std::string> words = completed(std::span(argv, std::size_t(argc)).subspan(1));
        std::reverse(words.begin(), words.end());
        app.parse(words);
        if (given.version) return OptionsExit{0, std::string("clues-report ") + kVersion + "\n"};
        take_style(options, given);
        take_selection(options, given);
        take_output(options, given);
        take_action(options, given);
    } catch (const CLI::CallForHelp&) {
        return OptionsExit{0, app.help()};
    } catch (const CLI::ParseError& error) {
        return OptionsExit{1, "clues-report: " + first_line(error.what()) + "\n"};
    } catch (const UsageError& error) {
        return OptionsExit{1, "clues-report: " + error.message + "\n"};
    }
    return options;
}

} // namespace cluecap::convert

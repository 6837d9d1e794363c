// SPDX-License-Identifier: MIT
#include "recorder/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "recorder/version.h"

namespace cluecap::recorder {
namespace {

/// What is wrong with a command line, in one line.
struct UsageError {
    std::string message;
};

[[noreturn]] void refuse(const std::string& message) { throw UsageError{message}; }

constexpr std::uint64_t kMaxStringLimit = 16u << 20;

// strace's options that choose what is shown.
constexpr std::array kDisplayOptions{"-a",
                                     "-A",
                                     "-c",
                                     "-C",
                                     "-ff",
                                     "-i",
                                     "-k",
                                     "-n",
                                     "-N",
                                     "-O",
                                     "-P",
                                     "-r",
                                     "-S",
                                     "-t",
                                     "-tt",
                                     "-ttt",
                                     "-T",
                                     "-U",
                                     "-v",
                                     "-w",
                                     "-x",
                                     "-xx",
                                     "-X",
                                     "-y",
                                     "-yy",
                                     "-Y",
                                     "-z",
                                     "-Z",
                                     "--color",
                                     "--columns",
                                     "--format",
                                     "--no-abbrev",
                                     "--output-separately",
                                     "--relative-timestamps",
                                     "--absolute-timestamps",
                                     "--syscall-times",
                                     "--successful-only",
                                     "--failed-only",
                                     "--summary",
                                     "--summary-only",
                                     "--strings-in-hex",
                                     "--decode-fds",
                                     "--decode-pids",
                                     "--always-show-pid",
                                     "--stack-traces",
                                     "--instruction-pointer",
                                     "--syscall-number",
                                     "--summary-sort-by",
                                     "--summary-wall-clock",
                                     "--const-print-style"};
// Qualifiers of -e that do.
constexpr std::array kDisplayQualifiers{"abbrev",     "verbose",   "raw",         "status",    "quiet",
                                        "decode-fds", "decode-fd", "decode-pids", "decode-pid"};

template <typename Words> bool is_one_of(std::string_view word, const Words& words) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

void apply_trace(Options& options, const std::string& text) {
    Result<abi::TraceSet> set = abi::TraceSet::parse(text);
    if (!set) refuse("-e trace=" + text + ": " + set.error().message);
    options.calls = *set;
}

void apply_signals(Options& options, const std::string& text) {
    const Result<std::uint64_t> set = parse_signal_set(text);
    if (!set) refuse("-e signal=" + text + ": " + set.error().message);
    options.signals = *set;
}

/// -e QUALIFIER=SET, or -e SET for trace.
void apply_expression(Options& options, const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos) return apply_trace(options, text);
    const std::string name = text.substr(0, equals), set = text.substr(equals + 1);
    if (is_one_of(name, std::array{"trace", "t", "traces"})) return apply_trace(options, set);
    if (is_one_of(name, std::array{"signal", "s", "signals"})) return apply_signals(options, set);
    if (is_one_of(name, kDisplayQualifiers)) refuse("-e " + name + "= chooses what is shown: give it to clues-report");
    refuse("-e " + name + "=: not a qualifier (accepted: trace, signal)");
}

/// PIDs separated by commas, blanks or newlines, as `-p "$(pidof x)"` gives them.
void apply_attach(Options& options, std::string_view text) {
    constexpr std::string_view kSeparators = ", \t\n";
    bool has_one = false;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find_first_of(kSeparators, start), text.size());
        const std::string_view word = text.substr(start, end - start);
        start = end + 1;
        if (word.empty()) continue;
        pid_t pid = 0;
        const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), pid);
        if (error != std::errc{} || stop != word.data() + word.size() || pid <= 0)
            refuse("-p: '" + std::string(word) + "' is not a process id");
        options.attach.push_back(pid);
        has_one = true;
    }
    if (!has_one) refuse("-p: no process id given");
}

void apply_environment(Options& options, const std::string& text) {
    if (text.empty() || text[0] == '=') refuse("-E '" + text + "': expected VAR=VALUE or VAR");
    options.environment.push_back(text);
}

void apply_limit(Options& options, const std::string& text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value > kMaxStringLimit)
        refuse("-s '" + text + "': expected a number of bytes, 0 to " + std::to_string(kMaxStringLimit));
    options.string_limit = value;
}

void apply_backend(Options& options, const std::string& text) {
    if (text == "bpf") refuse("--backend bpf: not built into this program (accepted: auto, ptrace)");
    if (text != "auto" && text != "ptrace") refuse("--backend '" + text + "': unknown (accepted: auto, ptrace)");
    options.backend = text == "auto" ? BackendChoice::automatic : BackendChoice::ptrace;
}

void apply_registers(Options& options, const std::string& text) {
    if (text != "all" && text != "syscall") refuse("--registers '" + text + "': unknown (accepted: all, syscall)");
    options.all_registers = text == "all";
}

void apply_compression(Options& options, const std::string& text) {
    const Result<Compression> compression = parse_compression(text);
    if (!compression) refuse("--compress: " + compression.error().message);
    options.compression = *compression;
}

/// An option that takes a value and is applied at once, in the order of the command line.
template <typename Apply>
CLI::Option* add(CLI::App& app, const char* names, Options& options, Apply apply, const char* help, const char* type,
                 const char* group) {
    const auto take = [&options, apply](const std::vector<std::string>& values) {
        for (const std::string& value : values)
            apply(options, value);
        return true;
    };
    CLI::Option* option = app.add_option(names, CLI::callback_t(take), help);
    return option->type_name(type)->type_size(1)->expected(1)->take_all()->group(group)->trigger_on_parse();
}

constexpr const char* kWhat = "What is recorded";
constexpr const char* kHow = "How";
constexpr const char* kCommand = "The command";
constexpr const char* kOther = "Other";

void describe(CLI::App& app, Options& options, bool& wants_version) {
    const auto plain = [](auto member) { return [member](Options& o, const std::string& text) { o.*member = text; }; };
    add(app, "-o,--output", options, plain(&Options::output),
        "capture file (trace.cap); an earlier one is kept as FILE.1, FILE.2; - is standard output", "FILE", kWhat);
    add(
        app, "-p,--attach", options, [](Options& o, const std::string& text) { apply_attach(o, text); },
        "record running processes with all their threads; repeatable", "PID,...", kWhat);
    app.add_flag_callback(
           "-f,--follow-forks", [&options] { options.follow = true; }, "follow children and threads (the default)")
        ->group(kWhat);
    app.add_flag_callback(
           "--no-follow", [&options] { options.follow = false; }, "record no children and threads")
        ->group(kWhat);
    add(app, "-e", options, apply_expression, "trace=SET or signal=SET; SET alone is trace=SET", "EXPR", kWhat);
    add(app, "--trace", options, apply_trace, "system calls: names, %groups, /regex, !, ?, @64 @32 @x32, none", "SET",
        kWhat);
    add(app, "--signal", options, apply_signals, "signals: names, numbers, !, all, none", "SET", kWhat);
    add(app, "-s,--string-limit", options, apply_limit, "bytes kept of each data buffer (256)", "N", kWhat);
    app.add_flag_callback(
           "--env", [&options] { options.env_values = true; },
           "keep the values of environment variables, not just their names")
        ->group(kWhat);
    add(app, "--registers", options, apply_registers,
        "all: whole register sets (default); syscall: number, arguments, result, ip, sp", "all|syscall", kWhat);

    add(app, "--backend", options, apply_backend, "how to record: auto (default) or ptrace", "NAME", kHow);
    add(app, "--compress", options, apply_compression, "zstd[:LEVEL], lz4 or none (zstd:3)", "CODEC", kHow);
    app.add_flag_callback(
           "--kill-on-exit", [&options] { options.kill_on_exit = true; },
           "end all recorded tasks when the recorder ends")
        ->group(kHow);

    add(app, "-u,--user", options, plain(&Options::user), "run the command as this user", "USER", kCommand);
    add(app, "-E,--env-var", options, apply_environment, "set or remove a variable for the command", "VAR[=VALUE]",
        kCommand);
    add(app, "--argv0", options, plain(&Options::argv0), "argv[0] of the command", "NAME", kCommand);

    app.add_flag_callback(
           "-q,--quiet", [&options] { options.quiet = true; }, "no summary")
        ->group(kOther);
    app.set_help_flag("-h,--help", "this text")->group(kOther);
    app.add_flag("-V,--version", wants_version, "the version")->group(kOther);
    app.prefix_command();
}

constexpr const char* kUsage = "Usage: clues-record [options] [--] COMMAND [ARG...]\n"
                               "       clues-record [options] -p PID...";

std::string help_of(const CLI::App& app) {
    std::string text = app.help();
    const std::size_t start = text.find("Usage:");
    if (start != std::string::npos) text.replace(start, text.find('\n', start) - start, kUsage);
    return text;
}

/// CLI11 leaves everything from the first word on that it does not know: the command, or a wrong option.
std::vector<std::string> command_of(std::vector<std::string> rest) {
    if (rest.empty()) return rest;
    const std::string& first = rest[0];
    if (first == "--") {
        rest.erase(rest.begin());
        return rest;
    }
    if (first.size() < 2 || first[0] != '-') return rest;
    const std::string name = first.substr(0, first.find('='));
    const bool is_short = name[1] != '-';
    if (is_one_of(name, kDisplayOptions) || (is_short && is_one_of(name.substr(0, 2), kDisplayOptions)))
        refuse(name + " chooses what is shown: give it to clues-report");
    refuse("unknown option " + name + " (clues-record -h lists them)");
}

void check(const Options& options) {
    const bool has_command = !options.command.empty();
    if (!has_command && options.attach.empty()) refuse("nothing to record: give a COMMAND or -p PID");
    if (!has_command && options.user) refuse("-u needs a COMMAND");
    if (!has_command && !options.environment.empty()) refuse("-E needs a COMMAND");
    if (!has_command && options.argv0) refuse("--argv0 needs a COMMAND");
    if (options.kill_on_exit && !options.attach.empty()) refuse("--kill-on-exit cannot be used with -p");
    if (options.output.empty()) refuse("-o: expected a file name or -");
}

ParsedOptions stop_with(std::string text, int status) { return {std::nullopt, std::move(text), status}; }

} // namespace

ParsedOptions parse_options(int argc, const char* const* argv) {
    Options options;
    bool wants_version = false;
    CLI::App app("Records the system calls of a program into a capture file; clues-report shows it.");
    try {
        describe(app, options, wants_version);
        app.parse(argc, argv);
        if (wants_version) return stop_with(std::string("clues-record ") + kVersion + "\n", 0);
        options.command = command_of(app.remaining());
        check(options);
    } catch (const CLI::CallForHelp&) {
        return stop_with(help_of(app), 0);
    } catch (const UsageError& error) {
        return stop_with("clues-record: " + error.message + "\n", 1);
    } catch (const CLI::ParseError& error) {
        return stop_with(std::string("clues-record: ") + error.what() + "\n", 1);
    }
    return {std::move(options), {}, 0};
}

} // namespace cluecap::recorder

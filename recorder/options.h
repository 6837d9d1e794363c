// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

#include "recorder/chunk_writer.h"
#include "schema/abi/trace_set.h"
#include "schema/base/result.h"

namespace cluecap::recorder {

enum class BackendChoice { automatic, ptrace };

/// What the command line says.
struct Options {
    std::string output = "trace.cap"; ///< "-": standard output
    std::vector<pid_t> attach;
    std::vector<std::string> command;
    bool follow = true;
    abi::TraceSet calls;
    std::uint64_t signals = ~std::uint64_t{0}; ///< bit N - 1: signal N
    std::uint64_t string_limit = 256;
    bool env_values = false;
    BackendChoice backend = BackendChoice::automatic;
    bool all_registers = true;
    Compression compression;
    std::optional<std::string> user;
    std::vector<std::string> environment; ///< of -E: VAR=VALUE, or VAR to remove it
    std::optional<std::string> argv0;
    bool kill_on_exit = false;
    bool quiet = false;
};

/// What to do with a command line.
struct ParsedOptions {
    std::optional<Options> options; ///< none: print `text` and exit with `status`
    std::string text;
    int status = 0;
};
ParsedOptions parse_options(int argc, const char* const* argv);

/// A set of signals as -e signal= takes it: all, none, names with or without SIG, numbers, commas; ! inverts.
Result<std::uint64_t> parse_signal_set(std::string_view text);

} // namespace cluecap::recorder

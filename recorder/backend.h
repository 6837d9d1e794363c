// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

#include "recorder/event_log.h"
#include "recorder/peek/live_memory.h"
#include "schema/abi/trace_set.h"
#include "schema/base/result.h"

namespace cluecap::recorder {

/// The program to run, everything resolved: only exec is left to do.
struct Command {
    std::string path;                   ///< of the file to execute
    std::vector<std::string> arguments; ///< argv, its first may be --argv0's
    std::vector<std::string> environment;
    bool changes_user = false; ///< -u
    uid_t uid = 0;
    gid_t gid = 0;
    std::vector<gid_t> groups;
    bool stdout_is_stderr = false; ///< our standard output carries the capture
};

/// Which tasks are recorded, and what of them.
struct RecordingPlan {
    std::optional<Command> command;
    std::vector<pid_t> attach;
    bool follow = true;
    bool kill_on_exit = false;
    bool all_registers = true;
    PeekLimits peek;
    abi::TraceSet calls;
    std::uint64_t signals = ~std::uint64_t{0}; ///< bit N - 1: signal N is recorded
};

/// How a recording ended.
struct Outcome {
    std::optional<int> command_status; ///< wait status of the command, when it ended
    int stopped_by = 0;                ///< signal that asked the recorder to let go, 0: every task ended
};

/// Watches tasks and tells what they do. All calls come from one thread. When that thread ends, whatever is still
/// being watched goes on by itself.
class Backend {
  public:
    virtual ~Backend() = default;

    /// Takes hold of what the plan names; nothing runs, stops or is recorded yet. The error is one line for the user.
    virtual Status open() = 0;

    /// Records until every task has ended or `Interruption` asks to let go.
    virtual Result<Outcome> run(EventLog& log) = 0;
};

} // namespace cluecap::recorder

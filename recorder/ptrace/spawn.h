// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include "recorder/backend.h"
#include "recorder/interruption.h"
#include "schema/base/result.h"
#include "schema/base/unique_fd.h"

namespace cluecap::recorder {

/// A child that waits to become the command.
struct SpawnedChild {
    pid_t pid = 0;
    UniqueFd gate; ///< the child goes on when a byte is written, and exits when this is closed without one
};

/// Forks. Behind the gate the child raises SIGSTOP; it has been seized by then and meets its tracer in that signal's
/// delivery stop, where the signal is dropped. Its next system call is the execve.
Result<SpawnedChild> spawn(const Command& command, const Interruption& interruption);

/// Opens the gate.
void release(SpawnedChild& child);

} // namespace cluecap::recorder

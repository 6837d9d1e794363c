// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <sys/types.h>

#include "recorder/ptrace/tracee.h"
#include "schema/base/result.h"

namespace cluecap::recorder {

/// Seizes the given processes, all their threads (`follow`) or just those tasks, and adds them to `tasks`. Nothing
/// is stopped. On an error, which says why in one line, those seized before it still are.
Status attach(std::span<const pid_t> pids, bool follow, unsigned options, TaskTable& tasks);

} // namespace cluecap::recorder

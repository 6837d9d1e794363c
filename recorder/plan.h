// SPDX-License-Identifier: MIT
#pragma once

#include "recorder/backend.h"
#include "recorder/options.h"

namespace cluecap::recorder {

/// Turns options into what a backend needs: finds the command in PATH, the user, the environment. The error is one
/// line as a shell would say it.
Result<RecordingPlan> make_plan(const Options& options);

} // namespace cluecap::recorder

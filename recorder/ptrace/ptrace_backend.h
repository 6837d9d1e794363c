// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "recorder/backend.h"
#include "recorder/interruption.h"

namespace cluecap::recorder {

/// Records with ptrace(2): works for everybody and everywhere, and stops its tracees at each system call.
/// docs/backends.md tells what a tracee can notice of that. `plan` and `interruption` outlive the backend.
std::unique_ptr<Backend> make_ptrace_backend(const RecordingPlan& plan, const Interruption& interruption);

} // namespace cluecap::recorder

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

namespace cluecap::abi {

/// What rt_sigreturn goes back to: it has no arguments, its frame is at the stack pointer. Of it the signal mask.
void walk_signal_frame(Walker& walker, const Type& type, std::uint64_t value, const char* name);

/// The same of i386's sigreturn.
void walk_old_signal_frame(Walker& walker, const Type& type, std::uint64_t value, const char* name);

} // namespace cluecap::abi

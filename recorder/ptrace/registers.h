// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <sys/types.h>

#include "recorder/ptrace/requests.h"
#include "schema/event.h"
#include "schema/types.h"

/// What depends on the machine that the recorder runs on.
namespace cluecap::recorder {

/// The raw registers of a stopped task, in one buffer that is used again and again.
class RegisterReader {
  public:
    /// Valid until the next read; set `none` when the task is gone.
    Registers read(pid_t tid);

  private:
    alignas(8) std::array<std::byte, 512> raw_{};
};

/// The ABI of the call that a system call stop told of.
Abi abi_of(const SyscallInfo& info);

/// The ABI that this recorder itself is compiled for.
Abi native_abi();

/// Some system calls fail with EINTR when a tracer's interrupt wakes them, although no signal came (epoll_wait,
/// semop, rt_sigtimedwait, ...). At such an attach stop the result is changed to one that makes the kernel start the
/// call again, or fail with EINTR after all if a signal handler runs first. True when that was done.
bool restart_interrupted_call(pid_t tid, const Registers& registers);

} // namespace cluecap::recorder

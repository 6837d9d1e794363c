// SPDX-License-Identifier: MIT
#pragma once

#include <sys/resource.h>
#include <sys/types.h>
#include <vector>

namespace cluecap::recorder {

/// What waiting for tracees told of one of them.
struct Report {
    pid_t tid = 0;
    bool has_ended = false;
    /// When it ended, its wait status; else the stop: a signal number, SIGTRAP | 0x80 for a system call stop, or
    /// (event << 8) with SIGTRAP or, of group stops, the stopping signal below it.
    int status = 0;
    rusage usage{}; ///< of a task that ended

    bool is_syscall_stop() const;
    bool is_signal_stop() const { return !has_ended && !is_syscall_stop() && status >> 8 == 0; }
    int event() const { return status >> 8; }
    int signo() const { return status & 0x7f; }
};

enum class WaitResult { reports, nothing, no_tasks };

/// Collects tracees that wait for their tracer. The kernel's wait looks at the tracees in a fixed order and gives the
/// first that waits: resuming each at once would let a busy one at the front keep all others waiting for ever. So
/// after a few dozen stops that were served at once (one wait each), everybody who waits is collected before anyone is
/// resumed (two waits each): nobody waits for longer than those few.
///
/// Stops are peeked at (WNOWAIT) first, and a signal stop stays peeked. Observed with Linux 6.18, a tracer killed at
/// each kind of stop: a signal whose stop had been collected is lost to the tracee, one whose stop had only been
/// peeked at is delivered. System call and event stops do no harm either way (in 300 kills none did).
class StopQueue {
  public:
    /// `reports` gets at least one report, unless nobody waits (and `may_block` is false, or a signal came), or no
    /// task is left. `is_alone` says that there is one tracee: then there is nobody to be fair to.
    WaitResult collect(std::vector<Report>& reports, bool is_alone, bool may_block);

  private:
    unsigned served_at_once_ = 0; ///< since everybody was last collected
};

} // namespace cluecap::recorder

// SPDX-License-Identifier: MIT
#pragma once

#include "recorder/backend.h"
#include "recorder/ptrace/stop_queue.h"
#include "recorder/ptrace/syscall_events.h"
#include "recorder/ptrace/task_events.h"
#include "recorder/ptrace/tracee.h"

namespace cluecap::recorder {

/// Finds out what each report means, has it recorded, and lets the tracee go on. A tracee goes on only after all of
/// its stop's events were appended.
class StopDispatcher {
  public:
    StopDispatcher(const RecordingPlan& plan, EventLog& log, TaskTable& tasks, pid_t command, unsigned options);

    void dispatch(const Report& report);
    void mark_time() { task_events_.clock(); }

    /// From now on tasks are detached where they would be resumed.
    void detach_from_now_on() { is_detaching_ = true; }
    /// Tells of the tasks that are still traced that they are no longer.
    void abandon_others();

    Outcome& outcome() { return outcome_; }

  private:
    void on_end(const Report& report);
    void on_stop(Tracee& tracee, const Report& report);
    void on_event(Tracee& tracee, const Report& report);
    void on_signal(Tracee& tracee, int signo);
    void on_trap(Tracee& tracee, int signo);
    void on_group_stop(Tracee& tracee, int signo);
    void resume_or_detach(Tracee& tracee, int signo);

    TaskTable& tasks_;
    pid_t command_;
    unsigned options_;
    bool is_detaching_ = false;
    TaskEvents task_events_;
    SyscallEvents syscall_events_;
    Outcome outcome_;
};

} // namespace cluecap::recorder

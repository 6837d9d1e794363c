// SPDX-License-Identifier: MIT
#pragma once

#include "recorder/backend.h"
#include "recorder/proc_text.h"
#include "recorder/ptrace/registers.h"
#include "recorder/ptrace/stop_queue.h"
#include "recorder/ptrace/tracee.h"
#include "schema/event.h"

namespace cluecap::recorder {

/// Records what happens to tasks between their system calls: they come, get signals, stop, fork, exec, end and go.
class TaskEvents {
  public:
    TaskEvents(const RecordingPlan& plan, EventLog& log, TaskTable& tasks);

    void clock();
    /// At the first stop that is seen of `tracee`. `caused_by_us`: PTRACE_INTERRUPT did it.
    void attached(Tracee& tracee, bool caused_by_us);
    void detached(const Tracee& tracee, int signo, bool was_stopped);
    void signal(const Tracee& tracee, int signo);
    void group_stop(const Tracee& tracee, int signo);
    void group_resume(const Tracee& tracee);
    /// At a PTRACE_EVENT_{FORK,VFORK,CLONE,VFORK_DONE} stop.
    void new_task(const Tracee& parent, NewTaskHow how);
    /// At PTRACE_EVENT_EXEC. The task may have been another thread of its process before.
    void exec(Tracee& tracee);
    void exiting(Tracee& tracee);
    void gone(const Tracee& tracee, const Report& report);

  private:
    void stamp(EventKind kind, const Tracee& tracee);
    void identify(Tracee& tracee);
    void take_over_state(Tracee& tracee, pid_t former_tid);

    const RecordingPlan& plan_;
    EventLog& log_;
    TaskTable& tasks_;
    ProcSnapshot proc_;
    RegisterReader registers_;
    Event event_;
};

} // namespace cluecap::recorder

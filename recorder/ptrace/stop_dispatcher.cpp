// SPDX-License-Identifier: MIT
#include "recorder/ptrace/stop_dispatcher.h"

#include <signal.h>

#include "recorder/ptrace/requests.h"

namespace cluecap::recorder {
namespace {

bool is_stopping(int signo) { return signo == SIGSTOP || signo == SIGTSTP || signo == SIGTTIN || signo == SIGTTOU; }

} // namespace

StopDispatcher::StopDispatcher(const RecordingPlan& plan, EventLog& log, TaskTable& tasks, pid_t command,
                               unsigned options)
    : tasks_(tasks), command_(command), options_(options), task_events_(plan, log, tasks),
      syscall_events_(plan, log, tasks) {}

void StopDispatcher::dispatch(const Report& report) {
    if (report.has_ended) return on_end(report);
    Tracee* tracee = tasks_.find(report.tid);
    // A followed child may be met before its parent's event tells of it.
    if (!tracee) tracee = &tasks_.add(report.tid);
    on_stop(*tracee, report);
}

void StopDispatcher::on_end(const Report& report) {
    if (report.tid == command_) outcome_.command_status = report.status;
    const Tracee* const tracee = tasks_.find(report.tid);
    if (!tracee) return;
    if (tracee->is_known) task_events_.gone(*tracee, report);
    tasks_.remove(report.tid);
}

void StopDispatcher::on_stop(Tracee& tracee, const Report& report) {
    if (report.is_syscall_stop()) {
        const bool is_entry = syscall_events_.record(tracee);
        // Detaching wakes a task as a signal does (__ptrace_unlink sets TIF_SIGPENDING). Observed with Linux 6.18: a
        // call that is about to sleep then fails with EINTR at once. After the call it does no harm.
        if (is_entry)
            resume(tracee.tid(), 0);
        else
            resume_or_detach(tracee, 0);
    } else if (report.is_signal_stop()) {
        on_signal(tracee, report.signo());
    } else {
        on_event(tracee, report);
    }
}

void StopDispatcher::on_signal(Tracee& tracee, int signo) {
    if (!tracee.is_known) {
        task_events_.attached(tracee, false);
        if (tracee.is_command && signo == SIGSTOP) {
            set_options(tracee.tid(), options_);
            return resume_or_detach(tracee, 0);
        }
    }
    task_events_.signal(tracee, signo);
    resume_or_detach(tracee, signo);
}

void StopDispatcher::on_event(Tracee& tracee, const Report& report) {
    const int event = report.event();
    const bool is_trap = event == PTRACE_EVENT_STOP;
    const bool is_interrupted = is_trap && report.signo() == SIGTRAP && tracee.how != AttachHow::automatic;
    if (!tracee.is_known) task_events_.attached(tracee, is_interrupted);
    if (is_trap) return on_trap(tracee, report.signo());

    switch (event) {
    case PTRACE_EVENT_FORK:
        task_events_.new_task(tracee, NewTaskHow::fork);
        break;
    case PTRACE_EVENT_VFORK:
        task_events_.new_task(tracee, NewTaskHow::vfork);
        break;
    case PTRACE_EVENT_CLONE:
        task_events_.new_task(tracee, NewTaskHow::clone);
        break;
    case PTRACE_EVENT_VFORK_DONE:
        task_events_.new_task(tracee, NewTaskHow::vfork_done);
        break;
    case PTRACE_EVENT_EXEC:
        task_events_.exec(tracee);
        break;
    case PTRACE_EVENT_EXIT:
        task_events_.exiting(tracee);
        break;
    default:
        break;
    }
    resume_or_detach(tracee, 0);
}

/// PTRACE_EVENT_STOP: the first stop of a seized task or followed child, a group stop, or its end.
void StopDispatcher::on_trap(Tracee& tracee, int signo) {
    if (is_stopping(signo)) return on_group_stop(tracee, signo);
    if (tracee.in_group_stop) {
        tracee.in_group_stop = false;
        task_events_.group_resume(tracee);
    }
    resume_or_detach(tracee, 0);
}

void StopDispatcher::on_group_stop(Tracee& tracee, int signo) {
    if (!tracee.in_group_stop) task_events_.group_stop(tracee, signo);
    tracee.in_group_stop = true;
    if (is_detaching_)
        resume_or_detach(tracee, 0);
    else
        listen(tracee.tid());
}

void StopDispatcher::resume_or_detach(Tracee& tracee, int signo) {
    if (!is_detaching_) {
        resume(tracee.tid(), signo);
        return;
    }
    task_events_.detached(tracee, signo, tracee.in_group_stop);
    const pid_t tid = tracee.tid();
    if (detach(tid, signo)) tasks_.remove(tid);
}

void StopDispatcher::abandon_others() {
    for (auto& [tid, tracee] : tasks_)
        if (tracee.is_known) task_events_.detached(tracee, 0, tracee.in_group_stop);
}

} // namespace cluecap::recorder

// SPDX-License-Identifier: MIT
#include "recorder/ptrace/ptrace_backend.h"

#include <signal.h>
#include <vector>

#include "recorder/ptrace/attach.h"
#include "recorder/ptrace/requests.h"
#include "recorder/ptrace/spawn.h"
#include "recorder/ptrace/stop_dispatcher.h"
#include "recorder/ptrace/stop_queue.h"

namespace cluecap::recorder {
namespace {

unsigned options_of(const RecordingPlan& plan) {
    unsigned options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXEC | PTRACE_O_TRACEEXIT;
    if (plan.follow)
        options |= PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE | PTRACE_O_TRACEVFORKDONE;
    if (plan.kill_on_exit) options |= PTRACE_O_EXITKILL;
    return options;
}

class PtraceBackend final : public Backend {
  public:
    PtraceBackend(const RecordingPlan& plan, const Interruption& interruption)
        : plan_(plan), interruption_(interruption) {}

    Status open() override;
    Result<Outcome> run(EventLog& log) override;

  private:
    Status open_command();
    void start();
    bool awaits_attach_stop();
    void let_go(StopDispatcher& dispatcher);

    const RecordingPlan& plan_;
    const Interruption& interruption_;
    TaskTable tasks_;
    SpawnedChild child_;
    StopQueue queue_;
    std::vector<Report> reports_;
};

Status PtraceBackend::open() {
    if (Status status = attach(plan_.attach, plan_.follow, options_of(plan_), tasks_); !status) return status;
    return plan_.command ? open_command() : Status{};
}

Status PtraceBackend::open_command() {
    Result<SpawnedChild> child = spawn(*plan_.command, interruption_);
    if (!child) return child.error();
    child_ = std::move(*child);
    // Until it has stopped for us the child must not outlive us: its SIGSTOP would leave it stopped for ever.
    if (!seize(child_.pid, options_of(plan_) | PTRACE_O_EXITKILL)) {
        const int error = errno;
        return Error{std::string("cannot trace the command: ") + std::strerror(error), error, 0};
    }
    Tracee& tracee = tasks_.add(child_.pid);
    tracee.how = AttachHow::child;
    tracee.tgid = child_.pid;
    tracee.is_command = true;
    return {};
}

void PtraceBackend::start() {
    for (auto& [tid, tracee] : tasks_)
        if (!tracee.is_command) interrupt(tid);
    if (child_.pid) release(child_);
}

Result<Outcome> PtraceBackend::run(EventLog& log) {
    StopDispatcher dispatcher(plan_, log, tasks_, child_.pid, options_of(plan_));
    const Interruption::Interruptible here(interruption_);
    dispatcher.mark_time();
    start();
    for (;;) {
        const int signo = Interruption::requested();
        if (signo) {
            let_go(dispatcher);
            dispatcher.outcome().stopped_by = signo;
            break;
        }
        const WaitResult result = queue_.collect(reports_, tasks_.size() == 1, true);
        if (result == WaitResult::no_tasks) break;
        for (const Report& report : reports_)
            dispatcher.dispatch(report);
    }
    dispatcher.mark_time();
    return dispatcher.outcome();
}

/// Whether a task was interrupted and has not been met since: the call that the interrupt ended must be mended first.
bool PtraceBackend::awaits_attach_stop() {
    for (auto& [tid, tracee] : tasks_)
        if (!tracee.is_known && tracee.how != AttachHow::automatic) return true;
    return false;
}

/// Tasks that run on come to a stop within microseconds and are detached at their next exit from a call. Those that
/// sleep in the kernel or compute are left alone: when this thread ends, the kernel takes the tracing off them without
/// waking them.
void PtraceBackend::let_go(StopDispatcher& dispatcher) {
    if (plan_.kill_on_exit) return;
    constexpr timespec kNap{0, 200'000};
    constexpr int kQuietNaps = 10, kMostNaps = 10'000;
    dispatcher.detach_from_now_on();
    for (int quiet = 0, naps = 0; quiet < kQuietNaps && naps < kMostNaps && tasks_.size();) {
        const WaitResult result = queue_.collect(reports_, false, false);
        if (result == WaitResult::no_tasks) break;
        for (const Report& report : reports_)
            dispatcher.dispatch(report);
        if (result == WaitResult::reports) {
            quiet = 0;
            continue;
        }
        nanosleep(&kNap, nullptr);
        quiet = awaits_attach_stop() ? 0 : quiet + 1;
        ++naps;
    }
    dispatcher.abandon_others();
}

} // namespace

std::unique_ptr<Backend> make_ptrace_backend(const RecordingPlan& plan, const Interruption& interruption) {
    return std::make_unique<PtraceBackend>(plan, interruption);
}

} // namespace cluecap::recorder

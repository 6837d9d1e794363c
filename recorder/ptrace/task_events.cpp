// SPDX-License-Identifier: MIT
#include "recorder/ptrace/task_events.h"

#include <utility>

#include "recorder/clocks.h"
#include "recorder/ptrace/requests.h"

namespace cluecap::recorder {
namespace {

using enum ProcItem;

/// What is kept of a process that comes under the recorder's eyes from outside.
constexpr ProcItem kProcess[] = {stat, status, comm,    cmdline,       exe,        cwd,
                                 root, limits, cgroup,  mountinfo,     ns_links,   syscall,
                                 auxv, maps,   environ, oom_score_adj, personality};
constexpr ProcItem kThread[] = {stat, status, comm, syscall};
/// A followed child has everything else of its parent.
constexpr ProcItem kChild[] = {stat};
constexpr ProcItem kProgram[] = {comm, exe, cmdline};

std::span<const ProcItem> items_of(AttachHow how) {
    switch (how) {
    case AttachHow::child:
    case AttachHow::seized:
        return kProcess;
    case AttachHow::sibling_thread:
        return kThread;
    case AttachHow::automatic:
        break;
    }
    return kChild;
}

} // namespace

TaskEvents::TaskEvents(const RecordingPlan& plan, EventLog& log, TaskTable& tasks)
    : plan_(plan), log_(log), tasks_(tasks), proc_(plan.peek.env_values) {}

void TaskEvents::stamp(EventKind kind, const Tracee& tracee) {
    event_.kind = kind;
    event_.task = tracee.id;
    event_.time = now();
}

void TaskEvents::clock() {
    event_.kind = EventKind::clock;
    event_.task = {};
    event_.clock = all_clocks();
    event_.time = {event_.clock.monotonic_ns};
    log_.append(event_);
}

/// Start time, thread group and parent, from the /proc texts just read.
void TaskEvents::identify(Tracee& tracee) {
    const std::span<const ProcText> texts = proc_.texts();
    const auto stat = parse_stat(texts[0].text);
    if (!stat) return;
    tracee.id.start_ticks = stat->start_ticks;
    const bool is_thread = stat->exit_signal < 0;
    if (!is_thread) {
        tracee.tgid = tracee.tid();
        tracee.ppid = stat->ppid;
        return;
    }
    // Not set when the child was met before its creator's event told of it.
    if (tracee.tgid == 0) {
        constexpr ProcItem item = ProcItem::status;
        ProcSnapshot other;
        other.read(tracee.tid(), {&item, 1});
        tracee.tgid = pid_t(status_field(other.texts()[0].text, "Tgid").value_or(0));
    }
    tracee.ppid = tracee.tgid;
}

void TaskEvents::attached(Tracee& tracee, bool caused_by_us) {
    proc_.read(tracee.tid(), items_of(tracee.how));
    identify(tracee);
    const bool is_whole_process = tracee.how == AttachHow::child || tracee.how == AttachHow::seized;
    if (is_whole_process) proc_.read_descriptors(tracee.tid());
    tracee.is_known = true;

    stamp(EventKind::attached, tracee);
    Attached& attached = event_.attached;
    attached.how = tracee.how;
    attached.tgid = tracee.tgid;
    attached.ppid = tracee.ppid;
    attached.proc = proc_.texts();
    attached.descriptors = proc_.descriptors();
    const bool wants_registers = plan_.all_registers || caused_by_us;
    const Registers registers = wants_registers ? registers_.read(tracee.tid()) : Registers{};
    attached.registers = plan_.all_registers ? registers : Registers{};
    log_.append(event_);
    if (caused_by_us) restart_interrupted_call(tracee.tid(), registers);
}

void TaskEvents::detached(const Tracee& tracee, int signo, bool was_stopped) {
    stamp(EventKind::detached, tracee);
    event_.detached = {.signo = signo, .was_stopped = was_stopped};
    log_.append(event_);
}

void TaskEvents::signal(const Tracee& tracee, int signo) {
    if (signo < 1 || signo > 64 || !(plan_.signals >> (signo - 1) & 1)) return;
    siginfo_t info{};
    SyscallInfo where{};
    const bool has_info = signal_info(tracee.tid(), info);
    const bool has_ip = syscall_info(tracee.tid(), where);
    stamp(EventKind::signal, tracee);
    event_.signal.signo = signo;
    event_.signal.siginfo = has_info ? Bytes(reinterpret_cast<const std::byte*>(&info), sizeof info) : Bytes{};
    event_.signal.ip.value = has_ip ? where.instruction_pointer : 0;
    log_.append(event_);
}

void TaskEvents::group_stop(const Tracee& tracee, int signo) {
    stamp(EventKind::group_stop, tracee);
    event_.group_stop.signo = signo;
    log_.append(event_);
}

void TaskEvents::group_resume(const Tracee& tracee) {
    stamp(EventKind::group_resume, tracee);
    log_.append(event_);
}

void TaskEvents::new_task(const Tracee& parent, NewTaskHow how) {
    unsigned long message = 0;
    if (!event_message(parent.tid(), message)) return;
    const pid_t tid = pid_t(message);
    Tracee* child = tasks_.find(tid);
    if (!child && how != NewTaskHow::vfork_done) {
        child = &tasks_.add(tid);
        child->tgid = parent.tgid;
    }
    stamp(EventKind::new_task, parent);
    event_.new_task = {.how = how, .child = {Tid{tid}, child ? child->id.start_ticks : 0}};
    log_.append(event_);
}

/// A thread that execs takes its leader's id; all other threads end. Its entry stop is known under its former id.
void TaskEvents::take_over_state(Tracee& tracee, pid_t former_tid) {
    Tracee* const former = tasks_.find(former_tid);
    if (!former || former == &tracee) return;
    tracee.entry_seq = former->entry_seq;
    tracee.is_filtered = former->is_filtered;
    tracee.call = former->call;
    tracee.entry_memory.swap(former->entry_memory);
    tracee.is_ending = false;
    tasks_.remove(former_tid);
}

void TaskEvents::exec(Tracee& tracee) {
    unsigned long message = 0;
    const bool has_former = event_message(tracee.tid(), message);
    const pid_t former_tid = has_former ? pid_t(message) : tracee.tid();
    take_over_state(tracee, former_tid);
    tracee.is_command = false;
    proc_.read(tracee.tid(), kProgram);
    proc_.read_descriptors(tracee.tid());
    stamp(EventKind::exec, tracee);
    event_.exec = {.former_tid = former_tid, .proc = proc_.texts(), .descriptors = proc_.descriptors()};
    log_.append(event_);
}

void TaskEvents::exiting(Tracee& tracee) {
    unsigned long message = 0;
    if (!event_message(tracee.tid(), message)) return;
    tracee.is_ending = true;
    stamp(EventKind::exiting, tracee);
    event_.ended = {.status = std::int32_t(message)};
    log_.append(event_);
}

void TaskEvents::gone(const Tracee& tracee, const Report& report) {
    const auto microseconds = [](const timeval& t) {
        return std::uint64_t(t.tv_sec) * 1'000'000u + std::uint64_t(t.tv_usec);
    };
    stamp(EventKind::gone, tracee);
    event_.ended = {.status = report.status,
                    .has_rusage = true,
                    .user_us = microseconds(report.usage.ru_utime),
                    .system_us = microseconds(report.usage.ru_stime),
                    .max_rss_kib = std::uint64_t(report.usage.ru_maxrss)};
    log_.append(event_);
}

} // namespace cluecap::recorder

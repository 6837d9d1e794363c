// SPDX-License-Identifier: MIT
#include "recorder/ptrace/stop_queue.h"

#include <cerrno>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cluecap::recorder {
namespace {

// This thread's tracees only: no other thread of ours has any.
constexpr int kWhich = WEXITED | WSTOPPED | __WALL | __WNOTHREAD;
constexpr std::size_t kMostReports = 4096;
constexpr unsigned kMostServedAtOnce = 32;

/// waitid(2) as the kernel has it: with the resources that an ended task used.
int wait_id(idtype_t type, pid_t id, siginfo_t& info, int options, rusage* usage) {
    return int(syscall(SYS_waitid, type, id, &info, options, usage));
}

int wait_status(const siginfo_t& info) {
    if (info.si_code == CLD_EXITED) return (info.si_status & 0xff) << 8;
    return (info.si_status & 0x7f) | (info.si_code == CLD_DUMPED ? 0x80 : 0);
}

/// Whether the task is still there as it was peeked at. A stop may have become another one, of a task that was killed
/// meanwhile: the report is of what was collected.
bool consume(Report& report) {
    siginfo_t info{};
    const int which = report.has_ended ? WEXITED : WSTOPPED;
    rusage* const usage = report.has_ended ? &report.usage : nullptr;
    if (wait_id(P_PID, report.tid, info, which | __WALL | __WNOTHREAD | WNOHANG, usage) != 0) return false;
    if (info.si_pid != report.tid) return false;
    if (!report.has_ended) report.status = info.si_status;
    return true;
}

} // namespace

bool Report::is_syscall_stop() const { return !has_ended && status == (SIGTRAP | 0x80); }

WaitResult StopQueue::collect(std::vector<Report>& reports, bool is_alone, bool may_block) {
    reports.clear();
    const bool serves_at_once = is_alone || served_at_once_ < kMostServedAtOnce;
    served_at_once_ = serves_at_once ? served_at_once_ + 1 : 0;
    while (reports.size() < kMostReports) {
        siginfo_t info{};
        const bool waits = may_block && reports.empty();
        if (wait_id(P_ALL, 0, info, kWhich | WNOWAIT | (waits ? 0 : WNOHANG), nullptr) != 0) {
            if (errno == ECHILD && reports.empty()) return WaitResult::no_tasks;
            break;
        }
        if (info.si_pid == 0) break;
        Report report{.tid = info.si_pid, .has_ended = info.si_code != CLD_TRAPPED, .status = info.si_status};
        if (report.has_ended) report.status = wait_status(info);
        const bool stays_peeked = !report.has_ended && (serves_at_once || report.is_signal_stop());
        if (!stays_peeked && !consume(report)) continue;
        reports.push_back(report);
        // It would be the first to be found again. What it hides is met when it was resumed.
        if (stays_peeked) break;
    }
    return reports.empty() ? WaitResult::nothing : WaitResult::reports;
}

} // namespace cluecap::recorder

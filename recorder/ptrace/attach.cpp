// SPDX-License-Identifier: MIT
#include "recorder/ptrace/attach.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <memory>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

#include "recorder/proc_text.h"
#include "recorder/ptrace/requests.h"

namespace cluecap::recorder {
namespace {

constexpr std::uint32_t kKernelThread = 0x00200000; ///< PF_KTHREAD of the kernel's <linux/sched.h>

Error refusal(pid_t pid, const std::string& why, int code = 0) {
    return {"cannot attach to process " + std::to_string(pid) + ": " + why, code, 0};
}

std::optional<Bytes> read_one(ProcSnapshot& proc, pid_t pid, ProcItem item) {
    proc.read(pid, {&item, 1});
    if (proc.texts()[0].error != 0) return {};
    return proc.texts()[0].text;
}

/// Whose tracer a task already has, 0 for none.
pid_t tracer_of(ProcSnapshot& proc, pid_t pid) {
    const auto status = read_one(proc, pid, ProcItem::status);
    return status ? pid_t(status_field(*status, "TracerPid").value_or(0)) : 0;
}

pid_t group_of(ProcSnapshot& proc, pid_t pid) {
    const auto status = read_one(proc, pid, ProcItem::status);
    return status ? pid_t(status_field(*status, "Tgid").value_or(pid)) : pid;
}

Status check(ProcSnapshot& proc, pid_t pid) {
    const auto text = read_one(proc, pid, ProcItem::stat);
    const auto stat = text ? parse_stat(*text) : std::nullopt;
    if (!stat) return refusal(pid, "no such process", ESRCH);
    if (stat->flags & kKernelThread) return refusal(pid, "it is a kernel thread");
    if (group_of(proc, pid) == getpid()) return refusal(pid, "that is this recorder");
    if (const pid_t tracer = tracer_of(proc, pid))
        return refusal(pid, "it is already traced, by process " + std::to_string(tracer));
    return {};
}

/// The leader last: the kernel's wait meets the tracee that was seized last first, and a process is best told of
/// before its threads.
std::vector<pid_t> threads_of(pid_t pid) {
    std::vector<pid_t> result;
    const std::string path = "/proc/" + std::to_string(pid) + "/task";
    const auto close_folder = [](DIR* d) { closedir(d); };
    const std::unique_ptr<DIR, decltype(close_folder)> folder(opendir(path.c_str()), close_folder);
    while (const dirent* entry = folder ? readdir(folder.get()) : nullptr)
        if (entry->d_name[0] != '.') result.push_back(std::atoi(entry->d_name));
    std::reverse(result.begin(), result.end());
    return result;
}

Error why_not_seized(ProcSnapshot& proc, pid_t pid, int error) {
    const auto text = read_one(proc, pid, ProcItem::stat);
    const auto stat = text ? parse_stat(*text) : std::nullopt;
    if (!stat) return refusal(pid, "no such process", ESRCH);
    if (stat->state == 'Z' || stat->state == 'X') return refusal(pid, "it has ended and waits for its parent (zombie)");
    if (const pid_t tracer = tracer_of(proc, pid))
        return refusal(pid, "it is already traced, by process " + std::to_string(tracer), error);
    if (error == EPERM)
        return refusal(
            pid, "not permitted (another user's process, a set-user-id program, or kernel.yama.ptrace_scope)", error);
    return refusal(pid, std::strerror(error), error);
}

class Attacher {
  public:
    Attacher(unsigned options, TaskTable& tasks) : options_(options), tasks_(tasks) {}

    Status task(pid_t pid) {
        if (Status status = check(proc_, pid); !status) return status;
        if (seize_one(pid, group_of(proc_, pid), AttachHow::seized)) return {};
        return why_not_seized(proc_, pid, error_);
    }

    /// Threads that are born meanwhile are caught by another look: those of threads already seized are traced from
    /// their birth, the others appear in the list. When a look finds no new one, all are held.
    Status process(pid_t pid) {
        if (Status status = check(proc_, pid); !status) return status;
        const pid_t group = group_of(proc_, pid);
        unsigned held = 0;
        for (bool found_new = true; found_new;) {
            found_new = false;
            for (const pid_t tid : threads_of(pid)) {
                if (tasks_.find(tid)) continue;
                if (!seize_one(tid, group, tid == group ? AttachHow::seized : AttachHow::sibling_thread)) continue;
                ++held;
                found_new = true;
            }
        }
        if (held) return {};
        return why_not_seized(proc_, pid, error_ ? error_ : ESRCH);
    }

  private:
    bool seize_one(pid_t tid, pid_t group, AttachHow how) {
        if (!seize(tid, options_)) {
            error_ = errno;
            return false;
        }
        Tracee& tracee = tasks_.add(tid);
        tracee.how = how;
        tracee.tgid = group;
        return true;
    }

    unsigned options_;
    TaskTable& tasks_;
    ProcSnapshot proc_;
    int error_ = 0;
};

} // namespace

Status attach(std::span<const pid_t> pids, bool follow, unsigned options, TaskTable& tasks) {
    Attacher attacher(options, tasks);
    for (const pid_t pid : pids) {
        if (tasks.find(pid)) continue;
        if (Status status = follow ? attacher.process(pid) : attacher.task(pid); !status) return status;
    }
    return {};
}

} // namespace cluecap::recorder

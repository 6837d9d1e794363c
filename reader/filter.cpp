// SPDX-License-Identifier: MIT
#include "reader/filter.h"

#include <algorithm>

namespace cluecap::reader {

namespace {

template <typename T, typename U> bool has(const std::vector<T>& list, const U& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace

bool Filter::wants_task(Tid tid, const model::Task* task) const {
    if (tids.empty() && pids.empty() && comms.empty()) return true;
    if (!tids.empty() && !has(tids, tid.value)) return false;
    if (!pids.empty() && !(task && has(pids, task->tgid()))) return false;
    return comms.empty() || (task && has(comms, task->comm));
}

bool Filter::wants_event(const Event& event, const model::TaskModel& model) const {
    const model::Outcome& outcome = model.outcome();
    if (!wants_time(event.time) || !wants_task(event.task.tid, outcome.task)) return false;
    switch (event.kind) {
    case EventKind::syscall_entry:
        return calls.contains(event.entry.abi, event.entry.nr) || (outcome.call && wants_call(event, outcome));
    case EventKind::syscall_exit:
        return outcome.call && wants_call(event, outcome);
    case EventKind::signal: {
        const auto signo = std::size_t(event.signal.signo);
        return signo >= signals.size() || signals[signo];
    }
    default:
        return events || outcome.call;
    }
}

bool Filter::wants_call(const Event& event, const model::Outcome& outcome) const {
    if (!statuses[std::size_t(outcome.status)]) return false;
    if (!calls.contains(outcome.call->abi, outcome.call->nr)) return false;
    if (event.kind == EventKind::syscall_exit && !(event.exit.is_error ? failed : succeeded)) return false;
    return true;
}

bool Filter::wants_unfinished(const model::Task& task) const {
    return statuses[std::size_t(model::CallStatus::unfinished)] && calls.contains(task.call.abi, task.call.nr) &&
           wants_task(task.id.tid, &task);
}

} // namespace cluecap::reader

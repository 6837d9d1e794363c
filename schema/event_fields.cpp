// SPDX-License-Identifier: MIT
#include "schema/event_fields.h"

namespace cluecap {
namespace {

template <typename E> bool set(E& to, std::uint8_t value, E last) {
    if (value > std::uint8_t(last)) return false;
    to = E(value);
    return true;
}

} // namespace

std::uint8_t detail_of(const Event& event) {
    switch (event.kind) {
    case EventKind::syscall_entry:
        return std::uint8_t(event.entry.abi);
    case EventKind::syscall_exit:
        return std::uint8_t(event.exit.abi);
    case EventKind::attached:
        return std::uint8_t(event.attached.how);
    case EventKind::new_task:
        return std::uint8_t(event.new_task.how);
    case EventKind::lost:
        return std::uint8_t(event.lost.reason);
    default:
        return 0;
    }
}

bool flag_of(const Event& event) {
    switch (event.kind) {
    case EventKind::syscall_exit:
        return event.exit.is_error;
    case EventKind::detached:
        return event.detached.was_stopped;
    case EventKind::exiting:
    case EventKind::gone:
        return event.ended.has_rusage;
    default:
        return false;
    }
}

bool set_detail(Event& event, std::uint8_t detail, bool flag) {
    switch (event.kind) {
    case EventKind::syscall_entry:
        return set(event.entry.abi, detail, Abi::aarch64);
    case EventKind::syscall_exit:
        event.exit.is_error = flag;
        return set(event.exit.abi, detail, Abi::aarch64);
    case EventKind::attached:
        return set(event.attached.how, detail, AttachHow::sibling_thread);
    case EventKind::new_task:
        return set(event.new_task.how, detail, NewTaskHow::vfork_done);
    case EventKind::lost:
        return set(event.lost.reason, detail, LossReason::behind);
    case EventKind::detached:
        event.detached.was_stopped = flag;
        return detail == 0;
    case EventKind::exiting:
    case EventKind::gone:
        event.ended.has_rusage = flag;
        return detail == 0;
    default:
        return detail == 0;
    }
}

} // namespace cluecap

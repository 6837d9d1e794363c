// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "schema/event.h"

/// The members of events of the rarer kinds in the order in which files keep them, stated once for both directions.
namespace cluecap {

/// Gives the members of `event` (but for registers) to `io`, which reads or writes them: `number` takes any integer,
/// `bytes` a Bytes, `proc` and `descriptors` spans of those.
template <typename Io, typename AnyEvent> void visit_fields(Io& io, AnyEvent& event) {
    switch (event.kind) {
    case EventKind::syscall_entry:
    case EventKind::syscall_exit:
        break;
    case EventKind::attached:
        io.number(event.attached.tgid);
        io.number(event.attached.ppid);
        io.proc(event.attached.proc);
        io.descriptors(event.attached.descriptors);
        break;
    case EventKind::detached:
        io.number(event.detached.signo);
        break;
    case EventKind::seccomp_stop:
        io.number(event.seccomp.ret_data);
        io.number(event.seccomp.nr);
        break;
    case EventKind::signal:
        io.number(event.signal.signo);
        io.number(event.signal.ip.value);
        io.bytes(event.signal.siginfo);
        break;
    case EventKind::group_stop:
    case EventKind::group_resume:
        io.number(event.group_stop.signo);
        break;
    case EventKind::new_task:
        io.number(event.new_task.child.tid.value);
        io.number(event.new_task.child.start_ticks);
        break;
    case EventKind::exec:
        io.number(event.exec.former_tid);
        io.proc(event.exec.proc);
        io.descriptors(event.exec.descriptors);
        break;
    case EventKind::exiting:
    case EventKind::gone:
        io.number(event.ended.status);
        io.number(event.ended.user_us);
        io.number(event.ended.system_us);
        io.number(event.ended.max_rss_kib);
        break;
    case EventKind::descriptor:
        io.number(event.descriptor.fd);
        io.number(event.descriptor.flags);
        io.bytes(event.descriptor.target);
        break;
    case EventKind::clock:
        io.number(event.clock.monotonic_ns);
        io.number(event.clock.boottime_ns);
        io.number(event.clock.realtime_ns);
        break;
    case EventKind::lost:
        io.number(event.lost.count);
        io.number(event.lost.from.ns);
        io.number(event.lost.to.ns);
        io.number(event.lost.cpu);
        break;
    case EventKind::mark:
        io.bytes(event.mark);
        break;
    }
}

/// The enumerator and the flag that an event has besides: which ABI, how, why.
std::uint8_t detail_of(const Event& event);
bool flag_of(const Event& event);
/// Sets both in an event of `event.kind`; false when it has no such enumerator.
[[nodiscard]] bool set_detail(Event& event, std::uint8_t detail, bool flag);

} // namespace cluecap

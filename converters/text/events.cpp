// SPDX-License-Identifier: MIT
#include <algorithm>

#include "converters/text/text_output.h"

/// Lines that are no system calls: signals, stops, exits.
namespace cluecap::convert::text {

using model::TaskState;
using reader::Cursor;

void TextOutput::event(const Event& event, Cursor& at) {
    switch (event.kind) {
    case EventKind::attached:
    case EventKind::new_task:
    case EventKind::detached:
        return count_tasks(at);
    case EventKind::signal:
        return signal_line(event, at);
    case EventKind::group_stop:
        return stop_line(event, at);
    case EventKind::exec:
        if (event.exec.former_tid && event.exec.former_tid != event.task.tid.value) superseded_line(event, at);
        return count_tasks(at);
    case EventKind::exiting:
        return end_call_of(event, at);
    case EventKind::gone:
        exit_line(event, at);
        return count_tasks(at);
    case EventKind::mark:
        return mark_line(event, at);
    default:
        return;
    }
}

void TextOutput::count_tasks(Cursor& at) {
    const auto tasks = at.model().tasks();
    live_tasks_ = std::size_t(std::count_if(tasks.begin(), tasks.end(), [](const model::Task* task) {
        return task->state != TaskState::gone && task->state != TaskState::detached;
    }));
}

/// A task that exits will not return from its call.
void TextOutput::end_call_of(const Event& event, Cursor& at) {
    const model::Task* const task = at.model().find(event.task.tid);
    const reader::DecodedCall* const call = task ? at.begun(*task) : nullptr;
    if (!call || told_.contains(call->entry_seq)) return;
    const std::uint64_t seq = call->entry_seq;
    ended(*call, at);
    told_.insert(seq);
}

void TextOutput::start_event_line(const Event& event, Cursor& at, const RemoteAddr* ip) {
    if (!whole_) write_held(at);
    at_ = &at;
    scene_task_ = at.task();
    LineWriter::Head head{.tid = event.task.tid.value, .utc_ns = context_.capture.utc_ns(event.time)};
    head.has_number = scene_task_ && scene_task_->has_abi;
    if (head.has_number) head.number = scene_task_->call.nr;
    head.has_ip = ip;
    if (ip) head.ip = ip->value;
    lines_.start(head, shows_pid());
}

void TextOutput::signal_line(const Event& event, Cursor& at) {
    start_event_line(event, at, &event.signal.ip);
    lines_.begin_paint(LineWriter::Paint::signal);
    line_ << "--- ";
    signal_name(event.signal.signo);
    if (!event.signal.siginfo.empty()) {
        line_ << ' ';
        siginfo(event.signal.siginfo);
    }
    line_ << " ---";
    lines_.end_paint();
    finish_line(event.seq, event.task.tid.value);
}

/// Signals outside of values have their names however constants are shown.
void TextOutput::signal_name(std::int32_t signo) {
    Style plain;
    Printer(line_, plain).signal(signo);
}

void TextOutput::stop_line(const Event& event, Cursor& at) {
    start_event_line(event, at, nullptr);
    lines_.begin_paint(LineWriter::Paint::signal);
    line_ << "--- stopped by ";
    signal_name(event.group_stop.signo);
    line_ << " ---";
    lines_.end_paint();
    finish_line(event.seq, event.task.tid.value);
}

void TextOutput::exit_line(const Event& event, Cursor& at) {
    const auto status = std::uint32_t(event.ended.status);
    const unsigned signo = status & 0x7f;
    if (style_.quiet_exit) return;
    start_event_line(event, at, nullptr);
    lines_.begin_paint(LineWriter::Paint::ended);
    if (signo == 0) {
        line_ << "+++ exited with ";
        line_.decimal(status >> 8 & 0xff);
    } else {
        line_ << "+++ killed by ";
        signal_name(std::int32_t(signo));
        if (status & 0x80) line_ << " (core dumped)";
    }
    line_ << " +++";
    lines_.end_paint();
    finish_line(event.seq, event.task.tid.value);
    if (const auto file = files_.find(event.task.tid.value); file != files_.end()) {
        if (const Status closed = file->second->close(); !closed) context_.file.fail(closed.error());
        file->second.reset();
    }
}

void TextOutput::superseded_line(const Event& event, Cursor& at) {
    if (style_.quiet_superseded) return;
    start_event_line(event, at, nullptr);
    lines_.begin_paint(LineWriter::Paint::ended);
    line_ << "+++ superseded by execve in pid ";
    line_.decimal(std::uint64_t(event.exec.former_tid));
    line_ << " +++";
    lines_.end_paint();
    finish_line(event.seq, event.task.tid.value);
}

void TextOutput::mark_line(const Event& event, Cursor& at) {
    start_event_line(event, at, nullptr);
    line_ << "--- mark ";
    Style plain;
    Printer(line_, plain).quoted(event.mark);
    line_ << " ---";
    finish_line(event.seq, event.task.tid.value);
}

} // namespace cluecap::convert::text

// SPDX-License-Identifier: MIT
#include "converters/text/text_output.h"

#include <algorithm>

namespace cluecap::convert::text {

using model::CallStatus;
using reader::Cursor;
using reader::DecodedCall;

TextOutput::TextOutput(const OutputContext& context)
    : context_(context), style_(context.options.style), printer_(line_, style_), calls_(printer_),
      lines_(line_, style_),
      whole_(context.options.whole_calls || context.options.separate || context.options.selects_calls()),
      ordered_(context.options.whole_calls && !context.options.separate) {
    style_.utc_offset_seconds = context.capture.info().utc_offset_seconds;
}

// ---- what numbers stand for

std::string_view TextOutput::descriptor(std::int32_t fd, Stop stop) {
    return scene_task_ ? at_->descriptor(*scene_task_, fd, stop) : std::string_view();
}

std::string_view TextOutput::directory() {
    return scene_task_ && scene_task_->directories ? std::string_view(scene_task_->directories->cwd)
                                                   : std::string_view();
}

std::string_view TextOutput::task(std::int32_t tid) {
    const model::Task* found = at_->model().find(Tid{tid});
    return found ? std::string_view(found->comm) : std::string_view();
}

void TextOutput::set_scene(const DecodedCall& call, Cursor& at) {
    at_ = &at;
    scene_task_ = call.task;
    printer_.set_scene(call.abi, call.args.nodes, this);
}

// ---- lines

void TextOutput::start_line(std::int32_t tid, Timestamp time, const DecodedCall* call) {
    LineWriter::Head head{.tid = tid, .utc_ns = context_.capture.utc_ns(time)};
    if (call) {
        head.has_number = head.has_ip = true;
        head.ip = call->ip.value;
        head.number = call->nr;
    }
    lines_.start(head, shows_pid());
}

void TextOutput::finish_line(std::uint64_t seq, std::int32_t tid) {
    lines_.end();
    if (ordered_) {
        if (const Status kept = sorter_.add(seq, line_.view()); !kept) context_.file.fail(kept.error());
        line_.clear();
        return release_ordered();
    }
    file_of(tid).write(line_.view());
    line_.clear();
}

OutputFile& TextOutput::file_of(std::int32_t tid) {
    if (!context_.options.separate) return context_.file;
    const auto [slot, is_new] = files_.try_emplace(tid);
    std::unique_ptr<OutputFile>& file = slot->second;
    if (file) return *file;
    const std::string path = context_.options.output + "." + std::to_string(tid);
    Result<OutputFile> made = OutputFile::create(path, context_.options.append || !is_new);
    if (!made) {
        context_.file.fail(made.error());
        return context_.file;
    }
    file = std::make_unique<OutputFile>(std::move(*made));
    return *file;
}

/// Lines leave in the order of their events once no call that began earlier is open.
void TextOutput::release_ordered() { sorter_.release(oldest_open_call(), context_.file); }

std::uint64_t TextOutput::oldest_open_call() {
    constexpr std::uint64_t kNone = ~std::uint64_t{0};
    if (!at_) return kNone;
    const model::Task* const known = at_->model().find(oldest_.tid);
    if (known && known->is_in_call && known->call.seq == oldest_.seq) return oldest_.seq;
    oldest_ = {};
    for (const model::Task* task : at_->model().open_calls()) {
        const reader::Filter& filter = context_.options.filter;
        if (!filter.calls.contains(task->call.abi, task->call.nr) || !filter.wants_task(task->id.tid, task)) continue;
        oldest_ = {task->call.seq, task->id.tid};
        return oldest_.seq;
    }
    return kNone;
}

// ---- calls

void TextOutput::entered(Cursor& at) {
    const Event& event = at.event();
    if (live_tasks_ == 0) count_tasks(at);
    if (whole_) return;
    write_held(at);
    held_ = {event.seq, event.task.tid};
}

/// Prints the first half of the call that waits for its exit: something else happened.
void TextOutput::write_held(Cursor& at) {
    if (!held_.seq) return;
    const Held held = held_;
    held_ = {};
    const model::Task* const task = at.model().find(held.tid);
    const DecodedCall* const call = task ? at.begun(*task) : nullptr;
    if (!call || call->entry_seq != held.seq) return;
    set_scene(*call, at);
    note_personality(*call);
    start_line(held.tid.value, call->entry_time, call);
    lines_.begin_paint(LineWriter::Paint::name);
    Split split;
    if (call->continued.empty())
        split = calls_.begin(*call);
    else
        calls_.resuming(*call);
    lines_.end_paint();
    line_ << " <unfinished ...>";
    halves_[held.seq] = split;
    finish_line(held.seq, held.tid.value);
}

void TextOutput::ended(const DecodedCall& call, Cursor& at) {
    if (told_.erase(call.entry_seq)) return;
    if (call.entry_seq && call.entry_seq == held_.seq) {
        held_ = {};
        return write_whole(call, at);
    }
    if (whole_) return write_whole(call, at);
    write_held(at);
    const auto half = halves_.find(call.entry_seq);
    if (half == halves_.end()) return call.entry_seq ? write_whole(call, at) : write_resumed(call, {}, at);
    const Split split = half->second;
    halves_.erase(half);
    write_resumed(call, split, at);
}

void TextOutput::write_whole(const DecodedCall& call, Cursor& at) {
    set_scene(call, at);
    note_personality(call);
    start_line(call.task->id.tid.value, call.entry_seq ? call.entry_time : call.exit_time, &call);
    lines_.begin_paint(LineWriter::Paint::name);
    calls_.whole(call);
    lines_.end_paint();
    write_result(call);
}

void TextOutput::write_resumed(const DecodedCall& call, const Split& split, Cursor& at) {
    set_scene(call, at);
    start_line(call.task->id.tid.value, call.exit_seq ? call.exit_time : at.event().time, &call);
    line_ << "<... " << call.name << " resumed>";
    if (call.has_result || split.next >= call.args.count)
        calls_.rest(call, split);
    else
        line_ << " <unfinished ...>)";
    write_result(call);
}

void TextOutput::write_result(const DecodedCall& call) {
    lines_.to_result();
    if (call.is_error) lines_.begin_paint(LineWriter::Paint::failure);
    calls_.result(call);
    if (call.is_error) lines_.end_paint();
    if (style_.durations && call.has_result && call.entry_seq) lines_.duration(call.duration_ns());
    finish_line(call.entry_seq ? call.entry_seq : call.exit_seq, call.task->id.tid.value);
}

void TextOutput::unfinished(const DecodedCall& call, Cursor& at) {
    if (told_.contains(call.entry_seq)) return;
    if (call.entry_seq == held_.seq)
        held_ = {};
    else if (halves_.contains(call.entry_seq))
        return;
    set_scene(call, at);
    note_personality(call);
    start_line(call.task->id.tid.value, call.entry_time, &call);
    calls_.begin(call);
    line_ << (call.status == CallStatus::detached ? " <detached ...>" : " <unfinished ...>");
    finish_line(call.entry_seq, call.task->id.tid.value);
}

/// As strace says it when a task's calls are those of another ABI than before; like strace, not into a file.
void TextOutput::note_personality(const DecodedCall& call) {
    const Abi native = context_.capture.info().native_abi;
    if (call.abi == native && !call.abi_changed) return;
    const auto [known, is_new] = personalities_.try_emplace(call.task->id.tid.value, native);
    const Abi before = known->second;
    known->second = call.abi;
    if (before == call.abi || style_.quiet_personality || style_.pid_prefix == PidPrefix::file) return;
    // -q is implied where the output goes to a file and a command was run, not attached to.
    if (!context_.options.output.empty() && !context_.capture.info().command.empty()) return;
    static constexpr std::string_view kModes[] = {"64 bit", "32 bit", "x32", "64 bit"};
    TextBuffer note;
    note << "[ Process PID=";
    note.decimal(std::uint64_t(call.task->id.tid.value));
    note << " runs in " << kModes[std::size_t(call.abi)] << " mode. ]\n";
    if (!ordered_) return file_of(call.task->id.tid.value).write(note.view());
    if (const Status kept = sorter_.add(call.entry_seq, note.view()); !kept) context_.file.fail(kept.error());
}

void TextOutput::end() {
    sorter_.release(~std::uint64_t{0}, context_.file);
    for (auto& [tid, file] : files_) {
        if (!file) continue; // closed when its task ended
        if (const Status status = file->close(); !status) context_.file.fail(status.error());
    }
}

std::unique_ptr<Output> make_text_output(const OutputContext& context) { return std::make_unique<TextOutput>(context); }

} // namespace cluecap::convert::text

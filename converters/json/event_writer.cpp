// SPDX-License-Identifier: MIT
#include "converters/json/event_writer.h"

#include <ctime>
#include <string>
#include <sys/wait.h>

#include "converters/json/value_writer.h"
#include "converters/symbols.h"

namespace cluecap::convert::json {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

std::string uuid_text(const std::array<std::uint8_t, 16>& uuid) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < uuid.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += kDigits[uuid[i] >> 4];
        text += kDigits[uuid[i] & 15];
    }
    return text;
}

std::string_view loss_reason(LossReason reason) {
    constexpr std::string_view kNames[] = {"ring_full",     "recursion",  "disk_full",
                                           "writer_failed", "unreadable", "behind"};
    return std::size_t(reason) < std::size(kNames) ? kNames[std::size_t(reason)] : "unknown";
}

std::string_view how_attached(AttachHow how) {
    constexpr std::string_view kNames[] = {"child", "seized", "automatic", "sibling_thread"};
    return std::size_t(how) < std::size(kNames) ? kNames[std::size_t(how)] : "unknown";
}

void write_signal(JsonWriter& json, std::string_view key, std::int32_t number) {
    json.key(key);
    const char* name = signal_name(std::uint64_t(number), Abi::x86_64);
    if (name)
        json.text(name);
    else
        json.text("SIG" + std::to_string(number));
}

} // namespace

void EventWriter::header() {
    const CaptureInfo& info = capture_.info();
    json_.begin_object();
    json_.member("type", std::string_view("capture"));
    json_.member("schema", std::uint64_t{1});
    json_.member("uuid", std::string_view(uuid_text(info.uuid)));
    json_.member_bytes("host", info.host);
    json_.member_bytes("boot_id", info.boot_id);
    json_.member_bytes("kernel", info.kernel_release);
    json_.member_bytes("machine", info.machine);
    json_.member_bytes("recorder", info.recorder_version);
    json_.member_bytes("backend", info.backend);
    json_.key("command");
    json_.begin_array();
    for (const std::string& word : info.command)
        json_.bytes(word);
    json_.end_array();
    json_.key("clocks");
    json_.begin_object();
    json_.member("monotonic_ns", info.clocks.monotonic_ns);
    json_.member("boottime_ns", info.clocks.boottime_ns);
    // Wall time in ns does not fit a double: it is a string always, whatever its size.
    json_.member("realtime_ns", std::string_view(std::to_string(info.clocks.realtime_ns)));
    json_.end_object();
    json_.end_object();
}

void EventWriter::time(std::uint64_t seq, Timestamp time) {
    json_.member("seq", seq);
    const std::int64_t utc = capture_.utc_ns(time);
    std::int64_t second = utc / kSecond, fraction = utc % kSecond;
    if (fraction < 0) {
        fraction += kSecond;
        --second;
    }
    if (second != second_) {
        const std::time_t when = second;
        std::tm parts{};
        gmtime_r(&when, &parts);
        if (std::strftime(day_and_time_.data(), day_and_time_.size(), "%Y-%m-%d %H:%M:%S", &parts) == 0)
            day_and_time_.fill('\0');
        second_ = second;
    }
    text::TextBuffer whole;
    whole << std::string_view(day_and_time_.data()) << '.';
    whole.padded(std::uint64_t(fraction), 9);
    json_.member("time", whole.view());
    json_.member("mono_ns", time.ns);
}

void EventWriter::stamp(std::uint64_t seq, Timestamp at, const model::Task& task) {
    time(seq, at);
    json_.member("tid", std::int64_t{task.id.tid.value});
    json_.member("pid", std::int64_t{task.tgid()});
    json_.member_bytes("comm", task.comm);
}

void EventWriter::stamp(std::uint64_t seq, Timestamp at, TaskId task) {
    time(seq, at);
    if (task.tid.value) json_.member("tid", std::int64_t{task.tid.value});
}

void EventWriter::begin(std::string_view type, const Event& event, const reader::Cursor& at) {
    json_.begin_object();
    json_.member("type", type);
    if (const model::Task* task = at.task())
        stamp(event.seq, event.time, *task);
    else
        stamp(event.seq, event.time, event.task);
}

bool EventWriter::event(const Event& event, const reader::Cursor& at) {
    switch (event.kind) {
    case EventKind::attached:
        begin("attach", event, at);
        attached(event);
        break;
    case EventKind::detached:
        begin("detach", event, at);
        if (event.detached.signo) write_signal(json_, "signal", event.detached.signo);
        break;
    case EventKind::signal:
        begin("signal", event, at);
        signal(event, at);
        break;
    case EventKind::group_stop:
        begin("stop", event, at);
        write_signal(json_, "signal", event.group_stop.signo);
        break;
    case EventKind::group_resume:
        begin("resume", event, at);
        break;
    case EventKind::new_task: {
        if (event.new_task.how == NewTaskHow::vfork_done) return false;
        constexpr std::string_view kHow[] = {"fork", "vfork", "clone"};
        begin("fork", event, at);
        json_.member("how", kHow[unsigned(event.new_task.how)]);
        json_.member("child", std::int64_t{event.new_task.child.tid.value});
        break;
    }
    case EventKind::exec:
        begin("exec", event, at);
        if (at.task()) json_.member_bytes("exe", at.task()->process->exe);
        if (event.exec.former_tid && event.exec.former_tid != event.task.tid.value)
            json_.member("former_tid", std::int64_t{event.exec.former_tid});
        break;
    case EventKind::gone:
        ended(event, at);
        break;
    case EventKind::lost:
        begin("lost", event, at);
        lost(event);
        break;
    case EventKind::mark:
        begin("mark", event, at);
        json_.member_bytes("text", as_text(event.mark));
        break;
    default:
        return false;
    }
    json_.end_object();
    return true;
}

void EventWriter::signal(const Event& event, const reader::Cursor& at) {
    write_signal(json_, "signal", event.signal.signo);
    const Abi abi = capture_.info().native_abi;
    ValueWriter(json_, at).fields(siginfo_.decode(event.signal.siginfo, abi), abi, at.task());
}

void EventWriter::ended(const Event& event, const reader::Cursor& at) {
    const int status = event.ended.status;
    begin(WIFSIGNALED(status) ? "killed" : "exit", event, at);
    if (WIFSIGNALED(status)) {
        write_signal(json_, "signal", WTERMSIG(status));
        json_.member("core", (status & 0x80) != 0);
    } else
        json_.member("code", std::int64_t{WEXITSTATUS(status)});
}

void EventWriter::attached(const Event& event) {
    json_.member("how", how_attached(event.attached.how));
    json_.member("ppid", std::int64_t{event.attached.ppid});
}

void EventWriter::lost(const Event& event) {
    json_.member("reason", loss_reason(event.lost.reason));
    json_.member("count", event.lost.count);
    json_.member("from_ns", event.lost.from.ns);
    json_.member("to_ns", event.lost.to.ns);
    if (event.lost.cpu >= 0) json_.member("cpu", std::int64_t{event.lost.cpu});
}

} // namespace cluecap::convert::json

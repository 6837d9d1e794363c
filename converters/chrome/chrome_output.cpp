// SPDX-License-Identifier: MIT
#include "converters/chrome/chrome_output.h"

#include <optional>
#include <string>

#include "converters/json/value_writer.h"
#include "converters/symbols.h"

namespace cluecap::convert {

namespace {

using json::BigIntegers;
using json::JsonWriter;

/// A track per task named after it, a slice per call, an instant per signal, an arrow from a fork to its child. `ts`
/// and `dur` are microseconds since the capture's start: wall-clock nanoseconds do not fit a double.
class ChromeOutput final : public Output {
  public:
    explicit ChromeOutput(const OutputContext& context)
        : file_(context.file), json_(line_, BigIntegers::hex_string),
          start_(context.capture.info().clocks.monotonic_ns) {}

    void begin() override { file_.write("{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n"); }
    void ended(const reader::DecodedCall& call, reader::Cursor& at) override { slice(call, at); }
    void unfinished(const reader::DecodedCall& call, reader::Cursor& at) override { slice(call, at); }
    void event(const Event& event, reader::Cursor& at) override;
    void end() override { file_.write("\n]}\n"); }

  private:
    struct Where {
        std::int32_t pid, tid;
    };
    static Where of(const model::Task& task) { return {task.tgid(), task.id.tid.value}; }

    void open(std::string_view name, std::string_view category, std::string_view phase, std::optional<Timestamp> when,
              Where where);
    void put();
    void time(std::string_view key, std::uint64_t ns);
    void slice(const reader::DecodedCall& call, reader::Cursor& at);
    void slice_arguments(const reader::DecodedCall& call, reader::Cursor& at);
    void name_track(const model::Task& task);
    void name_one(std::string_view what, std::string_view name, Where where);
    void signal(const Event& event, Where where);
    void arrow(std::string_view phase, std::uint64_t id, Timestamp when, Where where);
    void instant(std::string_view name, const Event& event, Where where);

    OutputFile& file_;
    text::TextBuffer line_;
    JsonWriter json_;
    std::uint64_t start_;
    Timestamp last_{};
    bool first_ = true;
};

void ChromeOutput::open(std::string_view name, std::string_view category, std::string_view phase,
                        std::optional<Timestamp> when, Where where) {
    json_.begin_object();
    json_.member_bytes("name", name);
    json_.member("cat", category);
    json_.member("ph", phase);
    if (when) time("ts", when->ns > start_ ? when->ns - start_ : 0);
    json_.member("pid", std::int64_t{where.pid});
    json_.member("tid", std::int64_t{where.tid});
}

void ChromeOutput::put() {
    json_.end_object();
    if (!first_) file_.write(",\n");
    first_ = false;
    file_.write(line_.view());
    line_.clear();
    json_.reset();
}

/// Nanoseconds as microseconds with all their digits.
void ChromeOutput::time(std::string_view key, std::uint64_t ns) {
    text::TextBuffer number;
    number.decimal(ns / 1000);
    number << '.';
    number.padded(ns % 1000, 3);
    json_.key(key);
    json_.literal(number.view());
}

void ChromeOutput::slice(const reader::DecodedCall& call, reader::Cursor& at) {
    const Timestamp now = at.event().time;
    if (now > last_) last_ = now;
    const Timestamp begun = call.entry_seq ? call.entry_time : call.exit_time;
    const Timestamp ended = call.exit_seq ? call.exit_time : last_;
    open(call.name, call.is_error ? "failed" : call.has_result ? "syscall" : "unfinished", "X", begun, of(*call.task));
    time("dur", ended > begun ? ended.ns - begun.ns : 0);
    json_.key("args");
    slice_arguments(call, at);
    put();
}

void ChromeOutput::slice_arguments(const reader::DecodedCall& call, reader::Cursor& at) {
    json_.begin_object();
    json::ValueWriter(json_, at).arguments(call);
    json_.key("return");
    if (!call.has_result)
        json_.text("did not return");
    else if (!call.is_error)
        json_.number_signed(call.result);
    else if (const char* name = error_name(std::uint64_t(call.error())))
        json_.text(name);
    else
        json_.number_signed(call.result);
    json_.end_object();
}

void ChromeOutput::name_one(std::string_view what, std::string_view name, Where where) {
    open(what, "__metadata", "M", {}, where);
    json_.key("args");
    json_.begin_object();
    json_.member_bytes("name", name);
    json_.end_object();
    put();
}

void ChromeOutput::name_track(const model::Task& task) {
    if (task.comm.empty()) return;
    name_one("thread_name", task.comm, of(task));
    if (task.tgid() == task.id.tid.value) name_one("process_name", task.comm, of(task));
}

void ChromeOutput::arrow(std::string_view phase, std::uint64_t id, Timestamp when, Where where) {
    open("new task", "fork", phase, when, where);
    json_.member("id", id);
    json_.member("bp", std::string_view("e"));
    put();
}

void ChromeOutput::instant(std::string_view name, const Event& event, Where where) {
    open(name, "event", "i", event.time, where);
    json_.member("s", std::string_view("t"));
}

void ChromeOutput::signal(const Event& event, Where where) {
    const auto number = std::uint64_t(event.signal.signo);
    const char* name = signal_name(number, Abi::x86_64);
    instant(name ? std::string(name) : "signal " + std::to_string(number), event, where);
    put();
}

void ChromeOutput::event(const Event& event, reader::Cursor& at) {
    if (event.time > last_) last_ = event.time;
    const model::Task* task = at.task();
    if (!task) return;
    const Where where = of(*task);
    switch (event.kind) {
    case EventKind::attached:
        name_track(*task);
        // The arrow's two ends meet by the child's id, which its start time makes unique.
        if (event.attached.how == AttachHow::automatic)
            arrow("f", std::uint64_t(event.task.tid.value), event.time, where);
        return;
    case EventKind::exec:
        name_track(*task);
        return;
    case EventKind::new_task:
        if (event.new_task.how != NewTaskHow::vfork_done)
            arrow("s", std::uint64_t(event.new_task.child.tid.value), event.time, where);
        return;
    case EventKind::signal:
        signal(event, where);
        return;
    case EventKind::group_stop:
        instant("stopped", event, where);
        put();
        return;
    default:
        return;
    }
}

} // namespace

std::unique_ptr<Output> make_chrome_output(const OutputContext& context) {
    return std::make_unique<ChromeOutput>(context);
}

} // namespace cluecap::convert

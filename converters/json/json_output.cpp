// SPDX-License-Identifier: MIT
#include "converters/json/json_output.h"

#include <array>
#include <string>

#include "converters/json/event_writer.h"
#include "converters/json/value_writer.h"
#include "converters/symbols.h"

namespace cluecap::convert {

namespace {

using json::JsonWriter;

std::string_view abi_name(Abi abi) {
    constexpr std::string_view kNames[] = {"x86_64", "i386", "x32", "aarch64"};
    return kNames[unsigned(abi)];
}

std::string_view status_name(model::CallStatus status) {
    constexpr std::string_view kNames[] = {"returned",     "interrupted",  "unfinished",    "detached",
                                           "lost_to_exec", "lost_to_exit", "entry_missing", "exit_missing"};
    return kNames[unsigned(status)];
}

/// JSON lines, documented in docs/json.md: one object per event, calls at their completion.
class JsonOutput final : public Output {
  public:
    explicit JsonOutput(const OutputContext& context)
        : context_(context), json_(line_), events_(json_, context.capture) {}

    void begin() override {
        events_.header();
        put();
    }
    void ended(const reader::DecodedCall& call, reader::Cursor& at) override { write(call, at); }
    void unfinished(const reader::DecodedCall& call, reader::Cursor& at) override { write(call, at); }
    void event(const Event& event, reader::Cursor& at) override {
        if (events_.event(event, at)) put();
    }

  private:
    void put() {
        line_ << '\n';
        context_.file.write(line_.view());
        line_.clear();
        json_.reset();
    }
    void write(const reader::DecodedCall& call, reader::Cursor& at);
    void write_result(const reader::DecodedCall& call);

    OutputContext context_;
    text::TextBuffer line_;
    JsonWriter json_;
    json::EventWriter events_;
};

void JsonOutput::write(const reader::DecodedCall& call, reader::Cursor& at) {
    json_.begin_object();
    json_.member("type", std::string_view("syscall"));
    const bool has_entry = call.entry_seq != 0;
    events_.stamp(has_entry ? call.entry_seq : call.exit_seq, has_entry ? call.entry_time : call.exit_time, *call.task);
    json_.member("abi", abi_name(call.abi));
    json_.member("name", call.name);
    json_.member("nr", call.nr);
    json_.key("args");
    json_.begin_object();
    json::ValueWriter values(json_, at);
    values.arguments(call);
    json_.end_object();
    write_result(call);
    values.missing(call);
    json_.end_object();
    put();
}

void JsonOutput::write_result(const reader::DecodedCall& call) {
    json_.key("ret");
    if (!call.has_result)
        json_.null();
    else if (call.is_error)
        json_.number_signed(-1);
    else
        json_.number_signed(call.result);
    if (call.is_error) {
        const char* name = error_name(std::uint64_t(call.error()));
        json_.key("errno");
        if (name)
            json_.text(name);
        else
            json_.text(std::to_string(call.error()));
    }
    if (call.has_result && call.entry_seq) json_.member("dur_ns", call.duration_ns());
    if (call.status != model::CallStatus::returned)
        json_.member("status", status_name(call.status));
    else if (call.resumed)
        json_.member("status", std::string_view("resumed"));
    if (!call.continued.empty()) json_.member("continues", call.continued);
}

} // namespace

std::unique_ptr<Output> make_json_output(const OutputContext& context) { return std::make_unique<JsonOutput>(context); }

} // namespace cluecap::convert

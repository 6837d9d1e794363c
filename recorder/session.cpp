// SPDX-License-Identifier: MIT
#include "recorder/session.h"

#include <csignal>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <sys/wait.h>
#include <thread>

#include "recorder/backend.h"
#include "recorder/chunk_writer.h"
#include "recorder/host_info.h"
#include "recorder/interruption.h"
#include "recorder/model_keyframes.h"
#include "recorder/output_file.h"
#include "recorder/plan.h"
#include "recorder/ptrace/ptrace_backend.h"
#include "recorder/staging.h"

namespace cluecap::recorder {
namespace {

void tell(const std::string& line) { std::fputs(("clues-record: " + line + "\n").c_str(), stderr); }

std::string with_separators(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return digits;
}

/// The capture being written: file, staging and the writer's thread.
class Capture {
  public:
    Status open(const Options& options, CaptureInfo info);
    EventLog& log() { return *staging_; }
    /// Writes what is left. The error says what is missing.
    Status close();
    std::string summary() const;

  private:
    OutputFile file_;
    ModelKeyframes keyframes_;
    std::unique_ptr<Staging> staging_;
    std::unique_ptr<ChunkWriter> writer_;
};

Status Capture::open(const Options& options, CaptureInfo info) {
    Result<OutputFile> file = create_output(options.output);
    if (!file) return file.error();
    file_ = std::move(*file);
    Result<std::unique_ptr<Staging>> staging = Staging::create({.path = file_.staging_path, .nonce = info.nonce});
    if (!staging) return staging.error();
    staging_ = std::move(*staging);

    ChunkWriterOptions writer;
    writer.compression = options.compression;
    if (file_.is_stream) writer.max_age = std::chrono::milliseconds(200);
    writer.keyframes = &keyframes_;
    writer.on_error = [name = file_.name](const Error& error) {
        tell(name + ": " + error.message + "; what is traced goes on, but it is not kept");
    };
    Result<std::unique_ptr<ChunkWriter>> started = ChunkWriter::start(file_.fd.get(), info, *staging_, writer);
    if (!started) return started.error();
    writer_ = std::move(*started);
    return {};
}

Status Capture::close() {
    staging_->close();
    return writer_->close();
}

std::string Capture::summary() const {
    const CaptureStatistics s = writer_->statistics();
    const double each = s.syscalls ? double(s.bytes) / double(s.syscalls) : 0;
    return fmt::format("{} system call{} of {} task{}, {} lost; {}: {} bytes, {:.1f} a call",
                       with_separators(s.syscalls), s.syscalls == 1 ? "" : "s", with_separators(s.tasks),
                       s.tasks == 1 ? "" : "s", with_separators(s.lost), file_.name, with_separators(s.bytes), each);
}

CaptureInfo capture_info(const Options& options, const RecordingPlan& plan, const std::vector<std::string>& arguments) {
    CaptureInfo info = describe_host();
    info.backend = "ptrace";
    info.command = options.command;
    info.options = arguments;
    info.string_limit = std::uint32_t(plan.peek.data);
    info.stop_budget = plan.peek.budget;
    info.all_registers = plan.all_registers;
    info.env_values = plan.peek.env_values;
    return info;
}

SessionEnd end_of(const Outcome& outcome) {
    if (outcome.stopped_by) return {.status = 128 + outcome.stopped_by};
    if (!outcome.command_status) return {};
    const int status = *outcome.command_status;
    if (WIFSIGNALED(status)) return {.status = 128 + WTERMSIG(status), .by_signal = WTERMSIG(status)};
    return {.status = WEXITSTATUS(status)};
}

/// The tracer's whole life, in its own thread: when that ends the kernel lets go of whatever is still traced.
class Tracer {
  public:
    Tracer(const Options& options, const RecordingPlan& plan, const std::vector<std::string>& arguments,
           Capture& capture)
        : options_(options), plan_(plan), arguments_(arguments), capture_(capture),
          interruption_(plan.command.has_value()) {}

    Result<Outcome> run() {
        std::thread thread([this] { result_ = record(); });
        thread.join();
        return result_;
    }

  private:
    Result<Outcome> record() {
        const std::unique_ptr<Backend> backend = make_ptrace_backend(plan_, interruption_);
        if (Status status = backend->open(); !status) return status.error();
        if (Status status = capture_.open(options_, capture_info(options_, plan_, arguments_)); !status)
            return status.error();
        if (options_.backend == BackendChoice::automatic && !options_.quiet)
            tell("recording with ptrace: every system call stops its task twice");
        return backend->run(capture_.log());
    }

    const Options& options_;
    const RecordingPlan& plan_;
    const std::vector<std::string>& arguments_;
    Capture& capture_;
    Interruption interruption_;
    Result<Outcome> result_ = Outcome{};
};

} // namespace

Result<SessionEnd> record(const Options& options, const std::vector<std::string>& arguments) {
    const Result<RecordingPlan> plan = make_plan(options);
    if (!plan) return plan.error();
    if (Status status = check_output(options.output); !status) return status.error();

    Capture capture;
    Tracer tracer(options, *plan, arguments, capture);
    const Result<Outcome> outcome = tracer.run();
    if (!outcome) return outcome.error();
    if (Status status = capture.close(); !status) tell("the capture is not complete: " + status.error().message);
    if (!options.quiet) tell(capture.summary());
    return end_of(*outcome);
}

} // namespace cluecap::recorder

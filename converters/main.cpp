// SPDX-License-Identifier: MIT
#include <csignal>
#include <cstdio>
#include <memory>
#include <sys/stat.h>

#include "converters/info.h"
#include "converters/list_syscalls.h"
#include "converters/options.h"
#include "converters/output.h"
#include "converters/report.h"
#include "converters/summary.h"

namespace {

using namespace cluecap;
using namespace cluecap::convert;

enum Exit : int { done = 0, usage = 1, unreadable = 2, in_part = 3, write_failed = 1 };

void complain(const std::string& message) { std::fprintf(stderr, "clues-report: %s\n", message.c_str()); }

bool is_same_file(const std::string& a, const std::string& b) {
    struct stat first, second;
    return ::stat(a.c_str(), &first) == 0 && ::stat(b.c_str(), &second) == 0 && first.st_dev == second.st_dev &&
           first.st_ino == second.st_ino && S_ISREG(first.st_mode);
}

/// Says what could not be read; the exit status that goes with it.
int announce(const reader::CaptureFile& file, const std::vector<reader::Damage>& damage) {
    for (const reader::Damage& one : damage) {
        std::string events = one.events ? ", " + std::to_string(one.events) + " events" : "";
        complain(file.name() + ": damaged at offset " + std::to_string(one.offset) + " (" + std::to_string(one.bytes) +
                 " bytes" + events + " lost): " + one.reason);
    }
    if (!file.is_complete())
        complain(file.name() + ": not closed in order: it was cut off, or it is still being recorded; " +
                 std::to_string(file.torn_bytes()) + " bytes at the end are not read");
    return damage.empty() && file.torn_bytes() == 0 ? Exit::done : Exit::in_part;
}

/// Sums up what `lost` events say while another output hears everything.
class LossCounter final : public Output {
  public:
    explicit LossCounter(Output& inner) : inner_(inner) {}
    void begin() override { inner_.begin(); }
    void entered(reader::Cursor& at) override { inner_.entered(at); }
    void ended(const reader::DecodedCall& call, reader::Cursor& at) override { inner_.ended(call, at); }
    void event(const Event& event, reader::Cursor& at) override {
        if (event.kind == EventKind::lost) lost_ += event.lost.count;
        inner_.event(event, at);
    }
    void unfinished(const reader::DecodedCall& call, reader::Cursor& at) override { inner_.unfinished(call, at); }
    void end() override { inner_.end(); }
    std::uint64_t lost() const { return lost_; }

  private:
    Output& inner_;
    std::uint64_t lost_ = 0;
};

/// -C: the text, then the summary.
class Both final : public Output {
  public:
    Both(std::unique_ptr<Output> first, std::unique_ptr<Output> second)
        : first_(std::move(first)), second_(std::move(second)) {}
    void begin() override { first_->begin(), second_->begin(); }
    void entered(reader::Cursor& at) override { first_->entered(at), second_->entered(at); }
    void ended(const reader::DecodedCall& call, reader::Cursor& at) override {
        first_->ended(call, at), second_->ended(call, at);
    }
    void event(const Event& event, reader::Cursor& at) override { first_->event(event, at), second_->event(event, at); }
    void unfinished(const reader::DecodedCall& call, reader::Cursor& at) override {
        first_->unfinished(call, at), second_->unfinished(call, at);
    }
    void end() override { first_->end(), second_->end(); }

  private:
    std::unique_ptr<Output> first_, second_;
};

int write_report(reader::Capture& capture, const Options& options, OutputFile& file) {
    const OutputContext context{capture, options, file};
    const Format& format = *find_format(options.format);
    if (format.is_binary && file.is_terminal()) {
        complain("--format " + options.format + " is binary and is not written to a terminal: give -o FILE");
        return Exit::usage;
    }
    std::unique_ptr<Output> output = format.make(context);
    if (options.with_summary) output = std::make_unique<Both>(std::move(output), make_summary_output(context));
    LossCounter counter(*output);
    std::vector<reader::Damage> damage = report(capture, options, counter, file);
    if (counter.lost())
        complain(capture.file().name() + ": the recorder lost " + std::to_string(counter.lost()) + " events");
    const auto opening = capture.file().damage();
    if (!capture.file().is_stream()) damage.insert(damage.begin(), opening.begin(), opening.end());
    return announce(capture.file(), damage);
}

int verify(const reader::CaptureFile& file) {
    const std::vector<reader::Damage> damage = file.verify();
    const int status = announce(file, damage);
    if (status != Exit::done || !file.is_complete()) return Exit::in_part;
    std::printf("%s: whole, %zu chunks, %llu bytes\n", file.name().c_str(), file.chunks().size(),
                static_cast<unsigned long long>(file.size()));
    return Exit::done;
}

/// Opens what -o names, but never the capture itself.
Status open_output(const Options& options, const reader::Capture* capture, OutputFile& file) {
    if (options.output.empty() || options.separate) return {};
    if (capture && is_same_file(options.output, options.input))
        return Error{options.output + ": is the capture itself: give -o another name"};
    Result<OutputFile> created = OutputFile::create(options.output, options.append);
    if (!created) return created.error();
    file = std::move(*created);
    return {};
}

int close_output(OutputFile& file, int status) {
    const Status closed = file.close();
    if (closed || file.is_unread()) return status;
    complain(closed.error().message);
    return Exit::write_failed;
}

int run_on_capture(const Options& options) {
    Result<reader::Capture> capture = reader::Capture::open(options.input);
    if (!capture) {
        complain(capture.error().message);
        return Exit::unreadable;
    }
    if (options.action == Action::verify) return verify(capture->file());
    OutputFile file;
    if (const Status opened = open_output(options, &*capture, file); !opened) {
        complain(opened.error().message);
        return Exit::usage;
    }
    if (options.action == Action::report) return close_output(file, write_report(*capture, options, file));
    write_info(*capture, file);
    return close_output(file, Exit::done);
}

int run(const Options& options) {
    if (options.action != Action::list_syscalls) return run_on_capture(options);
    OutputFile file;
    if (const Status opened = open_output(options, nullptr, file); !opened) {
        complain(opened.error().message);
        return Exit::usage;
    }
    list_syscalls(options.list_abi.value_or(Abi::x86_64), file);
    return close_output(file, Exit::done);
}

} // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN); // a reader that has seen enough is no error
    const auto parsed = parse_options(argc, argv);
    if (const auto* const exit = std::get_if<OptionsExit>(&parsed)) {
        std::fputs(exit->text.c_str(), exit->status ? stderr : stdout);
        return exit->status;
    }
    return run(std::get<Options>(parsed));
}

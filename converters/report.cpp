// SPDX-License-Identifier: MIT
#include "converters/report.h"

#include <algorithm>

#include "converters/path_filter.h"

namespace cluecap::convert {

namespace {

using reader::Cursor;
using reader::DecodedCall;

class Reporter {
  public:
    Reporter(const Options& options, Output& output, Cursor& at)
        : options_(options), output_(output), at_(at), paths_(options.paths) {}

    void event() {
        const Event& event = at_.event();
        if (at_.has_ended()) ended();
        if (event.kind == EventKind::syscall_entry) {
            if (options_.filter.calls.contains(event.entry.abi, event.entry.nr)) output_.entered(at_);
        } else if (event.kind != EventKind::syscall_exit) {
            output_.event(event, at_);
        }
    }

    void open_calls() {
        for (const model::Task* task : at_.model().open_calls()) {
            if (!options_.filter.wants_unfinished(*task)) continue;
            const DecodedCall* const call = at_.begun(*task);
            if (call && wants(*call)) output_.unfinished(*call, at_);
        }
    }

  private:
    bool wants(const DecodedCall& call) { return paths_.is_empty() || paths_.matches(call, at_); }
    void ended() {
        const DecodedCall* const call = at_.ended();
        if (call && wants(*call)) output_.ended(*call, at_);
    }

    const Options& options_;
    Output& output_;
    Cursor& at_;
    PathFilter paths_;
};

/// The filter's times on the capture's own clock.
reader::Filter filter_of(const reader::Capture& capture, const Options& options) {
    reader::Filter filter = options.filter;
    const auto chunks = capture.file().chunks();
    const ClockSnapshot& clocks = capture.info().clocks;
    const std::uint64_t start = chunks.empty() ? clocks.monotonic_ns : chunks.front().first_time.ns;
    const auto resolve = [&](const std::optional<Moment>& moment) -> std::optional<Timestamp> {
        if (!moment) return {};
        std::int64_t ns = std::int64_t(start) + moment->ns;
        if (moment->is_absolute) {
            const std::int64_t local = moment->is_local ? capture.info().utc_offset_seconds : 0;
            ns = moment->ns - local * 1'000'000'000 - std::int64_t(clocks.realtime_ns) +
                 std::int64_t(clocks.monotonic_ns);
        }
        return Timestamp{std::uint64_t(std::max<std::int64_t>(ns, 0))};
    };
    filter.since = resolve(options.since);
    filter.until = resolve(options.until);
    return filter;
}

} // namespace

std::vector<reader::Damage> report(reader::Capture& capture, const Options& options, Output& output,
                                   const OutputFile& file) {
    const reader::Filter filter = filter_of(capture, options);
    Cursor at = capture.cursor(filter);
    Reporter reporter(options, output, at);
    output.begin();
    while (!file.has_failed() && at.next())
        reporter.event();
    if (!filter.until) reporter.open_calls();
    output.end();
    return at.damage();
}

} // namespace cluecap::convert

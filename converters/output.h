// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "converters/options.h"
#include "converters/output_file.h"
#include "reader/capture.h"

/// The plug-in point of clues-report: what a form of output implements, and the table of those that there are.
namespace cluecap::convert {

/// Hears a capture, event by event, in the order of recording. What it is given is valid during the call only; `at`
/// has the state of all tasks as of that event: at.event(), at.task(), at.begun(task), at.descriptor(fd, stop).
/// What the user did not select (calls, tasks, time, status, signals) is not told.
class Output {
  public:
    virtual ~Output() = default;

    virtual void begin() {}
    /// A call was entered: at.event().entry, at.begun(*at.task()).
    virtual void entered(reader::Cursor& at) { static_cast<void>(at); }
    /// A call ended: it returned (status returned, interrupted, entry_missing) or never will. It need not be a call of
    /// the event's task (exec). `entered` was told before unless the entry is missing.
    virtual void ended(const reader::DecodedCall& call, reader::Cursor& at) = 0;
    /// Every event that is neither entry nor exit: signals, stops, tasks, exec, exits, descriptors, losses, marks.
    virtual void event(const Event& event, reader::Cursor& at) {
        static_cast<void>(event);
        static_cast<void>(at);
    }
    /// A call that is open at the end of the capture.
    virtual void unfinished(const reader::DecodedCall& call, reader::Cursor& at) = 0;
    virtual void end() {}
};

/// What an output is made from; all of it outlives the output.
struct OutputContext {
    const reader::Capture& capture;
    const Options& options;
    OutputFile& file;
};

struct Format {
    std::string_view name;
    bool is_binary; ///< refuses a terminal
    std::unique_ptr<Output> (*make)(const OutputContext&);
};

/// All forms of output that --format knows.
std::span<const Format> formats();
const Format* find_format(std::string_view name);

} // namespace cluecap::convert

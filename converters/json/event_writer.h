// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "converters/json/writer.h"
#include "reader/capture.h"
#include "reader/siginfo_decoder.h"

namespace cluecap::convert::json {

/// Writes what is not a system call: the capture's own object and all other events.
class EventWriter {
  public:
    EventWriter(JsonWriter& json, const reader::Capture& capture) : json_(json), capture_(capture) {}

    /// The first object of the output.
    void header();
    /// The event's object; false when it is of a kind that has none (descriptor and clock events, new tasks' ends).
    bool event(const Event& event, const reader::Cursor& at);
    /// seq, time, mono_ns, tid, pid and comm, the same in every object.
    void stamp(std::uint64_t seq, Timestamp time, const model::Task& task);
    void stamp(std::uint64_t seq, Timestamp time, TaskId task);

  private:
    void time(std::uint64_t seq, Timestamp time);
    void begin(std::string_view type, const Event& event, const reader::Cursor& at);
    void signal(const Event& event, const reader::Cursor& at);
    void ended(const Event& event, const reader::Cursor& at);
    void attached(const Event& event);
    void lost(const Event& event);

    JsonWriter& json_;
    const reader::Capture& capture_;
    std::int64_t second_ = -1; ///< that `day_and_time_` was made for
    reader::SiginfoDecoder siginfo_;
    std::array<char, 20> day_and_time_{};
};

} // namespace cluecap::convert::json

// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reader/capture_file.h"
#include "reader/decoder.h"
#include "reader/event_stream.h"
#include "reader/filter.h"
#include "schema/base/result.h"
#include "schema/model/task_model.h"

namespace cluecap::reader {

/// Goes through a capture event by event, with the state of all tasks as of that event.
///
///     while (cursor.next())
///         if (const DecodedCall* call = cursor.ended()) print(*call);
///
/// Everything it gives is valid until the next `next`. It belongs to one thread; cursors over distinct segments of
/// one capture may run at once.
class Cursor {
  public:
    Cursor(Cursor&&) noexcept;
    Cursor& operator=(Cursor&&) noexcept;
    ~Cursor();

    /// Goes to the next event that the filter wants (all events shape the state). False at the end.
    bool next();

    /// The event, raw. An entry or exit among them.
    const Event& event() const;
    /// The event's task; nullptr for events without one (clock, lost, some marks).
    const model::Task* task() const;

    /// Whether the event ended a call that the filter wants: its own task's (exit; gone, detached: then it did not
    /// return), or, for an exec by another thread, that of the thread whose id was taken over.
    bool has_ended() const;
    /// That call, decoded when first asked for; nullptr when there is none.
    const DecodedCall* ended();
    /// The call that `task` is in, as far as its entry says (results are Unread::not_returned); nullptr when it is in
    /// none. It may be asked for at any later event too, and is valid until the next call of `begun` or `next`.
    const DecodedCall* begun(const model::Task& task);

    /// What `fd` refers to in the event's task (or `task`), empty when not known: for arguments (Stop::entry) before
    /// the call had its effect, for results (Stop::exit) after.
    std::string_view descriptor(std::int32_t fd, Stop stop) const;
    std::string_view descriptor(const model::Task& task, std::int32_t fd, Stop stop) const;

    const model::TaskModel& model() const;
    /// Chunks that could not be read so far, beside what CaptureFile::damage says.
    const std::vector<Damage>& damage() const;

  private:
    friend class Capture;
    struct State;
    explicit Cursor(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// A range over the calls that a filter wants, in order of completion; those that are open at the end come last.
class CallRange {
  public:
    class iterator {
      public:
        using iterator_concept = std::input_iterator_tag;
        using value_type = DecodedCall;
        using difference_type = std::ptrdiff_t;
        const DecodedCall& operator*() const { return *range_->call_; }
        const DecodedCall* operator->() const { return range_->call_; }
        iterator& operator++() {
            range_->advance();
            return *this;
        }
        void operator++(int) { range_->advance(); }
        bool operator==(std::default_sentinel_t) const { return !range_->call_; }

      private:
        friend class CallRange;
        explicit iterator(CallRange* range) : range_(range) {}
        CallRange* range_;
    };

    CallRange(Cursor cursor, Filter filter, bool with_unfinished)
        : cursor_(std::move(cursor)), filter_(std::move(filter)), with_unfinished_(with_unfinished) {}
    iterator begin() {
        advance();
        return iterator(this);
    }
    std::default_sentinel_t end() const { return {}; }
    /// Where the range is: state of the tasks, names of descriptors, damage.
    Cursor& cursor() { return cursor_; }

  private:
    void advance();
    void advance_unfinished();

    Cursor cursor_;
    Filter filter_;
    bool with_unfinished_;
    bool at_end_ = false;
    bool has_unfinished_ = false;
    std::vector<const model::Task*> unfinished_;
    std::size_t next_unfinished_ = 0;
    const DecodedCall* call_ = nullptr;
};

/// A range over the events that a filter wants, raw, each with the state as of then: `for (Cursor& at : events)`.
class EventRange {
  public:
    class iterator {
      public:
        using iterator_concept = std::input_iterator_tag;
        using value_type = Cursor;
        using difference_type = std::ptrdiff_t;
        Cursor& operator*() const { return range_->cursor_; }
        Cursor* operator->() const { return &range_->cursor_; }
        iterator& operator++() {
            range_->has_event_ = range_->cursor_.next();
            return *this;
        }
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t) const { return !range_->has_event_; }

      private:
        friend class EventRange;
        explicit iterator(EventRange* range) : range_(range) {}
        EventRange* range_;
    };

    explicit EventRange(Cursor cursor) : cursor_(std::move(cursor)) {}
    iterator begin() { return ++iterator(this); }
    std::default_sentinel_t end() const { return {}; }

  private:
    Cursor cursor_;
    bool has_event_ = false;
};

/// An open capture: the library's front door.
///
///     auto capture = Capture::open("trace.cap");
///     if (!capture) return fail(capture.error());
///     for (const DecodedCall& call : capture->calls()) ...
///
/// Functions that are const may be called by many threads at once; each cursor and range belongs to one. Cursors and
/// ranges must not outlive their capture, nor its being moved.
class Capture {
  public:
    /// `path` "-" reads standard input. Errors are ready for the user: no such file, no capture, too new.
    static Result<Capture> open(const std::string& path);
    static Result<Capture> open(int fd, const std::string& name);

    const CaptureInfo& info() const { return file_->info(); }
    CaptureFile& file() { return *file_; }
    const CaptureFile& file() const { return *file_; }

    /// The calls that `filter` wants. The filter's time is found without reading what is before it.
    CallRange calls(Filter filter = {});
    EventRange events(Filter filter = {});
    Cursor cursor(Filter filter = {});

    /// Parts that can be read alone and in parallel; their events, one after the other, are those of the capture. A
    /// stream has one.
    std::vector<Segment> segments() const;
    /// A cursor that starts with the state before `segment` and ends behind it.
    Cursor cursor(const Segment& segment, Filter filter = {}) const;

    /// UTC of a CLOCK_MONOTONIC time, in ns since the epoch, by the capture's own clocks.
    std::int64_t utc_ns(Timestamp time) const;

  private:
    explicit Capture(CaptureFile file) : file_(std::make_unique<CaptureFile>(std::move(file))) {}
    std::unique_ptr<CaptureFile> file_;
};

} // namespace cluecap::reader

// SPDX-License-Identifier: MIT
#include "reader/capture.h"

#include <utility>

namespace cluecap::reader {

struct Cursor::State {
    State(EventStream stream, Filter wanted) : events(std::move(stream)), filter(std::move(wanted)) {}

    EventStream events;
    Filter filter;
    model::TaskModel model;
    const Event* event = nullptr;
    Decoder ended_decoder, begun_decoder;
    const DecodedCall* ended = nullptr; ///< once decoded
};

Cursor::Cursor(std::unique_ptr<State> state) : state_(std::move(state)) {}
Cursor::Cursor(Cursor&&) noexcept = default;
Cursor& Cursor::operator=(Cursor&&) noexcept = default;
Cursor::~Cursor() = default;

bool Cursor::next() {
    State& at = *state_;
    at.ended = nullptr;
    while ((at.event = at.events.next())) {
        if (const auto keyframe = at.events.state())
            if (const Status status = at.model.restore(*keyframe); !status)
                at.events.distrust_state(status.error().message);
        at.model.observe(*at.event);
        if (at.filter.wants_event(*at.event, at.model)) return true;
    }
    return false;
}

const Event& Cursor::event() const { return *state_->event; }
const model::Task* Cursor::task() const { return state_->model.outcome().task; }
const model::TaskModel& Cursor::model() const { return state_->model; }
const std::vector<Damage>& Cursor::damage() const { return state_->events.damage(); }

bool Cursor::has_ended() const {
    const model::Outcome& outcome = state_->model.outcome();
    return state_->event && outcome.call && state_->filter.wants_call(*state_->event, outcome);
}

const DecodedCall* Cursor::ended() {
    State& at = *state_;
    if (at.ended || !has_ended()) return at.ended;
    const model::Outcome& outcome = at.model.outcome();
    const bool is_exit = at.event->kind == EventKind::syscall_exit;
    at.ended = is_exit ? &at.ended_decoder.returned(*outcome.ended, *outcome.call, outcome.status, *at.event)
                       : &at.ended_decoder.begun(*outcome.ended, *outcome.call, outcome.status);
    return at.ended;
}

const DecodedCall* Cursor::begun(const model::Task& task) {
    if (!task.is_in_call) return nullptr;
    return &state_->begun_decoder.begun(task, task.call, CallStatus::unfinished);
}

std::string_view Cursor::descriptor(std::int32_t fd, Stop stop) const {
    const model::Task* const of = task();
    return of ? descriptor(*of, fd, stop) : std::string_view();
}

std::string_view Cursor::descriptor(const model::Task& task, std::int32_t fd, Stop stop) const {
    return state_->model.descriptor(task, fd, stop);
}

void CallRange::advance() {
    call_ = nullptr;
    while (!at_end_ && !call_)
        if (cursor_.next())
            call_ = cursor_.ended();
        else
            at_end_ = true;
    if (!call_ && with_unfinished_) advance_unfinished();
}

void CallRange::advance_unfinished() {
    if (!has_unfinished_) unfinished_ = cursor_.model().open_calls();
    has_unfinished_ = true;
    while (!call_ && next_unfinished_ < unfinished_.size()) {
        const model::Task& task = *unfinished_[next_unfinished_++];
        if (filter_.wants_unfinished(task)) call_ = cursor_.begun(task);
    }
}

Result<Capture> Capture::open(const std::string& path) {
    Result<CaptureFile> file = CaptureFile::open(path);
    if (!file) return file.error();
    return Capture(std::move(*file));
}

Result<Capture> Capture::open(int fd, const std::string& name) {
    Result<CaptureFile> file = CaptureFile::open(fd, name);
    if (!file) return file.error();
    return Capture(std::move(*file));
}

CallRange Capture::calls(Filter filter) {
    const bool to_the_end = !filter.until;
    return CallRange(cursor(filter), filter, to_the_end);
}

EventRange Capture::events(Filter filter) { return EventRange(cursor(std::move(filter))); }

Cursor Capture::cursor(Filter filter) {
    if (file_->is_stream()) return Cursor(std::make_unique<Cursor::State>(EventStream(*file_), std::move(filter)));
    constexpr Timestamp kEver{~std::uint64_t{0}};
    const Segment wanted =
        EventStream::between(*file_, filter.since.value_or(Timestamp{}), filter.until.value_or(kEver));
    return cursor(wanted, std::move(filter));
}

std::vector<Segment> Capture::segments() const { return EventStream::segments(*file_); }

Cursor Capture::cursor(const Segment& segment, Filter filter) const {
    return Cursor(std::make_unique<Cursor::State>(EventStream(std::as_const(*file_), segment), std::move(filter)));
}

std::int64_t Capture::utc_ns(Timestamp time) const {
    const ClockSnapshot& clocks = info().clocks;
    return std::int64_t(clocks.realtime_ns + (time.ns - clocks.monotonic_ns));
}

} // namespace cluecap::reader

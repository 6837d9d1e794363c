// SPDX-License-Identifier: MIT
#include "recorder/chunk_writer.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <optional>
#include <string>
#include <thread>

#include "recorder/capture_output.h"
#include "recorder/chunk_builder.h"
#include "schema/event_record.h"

namespace cluecap::recorder {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

/// A keyframe is due when this many times its own size was written since the last.
constexpr std::uint64_t kKeyframeInterval = 16;
/// What the size of a keyframe counts at least.
constexpr std::uint64_t kSmallKeyframe = 4096;
/// A small chunk may become this many times as old: each chunk begins without expectations, which costs density.
constexpr int kPatience = 4;
/// Whoever asks for younger chunks than this wants to see them at once.
constexpr std::chrono::milliseconds kHurry{1000};
/// The writer is woken early when this part of the ring waits for it; a chunk closes when it holds that other part.
constexpr std::size_t kWakeFraction = 8, kHoldFraction = 2;

std::vector<Bytes> all_columns(const ColumnSet& columns) {
    std::vector<Bytes> all;
    for (unsigned column = 0; column < kColumnCount; ++column)
        all.push_back(std::as_bytes(std::span(columns.at(column))));
    return all;
}

/// The events of a chunk that could not be kept, to be told of in the next one.
struct LostChunk {
    Lost lost;
    std::uint64_t last_seq = 0;
};

class ThreadedChunkWriter final : public ChunkWriter {
  public:
    ThreadedChunkWriter(int fd, Staging& staging, const ChunkWriterOptions& options,
                        std::unique_ptr<Compressor> compressor, std::uint64_t nonce)
        : staging_(staging), options_(options), compressor_(std::move(compressor)), output_(fd, nonce) {}
    ~ThreadedChunkWriter() override {
        if (!thread_.joinable()) return;
        staging_.close();
        thread_.join();
    }

    Status start(const CaptureInfo& info);
    Status close() override;
    CaptureStatistics statistics() const override;

  private:
    void run();
    void take_all();
    void add(Bytes record);
    void add(const Event& event);
    void begin_chunk();
    void end_chunk();
    bool must_end_chunk() const;
    void end_capture();
    void tell_of_lost();
    void note_lost(const ChunkFrame& frame, const Status& why);
    void note(const Event& event);
    void note(const Status& status);
    void note_output();
    std::uint8_t compress(std::span<const Bytes> pieces, std::size_t size, std::vector<std::byte>& to);
    SteadyTime deadline() const;

    Staging& staging_;
    ChunkWriterOptions options_;
    std::unique_ptr<Compressor> compressor_;
    CaptureOutput output_;
    ChunkBuilder builder_;
    RecordedEvent record_;
    std::vector<std::byte> keyframe_;
    bool has_keyframe_ = false;
    bool keyframe_due_ = true;
    std::uint64_t keyframe_size_ = 0, keyframe_end_ = 0;
    SteadyTime chunk_start_;
    std::optional<LostChunk> lost_chunk_;
    Status first_error_;
    bool is_whole_ = false;
    std::atomic<std::uint64_t> unreadable_{0};
    std::thread thread_;

    std::atomic<std::uint64_t> events_{0}, syscalls_{0}, tasks_{0}, lost_{0}, unwritten_{0}, bytes_{0}, chunks_{0};
};

Status ThreadedChunkWriter::start(const CaptureInfo& info) {
    if (Status status = output_.write_header(info); !status) return status;
    bytes_ = output_.bytes();
    // Signals are for the thread that waits; a closed pipe is an error of write(2) here.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    thread_ = std::thread([this] { run(); });
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return {};
}

Status ThreadedChunkWriter::close() {
    if (thread_.joinable()) {
        staging_.close();
        thread_.join();
        staging_.remove();
    }
    if (first_error_ || is_whole_) return {};
    Error error = first_error_.error();
    if (output_.lost_events() > 0) error.message += "; " + std::to_string(output_.lost_events()) + " events lost";
    return error;
}

CaptureStatistics ThreadedChunkWriter::statistics() const {
    return {.events = events_,
            .syscalls = syscalls_,
            .tasks = tasks_,
            .lost = lost_ + unwritten_ + unreadable_,
            .bytes = bytes_,
            .chunks = chunks_};
}

SteadyTime ThreadedChunkWriter::deadline() const {
    if (builder_.events() == 0) return SteadyTime::clock::now() + std::chrono::hours(1);
    const bool is_small = options_.max_age >= kHurry && builder_.size() < options_.small_chunk;
    return chunk_start_ + (is_small ? kPatience : 1) * options_.max_age;
}

void ThreadedChunkWriter::run() {
    while (true) {
        const bool is_last = staging_.is_closed();
        take_all();
        if (builder_.events() > 0 && (staging_.is_full() || SteadyTime::clock::now() >= deadline())) end_chunk();
        if (is_last) break;
        staging_.wait_until(deadline(), builder_.events() == 0 ? 1 : staging_.capacity() / kWakeFraction);
    }
    end_capture();
}

void ThreadedChunkWriter::take_all() {
    for (Bytes record = staging_.take(); !record.empty(); record = staging_.take()) {
        add(record);
        if (must_end_chunk()) end_chunk();
    }
}

bool ThreadedChunkWriter::must_end_chunk() const {
    return builder_.size() >= options_.raw_limit || builder_.is_full() ||
           staging_.held() >= staging_.capacity() / kHoldFraction;
}

void ThreadedChunkWriter::add(Bytes record) {
    if (record_.read(record))
        add(record_.event());
    else
        ++unreadable_; // our own record: memory was damaged
}

void ThreadedChunkWriter::add(const Event& event) {
    if (builder_.events() == 0) begin_chunk();
    if (options_.keyframes) options_.keyframes->observe(event);
    builder_.add(event);
    note(event);
}

void ThreadedChunkWriter::begin_chunk() {
    chunk_start_ = SteadyTime::clock::now();
    has_keyframe_ = keyframe_due_ ||
                    output_.bytes() - keyframe_end_ >= kKeyframeInterval * std::max(keyframe_size_, kSmallKeyframe);
    keyframe_due_ = false;
    keyframe_.clear();
    if (has_keyframe_ && options_.keyframes) keyframe_ = options_.keyframes->snapshot();
    if (keyframe_.size() > kMaxRawSize / 8) has_keyframe_ = false; // no room: the next reader starts earlier
    if (!has_keyframe_) keyframe_.clear();
    tell_of_lost();
}

void ThreadedChunkWriter::tell_of_lost() {
    if (!lost_chunk_) return;
    Event event;
    event.kind = EventKind::lost;
    event.seq = lost_chunk_->last_seq;
    event.time = lost_chunk_->lost.to;
    event.lost = lost_chunk_->lost;
    lost_chunk_.reset();
    builder_.add(event);
}

void ThreadedChunkWriter::end_chunk() {
    SealedChunk chunk;
    chunk.frame.kind = std::uint8_t(ChunkKind::events);
    chunk.frame.flags = has_keyframe_ ? kFlagKeyframe : 0;
    chunk.frame.events = builder_.events();
    chunk.frame.first_seq = builder_.first_seq();
    chunk.frame.last_seq = builder_.last_seq();
    chunk.frame.first_time = builder_.first_time().ns;
    chunk.frame.last_time = builder_.last_time().ns;
    const ChunkFrame frame = chunk.frame;
    {
        const EventsMessage message(all_columns(builder_.columns()), keyframe_);
        builder_.clear();
        chunk.frame.raw_size = std::uint32_t(message.size());
        chunk.frame.codec = compress(message.pieces(), message.size(), chunk.payload);
    }
    const Status status = output_.write(std::move(chunk));
    if (output_.dropped_last()) note_lost(frame, status);
    if (has_keyframe_) {
        keyframe_size_ = keyframe_.size();
        keyframe_end_ = output_.bytes();
    }
    note(status);
    staging_.release();
    note_output();
}

/// Appends the payload to `to` and says which codec it is of: a message that a codec fails on is kept as it is.
std::uint8_t ThreadedChunkWriter::compress(std::span<const Bytes> pieces, std::size_t size,
                                           std::vector<std::byte>& to) {
    const Status status = compressor_->compress(pieces, size, to);
    if (status) return std::uint8_t(options_.compression.codec);
    note(status);
    to.clear();
    for (const Bytes piece : pieces)
        to.insert(to.end(), piece.begin(), piece.end());
    return std::uint8_t(Codec::none);
}

void ThreadedChunkWriter::note_output() {
    bytes_ = output_.bytes();
    chunks_ = output_.chunks().size();
    unwritten_ = output_.lost_events();
}

/// A chunk is not in the file: the next one says so and carries the state again.
void ThreadedChunkWriter::note_lost(const ChunkFrame& frame, const Status& why) {
    const bool is_full = !why && why.error().code == ENOSPC;
    Lost lost{is_full ? LossReason::disk_full : LossReason::writer_failed,
              frame.events,
              {frame.first_time},
              {frame.last_time},
              -1};
    if (lost_chunk_) {
        lost.count += lost_chunk_->lost.count;
        lost.from = lost_chunk_->lost.from;
    }
    lost_chunk_ = LostChunk{lost, frame.last_seq};
    keyframe_due_ = true;
}

void ThreadedChunkWriter::note(const Event& event) {
    events_.fetch_add(1, std::memory_order_relaxed);
    if (event.kind == EventKind::syscall_entry) syscalls_.fetch_add(1, std::memory_order_relaxed);
    if (event.kind == EventKind::attached) tasks_.fetch_add(1, std::memory_order_relaxed);
    if (event.kind == EventKind::lost) lost_.fetch_add(event.lost.count, std::memory_order_relaxed);
}

void ThreadedChunkWriter::note(const Status& status) {
    if (status || !first_error_) return;
    first_error_ = status;
    if (options_.on_error) options_.on_error(status.error());
}

void ThreadedChunkWriter::end_capture() {
    if (builder_.events() > 0) end_chunk();
    const Words index = index_message(output_.chunks());
    const Bytes message = std::as_bytes(std::span(index));
    std::vector<std::byte> payload;
    const auto codec = Codec(compress({&message, 1}, message.size(), payload));
    const Status status = output_.finish(codec, std::move(payload), std::uint32_t(message.size()));
    is_whole_ = status && output_.lost_events() == 0;
    note(status);
    note_output();
}

} // namespace

Result<std::unique_ptr<ChunkWriter>> ChunkWriter::start(int fd, const CaptureInfo& info, Staging& staging,
                                                        const ChunkWriterOptions& options) {
    auto compressor = Compressor::create(options.compression);
    if (!compressor) return compressor.error();
    auto writer = std::make_unique<ThreadedChunkWriter>(fd, staging, options, std::move(*compressor), info.nonce);
    if (Status status = writer->start(info); !status) return status.error();
    return std::unique_ptr<ChunkWriter>(std::move(writer));
}

} // namespace cluecap::recorder

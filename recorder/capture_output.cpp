// SPDX-License-Identifier: MIT
#include "recorder/capture_output.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <string>
#include <unistd.h>
#include <xxhash.h>

namespace cluecap::recorder {
namespace {

template <typename T> void seal(T& part) { part.checksum = XXH3_64bits(&part, offsetof(T, checksum)); }

template <typename T> Bytes bytes_of(const T& part) { return std::as_bytes(std::span(&part, 1)); }

void append(std::vector<std::byte>& to, Bytes bytes) { to.insert(to.end(), bytes.begin(), bytes.end()); }

/// write(2) that goes on until all is written. `done` counts what was, also when it fails.
Status write_all(int fd, Bytes bytes, std::size_t& done) {
    while (done < bytes.size()) {
        const ssize_t written = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (written > 0) {
            done += std::size_t(written);
        } else if (written < 0 && errno == EAGAIN) {
            pollfd ready{fd, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (written == 0 || errno != EINTR) {
            const int code = written == 0 ? EIO : errno;
            return Error{std::string("writing the capture: ") + std::strerror(code), code, 0};
        }
    }
    return {};
}

} // namespace

Status CaptureOutput::write_header(const CaptureInfo& info) {
    const Words message = header_message(info);
    const Bytes message_bytes = std::as_bytes(std::span(message));
    if (message_bytes.size() > kMaxHeaderSize) return Error{"the command line is too long for a capture's header"};
    FileHeader header;
    header.message_size = std::uint32_t(message_bytes.size());
    header.nonce = nonce_;
    header.message_checksum = XXH3_64bits(message_bytes.data(), message_bytes.size());
    seal(header);
    append(pending_, bytes_of(header));
    append(pending_, message_bytes);
    return write_pending();
}

Status CaptureOutput::write_pending() {
    const std::size_t before = pending_at_;
    Status status = write_all(fd_, pending_, pending_at_);
    offset_ += pending_at_ - before;
    if (status) {
        pending_.clear();
        pending_at_ = 0;
    }
    return status;
}

void CaptureOutput::set_pending(const ChunkFrame& frame, Bytes payload) {
    append(pending_, bytes_of(frame));
    append(pending_, payload);
    pending_.resize(aligned(pending_.size()));
}

/// Completes a frame now that its place in the file is known.
void CaptureOutput::place(SealedChunk& chunk) {
    ChunkFrame& frame = chunk.frame;
    if (frame.flags & kFlagKeyframe) keyframe_offset_ = offset_;
    frame.nonce = nonce_;
    frame.number = number_++;
    frame.stored_size = std::uint32_t(chunk.payload.size());
    frame.keyframe_offset = keyframe_offset_;
    frame.payload_checksum = XXH3_64bits(chunk.payload.data(), chunk.payload.size());
    seal(frame);
}

Status CaptureOutput::write_waiting() {
    if (Status status = write_pending(); !status) return status;
    while (!waiting_.empty()) {
        SealedChunk& chunk = waiting_.front();
        place(chunk);
        chunks_.push_back({offset_, chunk.frame});
        events_ += chunk.frame.events;
        set_pending(chunk.frame, chunk.payload);
        waiting_size_ -= chunk.payload.size();
        waiting_.pop_front();
        if (Status status = write_pending(); !status) return status;
    }
    return {};
}

Status CaptureOutput::write(SealedChunk chunk) {
    dropped_last_ = !waiting_.empty() && waiting_size_ + chunk.payload.size() > kMaxWaiting;
    if (dropped_last_) {
        lost_events_ += chunk.frame.events;
        // What waits may fit by now; the chunk is gone anyway and is told of by the next one.
        return write_waiting();
    }
    waiting_size_ += chunk.payload.size();
    waiting_.push_back(std::move(chunk));
    return write_waiting();
}

Status CaptureOutput::write_trailer(std::uint64_t index_offset) {
    FileTrailer trailer;
    trailer.nonce = nonce_;
    trailer.index_offset = index_offset;
    trailer.events = events_;
    seal(trailer);
    append(pending_, bytes_of(trailer));
    return write_pending();
}

Status CaptureOutput::finish(Codec codec, std::vector<std::byte> index_payload, std::uint32_t raw_size) {
    if (Status status = write_waiting(); !status) {
        // The chunk that was begun stays torn at the end of the file.
        if (!pending_.empty() && !chunks_.empty()) lost_events_ += chunks_.back().frame.events;
        for (const SealedChunk& chunk : waiting_)
            lost_events_ += chunk.frame.events;
        return status;
    }
    SealedChunk index;
    index.frame.kind = std::uint8_t(ChunkKind::index);
    index.frame.flags = kFlagMaySkip;
    index.frame.codec = std::uint8_t(codec);
    index.frame.raw_size = raw_size;
    index.payload = std::move(index_payload);
    place(index);
    const std::uint64_t index_offset = offset_;
    set_pending(index.frame, index.payload);
    if (Status status = write_pending(); !status) return status;
    return write_trailer(index_offset);
}

} // namespace cluecap::recorder

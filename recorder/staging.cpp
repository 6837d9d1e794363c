// SPDX-License-Identifier: MIT
#include "recorder/staging.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "schema/event_record.h"
#include "schema/staging_format.h"

namespace cluecap::recorder {
namespace {

/// Blocks are allocated in steps of this size, ahead of the first store.
constexpr std::size_t kBackingStep = 1u << 20;
/// Free room behind the head that no record may use: the end mark (4 bytes, kept to 8).
constexpr std::size_t kEndMark = 8;

Error system_error(const std::string& what, int code) { return {what + ": " + std::strerror(code), code, 0}; }

std::atomic_ref<std::uint32_t> size_word(std::byte* record) {
    return std::atomic_ref<std::uint32_t>(*reinterpret_cast<std::uint32_t*>(record));
}

} // namespace

struct Staging::Header : StagingHeader {};

Staging::Staging(const StagingOptions& options) : options_(options), capacity_(options.capacity) {}

Result<std::unique_ptr<Staging>> Staging::create(const StagingOptions& options) {
    std::unique_ptr<Staging> staging(new Staging(options));
    if (Status status = staging->map(); !status) return status.error();
    return staging;
}

Staging::~Staging() {
    if (header_) munmap(header_, kStagingHeaderSize + capacity_);
}

Status Staging::open_file() {
    fd_.reset(::open(options_.path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd_) return system_error("cannot create the staging file " + options_.path, errno);
    int error = posix_fallocate(fd_.get(), 0, off_t(kStagingHeaderSize));
    // The ring gets its blocks when it needs them; until then it is a hole that nothing is stored to.
    if (error == 0 && ftruncate(fd_.get(), off_t(kStagingHeaderSize + capacity_)) != 0) error = errno;
    if (error == 0) return {};
    weakness_ = system_error("no room for the staging file " + options_.path, error).message;
    remove();
    return {};
}

Status Staging::map() {
    if (options_.path.empty()) weakness_ = "the capture is a stream";
    if (!options_.path.empty()) {
        if (Status status = open_file(); !status) return status;
    }
    const int flags = fd_ ? MAP_SHARED : MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    void* base = mmap(nullptr, kStagingHeaderSize + capacity_, PROT_READ | PROT_WRITE, flags, fd_.get(), 0);
    if (base == MAP_FAILED) return system_error("cannot map the staging area", errno);
    header_ = new (base) Header;
    ring_ = static_cast<std::byte*>(base) + kStagingHeaderSize;
    if (!fd_) backed_ = capacity_;
    header_->nonce = options_.nonce;
    header_->capacity = capacity_;
    std::atomic_ref<std::uint64_t>(header_->ready).store(1, std::memory_order_release);
    return {};
}

void Staging::remove() {
    if (!fd_) return;
    ::unlink(options_.path.c_str());
    fd_.reset();
}

std::string Staging::weakness() const {
    const std::scoped_lock lock(mutex_);
    return weakness_;
}

std::byte* Staging::slot(std::uint64_t position) const { return ring_ + position % capacity_; }

/// The part of the ring that has no blocks becomes private memory: what goes there dies with the recorder.
void Staging::lose_backing(int error) {
    mmap(ring_ + backed_, capacity_ - backed_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    backed_ = capacity_;
    const std::scoped_lock lock(mutex_);
    weakness_ = system_error("no room for the staging file " + options_.path, error).message;
}

/// Blocks first, stores later: a store to a hole of a full disk would be SIGBUS.
void Staging::back_with_blocks(std::uint64_t end) {
    while (backed_ < std::min<std::uint64_t>(end, capacity_)) {
        const std::size_t step = std::min<std::size_t>(kBackingStep, capacity_ - backed_);
        const int error = posix_fallocate(fd_.get(), off_t(kStagingHeaderSize + backed_), off_t(step));
        if (error != 0) return lose_backing(error);
        backed_ += step;
        header_->backed = backed_;
    }
}

void Staging::wait_for_room(std::uint64_t end) {
    const auto is_free = [&] { return end - released_.load(std::memory_order_acquire) <= capacity_; };
    if (is_free()) return;
    waits_.fetch_add(1, std::memory_order_relaxed);
    std::unique_lock lock(mutex_);
    while (!is_free()) {
        full_.store(true, std::memory_order_release);
        appended_.notify_one();
        room_.wait(lock);
    }
    full_.store(false, std::memory_order_release);
}

/// Finds the place for a record of `size` bytes that does not cross the end of the ring, waits until it is free and
/// has blocks. Nothing is visible to the other side yet.
std::uint64_t Staging::make_room(std::size_t size) {
    std::uint64_t start = end_;
    const std::size_t to_end = capacity_ - std::size_t(start % capacity_);
    if (size + kEndMark > to_end) start += to_end;
    wait_for_room(start + size + kEndMark);
    back_with_blocks(start % capacity_ + size + kEndMark);
    return start;
}

/// Makes the record exist, in the order that whoever reads the file of a killed recorder relies on: the record's
/// bytes and the end mark behind it, then its size, then the way to it.
void Staging::publish(std::uint64_t position, std::uint32_t size) {
    size_word(slot(position + size)).store(0, std::memory_order_relaxed);
    size_word(slot(position)).store(size, std::memory_order_release);
    if (position != end_) size_word(slot(end_)).store(kStagingSkip, std::memory_order_release);
}

std::uint64_t Staging::append(const Event& event) {
    const std::size_t limit = std::min<std::size_t>(kMaxRecordSize, capacity_ / 4);
    const std::size_t size = record_size(event, limit);
    const std::uint64_t seq = last_seq_.load(std::memory_order_relaxed) + 1;
    const std::uint64_t position = make_room(size);
    write_record(event, seq, size, slot(position));
    publish(position, std::uint32_t(size));
    end_ = position + size;
    last_seq_.store(seq, std::memory_order_relaxed);
    head_.store(end_, std::memory_order_seq_cst);
    if (end_ >= wake_at_.load(std::memory_order_seq_cst)) wake_taker();
    return seq;
}

void Staging::wake_taker() {
    wake_at_.store(kNever, std::memory_order_relaxed);
    const std::scoped_lock lock(mutex_);
    appended_.notify_one();
}

void Staging::close() {
    const std::scoped_lock lock(mutex_);
    closed_.store(true, std::memory_order_release);
    appended_.notify_one();
}

void Staging::wait_until(std::chrono::steady_clock::time_point deadline, std::size_t bytes) {
    const std::uint64_t enough = taken_ + bytes;
    std::unique_lock lock(mutex_);
    wake_at_.store(enough, std::memory_order_seq_cst);
    appended_.wait_until(lock, deadline,
                         [&] { return head_.load(std::memory_order_seq_cst) >= enough || is_closed() || is_full(); });
    wake_at_.store(kNever, std::memory_order_relaxed);
}

Bytes Staging::take() {
    if (taken_ == head_.load(std::memory_order_acquire)) return {};
    std::uint32_t size = size_word(slot(taken_)).load(std::memory_order_relaxed);
    if (size == kStagingSkip) {
        taken_ += capacity_ - taken_ % capacity_;
        size = size_word(slot(taken_)).load(std::memory_order_relaxed);
    }
    const Bytes record(slot(taken_), size);
    taken_ += size;
    return record;
}

void Staging::release() {
    std::atomic_ref<std::uint64_t>(header_->released).store(taken_, std::memory_order_release);
    const std::scoped_lock lock(mutex_);
    released_.store(taken_, std::memory_order_release);
    room_.notify_one();
}

} // namespace cluecap::recorder

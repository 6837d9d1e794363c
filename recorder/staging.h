// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "recorder/event_log.h"
#include "schema/base/bytes.h"
#include "schema/base/result.h"
#include "schema/base/unique_fd.h"

namespace cluecap::recorder {

struct StagingOptions {
    std::string path;                 ///< of the staging file; empty: anonymous memory, for streams
    std::uint64_t nonce = 0;          ///< the capture's
    std::size_t capacity = 16u << 20; ///< of the ring, whole pages; one event has at most a quarter of it
};

/// The way from the thread that waits for tracees to the one that writes chunks: a ring of event records in a
/// file-backed shared mapping, so that a killed recorder leaves all that was appended. "Staging" in docs/format.md
/// is its format. One thread appends, another takes; records stay in the ring until they are released.
class Staging final : public EventLog {
  public:
    static Result<std::unique_ptr<Staging>> create(const StagingOptions& options);
    ~Staging() override;
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;

    // The appending thread.
    std::uint64_t append(const Event& event) override;
    /// No event comes any more: the taking thread may finish.
    void close();

    // The taking thread.
    /// Waits until `bytes` of records were not taken yet, the ring is full or closed, or it is `deadline`.
    void wait_until(std::chrono::steady_clock::time_point deadline, std::size_t bytes);
    /// The appending thread waits until something is released.
    bool is_full() const { return full_.load(std::memory_order_acquire); }
    /// The next record, in place; empty when there is none at the moment. It stays where it is until released.
    Bytes take();
    /// Everything taken so far is safe elsewhere: its room may be used again.
    void release();
    /// Bytes taken and not yet released.
    std::size_t held() const { return std::size_t(taken_ - released_.load(std::memory_order_relaxed)); }
    std::size_t capacity() const { return capacity_; }
    bool is_closed() const { return closed_.load(std::memory_order_acquire); }
    /// Removes the file; call it when the capture is complete. Without it the file is left for a later reader.
    void remove();

    /// Empty while everything appended survives SIGKILL of the recorder; else why not. Any thread.
    std::string weakness() const;
    std::uint64_t events() const { return last_seq_.load(std::memory_order_relaxed); }
    /// How often append had to wait for the writer. Any thread.
    std::uint64_t waits() const { return waits_.load(std::memory_order_relaxed); }

  private:
    struct Header;
    static constexpr std::uint64_t kNever = ~std::uint64_t{0};

    explicit Staging(const StagingOptions& options);
    Status open_file();
    Status map();
    std::byte* slot(std::uint64_t position) const;
    std::uint64_t make_room(std::size_t size);
    void wait_for_room(std::uint64_t end);
    void back_with_blocks(std::uint64_t end);
    void publish(std::uint64_t position, std::uint32_t size);
    void lose_backing(int error);
    void wake_taker();

    StagingOptions options_;
    std::size_t capacity_;
    UniqueFd fd_;
    Header* header_ = nullptr;
    std::byte* ring_ = nullptr;
    std::uint64_t backed_ = 0; ///< bytes of the ring that have blocks (or were made anonymous)

    // Positions count bytes ever put into the ring; the place in it is the position modulo the capacity.
    std::uint64_t end_ = 0; ///< the appending thread's own copy of head_
    std::uint64_t taken_ = 0;
    alignas(64) std::atomic<std::uint64_t> head_{0};
    std::atomic<std::uint64_t> last_seq_{0};
    alignas(64) std::atomic<std::uint64_t> released_{0};
    std::atomic<std::uint64_t> wake_at_{kNever}; ///< the taker sleeps until head_ is here
    std::atomic<bool> closed_{false}, full_{false};
    std::atomic<std::uint64_t> waits_{0};

    mutable std::mutex mutex_; ///< guards weakness_ and the sleeping on the two conditions
    std::condition_variable appended_, room_;
    std::string weakness_;
};

} // namespace cluecap::recorder

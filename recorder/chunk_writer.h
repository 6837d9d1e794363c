// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

#include "recorder/compressor.h"
#include "recorder/keyframe_source.h"
#include "recorder/staging.h"
#include "schema/base/result.h"
#include "schema/capture_info.h"
#include "schema/chunk_format.h"

namespace cluecap::recorder {

struct ChunkWriterOptions {
    Compression compression;
    std::size_t raw_limit = 4u << 20;        ///< a chunk closes at about this size of its message
    std::chrono::milliseconds max_age{1000}; ///< and at this age; 200 for streams
    std::size_t small_chunk = 512u << 10;    ///< but a smaller one only at four times the age, if that is 1 s or more
    KeyframeSource* keyframes = nullptr;     ///< used by the writer's thread only
    /// Called once, by the writer's thread, when writing fails for the first time. Recording goes on.
    std::function<void(const Error&)> on_error;
};

struct CaptureStatistics {
    std::uint64_t events = 0;
    std::uint64_t syscalls = 0; ///< entries
    std::uint64_t tasks = 0;    ///< attached
    std::uint64_t lost = 0;     ///< events that are not in the file: not written, or reported lost by the backend
    std::uint64_t bytes = 0;    ///< of the file so far
    std::uint64_t chunks = 0;
};

/// The thread that turns staged records into a capture. The file's descriptor stays the caller's; it is written from
/// its current position on, with write(2) only, so it may be a pipe.
class ChunkWriter {
  public:
    /// Writes the header and starts the thread. `info.nonce` is the staging area's. `staging` and the options'
    /// parts outlive the writer.
    static Result<std::unique_ptr<ChunkWriter>> start(int fd, const CaptureInfo& info, Staging& staging,
                                                      const ChunkWriterOptions& options);
    virtual ~ChunkWriter() = default;

    /// To be called after Staging::close: waits until everything is written, adds index and trailer, and ends the
    /// thread. An error says what is missing in the file; the staging file is removed only when nothing is.
    virtual Status close() = 0;

    /// Any thread.
    virtual CaptureStatistics statistics() const = 0;
};

} // namespace cluecap::recorder

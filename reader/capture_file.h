// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "reader/chunk_reader.h"
#include "schema/base/result.h"
#include "schema/capture_info.h"

namespace cluecap::reader {

class ByteSource;

/// One chunk of events, as its frame describes it.
struct ChunkInfo {
    std::uint64_t offset = 0; ///< of its frame in the file
    std::uint64_t number = 0; ///< 0, 1, 2, ... in the order of the file
    std::uint64_t first_seq = 0, last_seq = 0;
    Timestamp first_time, last_time;
    std::uint64_t keyframe_offset = 0; ///< of the last chunk with a keyframe, this one included
    std::uint32_t events = 0;
    std::uint32_t stored_size = 0, raw_size = 0;
    bool has_keyframe = false;
};

/// Bytes of the file that cannot be read as what should be there.
struct Damage {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
    std::string reason;
    std::uint64_t events = 0; ///< how many were there, 0 when not known
};

/// A capture that is open for reading. It moves, it does not copy. `open` and `refresh` belong to one thread; the
/// const functions may be called by many at once (files only: of a stream only `next` gives chunks).
class CaptureFile {
  public:
    /// `path` "-" reads standard input; whatever cannot seek is read as a stream. A file that is no capture or that
    /// is too new is refused in one line. Damage behind the header is no error: see `damage`.
    static Result<CaptureFile> open(const std::string& path);
    /// The same for a descriptor, which is owned from here on; `name` is for messages.
    static Result<CaptureFile> open(int fd, const std::string& name);

    CaptureFile(CaptureFile&&) noexcept;
    CaptureFile& operator=(CaptureFile&&) noexcept;
    ~CaptureFile();

    const CaptureInfo& info() const;
    const std::string& name() const;
    bool is_stream() const;
    std::uint64_t size() const; ///< bytes of the file looked at so far
    std::uint32_t version() const;

    /// Closed in order: index and trailer are there. Without them the capture was cut, or it is still being written.
    bool is_complete() const;

    /// Chunks of events in the order of the file. A stream knows those that `next` has passed.
    std::span<const ChunkInfo> chunks() const;
    /// What opening, scanning and `next` have found unreadable so far, by offset.
    std::span<const Damage> damage() const;
    /// Bytes behind the last whole chunk of a file that is not complete: a torn chunk or one just being written.
    std::uint64_t torn_bytes() const;

    /// Inflates one chunk of a file. An error is a damage of this chunk alone: its offset is `Error::offset`.
    Result<ChunkReader> read(const ChunkInfo& chunk) const;

    /// The next chunk of events in the order of the file, from the first; nothing at the end. A chunk that cannot
    /// be read is passed over and added to `damage`. The way to read a stream; works for files too.
    std::optional<ChunkReader> next();
    /// Makes `next` start again at the first chunk (files only).
    void rewind();

    /// A file that was not complete may have grown: looks for chunks behind those known. True when there are more.
    bool refresh();

    /// Reads and decodes everything, checks every checksum; says whatever is wrong. Empty: the capture is whole,
    /// `is_complete` aside. `progress` is told the offsets reached.
    std::vector<Damage> verify(const std::function<void(std::uint64_t)>& progress = {}) const;

  private:
    struct State;
    explicit CaptureFile(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace cluecap::reader

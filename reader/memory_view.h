// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "schema/memory.h"

namespace cluecap::reader {

/// The memory of one system call as a capture keeps it: answers a request as the recorder's live memory answered it.
/// The usual request is the one that made the next region; any other is answered from the regions that cover it,
/// pieced together where they adjoin. What nothing covers was never asked for.
class MemoryView final : public Memory {
  public:
    /// Regions of the entry's and of the exit's event. Their bytes must outlive what this gives out.
    void reset(std::span<const MemoryRegion> entry, std::span<const MemoryRegion> exit);

    Peek read(Stop stop, RemoteAddr addr, std::uint64_t length, Content content) override;
    Peek read_string(Stop stop, RemoteAddr addr, std::uint64_t limit, Content content) override;

  private:
    const MemoryRegion* same(Stop stop, RemoteAddr addr, std::uint64_t asked, bool is_string);
    const MemoryRegion* covering(Stop stop, RemoteAddr addr) const;
    const MemoryRegion& at(std::size_t index) const;
    Peek assemble(Stop stop, RemoteAddr addr, std::uint64_t length);

    std::span<const MemoryRegion> entry_, exit_;
    std::size_t next_ = 0;                       ///< where the next request is expected: entry's regions, then exit's
    std::vector<std::vector<std::byte>> pieces_; ///< assembled answers, reused
    std::size_t pieces_used_ = 0;
};

} // namespace cluecap::reader

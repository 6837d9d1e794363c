// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "schema/memory.h"

namespace cluecap::reader {

/// The memory of one system call as a capture keeps it: answers a request as the recorder's live memory answered it.
/// The usual request is the one that made the next region of its stop; any other is answered from the regions that
/// cover it, pieced together where they adjoin. What nothing covers was never asked for.
class MemoryView final : public Memory {
  public:
    /// Regions of the entry's and of the exit's event. Their bytes must outlive what this gives out; what it gives
    /// out is valid until the next reset.
    void reset(std::span<const MemoryRegion> entry, std::span<const MemoryRegion> exit);

    Peek read(Stop stop, RemoteAddr addr, std::uint64_t length, Content content) override;
    Peek read_string(Stop stop, RemoteAddr addr, std::uint64_t limit, Content content) override;

  private:
    /// A request or a region's key: regions are found by it.
    struct Key {
        Stop stop = Stop::entry;
        RemoteAddr addr;
        std::uint64_t asked = 0;
        Content content = Content::structure;
        bool is_string = false;
        bool operator==(const Key&) const = default;
    };
    static Key key_of(const MemoryRegion& region);

    std::size_t size() const { return entry_.size() + exit_.size(); }
    const MemoryRegion& region(std::size_t index) const;
    const MemoryRegion* find(const Key& key);
    const MemoryRegion* covering(Stop stop, RemoteAddr addr);
    Peek assemble(Stop stop, RemoteAddr addr, std::uint64_t length);
    Bytes join(Bytes first, Bytes more);
    void sort();

    std::span<const MemoryRegion> entry_, exit_;
    std::array<std::size_t, 2> next_{};  ///< by stop: the region that the next request is expected to be
    std::vector<std::uint32_t> by_addr_; ///< indices by stop and address, made when there are many regions
    bool is_sorted_ = false;
    std::vector<std::vector<std::byte>> pieces_; ///< assembled answers; buffers are reused
    std::size_t pieces_used_ = 0;
    std::size_t assembled_ = 0;
};

} // namespace cluecap::reader

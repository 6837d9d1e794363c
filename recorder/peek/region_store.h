// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "schema/memory.h"

namespace cluecap::recorder {

/// Blocks of bytes that region stores borrow and give back, so that stops need no allocation once things have settled.
/// Blocks of unusual size (a large -s) are not kept.
class BlockPool {
  public:
    struct Block {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size = 0;
    };
    static constexpr std::size_t kBlockSize = 16u << 10;

    Block take(std::size_t at_least);
    void give_back(Block block);

  private:
    static constexpr std::size_t kMaxSpare = 64;
    std::vector<Block> spare_;
};

/// The regions that were read at one stop, with their bytes. Bytes stay where they are until clear().
class RegionStore {
  public:
    explicit RegionStore(BlockPool& pool) : pool_(&pool) {}
    ~RegionStore() { clear(); }
    RegionStore(RegionStore&&) = default;
    RegionStore& operator=(RegionStore&&) = delete;

    std::span<const MemoryRegion> regions() const { return regions_; }
    std::uint64_t bytes_used() const { return bytes_used_; }
    bool is_empty() const { return regions_.empty(); }

    /// The region that this very request made; nullptr when there is none (or it is far back among many).
    const MemoryRegion* find(RemoteAddr addr, std::uint64_t asked, Content content, bool is_string) const;
    /// Room for `size` bytes that may become a region's.
    std::byte* reserve(std::size_t size);
    /// Keeps the first `size` bytes of the room reserved last.
    Bytes commit(std::size_t size);
    void add(const MemoryRegion& region) { regions_.push_back(region); }
    void swap(RegionStore& other) noexcept;
    /// Forgets everything and gives the blocks back.
    void clear();

  private:
    BlockPool* pool_;
    std::vector<MemoryRegion> regions_;
    std::vector<BlockPool::Block> blocks_;
    std::size_t used_ = 0; ///< of the last block
    std::uint64_t bytes_used_ = 0;
};

} // namespace cluecap::recorder

// SPDX-License-Identifier: MIT
#include "recorder/peek/region_store.h"

#include <algorithm>
#include <utility>

namespace cluecap::recorder {
namespace {

/// How far back a repeated request is looked for. One that is older is kept twice, which costs room and no truth; a
/// tracee with a thousand iovecs must not make each of them a search through all the others.
constexpr std::size_t kSearchDepth = 32;

} // namespace

BlockPool::Block BlockPool::take(std::size_t at_least) {
    if (at_least <= kBlockSize && !spare_.empty()) {
        Block block = std::move(spare_.back());
        spare_.pop_back();
        return block;
    }
    const std::size_t size = std::max(at_least, kBlockSize);
    return {std::unique_ptr<std::byte[]>(new std::byte[size]), size};
}

void BlockPool::give_back(Block block) {
    if (block.size == kBlockSize && spare_.size() < kMaxSpare) spare_.push_back(std::move(block));
}

const MemoryRegion* RegionStore::find(RemoteAddr addr, std::uint64_t asked, Content content, bool is_string) const {
    const std::size_t oldest = regions_.size() > kSearchDepth ? regions_.size() - kSearchDepth : 0;
    for (std::size_t i = regions_.size(); i-- > oldest;) {
        const MemoryRegion& one = regions_[i];
        if (one.addr == addr && one.asked == asked && one.content == content && one.is_string == is_string) return &one;
    }
    return nullptr;
}

std::byte* RegionStore::reserve(std::size_t size) {
    if (blocks_.empty() || blocks_.back().size - used_ < size) {
        blocks_.push_back(pool_->take(size));
        used_ = 0;
    }
    return blocks_.back().bytes.get() + used_;
}

Bytes RegionStore::commit(std::size_t size) {
    const Bytes kept(blocks_.back().bytes.get() + used_, size);
    used_ += size;
    bytes_used_ += size;
    return kept;
}

void RegionStore::swap(RegionStore& other) noexcept {
    std::swap(pool_, other.pool_);
    std::swap(regions_, other.regions_);
    std::swap(blocks_, other.blocks_);
    std::swap(used_, other.used_);
    std::swap(bytes_used_, other.bytes_used_);
}

void RegionStore::clear() {
    if (regions_.empty() && blocks_.empty()) return;
    regions_.clear();
    for (BlockPool::Block& block : blocks_)
        pool_->give_back(std::move(block));
    blocks_.clear();
    used_ = 0;
    bytes_used_ = 0;
}

} // namespace cluecap::recorder

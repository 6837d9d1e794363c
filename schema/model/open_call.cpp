// SPDX-License-Identifier: MIT
#include <algorithm>

#include "schema/model/task_model.h"

namespace cluecap::model {

void OpenCall::begin(const Event& event, std::size_t budget) {
    const SyscallEntry& entry = event.entry;
    seq = event.seq;
    time = event.time;
    abi = entry.abi;
    nr = entry.nr;
    args = entry.args;
    ip = entry.ip;
    sp = entry.sp;
    resumed = abi_changed = has_continued = false;
    continued = 0;
    keep(entry.memory, budget);
}

void OpenCall::keep(std::span<const MemoryRegion> regions, std::size_t budget) {
    std::size_t total = 0;
    for (const MemoryRegion& region : regions)
        total += std::min(region.bytes.size(), budget - total);
    heap_.resize(total);
    memory.assign(regions.begin(), regions.end());
    std::size_t used = 0;
    for (MemoryRegion& region : memory) {
        const std::size_t size = std::min(region.bytes.size(), total - used);
        if (size < region.bytes.size()) region.miss = Miss::budget;
        std::byte* const at = heap_.data() + used;
        if (size) std::copy_n(region.bytes.data(), size, at);
        region.bytes = {at, size};
        used += size;
    }
}

void OpenCall::clear(std::size_t largest_kept) {
    memory.clear();
    heap_.clear();
    if (heap_.capacity() > largest_kept) heap_.shrink_to_fit();
    if (memory.capacity() * sizeof(MemoryRegion) > largest_kept) memory.shrink_to_fit();
}

} // namespace cluecap::model

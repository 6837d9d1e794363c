// SPDX-License-Identifier: MIT
#include "recorder/peek/live_memory.h"

#include <algorithm>
#include <cstring>

namespace cluecap::recorder {

void LiveMemory::begin_entry(pid_t tid, RegionStore& entry) {
    reader_.begin(tid);
    stop_ = Stop::entry;
    entry_ = nullptr;
    live_ = &entry;
}

void LiveMemory::begin_exit(pid_t tid, const RegionStore& entry, RegionStore& exit) {
    reader_.begin(tid);
    stop_ = Stop::exit;
    entry_ = &entry;
    next_ = 0;
    live_ = &exit;
}

Peek LiveMemory::read(Stop stop, RemoteAddr addr, std::uint64_t length, Content content) {
    if (length == 0) return {};
    if (stop != stop_) return recall(stop, addr, length, content, false);
    if (const MemoryRegion* same = live_->find(addr, length, content, false)) return {same->bytes, same->miss};
    return keep(read_live(addr, length, content));
}

Peek LiveMemory::read_string(Stop stop, RemoteAddr addr, std::uint64_t limit, Content content) {
    if (limit == 0) return {};
    if (stop != stop_) return recall(stop, addr, limit, content, true);
    if (const MemoryRegion* same = live_->find(addr, limit, content, true)) return {same->bytes, same->miss};
    return keep(read_string_live(addr, limit, content));
}

/// A request for the other stop: at exit, what was kept at entry; at entry, nothing is known of the exit. The walk at
/// exit repeats the requests of the one at entry in their order, so the search nearly always ends at once.
Peek LiveMemory::recall(Stop stop, RemoteAddr addr, std::uint64_t asked, Content content, bool is_string) {
    if (stop == Stop::exit || !entry_) return {{}, Miss::never_asked};
    const std::span<const MemoryRegion> kept = entry_->regions();
    for (std::size_t tried = 0; tried < kept.size(); ++tried) {
        if (next_ >= kept.size()) next_ = 0;
        const MemoryRegion& one = kept[next_++];
        if (one.addr == addr && one.asked == asked && one.content == content && one.is_string == is_string)
            return {one.bytes, one.miss};
    }
    return {{}, Miss::never_asked};
}

std::uint64_t LiveMemory::budget_left() const {
    const std::uint64_t used = live_->bytes_used();
    return used < limits_.budget ? limits_.budget - used : 0;
}

Peek LiveMemory::keep(const MemoryRegion& region) {
    if (!may_keep_more()) return {{}, Miss::budget};
    live_->add(region);
    return {region.bytes, region.miss};
}

MemoryRegion LiveMemory::read_live(RemoteAddr addr, std::uint64_t length, Content content) {
    MemoryRegion region{
        .addr = addr, .asked = length, .bytes = {}, .content = content, .is_string = false, .stop = stop_};
    std::uint64_t wanted = length;
    if (content == Content::data && wanted > limits_.data) {
        wanted = limits_.data;
        region.miss = Miss::limit;
    }
    if (wanted > budget_left()) {
        wanted = budget_left();
        region.miss = Miss::budget;
    }
    if (wanted == 0 || !may_keep_more()) return region;
    Miss miss = Miss::none;
    std::byte* const room = live_->reserve(std::size_t(wanted));
    region.bytes = live_->commit(reader_.copy(addr, room, std::size_t(wanted), miss));
    if (miss != Miss::none) region.miss = miss;
    return region;
}

MemoryRegion LiveMemory::read_string_live(RemoteAddr addr, std::uint64_t limit, Content content) {
    MemoryRegion region{
        .addr = addr, .asked = limit, .bytes = {}, .content = content, .is_string = true, .stop = stop_};
    std::uint64_t wanted = limit;
    if (wanted > limits_.string) wanted = limits_.string;
    region.miss = Miss::limit;
    if (wanted > budget_left()) {
        wanted = budget_left();
        region.miss = Miss::budget;
    }
    if (wanted == 0 || !may_keep_more()) return region;

    bool has_ended = false;
    Miss miss = Miss::none;
    std::byte* const room = live_->reserve(std::size_t(wanted));
    std::size_t got = copy_string(addr, room, wanted, has_ended, miss);
    if (has_ended)
        region.miss = Miss::none;
    else if (miss != Miss::none)
        region.miss = miss;
    if (content == Content::env && !limits_.env_values) {
        const void* const equals = std::memchr(room, '=', got);
        if (equals) {
            got = std::size_t(static_cast<const std::byte*>(equals) - room) + 1;
            region.miss = Miss::policy;
        }
    }
    region.bytes = live_->commit(got);
    return region;
}

/// Copies up to and with the NUL, page by page, `limit` bytes at most.
std::size_t LiveMemory::copy_string(RemoteAddr addr, std::byte* to, std::uint64_t limit, bool& has_ended, Miss& miss) {
    std::size_t done = 0;
    while (done < limit) {
        const Bytes there = reader_.peek_page(addr + done, miss);
        if (miss != Miss::none) break;
        const std::size_t most = std::min<std::size_t>(there.size(), std::size_t(limit) - done);
        const void* const end = std::memchr(there.data(), 0, most);
        const std::size_t part = end ? std::size_t(static_cast<const std::byte*>(end) - there.data()) + 1 : most;
        std::memcpy(to + done, there.data(), part);
        done += part;
        has_ended = end != nullptr;
        if (has_ended) break;
    }
    return done;
}

} // namespace cluecap::recorder

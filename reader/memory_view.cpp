// SPDX-License-Identifier: MIT
#include "reader/memory_view.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace cluecap::reader {

namespace {

// A capture must not decide how long a walk takes: beyond a few regions they are searched by address, and only so many
// that begin before the wanted one are looked at.
constexpr std::size_t kFewRegions = 32;
constexpr std::size_t kMaxLookedAt = 64;
constexpr std::size_t kMaxAssembled = 64u << 20; ///< of one call

/// The bytes of `region` from `addr` on; empty when that is outside.
Bytes from(const MemoryRegion& region, RemoteAddr addr) {
    const std::uint64_t at = addr.value - region.addr.value;
    if (addr < region.addr || at >= region.bytes.size()) return {};
    return region.bytes.subspan(std::size_t(at));
}

bool was_asked(const MemoryRegion& region, RemoteAddr addr) {
    return addr == region.addr || (addr > region.addr && addr.value - region.addr.value < region.asked);
}

} // namespace

void MemoryView::reset(std::span<const MemoryRegion> entry, std::span<const MemoryRegion> exit) {
    entry_ = entry;
    exit_ = exit;
    next_ = {0, entry.size()};
    is_sorted_ = false;
    pieces_used_ = 0;
    assembled_ = 0;
}

const MemoryRegion& MemoryView::region(std::size_t index) const {
    return index < entry_.size() ? entry_[index] : exit_[index - entry_.size()];
}

MemoryView::Key MemoryView::key_of(const MemoryRegion& region) {
    return {region.stop, region.addr, region.asked, region.content, region.is_string};
}

void MemoryView::sort() {
    if (is_sorted_) return;
    by_addr_.resize(size());
    std::iota(by_addr_.begin(), by_addr_.end(), 0u);
    const auto place = [this](std::uint32_t i) { return std::tuple(region(i).stop, region(i).addr, i); };
    std::sort(by_addr_.begin(), by_addr_.end(), [&](std::uint32_t a, std::uint32_t b) { return place(a) < place(b); });
    is_sorted_ = true;
}

const MemoryRegion* MemoryView::find(const Key& key) {
    std::size_t& next = next_[std::size_t(key.stop)];
    const auto take = [&](std::size_t index) {
        next = index + 1;
        return &region(index);
    };
    if (next < size() && key_of(region(next)) == key) return take(next);
    if (size() <= kFewRegions) {
        for (std::size_t i = 0; i < size(); ++i)
            if (key_of(region(i)) == key) return take(i);
        return nullptr;
    }
    sort();
    auto at = std::partition_point(by_addr_.begin(), by_addr_.end(), [&](std::uint32_t i) {
        return std::tuple(region(i).stop, region(i).addr) < std::tuple(key.stop, key.addr);
    });
    for (std::size_t looked = 0; at != by_addr_.end() && looked < kMaxLookedAt; ++at, ++looked) {
        if (region(*at).addr != key.addr) break;
        if (key_of(region(*at)) == key) return take(*at);
    }
    return nullptr;
}

/// The region with the most bytes from `addr` on; else one that was asked to have that address.
const MemoryRegion* MemoryView::covering(Stop stop, RemoteAddr addr) {
    const MemoryRegion* best = nullptr;
    std::size_t most = 0;
    const auto consider = [&](const MemoryRegion& one) {
        if (one.stop != stop) return;
        const std::size_t has = from(one, addr).size();
        if (has > most || (!best && was_asked(one, addr))) best = &one;
        most = std::max(most, has);
    };
    if (size() <= kFewRegions) {
        for (std::size_t i = 0; i < size(); ++i)
            consider(region(i));
        return best;
    }
    sort();
    auto at = std::partition_point(by_addr_.begin(), by_addr_.end(), [&](std::uint32_t i) {
        return std::tuple(region(i).stop, region(i).addr) <= std::tuple(stop, addr);
    });
    for (std::size_t looked = 0; at != by_addr_.begin() && looked < kMaxLookedAt; ++looked)
        consider(region(*--at));
    return best;
}

/// `more` behind `first`, which is the last assembled piece or none of them.
Bytes MemoryView::join(Bytes first, Bytes more) {
    const bool is_piece = pieces_used_ > 0 && pieces_[pieces_used_ - 1].data() == first.data();
    if (!is_piece) {
        if (pieces_used_ == pieces_.size()) pieces_.emplace_back();
        pieces_[pieces_used_++].assign(first.begin(), first.end());
    }
    std::vector<std::byte>& piece = pieces_[pieces_used_ - 1];
    piece.insert(piece.end(), more.begin(), more.end());
    assembled_ += (is_piece ? 0 : first.size()) + more.size();
    return piece;
}

Peek MemoryView::assemble(Stop stop, RemoteAddr addr, std::uint64_t length) {
    Peek answer{.bytes = {}, .miss = Miss::never_asked};
    while (answer.bytes.size() < length) {
        const MemoryRegion* const one = covering(stop, addr + answer.bytes.size());
        if (!one) break;
        Bytes more = from(*one, addr + answer.bytes.size());
        if (more.empty()) {
            answer.miss = one->miss == Miss::none ? Miss::never_asked : one->miss;
            break;
        }
        more = more.first(std::size_t(std::min<std::uint64_t>(more.size(), length - answer.bytes.size())));
        if (!answer.bytes.empty() && assembled_ + answer.bytes.size() + more.size() > kMaxAssembled) {
            answer.miss = Miss::budget;
            break;
        }
        answer.bytes = answer.bytes.empty() ? more : join(answer.bytes, more);
        if (answer.bytes.size() == length) answer.miss = one->miss == Miss::late ? Miss::late : Miss::none;
    }
    return answer;
}

Peek MemoryView::read(Stop stop, RemoteAddr addr, std::uint64_t length, Content content) {
    if (length == 0) return {};
    const MemoryRegion* const same = find({stop, addr, length, content, false});
    // What was not in memory at its stop may have been read again later.
    if (same && same->miss != Miss::not_resident) return {same->bytes, same->miss};
    return assemble(stop, addr, length);
}

Peek MemoryView::read_string(Stop stop, RemoteAddr addr, std::uint64_t limit, Content content) {
    if (limit == 0) return {};
    if (const MemoryRegion* same = find({stop, addr, limit, content, true})) return {same->bytes, same->miss};
    // Strings end where they end: what was kept of one is shorter than what this asks for.
    const MemoryRegion* one = covering(stop, addr);
    const Bytes kept = one ? from(*one, addr) : Bytes{};
    const std::string_view text = as_text(kept).substr(0, std::size_t(std::min<std::uint64_t>(limit, kept.size())));
    if (const std::size_t end = text.find('\0'); end != text.npos)
        return {kept.first(end + 1), one->miss == Miss::late ? Miss::late : Miss::none};
    const Peek whole = assemble(stop, addr, limit);
    const std::size_t end = as_text(whole.bytes).find('\0');
    if (end == std::string_view::npos) return {whole.bytes, whole.miss == Miss::none ? Miss::limit : whole.miss};
    return {whole.bytes.first(end + 1), Miss::none};
}

} // namespace cluecap::reader

// SPDX-License-Identifier: MIT
#include "schema/row_predictor.h"

#include <algorithm>
#include <cstring>

namespace cluecap {
namespace {

constexpr std::uint64_t kMix = 0x9e3779b97f4a7c15;
constexpr std::uint64_t kSiteMask = 0xfff; ///< survives address space randomisation

constexpr std::uint64_t bit(int word) { return std::uint64_t{1} << word; }

constexpr WordLayout kWordLayouts[kWordRowKinds] = {
    {.words = 10, .ip = kCallIp, .sp = kCallSp, .result = kCallResult, .nr = kCallNr, .enosys = kCallResult},
    {.words = 27,
     .ip = 16,
     .sp = 19,
     .result = 10,
     .nr = 15,
     .ip_copy = 11,
     .flags_copy = 6,
     .flags = 18,
     .enosys = 10,
     .own_words = bit(21) | bit(22)},
    {.words = 27, .ip = 16, .sp = 19, .result = 10, .nr = 15, .enosys = 10, .own_words = bit(21) | bit(22)},
    {.words = 17, .ip = 12, .sp = 15, .result = 6, .nr = 11},
    {.words = 34, .ip = 32, .sp = 31, .result = 0, .nr = 8},
};

constexpr std::uint64_t combine(std::uint64_t a, std::uint64_t b) {
    const std::uint64_t mixed = (a ^ (b + 0x7f4a7c15)) * kMix;
    return mixed ^ mixed >> 29;
}

} // namespace

const WordLayout& word_layout(WordRow row) { return kWordLayouts[unsigned(row)]; }

WordRow word_row(RegisterSet set, std::uint8_t abi) {
    if (set == RegisterSet::i386_user) return WordRow::i386;
    if (set == RegisterSet::aarch64_user) return WordRow::aarch64;
    return abi == std::uint8_t(Abi::i386) ? WordRow::x86_64_compat : WordRow::x86_64;
}

RowPredictor::RowPredictor(const WordLayout& layout)
    : layout_(layout), slots_(kSlots), rows_(layout.words), ips_(kIps), results_(kResults) {}

std::size_t RowPredictor::result_slot(const State& state) const {
    return combine(state.sites[0], layout_.nr == kNoWord ? 0 : state.row[std::size_t(layout_.nr)]) % kResults;
}

std::uint64_t RowPredictor::expected_ip(std::uint32_t task) {
    const State& own = state(task);
    const std::uint64_t longer = ips_[combine(combine(own.sites[0], own.sites[1]), own.sites[2]) % kIps];
    return longer ? longer : ips_[combine(own.sites[0], 1) % kIps];
}

/// The longer the way here is the same, the better the row that was seen then; the longest first.
std::array<std::uint64_t, 3> RowPredictor::contexts(const State& own, std::uint64_t site) const {
    const std::uint64_t shortest = combine(site, 2);
    const std::uint64_t longer = combine(shortest, own.sites[0]);
    return {combine(combine(longer, own.sites[1]), own.sites[2]), longer, shortest};
}

/// All words of `seen`, but for those that a task which is known keeps for itself.
void RowPredictor::take_row(State& own, const std::uint64_t* seen) const {
    std::uint64_t kept[64];
    const std::uint64_t keep = own.is_new ? 0 : layout_.own_words;
    for (std::uint64_t left = keep; left; left &= left - 1)
        kept[std::countr_zero(left)] = own.row[std::size_t(std::countr_zero(left))];
    std::memcpy(own.row.data(), seen, layout_.words * sizeof(*seen));
    for (std::uint64_t left = keep; left; left &= left - 1)
        own.row[std::size_t(std::countr_zero(left))] = kept[std::countr_zero(left)];
}

void RowPredictor::expect_entry(std::uint32_t task, std::uint64_t ip) {
    State& own = state(task);
    std::memcpy(before_.data(), own.row.data(), layout_.words * sizeof(own.row[0]));
    const std::uint64_t site = ip & kSiteMask;
    ips_[combine(combine(own.sites[0], own.sites[1]), own.sites[2]) % kIps] = ip;
    ips_[combine(own.sites[0], 1) % kIps] = ip;
    entry_contexts_ = contexts(own, site);
    std::copy_backward(own.sites.begin(), own.sites.end() - 1, own.sites.end());
    own.sites[0] = site;
    for (const std::uint64_t context : entry_contexts_) {
        const Slot& slot = slots_[context % kSlots];
        if (slot.row == 0 || slot.tag != std::uint16_t(context >> 48)) continue;
        take_row(own, &rows_[std::size_t(slot.row) * layout_.words]);
        break;
    }
    own.is_new = false;
    own.row[std::size_t(layout_.ip)] = ip;
}

void RowPredictor::learn_entry(std::uint32_t task) {
    last_row_ = last_row_ + 1 == kRows ? 1 : last_row_ + 1;
    const std::size_t at = std::size_t(last_row_) * layout_.words;
    if (at == rows_.size()) rows_.resize(at + layout_.words);
    std::memcpy(&rows_[at], state(task).row.data(), layout_.words * 8);
    for (const std::uint64_t context : entry_contexts_)
        slots_[context % kSlots] = {std::uint16_t(context >> 48), std::uint16_t(last_row_)};
}

int LastValues::find_delta(std::uint64_t delta) {
    unsigned index = 0;
    while (index < kLastDeltas && deltas_[index] != delta)
        ++index;
    const bool is_known = index < kLastDeltas;
    std::memmove(&deltas_[1], &deltas_[0], std::min(index, kLastDeltas - 1) * sizeof(delta));
    deltas_[0] = delta;
    return is_known ? int(index) : -1;
}

std::uint64_t LastValues::take_delta(unsigned index) {
    const std::uint64_t delta = deltas_[index];
    std::memmove(&deltas_[1], &deltas_[0], index * sizeof(delta));
    deltas_[0] = delta;
    return delta;
}

} // namespace cluecap

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace cluecap::convert {

/// Counts of durations in buckets that are at most 1/32 of their value wide: percentiles of any number of calls in
/// fixed memory.
class Histogram {
  public:
    void add(std::uint64_t ns) {
        ++counts_[index_of(ns)];
        ++total_;
    }

    void add_all(const Histogram& other) {
        for (std::size_t i = 0; i < counts_.size(); ++i)
            counts_[i] += other.counts_[i];
        total_ += other.total_;
    }

    /// The duration that `per_mille` of all are not longer than, 0 when there are none.
    std::uint64_t percentile(unsigned per_mille) const {
        const std::uint64_t rank = (total_ * per_mille + 999) / 1000;
        std::uint64_t seen = 0;
        for (unsigned i = 0; i < counts_.size(); ++i)
            if ((seen += counts_[i]) >= rank && seen > 0) return middle_of(i);
        return 0;
    }

  private:
    static constexpr unsigned kBits = 5, kSteps = 1u << kBits;

    static unsigned index_of(std::uint64_t ns) {
        if (ns < 2 * kSteps) return unsigned(ns);
        const auto shift = unsigned(std::bit_width(ns)) - kBits - 1;
        return shift * kSteps + unsigned(ns >> shift);
    }
    static std::uint64_t middle_of(unsigned index) {
        if (index < 2 * kSteps) return index;
        const unsigned shift = index / kSteps - 1;
        return (std::uint64_t(kSteps + index % kSteps) << shift) + (std::uint64_t{1} << shift) / 2;
    }

    std::array<std::uint32_t, (64 - kBits + 1) * kSteps> counts_{};
    std::uint64_t total_ = 0;
};

} // namespace cluecap::convert

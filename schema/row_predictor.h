// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "schema/chunk_columns.h"
#include "schema/register_layout.h"

/// What is expected of the next row of registers: the state that writer and reader of a chunk keep in step. "Expected
/// words" in docs/format.md is the specification.
namespace cluecap {

/// A row of 64-bit words with the places that matter to the prediction.
struct WordLayout {
    unsigned words = 0;
    int ip = 0, sp = 0, result = 0;
    int nr = kNoWord;
    int ip_copy = kNoWord;    ///< at entry equal to ip (x86_64's rcx)
    int flags_copy = kNoWord; ///< at entry equal to the word `flags` (x86_64's r11)
    int flags = kNoWord;
    int enosys = kNoWord;        ///< at entry -ENOSYS
    std::uint64_t own_words = 0; ///< bits of the words that belong to a task, not to a place in a program
};

/// The rows that a chunk can hold: registers of each known set, and the words of calls where those do not follow from
/// registers.
inline constexpr unsigned kWordRowKinds = 5;
enum class WordRow : std::uint8_t { call = 0, x86_64 = 1, x86_64_compat = 2, i386 = 3, aarch64 = 4 };
const WordLayout& word_layout(WordRow row);

/// Words of a WordRow::call row.
inline constexpr int kCallNr = 0, kCallArgs = 1, kCallIp = 7, kCallSp = 8, kCallResult = 9;

/// Which row a stop's registers make; the set has a known layout.
WordRow word_row(RegisterSet set, std::uint8_t abi);

/// Visits the words of `mask` in the order in which they are coded: ip (from which the other expectations follow), sp,
/// then from the last to the first, so that flags comes before its copy.
template <typename Visit> void for_each_word(const WordLayout& layout, std::uint64_t mask, Visit visit) {
    for (const int first : {layout.ip, layout.sp}) {
        if (mask >> first & 1) visit(unsigned(first));
        mask &= ~(std::uint64_t{1} << first);
    }
    while (mask) {
        const auto word = unsigned(63 - std::countl_zero(mask));
        visit(word);
        mask &= ~(std::uint64_t{1} << word);
    }
}

class RowPredictor {
  public:
    using Row = std::array<std::uint64_t, kMaxRegisterWords>;

    explicit RowPredictor(const WordLayout& layout);

    /// The task's last row; what is expected at its exit, but for the result.
    Row& row(std::uint32_t task) { return state(task).row; }

    /// Entry, step 1: where it is expected.
    std::uint64_t expected_ip(std::uint32_t task);
    /// Step 2: `row(task)` becomes what is expected at an entry at `ip`.
    void expect_entry(std::uint32_t task, std::uint64_t ip);
    /// The row that the task had before step 2.
    const Row& row_before(std::uint32_t) const { return before_; }
    /// Step 3: `row(task)` is now what came.
    void learn_entry(std::uint32_t task);

    /// Exit: the result that is expected. Take the reference before the row changes; then store there what came.
    std::uint64_t& expected_result(std::uint32_t task) { return results_[result_slot(state(task))]; }

  private:
    static constexpr unsigned kRows = 4096, kSlots = 8192, kIps = 4096, kResults = 1024;
    static constexpr unsigned kSites = 3;

    struct State {
        Row row{};
        std::array<std::uint64_t, kSites> sites{}; ///< low bits of the ip of the last entries, newest first
        bool is_new = true;
    };
    struct Slot {
        std::uint16_t tag = 0;
        std::uint16_t row = 0; ///< 0: none
    };

    State& state(std::uint32_t task) {
        if (task >= states_.size()) states_.resize(task + 1);
        return states_[task];
    }
    void take_row(State& own, const std::uint64_t* seen) const;
    std::size_t result_slot(const State& state) const;
    std::array<std::uint64_t, 3> contexts(const State& state, std::uint64_t site) const;

    const WordLayout& layout_;
    std::vector<State> states_;
    std::vector<Slot> slots_;
    std::vector<std::uint64_t> rows_;
    std::vector<std::uint64_t> ips_, results_;
    std::array<std::uint64_t, 3> entry_contexts_{};
    unsigned last_row_ = 0;
    Row before_{};
};

/// Differences and values that came lately.
class LastValues {
  public:
    /// Index of `delta` among the last differences, or -1; it is the newest from here on.
    int find_delta(std::uint64_t delta);
    /// The difference at `index` < kLastDeltas, which is the newest from here on.
    std::uint64_t take_delta(unsigned index);

    /// Where `value` stands or would stand.
    static unsigned value_slot(std::uint64_t value) { return unsigned(value * kMix >> (64 - kLastValuesBits)); }
    std::uint64_t& value(unsigned slot) { return values_[slot]; }

  private:
    static constexpr std::uint64_t kMix = 0x9e3779b97f4a7c15;
    std::array<std::uint64_t, kLastDeltas> deltas_{};
    std::array<std::uint64_t, 1u << kLastValuesBits> values_{};
};

} // namespace cluecap

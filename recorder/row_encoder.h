// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "recorder/column_set.h"
#include "schema/row_predictor.h"

namespace cluecap::recorder {

/// Writes rows of words as what differs from the expected ones. Its other half is reader::RowDecoder.
class RowEncoder {
  public:
    explicit RowEncoder(ColumnSet& columns) : columns_(columns) {}

    /// `words` has as many as the row's layout.
    void put_entry(WordRow row, std::uint32_t task, const std::uint64_t* words);
    void put_exit(WordRow row, std::uint32_t task, const std::uint64_t* words);

    /// The last words of that row and task.
    const RowPredictor::Row& last(WordRow row, std::uint32_t task) { return predictor(row).row(task); }

  private:
    RowPredictor& predictor(WordRow row);
    void put_mask(Column column, std::uint64_t mask);
    void put_word(std::uint64_t expected, std::uint64_t before, std::uint64_t value);

    ColumnSet& columns_;
    std::array<std::optional<RowPredictor>, kWordRowKinds> predictors_;
    LastValues last_values_;
    std::unordered_map<std::uint64_t, std::uint32_t> masks_;
};

} // namespace cluecap::recorder

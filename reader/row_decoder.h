// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "schema/row_predictor.h"
#include "schema/varint.h"

namespace cluecap::reader {

/// The columns of a chunk, each read from its start to its end. Missing ones are empty. It stays where it is: the
/// cursors share its failure.
class ColumnCursors {
  public:
    ColumnCursors() {
        for (unsigned column = 0; column < kColumnCount; ++column)
            set(column, {});
    }
    ColumnCursors(const ColumnCursors&) = delete;
    ColumnCursors& operator=(const ColumnCursors&) = delete;

    void set(unsigned column, Bytes bytes) { cursors_[column] = ColumnCursor(bytes, failed_); }
    ColumnCursor& operator[](Column column) { return cursors_[unsigned(column)]; }
    ColumnCursor& at(unsigned column) { return cursors_[column]; }

    /// A column ended too early, or `fail` was called.
    bool failed() const { return failed_; }
    void fail() { failed_ = true; }
    bool all_read() const {
        for (const ColumnCursor& cursor : cursors_)
            if (cursor.left() != 0) return false;
        return true;
    }

  private:
    std::array<ColumnCursor, kColumnCount> cursors_;
    bool failed_ = false;
};

/// Reads rows of words back. Its other half is recorder::RowEncoder.
class RowDecoder {
  public:
    explicit RowDecoder(ColumnCursors& columns) : columns_(columns) {}

    /// The words of the next row, valid until the task's next one; nonsense once the columns have failed.
    const RowPredictor::Row& entry(WordRow row, std::uint32_t task);
    const RowPredictor::Row& exit(WordRow row, std::uint32_t task);

  private:
    RowPredictor& predictor(WordRow row);
    std::uint64_t take_mask(Column column, const WordLayout& layout);
    std::uint64_t take_word(std::uint64_t expected, std::uint64_t before);

    ColumnCursors& columns_;
    std::array<std::optional<RowPredictor>, kWordRowKinds> predictors_;
    LastValues last_values_;
    std::vector<std::uint64_t> masks_;
};

} // namespace cluecap::reader

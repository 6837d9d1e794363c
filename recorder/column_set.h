// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "schema/chunk_columns.h"
#include "schema/varint.h"

namespace cluecap::recorder {

/// The columns of the chunk that is being built.
class ColumnSet {
  public:
    ColumnBytes& operator[](Column column) { return columns_[unsigned(column)]; }
    ColumnBytes& at(unsigned column) { return columns_[column]; }
    const ColumnBytes& at(unsigned column) const { return columns_[column]; }

    std::size_t size() const {
        std::size_t size = 0;
        for (const ColumnBytes& column : columns_)
            size += column.size();
        return size;
    }
    /// Empties every column; what one has grown beyond `keep` bytes is given back.
    void clear(std::size_t keep) {
        for (ColumnBytes& column : columns_) {
            if (column.capacity() > keep) column = ColumnBytes();
            column.clear();
        }
    }

  private:
    std::array<ColumnBytes, kColumnCount> columns_;
};

} // namespace cluecap::recorder

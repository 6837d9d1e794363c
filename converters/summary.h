// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "converters/histogram.h"
#include "converters/output.h"

namespace cluecap::convert {

/// --format summary (-c): counts, errors and times per system call. Times are wall clock times from entry to exit:
/// a capture does not have the CPU time that strace counts without -w.
class Summary final : public Output {
  public:
    explicit Summary(const OutputContext& context) : context_(context) {}

    void ended(const reader::DecodedCall& call, reader::Cursor& at) override;
    void unfinished(const reader::DecodedCall&, reader::Cursor&) override {}
    void end() override;

    struct Row {
        std::string name;
        std::uint64_t calls = 0, errors = 0, total_ns = 0, max_ns = 0, min_ns = ~std::uint64_t{0};
        std::unique_ptr<Histogram> durations = std::make_unique<Histogram>();
    };
    /// What the columns and sort keys are called, for messages.
    static std::string column_names();
    static std::string sort_names();
    static bool is_column(std::string_view name);
    static bool is_sort(std::string_view name);

  private:
    Row& row_of(const reader::DecodedCall& call);

    OutputContext context_;
    std::vector<Row> rows_;
    std::unordered_map<std::uint64_t, std::size_t> by_number_; ///< ABI in the high half
};

std::unique_ptr<Output> make_summary_output(const OutputContext& context);

} // namespace cluecap::convert

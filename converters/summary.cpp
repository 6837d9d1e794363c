// SPDX-License-Identifier: MIT
#include "converters/summary.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>

namespace cluecap::convert {

namespace {

using Row = Summary::Row;

std::string seconds(std::uint64_t ns, int width) { return fmt::format("{:>{}.6f}", double(ns) / 1e9, width); }
std::string microseconds(std::uint64_t ns, int width) { return fmt::format("{:>{}}", (ns + 500) / 1000, width); }
std::uint64_t mean(const Row& row) { return row.calls ? row.total_ns / row.calls : 0; }
std::uint64_t shortest(const Row& row) { return row.calls ? row.min_ns : 0; }

std::uint64_t percentile(const Row& row, unsigned per_mille) {
    return std::min(row.durations->percentile(per_mille), row.max_ns);
}

std::string percent(const Row& row, const Row& all, int width) {
    const double part = all.total_ns ? 100.0 * double(row.total_ns) / double(all.total_ns) : 0.0;
    return fmt::format("{:>{}.2f}", &row == &all ? 100.0 : part, width);
}

struct Column {
    std::string_view name;   ///< for -U
    std::string_view header; ///< as strace has it
    int width;
    std::string (*cell)(const Row& row, const Row& all, int width);
};

constexpr Column kColumns[] = {
    {"time-percent", "% time", 6, percent},
    {"total-time", "seconds", 11, [](const Row& r, const Row&, int w) { return seconds(r.total_ns, w); }},
    {"avg-time", "usecs/call", 11,
     [](const Row& r, const Row&, int w) { return fmt::format("{:>{}}", mean(r) / 1000, w); }},
    {"calls", "calls", 9, [](const Row& r, const Row&, int w) { return fmt::format("{:>{}}", r.calls, w); }},
    {"errors", "errors", 9,
     [](const Row& r, const Row&, int w) {
         return r.errors ? fmt::format("{:>{}}", r.errors, w) : std::string(std::size_t(w), ' ');
     }},
    {"p50", "p50 us", 8, [](const Row& r, const Row&, int w) { return microseconds(percentile(r, 500), w); }},
    {"p95", "p95 us", 8, [](const Row& r, const Row&, int w) { return microseconds(percentile(r, 950), w); }},
    {"p99", "p99 us", 8, [](const Row& r, const Row&, int w) { return microseconds(percentile(r, 990), w); }},
    {"min-time", "shortest", 8, [](const Row& r, const Row&, int w) { return seconds(shortest(r), w); }},
    {"max-time", "longest", 8, [](const Row& r, const Row&, int w) { return seconds(r.max_ns, w); }},
    {"name", "syscall", 16, [](const Row& r, const Row&, int) { return r.name; }},
};
constexpr std::string_view kUsual[] = {"time-percent", "total-time", "avg-time", "calls", "errors",
                                       "p50",          "p95",        "p99",      "name"};

struct Alias {
    std::string_view alias, name;
};
constexpr Alias kAliases[] = {
    {"time_percent", "time-percent"},
    {"percent", "time-percent"},
    {"time", "total-time"},
    {"time-total", "total-time"},
    {"total_time", "total-time"},
    {"time_total", "total-time"},
    {"shortest", "min-time"},
    {"time-min", "min-time"},
    {"longest", "max-time"},
    {"time-max", "max-time"},
    {"time-avg", "avg-time"},
    {"avg_time", "avg-time"},
    {"count", "calls"},
    {"error", "errors"},
    {"syscall", "name"},
    {"syscall-name", "name"},
    {"min_time", "min-time"},
    {"max_time", "max-time"},
    {"none", "nothing"},
};

std::string_view canonical(std::string_view name) {
    const auto found = std::ranges::find(kAliases, name, &Alias::alias);
    return found == std::end(kAliases) ? name : found->name;
}

const Column* find_column(std::string_view name) {
    const auto found = std::ranges::find(kColumns, canonical(name), &Column::name);
    return found == std::end(kColumns) ? nullptr : &*found;
}

struct SortKey {
    std::string_view name;
    bool (*before)(const Row& a, const Row& b);
};
constexpr SortKey kSortKeys[] = {
    {"total-time", [](const Row& a, const Row& b) { return a.total_ns > b.total_ns; }},
    {"time-percent", [](const Row& a, const Row& b) { return a.total_ns > b.total_ns; }},
    {"avg-time", [](const Row& a, const Row& b) { return mean(a) > mean(b); }},
    {"min-time", [](const Row& a, const Row& b) { return shortest(a) > shortest(b); }},
    {"max-time", [](const Row& a, const Row& b) { return a.max_ns > b.max_ns; }},
    {"calls", [](const Row& a, const Row& b) { return a.calls > b.calls; }},
    {"errors", [](const Row& a, const Row& b) { return a.errors > b.errors; }},
    {"name", [](const Row& a, const Row& b) { return a.name < b.name; }},
    {"nothing", nullptr},
};

const SortKey* find_sort(std::string_view name) {
    const auto found = std::ranges::find(kSortKeys, canonical(name), &SortKey::name);
    return found == std::end(kSortKeys) ? nullptr : &*found;
}

void sort_rows(std::vector<Row>& rows, std::string_view by) {
    std::ranges::stable_sort(rows, [](const Row& a, const Row& b) { return a.name < b.name; });
    const SortKey* key = find_sort(by);
    if (key && key->before) std::ranges::stable_sort(rows, key->before);
}

std::string line(const std::vector<const Column*>& columns, const Row& row, const Row& all) {
    std::string text;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::string cell = columns[i]->cell(row, all, columns[i]->width);
        const bool is_last = i + 1 == columns.size();
        if (columns[i]->name == "name" && !is_last) cell.resize(std::max<std::size_t>(cell.size(), 16), ' ');
        text += (i ? " " : "") + cell;
    }
    return text + '\n';
}

std::string heading(const std::vector<const Column*>& columns, bool rule) {
    std::string text;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column& column = *columns[i];
        const bool is_name = column.name == "name";
        const bool is_last = i + 1 == columns.size();
        if (i) text += ' ';
        if (rule)
            text.append(std::size_t(column.width), '-');
        else if (is_name)
            text += is_last ? std::string(column.header) : fmt::format("{:<{}}", column.header, column.width);
        else
            text += fmt::format("{:>{}}", column.header, column.width);
    }
    return text + '\n';
}

Row total_of(const std::vector<Row>& rows) {
    Row all;
    all.name = "total";
    for (const Row& row : rows) {
        all.calls += row.calls;
        all.errors += row.errors;
        all.total_ns += row.total_ns;
        all.max_ns = std::max(all.max_ns, row.max_ns);
        all.min_ns = std::min(all.min_ns, row.min_ns);
        all.durations->add_all(*row.durations);
    }
    return all;
}

} // namespace

bool Summary::is_column(std::string_view name) { return find_column(name) != nullptr; }
bool Summary::is_sort(std::string_view name) { return find_sort(name) != nullptr; }

std::string Summary::column_names() {
    std::string text;
    for (const Column& column : kColumns)
        text += (text.empty() ? "" : ", ") + std::string(column.name);
    return text;
}

std::string Summary::sort_names() {
    std::string text;
    for (const SortKey& key : kSortKeys)
        text += (text.empty() ? "" : ", ") + std::string(key.name);
    return text;
}

Summary::Row& Summary::row_of(const reader::DecodedCall& call) {
    const std::uint64_t key = std::uint64_t(call.abi) << 56 | (call.nr & 0xffffffffffffff);
    const auto [found, is_new] = by_number_.try_emplace(key, rows_.size());
    if (is_new) rows_.emplace_back().name = call.name;
    return rows_[found->second];
}

void Summary::ended(const reader::DecodedCall& call, reader::Cursor&) {
    if (!call.has_result) return;
    Row& row = row_of(call);
    const std::uint64_t ns = call.duration_ns() - std::min(call.duration_ns(), context_.options.summary.overhead_ns);
    ++row.calls;
    row.errors += call.is_error;
    row.total_ns += ns;
    row.min_ns = std::min(row.min_ns, ns);
    row.max_ns = std::max(row.max_ns, ns);
    row.durations->add(ns);
}

void Summary::end() {
    std::vector<const Column*> columns;
    if (context_.options.summary.columns.empty())
        for (const std::string_view name : kUsual)
            columns.push_back(find_column(name));
    for (const std::string& name : context_.options.summary.columns)
        columns.push_back(find_column(name));
    sort_rows(rows_, context_.options.summary.sort_by);
    const Row all = total_of(rows_);
    context_.file.write(heading(columns, false));
    context_.file.write(heading(columns, true));
    for (const Row& row : rows_)
        context_.file.write(line(columns, row, all));
    context_.file.write(heading(columns, true));
    context_.file.write(line(columns, all, all));
}

std::unique_ptr<Output> make_summary_output(const OutputContext& context) { return std::make_unique<Summary>(context); }

} // namespace cluecap::convert

// SPDX-License-Identifier: MIT
#include "schema/abi/numbers/numbers.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "schema/abi/numbers/aarch64.h"
#include "schema/abi/numbers/i386.h"
#include "schema/abi/numbers/x32.h"
#include "schema/abi/numbers/x86_64.h"

namespace cluecap::abi {
namespace {

constexpr bool strictly_ascending(std::span<const Number> table) {
    return std::adjacent_find(table.begin(), table.end(),
                              [](const Number& a, const Number& b) { return a.nr >= b.nr; }) == table.end();
}
static_assert(strictly_ascending(x86_64_numbers));
static_assert(strictly_ascending(i386_numbers));
static_assert(strictly_ascending(x32_numbers));
static_assert(strictly_ascending(aarch64_numbers));

/// Positions in `table` in the order of the names.
template <std::size_t N> consteval std::array<std::uint16_t, N> by_name(const Number (&table)[N]) {
    std::array<std::uint16_t, N> order{};
    for (std::size_t i = 0; i < N; ++i)
        order[i] = static_cast<std::uint16_t>(i);
    std::sort(order.begin(), order.end(), [&](std::uint16_t a, std::uint16_t b) {
        return std::string_view(table[a].name) < std::string_view(table[b].name);
    });
    return order;
}

constexpr auto x86_64_by_name = by_name(x86_64_numbers);
constexpr auto i386_by_name = by_name(i386_numbers);
constexpr auto x32_by_name = by_name(x32_numbers);
constexpr auto aarch64_by_name = by_name(aarch64_numbers);

struct Tables {
    std::span<const Number> by_number;
    std::span<const std::uint16_t> by_name;
};

/// In the order of Abi's values.
constexpr Tables tables[kAbiCount] = {{x86_64_numbers, x86_64_by_name},
                                      {i386_numbers, i386_by_name},
                                      {x32_numbers, x32_by_name},
                                      {aarch64_numbers, aarch64_by_name}};

constexpr const Tables& tables_of(Abi abi) { return tables[static_cast<unsigned>(abi) % kAbiCount]; }

} // namespace

std::span<const Number> numbers(Abi abi) { return tables_of(abi).by_number; }

const char* syscall_name(Abi abi, std::uint64_t nr) {
    const auto table = numbers(abi);
    // The tables have few gaps, so a number is at its own position or a little before it.
    const auto end = table.begin() + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(nr, table.size() - 1)) + 1;
    if ((end - 1)->nr == nr) return (end - 1)->name;
    const auto at =
        std::lower_bound(table.begin(), end, nr, [](const Number& row, std::uint64_t n) { return row.nr < n; });
    return at != end && at->nr == nr ? at->name : nullptr;
}

std::optional<std::uint16_t> syscall_number(Abi abi, std::string_view name) {
    const auto table = tables_of(abi).by_number;
    const auto order = tables_of(abi).by_name;
    const auto at = std::lower_bound(order.begin(), order.end(), name, [&](std::uint16_t position, std::string_view n) {
        return std::string_view(table[position].name) < n;
    });
    if (at == order.end() || name != table[*at].name) return std::nullopt;
    return table[*at].nr;
}

} // namespace cluecap::abi

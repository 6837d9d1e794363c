// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/abi/layout.h"
#include "tests/facts/facts.h"

/// Holds a described structure against the kernel's own.
namespace cluecap {

struct StructCheck {
    const abi::Struct& described;
    std::string_view record = {}; ///< the facts' name, if it is not described.name
    AbiSet abis = kEveryAbi;      ///< ABIs that the facts can speak for
    std::string_view header = {}; ///< of several with the record, the one to ask
    /// Names of ours that are theirs under another name: {ours, theirs}.
    std::vector<std::pair<std::string_view, std::string_view>> renamed = {};
    /// Fields of ours that are views of several of theirs, or of parts of one: no row to compare with.
    std::vector<std::string_view> views = {};
    /// Ours may end before theirs (what newer kernels append, trailing padding that nobody reads).
    bool is_prefix = false;
};

namespace struct_check {

inline std::string_view name_in_facts(const StructCheck& check, std::string_view ours) {
    for (const auto& [from, to] : check.renamed)
        if (from == ours) return to;
    return ours;
}

inline bool is_view(const StructCheck& check, std::string_view name) {
    return std::find(check.views.begin(), check.views.end(), name) != check.views.end();
}

/// Bytes of the record that fields of ours account for.
inline std::vector<bool> check_fields(const StructCheck& check, const std::vector<facts::Field>& rows, Abi abi) {
    const abi::Struct& s = check.described;
    std::vector<bool> covered(rows.front().record_size, false);
    for (std::size_t i = 0; i < s.count; ++i) {
        const abi::Field& field = s.fields[i];
        if (!contains(field.abis, abi)) continue;
        const std::uint32_t offset = s.offset(abi, i), size = abi::layout_of(field.type, abi).size;
        for (std::uint32_t at = offset; at < offset + size && at < covered.size(); ++at)
            covered[at] = true;
        if (!field.name || is_view(check, field.name)) continue;
        const std::string_view name = name_in_facts(check, field.name);
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return r.name == name; });
        if (row == rows.end()) {
            ADD_FAILURE() << s.name << " has no field " << name << " on ABI " << int(abi);
            continue;
        }
        EXPECT_EQ(offset, row->offset) << s.name << "." << name << " on ABI " << int(abi);
        // What has no constant length is what the facts call a flexible array.
        EXPECT_EQ(size, row->size) << s.name << "." << name << " on ABI " << int(abi);
        const auto [first, count] = std::pair{field.type.first_bit, field.type.bit_count};
        const std::string bits = count ? std::to_string(first) + ":" + std::to_string(count) : "-";
        EXPECT_EQ(bits, row->bits) << s.name << "." << name << " on ABI " << int(abi);
    }
    return covered;
}

inline void check_nothing_left_out(const StructCheck& check, const std::vector<facts::Field>& rows,
                                   const std::vector<bool>& covered, std::uint32_t end) {
    for (const facts::Field& row : rows)
        for (std::uint32_t at = row.offset; at < row.offset + row.size && at < end; ++at)
            if (!covered[at]) {
                ADD_FAILURE() << check.described.name << " leaves " << row.name << " at " << at << " out";
                break;
            }
}

} // namespace struct_check

/// Size, alignment, each field's offset and size, and that no byte of theirs is left out, on every ABI of the check.
inline void expect_as_in_facts(const StructCheck& check) {
    const std::string_view record = check.record.empty() ? check.described.name : check.record;
    for (unsigned i = 0; i < kAbiCount; ++i) {
        const Abi abi = Abi(i);
        if (!contains(check.abis, abi)) continue;
        const std::vector<facts::Field> rows = facts::structure(record, abi, check.header);
        if (rows.empty()) {
            ADD_FAILURE() << "the facts do not have " << record << " on ABI " << i;
            continue;
        }
        const abi::Layout& layout = check.described.layout(abi);
        const facts::Field& first = rows.front();
        if (check.is_prefix) {
            EXPECT_LE(layout.size, first.record_size) << record << " on ABI " << i;
        } else {
            EXPECT_EQ(layout.size, first.record_size) << record << " on ABI " << i;
        }
        if (first.record_align != 0 && !check.is_prefix) {
            EXPECT_EQ(layout.align, first.record_align) << record << " on ABI " << i;
        }
        const std::vector<bool> covered = struct_check::check_fields(check, rows, abi);
        struct_check::check_nothing_left_out(
            check, rows, covered, check.is_prefix ? std::min(layout.size, first.record_size) : first.record_size);
    }
}

} // namespace cluecap

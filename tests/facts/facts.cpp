// SPDX-License-Identifier: MIT
#include "tests/facts/facts.h"

#include <zstd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string>
#include <unordered_map>

namespace cluecap::facts {
namespace {

constexpr std::size_t kMaxColumns = 16;
using Columns = std::array<std::string_view, kMaxColumns>;

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot open " + path);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string decompressed(const char* table) {
    const std::string path = std::string(CLUES_SOURCE_DIR "/tests/facts/") + table + ".tsv.zst";
    const std::string packed = read_file(path);
    const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) throw std::runtime_error("damaged " + path);
    std::string text(size, '\0');
    if (ZSTD_decompress(text.data(), text.size(), packed.data(), packed.size()) != size)
        throw std::runtime_error("damaged " + path);
    return text;
}

Columns columns_of(std::string_view line) {
    Columns columns{};
    for (std::string_view& column : columns) {
        const std::size_t tab = line.find('\t');
        column = line.substr(0, tab);
        if (tab == std::string_view::npos) return columns;
        line.remove_prefix(tab + 1);
    }
    throw std::runtime_error("too many columns");
}

/// The rows of one table; `row` makes one of a line's columns. The text is kept for ever: rows point into it.
template <typename Row, typename MakeRow> std::vector<Row> load(const char* table, MakeRow row) {
    static const std::string text = decompressed(table);
    std::vector<Row> rows;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        if (!line.empty() && line[0] != '#') rows.push_back(row(columns_of(line)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return rows;
}

/// "-" is 0; negative numbers are sign-extended.
std::uint64_t number(std::string_view text) {
    if (text == "-") return 0;
    const bool negative = text.starts_with('-');
    const bool hex = text.starts_with("0x");
    text.remove_prefix(negative ? 1 : hex ? 2 : 0);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, hex ? 16 : 10);
    if (error != std::errc() || end != text.data() + text.size())
        throw std::runtime_error("not a number: " + std::string(text));
    return negative ? 0 - value : value;
}

std::uint32_t small(std::string_view text) { return static_cast<std::uint32_t>(number(text)); }

Abi abi_named(std::string_view name) {
    constexpr std::string_view names[kAbiCount] = {"x86_64", "i386", "x32", "aarch64"};
    const auto at = std::find(std::begin(names), std::end(names), name);
    if (at == std::end(names)) throw std::runtime_error("no such ABI: " + std::string(name));
    return static_cast<Abi>(at - std::begin(names));
}

AbiSet abis_of(std::string_view column) { return column == "*" ? kEveryAbi : only(abi_named(column)); }

/// Lower is better.
int preference(std::string_view header) {
    constexpr std::string_view prefixes[] = {"kernel:", "v6.1:", "libc:", "btf:"};
    for (int i = 0; i < 4; ++i)
        if (header.starts_with(prefixes[i])) return i + 1;
    return 0;
}

template <typename Row> using Index = std::unordered_map<std::string_view, std::vector<const Row*>>;

template <typename Row> Index<Row> index_by(const std::vector<Row>& rows, std::string_view Row::*key) {
    Index<Row> index;
    for (const Row& row : rows)
        index[row.*key].push_back(&row);
    return index;
}

template <typename Row> std::span<const Row* const> found(const Index<Row>& index, std::string_view key) {
    const auto at = index.find(key);
    return at == index.end() ? std::span<const Row* const>{} : at->second;
}

/// The first row of the best header among those that hold on `abi`; nullptr when none does.
template <typename Row> const Row* preferred(std::span<const Row* const> rows, Abi abi) {
    const Row* best = nullptr;
    for (const Row* row : rows)
        if (contains(row->abis, abi) && (!best || preference(row->header) < preference(best->header))) best = row;
    return best;
}

} // namespace

const std::vector<SyscallRow>& syscalls() {
    static const auto rows = load<SyscallRow>("syscalls", [](const Columns& c) {
        return SyscallRow{abi_named(c[0]), static_cast<std::uint16_t>(number(c[1])), c[2]};
    });
    return rows;
}

const std::vector<Constant>& constants() {
    static const auto rows = load<Constant>("constants", [](const Columns& c) {
        return Constant{c[0], c[1], abis_of(c[2]), number(c[4]), c[5]};
    });
    return rows;
}

const std::vector<Ioctl>& ioctls() {
    static const auto rows = load<Ioctl>("ioctls", [](const Columns& c) {
        return Ioctl{c[0], c[1], abis_of(c[2]), small(c[3]), c[4], small(c[7]), c[8]};
    });
    return rows;
}

const std::vector<Field>& fields() {
    static const auto rows = load<Field>("structs", [](const Columns& c) {
        return Field{c[0],        c[1], abis_of(c[2]), small(c[3]), small(c[4]), c[5],         small(c[6]),
                     small(c[7]), c[8], c[9],          c[10],       c[11],       small(c[12]), c[13]};
    });
    return rows;
}

std::optional<std::uint64_t> constant(std::string_view name, Abi abi) {
    static const Index<Constant> index = index_by(constants(), &Constant::name);
    const Constant* row = preferred(found(index, name), abi);
    return row ? std::optional(row->value) : std::nullopt;
}

std::vector<Field> structure(std::string_view record, Abi abi, std::string_view header) {
    static const Index<Field> index = index_by(fields(), &Field::record);
    const auto rows = found(index, record);
    if (header.empty()) {
        const Field* best = preferred(rows, abi);
        if (!best) return {};
        header = best->header;
    }
    std::vector<Field> result;
    for (const Field* row : rows)
        if (contains(row->abis, abi) && row->header == header) result.push_back(*row);
    return result;
}

} // namespace cluecap::facts

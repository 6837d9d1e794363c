// SPDX-License-Identifier: MIT
#include "reader/row_decoder.h"

#include <cerrno>

namespace cluecap::reader {

RowPredictor& RowDecoder::predictor(WordRow row) {
    auto& predictor = predictors_[unsigned(row)];
    if (!predictor) predictor.emplace(word_layout(row));
    return *predictor;
}

std::uint64_t RowDecoder::take_mask(Column column, const WordLayout& layout) {
    const std::uint64_t index = columns_[column].varint();
    if (index == masks_.size()) masks_.push_back(columns_[Column::mask_table].fixed<std::uint64_t>());
    const std::uint64_t mask = index < masks_.size() ? masks_[std::size_t(index)] : ~std::uint64_t{0};
    if (mask >> layout.words == 0) return mask;
    columns_.fail();
    return 0;
}

std::uint64_t RowDecoder::take_word(std::uint64_t expected, std::uint64_t before) {
    const auto op = WordOp(columns_[Column::ops].byte());
    if (op == WordOp::small) return columns_[Column::small_value].signed_varint();
    if (op == WordOp::before) return before;
    std::uint64_t value = 0;
    if (op == WordOp::delta) {
        value = expected + last_values_.take_delta(columns_[Column::delta_index].byte() % kLastDeltas);
    } else {
        if (op == WordOp::value) {
            value = last_values_.value(columns_[Column::value_index].varint() % (1u << kLastValuesBits));
        } else if (op == WordOp::nearby) {
            value = expected + columns_[Column::small_delta].signed_varint();
        } else if (op == WordOp::literal) {
            value = columns_[Column::literal_low].fixed<std::uint16_t>();
            value |= std::uint64_t{columns_[Column::literal_mid].fixed<std::uint16_t>()} << 16;
            value |= std::uint64_t{columns_[Column::literal_high].fixed<std::uint32_t>()} << 32;
        } else {
            columns_.fail();
        }
        last_values_.find_delta(value - expected);
    }
    last_values_.value(LastValues::value_slot(value)) = value;
    return value;
}

const RowPredictor::Row& RowDecoder::entry(WordRow row, std::uint32_t task) {
    const WordLayout& layout = word_layout(row);
    RowPredictor& predictor = this->predictor(row);
    const std::uint64_t mask = take_mask(Column::masks_entry, layout);
    const auto has = [&](int word) { return (mask >> word & 1) != 0; };

    std::uint64_t ip = predictor.expected_ip(task);
    if (has(layout.ip)) ip = take_word(ip, predictor.row(task)[std::size_t(layout.ip)]);
    predictor.expect_entry(task, ip);
    RowPredictor::Row& words = predictor.row(task);
    if (layout.ip_copy != kNoWord) words[std::size_t(layout.ip_copy)] = ip;
    if (layout.enosys != kNoWord) words[std::size_t(layout.enosys)] = std::uint64_t(-ENOSYS);
    for_each_word(layout, mask & ~(std::uint64_t{1} << layout.ip), [&](unsigned word) {
        const bool is_copy = int(word) == layout.flags_copy;
        words[word] = take_word(words[is_copy ? std::size_t(layout.flags) : word], predictor.row_before(task)[word]);
    });
    if (layout.flags_copy != kNoWord && !has(layout.flags_copy))
        words[std::size_t(layout.flags_copy)] = words[std::size_t(layout.flags)];
    predictor.learn_entry(task);
    return words;
}

const RowPredictor::Row& RowDecoder::exit(WordRow row, std::uint32_t task) {
    const WordLayout& layout = word_layout(row);
    RowPredictor& predictor = this->predictor(row);
    const std::uint64_t mask = take_mask(Column::masks_exit, layout);
    RowPredictor::Row& words = predictor.row(task);
    const auto result = std::size_t(layout.result);
    std::uint64_t& expected_result = predictor.expected_result(task);
    words[result] = expected_result;
    for_each_word(layout, mask, [&](unsigned word) { words[word] = take_word(words[word], words[word]); });
    expected_result = words[result];
    return words;
}

} // namespace cluecap::reader

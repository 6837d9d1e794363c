// SPDX-License-Identifier: MIT
#include "recorder/row_encoder.h"

#include <cerrno>

namespace cluecap::recorder {

RowPredictor& RowEncoder::predictor(WordRow row) {
    auto& predictor = predictors_[unsigned(row)];
    if (!predictor) predictor.emplace(word_layout(row));
    return *predictor;
}

void RowEncoder::put_mask(Column column, std::uint64_t mask) {
    const auto [place, is_new] = masks_.try_emplace(mask, std::uint32_t(masks_.size()));
    put_varint(columns_[column], place->second);
    if (is_new) put_fixed(columns_[Column::mask_table], mask);
}

/// The order of the attempts is part of the format only in so far as small values leave the last values alone.
void RowEncoder::put_word(std::uint64_t expected, std::uint64_t before, std::uint64_t value) {
    const auto op = [&](WordOp code) { columns_[Column::ops].push_back(std::uint8_t(code)); };
    if (zigzag(value) >> kSmallBits == 0) {
        op(WordOp::small);
        put_signed(columns_[Column::small_value], value);
        return;
    }
    if (value == before) return op(WordOp::before);
    const unsigned slot = LastValues::value_slot(value);
    const bool is_last = last_values_.value(slot) == value;
    last_values_.value(slot) = value;
    const int index = last_values_.find_delta(value - expected);
    if (index >= 0) {
        op(WordOp::delta);
        columns_[Column::delta_index].push_back(std::uint8_t(index));
    } else if (is_last) {
        op(WordOp::value);
        put_varint(columns_[Column::value_index], slot);
    } else if (zigzag(value - expected) >> kNearbyBits == 0) {
        op(WordOp::nearby);
        put_signed(columns_[Column::small_delta], value - expected);
    } else {
        op(WordOp::literal);
        put_fixed(columns_[Column::literal_low], std::uint16_t(value));
        put_fixed(columns_[Column::literal_mid], std::uint16_t(value >> 16));
        put_fixed(columns_[Column::literal_high], std::uint32_t(value >> 32));
    }
}

void RowEncoder::put_entry(WordRow row, std::uint32_t task, const std::uint64_t* words) {
    const WordLayout& layout = word_layout(row);
    RowPredictor& predictor = this->predictor(row);
    const std::uint64_t ip = words[layout.ip];
    const std::uint64_t expected_ip = predictor.expected_ip(task);
    predictor.expect_entry(task, ip);
    RowPredictor::Row& expected = predictor.row(task);
    if (layout.ip_copy != kNoWord) expected[std::size_t(layout.ip_copy)] = ip;
    if (layout.flags_copy != kNoWord) expected[std::size_t(layout.flags_copy)] = words[layout.flags];
    if (layout.enosys != kNoWord) expected[std::size_t(layout.enosys)] = std::uint64_t(-ENOSYS);
    expected[std::size_t(layout.ip)] = expected_ip;

    std::uint64_t mask = 0;
    for (unsigned word = 0; word < layout.words; ++word)
        mask |= std::uint64_t{words[word] != expected[word]} << word;
    put_mask(Column::masks_entry, mask);
    for_each_word(layout, mask,
                  [&](unsigned word) { put_word(expected[word], predictor.row_before(task)[word], words[word]); });
    for_each_word(layout, mask, [&](unsigned word) { expected[word] = words[word]; });
    predictor.learn_entry(task);
}

void RowEncoder::put_exit(WordRow row, std::uint32_t task, const std::uint64_t* words) {
    const WordLayout& layout = word_layout(row);
    RowPredictor& predictor = this->predictor(row);
    RowPredictor::Row& expected = predictor.row(task);
    const auto result = std::size_t(layout.result);
    std::uint64_t& expected_result = predictor.expected_result(task);
    expected[result] = expected_result;
    expected_result = words[result];

    std::uint64_t mask = 0;
    for (unsigned word = 0; word < layout.words; ++word)
        mask |= std::uint64_t{words[word] != expected[word]} << word;
    put_mask(Column::masks_exit, mask);
    for_each_word(layout, mask, [&](unsigned word) {
        put_word(expected[word], expected[word], words[word]);
        expected[word] = words[word];
    });
}

} // namespace cluecap::recorder

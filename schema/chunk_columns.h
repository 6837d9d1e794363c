// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "schema/memory.h"

/// What the columns of a chunk of events hold; "Columns" in docs/format.md is the specification. All numbers here are
/// stored in captures and never change.
namespace cluecap {

enum class Column : std::uint8_t {
    forms = 0,       ///< of each row: index into form_table
    form_table = 1,  ///< RowForm, in the order of first use
    tasks = 2,       ///< of each row of another task than the row before: index into task_table
    task_table = 3,  ///< tid, start ticks
    time_low = 4,    ///< of each row: time - time of the row before, low byte
    time_other = 5,  ///< the rest of it, signed; of rows that are no system call exits
    time_exit = 6,   ///< of those that are
    sequence = 7,    ///< jumps of the sequence number
    entry_seq = 8,   ///< exits whose entry is not the task's last one: seq - entry_seq
    masks_entry = 9, ///< of each row of words at entry: index into mask_table
    masks_exit = 10,
    mask_table = 11, ///< which words differ from what was expected
    ops = 12,        ///< of each differing word: WordOp
    delta_index = 13,
    value_index = 14,
    small_value = 15,
    small_delta = 16,
    literal_low = 17,  ///< bits 0..15
    literal_mid = 18,  ///< bits 16..31
    literal_high = 19, ///< bits 32..63
    shapes = 20,       ///< of each system call stop: index into shape_table
    shape_table = 21,  ///< of each list of memory regions: how many, how each is described
    region_addr = 22,
    region_size = 23,
    region_asked = 24,
    rare = 25,    ///< fields of the rows of other kinds
    raw = 26,     ///< bytes of the rows of other kinds, and of registers kept verbatim
    strings = 27, ///< contents of memory
    data = 28,
    structures = 29, ///< the first of kStructureColumns, by size
};
inline constexpr unsigned kStructureColumns = 8;
inline constexpr unsigned kColumnCount = unsigned(Column::structures) + kStructureColumns;

/// The column of a region's contents of `size` bytes. Structures of one kind have one size: side by side they
/// compress better.
constexpr unsigned content_column(Content content, bool is_string, std::uint64_t size) {
    if (content == Content::structure && !is_string)
        return unsigned(Column::structures) + unsigned(size / 8 % kStructureColumns);
    return unsigned(content == Content::data && !is_string ? Column::data : Column::strings);
}

/// What rows have in common: a row says which form it has.
struct RowForm {
    std::uint8_t kind = 0;   ///< EventKind
    std::uint8_t detail = 0; ///< Abi, AttachHow, NewTaskHow or LossReason
    std::uint8_t flag = 0;   ///< is_error, was_stopped or has_rusage
    std::uint8_t register_set = 0;
    std::uint16_t register_size = 0;
    std::uint16_t traits = 0; ///< kRow...

    bool operator==(const RowForm&) const = default;
};
static_assert(sizeof(RowForm) == 8 && std::has_unique_object_representations_v<RowForm>);

inline constexpr std::uint16_t kRowSameTask = 1;      ///< as the row before
inline constexpr std::uint16_t kRowJump = 2;          ///< seq is not the row before's plus 1
inline constexpr std::uint16_t kRowVerbatim = 4;      ///< registers are in `raw`, not words of a known layout
inline constexpr std::uint16_t kRowOwnWords = 8;      ///< the call's words do not follow from the registers
inline constexpr std::uint16_t kRowForeignEntry = 16; ///< the exit's entry is not the task's last one

/// How a word that differs from what was expected is given.
enum class WordOp : std::uint8_t {
    small = 1,   ///< the value itself: small_value, signed
    delta = 2,   ///< expected + one of the last differences: delta_index
    value = 3,   ///< one of the last values: value_index
    nearby = 4,  ///< expected + small_delta, signed
    literal = 5, ///< all 64 bits
    before = 6,  ///< as in the task's row before this one
};
inline constexpr unsigned kLastDeltas = 16;
inline constexpr unsigned kLastValuesBits = 10;
inline constexpr unsigned kSmallBits = 14; ///< zigzag values below 2^this are `small`
inline constexpr unsigned kNearbyBits = 21;

/// A region of a shape: three bytes.
struct RegionShape {
    std::uint8_t source = 0; ///< kFrom...
    std::uint8_t what = 0;   ///< content | is_string << 3 | stop << 4 | kKeptAsExpected | kAskedAsExpected
    std::uint8_t miss = 0;
};
inline constexpr std::uint8_t kFromNext = 6;  ///< 0..5: at the address in that argument; here: where the last one ended
inline constexpr std::uint8_t kFromOther = 7; ///< that + region_addr, signed
inline constexpr std::uint8_t kKeptAsExpected = 32;
inline constexpr std::uint8_t kAskedAsExpected = 64;

inline constexpr std::uint32_t kMaxTasksOfChunk = 1u << 14;
inline constexpr std::uint32_t kMaxRegionsOfChunk = 1u << 24;
inline constexpr std::uint16_t kMaxVerbatimRegisters = 4096;

} // namespace cluecap

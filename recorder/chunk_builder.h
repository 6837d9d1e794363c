// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "recorder/column_set.h"
#include "recorder/row_encoder.h"
#include "schema/event.h"

namespace cluecap::recorder {

/// Events as the columns of one chunk.
class ChunkBuilder {
  public:
    ChunkBuilder();

    void add(const Event& event);

    std::uint32_t events() const { return events_; }
    std::uint64_t first_seq() const { return first_seq_; }
    std::uint64_t last_seq() const { return last_seq_; }
    Timestamp first_time() const { return {first_time_}; }
    Timestamp last_time() const { return {last_time_}; }

    /// About the size of the message, without looking at every column.
    std::size_t size() const { return size_; }
    /// The chunk has as many tasks or regions as one may have.
    bool is_full() const;
    const ColumnSet& columns() const { return columns_; }

    /// Begins the next chunk.
    void clear();

  private:
    struct TaskState {
        std::array<std::uint64_t, 6> args{}; ///< of its last entry in this chunk
        std::uint64_t entry_seq = 0;
    };
    struct TaskHash {
        std::size_t operator()(const TaskId& id) const {
            return std::size_t((std::uint64_t(std::uint32_t(id.tid.value)) << 32 ^ id.start_ticks) *
                               0x9e3779b97f4a7c15);
        }
    };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    std::uint32_t task_index(const TaskId& id);
    void put_form(const RowForm& form);
    void put_time(const Event& event);
    void look_at(RowForm& form, const Registers& registers, const CallWords& call, Stop stop);
    void add_entry(const Event& event, RowForm form);
    void add_exit(const Event& event, RowForm form);
    void add_rare(const Event& event, RowForm form);
    void put_registers(const Registers& registers, const RowForm& form, Stop stop);
    void put_own_words(const CallWords& call, Stop stop);
    void put_regions(std::span<const MemoryRegion> regions);
    void put_region(const MemoryRegion& region, const std::array<std::uint64_t, 6>& args);
    void note(const Event& event);

    ColumnSet columns_;
    std::unique_ptr<RowEncoder> rows_;
    std::unordered_map<std::uint64_t, std::uint32_t> forms_;
    std::unordered_map<TaskId, std::uint32_t, TaskHash> tasks_;
    std::vector<TaskState> task_states_;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> shapes_;
    std::string shape_;         ///< being put together
    RowPredictor::Row words_{}; ///< of the registers looked at

    TaskId task_;             ///< of the row before
    std::uint32_t index_ = 0; ///< its index
    std::uint64_t seq_ = 0, time_ = 0;
    std::uint64_t next_addr_ = 0;
    std::array<std::uint64_t, 16> last_asked_{};
    std::uint32_t events_ = 0, regions_ = 0;
    std::uint64_t first_seq_ = 0, last_seq_ = 0, first_time_ = 0, last_time_ = 0;
    std::size_t size_ = 0;
};

} // namespace cluecap::recorder

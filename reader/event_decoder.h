// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "reader/row_decoder.h"
#include "schema/event.h"
#include "schema/messages.h"

namespace cluecap::reader {

/// Turns the columns of one chunk into events, row by row. Its other half is recorder::ChunkBuilder.
class EventDecoder {
  public:
    /// `parts` stay where they are as long as this lives.
    explicit EventDecoder(const EventsParts& parts);

    /// The next row; false when the columns do not hold one. What spans point to: see ChunkReader::next.
    bool next(Event& event);
    /// Every column was read to its end: the rows were what the writer wrote.
    bool is_complete() const { return !columns_.failed() && columns_.all_read(); }

  private:
    struct Task {
        TaskId id;
        std::array<std::uint64_t, 6> args{};
        std::uint64_t entry_seq = 0;
    };
    struct Shape {
        std::uint32_t count = 0;
        Bytes regions;
    };

    /// A form and what follows from it, looked up once.
    struct Form {
        RowForm row;
        const RegisterLayout* layout = nullptr; ///< of registers that are coded as words
        const CallLayout* places = nullptr;     ///< of the call in these words
        WordRow words = WordRow::call;
    };

    bool add_form();
    const Form* take_form();
    void take_task(const RowForm& form);
    void take_entry(Event& event, const Form& form);
    void take_exit(Event& event, const Form& form);
    void take_rare(Event& event, const RowForm& form);
    Registers take_registers(const Form& form, Stop stop, CallWords& call);
    Bytes take_words(const Form& form, Stop stop, CallWords& call);
    const Shape& take_shape();
    std::span<const MemoryRegion> take_regions();
    MemoryRegion take_region(const RegionShape& shape, const Task& task);

    ColumnCursors columns_;
    RowDecoder rows_;
    std::vector<Form> forms_;
    std::vector<Task> tasks_;
    std::vector<Shape> shapes_;
    std::uint32_t task_ = 0;
    std::uint64_t seq_ = 0, time_ = 0, next_addr_ = 0;
    std::array<std::uint64_t, 16> last_asked_{};
    std::uint64_t all_regions_ = 0;
    bool is_first_ = true;

    // What the last event's spans point to.
    std::array<std::byte, kMaxRegisterWords * 8> narrow_; ///< registers of 4 bytes
    std::vector<MemoryRegion> regions_;
    std::vector<ProcText> proc_;
    std::vector<Descriptor> descriptors_;
};

} // namespace cluecap::reader

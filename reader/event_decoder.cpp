// SPDX-License-Identifier: MIT
#include "reader/event_decoder.h"

#include <algorithm>
#include <cstring>

#include "schema/event_fields.h"

namespace cluecap::reader {
namespace {

constexpr std::uint8_t kKnownWhat = 31 | kKeptAsExpected | kAskedAsExpected;

/// Reads the fields of the rarer kinds.
class FieldReader {
  public:
    FieldReader(ColumnCursors& columns, std::vector<ProcText>& proc, std::vector<Descriptor>& descriptors)
        : columns_(columns), proc_(proc), descriptors_(descriptors) {}

    template <typename T> void number(T& value) { value = T(columns_[Column::rare].signed_varint()); }
    void bytes(Bytes& bytes) { bytes = columns_[Column::raw].bytes(columns_[Column::rare].varint()); }
    void proc(std::span<const ProcText>& items) {
        proc_.clear();
        for (std::uint64_t left = columns_[Column::rare].varint(); left > 0 && !columns_.failed(); --left) {
            ProcText& item = proc_.emplace_back();
            item.item = ProcItem(columns_[Column::rare].byte());
            number(item.error);
            bytes(item.text);
        }
        items = proc_;
    }
    void descriptors(std::span<const Descriptor>& items) {
        descriptors_.clear();
        for (std::uint64_t left = columns_[Column::rare].varint(); left > 0 && !columns_.failed(); --left) {
            Descriptor& item = descriptors_.emplace_back();
            number(item.fd);
            number(item.flags);
            bytes(item.target);
        }
        items = descriptors_;
    }

  private:
    ColumnCursors& columns_;
    std::vector<ProcText>& proc_;
    std::vector<Descriptor>& descriptors_;
};

} // namespace

EventDecoder::EventDecoder(const EventsParts& parts) : rows_(columns_) {
    for (unsigned column = 0; column < kColumnCount; ++column)
        columns_.set(column, parts.columns[column]);
}

bool EventDecoder::add_form() {
    Form form{.row = columns_[Column::form_table].fixed<RowForm>()};
    const RowForm& row = form.row;
    if (row.kind == 0 || row.kind > std::uint8_t(EventKind::mark)) return false;
    const bool is_call =
        row.kind == std::uint8_t(EventKind::syscall_entry) || row.kind == std::uint8_t(EventKind::syscall_exit);
    if (is_call && row.register_size != 0 && !(row.traits & kRowVerbatim)) {
        form.layout = register_layout(RegisterSet(row.register_set));
        if (!form.layout || form.layout->size() != row.register_size) return false;
        form.places = call_layout(form.layout->set, Abi(row.detail));
        form.words = word_row(form.layout->set, row.detail);
    }
    if (is_call && !form.places && !(row.traits & kRowOwnWords)) return false;
    forms_.push_back(form);
    return true;
}

const EventDecoder::Form* EventDecoder::take_form() {
    const std::uint64_t index = columns_[Column::forms].varint();
    if (index > forms_.size() || (index == forms_.size() && !add_form())) return nullptr;
    return &forms_[std::size_t(index)];
}

void EventDecoder::take_task(const RowForm& form) {
    if (form.traits & kRowSameTask) {
        if (is_first_) columns_.fail();
        return;
    }
    const std::uint64_t index = columns_[Column::tasks].varint();
    if (index == tasks_.size() && index < kMaxTasksOfChunk) {
        TaskId& id = tasks_.emplace_back().id;
        id.tid = {std::int32_t(columns_[Column::task_table].signed_varint())};
        id.start_ticks = columns_[Column::task_table].varint();
    }
    if (index < tasks_.size())
        task_ = std::uint32_t(index);
    else
        columns_.fail();
}

bool EventDecoder::next(Event& event) {
    const Form* form = take_form();
    if (!form) return false;
    take_task(form->row);
    if (columns_.failed()) return false;
    is_first_ = false;
    event.kind = EventKind(form->row.kind);
    event.task = tasks_[task_].id;
    seq_ += form->row.traits & kRowJump ? columns_[Column::sequence].signed_varint() : 1;
    event.seq = seq_;
    const bool is_exit = event.kind == EventKind::syscall_exit;
    const std::uint64_t high = columns_[is_exit ? Column::time_exit : Column::time_other].signed_varint();
    time_ += (high << 8) + columns_[Column::time_low].byte();
    event.time = {time_};
    if (!set_detail(event, form->row.detail, form->row.flag != 0)) return false;
    if (event.kind == EventKind::syscall_entry)
        take_entry(event, *form);
    else if (is_exit)
        take_exit(event, *form);
    else
        take_rare(event, form->row);
    return !columns_.failed();
}

/// Registers that are coded as words, and in `call` what they say of the call.
Bytes EventDecoder::take_words(const Form& form, Stop stop, CallWords& call) {
    const RegisterLayout& layout = *form.layout;
    const auto& words = stop == Stop::entry ? rows_.entry(form.words, task_) : rows_.exit(form.words, task_);
    if (form.places) call = call_words(layout, *form.places, words.data(), stop);
    if (layout.word_size == sizeof(words[0])) return std::as_bytes(std::span(words)).first(layout.size());
    for (unsigned word = 0; word < layout.words(); ++word)
        std::memcpy(&narrow_[word * layout.word_size], &words[word], layout.word_size);
    return Bytes(narrow_).first(layout.size());
}

/// The registers, and in `call` what they or the row's own words say of the call.
Registers EventDecoder::take_registers(const Form& form, Stop stop, CallWords& call) {
    Registers registers{RegisterSet(form.row.register_set), {}};
    if (form.layout)
        registers.raw = take_words(form, stop, call);
    else if (form.row.traits & kRowVerbatim)
        registers.raw = columns_[Column::raw].bytes(form.row.register_size);
    if (form.row.traits & kRowOwnWords) {
        const auto& words = stop == Stop::entry ? rows_.entry(WordRow::call, task_) : rows_.exit(WordRow::call, task_);
        call = {words[kCallNr], {}, words[kCallIp], words[kCallSp], words[kCallResult]};
        std::copy_n(words.begin() + kCallArgs, call.args.size(), call.args.begin());
    }
    return registers;
}

void EventDecoder::take_entry(Event& event, const Form& form) {
    SyscallEntry& entry = event.entry;
    CallWords call;
    entry.registers = take_registers(form, Stop::entry, call);
    entry.nr = call.nr;
    entry.args = call.args;
    entry.ip = {call.ip};
    entry.sp = {call.sp};
    tasks_[task_].args = call.args;
    tasks_[task_].entry_seq = event.seq;
    entry.memory = take_regions();
}

void EventDecoder::take_exit(Event& event, const Form& form) {
    SyscallExit& exit = event.exit;
    CallWords call;
    exit.registers = take_registers(form, Stop::exit, call);
    exit.entry_seq = form.row.traits & kRowForeignEntry ? event.seq - columns_[Column::entry_seq].signed_varint()
                                                        : tasks_[task_].entry_seq;
    exit.result = std::int64_t(call.result);
    exit.ip = {call.ip};
    exit.sp = {call.sp};
    exit.memory = take_regions();
}

void EventDecoder::take_rare(Event& event, const RowForm& form) {
    if (event.kind == EventKind::attached)
        event.attached.registers = {RegisterSet(form.register_set), columns_[Column::raw].bytes(form.register_size)};
    FieldReader reader(columns_, proc_, descriptors_);
    visit_fields(reader, event);
}

const EventDecoder::Shape& EventDecoder::take_shape() {
    static const Shape none;
    const std::uint64_t index = columns_[Column::shapes].varint();
    if (index == shapes_.size()) {
        ColumnCursor& table = columns_[Column::shape_table];
        const std::uint64_t count = table.varint();
        if (count > kMaxRegionsOfChunk) columns_.fail();
        if (!columns_.failed()) shapes_.push_back({std::uint32_t(count), table.bytes(count * sizeof(RegionShape))});
    }
    if (index >= shapes_.size()) columns_.fail();
    return columns_.failed() ? none : shapes_[std::size_t(index)];
}

std::span<const MemoryRegion> EventDecoder::take_regions() {
    const Shape& shape = take_shape();
    all_regions_ += shape.count;
    if (all_regions_ > kMaxRegionsOfChunk) columns_.fail();
    regions_.clear();
    for (std::uint32_t i = 0; i < shape.count && !columns_.failed(); ++i) {
        RegionShape region;
        std::memcpy(&region, shape.regions.data() + i * sizeof(region), sizeof(region));
        regions_.push_back(take_region(region, tasks_[task_]));
    }
    return regions_;
}

MemoryRegion EventDecoder::take_region(const RegionShape& shape, const Task& task) {
    MemoryRegion region;
    region.content = Content(shape.what & 7);
    region.is_string = (shape.what & 8) != 0;
    region.stop = Stop(shape.what >> 4 & 1);
    region.miss = Miss(shape.miss);
    if (region.content > Content::env || region.miss > Miss::gone || shape.what > kKnownWhat ||
        shape.source > kFromOther)
        columns_.fail();
    if (shape.source < task.args.size())
        region.addr = {task.args[shape.source]};
    else
        region.addr = {next_addr_ + (shape.source == kFromOther ? columns_[Column::region_addr].signed_varint() : 0)};

    std::uint64_t& last_asked = last_asked_[shape.what & 15];
    if (!(shape.what & kAskedAsExpected)) last_asked = columns_[Column::region_asked].varint();
    region.asked = last_asked;
    const bool is_expected = (shape.what & kKeptAsExpected) != 0;
    if (is_expected && region.is_string) {
        region.bytes = columns_[Column::strings].bytes_to_zero();
    } else {
        const std::uint64_t size = is_expected ? region.asked : columns_[Column::region_size].varint();
        region.bytes = columns_.at(content_column(region.content, region.is_string, size)).bytes(size);
    }
    next_addr_ = region.addr.value + region.bytes.size();
    return region;
}

} // namespace cluecap::reader

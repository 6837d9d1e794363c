// SPDX-License-Identifier: MIT
#include "recorder/chunk_builder.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include "schema/event_fields.h"

namespace cluecap::recorder {
namespace {

/// What a row takes besides its contents, to judge a chunk's size by.
constexpr std::size_t kUsualRowSize = 24;
/// How often the columns are really looked at.
constexpr std::uint32_t kRowsPerCount = 256;

void put_bytes(ColumnBytes& to, Bytes bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    to.insert(to.end(), data, data + bytes.size());
}

/// The registers can be coded as words of a known layout.
const RegisterLayout* layout_of(const Registers& registers) {
    const RegisterLayout* layout = register_layout(registers.set);
    return layout && layout->size() == registers.raw.size() ? layout : nullptr;
}

/// Writes the fields of the rarer kinds.
class FieldWriter {
  public:
    explicit FieldWriter(ColumnSet& columns) : rare_(columns[Column::rare]), raw_(columns[Column::raw]) {}

    template <typename T> void number(T value) { put_signed(rare_, std::uint64_t(std::int64_t(value))); }
    void bytes(Bytes bytes) {
        put_varint(rare_, bytes.size());
        put_bytes(raw_, bytes);
    }
    void proc(std::span<const ProcText> items) {
        put_varint(rare_, items.size());
        for (const ProcText& item : items) {
            rare_.push_back(std::uint8_t(item.item));
            number(item.error);
            bytes(item.text);
        }
    }
    void descriptors(std::span<const Descriptor> items) {
        put_varint(rare_, items.size());
        for (const Descriptor& item : items) {
            number(item.fd);
            number(item.flags);
            bytes(item.target);
        }
    }

  private:
    ColumnBytes& rare_;
    ColumnBytes& raw_;
};

bool ends_at_first_zero(Bytes bytes) {
    return !bytes.empty() && std::memchr(bytes.data(), 0, bytes.size()) == &bytes.back();
}

} // namespace

ChunkBuilder::ChunkBuilder() { clear(); }

void ChunkBuilder::clear() {
    constexpr std::size_t kKeep = 1u << 20;
    columns_.clear(kKeep);
    rows_ = std::make_unique<RowEncoder>(columns_);
    forms_.clear();
    tasks_.clear();
    task_states_.clear();
    shapes_.clear();
    task_ = {};
    index_ = 0;
    seq_ = time_ = next_addr_ = 0;
    last_asked_.fill(0);
    events_ = regions_ = 0;
    size_ = 0;
}

bool ChunkBuilder::is_full() const {
    return task_states_.size() >= kMaxTasksOfChunk || regions_ >= kMaxRegionsOfChunk / 2;
}

void ChunkBuilder::put_form(const RowForm& form) {
    std::uint64_t key = 0;
    std::memcpy(&key, &form, sizeof(key));
    const auto [place, is_new] = forms_.try_emplace(key, std::uint32_t(forms_.size()));
    put_varint(columns_[Column::forms], place->second);
    if (is_new) put_fixed(columns_[Column::form_table], key);
}

std::uint32_t ChunkBuilder::task_index(const TaskId& id) {
    const auto [place, is_new] = tasks_.try_emplace(id, std::uint32_t(tasks_.size()));
    if (is_new) {
        put_signed(columns_[Column::task_table], std::uint64_t(std::int64_t(id.tid.value)));
        put_varint(columns_[Column::task_table], id.start_ticks);
        task_states_.emplace_back();
    }
    return place->second;
}

void ChunkBuilder::put_time(const Event& event) {
    const std::uint64_t delta = event.time.ns - time_;
    time_ = event.time.ns;
    const bool is_exit = event.kind == EventKind::syscall_exit;
    columns_[Column::time_low].push_back(std::uint8_t(delta));
    put_signed(columns_[is_exit ? Column::time_exit : Column::time_other], std::uint64_t(std::int64_t(delta) >> 8));
}

void ChunkBuilder::note(const Event& event) {
    const bool is_first = events_ == 0;
    first_seq_ = is_first ? event.seq : std::min(first_seq_, event.seq);
    last_seq_ = is_first ? event.seq : std::max(last_seq_, event.seq);
    first_time_ = is_first ? event.time.ns : std::min(first_time_, event.time.ns);
    last_time_ = is_first ? event.time.ns : std::max(last_time_, event.time.ns);
    if (++events_ % kRowsPerCount == 0)
        size_ = columns_.size();
    else
        size_ += kUsualRowSize;
}

void ChunkBuilder::add(const Event& event) {
    note(event);
    RowForm form{.kind = std::uint8_t(event.kind), .detail = detail_of(event), .flag = flag_of(event)};
    if (events_ > 1 && event.task == task_) {
        form.traits |= kRowSameTask;
    } else {
        index_ = task_index(event.task);
        put_varint(columns_[Column::tasks], index_);
        task_ = event.task;
    }
    if (event.seq != seq_ + 1) {
        form.traits |= kRowJump;
        put_signed(columns_[Column::sequence], event.seq - seq_);
    }
    seq_ = event.seq;
    put_time(event);
    if (event.kind == EventKind::syscall_entry)
        add_entry(event, form);
    else if (event.kind == EventKind::syscall_exit)
        add_exit(event, form);
    else
        add_rare(event, form);
}

/// Completes `form` with how the registers are coded, as words or verbatim, and whether `call` follows from them.
void ChunkBuilder::look_at(RowForm& form, const Registers& registers, const CallWords& call, Stop stop) {
    form.register_set = std::uint8_t(registers.set);
    form.register_size = std::uint16_t(registers.raw.size());
    form.traits |= kRowOwnWords;
    const RegisterLayout* layout = layout_of(registers);
    if (!layout) {
        if (!registers.raw.empty()) form.traits |= kRowVerbatim;
        return;
    }
    if (layout->word_size == sizeof(words_[0])) {
        std::memcpy(words_.data(), registers.raw.data(), registers.raw.size());
    } else {
        for (unsigned word = 0; word < layout->words(); ++word)
            words_[word] = register_word(*layout, registers.raw, int(word));
    }
    const CallLayout* places = call_layout(registers.set, Abi(form.detail));
    if (places && call_words(*layout, *places, words_.data(), stop) == call)
        form.traits = std::uint16_t(form.traits & ~kRowOwnWords);
}

void ChunkBuilder::put_registers(const Registers& registers, const RowForm& form, Stop stop) {
    if (form.traits & kRowVerbatim) return put_bytes(columns_[Column::raw], registers.raw);
    if (registers.raw.empty()) return;
    const WordRow row = word_row(registers.set, form.detail);
    if (stop == Stop::entry)
        rows_->put_entry(row, index_, words_.data());
    else
        rows_->put_exit(row, index_, words_.data());
}

void ChunkBuilder::put_own_words(const CallWords& call, Stop stop) {
    RowPredictor::Row words = rows_->last(WordRow::call, index_);
    words[kCallIp] = call.ip;
    words[kCallSp] = call.sp;
    words[kCallResult] = call.result;
    if (stop == Stop::exit) return rows_->put_exit(WordRow::call, index_, words.data());
    words[kCallNr] = call.nr;
    std::copy(call.args.begin(), call.args.end(), words.begin() + kCallArgs);
    words[kCallResult] = std::uint64_t(-ENOSYS);
    rows_->put_entry(WordRow::call, index_, words.data());
}

void ChunkBuilder::add_entry(const Event& event, RowForm form) {
    const SyscallEntry& entry = event.entry;
    const CallWords call{entry.nr, entry.args, entry.ip.value, entry.sp.value, 0};
    look_at(form, entry.registers, call, Stop::entry);
    put_form(form);
    put_registers(entry.registers, form, Stop::entry);
    if (form.traits & kRowOwnWords) put_own_words(call, Stop::entry);
    task_states_[index_] = {entry.args, event.seq};
    put_regions(entry.memory);
}

void ChunkBuilder::add_exit(const Event& event, RowForm form) {
    const SyscallExit& exit = event.exit;
    const CallWords call{0, {}, exit.ip.value, exit.sp.value, std::uint64_t(exit.result)};
    look_at(form, exit.registers, call, Stop::exit);
    if (exit.entry_seq != task_states_[index_].entry_seq) {
        form.traits |= kRowForeignEntry;
        put_signed(columns_[Column::entry_seq], event.seq - exit.entry_seq);
    }
    put_form(form);
    put_registers(exit.registers, form, Stop::exit);
    if (form.traits & kRowOwnWords) put_own_words(call, Stop::exit);
    put_regions(exit.memory);
}

void ChunkBuilder::add_rare(const Event& event, RowForm form) {
    const std::size_t before = columns_[Column::raw].size();
    if (event.kind == EventKind::attached) {
        const Registers& registers = event.attached.registers;
        form.register_set = std::uint8_t(registers.set);
        form.register_size = std::uint16_t(registers.raw.size());
        put_bytes(columns_[Column::raw], registers.raw);
    }
    put_form(form);
    FieldWriter writer(columns_);
    visit_fields(writer, event);
    size_ += columns_[Column::raw].size() - before;
}

/// Where the region is, what of it is expected; the rest goes to columns.
void ChunkBuilder::put_region(const MemoryRegion& region, const std::array<std::uint64_t, 6>& args) {
    RegionShape shape;
    shape.miss = std::uint8_t(region.miss);
    shape.what = std::uint8_t(unsigned(region.content) | unsigned(region.is_string) << 3 | unsigned(region.stop) << 4);
    const auto arg = std::find(args.begin(), args.end(), region.addr.value);
    if (arg != args.end())
        shape.source = std::uint8_t(arg - args.begin());
    else if (region.addr.value == next_addr_)
        shape.source = kFromNext;
    else
        shape.source = kFromOther;
    if (shape.source == kFromOther) put_signed(columns_[Column::region_addr], region.addr.value - next_addr_);
    next_addr_ = region.addr.value + region.bytes.size();

    std::uint64_t& last_asked = last_asked_[shape.what & 15];
    if (region.asked == last_asked)
        shape.what |= kAskedAsExpected;
    else
        put_varint(columns_[Column::region_asked], region.asked);
    last_asked = region.asked;
    if (region.is_string ? ends_at_first_zero(region.bytes) : region.bytes.size() == region.asked)
        shape.what |= kKeptAsExpected;
    else
        put_varint(columns_[Column::region_size], region.bytes.size());
    put_bytes(columns_.at(content_column(region.content, region.is_string, region.bytes.size())), region.bytes);
    size_ += region.bytes.size();
    const char bytes[] = {char(shape.source), char(shape.what), char(shape.miss)};
    shape_.append(bytes, sizeof(bytes));
}

void ChunkBuilder::put_regions(std::span<const MemoryRegion> regions) {
    shape_.clear();
    for (const MemoryRegion& region : regions)
        put_region(region, task_states_[index_].args);
    regions_ += std::uint32_t(regions.size());
    auto place = shapes_.find(std::string_view(shape_));
    if (place == shapes_.end()) {
        place = shapes_.emplace(shape_, std::uint32_t(shapes_.size())).first;
        put_varint(columns_[Column::shape_table], regions.size());
        put_bytes(columns_[Column::shape_table], as_bytes(shape_));
    }
    put_varint(columns_[Column::shapes], place->second);
}

} // namespace cluecap::recorder

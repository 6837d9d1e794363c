// SPDX-License-Identifier: MIT
#include "reader/decoder.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

/// Any call of any ABI with any registers over any memory must decode, in bounded time, to a well-formed tree.
///
/// Input: abi, flags (u8 each), nr (u16), result (s64), 6 args (u64), then memory regions: u8 which argument (6 and up:
/// an address of its own, u64, follows), u8 offset from it, u8 flags (1 exit, 2 string, 4 misses), u8 content, u16
/// asked, u16 size, bytes.
namespace {

using namespace cluecap;

class Input {
  public:
    explicit Input(Bytes bytes) : bytes_(bytes) {}
    std::uint64_t take(std::size_t width) {
        const std::size_t there = std::min(width, bytes_.size());
        const std::uint64_t value = load_little(bytes_.data(), there);
        bytes_ = bytes_.subspan(there);
        return value;
    }
    Bytes take_bytes(std::size_t size) {
        const Bytes taken = bytes_.first(std::min(size, bytes_.size()));
        bytes_ = bytes_.subspan(taken.size());
        return taken;
    }
    bool at_end() const { return bytes_.empty(); }

  private:
    Bytes bytes_;
};

MemoryRegion take_region(Input& in, const std::array<std::uint64_t, 6>& args) {
    const std::uint64_t which = in.take(1);
    const std::uint64_t base = which < args.size() ? args[std::size_t(which)] : in.take(8);
    const std::uint64_t addr = base + in.take(1);
    const std::uint64_t flags = in.take(1);
    const auto content = Content(in.take(1) % (unsigned(Content::env) + 1));
    const std::uint64_t asked = in.take(2);
    const auto size = std::size_t(in.take(2));
    return {.addr = {addr},
            .asked = asked,
            .bytes = in.take_bytes(size),
            .miss = flags & 4 ? Miss::fault : Miss::none,
            .content = content,
            .is_string = (flags & 2) != 0,
            .stop = flags & 1 ? Stop::exit : Stop::entry};
}

void require(bool holds) {
    if (!holds) std::abort();
}

void check(const DecodedArgs& args) {
    require(args.call && args.result && args.count <= args.args.size());
    for (unsigned i = 0; i < args.count; ++i)
        require(args.args[i].root < args.nodes.size());
    volatile std::byte sum{};
    for (std::size_t i = 0; i < args.nodes.size(); ++i) {
        const Value& value = args.nodes[i];
        require(value.type && value.end > i && value.end <= args.nodes.size());
        for (const Bytes bytes : {value.bytes, value.exit_bytes})
            for (const std::byte byte : bytes)
                sum = sum ^ byte;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Input in(Bytes(reinterpret_cast<const std::byte*>(data), size));
    Event entry, exit;
    entry.kind = EventKind::syscall_entry;
    entry.seq = 1;
    entry.task.tid.value = 1;
    entry.entry.abi = Abi(in.take(1) % kAbiCount);
    const std::uint64_t flags = in.take(1);
    entry.entry.nr = in.take(2);
    exit.kind = EventKind::syscall_exit;
    exit.seq = 2;
    exit.task = entry.task;
    exit.exit.entry_seq = flags & 2 ? 1 : 0;
    exit.exit.abi = entry.entry.abi;
    exit.exit.result = std::int64_t(in.take(8));
    exit.exit.is_error = flags & 1;
    for (std::uint64_t& arg : entry.entry.args)
        arg = in.take(8);
    std::vector<MemoryRegion> at_entry, at_exit;
    while (!in.at_end()) {
        const MemoryRegion region = take_region(in, entry.entry.args);
        (region.stop == Stop::exit ? at_exit : at_entry).push_back(region);
    }
    entry.entry.memory = at_entry;
    exit.exit.memory = at_exit;

    model::TaskModel model;
    reader::Decoder decoder;
    model.observe(entry);
    const model::Task& task = *model.find(Tid{1});
    check(decoder.begun(task, task.call, model::CallStatus::unfinished).args);
    model.observe(exit);
    const model::Outcome& outcome = model.outcome();
    check(decoder.returned(*outcome.ended, *outcome.call, outcome.status, exit).args);
    static_cast<void>(model.descriptor(task, std::int32_t(exit.exit.result), Stop::exit));
    static_cast<void>(model.serialize());
    return 0;
}

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "schema/event.h"

namespace cluecap {

/// Makes events as a recorder would, numbered from 1, one microsecond apart. It owns what they point to.
class EventMaker {
  public:
    /// Memory of a stop: what was asked for was kept whole.
    MemoryRegion string(std::uint64_t addr, std::string_view text, Content content = Content::path) {
        const std::string& kept = texts_.emplace_back(std::string(text) + '\0');
        return {.addr = {addr}, .asked = 4096, .bytes = as_bytes(kept), .content = content, .is_string = true};
    }
    MemoryRegion bytes(std::uint64_t addr, std::string_view data, Stop stop = Stop::entry,
                       Content content = Content::data) {
        const std::string& kept = texts_.emplace_back(data);
        return {.addr = {addr}, .asked = data.size(), .bytes = as_bytes(kept), .content = content, .stop = stop};
    }
    Descriptor descriptor(std::int32_t fd, std::string_view target) {
        return {.fd = fd, .target = as_bytes(texts_.emplace_back(target))};
    }
    ProcText proc(ProcItem item, std::string_view text) {
        return {.item = item, .text = as_bytes(texts_.emplace_back(text))};
    }

    Event attached(std::int32_t tid, std::int32_t tgid, std::int32_t ppid, std::vector<ProcText> proc = {},
                   std::vector<Descriptor> descriptors = {}, AttachHow how = AttachHow::child) {
        Event event = make(EventKind::attached, tid);
        event.attached = {.how = how,
                          .tgid = tgid,
                          .ppid = ppid,
                          .proc = keep(proc_, std::move(proc)),
                          .descriptors = keep(descriptors_, std::move(descriptors)),
                          .registers = {}};
        return event;
    }
    Event entry(std::int32_t tid, std::uint64_t nr, std::array<std::uint64_t, 6> args = {},
                std::vector<MemoryRegion> memory = {}, Abi abi = Abi::x86_64, std::uint64_t ip = 0x1000) {
        Event event = make(EventKind::syscall_entry, tid);
        event.entry = {.abi = abi,
                       .nr = nr,
                       .args = args,
                       .ip = {ip},
                       .sp = {0x7ffe0000},
                       .registers = {},
                       .memory = keep(memory_, std::move(memory))};
        return event;
    }
    /// Results from -4095 to -1 are errors.
    Event exit(const Event& of, std::int64_t result, std::vector<MemoryRegion> memory = {}) {
        Event event = make(EventKind::syscall_exit, of.task.tid.value);
        event.exit = {.entry_seq = of.seq,
                      .abi = of.entry.abi,
                      .result = result,
                      .is_error = result < 0 && result >= -4095,
                      .ip = of.entry.ip,
                      .sp = of.entry.sp,
                      .registers = {},
                      .memory = keep(memory_, std::move(memory))};
        return event;
    }
    Event new_task(std::int32_t tid, NewTaskHow how, std::int32_t child) {
        Event event = make(EventKind::new_task, tid);
        event.new_task = {.how = how, .child = {.tid = {child}, .start_ticks = 0}};
        return event;
    }
    Event exec(std::int32_t tid, std::int32_t former, std::vector<ProcText> proc = {},
               std::vector<Descriptor> descriptors = {}) {
        Event event = make(EventKind::exec, tid);
        event.exec = {.former_tid = former,
                      .proc = keep(proc_, std::move(proc)),
                      .descriptors = keep(descriptors_, std::move(descriptors))};
        return event;
    }
    Event named(std::int32_t tid, std::int32_t fd, std::string_view target) {
        Event event = make(EventKind::descriptor, tid);
        event.descriptor = descriptor(fd, target);
        return event;
    }
    Event signal(std::int32_t tid, std::int32_t signo) {
        Event event = make(EventKind::signal, tid);
        event.signal.signo = signo;
        return event;
    }
    Event ended(EventKind kind, std::int32_t tid, std::int32_t status) {
        Event event = make(kind, tid);
        event.ended.status = status;
        return event;
    }
    Event make(EventKind kind, std::int32_t tid) {
        Event event;
        event.kind = kind;
        event.seq = ++seq_;
        event.time = {1'000'000'000 + seq_ * 1000};
        event.task = {.tid = {tid}, .start_ticks = 100};
        return event;
    }

  private:
    template <typename T> std::span<const T> keep(std::deque<std::vector<T>>& in, std::vector<T> list) {
        return in.emplace_back(std::move(list));
    }
    std::uint64_t seq_ = 0;
    std::deque<std::string> texts_;
    std::deque<std::vector<MemoryRegion>> memory_;
    std::deque<std::vector<ProcText>> proc_;
    std::deque<std::vector<Descriptor>> descriptors_;
};

} // namespace cluecap

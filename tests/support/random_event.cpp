// SPDX-License-Identifier: MIT
#include "tests/support/random_event.h"

#include <fmt/format.h>

namespace cluecap::testing_support {

std::uint64_t RandomEvents::word() {
    switch (below(5)) {
    case 0:
        return 0;
    case 1:
        return below(300);
    case 2:
        return std::uint64_t(-std::int64_t(below(200)));
    case 3:
        return 0x7ffd00000000 + below(4096) * 8;
    default:
        return random_();
    }
}

Bytes RandomEvents::bytes(std::size_t limit) {
    auto& made = bytes_.emplace_back(below(8) == 0 ? below(limit) : below(std::min<std::size_t>(limit, 40)));
    for (auto& byte : made)
        byte = std::byte(random_());
    return made;
}

Registers RandomEvents::registers() {
    static constexpr std::pair<RegisterSet, std::size_t> kSets[] = {
        {RegisterSet::none, 0},           {RegisterSet::x86_64_user, 216}, {RegisterSet::i386_user, 68},
        {RegisterSet::aarch64_user, 272}, {RegisterSet::x86_64_user, 224}, {RegisterSet(200), 33}};
    const auto [set, size] = kSets[below(std::size(kSets))];
    auto& made = bytes_.emplace_back(size);
    for (std::size_t i = 0; i + 8 <= size; i += 8) {
        const std::uint64_t value = word();
        std::memcpy(&made[i], &value, 8);
    }
    return {set, made};
}

/// Registers in which the call's words are where x86_64 has them, changed a little from stop to stop.
Registers RandomEvents::syscall_registers(Stop stop) {
    if (below(3) == 0) user_[below(27)] = word();
    user_[16] = 0x7f0000001000 + below(4) * 16; // rip
    user_[19] = 0x7ffd00000000 + below(3) * 64; // rsp
    if (stop == Stop::entry) {
        user_[15] = below(330);
        user_[10] = std::uint64_t(-38);
    } else {
        user_[10] = std::uint64_t(event_.exit.result);
    }
    auto& made = bytes_.emplace_back(sizeof(user_));
    std::memcpy(made.data(), user_.data(), sizeof(user_));
    return {RegisterSet::x86_64_user, made};
}

std::span<const MemoryRegion> RandomEvents::regions() {
    regions_.clear();
    for (std::uint64_t left = below(4); left > 0; --left) {
        MemoryRegion region;
        region.addr = {word()};
        region.bytes = bytes(3000);
        region.asked = below(2) ? region.bytes.size() : word();
        region.miss = Miss(below(2) ? 0 : below(9));
        region.content = Content(below(6));
        region.is_string = below(2);
        region.stop = Stop(below(2));
        regions_.push_back(region);
    }
    return regions_;
}

std::span<const ProcText> RandomEvents::proc() {
    proc_.clear();
    for (std::uint64_t left = below(6); left > 0; --left)
        proc_.push_back({.item = ProcItem(below(17)), .text = bytes(6000), .error = std::int32_t(below(3))});
    return proc_;
}

std::span<const Descriptor> RandomEvents::descriptors() {
    descriptors_.clear();
    for (std::uint64_t left = below(6); left > 0; --left)
        descriptors_.push_back(
            {.fd = std::int32_t(below(9)) - 1, .flags = std::uint32_t(word()), .target = bytes(100)});
    return descriptors_;
}

void RandomEvents::fill_entry() {
    SyscallEntry& entry = event_.entry;
    entry = {};
    entry.abi = Abi(below(4));
    entry.memory = regions();
    if (below(4) == 0) {
        entry.registers = registers();
        entry.nr = word();
        for (auto& arg : entry.args)
            arg = word();
        entry.ip = {word()};
        entry.sp = {word()};
        return;
    }
    entry.abi = Abi::x86_64;
    entry.registers = syscall_registers(Stop::entry);
    entry.nr = user_[15];
    entry.args = {user_[14], user_[13], user_[12], user_[7], user_[9], user_[8]};
    entry.ip = {user_[16]};
    entry.sp = {user_[19]};
}

void RandomEvents::fill_exit() {
    SyscallExit& exit = event_.exit;
    exit = {};
    exit.entry_seq = below(4) ? seq_ - 1 : word();
    exit.abi = Abi(below(4));
    exit.memory = regions();
    exit.result = std::int64_t(word());
    exit.is_error = below(4) ? exit.result < 0 && exit.result >= -4095 : below(2);
    const bool is_real = below(4) != 0;
    exit.registers = is_real ? syscall_registers(Stop::exit) : registers();
    exit.ip = {is_real ? user_[16] : word()};
    exit.sp = {is_real ? user_[19] : word()};
}

void RandomEvents::fill_rare() {
    const auto number = [&] { return std::int32_t(word()); };
    switch (event_.kind) {
    case EventKind::attached:
        event_.attached = {AttachHow(below(4)), number(), number(), proc(), descriptors(), registers()};
        break;
    case EventKind::detached:
        event_.detached = {number(), below(2) == 1};
        break;
    case EventKind::seccomp_stop:
        event_.seccomp = {std::uint32_t(word()), word()};
        break;
    case EventKind::signal:
        event_.signal = {number(), bytes(129), {word()}};
        break;
    case EventKind::group_stop:
    case EventKind::group_resume:
        event_.group_stop = {number()};
        break;
    case EventKind::new_task:
        event_.new_task = {NewTaskHow(below(4)), {{number()}, word()}};
        break;
    case EventKind::exec:
        event_.exec = {number(), proc(), descriptors()};
        break;
    case EventKind::exiting:
    case EventKind::gone:
        event_.ended = {number(), below(2) == 1, word(), word(), word()};
        break;
    case EventKind::descriptor:
        event_.descriptor = {number(), std::uint32_t(word()), bytes(100)};
        break;
    case EventKind::clock:
        event_.clock = {word(), word(), word()};
        break;
    case EventKind::lost:
        event_.lost = {LossReason(below(6)), word(), {word()}, {word()}, number()};
        break;
    default:
        event_.mark = bytes(100);
        break;
    }
}

const Event& RandomEvents::next() {
    bytes_.clear();
    event_.seq = ++seq_;
    event_.time = {below(50) ? time_ += below(30000) : word()};
    if (below(3) == 0) event_.task = {{std::int32_t(below(5) + 100)}, below(3)};
    const std::uint64_t kind = below(48);
    if (kind < 16) {
        event_.kind = EventKind::syscall_entry;
        fill_entry();
    } else if (kind < 32) {
        event_.kind = EventKind::syscall_exit;
        fill_exit();
    } else {
        event_.kind = EventKind(kind - 32 + 1);
        if (event_.kind == EventKind::syscall_entry)
            fill_entry();
        else if (event_.kind == EventKind::syscall_exit)
            fill_exit();
        else
            fill_rare();
    }
    return event_;
}

namespace {

std::string hex(Bytes bytes) {
    std::string text = fmt::format("{}:", bytes.size());
    for (const std::byte byte : bytes) {
        text += "0123456789abcdef"[unsigned(byte) >> 4];
        text += "0123456789abcdef"[unsigned(byte) & 15];
    }
    return text;
}

std::string text_of(const Registers& registers) {
    return fmt::format(" registers {} {}", unsigned(registers.set), hex(registers.raw));
}

std::string text_of(std::span<const MemoryRegion> regions) {
    std::string text;
    for (const MemoryRegion& region : regions)
        text += fmt::format("\n  {:x} asked {} miss {} content {} string {} stop {} {}", region.addr.value,
                            region.asked, unsigned(region.miss), unsigned(region.content), region.is_string,
                            unsigned(region.stop), hex(region.bytes));
    return text;
}

std::string text_of(std::span<const ProcText> proc, std::span<const Descriptor> descriptors) {
    std::string text;
    for (const ProcText& item : proc)
        text += fmt::format("\n  proc {} error {} {}", unsigned(item.item), item.error, hex(item.text));
    for (const Descriptor& item : descriptors)
        text += fmt::format("\n  fd {} flags {:x} {}", item.fd, item.flags, hex(item.target));
    return text;
}

std::string body_of(const Event& e) {
    switch (e.kind) {
    case EventKind::syscall_entry: {
        std::string text = fmt::format("abi {} nr {:x} ip {:x} sp {:x}", unsigned(e.entry.abi), e.entry.nr,
                                       e.entry.ip.value, e.entry.sp.value);
        for (const std::uint64_t arg : e.entry.args)
            text += fmt::format(" {:x}", arg);
        return text + text_of(e.entry.registers) + text_of(e.entry.memory);
    }
    case EventKind::syscall_exit:
        return fmt::format("of {} abi {} result {:x} {} ip {:x} sp {:x}", e.exit.entry_seq, unsigned(e.exit.abi),
                           e.exit.result, e.exit.is_error, e.exit.ip.value, e.exit.sp.value) +
               text_of(e.exit.registers) + text_of(e.exit.memory);
    case EventKind::attached:
        return fmt::format("how {} tgid {} ppid {}", unsigned(e.attached.how), e.attached.tgid, e.attached.ppid) +
               text_of(e.attached.registers) + text_of(e.attached.proc, e.attached.descriptors);
    case EventKind::detached:
        return fmt::format("signo {} {}", e.detached.signo, e.detached.was_stopped);
    case EventKind::seccomp_stop:
        return fmt::format("data {} nr {:x}", e.seccomp.ret_data, e.seccomp.nr);
    case EventKind::signal:
        return fmt::format("signo {} ip {:x} {}", e.signal.signo, e.signal.ip.value, hex(e.signal.siginfo));
    case EventKind::group_stop:
    case EventKind::group_resume:
        return fmt::format("signo {}", e.group_stop.signo);
    case EventKind::new_task:
        return fmt::format("how {} child {} {}", unsigned(e.new_task.how), e.new_task.child.tid.value,
                           e.new_task.child.start_ticks);
    case EventKind::exec:
        return fmt::format("former {}", e.exec.former_tid) + text_of(e.exec.proc, e.exec.descriptors);
    case EventKind::exiting:
    case EventKind::gone:
        return fmt::format("status {} rusage {} {} {} {}", e.ended.status, e.ended.has_rusage, e.ended.user_us,
                           e.ended.system_us, e.ended.max_rss_kib);
    case EventKind::descriptor:
        return text_of({}, {&e.descriptor, 1});
    case EventKind::clock:
        return fmt::format("{} {} {}", e.clock.monotonic_ns, e.clock.boottime_ns, e.clock.realtime_ns);
    case EventKind::lost:
        return fmt::format("reason {} count {} {}..{} cpu {}", unsigned(e.lost.reason), e.lost.count, e.lost.from.ns,
                           e.lost.to.ns, e.lost.cpu);
    case EventKind::mark:
        return hex(e.mark);
    }
    return "?";
}

} // namespace

std::string describe(const Event& event) {
    return fmt::format("{} kind {} task {}/{} time {} ", event.seq, unsigned(event.kind), event.task.tid.value,
                       event.task.start_ticks, event.time.ns) +
           body_of(event);
}

} // namespace cluecap::testing_support

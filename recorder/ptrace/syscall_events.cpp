// SPDX-License-Identifier: MIT
#include "recorder/ptrace/syscall_events.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unistd.h>

#include "recorder/clocks.h"
#include "schema/abi/lookup.h"

namespace cluecap::recorder {

SyscallEvents::SyscallEvents(const RecordingPlan& plan, EventLog& log, TaskTable& tasks)
    : plan_(plan), log_(log), memory_(plan.peek), exit_memory_(tasks.pool()) {}

void SyscallEvents::stamp(EventKind kind, const Tracee& tracee) {
    event_.kind = kind;
    event_.task = tracee.id;
    event_.time = now();
}

bool SyscallEvents::record(Tracee& tracee) {
    SyscallInfo info{};
    if (!syscall_info(tracee.tid(), info)) return false;
    if (info.op == PTRACE_SYSCALL_INFO_ENTRY)
        record_entry(tracee, info);
    else if (info.op == PTRACE_SYSCALL_INFO_EXIT)
        record_exit(tracee, info);
    return info.op == PTRACE_SYSCALL_INFO_ENTRY;
}

void SyscallEvents::record_entry(Tracee& tracee, const SyscallInfo& info) {
    const Abi abi = abi_of(info);
    tracee.entry_seq = 0;
    tracee.is_filtered = !plan_.calls.contains(abi, info.entry.nr);
    if (tracee.is_filtered) return;

    stamp(EventKind::syscall_entry, tracee);
    SyscallEntry& entry = event_.entry;
    entry.abi = abi;
    entry.nr = info.entry.nr;
    std::copy_n(info.entry.args, entry.args.size(), entry.args.begin());
    entry.ip.value = info.instruction_pointer;
    entry.sp.value = info.stack_pointer;
    entry.registers = plan_.all_registers ? registers_.read(tracee.tid()) : Registers{};

    tracee.call = {.abi = abi, .nr = entry.nr, .args = entry.args, .sp = entry.sp};
    tracee.entry_memory.clear();
    if (abi::needs(abi, entry.nr).entry) {
        memory_.begin_entry(tracee.tid(), tracee.entry_memory);
        abi::walk(tracee.call, memory_, null_);
    }
    entry.memory = tracee.entry_memory.regions();
    tracee.entry_seq = log_.append(event_);
}

void SyscallEvents::record_exit(Tracee& tracee, const SyscallInfo& info) {
    if (tracee.is_filtered) {
        tracee.is_filtered = false;
        return;
    }
    // It was in the call before the recorder came: which call is not known, so a selection does not want it.
    const bool is_orphan = tracee.entry_seq == 0;
    if (is_orphan && !plan_.calls.is_all()) return;

    // In front of the exit, so that whoever is told the result knows its name.
    if (!is_orphan && !info.exit.is_error && abi::returns_fd(tracee.call.abi, tracee.call.nr))
        record_new_descriptor(tracee, info.exit.rval);
    stamp(EventKind::syscall_exit, tracee);
    SyscallExit& exit = event_.exit;
    exit.entry_seq = tracee.entry_seq;
    exit.abi = abi_of(info);
    if (exit.abi == Abi::x86_64 && !is_orphan && tracee.call.abi == Abi::x32) exit.abi = Abi::x32;
    exit.result = info.exit.rval;
    exit.is_error = info.exit.is_error != 0;
    exit.ip.value = info.instruction_pointer;
    exit.sp.value = info.stack_pointer;
    exit.registers = plan_.all_registers ? registers_.read(tracee.tid()) : Registers{};

    tracee.call.returned = true;
    tracee.call.result = exit.result;
    tracee.call.is_error = exit.is_error;
    if (!is_orphan && abi::needs(tracee.call.abi, tracee.call.nr).exit) {
        memory_.begin_exit(tracee.tid(), tracee.entry_memory, exit_memory_);
        abi::walk(tracee.call, memory_, null_);
    }
    exit.memory = exit_memory_.regions();
    log_.append(event_);
    exit_memory_.clear();
    tracee.entry_memory.clear();
    tracee.entry_seq = 0;
}

void SyscallEvents::record_new_descriptor(const Tracee& tracee, std::int64_t fd) {
    if (fd < 0 || fd > INT32_MAX) return;
    std::array<char, 64> path;
    std::array<char, 4096> target;
    std::snprintf(path.data(), path.size(), "/proc/%d/fd/%d", tracee.tid(), int(fd));
    const ssize_t length = readlink(path.data(), target.data(), target.size());
    if (length <= 0) return;
    stamp(EventKind::descriptor, tracee);
    event_.descriptor = {
        .fd = std::int32_t(fd), .flags = ~0u, .target = as_bytes(std::string_view(target.data(), std::size_t(length)))};
    log_.append(event_);
}

} // namespace cluecap::recorder

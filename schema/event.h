// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "schema/base/bytes.h"
#include "schema/memory.h"
#include "schema/types.h"

/// What a recorder tells and a reader hears. An Event is a view: it owns nothing, spans point into the storage of
/// whoever hands it out (the backend's buffers, a staging record, a decoded chunk) and are valid until that one's
/// next step. Numbers of enumerators are stored in captures and never change.
namespace cluecap {

enum class EventKind : std::uint8_t {
    attached = 1,
    detached = 2,
    syscall_entry = 3,
    syscall_exit = 4,
    seccomp_stop = 5, ///< SECCOMP_RET_TRACE stop of a filter of the tracee
    signal = 6,       ///< signal-delivery stop
    group_stop = 7,
    group_resume = 8,
    new_task = 9, ///< seen at the parent: fork, vfork, clone; and vfork's end
    exec = 10,
    exiting = 11,    ///< PTRACE_EVENT_EXIT: wait status that the task is about to end with
    gone = 12,       ///< the wait status was collected
    descriptor = 13, ///< of one that a call makes: in front of that call's exit
    clock = 14,
    lost = 15,
    mark = 16,
};

enum class RegisterSet : std::uint8_t {
    none = 0,
    x86_64_user = 1, ///< struct user_regs_struct, 27 x 8 bytes (also of i386 and x32 calls of a 64-bit recorder)
    i386_user = 2,   ///< 17 x 4 bytes, as NT_PRSTATUS of a 32-bit task is given
    aarch64_user = 3 ///< struct user_pt_regs, 34 x 8 bytes; x7 is overwritten by the kernel at system call stops
};

/// A raw register set as PTRACE_GETREGSET(NT_PRSTATUS) gave it.
struct Registers {
    RegisterSet set = RegisterSet::none;
    Bytes raw;
};

/// System call entry, from PTRACE_GET_SYSCALL_INFO.
struct SyscallEntry {
    Abi abi = Abi::x86_64;
    std::uint64_t nr = 0; ///< as the kernel gave it; x32 calls keep bit 30 here
    std::array<std::uint64_t, 6> args{};
    RemoteAddr ip;
    RemoteAddr sp;
    Registers registers;
    std::span<const MemoryRegion> memory;
};

/// System call exit. `entry_seq` is the entry it belongs to, 0 when that was before the attach.
struct SyscallExit {
    std::uint64_t entry_seq = 0;
    Abi abi = Abi::x86_64;
    std::int64_t result = 0; ///< raw: -errno when is_error, ERESTART* included
    bool is_error = false;
    RemoteAddr ip;
    RemoteAddr sp;
    Registers registers;
    std::span<const MemoryRegion> memory; ///< read at this stop (stop == exit)
};

struct SeccompStop {
    std::uint32_t ret_data = 0;
    std::uint64_t nr = 0;
};

struct SignalDelivery {
    std::int32_t signo = 0;
    Bytes siginfo; ///< raw siginfo_t of PTRACE_GETSIGINFO, 128 bytes in the recorder's own ABI; empty if not readable
    RemoteAddr ip;
};

struct GroupStop {
    std::int32_t signo = 0;
};

enum class NewTaskHow : std::uint8_t { fork = 0, vfork = 1, clone = 2, vfork_done = 3 };
struct NewTask {
    NewTaskHow how = NewTaskHow::fork;
    TaskId child; ///< start time 0 when the child was not seen yet
};

enum class AttachHow : std::uint8_t {
    child = 0,         ///< spawned by the recorder
    seized = 1,        ///< -p
    automatic = 2,     ///< followed fork, vfork or clone
    sibling_thread = 3 ///< another thread of a -p process
};

/// Which /proc file or link a ProcText row holds, verbatim.
enum class ProcItem : std::uint8_t {
    stat = 0,
    status = 1,
    comm = 2,
    cmdline = 3,
    exe = 4,
    cwd = 5,
    root = 6,
    limits = 7,
    cgroup = 8,
    mountinfo = 9,
    ns_links = 10, ///< "mnt:[4026531841]\n..." one link a line
    syscall = 11,  ///< /proc/PID/syscall: what the task is blocked in
    auxv = 12,
    maps = 13,
    environ = 14,
    oom_score_adj = 15,
    personality = 16,
};
struct ProcText {
    ProcItem item = ProcItem::stat;
    Bytes text;
    std::int32_t error = 0; ///< errno when it could not be read; then `text` is what was read before
};

/// A file descriptor as /proc/PID/fd shows it.
struct Descriptor {
    std::int32_t fd = -1;
    std::uint32_t flags = 0; ///< O_ flags of /proc/PID/fdinfo/FD, ~0u when not read
    Bytes target;            ///< readlink of /proc/PID/fd/FD; empty when not readable
};

/// A task comes under the recorder's eyes. Raw /proc contents explain its calls later (credentials, cwd, limits,
/// namespaces: why an open failed); what a followed child shares with its parent is not repeated.
struct Attached {
    AttachHow how = AttachHow::child;
    std::int32_t tgid = 0;
    std::int32_t ppid = 0; ///< tgid of the parent, or of the creator for a thread
    std::span<const ProcText> proc;
    std::span<const Descriptor> descriptors;
    Registers registers; ///< at the attach stop
};

struct Detached {
    std::int32_t signo = 0; ///< signal that was handed over with PTRACE_DETACH
    bool was_stopped = false;
};

struct Exec {
    std::int32_t former_tid = 0;
    std::span<const ProcText> proc; ///< exe, cmdline, comm, and what else changed
    std::span<const Descriptor> descriptors;
};

struct Ended {
    std::int32_t status = 0; ///< wait status (waitpid(2))
    bool has_rusage = false;
    std::uint64_t user_us = 0, system_us = 0, max_rss_kib = 0;
};

/// All clocks at one moment, so that any can be shown later.
struct ClockSnapshot {
    std::uint64_t monotonic_ns = 0, boottime_ns = 0, realtime_ns = 0;
};

enum class LossReason : std::uint8_t {
    ring_full = 0,
    recursion = 1,
    disk_full = 2,
    writer_failed = 3,
    unreadable = 4,
    behind = 5
};
struct Lost {
    LossReason reason = LossReason::ring_full;
    std::uint64_t count = 0;
    Timestamp from, to;
    std::int32_t cpu = -1;
};

/// One event. Only the member that `kind` names is meaningful.
struct Event {
    EventKind kind = EventKind::mark;
    std::uint64_t seq = 0; ///< 1, 2, 3, ... in the recorder's order; 0 = none
    TaskId task;
    Timestamp time;

    Attached attached;
    Detached detached;
    SyscallEntry entry;
    SyscallExit exit;
    SeccompStop seccomp;
    SignalDelivery signal;
    GroupStop group_stop;
    NewTask new_task;
    Exec exec;
    Ended ended; ///< exiting and gone
    Descriptor descriptor;
    ClockSnapshot clock;
    Lost lost;
    Bytes mark; ///< text of a user mark
};

} // namespace cluecap

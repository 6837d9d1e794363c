// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/base/result.h"
#include "schema/event.h"
#include "schema/model/descriptor_table.h"

/// What a sequence of events amounts to: tasks, their descriptors, the calls they are in. The recorder's writer thread
/// and every reader run the same model over the same events; its serialised state is a capture's keyframe.
namespace cluecap::model {

enum class TaskState : std::uint8_t {
    announced = 0, ///< its creator's event was seen, its own first one was not
    running = 1,
    in_call = 2,
    signalled = 3, ///< a signal was delivered; until its next event
    stopped = 4,   ///< group stop
    exiting = 5,
    gone = 6,
    detached = 7,
};

/// What became of a system call. Numbers are shown to users of the library and never change.
enum class CallStatus : std::uint8_t {
    returned = 0,
    interrupted = 1,   ///< ended with ERESTART*: a signal is due, then the kernel restarts it or says EINTR
    unfinished = 2,    ///< the capture ends within the call
    detached = 3,      ///< the recorder let go of the task within the call
    lost_to_exec = 4,  ///< another thread's execve ended this one
    lost_to_exit = 5,  ///< the task ended within the call
    entry_missing = 6, ///< only its exit was recorded
    exit_missing = 7,  ///< the task went on, but the exit was not recorded (lost or damaged)
};

/// The entry of a system call, kept until its exit. `memory` points into the call's own buffer, which is reused.
class OpenCall {
  public:
    static constexpr std::uint64_t kUnknownNumber = ~std::uint64_t{0};

    std::uint64_t seq = 0; ///< of the entry event; 0 when that is missing
    Timestamp time;
    Abi abi = Abi::x86_64;
    std::uint64_t nr = 0; ///< kUnknownNumber: the entry is missing and the registers do not say
    std::array<std::uint64_t, 6> args{};
    RemoteAddr ip, sp;
    bool resumed = false;        ///< it goes on with the task's interrupted call
    bool abi_changed = false;    ///< the task's previous call used another ABI
    std::uint64_t continued = 0; ///< of restart_syscall: number of the call that it really is...
    bool has_continued = false;  ///< ...when that is known
    std::vector<MemoryRegion> memory;

    OpenCall() = default;
    OpenCall(OpenCall&&) noexcept = default;
    OpenCall& operator=(OpenCall&&) noexcept = default;

    /// Becomes the call that `event`, an entry, begins. Regions' bytes are copied; those beyond `budget` bytes are cut
    /// and say so.
    void begin(const Event& event, std::size_t budget);
    void keep(std::span<const MemoryRegion> regions, std::size_t budget);
    /// Forgets the call; buffers that are larger than `largest_kept` are given back.
    void clear(std::size_t largest_kept);
    std::size_t kept_bytes() const { return heap_.size(); }

  private:
    std::vector<std::byte> heap_;
};

/// What the threads of a process have in common (CLONE_THREAD).
struct Process {
    std::int32_t tgid = 0;
    std::int32_t ppid = 0;
    std::string exe; ///< empty when not known
};

/// What CLONE_FS shares.
struct Directories {
    std::string cwd; ///< empty when not known
};

/// A call that ended with ERESTART*, until it is known how it went on.
struct InterruptedCall {
    bool is_set = false;
    bool knows_abi = true; ///< not when /proc/PID/syscall said what a task was in when it was attached
    Abi abi = Abi::x86_64;
    std::uint64_t nr = 0;
    RemoteAddr ip;
};

struct Task {
    TaskId id;
    TaskState state = TaskState::announced;
    std::string comm; ///< empty when not known
    std::shared_ptr<Process> process;
    std::shared_ptr<DescriptorTable> descriptors;
    std::shared_ptr<Directories> directories;
    bool is_in_call = false;
    OpenCall call; ///< the current call; after its end, the last one until the task's next entry
    bool has_abi = false;
    Abi abi = Abi::x86_64; ///< of the last call
    InterruptedCall interrupted;
    NameList announced; ///< descriptor events within the call: they count from its exit on

    std::int32_t tgid() const { return process->tgid; }
};

/// What the last event did to a call. All pointers are valid until the next event is observed.
struct Outcome {
    const Task* task = nullptr;     ///< of the event, nullptr when it has none
    const Task* ended = nullptr;    ///< whose call ended: not always the event's task (exec)
    const OpenCall* call = nullptr; ///< that ended; nullptr: none did
    CallStatus status = CallStatus::returned;
};

class TaskModel {
  public:
    TaskModel();
    TaskModel(TaskModel&&) noexcept;
    TaskModel& operator=(TaskModel&&) noexcept;
    ~TaskModel();

    /// Events come in the order of their numbers. Never fails: what makes no sense is left out.
    void observe(const Event& event);
    const Outcome& outcome() const;

    /// Number of the last event observed, 0 before the first.
    std::uint64_t last_seq() const;

    /// The live task of that id (one that the last event ended is still there); nullptr when not known.
    const Task* find(Tid tid) const;
    /// All live tasks, by thread id.
    std::vector<const Task*> tasks() const;
    /// Those that are in a call, by the number of its entry.
    std::vector<const Task*> open_calls() const;

    /// What descriptor `fd` of the task refers to (as /proc/PID/fd shows it), empty when not known: before what the
    /// last event did to it (Stop::entry: what arguments mean) or after (Stop::exit: what results mean).
    std::string_view descriptor(const Task& task, std::int32_t fd, Stop stop) const;

    /// The state after all events observed: see "Keyframe" in docs/format.md. Not more than kMaxKeyframe bytes.
    std::vector<std::byte> serialize() const;
    /// Becomes the state that `blob` says; on failure it is empty. An empty blob is the state before any event.
    Status restore(Bytes blob);

    static constexpr std::size_t kMaxKeyframe = 8u << 20;

    static constexpr std::size_t kMaxTasks = 16384;          ///< more are not followed
    static constexpr std::size_t kMaxCallMemory = 64u << 20; ///< of all open calls together
    static constexpr std::size_t kMaxName = 4096;            ///< of a path

    struct State;

  private:
    std::unique_ptr<State> state_;
};

} // namespace cluecap::model

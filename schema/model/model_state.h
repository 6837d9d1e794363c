// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "schema/model/call_effects.h"
#include "schema/model/task_model.h"

/// The inside of TaskModel; nobody else includes this.
namespace cluecap::model {

/// What the last event does to descriptors and directories, not yet done: until the next event both the state before
/// and the one after can be asked for.
struct Pending {
    std::shared_ptr<DescriptorTable> table;
    NameList names;
    bool has_range = false;
    std::uint32_t range_first = 0, range_last = 0;
    std::shared_ptr<Directories> directories;
    std::string cwd;
    std::optional<std::int32_t> ended_task;

    void apply();
    std::optional<std::string_view> after(const DescriptorTable* of, std::int32_t fd) const;
};

struct TaskModel::State {
    std::unordered_map<std::int32_t, std::unique_ptr<Task>> tasks;
    Task* last_found = nullptr; ///< events of one task come in runs
    Pending pending;
    Outcome outcome;
    OpenCall lost_call; ///< of an outcome whose task is in another call already
    std::uint64_t last_seq = 0;
    std::size_t call_memory = 0; ///< of all open calls
    NameBudget names = std::make_shared<std::size_t>(0);

    Task* find(std::int32_t tid);
    /// The task of that id, made if needed; nullptr when there are too many.
    Task* get(std::int32_t tid);
    void remove(std::int32_t tid);
    void finish_pending();
    void observe(const Event& event);
    void dispatch(const Event& event, Task& task);

    void attach(const Event& event);
    void inherit(Task& task, const Attached& attached);
    void enter(const Event& event, Task& task);
    void leave(const Event& event, Task& task);
    void announce(const Event& event, Task& parent);
    void exec(const Event& event, Task& task);
    void take_over(Task& task, std::int32_t former_tid);
    void end_task(const Event& event, Task& task, CallStatus status);
    void name_descriptor(const Descriptor& descriptor, Task& task);

    void begin_call(const Event& event, Task& task);
    void end_call(Task& task, CallStatus status);
    void forget_call(Task& task);
    void continue_interrupted(Task& task, Effect effect);
    void note_interrupted(Task& task, const SyscallExit& exit, Effect effect);

    void learn(Task& task, std::span<const ProcText> texts);
    void learn(Task& task, std::span<const Descriptor> descriptors);

    /// Effects of a call that succeeded, into `pending`.
    void take_effect(Task& task, const SyscallExit& exit, Effect effect);
};

/// CLONE_* of clone(2) as the model needs them.
inline constexpr std::uint64_t kCloneFs = 0x200, kCloneFiles = 0x400, kCloneThread = 0x10000;

/// Flags of the clone, clone3, fork or vfork that `call` is.
std::uint64_t clone_flags(const OpenCall& call);

/// The NUL-terminated string at `addr` among what a call kept; empty when it is not there whole.
std::string_view kept_string(const OpenCall& call, std::uint64_t addr);

/// `path` from `base`, without `.`, `..` and doubled slashes; empty when that is not known.
std::string resolved_path(std::string_view base, std::string_view path);

} // namespace cluecap::model

// SPDX-License-Identifier: MIT
#include "schema/model/task_model.h"

#include <algorithm>
#include <charconv>

#include "schema/model/model_state.h"
#include "schema/register_layout.h"

namespace cluecap::model {

namespace {

/// From include/linux/errno.h: results that the kernel never shows to the program.
constexpr std::int64_t kRestartSys = -512, kRestartNoIntr = -513, kRestartNoHand = -514, kRestartBlock = -516;
constexpr std::int64_t kInterrupted = -4;
constexpr std::size_t kMaxComm = 64; ///< TASK_COMM_LEN is 16; kernel threads are shown with more

bool is_restart(const SyscallExit& exit) {
    return exit.is_error && (exit.result == kRestartSys || exit.result == kRestartNoIntr ||
                             exit.result == kRestartNoHand || exit.result == kRestartBlock);
}

std::string_view first_line(Bytes text) {
    const std::string_view all = as_text(text).substr(0, TaskModel::kMaxName);
    return all.substr(0, all.find('\n'));
}

/// The buffers of a finished call are kept for the task's next one, unless many tasks keep much.
std::size_t largest_kept(std::size_t tasks) { return tasks > 512 ? 2048 : 64 << 10; }

} // namespace

Task* TaskModel::State::find(std::int32_t tid) {
    if (last_found && last_found->id.tid.value == tid) return last_found;
    const auto at = tasks.find(tid);
    if (at == tasks.end()) return nullptr;
    return last_found = at->second.get();
}

Task* TaskModel::State::get(std::int32_t tid) {
    if (Task* known = find(tid)) return known;
    if (tasks.size() >= kMaxTasks) return nullptr;
    auto task = std::make_unique<Task>();
    task->id.tid.value = tid;
    task->process = std::make_shared<Process>();
    task->process->tgid = tid;
    task->descriptors = std::make_shared<DescriptorTable>(names);
    task->directories = std::make_shared<Directories>();
    return last_found = (tasks[tid] = std::move(task)).get();
}

void TaskModel::State::remove(std::int32_t tid) {
    const auto at = tasks.find(tid);
    if (at == tasks.end()) return;
    call_memory -= std::min(call_memory, at->second->call.kept_bytes());
    tasks.erase(at);
    last_found = nullptr;
}

void TaskModel::State::finish_pending() {
    pending.apply();
    if (pending.ended_task) remove(*pending.ended_task);
    pending.ended_task.reset();
}

void TaskModel::State::observe(const Event& event) {
    finish_pending();
    outcome = {};
    last_seq = event.seq;
    if (event.kind == EventKind::attached) return attach(event);
    if (event.kind == EventKind::clock || event.kind == EventKind::lost || event.kind == EventKind::mark) {
        outcome.task = find(event.task.tid.value);
        return;
    }
    Task* const task = get(event.task.tid.value);
    if (!task) return;
    if (task->id.start_ticks == 0) task->id.start_ticks = event.task.start_ticks;
    outcome.task = task;
    dispatch(event, *task);
}

void TaskModel::State::dispatch(const Event& event, Task& task) {
    switch (event.kind) {
    case EventKind::syscall_entry:
        return enter(event, task);
    case EventKind::syscall_exit:
        return leave(event, task);
    case EventKind::signal:
        task.state = TaskState::signalled;
        break;
    case EventKind::group_stop:
        task.state = TaskState::stopped;
        break;
    case EventKind::group_resume:
        task.state = TaskState::running;
        break;
    case EventKind::new_task:
        return announce(event, task);
    case EventKind::exec:
        return exec(event, task);
    case EventKind::exiting:
        end_call(task, CallStatus::lost_to_exit);
        task.state = TaskState::exiting;
        break;
    case EventKind::gone:
        return end_task(event, task, CallStatus::lost_to_exit);
    case EventKind::detached:
        return end_task(event, task, CallStatus::detached);
    case EventKind::descriptor:
        return name_descriptor(event.descriptor, task);
    default:
        break;
    }
}

void TaskModel::State::attach(const Event& event) {
    const std::int32_t tid = event.task.tid.value;
    if (const Task* old = find(tid); old && old->state != TaskState::announced && event.task.start_ticks &&
                                     old->id.start_ticks != event.task.start_ticks)
        remove(tid);
    const bool is_new = !find(tid);
    Task* const task = get(tid);
    if (!task) return;
    outcome.task = task;
    task->id = event.task;
    task->state = TaskState::running;
    if (is_new) inherit(*task, event.attached);
    if (task->process->tgid != event.attached.tgid && event.attached.tgid) {
        task->process = std::make_shared<Process>(*task->process);
        task->process->tgid = event.attached.tgid;
    }
    if (event.attached.ppid) task->process->ppid = event.attached.ppid;
    learn(*task, event.attached.proc);
    learn(*task, event.attached.descriptors);
}

/// A task whose creator's event is still to come, or was never seen: what it shares is not repeated in its own event.
void TaskModel::State::inherit(Task& task, const Attached& attached) {
    const bool is_thread = attached.tgid != 0 && attached.tgid != task.id.tid.value;
    const Task* const from = find(is_thread ? attached.tgid : attached.ppid);
    last_found = &task;
    if (!from || from == &task) return;
    task.comm = from->comm;
    if (is_thread) {
        task.process = from->process;
        task.descriptors = from->descriptors;
        task.directories = from->directories;
    } else if (attached.how == AttachHow::automatic) {
        task.process->exe = from->process->exe;
        task.process->tgid = task.id.tid.value;
        *task.descriptors = *from->descriptors;
        *task.directories = *from->directories;
    }
}

void TaskModel::State::learn(Task& task, std::span<const ProcText> texts) {
    for (const ProcText& text : texts) {
        if (text.error != 0 && text.text.empty()) continue;
        const std::string_view line = first_line(text.text);
        if (text.item == ProcItem::comm) task.comm.assign(line.substr(0, kMaxComm));
        if (text.item == ProcItem::exe) task.process->exe.assign(line);
        if (text.item == ProcItem::cwd) task.directories->cwd.assign(line);
        if (text.item == ProcItem::syscall) {
            std::uint64_t nr = 0;
            const auto parsed = std::from_chars(line.data(), line.data() + line.size(), nr);
            if (parsed.ec == std::errc{})
                task.interrupted = {.is_set = true, .knows_abi = false, .abi = {}, .nr = nr, .ip = {}};
        }
    }
}

/// A list of descriptors is the whole truth of that moment.
void TaskModel::State::learn(Task& task, std::span<const Descriptor> descriptors) {
    if (descriptors.empty()) return;
    task.descriptors->clear();
    for (const Descriptor& descriptor : descriptors)
        task.descriptors->set(descriptor.fd, as_text(descriptor.target));
}

void TaskModel::State::name_descriptor(const Descriptor& descriptor, Task& task) {
    constexpr std::size_t kMostPerCall = 1024;
    const std::string_view target = as_text(descriptor.target).substr(0, DescriptorTable::kMaxTarget);
    if (!task.is_in_call)
        task.descriptors->set(descriptor.fd, target);
    else if (task.announced.size() < kMostPerCall)
        task.announced.add(descriptor.fd, target);
}

void TaskModel::State::enter(const Event& event, Task& task) {
    if (task.is_in_call) {
        std::swap(lost_call, task.call);
        task.is_in_call = false;
        outcome.ended = &task;
        outcome.call = &lost_call;
        outcome.status = CallStatus::exit_missing;
    }
    begin_call(event, task);
}

void TaskModel::State::begin_call(const Event& event, Task& task) {
    forget_call(task);
    task.call.begin(event, kMaxCallMemory - std::min(call_memory, kMaxCallMemory));
    call_memory += task.call.kept_bytes();
    task.call.abi_changed = task.has_abi && task.abi != event.entry.abi;
    task.has_abi = true;
    task.abi = event.entry.abi;
    task.is_in_call = true;
    task.state = TaskState::in_call;
    if (task.interrupted.is_set) continue_interrupted(task, effect_of(task.call.abi, task.call.nr));
}

void TaskModel::State::forget_call(Task& task) {
    call_memory -= std::min(call_memory, task.call.kept_bytes());
    task.call.clear(largest_kept(tasks.size()));
    task.announced.clear();
}

void TaskModel::State::continue_interrupted(Task& task, Effect effect) {
    const InterruptedCall& from = task.interrupted;
    if (effect == Effect::restart) {
        task.call.resumed = true;
        task.call.has_continued = !from.knows_abi || from.abi == task.call.abi;
        task.call.continued = from.nr;
    } else if (from.nr == task.call.nr && (!from.knows_abi || (from.abi == task.call.abi && from.ip == task.call.ip))) {
        task.call.resumed = true;
    } else {
        // A handler's calls come before the continuation; what an attached task was in cannot be told apart from them.
        if (!from.knows_abi) task.interrupted.is_set = false;
        return;
    }
    task.interrupted.is_set = false;
}

void TaskModel::State::leave(const Event& event, Task& task) {
    const SyscallExit& exit = event.exit;
    const bool is_known = task.is_in_call && (exit.entry_seq == 0 || exit.entry_seq == task.call.seq);
    if (!is_known) {
        forget_call(task);
        task.call.seq = 0;
        task.call.time = event.time;
        task.call.abi = exit.abi;
        // The registers of an exit still hold the call's number.
        const auto words = call_words(exit.registers, exit.abi, Stop::entry);
        task.call.nr = words ? words->nr : OpenCall::kUnknownNumber;
    }
    const Effect effect = is_known ? effect_of(task.call.abi, task.call.nr) : Effect::none;
    note_interrupted(task, exit, effect);
    const bool restarts = is_restart(exit);
    outcome.ended = &task;
    outcome.call = &task.call;
    outcome.status = !is_known ? CallStatus::entry_missing : restarts ? CallStatus::interrupted : CallStatus::returned;
    task.is_in_call = false;
    task.state = TaskState::running;
    if (effect != Effect::none || task.announced.size()) take_effect(task, exit, effect);
}

void TaskModel::State::note_interrupted(Task& task, const SyscallExit& exit, Effect effect) {
    if (is_restart(exit) && task.call.seq != 0) {
        const std::uint64_t nr = task.call.has_continued ? task.call.continued : task.call.nr;
        task.interrupted = {.is_set = true, .knows_abi = true, .abi = task.call.abi, .nr = nr, .ip = task.call.ip};
    } else if (effect == Effect::sigreturn && exit.result == kInterrupted) {
        // The handler is done and the program is told EINTR: the call is not restarted.
        task.interrupted.is_set = false;
    }
}

void TaskModel::State::end_call(Task& task, CallStatus status) {
    if (!task.is_in_call) return;
    task.is_in_call = false;
    outcome.ended = &task;
    outcome.call = &task.call;
    outcome.status = status;
}

void TaskModel::State::end_task(const Event& event, Task& task, CallStatus status) {
    end_call(task, status);
    task.state = event.kind == EventKind::detached ? TaskState::detached : TaskState::gone;
    pending.ended_task = task.id.tid.value;
}

void TaskModel::State::announce(const Event& event, Task& parent) {
    if (event.new_task.how == NewTaskHow::vfork_done) return;
    const TaskId id = event.new_task.child;
    const std::uint64_t flags =
        event.new_task.how == NewTaskHow::clone && parent.is_in_call ? clone_flags(parent.call) : 0;
    const Task* const known = find(id.tid.value);
    if (known == &parent) return;
    const bool is_attached = known && known->state != TaskState::announced &&
                             (id.start_ticks == 0 || known->id.start_ticks == id.start_ticks);
    if (known && !is_attached) remove(id.tid.value);
    Task* const child = get(id.tid.value);
    if (!child) return;
    if (flags & kCloneFiles)
        child->descriptors = parent.descriptors;
    else if (!is_attached)
        *child->descriptors = *parent.descriptors;
    if (flags & kCloneFs)
        child->directories = parent.directories;
    else if (!is_attached)
        *child->directories = *parent.directories;
    if (is_attached) return;
    child->id = id;
    child->comm = parent.comm;
    if (flags & kCloneThread)
        child->process = parent.process;
    else
        *child->process = {.tgid = id.tid.value, .ppid = parent.process->tgid, .exe = parent.process->exe};
}

void TaskModel::State::exec(const Event& event, Task& task) {
    const std::int32_t former = event.exec.former_tid;
    if (former != 0 && former != task.id.tid.value) take_over(task, former);
    task.interrupted.is_set = false;
    // The program gets tables of its own, and only its descriptors are told.
    task.process = std::make_shared<Process>(*task.process);
    task.descriptors = std::make_shared<DescriptorTable>(*task.descriptors);
    task.directories = std::make_shared<Directories>(*task.directories);
    learn(task, event.exec.proc);
    learn(task, event.exec.descriptors);
}

/// An execve by a thread that is not the leader: the thread goes on under the leader's id, the leader is no more.
void TaskModel::State::take_over(Task& task, std::int32_t former_tid) {
    if (task.is_in_call) {
        std::swap(lost_call, task.call);
        task.is_in_call = false;
        outcome.ended = &task;
        outcome.call = &lost_call;
        outcome.status = CallStatus::lost_to_exec;
    }
    Task* const former = find(former_tid);
    if (!former || former == &task) return;
    std::swap(task.call, former->call);
    task.is_in_call = std::exchange(former->is_in_call, false);
    task.comm = former->comm;
    task.descriptors = former->descriptors;
    task.directories = former->directories;
    task.has_abi = former->has_abi;
    task.abi = former->abi;
    std::swap(task.announced, former->announced);
    task.state = former->state;
    remove(former_tid);
}

TaskModel::TaskModel() : state_(std::make_unique<State>()) {}
TaskModel::TaskModel(TaskModel&&) noexcept = default;
TaskModel& TaskModel::operator=(TaskModel&&) noexcept = default;
TaskModel::~TaskModel() = default;

void TaskModel::observe(const Event& event) { state_->observe(event); }
const Outcome& TaskModel::outcome() const { return state_->outcome; }
std::uint64_t TaskModel::last_seq() const { return state_->last_seq; }
const Task* TaskModel::find(Tid tid) const { return state_->find(tid.value); }

std::vector<const Task*> TaskModel::tasks() const {
    std::vector<const Task*> all;
    for (const auto& [tid, task] : state_->tasks)
        all.push_back(task.get());
    std::sort(all.begin(), all.end(), [](const Task* a, const Task* b) { return a->id < b->id; });
    return all;
}

std::vector<const Task*> TaskModel::open_calls() const {
    std::vector<const Task*> open;
    for (const auto& [tid, task] : state_->tasks)
        if (task->is_in_call) open.push_back(task.get());
    std::sort(open.begin(), open.end(), [](const Task* a, const Task* b) { return a->call.seq < b->call.seq; });
    return open;
}

std::string_view TaskModel::descriptor(const Task& task, std::int32_t fd, Stop stop) const {
    if (stop == Stop::exit)
        if (const auto after = state_->pending.after(task.descriptors.get(), fd)) return *after;
    return task.descriptors->target(fd);
}

} // namespace cluecap::model

// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "schema/model/blob.h"
#include "schema/model/model_state.h"

/// The serialised state: "Keyframe" in docs/format.md is the specification.
namespace cluecap::model {

namespace {

constexpr std::uint64_t kKeyframeVersion = 1;
constexpr std::size_t kRegionRoom = 32, kNameRoom = 8;             ///< what a region's and a name's numbers count as
constexpr std::size_t kMaxTaskNumbers = 256;                       ///< of one task and its call
constexpr std::size_t kContentLimit = TaskModel::kMaxKeyframe / 2; ///< the rest is for numbers

// Of tasks, calls and memory regions; `flag_if` puts them together.
constexpr std::uint64_t kInCall = 1, kHasAbi = 2, kInterrupted = 4, kKnowsAbi = 8;
constexpr std::uint64_t kResumed = 1, kAbiChanged = 2, kHasContinued = 4;
constexpr std::uint64_t kIsString = 1, kOfExit = 2;
constexpr std::uint64_t flag_if(bool is_set, std::uint64_t flag) { return is_set ? flag : 0; }

/// Objects that tasks share, numbered in the order they are first met.
template <typename T> class Shared {
  public:
    std::uint64_t index(const T* object) {
        const auto [at, is_new] = indices_.try_emplace(object, objects_.size());
        if (is_new) objects_.push_back(object);
        return at->second;
    }
    const std::vector<const T*>& objects() const { return objects_; }

  private:
    std::map<const T*, std::uint64_t> indices_;
    std::vector<const T*> objects_;
};

struct SharedObjects {
    Shared<Process> processes;
    Shared<DescriptorTable> descriptors;
    Shared<Directories> directories;
};

void write_names(BlobWriter& out, const std::vector<std::pair<std::int32_t, std::string_view>>& names) {
    std::size_t count = 0;
    BlobWriter list(kContentLimit);
    for (const auto& [fd, target] : names) {
        if (!out.take_room(target.size() + kNameRoom)) break;
        list.signed_number(fd);
        list.text(target);
        ++count;
    }
    out.number(count);
    out.append(list.take());
}

void write_table(BlobWriter& out, const DescriptorTable& table) {
    std::vector<std::pair<std::int32_t, std::string_view>> names;
    table.for_each([&names](std::int32_t fd, std::string_view target) { names.emplace_back(fd, target); });
    write_names(out, names);
}

void write_regions(BlobWriter& out, const std::vector<MemoryRegion>& regions) {
    std::size_t count = 0;
    while (count < regions.size() && out.take_room(kRegionRoom))
        ++count;
    out.number(count);
    for (std::size_t i = 0; i < count; ++i) {
        const MemoryRegion& region = regions[i];
        const bool fits = out.has_room(region.bytes.size());
        out.number(region.addr.value);
        out.number(region.asked);
        out.number(std::uint64_t(fits ? region.miss : Miss::budget));
        out.number(std::uint64_t(region.content));
        out.number(flag_if(region.is_string, kIsString) | flag_if(region.stop == Stop::exit, kOfExit));
        out.content(region.bytes);
    }
}

void write_call(BlobWriter& out, const OpenCall& call) {
    out.number(call.seq);
    out.number(call.time.ns);
    out.number(std::uint64_t(call.abi));
    out.number(call.nr);
    for (const std::uint64_t arg : call.args)
        out.number(arg);
    out.number(call.ip.value);
    out.number(call.sp.value);
    out.number(flag_if(call.resumed, kResumed) | flag_if(call.abi_changed, kAbiChanged) |
               flag_if(call.has_continued, kHasContinued));
    out.number(call.continued);
    write_regions(out, call.memory);
}

std::uint64_t flags_of(const Task& task) {
    return flag_if(task.is_in_call, kInCall) | flag_if(task.has_abi, kHasAbi) |
           flag_if(task.interrupted.is_set, kInterrupted) | flag_if(task.interrupted.knows_abi, kKnowsAbi);
}

void write_task(BlobWriter& out, const Task& task, SharedObjects& shared) {
    out.signed_number(task.id.tid.value);
    out.number(task.id.start_ticks);
    out.number(std::uint64_t(task.state));
    out.text(task.comm);
    out.number(shared.processes.index(task.process.get()));
    out.number(shared.descriptors.index(task.descriptors.get()));
    out.number(shared.directories.index(task.directories.get()));
    out.number(flags_of(task));
    out.number(std::uint64_t(task.abi));
    if (task.interrupted.is_set) {
        out.number(std::uint64_t(task.interrupted.abi));
        out.number(task.interrupted.nr);
        out.number(task.interrupted.ip.value);
    }
    if (!task.is_in_call) return;
    write_call(out, task.call);
    std::vector<std::pair<std::int32_t, std::string_view>> names;
    for (const NamedDescriptor& name : task.announced)
        names.emplace_back(name.fd, name.target);
    write_names(out, names);
}

class KeyframeReader {
  public:
    KeyframeReader(Bytes blob, TaskModel::State& state) : in_(blob), state_(state) {}

    Status read();

  private:
    template <typename T, typename Read>
    std::vector<std::shared_ptr<T>> objects(std::size_t min_size, const T& blank, Read read) {
        std::vector<std::shared_ptr<T>> all;
        const std::size_t count = in_.count(min_size, TaskModel::kMaxTasks);
        for (std::size_t i = 0; i < count && in_.ok(); ++i)
            read(*all.emplace_back(std::make_shared<T>(blank)));
        return all;
    }
    template <typename T> std::shared_ptr<T> pick(const std::vector<std::shared_ptr<T>>& from) {
        const std::size_t index = std::size_t(in_.below(from.size()));
        return in_.ok() ? from[index] : std::make_shared<T>();
    }
    template <typename Take> void read_names(Take take) {
        const std::size_t count = in_.count(2, kContentLimit / kNameRoom);
        for (std::size_t i = 0; i < count && in_.ok(); ++i) {
            const std::int32_t fd = in_.signed32();
            take(fd, in_.text(DescriptorTable::kMaxTarget));
        }
    }
    Abi read_abi() { return Abi(in_.below(kAbiCount)); }
    void read_task();
    void read_interrupted(Task& task, std::uint64_t flags);
    void read_call(OpenCall& call);
    void read_regions(OpenCall& call);

    BlobReader in_;
    TaskModel::State& state_;
    std::vector<std::shared_ptr<Process>> processes_;
    std::vector<std::shared_ptr<DescriptorTable>> descriptors_;
    std::vector<std::shared_ptr<Directories>> directories_;
};

Status KeyframeReader::read() {
    if (in_.number() != kKeyframeVersion) return Error{.message = "the keyframe has another version"};
    state_.last_seq = in_.number();
    processes_ = objects<Process>(3, {}, [this](Process& process) {
        process.tgid = in_.signed32();
        process.ppid = in_.signed32();
        process.exe = in_.text(TaskModel::kMaxName);
    });
    descriptors_ = objects<DescriptorTable>(1, DescriptorTable(state_.names), [this](DescriptorTable& table) {
        read_names([&table](std::int32_t fd, std::string_view target) { table.set(fd, target); });
    });
    directories_ = objects<Directories>(1, {}, [this](Directories& at) { at.cwd = in_.text(TaskModel::kMaxName); });
    const std::size_t count = in_.count(9, TaskModel::kMaxTasks);
    for (std::size_t i = 0; i < count && in_.ok(); ++i)
        read_task();
    if (!in_.ok() || !in_.at_end()) return Error{.message = "the keyframe is damaged"};
    return {};
}

void KeyframeReader::read_task() {
    auto task = std::make_unique<Task>();
    task->id.tid.value = in_.signed32();
    task->id.start_ticks = in_.number();
    task->state = TaskState(in_.below(std::uint64_t(TaskState::detached) + 1));
    task->comm = in_.text(TaskModel::kMaxName);
    task->process = pick(processes_);
    task->descriptors = pick(descriptors_);
    task->directories = pick(directories_);
    const std::uint64_t flags = in_.number();
    task->has_abi = flags & kHasAbi;
    task->abi = read_abi();
    read_interrupted(*task, flags);
    task->is_in_call = flags & kInCall;
    if (task->is_in_call) {
        read_call(task->call);
        read_names([&task](std::int32_t fd, std::string_view target) { task->announced.add(fd, target); });
    }
    state_.call_memory += task->call.kept_bytes();
    if (in_.ok()) state_.tasks[task->id.tid.value] = std::move(task);
}

void KeyframeReader::read_interrupted(Task& task, std::uint64_t flags) {
    task.interrupted.knows_abi = flags & kKnowsAbi;
    if (!(flags & kInterrupted)) return;
    task.interrupted.is_set = true;
    task.interrupted.abi = read_abi();
    task.interrupted.nr = in_.number();
    task.interrupted.ip = {in_.number()};
}

void KeyframeReader::read_call(OpenCall& call) {
    call.seq = in_.number();
    call.time = {in_.number()};
    call.abi = read_abi();
    call.nr = in_.number();
    for (std::uint64_t& arg : call.args)
        arg = in_.number();
    call.ip = {in_.number()};
    call.sp = {in_.number()};
    const std::uint64_t flags = in_.number();
    call.resumed = flags & kResumed;
    call.abi_changed = flags & kAbiChanged;
    call.has_continued = flags & kHasContinued;
    call.continued = in_.number();
    read_regions(call);
}

void KeyframeReader::read_regions(OpenCall& call) {
    std::vector<MemoryRegion> regions(in_.count(6, kContentLimit / kRegionRoom));
    for (MemoryRegion& region : regions) {
        region.addr = {in_.number()};
        region.asked = in_.number();
        region.miss = Miss(in_.below(std::uint64_t(Miss::gone) + 1));
        region.content = Content(in_.below(std::uint64_t(Content::env) + 1));
        const std::uint64_t flags = in_.number();
        region.is_string = flags & kIsString;
        region.stop = flags & kOfExit ? Stop::exit : Stop::entry;
        region.bytes = in_.content();
    }
    if (in_.ok()) call.keep(regions, TaskModel::kMaxKeyframe);
}

} // namespace

std::vector<std::byte> TaskModel::serialize() const {
    // What the last event did is part of the state that the next one finds.
    state_->finish_pending();
    SharedObjects shared;
    BlobWriter task_list(kContentLimit);
    const std::vector<const Task*> all = tasks();
    for (const Task* task : all)
        write_task(task_list, *task, shared);

    BlobWriter out(kContentLimit);
    out.number(kKeyframeVersion);
    out.number(state_->last_seq);
    out.number(shared.processes.objects().size());
    for (const Process* process : shared.processes.objects()) {
        out.signed_number(process->tgid);
        out.signed_number(process->ppid);
        out.text(process->exe);
    }
    out.number(shared.descriptors.objects().size());
    for (const DescriptorTable* table : shared.descriptors.objects())
        write_table(out, *table);
    out.number(shared.directories.objects().size());
    for (const Directories* directories : shared.directories.objects())
        out.text(directories->cwd);
    out.number(all.size());
    out.append(task_list.take());
    return out.take();
}

Status TaskModel::restore(Bytes blob) {
    *state_ = State{};
    if (blob.empty()) return {};
    if (blob.size() > kMaxKeyframe + kMaxTasks * kMaxTaskNumbers) return Error{.message = "the keyframe is too large"};
    Status status = KeyframeReader(blob, *state_).read();
    if (!status) *state_ = State{};
    return status;
}

} // namespace cluecap::model

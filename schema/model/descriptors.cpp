// SPDX-License-Identifier: MIT
#include <algorithm>

#include "schema/model/model_state.h"

/// What calls do to descriptors and directories.
namespace cluecap::model {

namespace {

constexpr std::uint64_t kDupFd = 0, kDupFdCloexec = 1030; // fcntl(2)
constexpr std::uint64_t kSetName = 15;                    // prctl(2)
constexpr std::uint64_t kCloseRangeCloexec = 4;           // close_range(2)
constexpr std::int32_t kAtCwd = -100;
constexpr std::size_t kCommSize = 15;

/// socketcall(2): SYS_SOCKET, SYS_ACCEPT, SYS_ACCEPT4
bool makes_socket(std::uint64_t call) { return call == 1 || call == 5 || call == 18; }

std::int32_t as_fd(std::uint64_t reg) { return std::int32_t(std::uint32_t(reg)); }

std::string opened_path(const Task& task, Effect effect) {
    const bool is_at = effect == Effect::openat;
    const std::string_view path = kept_string(task.call, task.call.args[is_at ? 1 : 0]);
    const std::int32_t base = is_at ? as_fd(task.call.args[0]) : kAtCwd;
    return resolved_path(base == kAtCwd ? task.directories->cwd : task.descriptors->target(base), path);
}

} // namespace

void Pending::apply() {
    if (table) {
        if (has_range) table->close_range(range_first, range_last);
        for (const NamedDescriptor& name : names)
            table->set(name.fd, name.target);
        table.reset();
        names.clear();
        has_range = false;
    }
    if (directories) directories->cwd.swap(cwd);
    directories.reset();
}

std::optional<std::string_view> Pending::after(const DescriptorTable* of, std::int32_t fd) const {
    if (table.get() != of) return {};
    if (const NamedDescriptor* name = names.find(fd)) return name->target;
    if (has_range && fd >= 0 && std::uint32_t(fd) >= range_first && std::uint32_t(fd) <= range_last)
        return std::string_view();
    return {};
}

std::uint64_t clone_flags(const OpenCall& call) {
    const Effect effect = effect_of(call.abi, call.nr);
    if (effect == Effect::clone) return call.args[0];
    if (effect != Effect::clone3) return 0;
    for (const MemoryRegion& region : call.memory)
        if (region.addr.value == call.args[0] && region.bytes.size() >= 8) return load_little(region.bytes.data(), 8);
    return 0;
}

std::string_view kept_string(const OpenCall& call, std::uint64_t addr) {
    for (const MemoryRegion& region : call.memory) {
        if (region.addr.value != addr || region.stop != Stop::entry) continue;
        const std::string_view text = as_text(region.bytes);
        const std::size_t end = text.find('\0');
        if (end != text.npos) return text.substr(0, end);
    }
    return {};
}

std::string resolved_path(std::string_view base, std::string_view path) {
    if (path.empty()) return {};
    if (path.front() != '/' && (base.empty() || base.front() != '/')) return {};
    std::string whole;
    auto append = [&whole](std::string_view parts) {
        while (!parts.empty()) {
            const std::size_t size = std::min(parts.find('/'), parts.size());
            const std::string_view part = parts.substr(0, size);
            parts.remove_prefix(std::min(size + 1, parts.size()));
            if (part == "..")
                whole.resize(whole.empty() ? 0 : whole.rfind('/'));
            else if (!part.empty() && part != ".")
                whole.append("/").append(part);
        }
    };
    if (path.front() != '/') append(base);
    append(path);
    if (whole.empty()) whole = "/";
    if (whole.size() > TaskModel::kMaxName) whole.clear();
    return whole;
}

void TaskModel::State::take_effect(Task& task, const SyscallExit& exit, Effect effect) {
    const auto& args = task.call.args;
    std::swap(pending.names, task.announced);
    pending.table = task.descriptors;
    if (exit.is_error) return;
    const std::int32_t made = std::int32_t(exit.result);
    auto name_result = [&](std::string_view target) {
        if (!pending.names.find(made)) pending.names.add(made, target);
    };
    switch (effect) {
    case Effect::open:
    case Effect::openat:
        if (!pending.names.find(made)) name_result(opened_path(task, effect));
        break;
    case Effect::other_fd:
        name_result({});
        break;
    case Effect::socketcall:
        if (makes_socket(args[0])) name_result({});
        break;
    case Effect::fcntl:
        if (args[1] != kDupFd && args[1] != kDupFdCloexec) break;
        [[fallthrough]];
    case Effect::dup:
    case Effect::dup_to:
        name_result(task.descriptors->target(as_fd(args[0])));
        break;
    case Effect::close:
        pending.names.add(as_fd(args[0]), {});
        break;
    case Effect::close_range:
        if (args[2] & kCloseRangeCloexec) break;
        pending.has_range = true;
        pending.range_first = std::uint32_t(args[0]);
        pending.range_last = std::uint32_t(args[1]);
        break;
    case Effect::chdir:
        pending.cwd = resolved_path(task.directories->cwd, kept_string(task.call, args[0]));
        pending.directories = task.directories;
        break;
    case Effect::fchdir:
        pending.cwd.assign(task.descriptors->target(as_fd(args[0])));
        pending.directories = task.directories;
        break;
    case Effect::unshare:
        if (args[0] & kCloneFiles) task.descriptors = std::make_shared<DescriptorTable>(*task.descriptors);
        if (args[0] & kCloneFs) task.directories = std::make_shared<Directories>(*task.directories);
        break;
    case Effect::prctl:
        if (args[0] == kSetName) task.comm.assign(kept_string(task.call, args[1]).substr(0, kCommSize));
        break;
    default:
        break;
    }
}

} // namespace cluecap::model

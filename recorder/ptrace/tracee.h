// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <unordered_map>

#include "recorder/peek/region_store.h"
#include "schema/abi/walk.h"
#include "schema/event.h"

namespace cluecap::recorder {

/// A task that is being traced.
struct Tracee {
    Tracee(pid_t tid, BlockPool& pool) : entry_memory(pool) { id.tid.value = tid; }

    pid_t tid() const { return id.tid.value; }

    TaskId id;
    pid_t tgid = 0;
    pid_t ppid = 0;
    AttachHow how = AttachHow::automatic;
    bool is_known = false;      ///< its attached event was recorded
    bool is_command = false;    ///< spawned, and not yet at its first exec
    bool in_group_stop = false; ///< left in it with PTRACE_LISTEN
    bool is_ending = false;     ///< passed PTRACE_EVENT_EXIT

    // The call that it is in.
    std::uint64_t entry_seq = 0; ///< 0: none that is recorded
    bool is_filtered = false;    ///< it is in a call that is not to be recorded
    abi::Call call;
    RegionStore entry_memory;
};

/// All tracees. References stay valid until the tracee is removed.
class TaskTable {
  public:
    Tracee* find(pid_t tid) {
        if (last_ && last_->tid() == tid) return last_;
        const auto found = tasks_.find(tid);
        return found == tasks_.end() ? nullptr : last_ = &found->second;
    }
    Tracee& add(pid_t tid) { return tasks_.try_emplace(tid, tid, pool_).first->second; }
    void remove(pid_t tid) {
        last_ = nullptr;
        tasks_.erase(tid);
    }
    std::size_t size() const { return tasks_.size(); }
    auto begin() { return tasks_.begin(); }
    auto end() { return tasks_.end(); }
    BlockPool& pool() { return pool_; }

  private:
    BlockPool pool_; ///< before the tasks, which give their blocks back to it
    std::unordered_map<pid_t, Tracee> tasks_;
    Tracee* last_ = nullptr;
};

} // namespace cluecap::recorder

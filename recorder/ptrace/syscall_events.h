// SPDX-License-Identifier: MIT
#pragma once

#include "recorder/backend.h"
#include "recorder/peek/live_memory.h"
#include "recorder/ptrace/registers.h"
#include "recorder/ptrace/tracee.h"
#include "schema/abi/walk.h"
#include "schema/event.h"

namespace cluecap::recorder {

/// Records system call stops: registers and the memory that the description asks for.
class SyscallEvents {
  public:
    SyscallEvents(const RecordingPlan& plan, EventLog& log, TaskTable& tasks);

    /// At a system call stop of `tracee`. True when that is an entry: the call is still to come.
    bool record(Tracee& tracee);

  private:
    void record_entry(Tracee& tracee, const SyscallInfo& info);
    void record_exit(Tracee& tracee, const SyscallInfo& info);
    void record_new_descriptor(const Tracee& tracee, std::int64_t fd);
    void stamp(EventKind kind, const Tracee& tracee);

    const RecordingPlan& plan_;
    EventLog& log_;
    LiveMemory memory_;
    RegionStore exit_memory_;
    RegisterReader registers_;
    abi::NullSink null_;
    Event event_; ///< one for all stops: clearing it would cost more than filling in what counts
};

} // namespace cluecap::recorder

// SPDX-License-Identifier: MIT
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/abi/trace_set.h"
#include "schema/event.h"
#include "schema/model/task_model.h"

namespace cluecap::reader {

/// Which events and calls are wanted. An empty list means no restriction.
struct Filter {
    std::vector<std::int32_t> tids{};
    std::vector<std::int32_t> pids{}; ///< thread groups
    std::vector<std::string> comms{}; ///< exact names (as at that moment)
    std::optional<Timestamp> since{}; ///< first moment: of a call, its end
    std::optional<Timestamp> until{}; ///< last moment
    abi::TraceSet calls{};
    std::bitset<16> statuses = ~std::bitset<16>{}; ///< by model::CallStatus
    bool succeeded = true;                         ///< calls that returned no error
    bool failed = true;                            ///< calls that returned an error
    std::bitset<65> signals = ~std::bitset<65>{};
    bool events = true; ///< of events(): others than entries and exits

    bool wants_task(Tid tid, const model::Task* task) const;
    bool wants_time(Timestamp time) const { return !(since && time < *since) && !(until && time > *until); }
    /// Of entries, exits and signals: by number; of all: by task and time.
    bool wants_event(const Event& event, const model::TaskModel& model) const;
    /// The call that the last event ended.
    bool wants_call(const Event& event, const model::Outcome& outcome) const;
    /// The call that `task` is in when the capture ends.
    bool wants_unfinished(const model::Task& task) const;
};

} // namespace cluecap::reader

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "schema/event.h"

namespace cluecap::recorder {

/// Where a backend puts what it saw. One thread appends.
class EventLog {
  public:
    virtual ~EventLog() = default;

    /// Keeps a copy of `event`; its `seq` is ignored and the next number is given and returned (1, 2, 3, ...).
    /// When this returns, the event outlives SIGKILL of the recorder, so a tracee may be resumed. It waits while the
    /// writer is behind and it cannot fail: what does not fit is cut or counted as lost, under its own number.
    virtual std::uint64_t append(const Event& event) = 0;
};

} // namespace cluecap::recorder

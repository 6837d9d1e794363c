// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/perf.h"

/// Performance counters and events.
namespace cluecap::abi {

inline constexpr Syscall perf_calls[] = {
    {"perf_event_open",
     Set::desc,
     fd,
     {{"attr", in(perf_event_attr)},
      {"pid", pid},
      {"cpu", c_int},
      {"group_fd", fd},
      {"flags", flags(perf_event_open_flags, c_ulong)}}},
};

} // namespace cluecap::abi

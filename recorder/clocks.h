// SPDX-License-Identifier: MIT
#pragma once

#include <ctime>

#include "schema/event.h"
#include "schema/types.h"

namespace cluecap::recorder {

inline std::uint64_t clock_ns(clockid_t clock) {
    timespec ts{};
    clock_gettime(clock, &ts);
    return std::uint64_t(ts.tv_sec) * 1'000'000'000u + std::uint64_t(ts.tv_nsec);
}

inline Timestamp now() { return {clock_ns(CLOCK_MONOTONIC)}; }

/// All clocks, read one right after the other.
inline ClockSnapshot all_clocks() {
    return {clock_ns(CLOCK_MONOTONIC), clock_ns(CLOCK_BOOTTIME), clock_ns(CLOCK_REALTIME)};
}

} // namespace cluecap::recorder

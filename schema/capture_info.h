// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "schema/event.h"
#include "schema/types.h"

namespace cluecap {

/// What a capture says of itself: written once into its header, before the first event.
struct CaptureInfo {
    std::array<std::uint8_t, 16> uuid{};
    std::uint64_t nonce = 0; ///< random; every chunk frame carries it
    std::string host, kernel_release, kernel_version, machine, boot_id;
    Abi native_abi = Abi::x86_64;
    std::uint32_t page_size = 4096;
    std::uint32_t clock_ticks = 100;     ///< sysconf(_SC_CLK_TCK)
    std::uint64_t pid_namespace = 0;     ///< inode of the recorder's pid namespace
    std::int32_t utc_offset_seconds = 0; ///< of the recording host's local time
    std::string time_zone;
    std::string recorder_version;
    std::uint32_t description_version = 0; ///< schema/abi at recording time
    std::string backend;                   ///< "ptrace" or "bpf"
    std::vector<std::string> command;      ///< empty for a pure -p
    std::vector<std::string> options;      ///< the recorder's own argv
    ClockSnapshot clocks;                  ///< maps monotonic to wall time
    std::uint32_t string_limit = 256;      ///< -s
    std::uint64_t stop_budget = 65536;     ///< bytes of memory at most per stop
    bool all_registers = true;
    bool env_values = false;
};

} // namespace cluecap

// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>

namespace cluecap {

/// A system call ABI: the register convention, number space and struct layouts that a call used.
/// Chosen by what the capture says of each call, never by the host. Values are stored in captures.
enum class Abi : std::uint8_t { x86_64 = 0, i386 = 1, x32 = 2, aarch64 = 3 };
inline constexpr unsigned kAbiCount = 4;

/// A set of ABIs, one bit each (bit number = the Abi's value).
enum class AbiSet : std::uint8_t {};
constexpr AbiSet operator|(AbiSet a, AbiSet b) { return AbiSet(std::uint8_t(a) | std::uint8_t(b)); }
constexpr AbiSet operator|(AbiSet a, Abi b) { return AbiSet(std::uint8_t(a) | (1u << unsigned(b))); }
constexpr AbiSet only(Abi a) { return AbiSet(1u << unsigned(a)); }
constexpr bool contains(AbiSet set, Abi abi) { return (unsigned(set) >> unsigned(abi)) & 1u; }
inline constexpr AbiSet kEveryAbi = AbiSet(0x0f);

/// Linux thread id as the recorder's pid namespace shows it (gettid(2)).
struct Tid {
    std::int32_t value = 0;
    auto operator<=>(const Tid&) const = default;
};

/// One task for its whole life: thread ids are reused, (tid, start time) is not within a boot.
struct TaskId {
    Tid tid;
    std::uint64_t start_ticks = 0; ///< /proc/PID/stat field 22, clock ticks since boot; 0 = not known
    auto operator<=>(const TaskId&) const = default;
};

/// An address in a tracee. It cannot be dereferenced here.
struct RemoteAddr {
    std::uint64_t value = 0;
    auto operator<=>(const RemoteAddr&) const = default;
    constexpr bool is_null() const { return value == 0; }
    constexpr RemoteAddr operator+(std::uint64_t n) const { return RemoteAddr{value + n}; }
};

/// CLOCK_MONOTONIC, nanoseconds.
struct Timestamp {
    std::uint64_t ns = 0;
    auto operator<=>(const Timestamp&) const = default;
};

/// The two stops of a system call.
enum class Stop : std::uint8_t { entry = 0, exit = 1 };

} // namespace cluecap

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>

#include "schema/abi/model.h"
#include "schema/abi/sink.h"
#include "schema/memory.h"

namespace cluecap::abi {

/// Bumped whenever the walk may ask for other memory than before; captures name the one that made them.
inline constexpr std::uint32_t kDescriptionVersion = 1;

/// The registers of one system call: of its entry, and of its exit once it returned.
struct Call {
    Abi abi = Abi::x86_64;
    std::uint64_t nr = 0; ///< x32 with or without bit 30
    std::array<std::uint64_t, 6> args{};
    bool returned = false;
    std::int64_t result = 0; ///< -errno when is_error
    bool is_error = false;
    RemoteAddr sp{}; ///< the stack pointer at the entry: the frame of a signal's return
};

/// Follows the description of `call` through `memory` and tells `sink` every value. What needs the result is told as
/// not_returned while call.returned is false. Hostile arguments cannot make it run away: the steps, the depth and the
/// elements of one walk are bounded, and what was cut is said.
void walk(const Call& call, Memory& memory, Sink& sink);

/// The same for a description that the caller chose.
void walk(const Syscall& syscall, const Call& call, Memory& memory, Sink& sink);

} // namespace cluecap::abi

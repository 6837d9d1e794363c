// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <random>
#include <string>
#include <vector>

#include "schema/event.h"

namespace cluecap::testing_support {

/// Events of every kind with random contents, with seq 1, 2, 3, ... and no regard to sense; system call stops are
/// most of them and partly look like real ones (same places, arguments in registers).
class RandomEvents {
  public:
    explicit RandomEvents(std::uint64_t seed) : random_(seed) {}

    /// Valid until the next call.
    const Event& next();

  private:
    std::uint64_t word();
    std::uint64_t below(std::uint64_t limit) { return random_() % limit; }
    Bytes bytes(std::size_t limit);
    Registers registers();
    Registers syscall_registers(Stop stop);
    std::span<const MemoryRegion> regions();
    std::span<const ProcText> proc();
    std::span<const Descriptor> descriptors();
    void fill_entry();
    void fill_exit();
    void fill_rare();

    std::mt19937_64 random_;
    Event event_;
    std::uint64_t seq_ = 0, time_ = 0;
    std::array<std::uint64_t, 27> user_{}; ///< registers of the task that runs
    std::deque<std::vector<std::byte>> bytes_;
    std::vector<MemoryRegion> regions_;
    std::vector<ProcText> proc_;
    std::vector<Descriptor> descriptors_;
};

/// All that an event says, as text: equal texts are equal events.
std::string describe(const Event& event);

} // namespace cluecap::testing_support

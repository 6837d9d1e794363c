// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <sys/types.h>

#include "recorder/peek/page_reader.h"
#include "recorder/peek/region_store.h"
#include "schema/memory.h"

namespace cluecap::recorder {

/// What is kept of a tracee's memory at one stop. The tracee chooses none of it.
struct PeekLimits {
    std::uint64_t data = 256;     ///< -s: of each data buffer
    std::uint64_t string = 4096;  ///< of each string
    std::uint64_t budget = 65536; ///< bytes of all regions of a stop
    std::uint32_t regions = 4096; ///< of a stop
    bool env_values = false;      ///< --env
};

/// The memory of a stopped task, for the walk. Everything it gives is kept in the store of the stop; a repeated
/// request is answered from there. One object serves all tasks, one stop at a time.
class LiveMemory final : public Memory {
  public:
    explicit LiveMemory(const PeekLimits& limits) : limits_(limits) {}

    /// `tid` is in its entry stop: requests for the entry read it, those for the exit find nothing.
    void begin_entry(pid_t tid, RegionStore& entry);
    /// `tid` is in its exit stop: `entry` answers for the entry, and requests for the exit read the task.
    void begin_exit(pid_t tid, const RegionStore& entry, RegionStore& exit);

    Peek read(Stop stop, RemoteAddr addr, std::uint64_t length, Content content) override;
    Peek read_string(Stop stop, RemoteAddr addr, std::uint64_t limit, Content content) override;

  private:
    Peek recall(Stop stop, RemoteAddr addr, std::uint64_t asked, Content content, bool is_string);
    std::uint64_t budget_left() const;
    bool may_keep_more() const { return live_->regions().size() < limits_.regions; }
    Peek keep(const MemoryRegion& region);
    MemoryRegion read_live(RemoteAddr addr, std::uint64_t length, Content content);
    MemoryRegion read_string_live(RemoteAddr addr, std::uint64_t limit, Content content);
    std::size_t copy_string(RemoteAddr addr, std::byte* to, std::uint64_t limit, bool& has_ended, Miss& miss);

    PeekLimits limits_;
    PageReader reader_;
    Stop stop_ = Stop::entry;
    const RegionStore* entry_ = nullptr; ///< at exit: what was kept at entry
    std::size_t next_ = 0;               ///< of it: where the next request is expected
    RegionStore* live_ = nullptr;        ///< where what is read now is kept
};

} // namespace cluecap::recorder

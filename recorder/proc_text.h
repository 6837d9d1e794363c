// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <sys/types.h>
#include <vector>

#include "schema/event.h"

namespace cluecap::recorder {

/// Reads files and links of /proc/TID, verbatim and bounded, into a buffer that is used again and again.
class ProcSnapshot {
  public:
    explicit ProcSnapshot(bool with_environ = false) : with_environ_(with_environ) {}

    /// Forgets what was read, and reads `items` of `tid`. environ is left out unless it is wanted.
    void read(pid_t tid, std::span<const ProcItem> items);
    /// Adds the open descriptors, in their order.
    void read_descriptors(pid_t tid);

    /// Valid until the next read.
    std::span<const ProcText> texts();
    std::span<const Descriptor> descriptors();

  private:
    struct Place {
        std::size_t at, size;
    };
    void append_file(pid_t tid, const char* name, ProcText& text);
    void append_link(pid_t tid, const char* name, ProcText& text);
    void append_namespaces(pid_t tid, ProcText& text);
    /// The target of a link, behind what the buffer has.
    std::int32_t append_target(const char* path);

    bool with_environ_;
    std::vector<std::byte> buffer_;
    std::vector<ProcText> texts_;
    std::vector<Place> text_places_;
    std::vector<Descriptor> descriptors_;
    std::vector<Place> target_places_;
};

/// What the recorder itself needs of /proc/TID/stat.
struct TaskStat {
    char state = '?';
    pid_t ppid = 0;
    std::uint32_t flags = 0;
    std::uint64_t start_ticks = 0;
    int exit_signal = 0; ///< -1: a thread that is not the leader
};
std::optional<TaskStat> parse_stat(Bytes text);

/// A number behind "NAME:" in the text of /proc/TID/status.
std::optional<std::int64_t> status_field(Bytes text, std::string_view name);

} // namespace cluecap::recorder

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "converters/output_file.h"
#include "schema/base/result.h"

namespace cluecap::convert::text {

/// Puts lines into the order of their numbers. What waits for an earlier number is kept in memory up to a bound, and
/// behind that in temporary files: one call that stays open may hold back all others.
class LineSorter {
  public:
    explicit LineSorter(std::size_t bound = 32u << 20) : bound_(bound) {}

    /// A failure to write a temporary file.
    Status add(std::uint64_t seq, std::string_view line);
    /// Writes all lines with numbers below `barrier`.
    void release(std::uint64_t barrier, OutputFile& to);

  private:
    struct Closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    /// A temporary file of lines in order, with its next line.
    struct Run {
        std::unique_ptr<std::FILE, Closer> file;
        std::uint64_t seq = 0;
        std::string line;
        bool next();
    };
    Status spill();
    Run* earliest_run();

    std::size_t bound_;
    std::size_t kept_ = 0; ///< bytes of `lines_`
    std::map<std::uint64_t, std::string> lines_;
    std::vector<Run> runs_;
};

} // namespace cluecap::convert::text

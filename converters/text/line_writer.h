// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "converters/text/buffer.h"
#include "converters/text/style.h"
#include "schema/types.h"

namespace cluecap::convert::text {

/// The parts of a line that are not the call: pid, time, number and instruction pointer in front, the result's
/// column, the duration, colours.
class LineWriter {
  public:
    enum class Paint : std::uint8_t { name, failure, signal, ended };

    LineWriter(TextBuffer& out, const Style& style) : out_(out), style_(style) {}

    /// What a line starts with. `utc_ns` is when it happened.
    struct Head {
        std::int32_t tid = 0;
        std::int64_t utc_ns = 0;
        bool has_number = false, has_ip = false;
        std::uint64_t number = 0, ip = 0;
    };
    void start(const Head& head, bool with_pid);
    /// Fills up to the column where results stand.
    void to_result();
    void duration(std::uint64_t ns);
    void end() { out_ << '\n'; }

    void begin_paint(Paint paint);
    void end_paint();

  private:
    void pid(std::int32_t tid);
    void clock(std::int64_t utc_ns);
    void relative(std::int64_t utc_ns);
    void place(const Head& head);
    void fraction(std::uint64_t ns, unsigned digits);

    TextBuffer& out_;
    const Style& style_;
    std::size_t start_ = 0;
    std::size_t invisible_ = 0; ///< bytes of this line that a terminal does not show
    std::int64_t last_ns_ = -1;
};

} // namespace cluecap::convert::text

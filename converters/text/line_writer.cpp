// SPDX-License-Identifier: MIT
#include "converters/text/line_writer.h"

namespace cluecap::convert::text {

void LineWriter::start(const Head& head, bool with_pid) {
    start_ = out_.size();
    invisible_ = 0;
    if (with_pid) pid(head.tid);
    if (style_.relative) relative(head.utc_ns);
    if (style_.clock != Clock::none) clock(head.utc_ns);
    if (style_.number || style_.ip) place(head);
}

void LineWriter::pid(std::int32_t tid) {
    const bool in_file = style_.pid_prefix == PidPrefix::file;
    if (!in_file) {
        out_ << "[pid ";
        out_.padded(std::uint64_t(tid), 5, ' ');
        out_ << "] ";
        return;
    }
    const std::size_t before = out_.size();
    out_.decimal(std::uint64_t(tid));
    const std::size_t digits = out_.size() - before;
    out_.fill_up(digits < 5 ? 6 - digits : 1, ' ');
}

void LineWriter::fraction(std::uint64_t ns, unsigned digits) {
    if (!digits) return;
    for (unsigned i = digits; i < 9; ++i)
        ns /= 10;
    (out_ << '.').padded(ns, digits);
}

void LineWriter::clock(std::int64_t utc_ns) {
    const std::uint64_t ns = utc_ns > 0 ? std::uint64_t(utc_ns) : 0;
    const std::uint64_t seconds = ns / 1'000'000'000;
    if (style_.clock == Clock::epoch)
        out_.decimal(seconds);
    else {
        const auto of_day = std::uint64_t(std::int64_t(seconds) + style_.utc_offset_seconds) % 86400;
        out_.padded(of_day / 3600, 2);
        (out_ << ':').padded(of_day / 60 % 60, 2);
        (out_ << ':').padded(of_day % 60, 2);
    }
    fraction(ns % 1'000'000'000, style_.clock_digits);
    out_ << ' ';
}

/// Since the line before.
void LineWriter::relative(std::int64_t utc_ns) {
    const std::int64_t since = last_ns_ >= 0 && utc_ns > last_ns_ ? utc_ns - last_ns_ : 0;
    last_ns_ = utc_ns;
    const auto ns = std::uint64_t(since);
    out_.padded(ns / 1'000'000'000, 6, ' ');
    fraction(ns % 1'000'000'000, style_.relative_digits);
    out_ << ' ';
}

void LineWriter::place(const Head& head) {
    const unsigned digits = 16;
    if (style_.number) {
        out_ << '[';
        if (head.has_number)
            out_.padded(head.number, 4, ' ');
        else
            out_ << "????";
        out_ << "] ";
    }
    if (!style_.ip) return;
    out_ << '[';
    if (head.has_ip)
        out_.padded(head.ip, digits, '0', 16);
    else
        out_.fill_up(digits, '?');
    out_ << "] ";
}

void LineWriter::to_result() {
    const std::size_t at = out_.size() - start_ - invisible_;
    out_.fill_up(at < style_.column ? style_.column - at : 1, ' ');
}

void LineWriter::duration(std::uint64_t ns) {
    out_ << " <";
    out_.decimal(ns / 1'000'000'000);
    fraction(ns % 1'000'000'000, style_.duration_digits);
    out_ << '>';
}

void LineWriter::begin_paint(Paint paint) {
    if (!style_.color) return;
    static constexpr std::string_view kCodes[] = {"\x1b[36m", "\x1b[31m", "\x1b[33m", "\x1b[35m"};
    out_ << kCodes[std::size_t(paint)];
    invisible_ += kCodes[std::size_t(paint)].size();
}

void LineWriter::end_paint() {
    if (!style_.color) return;
    static constexpr std::string_view kPlain = "\x1b[0m";
    out_ << kPlain;
    invisible_ += kPlain.size();
}

} // namespace cluecap::convert::text

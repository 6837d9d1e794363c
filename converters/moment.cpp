// SPDX-License-Identifier: MIT
#include "converters/moment.h"

#include <charconv>
#include <chrono>
#include <string>

namespace cluecap::convert {

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

/// Takes text from the front.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    bool digits(std::size_t most, std::int64_t& value) {
        const std::size_t length = std::min(rest_.find_first_not_of("0123456789"), std::min(rest_.size(), most));
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + length, value);
        if (error != std::errc{}) return false;
        rest_.remove_prefix(std::size_t(end - rest_.data()));
        return true;
    }
    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    /// `.5` in units of which one second has `whole`; nothing there is 0.
    std::int64_t fraction(std::int64_t whole) {
        std::int64_t value = 0;
        if (!take('.')) return 0;
        while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
            whole /= 10;
            value += (rest_.front() - '0') * whole;
            rest_.remove_prefix(1);
        }
        return value;
    }
    std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
};

Error bad(std::string_view text) {
    return {"'" + std::string(text) + "' is no time: give 1.5s, 200ms, 10us, @SECONDS or YYYY-MM-DD HH:MM:SS"};
}

std::int64_t unit(std::string_view name) {
    if (name.empty() || name == "s") return kSecond;
    if (name == "ms") return 1'000'000;
    if (name == "us") return 1000;
    if (name == "ns") return 1;
    if (name == "m" || name == "min") return 60 * kSecond;
    return name == "h" ? 3600 * kSecond : 0;
}

Result<Moment> relative(std::string_view text) {
    Scanner scan(text);
    std::int64_t whole = 0;
    if (!scan.digits(12, whole)) return bad(text);
    const std::int64_t billionths = scan.fraction(kSecond);
    const std::int64_t ns = unit(scan.rest());
    if (ns == 0 || whole > 9'000'000'000 / (ns / kSecond + 1)) return bad(text);
    return Moment{.ns = whole * ns + std::int64_t(__int128(billionths) * ns / kSecond)};
}

/// The zone behind a time; false when there is something else.
bool zone(Scanner& scan, Moment& moment) {
    if (scan.rest().empty()) return moment.is_local = true;
    if (scan.take('Z')) return scan.rest().empty();
    const bool west = scan.take('-');
    if (!west && !scan.take('+')) return false;
    std::int64_t hours = 0, minutes = 0;
    if (!scan.digits(2, hours)) return false;
    scan.take(':');
    if (!scan.rest().empty() && !scan.digits(2, minutes)) return false;
    moment.ns += (west ? 1 : -1) * (hours * 3600 + minutes * 60) * kSecond;
    return scan.rest().empty();
}

Result<Moment> absolute(std::string_view text) {
    Scanner scan(text);
    std::int64_t year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    const bool has_date =
        scan.digits(4, year) && scan.take('-') && scan.digits(2, month) && scan.take('-') && scan.digits(2, day);
    if (!has_date) return bad(text);
    if (scan.take('T') || scan.take(' ')) {
        if (!scan.digits(2, hour) || !scan.take(':') || !scan.digits(2, minute)) return bad(text);
        if (scan.take(':') && !scan.digits(2, second)) return bad(text);
    }
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(int(year)), std::chrono::month(unsigned(month)),
                              std::chrono::day(unsigned(day))};
    if (!date.ok() || hour > 23 || minute > 59 || second > 60) return bad(text);
    const std::int64_t days = sys_days(date).time_since_epoch().count();
    Moment moment{.is_absolute = true};
    moment.ns = (days * 86400 + hour * 3600 + minute * 60 + second) * kSecond + scan.fraction(kSecond);
    if (!zone(scan, moment)) return bad(text);
    return moment;
}

} // namespace

Result<Moment> parse_moment(std::string_view text) {
    if (text.starts_with('@')) {
        Result<Moment> moment = relative(text.substr(1));
        if (moment) moment->is_absolute = true;
        return moment;
    }
    const bool is_date = text.size() > 4 && text[4] == '-';
    return is_date ? absolute(text) : relative(text);
}

} // namespace cluecap::convert

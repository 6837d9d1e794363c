// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <csignal>
#include <cstring>
#include <strings.h>

#include "recorder/options.h"

namespace cluecap::recorder {
namespace {

constexpr int kLastSignal = 64;

/// The number of a signal by its name; 0 when there is none of that name.
int signal_number(std::string name) {
    if (strncasecmp(name.c_str(), "SIG", 3) == 0) name.erase(0, 3);
    // The kernel's real-time signals start at 32; the C library keeps the first two from programs.
    constexpr int kRealTime = 32;
    int offset = 0;
    if (strncasecmp(name.c_str(), "RT_", 3) == 0) {
        const auto [end, error] = std::from_chars(name.data() + 3, name.data() + name.size(), offset);
        const bool is_number = error == std::errc{} && end == name.data() + name.size();
        return is_number && offset >= 0 && kRealTime + offset <= kLastSignal ? kRealTime + offset : 0;
    }
    if (strcasecmp(name.c_str(), "RTMIN") == 0) return kRealTime;
    if (strcasecmp(name.c_str(), "RTMAX") == 0) return kLastSignal;
    if (strcasecmp(name.c_str(), "IOT") == 0) return SIGABRT;
    for (int signo = 1; signo < kRealTime; ++signo) {
        const char* const known = sigabbrev_np(signo);
        if (known && strcasecmp(known, name.c_str()) == 0) return signo;
    }
    return 0;
}

int signal_of(std::string_view word) {
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error == std::errc{} && end == word.data() + word.size())
        return number >= 1 && number <= kLastSignal ? number : 0;
    return signal_number(std::string(word));
}

} // namespace

Result<std::uint64_t> parse_signal_set(std::string_view text) {
    const bool inverts = !text.empty() && text[0] == '!';
    if (inverts) text.remove_prefix(1);
    std::uint64_t set = 0;
    if (text == "all") {
        set = ~std::uint64_t{0};
    } else if (text != "none") {
        for (;;) {
            const std::size_t comma = text.find(',');
            const std::string_view word = text.substr(0, comma);
            const int signo = signal_of(word);
            if (signo == 0)
                return Error{"invalid signal '" + std::string(word) + "' (a name, a number, all or none)", 0, 0};
            set |= std::uint64_t{1} << (signo - 1);
            if (comma == std::string_view::npos) break;
            text.remove_prefix(comma + 1);
        }
    }
    return inverts ? ~set : set;
}

} // namespace cluecap::recorder

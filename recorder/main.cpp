// SPDX-License-Identifier: MIT
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <sys/resource.h>
#include <vector>

#include "recorder/options.h"
#include "recorder/session.h"

namespace {

using namespace cluecap::recorder;

/// Ends as the command ended, so that a shell sees its signal; without a core file of our own.
[[noreturn]] void die_of(int signo, int status) {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    std::signal(signo, SIG_DFL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signo);
    sigprocmask(SIG_UNBLOCK, &set, nullptr);
    std::raise(signo);
    std::_Exit(status);
}

int run(int argc, char** argv) {
    const ParsedOptions parsed = parse_options(argc, argv);
    if (!parsed.options) {
        std::fputs(parsed.text.c_str(), parsed.status == 0 ? stdout : stderr);
        return parsed.status;
    }
    const auto end = record(*parsed.options, std::vector<std::string>(argv, argv + argc));
    if (!end) {
        std::fprintf(stderr, "clues-record: %s\n", end.error().message.c_str());
        return 1;
    }
    if (end->by_signal) die_of(end->by_signal, end->status);
    return end->status;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "clues-record: %s\n", error.what());
        return 1;
    }
}

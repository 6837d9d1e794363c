// SPDX-License-Identifier: MIT
#include "recorder/interruption.h"

#include <atomic>
#include <pthread.h>
#include <sys/time.h>

namespace cluecap::recorder {
namespace {

// Signal handlers have nothing but globals.
std::atomic<int> g_requested{0};
static_assert(std::atomic<int>::is_always_lock_free);

/// No wait call takes a signal mask, so a signal may come between a look at the flag and the wait. The timer sends
/// another one every few milliseconds, until somebody looks.
void note_request(int signo) {
    g_requested = signo;
    const itimerval often{{0, 5000}, {0, 5000}};
    setitimer(ITIMER_REAL, &often, nullptr);
}

void do_nothing(int) {}

struct sigaction action(void (*handler)(int)) {
    struct sigaction result {};
    result.sa_handler = handler;
    sigfillset(&result.sa_mask);
    return result;
}

} // namespace

int Interruption::requested() { return g_requested; }

Interruption::Interruption(bool has_command) {
    sigemptyset(&handled_);
    for (std::size_t i = 0; i < std::size(kSignals); ++i) {
        const int signo = kSignals[i];
        sigaction(signo, nullptr, &before_[i]);
        const bool is_nohup = signo == SIGHUP && before_[i].sa_handler == SIG_IGN;
        const bool is_request = signo == SIGTERM || signo == SIGHUP || (signo == SIGINT && !has_command);
        struct sigaction now = action(SIG_IGN);
        if (signo == SIGALRM)
            now = action(do_nothing);
        else if (is_request && !is_nohup)
            now = action(note_request);
        else if (!has_command && signo != SIGPIPE && signo != SIGXFSZ)
            continue;
        sigaction(signo, &now, nullptr);
        if (now.sa_handler != SIG_IGN) sigaddset(&handled_, signo);
    }
    pthread_sigmask(SIG_BLOCK, &handled_, &mask_before_);
}

void Interruption::restore() const {
    for (std::size_t i = 0; i < std::size(kSignals); ++i)
        sigaction(kSignals[i], &before_[i], nullptr);
    pthread_sigmask(SIG_SETMASK, &mask_before_, nullptr);
}

Interruption::Interruptible::Interruptible(const Interruption& owner) {
    pthread_sigmask(SIG_UNBLOCK, &owner.handled_, nullptr);
}

} // namespace cluecap::recorder

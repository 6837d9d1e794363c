// SPDX-License-Identifier: MIT
// count_signals N: sends itself SIGUSR1 N times, one at a time, and exits 0 when its handler ran as often.
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static volatile sig_atomic_t count;

static void note(int signo) {
    (void)signo;
    ++count;
}

int main(int argc, char** argv) {
    const int wanted = argc > 1 ? atoi(argv[1]) : 1;
    signal(SIGUSR1, note);
    for (int i = 0; i < wanted; ++i)
        kill(getpid(), SIGUSR1);
    return count == wanted ? 0 : 1;
}

// SPDX-License-Identifier: MIT
// Each call of the signal family once, with everything that it can carry.
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static char stack[16384];

static void caught(int signal, siginfo_t* info, void* context) { (void)signal, (void)info, (void)context; }

static void handlers(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = caught;
    action.sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK;
    sigaddset(&action.sa_mask, SIGINT);
    sigaddset(&action.sa_mask, SIGRTMIN + 3);
    sigaction(SIGUSR1, &action, NULL);
    sigaction(SIGUSR1, NULL, &action);
    action.sa_handler = SIG_IGN;
    action.sa_flags = 0;
    sigaction(SIGTERM, &action, NULL);
    stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternative, NULL);
    sigaltstack(NULL, &alternative);
}

static void masks(void) {
    sigset_t set;
    sigfillset(&set);
    sigdelset(&set, SIGTERM);
    sigprocmask(SIG_SETMASK, &set, NULL);
    sigemptyset(&set);
    sigset_t before;
    sigprocmask(SIG_SETMASK, &set, &before);
    sigaddset(&set, SIGUSR2);
    sigprocmask(SIG_BLOCK, &set, NULL);
}

static void sending(void) {
    const union sigval value = {.sival_int = 0x1234};
    kill(getpid(), SIGUSR2);
    sigset_t set;
    sigpending(&set);
    siginfo_t info;
    const struct timespec timeout = {.tv_sec = 1}, now = {0};
    sigtimedwait(&set, &info, &timeout);
    sigqueue(getpid(), SIGUSR2, value);
    sigtimedwait(&set, &info, &timeout);
    sigtimedwait(&set, &info, &now);
    syscall(SYS_tgkill, getpid(), getpid(), SIGUSR2);
    sigtimedwait(&set, NULL, NULL);
    syscall(SYS_tkill, getpid(), 0);
    memset(&info, 0, sizeof info);
    info.si_code = SI_QUEUE;
    info.si_signo = SIGUSR2;
    info.si_pid = 7;
    syscall(SYS_rt_tgsigqueueinfo, getpid(), getpid(), SIGUSR2, &info);
    sigtimedwait(&set, &info, &timeout);
    kill(-1, 77);
}

/// i386's calls with 32 signals in a word.
static void old_calls(void) {
#ifdef SYS_sgetmask
    const unsigned long set = 1 << (SIGINT - 1);
    unsigned long before;
    struct {
        void* handler;
        unsigned long mask, flags;
        void* restorer;
    } action = {SIG_IGN, set, SA_RESTART, 0};
    syscall(SYS_sigaction, SIGTERM, &action, &action);
    syscall(SYS_sigprocmask, SIG_BLOCK, &set, &before);
    syscall(SYS_sigpending, &before);
    syscall(SYS_ssetmask, before);
    syscall(SYS_signal, SIGTERM, SIG_DFL);
#endif
}

int main(void) {
    handlers();
    masks();
    sending();
    old_calls();
    raise(SIGUSR1);
    volatile int* nowhere = (int*)0x10;
    return *nowhere;
}

// SPDX-License-Identifier: MIT
// Waiting with poll, select and epoll, for signals and for children, with results of every form.
// build: no32
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>

static void ignore(int signo) { (void)signo; }

int main(void) {
    int ends[2];
    if (pipe(ends)) return 1;
    struct pollfd polled[3] = {{ends[0], POLLIN, 0}, {ends[1], POLLOUT, 0}, {-1, POLLIN, 0}};
    poll(polled, 3, 0), poll(polled, 1, 0), poll(0, 0, 0);
    fd_set in, out;
    FD_ZERO(&in);
    FD_ZERO(&out);
    FD_SET(ends[0], &in);
    FD_SET(ends[1], &out);
    struct timeval none = {0, 0};
    select(ends[1] + 1, &in, &out, 0, &none), select(ends[0] + 1, &in, 0, 0, &none);
    const int epoll = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event event = {EPOLLOUT | EPOLLET, {.u64 = 0x1234567890}};
    epoll_ctl(epoll, EPOLL_CTL_ADD, ends[1], &event), epoll_wait(epoll, &event, 1, 0), epoll_wait(epoll, &event, 1, 0);

    struct sigaction action = {.sa_handler = ignore};
    sigaction(SIGUSR1, &action, 0);
    sigset_t set, before;
    sigemptyset(&set), sigaddset(&set, SIGTERM), sigaddset(&set, 34), sigprocmask(SIG_BLOCK, &set, 0);
    sigfillset(&set), sigdelset(&set, SIGINT), sigprocmask(SIG_SETMASK, &set, &before);
    sigemptyset(&set), sigprocmask(SIG_SETMASK, &set, 0), sigprocmask(77, 0, &set);
    kill(getpid(), SIGUSR1), kill(getpid(), 0), kill(getpid(), 65);
    sigqueue(getpid(), SIGUSR1, (union sigval){.sival_int = 5});

    int status;
    siginfo_t info;
    pid_t child = fork();
    if (child == 0) _exit(3);
    waitid(P_PID, child, &info, WEXITED);
    child = fork();
    if (child == 0) kill(getpid(), SIGKILL);
    waitpid(child, &status, 0), waitpid(-1, &status, 0);
    return WIFSIGNALED(status) ? 0 : 2;
}

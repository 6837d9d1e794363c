// SPDX-License-Identifier: MIT
// Waiting for descriptors: what is asked at entry, what is ready at exit.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/syscall.h>
#include <unistd.h>

static int ends[2];

static void selecting(void) {
    fd_set reading, writing;
    struct timeval none = {0};
    FD_ZERO(&reading);
    FD_ZERO(&writing);
    FD_SET(ends[0], &reading);
    FD_SET(ends[1], &writing);
    select(ends[1] + 1, &reading, &writing, NULL, &none);
    FD_ZERO(&reading);
    FD_SET(ends[0], &reading);
    select(ends[0] + 1, &reading, NULL, NULL, &none);
    FD_SET(100, &reading);
    select(101, &reading, NULL, NULL, &none);
    sigset_t mask;
    sigemptyset(&mask);
    sigaddset(&mask, SIGUSR1);
    const struct timespec nothing = {0};
    FD_ZERO(&writing);
    pselect(2, NULL, &writing, NULL, &nothing, &mask);
}

static void polling(void) {
    struct pollfd two[2] = {{.fd = ends[0], .events = POLLIN}, {.fd = ends[1], .events = POLLOUT | POLLERR}};
    poll(two, 2, 0);
    poll(two, 1, 0);
    two[1].fd = 100;
    poll(two, 2, 0);
    two[1].fd = -1;
    poll(two, 2, 0);
    const struct timespec none = {0};
    sigset_t mask;
    sigemptyset(&mask);
    sigaddset(&mask, SIGINT);
    ppoll(two, 1, &none, &mask);
    poll(NULL, 0, 0);
    syscall(SYS_poll, (void*)8, 1, 0);
}

static void epolling(void) {
    const int epoll = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event event = {.events = EPOLLOUT | EPOLLET, .data.u64 = 0x500000001}, ready[3];
    epoll_ctl(epoll, EPOLL_CTL_ADD, ends[1], &event);
    event.events = EPOLLIN;
    epoll_ctl(epoll, EPOLL_CTL_ADD, ends[0], &event);
    epoll_wait(epoll, ready, 3, 0);
    event.events = EPOLLOUT;
    epoll_ctl(epoll, EPOLL_CTL_MOD, ends[1], &event);
    sigset_t mask;
    sigemptyset(&mask);
    epoll_pwait(epoll, ready, 3, 0, &mask);
    epoll_ctl(epoll, EPOLL_CTL_DEL, ends[0], NULL);
    epoll_ctl(epoll, EPOLL_CTL_DEL, 99, NULL);
    epoll_wait(-1, ready, 3, 0);
}

int main(void) {
    if (pipe2(ends, O_CLOEXEC)) return 2;
    selecting();
    polling();
    epolling();
    return 0;
}

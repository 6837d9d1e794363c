// SPDX-License-Identifier: MIT
// wait_long KIND...: a thread for each KIND waits in a system call that signals may interrupt: epoll, semop, nanosleep,
// sigwait, poll, read, or spins (getppid). SIGTERM ends it. Prints each return from a wait that should not have been.
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ipc.h>
#include <sys/sem.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int wait_in(const char* kind) {
    int ends[2];
    if (pipe(ends)) return -1;
    if (!strcmp(kind, "epoll")) {
        struct epoll_event event;
        return epoll_wait(epoll_create1(0), &event, 1, -1);
    }
    if (!strcmp(kind, "semop")) {
        const int id = semget(IPC_PRIVATE, 1, 0600);
        struct sembuf take = {0, -1, 0};
        return semop(id, &take, 1);
    }
    if (!strcmp(kind, "sigwait")) {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGUSR2);
        return sigwaitinfo(&set, NULL);
    }
    if (!strcmp(kind, "poll")) return poll(&(struct pollfd){ends[0], POLLIN, 0}, 1, -1);
    if (!strcmp(kind, "read")) return (int)read(ends[0], ends, 1);
    if (!strcmp(kind, "nanosleep")) return nanosleep(&(struct timespec){1000, 0}, NULL);
    for (;;)
        syscall(SYS_getppid);
}

static void* run(void* kind) {
    for (;;) {
        const int result = wait_in(kind);
        printf("%s returned %d %s\n", (char*)kind, result, strerror(errno));
        fflush(stdout);
    }
    return NULL;
}

int main(int argc, char** argv) {
    sigset_t end;
    sigemptyset(&end);
    sigaddset(&end, SIGTERM);
    sigprocmask(SIG_BLOCK, &end, NULL);
    pthread_t id;
    for (int i = 1; i < argc; ++i)
        pthread_create(&id, NULL, run, argv[i]);
    puts("ready");
    fflush(stdout);
    int signo = 0;
    sigwait(&end, &signo);
    puts("ended");
    return 0;
}

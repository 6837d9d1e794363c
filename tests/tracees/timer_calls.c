// SPDX-License-Identifier: MIT
// Clocks and timers.
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/times.h>
#include <time.h>
#include <unistd.h>

static void timers(void) {
    timer_t timer;
    struct sigevent event;
    memset(&event, 0, sizeof event);
    event.sigev_signo = SIGUSR1;
    event.sigev_value.sival_int = 5;
    event.sigev_notify = SIGEV_SIGNAL;
    timer_create(CLOCK_MONOTONIC, &event, &timer);
    const struct itimerspec far = {.it_interval = {1, 2}, .it_value = {1000, 0}};
    struct itimerspec old = {0};
    timer_settime(timer, 0, &far, NULL);
    timer_settime(timer, TIMER_ABSTIME, &old, NULL);
    timer_getoverrun(timer);
    timer_delete(timer);
    event.sigev_notify = SIGEV_NONE;
    int id;
    syscall(SYS_timer_create, CLOCK_BOOTTIME, &event, &id);
    syscall(SYS_timer_create, CLOCK_REALTIME, NULL, &id);
    syscall(SYS_timer_create, 99, NULL, &id);
}

int main(void) {
    struct timespec spec = {.tv_nsec = 1000}, left;
    nanosleep(&spec, &left);
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &spec, NULL);
    syscall(SYS_clock_getres, CLOCK_MONOTONIC, &spec);
    syscall(SYS_clock_gettime, 77, &spec);
    syscall(SYS_clock_settime, CLOCK_MONOTONIC, &spec);
    struct itimerval value = {.it_value = {.tv_sec = 1000}};
    setitimer(ITIMER_REAL, &value, NULL);
    memset(&value, 0, sizeof value);
    setitimer(ITIMER_REAL, &value, NULL);
    getitimer(ITIMER_PROF, &value);
    alarm(0);
    struct timezone zone;
    syscall(SYS_gettimeofday, NULL, &zone);
    timers();
    return 0;
}

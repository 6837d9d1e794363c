// SPDX-License-Identifier: MIT
// Descriptors for events, signals, timers; extended attributes; directory entries.
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <sys/xattr.h>
#include <unistd.h>

static void attributes(void) {
    char value[64];
    close(open("marked", O_WRONLY | O_CREAT, 0600));
    setxattr("marked", "user.a", "va\0lue", 6, XATTR_CREATE);
    getxattr("marked", "user.a", value, sizeof value);
    getxattr("marked", "user.a", NULL, 0);
    listxattr("marked", value, sizeof value);
    removexattr("marked", "user.a");
    getxattr("marked", "user.a", value, sizeof value);
    unlink("marked");
}

int main(void) {
    const int events = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    const int watch = inotify_add_watch(events, ".", IN_CREATE | IN_DELETE | IN_ONLYDIR);
    inotify_rm_watch(events, watch);
    eventfd(3, EFD_CLOEXEC | EFD_SEMAPHORE);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigaddset(&set, SIGRTMIN);
    signalfd(-1, &set, SFD_CLOEXEC);
    const int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
    const struct itimerspec in_one_hour = {{0, 5}, {3600, 0}};
    struct itimerspec before;
    timerfd_settime(timer, TFD_TIMER_ABSTIME, &in_one_hour, &before);
    timerfd_settime(timer, 0, &in_one_hour, NULL);
    attributes();
    mkdir("listed", 0700);
    DIR* const folder = opendir("listed");
    while (readdir(folder)) {
    }
    closedir(folder);
    rmdir("listed");
    char here[4096];
    (void)!getcwd(here, sizeof here);
    (void)!getcwd(here, 1);
    return 0;
}

// SPDX-License-Identifier: MIT
// Making, waiting for and asking about processes.
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

static char child_stack[65536];

static int child(void* status) { _exit((int)(long)status); }

static void clones(void) {
    int status;
    pid_t parent_tid;
    siginfo_t info = {0};
    struct rusage usage;
    char* const top = child_stack + sizeof child_stack;
    clone(child, top, CLONE_VM | CLONE_PARENT_SETTID | SIGCHLD, (void*)3, &parent_tid, NULL, NULL);
    waitid(P_ALL, 0, &info, WEXITED | WNOWAIT);
    wait4(-1, &status, 0, &usage);
    if (fork() == 0) kill(getpid(), SIGKILL);
    waitpid(-1, &status, 0);
    if (vfork() == 0) _exit(1);
    waitpid(-1, &status, WUNTRACED);
    waitpid(-1, &status, WNOHANG);
    wait(NULL);
}

static void limits(void) {
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    setrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = 8192 * 1024;
    prlimit(0, RLIMIT_CORE, NULL, &limit);
    syscall(SYS_prlimit64, 0, 99, NULL, NULL);
    getpriority(PRIO_PROCESS, 0);
    setpriority(PRIO_PROCESS, 0, 0);
}

static void others(void) {
    char here[4] = "abc", there[4];
    struct iovec local = {there, 4}, remote = {here, 4};
    process_vm_readv(getpid(), &local, 1, &remote, 1, 0);
    process_vm_writev(getpid(), &local, 1, &remote, 1, 0);
    syscall(SYS_kcmp, getpid(), getpid(), 0, 0, 0);
    syscall(SYS_kcmp, getpid(), getpid(), 1, 0, 0);
    struct utsname name;
    uname(&name);
    getpgrp(), getpgid(0), getsid(0);
    setpgid(0, 0);
    unshare(CLONE_FILES);
    setns(-1, CLONE_NEWNET);
    syscall(SYS_personality, 0xffffffff);
    syscall(SYS_sethostname, NULL, -1);
}

int main(void) {
    clones();
    limits();
    others();
    execve("/nonexistent", (char*[]){"a", "b c", NULL}, (char*[]){"X=1", NULL});
    execve("/bin/true", (char*[]){"true", NULL}, (char*[]){"X=1", "Y=2", NULL});
    return 1;
}

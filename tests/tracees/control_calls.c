// SPDX-License-Identifier: MIT
// Calls of many commands: prctl, futex, seccomp; and scheduling, ids, capabilities.
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/futex.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int word[2];

static void futexes(void) {
    const struct timespec soon = {.tv_nsec = 1000};
    syscall(SYS_futex, word, FUTEX_WAIT, 5, &soon);
    syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, 1);
    syscall(SYS_futex, word, FUTEX_REQUEUE, 1, 2L, word + 1);
    syscall(SYS_futex, word, FUTEX_CMP_REQUEUE, 1, 2L, word + 1, 0);
    syscall(SYS_futex, word, FUTEX_WAKE_OP, 1, 1L, word + 1, 0xa4000001);
    syscall(SYS_futex, word, FUTEX_TRYLOCK_PI);
    syscall(SYS_futex, word, FUTEX_UNLOCK_PI);
    syscall(SYS_futex, word, FUTEX_WAIT_BITSET_PRIVATE | FUTEX_CLOCK_REALTIME, 5, &soon, NULL, -1);
    syscall(SYS_futex, word, FUTEX_WAKE_BITSET, 1, NULL, NULL, 7);
}

static void process_controls(void) {
    char name[16];
    int number;
    prctl(PR_SET_NAME, "renamed");
    prctl(PR_GET_NAME, name);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    prctl(PR_GET_PDEATHSIG, &number);
    prctl(PR_GET_DUMPABLE);
    prctl(PR_SET_DUMPABLE, 1);
    prctl(PR_CAPBSET_READ, CAP_SYS_ADMIN);
    prctl(PR_GET_SECUREBITS);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_CHILD_SUBREAPER, 0);
    prctl(PR_GET_CHILD_SUBREAPER, &number);
    prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, CAP_FOWNER, 0, 0);
    prctl(PR_GET_THP_DISABLE, 0, 0, 0, 0);
    prctl(12345, 1, 2, 3, 4);
}

static void scheduling(void) {
    struct sched_param param;
    struct timespec slice;
    char attr[56];
    unsigned cpu, node;
    sched_getparam(0, &param);
    sched_getscheduler(0);
    sched_setscheduler(0, SCHED_OTHER, &param);
    sched_get_priority_max(SCHED_FIFO);
    sched_rr_get_interval(-1, &slice);
    syscall(SYS_sched_getattr, 0, attr, sizeof attr, 0);
    syscall(SYS_sched_setattr, 0, attr, 0);
    sched_yield();
    syscall(SYS_getcpu, NULL, &node, NULL);
    syscall(SYS_sched_setaffinity, 0, sizeof cpu, NULL);
    syscall(SYS_ioprio_set, 1, 0, 2 << 13 | 4);
}

static void ids(void) {
    uid_t real, effective, saved;
    gid_t groups[1] = {5};
    getresuid(&real, &effective, &saved);
    setresuid(-1, -1, -1);
    setreuid(-1, effective);
    syscall(SYS_setgroups, -1, groups);
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct data[2];
    syscall(SYS_capget, &header, data);
    header.version = 5;
    syscall(SYS_capget, &header, data);
}

static void filter(void) {
    struct sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 0), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_getppid, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 5), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
    struct sock_fprog program = {.len = 4, .filter = code};
    unsigned action = SECCOMP_RET_TRACE;
    unsigned short sizes[3];
    syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action);
    syscall(SYS_seccomp, SECCOMP_GET_NOTIF_SIZES, 0, sizes);
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
    syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_LOG, &program);
    getppid();
}

int main(void) {
    futexes();
    process_controls();
    scheduling();
    ids();
    filter();
    return 0;
}

// SPDX-License-Identifier: MIT
// What rules the machine, with arguments that make every call fail or change nothing.
#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/perf_event.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

static void memory_nodes(void) {
    unsigned long nodes[2] = {1, 0};
    int mode = 0, status[2];
    void* const page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    void* pages[2] = {page, NULL};
    *(char*)page = 1;
    syscall(SYS_get_mempolicy, &mode, nodes, 64, NULL, 0);
    syscall(SYS_set_mempolicy, 0, NULL, 0);
    nodes[0] = 1;
    syscall(SYS_mbind, page, 4096, 2, nodes, 64, 1);
    syscall(SYS_move_pages, 0, 2, pages, NULL, status, 0);
    syscall(SYS_migrate_pages, -7, 64, nodes, nodes);
}

static void counters(void) {
    struct perf_event_attr attr;
    memset(&attr, 0, sizeof attr);
    attr.size = PERF_ATTR_SIZE_VER5;
    attr.config = PERF_COUNT_HW_INSTRUCTIONS;
    attr.disabled = 1;
    attr.exclude_kernel = 1;
    attr.sample_freq = 99;
    attr.freq = 1;
    attr.sample_type = PERF_SAMPLE_IP | PERF_SAMPLE_TID;
    syscall(SYS_perf_event_open, &attr, -5, -1, -1, PERF_FLAG_FD_CLOEXEC);
    attr.type = PERF_TYPE_HW_CACHE;
    attr.config = 0x10203;
    syscall(SYS_perf_event_open, &attr, -5, 0, 7, 0);
}

static void rules(void) {
    const struct landlock_ruleset_attr attr = {.handled_access_fs = LANDLOCK_ACCESS_FS_READ_FILE};
    const int rules = (int)syscall(SYS_landlock_create_ruleset, &attr, 8, 0);
    syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    const struct landlock_path_beneath_attr path = {.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE, .parent_fd = -1};
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &path, 0);
    syscall(SYS_landlock_restrict_self, -1, 0);
}

int main(void) {
    memory_nodes();
    counters();
    rules();
    syscall(SYS_reboot, 1, 2, 3, NULL);
    syscall(SYS_syslog, 10, NULL, 0);
    syscall(SYS_finit_module, -1, "x=1", 1);
    syscall(SYS_delete_module, "no-such-module", O_NONBLOCK);
    syscall(SYS_swapon, "/nonexistent", 0x8000);
    syscall(SYS_swapoff, "/nonexistent");
    return 0;
}

// SPDX-License-Identifier: MIT
// Mounts and quotas by the old and the new calls: every call fails, nothing is mounted.
#include <fcntl.h>
#include <linux/mount.h>
#include <linux/quota.h>
#include <sys/syscall.h>
#include <unistd.h>

#define PATH "/nonexistent/mount"
#define QUOTA(command, type) (((command) << 8) | (type))

static void old_calls(void) {
    syscall(SYS_mount, "source", PATH, "ext4", 0x1 | 0x2, "data=x");
    syscall(SYS_mount, "source", PATH, "ext4", 0xc0ed0000, NULL);
    syscall(SYS_mount, NULL, PATH, NULL, 0x1000 | 0x4000, NULL);
    syscall(SYS_mount, "none", PATH, NULL, 0x4000 | 0x40000, NULL);
    syscall(SYS_mount, "none", PATH, NULL, 0x20 | 0x400, "size=1k");
    syscall(SYS_umount2, PATH, 0);
    syscall(SYS_umount2, PATH, 2 | 8);
    syscall(SYS_pivot_root, PATH, PATH "/old");
}

static void new_calls(void) {
    syscall(SYS_fsopen, "nosuchfs", FSOPEN_CLOEXEC);
    syscall(SYS_fsconfig, -1, FSCONFIG_SET_FLAG, "ro", NULL, 0);
    syscall(SYS_fsconfig, -1, FSCONFIG_SET_STRING, "source", "/dev/none", 0);
    syscall(SYS_fsconfig, -1, FSCONFIG_SET_BINARY, "key", "ab\0c", 4);
    syscall(SYS_fsconfig, -1, FSCONFIG_SET_PATH, "path", PATH, AT_FDCWD);
    syscall(SYS_fsconfig, -1, FSCONFIG_SET_FD, "fd", NULL, 5);
    syscall(SYS_fsconfig, -1, FSCONFIG_CMD_CREATE, NULL, NULL, 0);
    syscall(SYS_fsmount, -1, FSMOUNT_CLOEXEC, MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOATIME);
    syscall(SYS_fspick, AT_FDCWD, PATH, FSPICK_CLOEXEC | FSPICK_NO_AUTOMOUNT);
    syscall(SYS_move_mount, -1, "", AT_FDCWD, PATH, MOVE_MOUNT_F_EMPTY_PATH);
    syscall(SYS_open_tree, AT_FDCWD, PATH, OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC);
    struct mount_attr attr = {.attr_set = MOUNT_ATTR_NODEV, .attr_clr = MOUNT_ATTR_NOEXEC, .propagation = 0x40000};
    syscall(SYS_mount_setattr, AT_FDCWD, PATH, 0x8000, &attr, sizeof attr);
}

static void quotas(void) {
    struct if_dqblk limits = {1, 2, 3, 4, 5, 6, 7, 8, 0x3f};
    struct if_dqinfo info = {1, 2, 0, 3};
    syscall(SYS_quotactl, QUOTA(Q_GETQUOTA, USRQUOTA), PATH, 1000, &limits);
    syscall(SYS_quotactl, QUOTA(Q_SETQUOTA, GRPQUOTA), PATH, 1000, &limits);
    syscall(SYS_quotactl, QUOTA(Q_SETINFO, USRQUOTA), PATH, 0, &info);
    syscall(SYS_quotactl, QUOTA(Q_QUOTAON, USRQUOTA), PATH, 2, PATH "/aquota.user");
    syscall(SYS_quotactl, QUOTA(Q_QUOTAOFF, USRQUOTA), PATH, 0, NULL);
    syscall(SYS_quotactl, QUOTA(Q_SYNC, USRQUOTA), PATH, 0, NULL);
}

int main(void) {
    old_calls();
    new_calls();
    quotas();
    return 0;
}

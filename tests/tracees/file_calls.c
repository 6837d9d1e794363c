// SPDX-License-Identifier: MIT
// Paths, links, permissions, owners, times and status of files.
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/vfs.h>
#include <unistd.h>

static void links(void) {
    mkdir("folder", 0755);
    link("file", "hard");
    symlink("file", "soft");
    char target[64];
    (void)!readlink("soft", target, sizeof target);
    (void)!readlinkat(AT_FDCWD, "missing", target, sizeof target);
    rename("hard", "folder/moved");
    renameat2(AT_FDCWD, "soft", AT_FDCWD, "file", RENAME_NOREPLACE);
    unlinkat(AT_FDCWD, "folder/moved", 0);
    unlink("soft");
    rmdir("folder");
}

static void times(void) {
    struct timespec at[2] = {{1, 2}, {0, UTIME_NOW}};
    utimensat(AT_FDCWD, "file", at, 0);
    at[0].tv_nsec = UTIME_OMIT;
    utimensat(AT_FDCWD, "file", at, AT_SYMLINK_NOFOLLOW);
    utimensat(AT_FDCWD, "file", NULL, 0);
#ifdef SYS_futimesat
    syscall(SYS_futimesat, AT_FDCWD, "missing", NULL);
#endif
}

int main(void) {
    struct {
        unsigned long long flags, mode, resolve;
    } how = {O_RDONLY | O_CLOEXEC, 0, 8};
    const int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0640);
    syscall(437, AT_FDCWD, "file", &how, sizeof how); // openat2
    struct stat st;
    struct statx stx;
    struct statfs fs;
    fstat(fd, &st);
    stat("file", &st);
    lstat("/dev/null", &st);
    statx(AT_FDCWD, "file", AT_STATX_FORCE_SYNC, STATX_BASIC_STATS, &stx);
    statfs("missing", &fs);
    access("file", R_OK | W_OK);
    faccessat(AT_FDCWD, "file", F_OK, AT_EACCESS);
    chmod("file", 04600);
    fchmod(fd, 0644);
    (void)!chown("file", -1, -1);
    umask(022);
    mknod("pipe", S_IFIFO | 0600, 0);
    unlink("pipe");
    links();
    times();
    return 0;
}

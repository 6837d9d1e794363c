// SPDX-License-Identifier: MIT
// Calls on files whose arguments take many forms: flags that nobody knows, modes, devices, escapes, bad addresses.
// build: no32
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void) {
    umask(0), umask(7), umask(022);
    open("/nonexistent", O_RDONLY | 0x40000000 | 0x800000);
    syscall(SYS_open, "x\n\t\"\\\1771\033z\1", 0x20000003, 0123);
    syscall(SYS_openat, 7777, "a", O_CREAT, 0);
    syscall(SYS_openat, AT_FDCWD, (void*)1, O_RDONLY);
    mknod("/nonexistent/a", 0644, 0);
    mknod("/nonexistent/a", S_IFCHR | 04644, makedev(5, 300));
    mknod("/nonexistent/a", S_IFBLK, makedev(0, 0));
    lseek(0, -1, 7), lseek(-1, -5, SEEK_CUR);
    struct stat st;
    stat("/dev/null", &st);
    const struct timespec times[2] = {{1700000000, 123}, {0, UTIME_NOW}};
    utimensat(AT_FDCWD, "/nonexistent", times, AT_SYMLINK_NOFOLLOW);
    int ends[2];
    char byte[100];
    if (pipe(ends) || pipe2(ends, O_CLOEXEC)) return 1;
    const ssize_t written = write(ends[1], "hello \0\1 1234567890 this is a long string beyond limits", 50);
    const ssize_t got = read(ends[0], byte, sizeof byte);
    syscall(SYS_write, 99, "abc", 3), syscall(SYS_write, 99, 0, 3), syscall(SYS_write, 99, 1, 3);
    syscall(SYS_write, 99, "abc", 0), syscall(SYS_read, 99, byte, 5);
    struct iovec out[3] = {{"abc", 3}, {"defgh", 5}, {0, 0}}, in[2] = {{byte, 4}, {byte + 10, 50}};
    if (writev(ends[1], out, 3) != 8 || readv(ends[0], in, 2) != 8) return 2;
    fcntl(ends[0], F_GETFL), fcntl(ends[0], F_GETFD), fcntl(ends[0], F_SETFL, O_NONBLOCK), fcntl(0, 77, 88);
    flock(ends[0], LOCK_EX | LOCK_NB | 0x1000), flock(ends[0], 0);
    access("/", F_OK), access("/x", 0x10);
    chown("/nonexistent", -1, 0);
    return written != 50 || got != 50;
}

// SPDX-License-Identifier: MIT
// Data, positions, locks and flags of descriptors.
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static void vectors(int fd) {
    char first[4], second[32];
    const struct iovec out[] = {{"abc", 3}, {"", 0}, {"de", 2}};
    const struct iovec in[] = {{first, sizeof first}, {second, sizeof second}};
    (void)!writev(fd, out, 3);
    (void)!pwritev(fd, out, 3, 100);
    (void)!preadv(fd, in, 2, 1);
    (void)!readv(-1, in, 2);
    (void)!readv(fd, in, 2);
}

static void commands(int fd) {
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 1, .l_len = 2};
    fcntl(fd, F_GETFL);
    fcntl(fd, F_SETFL, O_APPEND | O_NONBLOCK);
    fcntl(fd, F_SETFD, FD_CLOEXEC);
    fcntl(fd, F_GETFD);
    fcntl(fd, F_SETLK, &lock);
    fcntl(fd, F_GETLK, &lock);
    lock.l_pid = 0;
    fcntl(fd, F_OFD_SETLK, &lock);
    fcntl(fd, F_DUPFD_CLOEXEC, 10);
    fcntl(fd, F_SETSIG, 10);
    fcntl(fd, F_GETSIG);
    fcntl(fd, F_GETLEASE);
    fcntl(fd, 999, 3);
    flock(fd, LOCK_SH | LOCK_NB);
}

static void moves(int fd) {
    int ends[2];
    off64_t at = 1;
    (void)!pipe2(ends, O_CLOEXEC);
    splice(fd, &at, ends[1], NULL, 4, SPLICE_F_MOVE);
    (void)!tee(ends[0], ends[1], 3, SPLICE_F_NONBLOCK);
    (void)!copy_file_range(-1, NULL, fd, NULL, 3, 0);
    const struct iovec out = {"abc", 3};
    (void)!vmsplice(ends[1], &out, 1, 0);
    off_t from = 2;
    (void)!sendfile(ends[1], fd, &from, 3);
    fcntl(ends[0], F_SETPIPE_SZ, 65536);
}

int main(void) {
    const int fd = open("data", O_RDWR | O_CREAT | O_TRUNC, 0600);
    char buffer[64];
    (void)!pwrite(fd, "hello\n\1\0\3773", 10, 3);
    (void)!pread(fd, buffer, sizeof buffer, 1);
    lseek(fd, 0, SEEK_END);
    (void)!ftruncate(fd, 1000);
    fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, 100);
    posix_fadvise(fd, 0, 10, POSIX_FADV_SEQUENTIAL);
    sync_file_range(fd, 0, 10, SYNC_FILE_RANGE_WRITE);
    fdatasync(fd);
    vectors(fd);
    commands(fd);
    moves(fd);
    dup2(fd, 20);
    syscall(436, 100, 200, 0); // close_range
    close(20);
    unlink("data");
    return 0;
}

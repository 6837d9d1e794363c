// SPDX-License-Identifier: MIT
// Calls with huge counts and lengths, wrapping and unreadable addresses: a recorder must neither grow nor crash.
#include <poll.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void) {
    static struct iovec many[1024];
    const size_t size = 64 << 20;
    char* big = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    munmap(big + size / 2, 4096);
    for (int i = 0; i < 1024; ++i)
        many[i] = (struct iovec){big, (size_t)-1 >> (i % 60)};
    for (int i = 0; i < 200; ++i) {
        syscall(SYS_writev, -1, many, 1024);
        syscall(SYS_writev, -1, many, -1);
        syscall(SYS_readv, -1, (void*)-8, 1 << 30);
        syscall(SYS_write, -1, big + size / 2 - 100, (size_t)-1);
        syscall(SYS_write, -1, (void*)(uintptr_t)-4096, (size_t)-1);
        syscall(SYS_poll, big, -1, 0);
        syscall(SYS_execve, big, big + size / 2 - 64, many);
        syscall(SYS_sendmsg, -1,
                &(struct msghdr){
                    .msg_iov = many, .msg_iovlen = (size_t)-1, .msg_control = big, .msg_controllen = (size_t)-1},
                0);
    }
    return 0;
}

// SPDX-License-Identifier: MIT
// Asynchronous I/O on a pipe, by the calls before io_uring.
#include <linux/aio_abi.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static struct iocb request(int operation, int fd, const void* buffer, uint64_t size) {
    struct iocb one;
    memset(&one, 0, sizeof one);
    one.aio_data = 0x55;
    one.aio_lio_opcode = (uint16_t)operation;
    one.aio_fildes = (uint32_t)fd;
    one.aio_buf = (uintptr_t)buffer;
    one.aio_nbytes = size;
    return one;
}

int main(void) {
    int ends[2];
    if (pipe(ends) != 0) return 1;
    aio_context_t context = 0;
    syscall(SYS_io_setup, 4, &context);
    char buffer[16];
    struct iovec parts[2] = {{"abc", 3}, {"defg", 4}};
    struct iocb all[3] = {request(IOCB_CMD_PWRITE, ends[1], "hello", 5), request(IOCB_CMD_PWRITEV, ends[1], parts, 2),
                          request(IOCB_CMD_PREAD, ends[0], buffer, sizeof buffer)};
    struct iocb* list[3] = {&all[0], &all[1], &all[2]};
    syscall(SYS_io_submit, context, 2, list);
    syscall(SYS_io_submit, context, 1, &list[2]);
    syscall(SYS_io_submit, context, 1, NULL);
    struct io_event events[4];
    struct timespec soon = {0, 1000000};
    syscall(SYS_io_getevents, context, 3, 4, events, NULL);
    syscall(SYS_io_getevents, context, 1, 4, events, &soon);
    struct iocb poll = request(IOCB_CMD_POLL, ends[0], (void*)1, 0);
    list[0] = &poll;
    syscall(SYS_io_submit, context, 1, list);
    syscall(SYS_io_cancel, context, &poll, events);
    syscall(SYS_io_destroy, context);
    syscall(SYS_io_destroy, context);
    return 0;
}

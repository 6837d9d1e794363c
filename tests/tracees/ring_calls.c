// SPDX-License-Identifier: MIT
// io_uring: its set-up, entering it, and what is registered.
#include <linux/io_uring.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

int main(void) {
    struct io_uring_params params;
    memset(&params, 0, sizeof params);
    params.flags = IORING_SETUP_CQSIZE;
    params.cq_entries = 8;
    const int ring = (int)syscall(SYS_io_uring_setup, 4, &params);
    syscall(SYS_io_uring_setup, 0, &params);
    syscall(SYS_io_uring_enter, ring, 0, 0, IORING_ENTER_GETEVENTS, NULL, 8);
    const uint64_t mask = 0x200;
    syscall(SYS_io_uring_enter, -1, 1, 0, IORING_ENTER_GETEVENTS, &mask, 8);
    char buffer[64];
    struct iovec parts[2] = {{buffer, 32}, {buffer + 32, 32}};
    syscall(SYS_io_uring_register, ring, IORING_REGISTER_BUFFERS, parts, 2);
    syscall(SYS_io_uring_register, ring, IORING_UNREGISTER_BUFFERS, NULL, 0);
    int fds[2] = {0, -1};
    syscall(SYS_io_uring_register, ring, IORING_REGISTER_FILES, fds, 2);
    struct io_uring_files_update update = {.offset = 1, .fds = (uintptr_t)fds};
    syscall(SYS_io_uring_register, ring, IORING_REGISTER_FILES_UPDATE, &update, 1);
    syscall(SYS_io_uring_register, ring, IORING_UNREGISTER_FILES, NULL, 0);
    struct io_uring_restriction limits[2] = {{.opcode = IORING_RESTRICTION_SQE_OP, .sqe_op = IORING_OP_FSYNC},
                                             {.opcode = IORING_RESTRICTION_SQE_FLAGS_ALLOWED, .sqe_flags = 5}};
    syscall(SYS_io_uring_register, ring, IORING_REGISTER_RESTRICTIONS, limits, 2);
    return 0;
}

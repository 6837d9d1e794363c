// SPDX-License-Identifier: MIT
// open_read_close N: opens, reads and closes a small file N times.
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

int main(int argc, char** argv) {
    char buffer[4096];
    for (long n = argc > 1 ? atol(argv[1]) : 1000; n > 0; --n) {
        const int fd = open("/etc/passwd", O_RDONLY | O_CLOEXEC);
        if (fd < 0 || read(fd, buffer, sizeof buffer) < 0) return 1;
        close(fd);
    }
    return 0;
}

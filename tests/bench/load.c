// SPDX-License-Identifier: MIT
// load PORT REQUESTS: asks a server on 127.0.0.1 for REQUESTS pages, ten on each connection.
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/// Connects, waiting up to ten seconds for the server to come up.
static int connect_to(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const int fd = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(fd, (struct sockaddr*)&address, sizeof address) == 0) return fd;
        close(fd);
        nanosleep(&(struct timespec){.tv_nsec = 10 * 1000 * 1000}, NULL);
    }
    return -1;
}

/// Reads one whole answer; 0 when the server has gone.
static int read_answer(int fd) {
    static char answer[1 << 16];
    size_t have = 0;
    while (have < sizeof answer - 1) {
        const ssize_t size = read(fd, answer + have, sizeof answer - 1 - have);
        if (size <= 0) return 0;
        have += (size_t)size;
        answer[have] = 0;
        const char* body = strstr(answer, "\r\n\r\n");
        const char* length = strstr(answer, "Content-Length: ");
        if (body && length && have >= (size_t)(body + 4 - answer) + strtoul(length + 16, NULL, 10)) return 1;
    }
    return 0;
}

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    int fd = -1;
    for (long n = 0, all = atol(argv[2]); n < all; ++n) {
        char request[256];
        if (n % 10 == 0) {
            if (fd >= 0) close(fd);
            fd = connect_to(atoi(argv[1]));
        }
        const int size =
            snprintf(request, sizeof request,
                     "GET /page/%ld HTTP/1.1\r\nHost: localhost\r\nUser-Agent: load\r\nAccept: */*\r\n\r\n", n);
        if (write(fd, request, (size_t)size) != size || (!read_answer(fd) && n + 1 < all)) return 1;
    }
    return 0;
}

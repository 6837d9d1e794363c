// SPDX-License-Identifier: MIT
// server PORT REQUESTS: a small HTTP server on 127.0.0.1, one thread, epoll; ends after REQUESTS requests.
// Each request opens a file, sends it and logs a line, so a capture holds what an ordinary server asks for.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static const char* const files[] = {"/etc/passwd", "/etc/group", "/etc/services", "/etc/protocols", "/etc/missing"};

static int listen_on(int port) {
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int on = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(fd, (struct sockaddr*)&address, sizeof address) || listen(fd, 128)) return -1;
    return fd;
}

static void watch(int epoll, int fd) {
    struct epoll_event event = {.events = EPOLLIN | EPOLLRDHUP, .data.fd = fd};
    epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

static void accept_one(int epoll, int listener) {
    struct sockaddr_in peer;
    socklen_t length = sizeof peer;
    const int on = 1;
    const int fd = accept4(listener, (struct sockaddr*)&peer, &length, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0) return;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    watch(epoll, fd);
}

static void send_file(int fd, int file) {
    struct stat status;
    char header[256];
    char type[] = "Content-Type: text/plain\r\n\r\n";
    if (fstat(file, &status)) return;
    const int length =
        snprintf(header, sizeof header, "HTTP/1.1 200 OK\r\nContent-Length: %lld\r\n", (long long)status.st_size);
    struct iovec parts[] = {{header, (size_t)length}, {type, sizeof type - 1}};
    if (writev(fd, parts, 2) > 0) sendfile(fd, file, NULL, (size_t)status.st_size);
    close(file);
}

/// Answers one request; 0 when the peer has gone.
static int answer(int fd, long number, int log_fd) {
    static const char not_found[] = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    char request[1024];
    char line[128];
    const ssize_t size = recv(fd, request, sizeof request, 0);
    if (size <= 0) return 0;
    const char* path = files[(size_t)number % (sizeof files / sizeof *files)];
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file >= 0)
        send_file(fd, file);
    else
        send(fd, not_found, sizeof not_found - 1, MSG_NOSIGNAL);
    const int length = snprintf(line, sizeof line, "request %ld: %zd bytes, %s\n", number, size, path);
    return write(log_fd, line, (size_t)length) == length;
}

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    long left = atol(argv[2]);
    const int listener = listen_on(atoi(argv[1]));
    const int log_fd = open("/dev/null", O_WRONLY | O_CLOEXEC);
    const int epoll = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event events[16];
    if (listener < 0 || log_fd < 0 || epoll < 0) return 1;
    watch(epoll, listener);
    while (left > 0) {
        const int ready = epoll_wait(epoll, events, 16, 5000);
        if (ready <= 0) return 1;
        for (int i = 0; i < ready; ++i) {
            const int fd = events[i].data.fd;
            if (fd == listener)
                accept_one(epoll, listener);
            else if (answer(fd, left, log_fd))
                --left;
            else
                close(fd);
        }
    }
    return 0;
}

// SPDX-License-Identifier: MIT
// Socket addresses of several families, value-result lengths, messages with control data.
// build: no32
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void pass_descriptor(int from, int to) {
    char room[CMSG_SPACE(sizeof(int))] = {0};
    char text[] = "hello";
    struct iovec data = {text, 5};
    struct msghdr message = {.msg_iov = &data, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room};
    struct cmsghdr* control = CMSG_FIRSTHDR(&message);
    control->cmsg_level = SOL_SOCKET, control->cmsg_type = SCM_RIGHTS, control->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(control), &from, sizeof from);
    sendmsg(from, &message, MSG_NOSIGNAL), recvmsg(to, &message, 0);
}

int main(void) {
    struct sockaddr_in any = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct sockaddr_in6 six = {.sin6_family = AF_INET6, .sin6_port = htons(9), .sin6_addr = IN6ADDR_LOOPBACK_INIT};
    struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "/nonexistent/socket"};
    const int tcp = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), local = socket(AF_UNIX, SOCK_STREAM, 0);
    bind(tcp, (void*)&any, sizeof any), listen(tcp, 5);
    socklen_t length = sizeof any;
    int one = 1;
    accept(99, (void*)&any, &length);
    setsockopt(tcp, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    length = 8, getsockopt(tcp, SOL_SOCKET, SO_ERROR, &one, &length);
    sendto(99, "hi", 2, MSG_DONTWAIT | MSG_NOSIGNAL, (void*)&six, sizeof six);
    connect(local, (void*)&name, sizeof name);
    memcpy(name.sun_path, "\0abstract", 9), connect(local, (void*)&name, 2 + 9);
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair)) return 1;
    pass_descriptor(pair[0], pair[1]);
    shutdown(pair[0], SHUT_RDWR);
    return 0;
}

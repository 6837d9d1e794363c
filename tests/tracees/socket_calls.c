// SPDX-License-Identifier: MIT
// Sockets: addresses of several families, options, streams and datagrams.
#include <arpa/inet.h>
#include <linux/if_packet.h>
#include <linux/netlink.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

static struct sockaddr_storage address;
static char buffer[100];

static void* room(socklen_t* length) {
    *length = sizeof address;
    return &address;
}

static void options(int stream) {
    const int one = 1;
    int value;
    socklen_t length = sizeof value;
    const struct linger linger = {.l_onoff = 1, .l_linger = 2};
    setsockopt(stream, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    setsockopt(stream, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    setsockopt(stream, SOL_SOCKET, SO_LINGER, &linger, sizeof linger);
    setsockopt(stream, IPPROTO_IP, IP_TOS, &one, sizeof one);
    setsockopt(stream, IPPROTO_IPV6, IPV6_V6ONLY, &one, sizeof one);
    setsockopt(stream, SOL_SOCKET, SO_BINDTODEVICE, "lo", 3);
    setsockopt(stream, SOL_SOCKET, 99, "lo", 3);
    setsockopt(stream, 4444, 99, "lo", 3);
    getsockopt(stream, SOL_SOCKET, SO_ERROR, &value, &length);
    getsockopt(stream, SOL_SOCKET, SO_DOMAIN, &value, &length);
    length = 2;
    getsockopt(stream, SOL_SOCKET, SO_TYPE, &value, &length);
    struct linger got[2];
    length = sizeof got;
    getsockopt(stream, SOL_SOCKET, SO_LINGER, got, &length);
    getsockopt(-1, SOL_SOCKET, SO_ERROR, &value, &length);
    const struct ip_mreq group = {.imr_multiaddr = {htonl(0xe0000105)}};
    setsockopt(stream, IPPROTO_IP, IP_ADD_MEMBERSHIP, &group, sizeof group);
}

static void internet(void) {
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t length;
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bind(listener, (struct sockaddr*)&here, sizeof here);
    listen(listener, 5);
    getsockname(listener, room(&length), &length);
    const int stream = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    options(stream);
    connect(stream, (struct sockaddr*)&address, length);
    const int accepted = accept4(listener, room(&length), &length, SOCK_NONBLOCK);
    getpeername(stream, room(&length), &length);
    send(stream, "hello", 5, MSG_NOSIGNAL);
    recv(accepted, buffer, sizeof buffer, 0);
    recv(accepted, buffer, sizeof buffer, MSG_DONTWAIT);
    shutdown(stream, SHUT_WR);
    recv(accepted, buffer, sizeof buffer, MSG_PEEK);
}

static void datagrams(void) {
    struct sockaddr_in6 there = {.sin6_family = AF_INET6, .sin6_port = htons(9), .sin6_addr = IN6ADDR_LOOPBACK_INIT};
    const int six = socket(AF_INET6, SOCK_DGRAM, IPPROTO_UDP);
    sendto(six, "data", 4, 0, (struct sockaddr*)&there, sizeof there);
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    const int four = socket(AF_INET, SOCK_DGRAM, 0);
    socklen_t length;
    bind(four, (struct sockaddr*)&here, sizeof here);
    getsockname(four, room(&length), &length);
    sendto(four, "dgram", 5, 0, (struct sockaddr*)&address, length);
    recvfrom(four, buffer, sizeof buffer, 0, room(&length), &length);
    recvfrom(four, buffer, sizeof buffer, MSG_DONTWAIT, room(&length), &length);
}

static void others(void) {
    int pair[2];
    socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair);
    struct sockaddr_un name = {.sun_family = AF_UNIX, .sun_path = "\0abs\1tract"};
    connect(pair[0], (struct sockaddr*)&name, 12);
    strcpy(name.sun_path, "/nonexistent/socket");
    const int local = socket(AF_UNIX, SOCK_DGRAM, 0);
    connect(local, (struct sockaddr*)&name, sizeof name);
    connect(local, (struct sockaddr*)&name, 8);
    connect(local, (struct sockaddr*)&name, 2);
    connect(local, (struct sockaddr*)&name, 1);
    connect(local, NULL, 5);
    socklen_t length;
    getsockname(local, room(&length), &length);
    struct sockaddr unknown = {.sa_family = 99, .sa_data = "abcdef"};
    connect(local, &unknown, 10);
    const int netlink = socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
    const struct sockaddr_nl group = {.nl_family = AF_NETLINK};
    connect(netlink, (struct sockaddr*)&group, sizeof group);
    const struct sockaddr_ll link = {.sll_family = AF_PACKET, .sll_protocol = htons(3), .sll_halen = 6};
    connect(-1, (struct sockaddr*)&link, sizeof link);
    socket(AF_PACKET, 11, htons(3));
    socket(77, SOCK_STREAM, 3);
}

/// The call that i386 programs of old made for all of these.
static void multiplexed(void) {
#ifdef SYS_socketcall
    long words[6] = {AF_INET, SOCK_DGRAM, 0};
    const long made = syscall(SYS_socketcall, 1, words);
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    words[0] = made;
    words[1] = (long)&here;
    words[2] = sizeof here;
    syscall(SYS_socketcall, 2, words);
    words[1] = (long)"abc";
    words[2] = 3;
    words[3] = MSG_DONTWAIT;
    syscall(SYS_socketcall, 9, words);
    syscall(SYS_socketcall, 77, words);
#endif
}

int main(void) {
    internet();
    datagrams();
    others();
    multiplexed();
    return 0;
}

// SPDX-License-Identifier: MIT
// Messages with control data, one and many at a time.
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static union {
    char bytes[256];
    struct cmsghdr aligned;
} control;

static struct cmsghdr* put(struct msghdr* message, struct cmsghdr* at, int type, const void* data, size_t size) {
    at->cmsg_level = SOL_SOCKET;
    at->cmsg_type = type;
    at->cmsg_len = CMSG_LEN(size);
    memcpy(CMSG_DATA(at), data, size);
    message->msg_controllen = (size_t)((char*)at - control.bytes) + CMSG_SPACE(size);
    return (struct cmsghdr*)((char*)at + CMSG_SPACE(size));
}

static void send_one(int socket) {
    struct iovec parts[2] = {{"ab", 2}, {"cde", 3}};
    struct msghdr message = {.msg_iov = parts, .msg_iovlen = 2, .msg_control = control.bytes};
    const int fds[2] = {0, 1};
    const struct ucred who = {.pid = getpid(), .uid = getuid(), .gid = getgid()};
    struct cmsghdr* next = put(&message, &control.aligned, SCM_RIGHTS, fds, sizeof fds);
    put(&message, next, SCM_CREDENTIALS, &who, sizeof who);
    sendmsg(socket, &message, 0);
    message.msg_control = NULL;
    message.msg_controllen = 0;
    sendmsg(socket, &message, MSG_NOSIGNAL);
}

static void receive(int socket) {
    char buffer[100], name[64];
    struct iovec room = {buffer, sizeof buffer};
    struct msghdr message = {.msg_name = name,
                             .msg_namelen = sizeof name,
                             .msg_iov = &room,
                             .msg_iovlen = 1,
                             .msg_control = control.bytes,
                             .msg_controllen = sizeof control};
    recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    recvmsg(socket, &message, 0);
    recvmsg(socket, &message, MSG_DONTWAIT);
}

static void many(int from, int to) {
    struct iovec parts[2] = {{"ab", 2}, {"cde", 3}};
    struct mmsghdr messages[2] = {{.msg_hdr = {.msg_iov = parts, .msg_iovlen = 2}},
                                  {.msg_hdr = {.msg_iov = parts, .msg_iovlen = 1}}};
    sendmmsg(from, messages, 2, 0);
    char buffers[2][10];
    struct iovec room[2] = {{buffers[0], 10}, {buffers[1], 10}};
    for (int i = 0; i < 2; ++i)
        messages[i].msg_hdr = (struct msghdr){.msg_iov = &room[i], .msg_iovlen = 1};
    recvmmsg(to, messages, 2, 0, NULL);
    recvmmsg(to, messages, 2, MSG_DONTWAIT, NULL);
}

int main(void) {
    int pair[2];
    const int one = 1;
    if (socketpair(AF_UNIX, SOCK_DGRAM, 0, pair)) return 2;
    setsockopt(pair[1], SOL_SOCKET, SO_PASSCRED, &one, sizeof one);
    send_one(pair[0]);
    receive(pair[1]);
    many(pair[0], pair[1]);
    return 0;
}

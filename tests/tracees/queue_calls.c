// SPDX-License-Identifier: MIT
// A POSIX message queue, unlinked at once.
#include <fcntl.h>
#include <mqueue.h>
#include <signal.h>
#include <string.h>
#include <time.h>

int main(void) {
    const char* const name = "/clues_queue_calls";
    struct mq_attr attr = {.mq_maxmsg = 3, .mq_msgsize = 32};
    mqd_t q = mq_open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0600, &attr);
    mq_unlink(name);
    struct sigevent event;
    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGURG;
    event.sigev_value.sival_int = 77;
    mq_notify(q, &event);
    mq_notify(q, NULL);
    mq_send(q, "one", 3, 4);
    struct timespec deadline = {1, 2};
    mq_timedsend(q, "two\0x", 5, 9, &deadline);
    char buffer[64];
    unsigned priority;
    mq_receive(q, buffer, sizeof buffer, &priority);
    mq_timedreceive(q, buffer, sizeof buffer, NULL, &deadline);
    mq_timedreceive(q, buffer, sizeof buffer, &priority, &deadline);
    mq_getattr(q, &attr);
    attr.mq_flags = O_NONBLOCK;
    struct mq_attr old;
    mq_setattr(q, &attr, &old);
    mq_receive(q, buffer, sizeof buffer, &priority);
    mq_receive(q, buffer, 1, NULL);
    mq_close(q);
    mq_open("/no-such-queue", O_RDONLY);
    return 0;
}

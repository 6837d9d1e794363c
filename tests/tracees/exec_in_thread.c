// SPDX-License-Identifier: MIT
// One of four threads executes another program while the others sleep and the leader waits.
#include <pthread.h>
#include <unistd.h>

static void* sleep_on(void* unused) {
    for (;;)
        pause();
    return unused;
}

static void* change(void* unused) {
    usleep(20000);
    execl("/bin/sh", "sh", "-c", "exit 5", (char*)NULL);
    return unused;
}

int main(void) {
    pthread_t ids[4];
    for (int i = 0; i < 3; ++i)
        pthread_create(&ids[i], NULL, sleep_on, NULL);
    pthread_create(&ids[3], NULL, change, NULL);
    pthread_join(ids[3], NULL);
    return 1;
}

// SPDX-License-Identifier: MIT
// threads N: four threads, each writes one byte to /dev/null N times.
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum { THREADS = 4 };
static long calls;
static int null_fd;

static void* loop(void* failed) {
    for (long n = calls; n > 0; --n)
        if (write(null_fd, "x", 1) != 1) return failed;
    return NULL;
}

int main(int argc, char** argv) {
    pthread_t threads[THREADS];
    calls = argc > 1 ? atol(argv[1]) : 1000;
    null_fd = open("/dev/null", O_WRONLY);
    if (null_fd < 0) return 1;
    for (int i = 0; i < THREADS; ++i)
        if (pthread_create(&threads[i], NULL, loop, &calls)) return 1;
    for (int i = 0; i < THREADS; ++i) {
        void* failed = NULL;
        if (pthread_join(threads[i], &failed) || failed) return 1;
    }
    return 0;
}

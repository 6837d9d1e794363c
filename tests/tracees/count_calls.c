// SPDX-License-Identifier: MIT
// count_calls THREADS CALLS FORKS: each thread calls getppid CALLS times and forks FORKS times in between; each child
// calls it 10 times. Prints how many calls of getppid that were together.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static long calls, forks;

static void call(long count) {
    for (long i = 0; i < count; ++i)
        syscall(SYS_getppid);
}

static void* run(void* unused) {
    for (long i = 0; i < forks; ++i) {
        const pid_t child = fork();
        if (child == 0) {
            call(10);
            _exit(0);
        }
        call(calls / forks);
        waitpid(child, NULL, 0);
    }
    call(forks ? calls % forks : calls);
    return unused;
}

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const long threads = atol(argv[1]);
    calls = atol(argv[2]);
    forks = atol(argv[3]);
    pthread_t ids[256];
    if (threads > 256) return 2;
    for (long i = 0; i < threads; ++i)
        if (pthread_create(&ids[i], NULL, run, NULL)) return 3;
    for (long i = 0; i < threads; ++i)
        pthread_join(ids[i], NULL);
    printf("%ld\n", threads * (calls + forks * 10));
    return 0;
}

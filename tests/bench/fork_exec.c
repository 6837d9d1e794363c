// SPDX-License-Identifier: MIT
// fork_exec N: forks N children, one after the other; each executes /bin/true.
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char** argv) {
    for (long n = argc > 1 ? atol(argv[1]) : 100; n > 0; --n) {
        const pid_t child = fork();
        if (child < 0) return 1;
        if (child == 0) {
            execl("/bin/true", "true", (char*)0);
            _exit(127);
        }
        int status = 0;
        if (waitpid(child, &status, 0) != child || status != 0) return 1;
    }
    return 0;
}

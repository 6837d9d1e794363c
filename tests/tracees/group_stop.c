// SPDX-License-Identifier: MIT
// A child stops itself; its parent sees that, continues it and gets its exit status. Exits 0 if all happened.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    int ends[2];
    char byte = 0;
    if (pipe(ends)) return 1;
    const pid_t child = fork();
    if (child == 0) {
        raise(SIGSTOP);
        _exit(read(ends[0], &byte, 1) == 1 ? 7 : 8);
    }
    int status = 0;
    if (waitpid(child, &status, WUNTRACED) != child || !WIFSTOPPED(status) || WSTOPSIG(status) != SIGSTOP) return 2;
    usleep(50000);
    if (waitpid(child, &status, WUNTRACED | WNOHANG) != 0) return 3;
    kill(child, SIGCONT);
    if (waitpid(child, &status, WCONTINUED) != child || !WIFCONTINUED(status)) return 4;
    if (write(ends[1], &byte, 1) != 1) return 5;
    if (waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 7) return 6;
    return 0;
}

// SPDX-License-Identifier: MIT
// A vfork whose child executes a program that exits 6; exits with that.
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    const pid_t child = vfork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", "exit 6", (char*)NULL);
        _exit(1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WEXITSTATUS(status);
}

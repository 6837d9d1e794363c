// SPDX-License-Identifier: MIT
// fork_tree DEPTH WIDTH: each process has WIDTH children, down to DEPTH. Exits 0 when all of them did.
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int grow(int depth, int width) {
    int bad = 0;
    if (depth == 0) return 0;
    for (int i = 0; i < width; ++i) {
        const pid_t child = fork();
        if (child < 0) return 1;
        if (child == 0) _exit(grow(depth - 1, width));
    }
    for (int i = 0, status; i < width; ++i)
        if (wait(&status) < 0 || status != 0) bad = 1;
    return bad;
}

int main(int argc, char** argv) { return argc == 3 ? grow(atoi(argv[1]), atoi(argv[2])) : 2; }

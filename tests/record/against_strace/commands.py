# SPDX-License-Identifier: MIT
"""The commands that are compared: deterministic ones, so that two runs under the same tool give the same lines.

Each runs in a fresh folder with the files that `prepare` makes there. Pipelines carry so little that no read is cut.
"""
from dataclasses import dataclass


@dataclass
class Command:
    name: str
    words: list
    prepare: str = ""


FILES = "printf 'one\\ntwo\\nthree\\n' > a; printf 'one\\n2\\nthree\\n' > b; mkdir -p d/e; ln -s a link; cp a d/c; "
HELLO = """cat > hello.c <<'END'
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char** argv) { printf("hello %d %s\\n", argc, argv[0]); return EXIT_SUCCESS; }
END
"""
MAKEFILE = """printf 'all: out\\nout: a b\\n\\tcat a b > out\\n\\tsort out > sorted\\n' > Makefile; """
REPOSITORY = """git init -q -b main .; git config user.name n; git config user.email e; git config gc.auto 0
printf 'one\\n' > a; git add a; GIT_AUTHOR_DATE=2020-01-01T00:00:00Z GIT_COMMITTER_DATE=2020-01-01T00:00:00Z git commit -q -m one
printf 'two\\n' >> a; touch -d 2020-01-01 a; git status >status.txt; rm status.txt; git update-index -q --refresh || true
"""


def sh(name, script, prepare=FILES):
    return Command(name, ["/bin/sh", "-c", script], prepare)


def plain(words, prepare=FILES, name=None):
    return Command(name or " ".join(words), words, prepare)


COMMANDS = [
    plain(["true"]),
    plain(["echo", "hello"]),
    plain(["ls", "-l", "/"]),
    plain(["ls", "-la", "."]),
    plain(["ls", "-R", "."]),
    plain(["ls", "missing"]),
    plain(["cat", "a", "b", "missing"]),
    plain(["cp", "-r", "d", "copy"]),
    plain(["cp", "-p", "a", "copy"]),
    plain(["mv", "a", "moved"]),
    plain(["rm", "-r", "d"]),
    plain(["mkdir", "-p", "x/y/z"]),
    plain(["ln", "-s", "a", "another"]),
    plain(["ln", "a", "hard"]),
    plain(["readlink", "-f", "link"]),
    plain(["stat", "a", "link", "d"]),
    plain(["chmod", "600", "a"]),
    plain(["touch", "-d", "2020-01-01", "a", "new"]),
    plain(["truncate", "-s", "100000", "a"]),
    plain(["dd", "if=/dev/zero", "of=out", "bs=512", "count=8", "status=none"]),
    plain(["head", "-n", "1", "a"]),
    plain(["tail", "-n", "1", "a"]),
    plain(["wc", "a", "b"]),
    plain(["sort", "a", "b"]),
    plain(["uniq", "a"]),
    plain(["diff", "a", "b"]),
    plain(["cmp", "a", "b"]),
    plain(["grep", "-rn", "two", "."]),
    plain(["sed", "-i", "s/one/1/", "a"]),
    plain(["find", ".", "-name", "c", "-print"]),
    plain(["sha256sum", "a"]),
    plain(["du", "-a", "."]),
    plain(["df", "/"]),
    plain(["id"]),
    plain(["uname", "-a"]),
    plain(["env"]),
    plain(["nproc"]),
    plain(["sleep", "0.01"]),
    plain(["timeout", "5", "true"]),
    plain(["nice", "-n", "3", "true"]),
    plain(["realpath", "d/../a"]),
    plain(["awk", "{ print $1 }", "a"]),
    plain(["xargs", "-a", "a", "echo"]),
    plain(["tee", "out"]),
    plain(["/bin/kill", "-0", "1"], name="kill -0 1"),
    sh("sh pipeline", "cat a | sort"),
    sh("sh redirections", "cat < a > out 2>&1; echo more >> out; cat out"),
    sh("sh subshells", "(cd d && cat c); x=$(cat a); echo $x"),
    sh("sh loop", "for i in 1 2 3; do echo $i > f$i; done; rm f*"),
    sh("sh here document", "cat <<END\nhere\nEND"),
    sh("sh trap", "trap 'echo caught' USR1; kill -USR1 $$; echo after"),
    sh("sh killed", "kill -TERM $$"),
    sh("sh exit status", "false; exit 3"),
    sh("sh background", "/bin/true & wait $!; echo $?"),
    sh("sh command not found", "no_such_command; true"),
    Command("bash", ["bash", "-c", "x=(1 2 3); echo ${x[@]}; [[ -f a ]] && echo file; exec cat a"], FILES),
    plain(["tar", "cf", "out.tar", "a", "b", "d", "link"]),
    plain(["tar", "tf", "in.tar"], FILES + "tar cf in.tar a b d"),
    plain(["tar", "xf", "in.tar", "-C", "x"], FILES + "tar cf in.tar a b d; mkdir x"),
    plain(["gzip", "-k", "a"]),
    plain(["xz", "-k", "-T1", "a"]),
    plain(["git", "status"], REPOSITORY),
    plain(["git", "log"], REPOSITORY),
    plain(["git", "diff"], REPOSITORY),
    plain(["git", "show", "HEAD"], REPOSITORY),
    plain(["git", "branch", "new"], REPOSITORY),
    plain(["git", "ls-files", "-s"], REPOSITORY),
    plain(["git", "init", "-q", "new"], ""),
    plain(["/usr/bin/python3", "-c", "print(1)"], "", "python3 print"),
    plain(["/usr/bin/python3", "-c", "import json, asyncio, sqlite3"], "", "python3 import json, asyncio, sqlite3"),
    plain(["/usr/bin/python3", "-c", "import socket; a, b = socket.socketpair(); a.send(b'x'); print(b.recv(9))"], "",
          "python3 socketpair"),
    plain(["/usr/bin/python3", "-c", "import socket; s = socket.socket(); s.setsockopt(1, 2, 1); s.bind(('127.0.0.1', 0)); "
           "s.listen(); s.settimeout(1); s.close()"], "", "python3 listen"),
    plain(["/usr/bin/python3", "-c", "import subprocess; subprocess.run(['/bin/echo', 'x'])"], "", "python3 subprocess"),
    plain(["/usr/bin/gcc", "-c", "hello.c"], HELLO, "gcc -c"),
    plain(["/usr/bin/gcc", "-o", "hello", "hello.c"], HELLO, "gcc, with link"),
    plain(["./hello", "x"], HELLO + "/usr/bin/gcc -o hello hello.c", "hello"),
    plain(["./hello", "x"], HELLO + "/usr/bin/gcc -static -o hello hello.c", "hello, static"),
    plain(["./hello", "x"], HELLO + "/usr/bin/gcc -m32 -o hello hello.c", "hello, 32 bits"),
    plain(["make"], FILES + MAKEFILE),
    plain(["make", "-n"], FILES + MAKEFILE),
]

# Programs of tests/tracees that cannot be compared line by line, and why.
NOT_COMPARED = {
    "key_calls": "the kernel draws the serial numbers of keys",
    "shared_memory_calls": "the machine counts the identifiers of shared memory, semaphores and queues",
    "wait_long": "waits for a signal from outside",
}

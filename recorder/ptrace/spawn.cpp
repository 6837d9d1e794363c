// SPDX-License-Identifier: MIT
#include "recorder/ptrace/spawn.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <unistd.h>

namespace cluecap::recorder {
namespace {

std::vector<char*> pointers(const std::vector<std::string>& strings) {
    std::vector<char*> result;
    for (const std::string& one : strings)
        result.push_back(const_cast<char*>(one.c_str()));
    result.push_back(nullptr);
    return result;
}

// From here on: the child of a process with threads. Nothing that could take a lock.

void say(const char* text) {
    if (write(STDERR_FILENO, text, std::strlen(text)) < 0) return;
}

[[noreturn]] void fail(const char* what) {
    const int error = errno;
    say("clues-record: ");
    say(what);
    say(": ");
    say(strerrordesc_np(error) ? strerrordesc_np(error) : "unknown error");
    say("\n");
    _exit(1);
}

bool waits_in_vain(int gate) {
    char byte = 0;
    ssize_t got = 0;
    do
        got = read(gate, &byte, 1);
    while (got < 0 && errno == EINTR);
    close(gate);
    return got != 1;
}

void change_user(const Command& command) {
    if (setgroups(command.groups.size(), command.groups.data()) != 0) fail("setgroups");
    if (setresgid(command.gid, command.gid, command.gid) != 0) fail("setresgid");
    if (setresuid(command.uid, command.uid, command.uid) != 0) fail("setresuid");
}

[[noreturn]] void become(const Command& command, char** argv, char** envp, int gate) {
    if (waits_in_vain(gate)) _exit(1);
    if (command.changes_user) change_user(command);
    if (command.stdout_is_stderr) dup2(STDERR_FILENO, STDOUT_FILENO);
    raise(SIGSTOP);
    execve(command.path.c_str(), argv, envp);
    fail(command.path.c_str());
}

} // namespace

Result<SpawnedChild> spawn(const Command& command, const Interruption& interruption) {
    std::vector<char*> argv = pointers(command.arguments), envp = pointers(command.environment);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return Error{std::string("pipe: ") + std::strerror(errno), errno, 0};
    UniqueFd read_end(ends[0]), write_end(ends[1]);
    const pid_t pid = fork();
    if (pid < 0) return Error{std::string("fork: ") + std::strerror(errno), errno, 0};
    if (pid == 0) {
        interruption.restore();
        close(write_end.get());
        become(command, argv.data(), envp.data(), read_end.get());
    }
    return SpawnedChild{pid, std::move(write_end)};
}

void release(SpawnedChild& child) {
    const char byte = 1;
    if (write(child.gate.get(), &byte, 1) != 1) child.gate.reset();
    child.gate.reset();
}

} // namespace cluecap::recorder

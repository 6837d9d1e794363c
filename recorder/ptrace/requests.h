// SPDX-License-Identifier: MIT
#pragma once

#include <cerrno>
#include <cstdint>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/types.h>

/// ptrace(2), one function a request. Each may find the task gone at any time (SIGKILL ends even a stopped one):
/// false then is the normal course of things, and the task's end is reported by the next wait.
namespace cluecap::recorder {

using SyscallInfo = __ptrace_syscall_info;

inline bool ptrace_request(unsigned request, pid_t tid, std::uintptr_t addr, std::uintptr_t data) {
    return ::ptrace(static_cast<__ptrace_request>(request), tid, reinterpret_cast<void*>(addr),
                    reinterpret_cast<void*>(data)) >= 0;
}

inline bool seize(pid_t tid, unsigned options) { return ptrace_request(PTRACE_SEIZE, tid, 0, options); }
inline bool set_options(pid_t tid, unsigned options) { return ptrace_request(PTRACE_SETOPTIONS, tid, 0, options); }
inline bool interrupt(pid_t tid) { return ptrace_request(PTRACE_INTERRUPT, tid, 0, 0); }
/// Lets the task run to its next system call stop or event.
inline bool resume(pid_t tid, int signo) { return ptrace_request(PTRACE_SYSCALL, tid, 0, unsigned(signo)); }
/// Leaves a task in its group stop, to hear of its end.
inline bool listen(pid_t tid) { return ptrace_request(PTRACE_LISTEN, tid, 0, 0); }
inline bool detach(pid_t tid, int signo) { return ptrace_request(PTRACE_DETACH, tid, 0, unsigned(signo)); }

inline bool event_message(pid_t tid, unsigned long& message) {
    return ptrace_request(PTRACE_GETEVENTMSG, tid, 0, reinterpret_cast<std::uintptr_t>(&message));
}
inline bool signal_info(pid_t tid, siginfo_t& info) {
    return ptrace_request(PTRACE_GETSIGINFO, tid, 0, reinterpret_cast<std::uintptr_t>(&info));
}
inline bool syscall_info(pid_t tid, SyscallInfo& info) {
    return ptrace_request(PTRACE_GET_SYSCALL_INFO, tid, sizeof info, reinterpret_cast<std::uintptr_t>(&info));
}

} // namespace cluecap::recorder

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of asm/signal.h, asm/siginfo.h and linux/signalfd.h.
namespace cluecap::abi {

/// Real-time signals count from the kernel's SIGRTMIN.
inline constexpr Name signal_names[] = {
    {"SIGHUP", 1},    {"SIGINT", 2},     {"SIGQUIT", 3},   {"SIGILL", 4},     {"SIGTRAP", 5},   {"SIGABRT", 6},
    {"SIGBUS", 7},    {"SIGFPE", 8},     {"SIGKILL", 9},   {"SIGUSR1", 10},   {"SIGSEGV", 11},  {"SIGUSR2", 12},
    {"SIGPIPE", 13},  {"SIGALRM", 14},   {"SIGTERM", 15},  {"SIGSTKFLT", 16}, {"SIGCHLD", 17},  {"SIGCONT", 18},
    {"SIGSTOP", 19},  {"SIGTSTP", 20},   {"SIGTTIN", 21},  {"SIGTTOU", 22},   {"SIGURG", 23},   {"SIGXCPU", 24},
    {"SIGXFSZ", 25},  {"SIGVTALRM", 26}, {"SIGPROF", 27},  {"SIGWINCH", 28},  {"SIGIO", 29},    {"SIGPWR", 30},
    {"SIGSYS", 31},   {"SIGRTMIN", 32},  {"SIGRT_1", 33},  {"SIGRT_2", 34},   {"SIGRT_3", 35},  {"SIGRT_4", 36},
    {"SIGRT_5", 37},  {"SIGRT_6", 38},   {"SIGRT_7", 39},  {"SIGRT_8", 40},   {"SIGRT_9", 41},  {"SIGRT_10", 42},
    {"SIGRT_11", 43}, {"SIGRT_12", 44},  {"SIGRT_13", 45}, {"SIGRT_14", 46},  {"SIGRT_15", 47}, {"SIGRT_16", 48},
    {"SIGRT_17", 49}, {"SIGRT_18", 50},  {"SIGRT_19", 51}, {"SIGRT_20", 52},  {"SIGRT_21", 53}, {"SIGRT_22", 54},
    {"SIGRT_23", 55}, {"SIGRT_24", 56},  {"SIGRT_25", 57}, {"SIGRT_26", 58},  {"SIGRT_27", 59}, {"SIGRT_28", 60},
    {"SIGRT_29", 61}, {"SIGRT_30", 62},  {"SIGRT_31", 63}, {"SIGRT_32", 64},
};
inline constexpr NameTable signals{"SIG???", signal_names};

inline constexpr Name sigprocmask_how_names[] = {
    {"SIG_BLOCK", 0},
    {"SIG_UNBLOCK", 1},
    {"SIG_SETMASK", 2},
};
inline constexpr NameTable sigprocmask_hows{"SIG_???", sigprocmask_how_names};

/// Handler addresses with a meaning of their own.
inline constexpr Name sigaction_handler_names[] = {
    {"SIG_DFL", 0},
    {"SIG_IGN", 1},
    {"SIG_ERR", std::uint64_t(-1)},
};
inline constexpr NameTable sigaction_handlers{"SIG_???", sigaction_handler_names};

inline constexpr Name sigaction_flag_names[] = {
    {"SA_RESTORER", 0x4000000},
    {"SA_ONSTACK", 0x8000000},
    {"SA_RESTART", 0x10000000},
    {"SA_INTERRUPT", 0x20000000},
    {"SA_NODEFER", 0x40000000},
    {"SA_RESETHAND", 0x80000000},
    {"SA_SIGINFO", 4},
    {"SA_NOCLDSTOP", 1},
    {"SA_NOCLDWAIT", 2},
    {"SA_UNSUPPORTED", 0x400},
    {"SA_EXPOSE_TAGBITS", 0x800},
};
inline constexpr NameTable sigaction_flags{"SA_???", sigaction_flag_names};

inline constexpr Name sigaltstack_flag_names[] = {
    {"SS_ONSTACK", 1},
    {"SS_DISABLE", 2},
    {"SS_AUTODISARM", 0x80000000},
};
inline constexpr NameTable sigaltstack_flags{"SS_???", sigaltstack_flag_names};

inline constexpr Name sigevent_notifie_names[] = {
    {"SIGEV_SIGNAL", 0},
    {"SIGEV_NONE", 1},
    {"SIGEV_THREAD", 2},
    {"SIGEV_THREAD_ID", 4},
};
inline constexpr NameTable sigevent_notifies{"SIGEV_???", sigevent_notifie_names};

inline constexpr Name signalfd_flag_names[] = {
    {"SFD_CLOEXEC", 0x80000},
    {"SFD_NONBLOCK", 0x800},
};
inline constexpr NameTable signalfd_flags{"SFD_???", signalfd_flag_names};

/// Codes that any signal can carry.
inline constexpr Name siginfo_code_names[] = {
    {"SI_USER", 0},
    {"SI_KERNEL", 128},
    {"SI_QUEUE", std::uint64_t(-1)},
    {"SI_TIMER", std::uint64_t(-2)},
    {"SI_MESGQ", std::uint64_t(-3)},
    {"SI_ASYNCIO", std::uint64_t(-4)},
    {"SI_SIGIO", std::uint64_t(-5)},
    {"SI_TKILL", std::uint64_t(-6)},
    {"SI_DETHREAD", std::uint64_t(-7)},
    {"SI_ASYNCNL", std::uint64_t(-60)},
};
inline constexpr NameTable siginfo_codes{"SI_???", siginfo_code_names};

inline constexpr Name sigill_code_names[] = {
    {"ILL_ILLOPC", 1},   {"ILL_ILLOPN", 2},   {"ILL_ILLADR", 3},    {"ILL_ILLTRP", 4},
    {"ILL_PRVOPC", 5},   {"ILL_PRVREG", 6},   {"ILL_COPROC", 7},    {"ILL_BADSTK", 8},
    {"ILL_BADIADDR", 9}, {"__ILL_BREAK", 10}, {"__ILL_BNDMOD", 11},
};
inline constexpr NameTable sigill_codes{"ILL_???", sigill_code_names};

inline constexpr Name sigfpe_code_names[] = {
    {"FPE_INTDIV", 1},    {"FPE_INTOVF", 2},    {"FPE_FLTDIV", 3},    {"FPE_FLTOVF", 4},   {"FPE_FLTUND", 5},
    {"FPE_FLTRES", 6},    {"FPE_FLTINV", 7},    {"FPE_FLTSUB", 8},    {"__FPE_DECOVF", 9}, {"__FPE_DECDIV", 10},
    {"__FPE_DECERR", 11}, {"__FPE_INVASC", 12}, {"__FPE_INVDEC", 13}, {"FPE_FLTUNK", 14},  {"FPE_CONDTRAP", 15},
};
inline constexpr NameTable sigfpe_codes{"FPE_???", sigfpe_code_names};

inline constexpr Name sigsegv_code_names[] = {
    {"SEGV_MAPERR", 1},  {"SEGV_ACCERR", 2},  {"SEGV_BNDERR", 3},  {"SEGV_PKUERR", 4},  {"SEGV_ACCADI", 5},
    {"SEGV_ADIDERR", 6}, {"SEGV_ADIPERR", 7}, {"SEGV_MTEAERR", 8}, {"SEGV_MTESERR", 9}, {"SEGV_CPERR", 10},
};
inline constexpr NameTable sigsegv_codes{"SEGV_???", sigsegv_code_names};

inline constexpr Name sigbus_code_names[] = {
    {"BUS_ADRALN", 1}, {"BUS_ADRERR", 2}, {"BUS_OBJERR", 3}, {"BUS_MCEERR_AR", 4}, {"BUS_MCEERR_AO", 5},
};
inline constexpr NameTable sigbus_codes{"BUS_???", sigbus_code_names};

inline constexpr Name sigtrap_code_names[] = {
    {"TRAP_BRKPT", 1}, {"TRAP_TRACE", 2}, {"TRAP_BRANCH", 3}, {"TRAP_HWBKPT", 4}, {"TRAP_UNK", 5}, {"TRAP_PERF", 6},
};
inline constexpr NameTable sigtrap_codes{"TRAP_???", sigtrap_code_names};

inline constexpr Name sigchld_code_names[] = {
    {"CLD_EXITED", 1},  {"CLD_KILLED", 2},  {"CLD_DUMPED", 3},
    {"CLD_TRAPPED", 4}, {"CLD_STOPPED", 5}, {"CLD_CONTINUED", 6},
};
inline constexpr NameTable sigchld_codes{"CLD_???", sigchld_code_names};

inline constexpr Name sigpoll_code_names[] = {
    {"POLL_IN", 1}, {"POLL_OUT", 2}, {"POLL_MSG", 3}, {"POLL_ERR", 4}, {"POLL_PRI", 5}, {"POLL_HUP", 6},
};
inline constexpr NameTable sigpoll_codes{"POLL_???", sigpoll_code_names};

inline constexpr Name sigsys_code_names[] = {
    {"SYS_SECCOMP", 1},
    {"SYS_USER_DISPATCH", 2},
};
inline constexpr NameTable sigsys_codes{"SYS_???", sigsys_code_names};

inline constexpr Name sigemt_code_names[] = {
    {"EMT_TAGOVF", 1},
};
inline constexpr NameTable sigemt_codes{"EMT_???", sigemt_code_names};

} // namespace cluecap::abi

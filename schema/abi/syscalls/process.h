// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fcntl.h"
#include "schema/abi/flags/misc.h"
#include "schema/abi/flags/personality.h"
#include "schema/abi/flags/resource.h"
#include "schema/abi/flags/sched.h"
#include "schema/abi/flags/wait.h"
#include "schema/abi/structs/futex.h"
#include "schema/abi/structs/kcmp.h"
#include "schema/abi/structs/ldt.h"
#include "schema/abi/structs/resource.h"
#include "schema/abi/structs/sched.h"
#include "schema/abi/structs/siginfo.h"

/// Making, waiting for, describing and ending processes.
namespace cluecap::abi {

// clone's parent_tid takes the new pidfd with CLONE_PIDFD.
inline constexpr CasesOf clone_parent_tid_cases{{{kClonePidfd, out(new_fd)}}, out(tid)};
inline constexpr Arg clone_stack = Arg("child_stack", address).named().at(every, 1);
inline constexpr Arg clone_flag_word = Arg("flags", flags(clone_flags, c_ulong)).named().at(every, 0);
inline constexpr Arg clone_parent_tid =
    Arg("parent_tid", select(masked(arg("flags"), kClonePidfd), clone_parent_tid_cases))
        .named()
        .at(every, 2)
        .when(masked(arg("flags"), kCloneParentSettid | kClonePidfd));
inline constexpr Arg clone_child_tid = Arg("child_tidptr", address).named().when(masked(arg("flags"), kCloneChildTid));
inline constexpr Arg clone_tls = Arg("tls", address).named().when(masked(arg("flags"), kCloneSettls));
inline constexpr Arg clone_tls_i386 = Arg("tls", in(user_desc)).named().when(masked(arg("flags"), kCloneSettls));

// A wait that found nothing (WNOHANG) returns 0 and leaves its results alone.
inline constexpr CasesOf wait_status_cases{{{0, address}}, out(wait_status)};
inline constexpr CasesOf wait_rusage_cases{{{0, address}}, out(rusage)};
inline constexpr Arg waited_status = {"wstatus", select(result(), wait_status_cases)};
inline constexpr CasesOf waitid_id_cases{{{2, pgid}, {3, fd}}, pid};

/// 0xffffffff asks for the present one.
inline constexpr CasesOf persona_cases{{{0xffffffff, x32}}, flags(personalities)};
inline constexpr Type argument_list = in(array(argv_string, terminator()));
inline constexpr Type environment_list = in(array(env_string, terminator()));

inline constexpr VariantsOf kcmp_variants({{"pid1", pid}, {"pid2", pid}, {"type", values(kcmp_types)}},
                                          {
                                              {0, {{"idx1", c_ulong}, {"idx2", c_ulong}}},             // FILE
                                              {7, {{"idx1", c_ulong}, {"idx2", in(kcmp_epoll_slot)}}}, // EPOLL_TFD
                                              otherwise(std::initializer_list<Arg>{}),
                                          });

inline constexpr Syscall process_calls[] = {
    {"fork", Set::process, pid, {}},
    {"vfork", Set::process, pid, {}},
    {"clone",
     Set::process,
     tid,
     {clone_stack, clone_flag_word, clone_parent_tid, clone_tls.at(x86_family, 4).at(arm64, 3),
      clone_child_tid.at(x86_family, 3).at(arm64, 4)},
     {.abis = reg64}},
    {"clone",
     Set::process,
     tid,
     {clone_stack, clone_flag_word, clone_parent_tid, clone_tls_i386.at(every, 3), clone_child_tid.at(every, 4)},
     {.abis = i386_only}},
    {"clone3", Set::process, tid, {{"cl_args", halves(in(sized(clone_args, arg("size"))))}, {"size", abi::size}}},
    {"execve",
     Set::file | Set::process,
     zero,
     {{"pathname", path}, {"argv", argument_list}, {"envp", environment_list}}},
    {"execveat",
     Set::desc | Set::file | Set::process,
     zero,
     {{"dirfd", dirfd},
      {"pathname", path},
      {"argv", argument_list},
      {"envp", environment_list},
      {"flags", flags(execveat_flags)}}},
    {"exit", Set::process, {}, {{"status", c_int}}},
    {"exit_group", Set::process, {}, {{"status", c_int}}},
    {"wait4",
     Set::process,
     pid,
     {{"pid", pid}, waited_status, {"options", flags(wait_options)}, {"rusage", select(result(), wait_rusage_cases)}}},
    {"waitpid", Set::process, pid, {{"pid", pid}, waited_status, {"options", flags(wait_options)}}},
    {"waitid",
     Set::process,
     zero,
     {{"idtype", values(waitid_types)},
      {"id", select(arg("idtype"), waitid_id_cases)},
      {"infop", out(siginfo)},
      {"options", flags(wait_options)},
      {"rusage", out(rusage)}}},

    {"getpid", Set::pure, pid, {}},
    {"getppid", Set::pure, pid, {}},
    {"gettid", Set::pure, tid, {}},
    {"getpgrp", Set::pure, pgid, {}},
    {"getpgid", Set::none, pgid, {{"pid", pid}}},
    {"setpgid", Set::none, zero, {{"pid", pid}, {"pgid", pgid}}},
    {"getsid", Set::none, sid, {{"pid", pid}}},
    {"setsid", Set::none, sid, {}},
    {"set_tid_address", Set::none, tid, {{"tidptr", address}}},
    {"personality", Set::none, flags(personalities), {{"persona", select(arg("persona"), persona_cases)}}},
    {"vhangup", Set::none, zero, {}},
    {"restart_syscall", Set::none, c_long, {}},

    {"pidfd_open", Set::desc, fd, {{"pid", pid}, {"flags", flags(pidfd_open_flags)}}},
    {"pidfd_getfd", Set::desc, fd, {{"pidfd", fd}, {"targetfd", c_int}, {"flags", x32}}},
    {"process_mrelease", Set::desc, zero, {{"pidfd", fd}, {"flags", x32}}},
    {"process_vm_readv",
     Set::none,
     abi::size,
     {{"pid", pid},
      {"local_iov", iovecs(Dir::out, arg("liovcnt"), result())},
      {"liovcnt", c_ulong},
      {"remote_iov", iovecs(Dir::inherit, arg("riovcnt"))},
      {"riovcnt", c_ulong},
      {"flags", c_ulong}}},
    {"process_vm_writev",
     Set::none,
     abi::size,
     {{"pid", pid},
      {"local_iov", iovecs(Dir::in, arg("liovcnt"))},
      {"liovcnt", c_ulong},
      {"remote_iov", iovecs(Dir::inherit, arg("riovcnt"))},
      {"riovcnt", c_ulong},
      {"flags", c_ulong}}},
    {"kcmp",
     Set::none,
     c_int,
     {{"pid1", pid}, {"pid2", pid}, {"type", values(kcmp_types)}, {"idx1", c_ulong}, {"idx2", c_ulong}},
     {.select = arg("type"), .variants = kcmp_variants}},
    {"setns", Set::desc, zero, {{"fd", fd}, {"nstype", flags(setns_types)}}},
    {"unshare", Set::none, zero, {{"flags", flags(unshare_flags)}}},

    {"getrlimit", Set::none, zero, {{"resource", values(rlimits)}, {"rlim", out(rlimit)}}},
    {"ugetrlimit", Set::none, zero, {{"resource", values(rlimits)}, {"rlim", out(rlimit)}}},
    {"setrlimit", Set::none, zero, {{"resource", values(rlimits)}, {"rlim", in(rlimit)}}},
    {"prlimit64",
     Set::none,
     zero,
     {{"pid", pid}, {"resource", values(rlimits)}, {"new_limit", in(rlimit64)}, {"old_limit", out(rlimit64)}}},
    {"getrusage", Set::none, zero, {{"who", values(rusage_whos)}, {"usage", out(rusage)}}},
    {"getpriority", Set::none, c_int, {{"which", values(priority_whos)}, {"who", c_int}}},
    {"setpriority", Set::none, zero, {{"which", values(priority_whos)}, {"who", c_int}, {"prio", c_int}}},
    {"nice", Set::none, zero, {{"inc", c_int}}},

    {"set_thread_area", Set::none, zero, {{"u_info", inout(user_desc)}}},
    {"get_thread_area", Set::none, zero, {{"u_info", inout(user_desc)}}},
    {"modify_ldt", Set::none, c_int, {{"func", c_int}, {"ptr", in(user_desc)}, {"bytecount", c_ulong}}},
};

} // namespace cluecap::abi

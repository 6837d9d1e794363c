// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "schema/abi/syscalls/aio.h"
#include "schema/abi/syscalls/bpf.h"
#include "schema/abi/syscalls/clock.h"
#include "schema/abi/syscalls/creds.h"
#include "schema/abi/syscalls/descriptor.h"
#include "schema/abi/syscalls/directory.h"
#include "schema/abi/syscalls/fcntl.h"
#include "schema/abi/syscalls/file.h"
#include "schema/abi/syscalls/futex.h"
#include "schema/abi/syscalls/host.h"
#include "schema/abi/syscalls/io_uring.h"
#include "schema/abi/syscalls/ioctl.h"
#include "schema/abi/syscalls/ipc.h"
#include "schema/abi/syscalls/key.h"
#include "schema/abi/syscalls/landlock.h"
#include "schema/abi/syscalls/memory.h"
#include "schema/abi/syscalls/mount.h"
#include "schema/abi/syscalls/net.h"
#include "schema/abi/syscalls/numa.h"
#include "schema/abi/syscalls/perf.h"
#include "schema/abi/syscalls/poll.h"
#include "schema/abi/syscalls/prctl.h"
#include "schema/abi/syscalls/process.h"
#include "schema/abi/syscalls/ptrace.h"
#include "schema/abi/syscalls/retired.h"
#include "schema/abi/syscalls/sched.h"
#include "schema/abi/syscalls/signal.h"
#include "schema/abi/syscalls/stat.h"
#include "schema/abi/syscalls/system.h"
#include "schema/abi/syscalls/watch.h"
#include "schema/abi/syscalls/xattr.h"

/// Every family of entries. A new family is one line here.
namespace cluecap::abi {

inline constexpr std::span<const Syscall> families[] = {
    clock_calls,   data_calls,       position_calls,    descriptor_calls, fcntl_calls,   open_calls,
    path_calls,    permission_calls, file_time_calls,   directory_calls,  stat_calls,    xattr_calls,
    mapping_calls, residence_calls,  memory_file_calls, watch_calls,      process_calls, signal_calls,
    futex_calls,   sched_calls,      poll_calls,        net_calls,        creds_calls,   host_calls,
    ioctl_calls,   prctl_calls,      ipc_calls_list,    mqueue_calls,     mount_calls,   quota_calls,
    aio_calls,     numa_calls,       landlock_calls,    retired_calls,    perf_calls,    key_calls,
    system_calls,  ptrace_calls,     io_uring_calls,    bpf_calls,
};

} // namespace cluecap::abi

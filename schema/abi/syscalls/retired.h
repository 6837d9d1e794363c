// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

/// Numbers that have a name and no longer, or never had, a system call behind them; and two that only the kernel's
/// own trampolines make.
namespace cluecap::abi {

inline constexpr Syscall retired_calls[] = {
    {"afs_syscall",
     Set::none,
     c_long,
     {{"arg1", c_long}, {"arg2", c_long}, {"arg3", c_long}, {"arg4", c_long}, {"arg5", c_long}}},
    {"break", Set::memory, c_long, {}},
    {"gtty", Set::none, c_long, {{"arg1", c_long}, {"arg2", c_long}}},
    {"lock", Set::none, c_long, {}},
    {"mpx", Set::none, c_long, {}},
    {"prof", Set::none, c_long, {}},
    {"security", Set::none, c_long, {{"arg1", c_long}, {"arg2", c_long}, {"arg3", c_long}}},
    {"stty", Set::none, c_long, {{"arg1", c_long}, {"arg2", c_long}}},
    {"tuxcall", Set::none, c_long, {{"arg1", c_long}, {"arg2", c_long}, {"arg3", c_long}}},
    {"vserver",
     Set::none,
     c_long,
     {{"arg1", c_long}, {"arg2", c_long}, {"arg3", c_long}, {"arg4", c_long}, {"arg5", c_long}}},
    {"uprobe", Set::none, c_long, {}},
    {"uretprobe", Set::none, c_long, {}},
};

} // namespace cluecap::abi

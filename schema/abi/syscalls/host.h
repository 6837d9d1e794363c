// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/misc.h"
#include "schema/abi/structs/utsname.h"

/// What the machine is called and how it is: names, load, randomness.
namespace cluecap::abi {

inline constexpr Syscall host_calls[] = {
    {"uname", Set::none, zero, {{"buf", out(new_utsname)}}},
    {"olduname", Set::none, zero, {{"buf", out(old_utsname)}}},
    {"oldolduname", Set::none, zero, {{"buf", out(oldold_utsname)}}},
    {"sysinfo", Set::none, zero, {{"info", out(sysinfo)}}},
    {"sethostname", Set::none, zero, {{"name", in_bytes(arg("len"))}, {"len", c_uint}}},
    {"setdomainname", Set::none, zero, {{"name", in_bytes(arg("len"))}, {"len", c_uint}}},
    {"getrandom",
     Set::none,
     abi::size,
     {{"buf", out(meaning(bytes(result()), Sem::hex))}, {"buflen", abi::size}, {"flags", flags(getrandom_flags)}}},
};

} // namespace cluecap::abi

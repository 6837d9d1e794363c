// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "schema/abi/special/capability.h"

/// User and group ids, capabilities. The calls of i386 without 32 in their name take 16-bit ids.
namespace cluecap::abi {

constexpr Syscall get_id(const char* name, const Type& id, AbiSet abis = every) {
    return {name, Set::creds | Set::pure, id, {}, {.abis = abis}};
}
constexpr Syscall set_id(const char* name, const char* argument, const Type& id, AbiSet abis = every) {
    return {name, Set::creds, zero, {{argument, id}}, {.abis = abis}};
}
/// The file system ids: returns the one before.
constexpr Syscall set_fs_id(const char* name, const char* argument, const Type& id, AbiSet abis = every) {
    return {name, Set::creds, id, {{argument, id}}, {.abis = abis}};
}
constexpr Syscall set_two_ids(const char* name, const char* real, const char* effective, const Type& id,
                              AbiSet abis = every) {
    return {name, Set::creds, zero, {{real, id}, {effective, id}}, {.abis = abis}};
}
constexpr Syscall set_three_ids(const char* name, std::array<const char*, 3> names, const Type& id,
                                AbiSet abis = every) {
    return {name, Set::creds, zero, {{names[0], id}, {names[1], id}, {names[2], id}}, {.abis = abis}};
}
constexpr Syscall get_three_ids(const char* name, std::array<const char*, 3> names, const Type& id,
                                AbiSet abis = every) {
    return {name, Set::creds, zero, {{names[0], out(id)}, {names[1], out(id)}, {names[2], out(id)}}, {.abis = abis}};
}
constexpr Syscall get_groups(const char* name, const Type& id, AbiSet abis = every) {
    return {name,
            Set::creds,
            c_int,
            {{"size", c_int}, {"list", out(array(id, smaller(result(), arg("size"))))}},
            {.abis = abis}};
}
constexpr Syscall set_groups(const char* name, const Type& id, AbiSet abis = every) {
    return {name, Set::creds, zero, {{"size", c_int}, {"list", in(array(id, arg("size")))}}, {.abis = abis}};
}
constexpr Type capability_data(Dir dir) {
    Type t = special(walk_capabilities);
    t.dir = dir;
    return t;
}
inline constexpr std::array<const char*, 3> three_uids{"ruid", "euid", "suid"}, three_gids{"rgid", "egid", "sgid"};

inline constexpr Syscall creds_calls[] = {
    get_id("getuid", uid, reg64),
    get_id("geteuid", uid, reg64),
    get_id("getgid", gid, reg64),
    get_id("getegid", gid, reg64),
    get_id("getuid", uid16, i386_only),
    get_id("geteuid", uid16, i386_only),
    get_id("getgid", gid16, i386_only),
    get_id("getegid", gid16, i386_only),
    get_id("getuid32", uid),
    get_id("geteuid32", uid),
    get_id("getgid32", gid),
    get_id("getegid32", gid),

    set_id("setuid", "uid", uid, reg64),
    set_id("setgid", "gid", gid, reg64),
    set_id("setuid", "uid", uid16, i386_only),
    set_id("setgid", "gid", gid16, i386_only),
    set_id("setuid32", "uid", uid),
    set_id("setgid32", "gid", gid),
    set_fs_id("setfsuid", "fsuid", uid, reg64),
    set_fs_id("setfsgid", "fsgid", gid, reg64),
    set_fs_id("setfsuid", "fsuid", uid16, i386_only),
    set_fs_id("setfsgid", "fsgid", gid16, i386_only),
    set_fs_id("setfsuid32", "fsuid", uid),
    set_fs_id("setfsgid32", "fsgid", gid),

    set_two_ids("setreuid", "ruid", "euid", uid, reg64),
    set_two_ids("setregid", "rgid", "egid", gid, reg64),
    set_two_ids("setreuid", "ruid", "euid", uid16, i386_only),
    set_two_ids("setregid", "rgid", "egid", gid16, i386_only),
    set_two_ids("setreuid32", "ruid", "euid", uid),
    set_two_ids("setregid32", "rgid", "egid", gid),

    set_three_ids("setresuid", three_uids, uid, reg64),
    set_three_ids("setresgid", three_gids, gid, reg64),
    set_three_ids("setresuid", three_uids, uid16, i386_only),
    set_three_ids("setresgid", three_gids, gid16, i386_only),
    set_three_ids("setresuid32", three_uids, uid),
    set_three_ids("setresgid32", three_gids, gid),
    get_three_ids("getresuid", three_uids, uid, reg64),
    get_three_ids("getresgid", three_gids, gid, reg64),
    get_three_ids("getresuid", three_uids, uid16, i386_only),
    get_three_ids("getresgid", three_gids, gid16, i386_only),
    get_three_ids("getresuid32", three_uids, uid),
    get_three_ids("getresgid32", three_gids, gid),

    get_groups("getgroups", gid, reg64),
    get_groups("getgroups", gid16, i386_only),
    get_groups("getgroups32", gid),
    set_groups("setgroups", gid, reg64),
    set_groups("setgroups", gid16, i386_only),
    set_groups("setgroups32", gid),

    {"capget", Set::creds, zero, {{"hdrp", inout(cap_user_header)}, {"datap", capability_data(Dir::out)}}},
    {"capset", Set::creds, zero, {{"hdrp", in(cap_user_header)}, {"datap", capability_data(Dir::in)}}},
};

} // namespace cluecap::abi

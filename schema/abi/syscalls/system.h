// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/misc.h"
#include "schema/abi/structs/system.h"

/// What rules the whole machine: booting, modules, swap, the kernel's log; and calls that kernels no longer have.
namespace cluecap::abi {

/// SYSLOG_ACTION_*: reads give bytes; some take a number as their length; the others take nothing.
inline constexpr Type syslog_action = values(syslog_actions, make_integer(Width::w32, true, Sem::numbered));
inline constexpr VariantsOf syslog_variants{{{"type", syslog_action}},
                                            {{0, {}},
                                             {1, {}},
                                             {2, {{"bufp", out_bytes(result())}, {"len", c_int}}},
                                             {3, {{"bufp", out_bytes(result())}, {"len", c_int}}},
                                             {4, {{"bufp", out_bytes(result())}, {"len", c_int}}},
                                             {5, {}},
                                             {6, {}},
                                             {7, {}},
                                             {8, {{"bufp", address}, {"len", c_int}}},
                                             {9, {}},
                                             {10, {}},
                                             otherwise({{"bufp", opaque}, {"len", c_int}})}};

/// Only a restart with a command takes one.
inline constexpr CasesOf reboot_cases{{{0xa1b2c3d4, in_string}}, Type{}};

inline constexpr Type swap_word = make_integer(Width::w32, false, Sem::swap_priority);

/// sysfs(2): by option.
inline constexpr Type sysfs_option = c_int;
inline constexpr VariantsOf sysfs_variants{{{"option", sysfs_option}},
                                           {{1, {{"fsname", in_string}}},
                                            {2, {{"fs_index", c_uint}, {"buf", out(string())}}},
                                            {3, {}},
                                            otherwise({{"arg1", opaque}, {"arg2", opaque}})}};

inline constexpr Syscall system_calls[] = {
    {"reboot",
     Set::none,
     zero,
     {{"magic", values(reboot_magics1, x32)},
      {"magic2", values(reboot_magics2, x32)},
      {"cmd", values(reboot_commands, x32)},
      {"arg", select(arg("cmd"), reboot_cases)}}},
    {"kexec_load",
     Set::none,
     zero,
     {{"entry", hexadecimal},
      {"nr_segments", c_ulong},
      {"segments", in(array(kexec_segment, arg("nr_segments")))},
      {"flags", flags(kexec_flags, c_ulong)}}},
    {"kexec_file_load",
     Set::desc,
     zero,
     {{"kernel_fd", fd},
      {"initrd_fd", fd},
      {"cmdline_len", c_ulong},
      {"cmdline", in_bytes(arg("cmdline_len"))},
      {"flags", flags(kexec_file_flags, c_ulong)}}},

    {"init_module", Set::none, zero, {{"module_image", address}, {"len", c_ulong}, {"param_values", in_string}}},
    {"finit_module", Set::desc, zero, {{"fd", fd}, {"param_values", in_string}, {"flags", flags(module_init_flags)}}},
    {"delete_module", Set::none, zero, {{"name", in_string}, {"flags", flags(delete_module_flags)}}},

    {"swapon", Set::file, zero, {{"path", path}, {"swapflags", flags(swap_flags, swap_word)}}},
    {"swapoff", Set::file, zero, {{"path", path}}},
    {"syslog",
     Set::none,
     c_int,
     {{"type", syslog_action}, {"bufp", opaque}, {"len", c_int}},
     {.select = arg("type"), .variants = syslog_variants}},
    {"sysfs",
     Set::none,
     c_int,
     {{"option", sysfs_option}, {"arg1", opaque}, {"arg2", opaque}},
     {.select = arg("option"), .variants = sysfs_variants}},
    {"_sysctl", Set::none, zero, {{"args", in(sysctl_args)}}},

    {"iopl", Set::none, zero, {{"level", c_int}}},
    {"ioperm", Set::none, zero, {{"from", hexadecimal}, {"num", hexadecimal}, {"turn_on", c_int}}},
    {"vm86", Set::none, c_int, {{"fn", hexadecimal}, {"v86", opaque}}},
    {"vm86old", Set::none, c_int, {{"info", opaque}}},
    {"nfsservctl", Set::none, c_long, {{"cmd", c_int}, {"argp", opaque}, {"resp", opaque}}},
    {"bdflush", Set::none, c_int, {{"func", c_int}, {"data", c_long}}},
    {"listns",
     Set::none,
     abi::ssize,
     {{"req", in(namespace_request)}, {"ns_ids", out(array(x64, result()))}, {"nr_ns_ids", abi::size}, {"flags", x32}}},

    // Gone long ago, or never there: their numbers are taken and fail.
    {"create_module", Set::none, hexadecimal, {{"name", in_string}, {"size", abi::size}}},
    {"query_module",
     Set::none,
     zero,
     {{"name", in_string}, {"which", c_int}, {"buf", opaque}, {"bufsize", abi::size}, {"ret", opaque}}},
    {"get_kernel_syms", Set::none, c_int, {{"table", opaque}}},
    {"ftime", Set::none, zero, {{"tp", opaque}}},
    {"ulimit", Set::none, c_long, {{"cmd", c_int}, {"newlimit", c_long}}},
    {"profil", Set::none, zero, {{"buf", address}, {"bufsiz", abi::size}, {"offset", abi::size}, {"scale", c_uint}}},
    {"idle", Set::none, zero, {}},
};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fcntl.h"
#include "schema/abi/structs/xattr.h"
#include "schema/abi/words.h"

/// Extended attributes.
namespace cluecap::abi {

inline constexpr Type attribute_value = in_bytes(arg("size"));
/// With no room the result is the size of what there is, and nothing is written.
inline constexpr CasesOf attribute_room{{{0, address}}, out_bytes(result())};
inline constexpr Type attribute_result = select(arg("size"), attribute_room);

inline constexpr Syscall xattr_calls[] = {
    {"setxattr",
     Set::file,
     zero,
     {{"path", path}, {"name", in_string}, {"value", attribute_value}, {"size", size}, {"flags", flags(xattr_flags)}}},
    {"lsetxattr",
     Set::file,
     zero,
     {{"path", path}, {"name", in_string}, {"value", attribute_value}, {"size", size}, {"flags", flags(xattr_flags)}}},
    {"fsetxattr",
     Set::desc,
     zero,
     {{"fd", fd}, {"name", in_string}, {"value", attribute_value}, {"size", size}, {"flags", flags(xattr_flags)}}},
    {"setxattrat",
     Set::file | Set::desc,
     zero,
     {{"dfd", dirfd},
      {"pathname", path},
      {"at_flags", flags(at_flags)},
      {"name", in_string},
      {"uargs", in(sized(xattr_args_set, arg("usize")))},
      {"usize", size}}},
    {"getxattr", Set::file, ssize, {{"path", path}, {"name", in_string}, {"value", attribute_result}, {"size", size}}},
    {"lgetxattr", Set::file, ssize, {{"path", path}, {"name", in_string}, {"value", attribute_result}, {"size", size}}},
    {"fgetxattr", Set::desc, ssize, {{"fd", fd}, {"name", in_string}, {"value", attribute_result}, {"size", size}}},
    {"getxattrat",
     Set::file | Set::desc,
     ssize,
     {{"dfd", dirfd},
      {"pathname", path},
      {"at_flags", flags(at_flags)},
      {"name", in_string},
      {"uargs", in(sized(xattr_args_get, arg("usize")))},
      {"usize", size}}},
    {"listxattr", Set::file, ssize, {{"path", path}, {"list", attribute_result}, {"size", size}}},
    {"llistxattr", Set::file, ssize, {{"path", path}, {"list", attribute_result}, {"size", size}}},
    {"flistxattr", Set::desc, ssize, {{"fd", fd}, {"list", attribute_result}, {"size", size}}},
    {"listxattrat",
     Set::file | Set::desc,
     ssize,
     {{"dfd", dirfd}, {"pathname", path}, {"at_flags", flags(at_flags)}, {"list", attribute_result}, {"size", size}}},
    {"removexattr", Set::file, zero, {{"path", path}, {"name", in_string}}},
    {"lremovexattr", Set::file, zero, {{"path", path}, {"name", in_string}}},
    {"fremovexattr", Set::desc, zero, {{"fd", fd}, {"name", in_string}}},
    {"removexattrat",
     Set::file | Set::desc,
     zero,
     {{"dfd", dirfd}, {"pathname", path}, {"at_flags", flags(at_flags)}, {"name", in_string}}},
};

} // namespace cluecap::abi

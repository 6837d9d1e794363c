// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/keyctl.h"

/// The kernel's key rings.
namespace cluecap::abi {

inline constexpr Type keyctl_command = values(keyctl_commands);
inline constexpr Type key_permission_word = flags(key_permissions);
/// What the kernel gives as far as there is room; the result is its whole length.
inline constexpr Type key_data = out(bytes(smaller(result(), arg("buflen"))));
inline constexpr Type key_text = out(string(smaller(result(), arg("buflen"))));
inline constexpr Type key_capability = x8;

inline constexpr VariantsOf keyctl_variants{
    {{"operation", keyctl_command}},
    {{0, key_serial, {{"keyring", key_serial}, {"create", c_int}}},
     {1, key_serial, {{"name", in_string}}},
     {2, {{"key", key_serial}, {"payload", in_bytes(arg("plen"))}, {"plen", abi::size}}},
     {3, {{"key", key_serial}}},
     {4, {{"key", key_serial}, {"uid", uid}, {"gid", gid}}},
     {5, {{"key", key_serial}, {"perm", key_permission_word}}},
     {6, {{"key", key_serial}, {"buffer", key_text}, {"buflen", abi::size}}},
     {7, {{"keyring", key_serial}}},
     {8, {{"key", key_serial}, {"keyring", key_serial}}},
     {9, {{"key", key_serial}, {"keyring", key_serial}}},
     {10,
      key_serial,
      {{"keyring", key_serial}, {"type", in_string}, {"description", in_string}, {"dest_keyring", key_serial}}},
     {11, {{"key", key_serial}, {"buffer", key_data}, {"buflen", abi::size}}},
     {12, {{"key", key_serial}, {"payload", in_bytes(arg("plen"))}, {"plen", abi::size}, {"keyring", key_serial}}},
     {13, {{"key", key_serial}, {"timeout", c_uint}, {"keyring", key_serial}}},
     {14, {{"reqkey_defl", values(key_reqkeys)}}},
     {15, {{"key", key_serial}, {"timeout", c_uint}}},
     {16, key_serial, {{"key", key_serial}}},
     {17, {{"key", key_serial}, {"buffer", key_text}, {"buflen", abi::size}}},
     {18, {}},
     {19, {{"key", key_serial}, {"timeout", c_uint}, {"error", error_number}, {"keyring", key_serial}}},
     {20, {{"key", key_serial}, {"iov", iovecs(Dir::in, arg("iovcnt"))}, {"iovcnt", c_uint}, {"keyring", key_serial}}},
     {21, {{"key", key_serial}}},
     {22, key_serial, {{"uid", uid}, {"keyring", key_serial}}},
     {23,
      {{"params", in(keyctl_dh_params)}, {"buffer", key_data}, {"buflen", abi::size}, {"kdf", in(keyctl_kdf_params)}}},
     {24, {{"key", key_serial}, {"passphrase", c_ulong}, {"info", in_string}, {"result", out(keyctl_pkey_query)}}},
     {25,
      {{"params", in(keyctl_pkey_params)},
       {"info", in_string},
       {"in", in_bytes(arg_in("params", "in_len"))},
       {"out", out_bytes(result())}}},
     {26,
      {{"params", in(keyctl_pkey_params)},
       {"info", in_string},
       {"in", in_bytes(arg_in("params", "in_len"))},
       {"out", out_bytes(result())}}},
     {27,
      {{"params", in(keyctl_pkey_params)},
       {"info", in_string},
       {"in", in_bytes(arg_in("params", "in_len"))},
       {"out", out_bytes(result())}}},
     {28,
      {{"params", in(keyctl_pkey_verify_params)},
       {"info", in_string},
       {"in", in_bytes(arg_in("params", "in_len"))},
       {"in2", in_bytes(arg_in("params", "in2_len"))}}},
     {29, {{"keyring", key_serial}, {"type", in_string}, {"restriction", in_string}}},
     {30,
      {{"key", key_serial}, {"from_ring", key_serial}, {"to_ring", key_serial}, {"flags", flags(keyctl_move_flags)}}},
     {31, {{"buffer", out(array(key_capability, smaller(result(), arg("buflen"))))}, {"buflen", abi::size}}},
     {32, {{"key", key_serial}, {"watch_queue_fd", fd}, {"watch_id", c_int}}},
     otherwise({{"arg2", opaque}, {"arg3", opaque}, {"arg4", opaque}, {"arg5", opaque}})}};

inline constexpr Syscall key_calls[] = {
    {"add_key",
     Set::none,
     key_serial,
     {{"type", in_string},
      {"description", in_string},
      {"payload", in_bytes(arg("plen"))},
      {"plen", abi::size},
      {"keyring", key_serial}}},
    {"request_key",
     Set::none,
     key_serial,
     {{"type", in_string}, {"description", in_string}, {"callout_info", in_string}, {"dest_keyring", key_serial}}},
    {"keyctl",
     Set::none,
     c_long,
     {{"operation", keyctl_command}, {"arg2", opaque}, {"arg3", opaque}, {"arg4", opaque}, {"arg5", opaque}},
     {.select = arg("operation"), .variants = keyctl_variants}},
};

} // namespace cluecap::abi

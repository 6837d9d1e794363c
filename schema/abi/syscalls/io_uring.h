// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/io_uring.h"

/// io_uring: its set-up, the calls that enter it, and what is registered with it by operation.
namespace cluecap::abi {

/// A signal mask; with IORING_ENTER_EXT_ARG a structure that has one; with IORING_ENTER_EXT_ARG_REG an offset.
inline constexpr CasesOf io_uring_enter_cases{
    {{0, in(signal_set(arg("sz")))}, {8, in(sized(io_uring_getevents_arg, arg("sz")))}}, hexadecimal};

inline constexpr Type uring_operation = values(io_uring_register_operations, u32);
inline constexpr Type uring_number = u32;

constexpr Variant uring(std::uint64_t operation, const Type& argument) {
    return Variant(operation, {{"arg", argument}, {"nr_args", c_uint}});
}
constexpr Type uring_array(Dir dir, const Struct& s) { return pointer(dir, array(s, arg("nr_args"))); }

inline constexpr VariantsOf io_uring_register_variants{
    {{"fd", fd}, {"opcode", uring_operation}},
    {uring(0, iovecs(Dir::inherit, arg("nr_args"))),
     uring(1, address),
     uring(2, in(array(registered_fd, arg("nr_args")))),
     uring(3, address),
     uring(4, in(array(registered_fd, arg("nr_args")))),
     uring(5, address),
     uring(6, in(io_uring_files_update)),
     uring(7, in(array(registered_fd, arg("nr_args")))),
     uring(8, out(sized(io_uring_probe, plus(times(arg("nr_args"), 8), 16)))),
     uring(9, address),
     uring(10, address),
     uring(11, uring_array(Dir::in, io_uring_restriction)),
     uring(12, address),
     uring(13, in(sized(io_uring_register_files, arg("nr_args")))),
     uring(14, in(sized(io_uring_update_files, arg("nr_args")))),
     uring(15, in(sized(io_uring_register_buffers, arg("nr_args")))),
     uring(16, in(sized(io_uring_update_buffers, arg("nr_args")))),
     uring(17, in(bits(times(arg("nr_args"), 8), Sem::cpu))),
     uring(18, address),
     uring(19, inout(array(uring_number, arg("nr_args")))),
     uring(20, uring_array(Dir::inout, io_uring_rsrc_update)),
     uring(21, uring_array(Dir::in, io_uring_rsrc_update)),
     uring(22, in(io_uring_buf_reg)),
     uring(23, in(io_uring_buf_reg)),
     uring(24, in(io_uring_sync_cancel_reg)),
     uring(25, in(io_uring_file_index_range)),
     uring(26, inout(io_uring_buf_status)),
     uring(27, inout(io_uring_napi)),
     uring(28, out(io_uring_napi)),
     uring(29, in(io_uring_clock_register)),
     uring(30, in(io_uring_clone_buffers)),
     uring(31, in(io_uring_sqe)),
     uring(32, inout(io_uring_zcrx_ifq_reg)),
     uring(33, inout(io_uring_params)),
     uring(34, in(io_uring_mem_region_reg)),
     uring(35, inout(io_uring_query_hdr)),
     otherwise({{"arg", opaque}, {"nr_args", c_uint}})}};

inline constexpr Syscall io_uring_calls[] = {
    {"io_uring_setup", Set::desc, fd, {{"entries", u32}, {"params", inout(io_uring_params)}}},
    {"io_uring_enter",
     Set::desc | Set::signal,
     c_int,
     {{"fd", fd},
      {"to_submit", u32},
      {"min_complete", u32},
      {"flags", flags(io_uring_enter_flags)},
      {"arg", select(masked(arg("flags"), 0x48), io_uring_enter_cases)},
      {"sz", abi::size}}},
    {"io_uring_register",
     Set::desc | Set::memory,
     c_int,
     {{"fd", fd}, {"opcode", uring_operation}, {"arg", opaque}, {"nr_args", c_uint}},
     {.select = masked(arg("opcode"), 0x7fffffff), .variants = io_uring_register_variants}},
};

} // namespace cluecap::abi

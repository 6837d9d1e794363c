// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/bpf.h"

/// bpf(2) by command.
namespace cluecap::abi {

inline constexpr Type bpf_command = values(bpf_commands);
constexpr Variant bpf(std::uint64_t command, const Type& result, const Struct& attr, Dir dir = Dir::in) {
    return Variant(command, result, {{"attr", pointer(dir, sized(attr, arg("size")))}, {"size", c_uint}});
}

inline constexpr VariantsOf bpf_variants{{{"cmd", bpf_command}},
                                         {bpf(0, fd, bpf_map_create),
                                          bpf(1, zero, bpf_map_elem),
                                          bpf(2, zero, bpf_map_elem),
                                          bpf(3, zero, bpf_map_delete),
                                          bpf(4, zero, bpf_map_next),
                                          bpf(5, fd, bpf_prog_load),
                                          bpf(6, zero, bpf_obj),
                                          bpf(7, fd, bpf_obj),
                                          bpf(8, zero, bpf_prog_attach),
                                          bpf(9, zero, bpf_prog_detach),
                                          bpf(10, zero, bpf_prog_test_run, Dir::inout),
                                          bpf(11, zero, bpf_get_next_id, Dir::inout),
                                          bpf(12, zero, bpf_get_next_id, Dir::inout),
                                          bpf(13, fd, bpf_prog_by_id),
                                          bpf(14, fd, bpf_map_by_id),
                                          bpf(15, zero, bpf_obj_get_info, Dir::inout),
                                          bpf(16, zero, bpf_prog_query, Dir::inout),
                                          bpf(17, fd, bpf_raw_tracepoint_open),
                                          bpf(18, fd, bpf_btf_load),
                                          bpf(19, fd, bpf_btf_by_id),
                                          bpf(20, zero, bpf_task_fd_query, Dir::inout),
                                          bpf(21, zero, bpf_map_elem),
                                          bpf(22, zero, bpf_map_freeze),
                                          bpf(23, zero, bpf_get_next_id, Dir::inout),
                                          bpf(24, zero, bpf_lookup_batch, Dir::inout),
                                          bpf(25, zero, bpf_lookup_batch, Dir::inout),
                                          bpf(26, zero, bpf_update_batch, Dir::inout),
                                          bpf(27, zero, bpf_delete_batch, Dir::inout),
                                          bpf(28, fd, bpf_link_create),
                                          bpf(29, zero, bpf_link_update),
                                          bpf(30, fd, bpf_link_by_id),
                                          bpf(31, zero, bpf_get_next_id, Dir::inout),
                                          bpf(32, fd, bpf_enable_stats),
                                          bpf(33, fd, bpf_iter_create),
                                          bpf(34, zero, bpf_link_detach),
                                          bpf(35, zero, bpf_prog_bind_map),
                                          bpf(36, fd, bpf_token_create),
                                          bpf(37, ssize, bpf_prog_stream_read),
                                          bpf(38, zero, bpf_prog_assoc),
                                          otherwise({{"attr", opaque}, {"size", c_uint}})}};

inline constexpr Syscall bpf_calls[] = {
    {"bpf",
     Set::desc,
     c_long,
     {{"cmd", bpf_command}, {"attr", opaque}, {"size", c_uint}},
     {.select = arg("cmd"), .variants = bpf_variants}},
};

} // namespace cluecap::abi

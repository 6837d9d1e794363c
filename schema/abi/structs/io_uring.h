// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/io_uring.h"
#include "schema/abi/flags/time.h"
#include "schema/abi/structs/signal.h"
#include "schema/abi/structs/time.h"

/// linux/io_uring.h
namespace cluecap::abi {

inline constexpr StructOf io_sqring_offsets{"struct io_sqring_offsets",
                                            {{"head", u32},
                                             {"tail", u32},
                                             {"ring_mask", u32},
                                             {"ring_entries", u32},
                                             {"flags", u32},
                                             {"dropped", u32},
                                             {"array", u32},
                                             Field("resv1", u32).hidden(),
                                             Field("user_addr", x64).when(field("user_addr"))}};
inline constexpr StructOf io_cqring_offsets{"struct io_cqring_offsets",
                                            {{"head", u32},
                                             {"tail", u32},
                                             {"ring_mask", u32},
                                             {"ring_entries", u32},
                                             {"overflow", u32},
                                             {"cqes", u32},
                                             {"flags", u32},
                                             Field("resv1", u32).hidden(),
                                             Field("user_addr", x64).when(field("user_addr"))}};

/// The kernel fills in what it made of the sizes.
inline constexpr StructOf io_uring_params{
    "struct io_uring_params",
    {Field("sq_entries", u32).flows(Dir::out), Field("cq_entries", u32).flows(Dir::out),
     Field("flags", flags(io_uring_setup_flags)).flows(Dir::in), Field("sq_thread_cpu", u32).flows(Dir::in),
     Field("sq_thread_idle", u32).flows(Dir::in), Field("features", flags(io_uring_features)).flows(Dir::out),
     Field("wq_fd", fd).flows(Dir::in).when(masked(field("flags"), 0x20)),
     Field("resv", array(u32, number(3))).flows(Dir::in).hidden(), Field("sq_off", io_sqring_offsets).flows(Dir::out),
     Field("cq_off", io_cqring_offsets).flows(Dir::out)},
    {"flags", "sq_thread_cpu", "sq_thread_idle", "wq_fd", "sq_entries", "cq_entries", "features"}};

/// io_uring_enter with IORING_ENTER_EXT_ARG
inline constexpr StructOf io_uring_getevents_arg{"struct io_uring_getevents_arg",
                                                 {{"sigmask", wide_u64(in(signal_set(field("sigmask_sz"))))},
                                                  {"sigmask_sz", u32},
                                                  {"min_wait_usec", u32},
                                                  {"ts", wide_u64(in(kernel_timespec))}}};

// ---- io_uring_register. Descriptors and buffers: `nr` of them, with a tag each.

inline constexpr Type registered_fd = fd;
inline constexpr Type resource_tag = x64;

inline constexpr StructOf io_uring_files_update{
    "struct io_uring_files_update",
    {{"offset", u32}, Field("resv", u32).hidden(), {"fds", wide(in(array(registered_fd, arg("nr_args"))))}}};

inline constexpr StructOf io_uring_register_files{"struct io_uring_rsrc_register",
                                                  {{"nr", u32},
                                                   {"flags", flags(io_uring_rsrc_flags)},
                                                   Field("resv2", u64).hidden(),
                                                   {"data", wide(in(array(registered_fd, field("nr"))))},
                                                   {"tags", wide(in(array(resource_tag, field("nr"))))}}};
inline constexpr StructOf io_uring_register_buffers{"struct io_uring_rsrc_register",
                                                    {{"nr", u32},
                                                     {"flags", flags(io_uring_rsrc_flags)},
                                                     Field("resv2", u64).hidden(),
                                                     {"data", wide(iovecs(Dir::inherit, field("nr")))},
                                                     {"tags", wide(in(array(resource_tag, field("nr"))))}}};

inline constexpr StructOf io_uring_update_files{"struct io_uring_rsrc_update2",
                                                {{"offset", u32},
                                                 Field("resv", u32).hidden(),
                                                 {"data", wide(in(array(registered_fd, field("nr"))))},
                                                 {"tags", wide(in(array(resource_tag, field("nr"))))},
                                                 {"nr", u32},
                                                 Field("resv2", u32).hidden()}};
inline constexpr StructOf io_uring_update_buffers{"struct io_uring_rsrc_update2",
                                                  {{"offset", u32},
                                                   Field("resv", u32).hidden(),
                                                   {"data", wide(iovecs(Dir::inherit, field("nr")))},
                                                   {"tags", wide(in(array(resource_tag, field("nr"))))},
                                                   {"nr", u32},
                                                   Field("resv2", u32).hidden()}};

/// IORING_REGISTER_RING_FDS: where the kernel put the ring's descriptor.
inline constexpr StructOf io_uring_rsrc_update{
    "struct io_uring_rsrc_update",
    {{"offset", u32}, Field("resv", u32).hidden(), Field("data", aligned8(u64)).flows(Dir::in)}};

inline constexpr StructOf io_uring_probe_op{"struct io_uring_probe_op",
                                            {{"op", values(io_uring_operations, u8)},
                                             Field("resv", u8).hidden(),
                                             {"flags", flags(io_uring_probe_flags, x16)},
                                             Field("resv2", u32).hidden()}};
inline constexpr StructOf io_uring_probe{
    "struct io_uring_probe",
    {{"last_op", values(io_uring_operations, u8)},
     {"ops_len", u8},
     Field("resv", u16).hidden(),
     Field("resv2", array(u32, number(3))).hidden(),
     {"ops", array(io_uring_probe_op, smaller(field("ops_len"), arg("nr_args")))}}};

inline constexpr StructOf restricted_register{"io_uring_restriction",
                                              {{"register_op", values(io_uring_register_operations, u8)}}};
inline constexpr StructOf restricted_sqe{"io_uring_restriction", {{"sqe_op", values(io_uring_operations, u8)}}};
inline constexpr StructOf restricted_flags{"io_uring_restriction", {{"sqe_flags", flags(io_uring_sqe_flags, x8)}}};
inline constexpr CasesOf restriction_cases{
    {{0, restricted_register}, {1, restricted_sqe}, {2, restricted_flags}, {3, restricted_flags}}};
inline constexpr StructOf io_uring_restriction{"struct io_uring_restriction",
                                               {{"opcode", values(io_uring_restrictions, u16)},
                                                {nullptr, select(field("opcode"), restriction_cases)},
                                                Field("resv", u8).hidden(),
                                                Field("resv2", array(u32, number(3))).hidden()}};

inline constexpr StructOf io_uring_buf_reg{"struct io_uring_buf_reg",
                                           {{"ring_addr", x64},
                                            {"ring_entries", u32},
                                            {"bgid", u16},
                                            {"flags", x16},
                                            {"min_left", u32},
                                            Field("resv", array(u32, number(5))).hidden()}};
inline constexpr StructOf io_uring_buf_status{"struct io_uring_buf_status",
                                              {Field("buf_group", u32).flows(Dir::in),
                                               Field("head", u32).flows(Dir::out),
                                               Field("resv", array(u32, number(8))).flows(Dir::in).hidden()}};

inline constexpr StructOf io_uring_sync_cancel_reg{"struct io_uring_sync_cancel_reg",
                                                   {{"addr", x64},
                                                    {"fd", fd},
                                                    {"flags", x32},
                                                    {"timeout", kernel_timespec},
                                                    {"opcode", values(io_uring_operations, u8)},
                                                    Field("pad", bytes(number(7))).hidden(),
                                                    Field("pad2", array(u64, number(3))).hidden()}};

inline constexpr StructOf io_uring_file_index_range{"struct io_uring_file_index_range",
                                                    {{"off", u32}, {"len", u32}, Field("resv", u64).hidden()}};

inline constexpr StructOf io_uring_napi{"struct io_uring_napi",
                                        {{"busy_poll_to", u32},
                                         {"prefer_busy_poll", u8},
                                         {"opcode", u8},
                                         Field("pad", bytes(number(2))).hidden(),
                                         {"op_param", u32},
                                         Field("resv", u32).hidden()}};

inline constexpr StructOf io_uring_clock_register{
    "struct io_uring_clock_register",
    {{"clockid", values(clock_ids, u32)}, Field("__resv", array(u32, number(3))).hidden()}};

inline constexpr StructOf io_uring_clone_buffers{"struct io_uring_clone_buffers",
                                                 {{"src_fd", fd},
                                                  {"flags", x32},
                                                  {"src_off", u32},
                                                  {"dst_off", u32},
                                                  {"nr", u32},
                                                  Field("pad", array(u32, number(3))).hidden()}};

inline constexpr StructOf io_uring_region_desc{
    "struct io_uring_region_desc",
    {Field("user_addr", x64).flows(Dir::in), Field("size", u64).flows(Dir::in), Field("flags", x32).flows(Dir::in),
     Field("id", u32).flows(Dir::in), Field("mmap_offset", x64).flows(Dir::out),
     Field("__resv", array(u64, number(4))).flows(Dir::in).hidden()}};
inline constexpr StructOf io_uring_mem_region_reg{"struct io_uring_mem_region_reg",
                                                  {{"region_uptr", wide_u64(inout(io_uring_region_desc))},
                                                   {"flags", x64},
                                                   Field("__resv", array(u64, number(2))).hidden()}};

inline constexpr StructOf io_uring_query_hdr{"struct io_uring_query_hdr",
                                             {Field("next_entry", x64).flows(Dir::in),
                                              Field("query_data", x64).flows(Dir::in),
                                              Field("query_op", u32).flows(Dir::in),
                                              {"size", u32},
                                              Field("result", s32).flows(Dir::out),
                                              Field("__resv", array(u32, number(3))).flows(Dir::in).hidden()}};

inline constexpr StructOf io_uring_zcrx_offsets{"struct io_uring_zcrx_offsets",
                                                {{"head", u32},
                                                 {"tail", u32},
                                                 {"rqes", u32},
                                                 Field("__resv2", u32).hidden(),
                                                 Field("__resv", array(u64, number(2))).hidden()}};
inline constexpr StructOf io_uring_zcrx_ifq_reg{"struct io_uring_zcrx_ifq_reg",
                                                {Field("if_idx", u32).flows(Dir::in),
                                                 Field("if_rxq", u32).flows(Dir::in),
                                                 {"rq_entries", u32},
                                                 Field("flags", x32).flows(Dir::in),
                                                 Field("area_ptr", x64).flows(Dir::in),
                                                 Field("region_ptr", x64).flows(Dir::in),
                                                 Field("offsets", io_uring_zcrx_offsets).flows(Dir::out),
                                                 Field("zcrx_id", u32).flows(Dir::out),
                                                 Field("rx_buf_len", u32).flows(Dir::in),
                                                 Field("event_desc", x64).flows(Dir::in),
                                                 Field("__resv", array(u64, number(2))).flows(Dir::in).hidden()}};

/// A submission that is registered instead of queued. The operation decides what most fields mean.
inline constexpr StructOf io_uring_sqe{"struct io_uring_sqe",
                                       {{"opcode", values(io_uring_operations, u8)},
                                        {"flags", flags(io_uring_sqe_flags, x8)},
                                        {"ioprio", u16},
                                        {"fd", fd},
                                        {"off", u64},
                                        {"addr", x64},
                                        {"len", u32},
                                        {"rw_flags", x32},
                                        {"user_data", x64},
                                        {"buf_index", u16},
                                        {"personality", u16},
                                        {"splice_fd_in", s32},
                                        {"addr3", u64},
                                        Field("__pad2", u64).hidden()}};

} // namespace cluecap::abi

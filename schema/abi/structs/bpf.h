// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/bpf.h"
#include "schema/abi/structs/keyctl.h"
#include "schema/abi/words.h"

/// linux/bpf.h. union bpf_attr is one structure a command here; all its pointers are 64 bits wide.
namespace cluecap::abi {

inline constexpr CasesOf ebpf_code_cases{{{0, flags(ebpf_load_codes, x8)},
                                          {1, flags(ebpf_load_codes, x8)},
                                          {2, flags(ebpf_load_codes, x8)},
                                          {3, flags(ebpf_load_codes, x8)},
                                          {4, flags(ebpf_alu_codes, x8)},
                                          {7, flags(ebpf_alu_codes, x8)}},
                                         flags(ebpf_jump_codes, x8)};
inline constexpr Type ebpf_register = values(ebpf_registers, u8);
inline constexpr StructOf bpf_insn{"struct bpf_insn",
                                   {{"code", select(masked(field("code"), 7), ebpf_code_cases)},
                                    {"dst_reg", bit_field(ebpf_register, 0, 4)},
                                    Field("src_reg", bit_field(ebpf_register, 4, 4)).overlaid(),
                                    {"off", s16},
                                    {"imm", s32}}};

inline constexpr Type bpf_name = string(number(16));
inline constexpr Type bpf_attach_type = values(bpf_attach_types, u32);
inline constexpr Type bpf_id = u32;
inline constexpr Type bpf_attr_u64 = aligned8(u64), bpf_attr_x64 = aligned8(x64);

inline constexpr StructOf bpf_map_create{"BPF_MAP_CREATE",
                                         {{"map_type", values(bpf_map_types, u32)},
                                          {"key_size", u32},
                                          {"value_size", u32},
                                          {"max_entries", u32},
                                          {"map_flags", flags(bpf_map_flags)},
                                          {"inner_map_fd", fd},
                                          Field("numa_node", u32).when(masked(field("map_flags"), 4)),
                                          {"map_name", bpf_name},
                                          {"map_ifindex", meaning(u32, Sem::if_index)},
                                          {"btf_fd", fd},
                                          {"btf_key_type_id", u32},
                                          {"btf_value_type_id", u32},
                                          {"btf_vmlinux_value_type_id", u32},
                                          {"map_extra", bpf_attr_u64},
                                          {"value_type_btf_obj_fd", fd},
                                          {"map_token_fd", fd},
                                          {"excl_prog_hash", wide(in_bytes(field("excl_prog_hash_size")))},
                                          {"excl_prog_hash_size", u32}}};

/// Keys and values are as large as the map has them, which is not said.
inline constexpr StructOf bpf_map_elem{
    "BPF_MAP_*_ELEM",
    {{"map_fd", fd}, {"key", opaque64}, {"value", opaque64}, {"flags", flags(bpf_map_update_flags, bpf_attr_x64)}}};
inline constexpr StructOf bpf_map_delete{"BPF_MAP_DELETE_ELEM", {{"map_fd", fd}, {"key", opaque64}}};
inline constexpr StructOf bpf_map_next{"BPF_MAP_GET_NEXT_KEY",
                                       {{"map_fd", fd}, {"key", opaque64}, {"next_key", opaque64}}};
inline constexpr StructOf bpf_map_freeze{"BPF_MAP_FREEZE", {{"map_fd", fd}}};

inline constexpr StructOf bpf_prog_load{"BPF_PROG_LOAD",
                                        {{"prog_type", values(bpf_prog_types, u32)},
                                         {"insn_cnt", u32},
                                         Field("insns", wide(in(array(bpf_insn, field("insn_cnt"))))).by_address(),
                                         {"license", wide(in_string)},
                                         {"log_level", u32},
                                         {"log_size", u32},
                                         {"log_buf", wide(out_always(string(field("log_size"))))},
                                         {"kern_version", make_integer(Width::w32, false, Sem::kernel_version)},
                                         {"prog_flags", flags(bpf_prog_load_flags)},
                                         {"prog_name", bpf_name},
                                         {"prog_ifindex", meaning(u32, Sem::if_index)},
                                         {"expected_attach_type", bpf_attach_type},
                                         {"prog_btf_fd", fd},
                                         {"func_info_rec_size", u32},
                                         {"func_info", meaning(bpf_attr_u64, Sem::address)},
                                         {"func_info_cnt", u32},
                                         {"line_info_rec_size", u32},
                                         {"line_info", meaning(bpf_attr_u64, Sem::address)},
                                         {"line_info_cnt", u32},
                                         {"attach_btf_id", u32},
                                         {"attach_prog_fd", fd},
                                         Field("core_relo_cnt", u32).hidden(),
                                         {"fd_array", meaning(bpf_attr_u64, Sem::address)},
                                         {"core_relos", meaning(bpf_attr_u64, Sem::address)},
                                         {"core_relo_rec_size", u32},
                                         {"log_true_size", u32},
                                         {"prog_token_fd", fd},
                                         {"fd_array_cnt", u32},
                                         {"signature", wide(in_bytes(field("signature_size")))},
                                         {"signature_size", u32},
                                         {"keyring_id", key_serial}}};

inline constexpr StructOf bpf_obj{"BPF_OBJ_*",
                                  {{"pathname", wide(path)},
                                   {"bpf_fd", fd},
                                   {"file_flags", flags(bpf_file_flags)},
                                   Field("path_fd", dirfd).when(masked(field("file_flags"), 0x4000))}};

inline constexpr StructOf bpf_prog_attach{"BPF_PROG_ATTACH",
                                          {{"target_fd", fd},
                                           {"attach_bpf_fd", fd},
                                           {"attach_type", bpf_attach_type},
                                           {"attach_flags", flags(bpf_attach_flags)},
                                           {"replace_bpf_fd", fd},
                                           {"relative_fd", fd},
                                           {"expected_revision", bpf_attr_u64}}};
inline constexpr StructOf bpf_prog_detach{"BPF_PROG_DETACH",
                                          {{"target_fd", fd},
                                           Field("attach_bpf_fd", fd).hidden(),
                                           {"attach_type", bpf_attach_type},
                                           Field("attach_flags", flags(bpf_attach_flags)).hidden()}};

inline constexpr StructOf bpf_test{"test",
                                   {Field("prog_fd", fd).flows(Dir::in),
                                    {"retval", u32},
                                    Field("data_size_in", u32).flows(Dir::in),
                                    {"data_size_out", u32},
                                    Field("data_in", wide(in_bytes(field("data_size_in")))).flows(Dir::in),
                                    Field("data_out", wide(out_bytes(field_out("data_size_out")))).flows(Dir::in),
                                    Field("repeat", u32).flows(Dir::in),
                                    {"duration", u32},
                                    Field("ctx_size_in", u32).flows(Dir::in),
                                    {"ctx_size_out", u32},
                                    Field("ctx_in", wide(in_bytes(field("ctx_size_in")))).flows(Dir::in),
                                    Field("ctx_out", wide(out_bytes(field_out("ctx_size_out")))).flows(Dir::in),
                                    Field("flags", flags(bpf_test_run_flags)).flows(Dir::in),
                                    Field("cpu", u32).flows(Dir::in),
                                    Field("batch_size", u32).flows(Dir::in)}};
inline constexpr StructOf bpf_prog_test_run{"BPF_PROG_TEST_RUN", {{"test", bpf_test}}};

inline constexpr StructOf bpf_get_next_id{"BPF_*_GET_NEXT_ID",
                                          {Field("start_id", u32).flows(Dir::in),
                                           {"next_id", u32},
                                           Field("open_flags", flags(bpf_file_flags)).flows(Dir::in)}};
inline constexpr StructOf bpf_prog_by_id{"BPF_PROG_GET_FD_BY_ID",
                                         {{"prog_id", u32}, {"next_id", u32}, {"open_flags", flags(bpf_file_flags)}}};
inline constexpr StructOf bpf_map_by_id{"BPF_MAP_GET_FD_BY_ID",
                                        {{"map_id", u32}, {"next_id", u32}, {"open_flags", flags(bpf_file_flags)}}};
inline constexpr StructOf bpf_btf_by_id{"BPF_BTF_GET_FD_BY_ID", {{"btf_id", u32}}};
inline constexpr StructOf bpf_link_by_id{"BPF_LINK_GET_FD_BY_ID", {{"link_id", u32}}};

/// What kind of object the descriptor is decides what `info` is, and that is not said.
inline constexpr StructOf bpf_info{"info",
                                   {Field("bpf_fd", fd).flows(Dir::in),
                                    {"info_len", u32},
                                    Field("info", wide(out_bytes(field_out("info_len")))).flows(Dir::in)}};
inline constexpr StructOf bpf_obj_get_info{"BPF_OBJ_GET_INFO_BY_FD", {{"info", bpf_info}}};

inline constexpr StructOf bpf_query{
    "query",
    {Field("target_fd", fd).flows(Dir::in),
     Field("attach_type", bpf_attach_type).flows(Dir::in),
     Field("query_flags", flags(bpf_query_flags)).flows(Dir::in),
     Field("attach_flags", flags(bpf_attach_flags)).flows(Dir::out),
     Field("prog_ids", wide(out(array(bpf_id, smaller(field_out("prog_cnt"), field_in("prog_cnt")))))).flows(Dir::in),
     {"prog_cnt", u32},
     Field("prog_attach_flags", meaning(bpf_attr_u64, Sem::address)).flows(Dir::in),
     Field("link_ids", meaning(bpf_attr_u64, Sem::address)).flows(Dir::in),
     Field("link_attach_flags", meaning(bpf_attr_u64, Sem::address)).flows(Dir::in),
     Field("revision", bpf_attr_u64).flows(Dir::out)}};
inline constexpr StructOf bpf_prog_query{"BPF_PROG_QUERY", {{"query", bpf_query}}};

inline constexpr StructOf bpf_raw_tracepoint{
    "raw_tracepoint",
    {{"name", wide(in_string)}, {"prog_fd", fd}, Field("cookie", bpf_attr_x64).when(field("cookie"))}};
inline constexpr StructOf bpf_raw_tracepoint_open{"BPF_RAW_TRACEPOINT_OPEN", {{"raw_tracepoint", bpf_raw_tracepoint}}};

inline constexpr StructOf bpf_btf_load{"BPF_BTF_LOAD",
                                       {{"btf", wide(in_bytes(field("btf_size")))},
                                        {"btf_log_buf", wide(out_always(string(field("btf_log_size"))))},
                                        {"btf_size", u32},
                                        {"btf_log_size", u32},
                                        {"btf_log_level", u32},
                                        {"btf_log_true_size", u32},
                                        {"btf_flags", x32},
                                        {"btf_token_fd", fd}}};

inline constexpr StructOf bpf_task_query{"task_fd_query",
                                         {Field("pid", pid).flows(Dir::in),
                                          Field("fd", fd).flows(Dir::in),
                                          Field("flags", x32).flows(Dir::in),
                                          {"buf_len", u32},
                                          Field("buf", wide(out(string(field_in("buf_len"))))).flows(Dir::in),
                                          Field("prog_id", u32).flows(Dir::out),
                                          Field("fd_type", values(bpf_task_fd_types, u32)).flows(Dir::out),
                                          Field("probe_offset", bpf_attr_x64).flows(Dir::out),
                                          Field("probe_addr", bpf_attr_x64).flows(Dir::out)}};
inline constexpr StructOf bpf_task_fd_query{"BPF_TASK_FD_QUERY", {{"task_fd_query", bpf_task_query}}};

/// Updates and deletions start nowhere; deletions have no values.
template <Show batches, Show values>
inline constexpr StructOf bpf_batch{"batch",
                                    {Field("in_batch", opaque64).flows(Dir::in).with(&Field::show, batches),
                                     Field("out_batch", opaque64).flows(Dir::in).with(&Field::show, batches),
                                     Field("keys", opaque64).flows(Dir::in),
                                     Field("values", opaque64).flows(Dir::in).with(&Field::show, values),
                                     {"count", u32},
                                     Field("map_fd", fd).flows(Dir::in),
                                     Field("elem_flags", flags(bpf_map_update_flags, bpf_attr_x64)).flows(Dir::in),
                                     Field("flags", bpf_attr_x64).flows(Dir::in)}};
template <Show batches, Show values>
inline constexpr StructOf bpf_map_batch{"BPF_MAP_*_BATCH", {{"batch", bpf_batch<batches, values>}}};
inline constexpr const Struct& bpf_lookup_batch = bpf_map_batch<Show::always, Show::always>;
inline constexpr const Struct& bpf_update_batch = bpf_map_batch<Show::hidden, Show::always>;
inline constexpr const Struct& bpf_delete_batch = bpf_map_batch<Show::hidden, Show::hidden>;

// ---- links: by the type of their attachment

inline constexpr StructOf bpf_link_iter{
    "link_create", {{"iter_info", wide(in_bytes(field("iter_info_len")))}, {"iter_info_len", u32}}};
inline constexpr StructOf bpf_link_perf{"perf_event", {{"bpf_cookie", bpf_attr_x64}}};
inline constexpr StructOf bpf_link_kprobe_multi{"kprobe_multi",
                                                {{"flags", x32},
                                                 {"cnt", u32},
                                                 {"syms", meaning(bpf_attr_u64, Sem::address)},
                                                 {"addrs", wide(in(array(bpf_attr_x64, field("cnt"))))},
                                                 {"cookies", wide(in(array(bpf_attr_x64, field("cnt"))))}}};
inline constexpr StructOf bpf_link_uprobe_multi{"uprobe_multi",
                                                {{"path", wide(path)},
                                                 {"offsets", wide(in(array(bpf_attr_x64, field("cnt"))))},
                                                 {"ref_ctr_offsets", wide(in(array(bpf_attr_x64, field("cnt"))))},
                                                 {"cookies", wide(in(array(bpf_attr_x64, field("cnt"))))},
                                                 {"cnt", u32},
                                                 {"flags", x32},
                                                 {"pid", pid},
                                                 {"path_fd", fd}}};
inline constexpr StructOf bpf_link_tracing{"tracing", {{"target_btf_id", u32}, {"cookie", x64}}};
inline constexpr StructOf bpf_link_netfilter{"netfilter",
                                             {{"pf", u32}, {"hooknum", u32}, {"priority", s32}, {"flags", x32}}};
inline constexpr StructOf bpf_link_relative{"tcx", {{"relative_fd", fd}, {"expected_revision", u64}}};

inline constexpr StructOf with_perf{"link_create", {{"perf_event", bpf_link_perf}}};
inline constexpr StructOf with_kprobes{"link_create", {{"kprobe_multi", bpf_link_kprobe_multi}}};
inline constexpr StructOf with_uprobes{"link_create", {{"uprobe_multi", bpf_link_uprobe_multi}}};
inline constexpr StructOf with_tracing{"link_create", {{"tracing", bpf_link_tracing}}};
inline constexpr StructOf with_netfilter{"link_create", {{"netfilter", bpf_link_netfilter}}};
inline constexpr StructOf with_tcx{"link_create", {{"tcx", bpf_link_relative}}};
inline constexpr StructOf with_netkit{"link_create", {{"netkit", bpf_link_relative}}};

inline constexpr CasesOf bpf_link_cases{{{24, with_tracing},
                                         {25, with_tracing},
                                         {26, with_tracing},
                                         {27, with_tracing},
                                         {28, bpf_link_iter},
                                         {41, with_perf},
                                         {42, with_kprobes},
                                         {45, with_netfilter},
                                         {46, with_tcx},
                                         {47, with_tcx},
                                         {48, with_uprobes},
                                         {54, with_netkit},
                                         {55, with_netkit},
                                         {56, with_kprobes},
                                         {57, with_uprobes}},
                                        Type{}};
inline constexpr StructOf bpf_link{"link_create",
                                   {{"prog_fd", fd},
                                    {"target_fd", fd},
                                    {"attach_type", bpf_attach_type},
                                    {"flags", flags(bpf_attach_flags)},
                                    {nullptr, select(field("attach_type"), bpf_link_cases)}}};
inline constexpr StructOf bpf_link_create{"BPF_LINK_CREATE", {{"link_create", bpf_link}}};

inline constexpr StructOf bpf_new_link{
    "link_update", {{"link_fd", fd}, {"new_prog_fd", fd}, {"flags", flags(bpf_attach_flags)}, {"old_prog_fd", fd}}};
inline constexpr StructOf bpf_link_update{"BPF_LINK_UPDATE", {{"link_update", bpf_new_link}}};
inline constexpr StructOf bpf_one_link{"link_detach", {{"link_fd", fd}}};
inline constexpr StructOf bpf_link_detach{"BPF_LINK_DETACH", {{"link_detach", bpf_one_link}}};

inline constexpr StructOf bpf_stats{"enable_stats", {{"type", values(bpf_stats_types, u32)}}};
inline constexpr StructOf bpf_enable_stats{"BPF_ENABLE_STATS", {{"enable_stats", bpf_stats}}};
inline constexpr StructOf bpf_iter{"iter_create", {{"link_fd", fd}, {"flags", x32}}};
inline constexpr StructOf bpf_iter_create{"BPF_ITER_CREATE", {{"iter_create", bpf_iter}}};
inline constexpr StructOf bpf_bind{"prog_bind_map", {{"prog_fd", fd}, {"map_fd", fd}, {"flags", x32}}};
inline constexpr StructOf bpf_prog_bind_map{"BPF_PROG_BIND_MAP", {{"prog_bind_map", bpf_bind}}};
inline constexpr StructOf bpf_token{"token_create", {{"flags", x32}, {"bpffs_fd", fd}}};
inline constexpr StructOf bpf_token_create{"BPF_TOKEN_CREATE", {{"token_create", bpf_token}}};
inline constexpr StructOf bpf_stream{
    "prog_stream_read",
    {{"stream_buf", wide(out_bytes(result()))}, {"stream_buf_len", u32}, {"stream_id", u32}, {"prog_fd", fd}}};
inline constexpr StructOf bpf_prog_stream_read{"BPF_PROG_STREAM_READ_BY_FD", {{"prog_stream_read", bpf_stream}}};
inline constexpr StructOf bpf_assoc{"prog_assoc_struct_ops", {{"map_fd", fd}, {"prog_fd", fd}, {"flags", x32}}};
inline constexpr StructOf bpf_prog_assoc{"BPF_PROG_ASSOC_STRUCT_OPS", {{"prog_assoc_struct_ops", bpf_assoc}}};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <string>

#include "schema/abi/structs/aio.h"
#include "schema/abi/structs/bpf.h"
#include "schema/abi/structs/io_uring.h"
#include "schema/abi/structs/ipc.h"
#include "schema/abi/structs/keyctl.h"
#include "schema/abi/structs/landlock.h"
#include "schema/abi/structs/mount.h"
#include "schema/abi/structs/perf.h"
#include "schema/abi/structs/ptrace.h"
#include "schema/abi/structs/quota.h"
#include "schema/abi/structs/system.h"
#include "tests/unit/struct_check.h"

namespace cluecap {
namespace {

using namespace abi;

constexpr AbiSet x86_64_only = only(Abi::x86_64);

TEST(StructsC, SystemVIpc) {
    for (const StructCheck& check : {StructCheck{ipc64_perm<Show::always>},
                                     {ipc64_perm<Show::hidden>},
                                     {shmid64_ds<Show::always>},
                                     {shmid64_ds<Show::hidden>},
                                     {shminfo64},
                                     {shminfo},
                                     {shm_info},
                                     {semid64_ds<Show::always>},
                                     {semid64_ds<Show::hidden>},
                                     {seminfo},
                                     {sembuf},
                                     {msqid64_ds<Show::always>},
                                     {msqid64_ds<Show::hidden>},
                                     {msginfo},
                                     {mq_attr}})
        expect_as_in_facts(check);
}

TEST(StructsC, SystemVIpcBeforeIpc64) {
    for (const StructCheck& check : {StructCheck{ipc_perm<Show::always>, {}, i386_only},
                                     {ipc_perm<Show::hidden>, {}, i386_only},
                                     {shmid_ds<Show::always>, {}, i386_only},
                                     {shmid_ds<Show::hidden>, {}, i386_only},
                                     {semid_ds<Show::always>, {}, i386_only},
                                     {semid_ds<Show::hidden>, {}, i386_only},
                                     {msqid_ds<Show::always>, {}, i386_only},
                                     {msqid_ds<Show::hidden>, {}, i386_only}})
        expect_as_in_facts(check);
}

TEST(StructsC, MessagesHaveTheirTextBehindTheType) {
    expect_as_in_facts({.described = sent_message, .views = {"mtext"}, .is_prefix = true});
    expect_as_in_facts({.described = received_message, .views = {"mtext"}, .is_prefix = true});
    for (const Abi abi : {Abi::x86_64, Abi::i386, Abi::x32, Abi::aarch64})
        EXPECT_EQ(sent_message.offset(abi, 1), abi == Abi::i386 ? 4u : 8u);
}

TEST(StructsC, MountsAndQuotas) {
    for (const StructCheck& check : {StructCheck{mount_attr},
                                     {statmount_request},
                                     {listmount_request},
                                     {statmount},
                                     {if_dqblk},
                                     {if_nextdqblk},
                                     {if_dqinfo},
                                     {fs_disk_quota},
                                     {fs_qfilestat},
                                     {fs_quota_stat},
                                     {fs_qfilestatv},
                                     {fs_quota_statv}})
        expect_as_in_facts(check);
}

TEST(StructsC, AsynchronousIo) {
    expect_as_in_facts({iocb});
    expect_as_in_facts({cancelled_iocb});
    expect_as_in_facts({io_event});
    expect_as_in_facts({aio_sigset, {}, x86_64_only});
    expect_as_in_facts({aio_sigset, "struct __compat_aio_sigset", i386_only});
}

TEST(StructsC, Keys) {
    expect_as_in_facts({keyctl_dh_params});
    expect_as_in_facts({keyctl_kdf_params});
    expect_as_in_facts({keyctl_pkey_query});
    expect_as_in_facts({keyctl_pkey_params});
    expect_as_in_facts({keyctl_pkey_verify_params});
}

TEST(StructsC, LandlockAndSecurityModules) {
    expect_as_in_facts({landlock_ruleset_attr});
    expect_as_in_facts({landlock_path_beneath_attr});
    expect_as_in_facts({landlock_net_port_attr});
    expect_as_in_facts({lsm_ctx});
}

TEST(StructsC, System) {
    expect_as_in_facts({kexec_segment});
    expect_as_in_facts({sysctl_args});
    expect_as_in_facts({namespace_request});
}

TEST(StructsC, Ptrace) {
    const std::string_view libc = "libc:sys/user.h";
    for (const StructCheck& check : {StructCheck{user_regs_x86_64, {}, x86_64_and_x32, libc},
                                     {user_regs_i386, {}, i386_only, libc},
                                     {user_pt_regs, {}, arm64},
                                     {user_fpregs_x86_64, {}, x86_64_and_x32, libc},
                                     {user_fpregs_i386, {}, i386_only, libc},
                                     {user_fpxregs_struct, {}, i386_only, libc},
                                     {ptrace_peeksiginfo_args},
                                     {ptrace_syscall_info},
                                     {seccomp_metadata},
                                     {ptrace_rseq_configuration},
                                     {ptrace_sud_config},
                                     {regset_iovec<Dir::in>},
                                     {regset_iovec<Dir::out>}})
        expect_as_in_facts(check);
    expect_as_in_facts({.described = user_fpsimd_state, .abis = arm64, .is_prefix = true}); // aligned to 16 there
}

TEST(StructsC, DebugRegistersAreWhereStructUserHasThem) {
    for (const Abi abi : {Abi::x86_64, Abi::i386, Abi::x32}) {
        const auto rows = facts::structure("struct user", abi);
        const auto row = std::find_if(rows.begin(), rows.end(), [](const auto& r) { return r.name == "u_debugreg"; });
        ASSERT_NE(row, rows.end());
        EXPECT_STREQ(name_of(user_offsets, row->offset, abi), "offsetof(struct user, u_debugreg)");
        const abi::Struct& regs = abi == Abi::i386 ? static_cast<const abi::Struct&>(user_regs_i386) : user_regs_x86_64;
        const char* const last = name_of(user_offsets, regs.offset(abi, abi == Abi::i386 ? 16 : 20), abi);
        EXPECT_STREQ(last, abi == Abi::i386 ? "4*SS" : "8*SS");
    }
}

TEST(StructsC, PerfEventAttributes) { expect_as_in_facts({perf_event_attr}); }

TEST(StructsC, IoUring) {
    for (const StructCheck& check : {StructCheck{io_sqring_offsets},
                                     {io_cqring_offsets},
                                     {io_uring_params},
                                     {io_uring_getevents_arg},
                                     {io_uring_files_update},
                                     {io_uring_register_files},
                                     {io_uring_register_buffers},
                                     {io_uring_update_files},
                                     {io_uring_update_buffers},
                                     {io_uring_rsrc_update},
                                     {io_uring_probe_op},
                                     {io_uring_probe},
                                     {io_uring_restriction},
                                     {io_uring_buf_reg},
                                     {io_uring_buf_status},
                                     {io_uring_sync_cancel_reg},
                                     {io_uring_file_index_range},
                                     {io_uring_napi},
                                     {io_uring_clock_register},
                                     {io_uring_clone_buffers},
                                     {io_uring_region_desc},
                                     {io_uring_mem_region_reg},
                                     {io_uring_query_hdr},
                                     {io_uring_zcrx_offsets},
                                     {io_uring_zcrx_ifq_reg},
                                     {io_uring_sqe}})
        expect_as_in_facts(check);
}

TEST(StructsC, BpfInstruction) { expect_as_in_facts({bpf_insn}); }

/// A part of a record, from `start` on; the facts list its fields with `prefix`.
struct Part {
    const Struct& described;
    std::string_view record;
    std::uint32_t start = 0;
    std::string prefix = {};
};

void expect_part(const Part& part) {
    for (const Abi abi : {Abi::x86_64, Abi::i386, Abi::x32, Abi::aarch64}) {
        const auto rows = facts::structure(part.record, abi);
        for (std::size_t i = 0; i < part.described.count; ++i) {
            const abi::Field& field = part.described.fields[i];
            if (!field.name) continue;
            const std::string name = part.prefix + field.name;
            const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& r) { return r.name == name; });
            ASSERT_NE(row, rows.end()) << part.record << " has no " << name << " on ABI " << int(abi);
            EXPECT_EQ(part.start + part.described.offset(abi, i), row->offset) << name << " on ABI " << int(abi);
            EXPECT_EQ(layout_of(field.type, abi).size, row->size) << name << " on ABI " << int(abi);
        }
    }
}

TEST(StructsC, PartsOfUnions) {
    constexpr std::string_view perf = "struct perf_event_attr", info = "struct ptrace_syscall_info",
                               restriction = "struct io_uring_restriction";
    for (const Part& part : {Part{perf_frequency, perf, 16},
                             {perf_period, perf, 16},
                             {perf_wakeup_events, perf, 48},
                             {perf_wakeup_watermark, perf, 48},
                             {perf_breakpoint, perf, 56},
                             {perf_configs, perf, 56},
                             {at_entry, info, 24},
                             {at_exit, info, 24},
                             {at_seccomp, info, 24},
                             {ptrace_entry, info, 24, "entry."},
                             {ptrace_exit, info, 24, "exit."},
                             {ptrace_seccomp, info, 24, "seccomp."},
                             {restricted_register, restriction, 2},
                             {restricted_sqe, restriction, 2},
                             {restricted_flags, restriction, 2}})
        expect_part(part);
}

TEST(StructsC, BpfAttributesByCommand) {
    for (const Part& part : {Part{bpf_map_create, {}},
                             {bpf_map_elem, {}},
                             {bpf_map_delete, {}},
                             {bpf_map_next, {}},
                             {bpf_map_freeze, {}},
                             {bpf_prog_load, {}},
                             {bpf_obj, {}},
                             {bpf_prog_attach, {}},
                             {bpf_prog_detach, {}},
                             {bpf_prog_test_run, {}},
                             {bpf_get_next_id, {}},
                             {bpf_prog_by_id, {}},
                             {bpf_map_by_id, {}},
                             {bpf_btf_by_id, {}},
                             {bpf_link_by_id, {}},
                             {bpf_obj_get_info, {}},
                             {bpf_prog_query, {}},
                             {bpf_raw_tracepoint_open, {}},
                             {bpf_btf_load, {}},
                             {bpf_task_fd_query, {}},
                             {bpf_map_batch<Show::always, Show::always>, {}},
                             {bpf_map_batch<Show::hidden, Show::hidden>, {}},
                             {bpf_link_create, {}},
                             {bpf_link_update, {}},
                             {bpf_link_detach, {}},
                             {bpf_enable_stats, {}},
                             {bpf_iter_create, {}},
                             {bpf_prog_bind_map, {}},
                             {bpf_token_create, {}},
                             {bpf_prog_stream_read, {}},
                             {bpf_prog_assoc, {}}})
        expect_part({part.described, "union bpf_attr"});
}

TEST(StructsC, BpfAttributesInside) {
    for (const Part& part : {Part{bpf_test, {}, 0, "test."},
                             {bpf_info, {}, 0, "info."},
                             {bpf_query, {}, 0, "query."},
                             {bpf_raw_tracepoint, {}, 0, "raw_tracepoint."},
                             {bpf_task_query, {}, 0, "task_fd_query."},
                             {bpf_batch<Show::always, Show::always>, {}, 0, "batch."},
                             {bpf_batch<Show::hidden, Show::hidden>, {}, 0, "batch."},
                             {bpf_link, {}, 0, "link_create."},
                             {bpf_link_iter, {}, 16, "link_create."},
                             {with_perf, {}, 16, "link_create."},
                             {with_kprobes, {}, 16, "link_create."},
                             {with_uprobes, {}, 16, "link_create."},
                             {with_tracing, {}, 16, "link_create."},
                             {with_netfilter, {}, 16, "link_create."},
                             {with_tcx, {}, 16, "link_create."},
                             {with_netkit, {}, 16, "link_create."},
                             {bpf_link_perf, {}, 16, "link_create.perf_event."},
                             {bpf_link_kprobe_multi, {}, 16, "link_create.kprobe_multi."},
                             {bpf_link_uprobe_multi, {}, 16, "link_create.uprobe_multi."},
                             {bpf_link_tracing, {}, 16, "link_create.tracing."},
                             {bpf_link_netfilter, {}, 16, "link_create.netfilter."},
                             {bpf_link_relative, {}, 16, "link_create.tcx."},
                             {bpf_link_relative, {}, 16, "link_create.netkit."},
                             {bpf_new_link, {}, 0, "link_update."},
                             {bpf_one_link, {}, 0, "link_detach."},
                             {bpf_stats, {}, 0, "enable_stats."},
                             {bpf_iter, {}, 0, "iter_create."},
                             {bpf_bind, {}, 0, "prog_bind_map."},
                             {bpf_token, {}, 0, "token_create."},
                             {bpf_stream, {}, 0, "prog_stream_read."},
                             {bpf_assoc, {}, 0, "prog_assoc_struct_ops."}})
        expect_part({part.described, "union bpf_attr", part.start, part.prefix});
}

} // namespace
} // namespace cluecap

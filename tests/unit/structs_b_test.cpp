// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <string>

#include "schema/abi/structs/capability.h"
#include "schema/abi/structs/filter.h"
#include "schema/abi/structs/futex.h"
#include "schema/abi/structs/in.h"
#include "schema/abi/structs/kcmp.h"
#include "schema/abi/structs/ldt.h"
#include "schema/abi/structs/poll.h"
#include "schema/abi/structs/prctl.h"
#include "schema/abi/structs/resource.h"
#include "schema/abi/structs/sched.h"
#include "schema/abi/structs/seccomp.h"
#include "schema/abi/structs/siginfo.h"
#include "schema/abi/structs/signal.h"
#include "schema/abi/structs/sockaddr.h"
#include "schema/abi/structs/socket.h"
#include "schema/abi/structs/time.h"
#include "schema/abi/structs/utsname.h"
#include "tests/unit/struct_check.h"

namespace cluecap {
namespace {

using namespace abi;

constexpr AbiSet x86_64_only = only(Abi::x86_64);

/// A part of a union: where the facts list it with `prefix`, counted from the union's start.
struct PartCheck {
    const Struct& described;
    std::string record, prefix;
    std::vector<std::pair<std::string, std::string>> renamed = {};
    AbiSet abis = every;
};

const facts::Field* row_of(const std::vector<facts::Field>& rows, const std::string& name) {
    for (const facts::Field& row : rows)
        if (row.name == name) return &row;
    return nullptr;
}

void expect_part_on(const PartCheck& check, Abi abi, std::uint32_t start) {
    const auto rows = facts::structure(check.record, abi);
    for (std::size_t i = 0; i < check.described.count; ++i) {
        const abi::Field& field = check.described.fields[i];
        if (!field.name || !contains(field.abis, abi)) continue;
        std::string theirs = field.name;
        for (const auto& [from, to] : check.renamed)
            if (from == theirs) theirs = to;
        if (theirs.empty()) continue;
        const facts::Field* row = row_of(rows, check.prefix + theirs);
        ASSERT_NE(row, nullptr) << check.record << " has no " << check.prefix << theirs << " on ABI " << int(abi);
        EXPECT_EQ(start + check.described.offset(abi, i), row->offset) << field.name << " on ABI " << int(abi);
    }
}

std::uint32_t start_of_siginfo_union(Abi abi) {
    for (std::size_t i = 0; i < siginfo.count; ++i)
        if (!siginfo.fields[i].name) return siginfo.offset(abi, i);
    return 0;
}

void expect_siginfo_part(const Struct& part, const std::string& name,
                         std::vector<std::pair<std::string, std::string>> renamed = {}) {
    for (unsigned i = 0; i < kAbiCount; ++i)
        expect_part_on({part, "siginfo_t", "_sifields." + name + ".", renamed}, Abi(i), start_of_siginfo_union(Abi(i)));
}

TEST(StructsB, Time) {
    // x32's kernel takes and gives two 64-bit numbers; its header's second is a long.
    expect_as_in_facts({.described = timespec, .abis = lp64 | Abi::i386});
    EXPECT_EQ(layout_of(timespec, Abi::x32).size, 16u);
    expect_as_in_facts({.described = kernel_timespec});
    expect_as_in_facts({.described = timeval});
    expect_as_in_facts({.described = sock_timeval});
    expect_as_in_facts({.described = abi::timezone});
    expect_as_in_facts({.described = abi::itimerval});
    expect_as_in_facts({.described = abi::itimerspec, .abis = lp64 | Abi::i386});
    expect_as_in_facts({.described = kernel_itimerspec});
    expect_as_in_facts({.described = abi::tms});
    expect_as_in_facts({.described = abi::timex});
    expect_as_in_facts({.described = kernel_timex});
}

TEST(StructsB, Signals) {
    expect_as_in_facts({.described = abi::sigaction, .abis = lp64});
    expect_as_in_facts({.described = abi::sigaction, .record = "struct compat_sigaction", .abis = i386_only});
    EXPECT_EQ(layout_of(abi::sigaction, Abi::x32).size, layout_of(abi::sigaction, Abi::i386).size);
    EXPECT_EQ(abi::sigaction.offset(Abi::x32, 3), 12u);
    expect_as_in_facts({.described = old_sigaction, .record = "struct compat_old_sigaction", .abis = i386_only});
    expect_as_in_facts({.described = sigaltstack_args});
    expect_as_in_facts({.described = abi::sigval});
    expect_as_in_facts({.described = abi::sigevent});
    expect_as_in_facts(
        {.described = sigset_argpack, .abis = x86_64_only, .renamed = {{"sigmask", "p"}, {"sigsetsize", "size"}}});
    expect_as_in_facts({.described = sigset_argpack,
                        .record = "struct compat_sigset_argpack",
                        .abis = i386_only,
                        .renamed = {{"sigmask", "p"}, {"sigsetsize", "size"}}});
}

TEST(StructsB, SigeventByNotification) {
    for (unsigned i = 0; i < kAbiCount; ++i) {
        const std::uint32_t start = abi::sigevent.offset(Abi(i), 3);
        expect_part_on({sigevent_thread_id, "struct sigevent", "_sigev_un.", {{"sigev_notify_thread_id", "_tid"}}},
                       Abi(i), start);
        expect_part_on({sigevent_thread,
                        "struct sigevent",
                        "_sigev_un._sigev_thread.",
                        {{"sigev_notify_function", "_function"}, {"sigev_notify_attributes", "_attribute"}}},
                       Abi(i), start);
    }
}

TEST(StructsB, Siginfo) {
    expect_as_in_facts({.described = abi::siginfo});
    for (unsigned i = 0; i < kAbiCount; ++i)
        EXPECT_EQ(start_of_siginfo_union(Abi(i)),
                  row_of(facts::structure("struct siginfo", Abi(i)), "_sifields")->offset);
    expect_siginfo_part(si_kill, "_kill");
    expect_siginfo_part(si_timer, "_timer",
                        {{"si_timerid", "si_tid"}, {"si_ptr", "si_sigval"}, {"si_int", "si_sigval"}});
    expect_siginfo_part(si_queue, "_rt", {{"si_ptr", "si_sigval"}, {"si_int", "si_sigval"}});
    expect_siginfo_part(si_child, "_sigchld");
    expect_siginfo_part(si_fault, "_sigfault");
    expect_siginfo_part(si_poll, "_sigpoll");
    expect_siginfo_part(si_sys, "_sigsys",
                        {{"si_call_addr", "_call_addr"}, {"si_syscall", "_syscall"}, {"si_arch", "_arch"}});
}

TEST(StructsB, DetailsOfFaults) {
    const auto expect_detail = [](const Struct& part, const std::string& name,
                                  std::vector<std::pair<std::string, std::string>> renamed) {
        const auto rows = facts::structure("struct compat_siginfo", Abi::i386);
        const std::uint32_t start = start_of_siginfo_union(Abi::i386) + si_fault.offset(Abi::i386, 1);
        expect_part_on({part, "struct compat_siginfo", "_sifields._sigfault." + name, renamed, i386_only}, Abi::i386,
                       start);
        EXPECT_FALSE(rows.empty());
    };
    expect_detail(si_lsb, "", {{"si_addr_lsb", "_addr_lsb"}});
    expect_detail(si_key, "_addr_pkey.", {{"si_pkey", "_pkey"}});
    expect_detail(si_perf, "_perf.",
                  {{"si_perf_data", "_data"}, {"si_perf_type", "_type"}, {"si_perf_flags", "_flags"}});
    expect_detail(si_dummy_bounds, "_addr_bnd.", {});
    // The bounds follow one pointer's worth of padding.
    EXPECT_EQ(si_dummy_bounds.offset(Abi::i386, 1), 4u);
    EXPECT_EQ(si_dummy_bounds.offset(Abi::x86_64, 1), 8u);
    EXPECT_EQ(si_bounds.offset(Abi::x86_64, 1), 8u);
}

TEST(StructsB, Processes) {
    expect_as_in_facts({.described = abi::rusage});
    expect_as_in_facts({.described = abi::rlimit, .abis = x86_64_only});
    expect_as_in_facts({.described = abi::rlimit64});
    expect_as_in_facts({.described = clone_args});
    expect_as_in_facts({.described = abi::sched_param});
    expect_as_in_facts({.described = sched_attr});
    expect_as_in_facts({.described = futex_waitv});
    expect_as_in_facts({.described = robust_list});
    expect_as_in_facts({.described = robust_list_head});
    expect_as_in_facts({.described = user_desc, .abis = x86_family});
    expect_as_in_facts({.described = cap_user_header});
    expect_as_in_facts({.described = cap_user_data});
    expect_as_in_facts({.described = abi::prctl_mm_map});
    expect_as_in_facts({.described = kcmp_epoll_slot});
}

TEST(StructsB, Host) {
    expect_as_in_facts({.described = new_utsname});
    expect_as_in_facts({.described = old_utsname});
    expect_as_in_facts({.described = oldold_utsname});
    expect_as_in_facts({.described = abi::sysinfo});
    expect_as_in_facts({.described = seccomp_notif_sizes});
    expect_as_in_facts({.described = sock_filter});
    expect_as_in_facts({.described = sock_fprog});
}

TEST(StructsB, Polling) {
    expect_as_in_facts({.described = abi::pollfd});
    expect_as_in_facts({.described = abi::epoll_event, .abis = x86_64_only});
    // No header of the facts has it for the others: i386 aligns the data to 4, aarch64 to 8.
    EXPECT_EQ(layout_of(abi::epoll_event, Abi::i386).size, 12u);
    EXPECT_EQ(layout_of(abi::epoll_event, Abi::x32).size, 12u);
    EXPECT_EQ(layout_of(abi::epoll_event, Abi::aarch64).size, 16u);
    EXPECT_EQ(layout_of(abi::epoll_data, Abi::aarch64).size, 8u);
}

TEST(StructsB, SocketAddresses) {
    expect_as_in_facts({.described = sockaddr_in, .renamed = {{"__pad", "__pad"}}});
    expect_as_in_facts({.described = sockaddr_in6});
    expect_as_in_facts({.described = sockaddr_nl});
    expect_as_in_facts({.described = sockaddr_ll, .views = {"sll_addr"}, .is_prefix = true});
    expect_as_in_facts({.described = sockaddr_vm});
    expect_as_in_facts({.described = sockaddr_xdp});
    expect_as_in_facts({.described = sockaddr_alg, .views = {"salg_name"}, .is_prefix = true});
    expect_as_in_facts({.described = sockaddr_un, .views = {"sun_path"}, .is_prefix = true});
    expect_as_in_facts({.described = abi::sockaddr_storage});
    expect_as_in_facts({.described = sockaddr_can,
                        .renamed = {{"rx_id", "can_addr.tp.rx_id"}, {"tx_id", "can_addr.tp.tx_id"}},
                        .is_prefix = true});
    EXPECT_EQ(sockaddr_any.offset(Abi::x86_64, 1), 2u);
    EXPECT_EQ(abi::sockaddr.offset(Abi::x86_64, 1), 0u);
}

TEST(StructsB, SocketMessages) {
    for (const Struct* message :
         {static_cast<const Struct*>(&msghdr_sent), static_cast<const Struct*>(&msghdr_received),
          static_cast<const Struct*>(&msghdr_received_many)}) {
        expect_as_in_facts({.described = *message, .record = "struct user_msghdr", .abis = x86_64_only});
        expect_as_in_facts({.described = *message, .record = "struct compat_msghdr", .abis = i386_only});
        EXPECT_EQ(message->layout(Abi::x32).size, message->layout(Abi::i386).size);
        EXPECT_EQ(message->layout(Abi::aarch64).size, message->layout(Abi::x86_64).size);
    }
    expect_as_in_facts({.described = mmsghdr_sent});
    expect_as_in_facts({.described = mmsghdr_received});
    expect_as_in_facts({.described = cmsg_sent, .views = {"cmsg_data"}});
    EXPECT_EQ(cmsg_sent.offset(Abi::x32, 3), 12u);
    expect_as_in_facts({.described = cmsg_received, .views = {"cmsg_data"}});
    EXPECT_EQ(cmsg_received.offset(Abi::x32, 3), 12u);
    expect_as_in_facts({.described = ucred});
    expect_as_in_facts({.described = scm_timestamping, .abis = lp64 | Abi::i386});
    expect_as_in_facts({.described = scm_timestamping64});
    expect_as_in_facts({.described = sock_extended_err});
}

TEST(StructsB, SocketOptions) {
    expect_as_in_facts({.described = abi::linger});
    expect_as_in_facts({.described = ip_mreq});
    expect_as_in_facts({.described = ip_mreqn});
    expect_as_in_facts({.described = ip_mreq_source});
    expect_as_in_facts({.described = ipv6_mreq});
    expect_as_in_facts({.described = in_pktinfo});
    expect_as_in_facts({.described = in6_pktinfo});
    expect_as_in_facts({.described = sock_txtime});
    expect_as_in_facts({.described = so_timestamping});
    expect_as_in_facts({.described = group_req});
    expect_as_in_facts({.described = group_source_req});
    expect_as_in_facts({.described = packet_mreq});
    expect_as_in_facts({.described = tpacket_req});
    expect_as_in_facts({.described = tpacket_stats});
    expect_as_in_facts({.described = tcp_repair_window});
}

} // namespace
} // namespace cluecap

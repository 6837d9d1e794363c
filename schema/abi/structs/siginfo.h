// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "schema/abi/flags/ptrace.h"
#include "schema/abi/flags/signal.h"
#include "schema/abi/words.h"

/// asm/siginfo.h
namespace cluecap::abi {

template <std::size_t N> constexpr auto with_common_codes(const Name (&own)[N]) {
    std::array<Name, N + std::size(siginfo_code_names)> all{};
    std::size_t next = 0;
    for (const Name& name : own)
        all[next++] = name;
    for (const Name& name : siginfo_code_names)
        all[next++] = name;
    return all;
}

inline constexpr auto sigill_all_codes = with_common_codes(sigill_code_names);
inline constexpr auto sigfpe_all_codes = with_common_codes(sigfpe_code_names);
inline constexpr auto sigsegv_all_codes = with_common_codes(sigsegv_code_names);
inline constexpr auto sigbus_all_codes = with_common_codes(sigbus_code_names);
inline constexpr auto sigtrap_all_codes = with_common_codes(sigtrap_code_names);
inline constexpr auto sigchld_all_codes = with_common_codes(sigchld_code_names);
inline constexpr auto sigpoll_all_codes = with_common_codes(sigpoll_code_names);
inline constexpr auto sigsys_all_codes = with_common_codes(sigsys_code_names);

inline constexpr NameTable sigill_si_codes{"ILL_???", sigill_all_codes}, sigfpe_si_codes{"FPE_???", sigfpe_all_codes},
    sigsegv_si_codes{"SEGV_???", sigsegv_all_codes}, sigbus_si_codes{"BUS_???", sigbus_all_codes},
    sigtrap_si_codes{"TRAP_???", sigtrap_all_codes}, sigchld_si_codes{"CLD_???", sigchld_all_codes},
    sigpoll_si_codes{"POLL_???", sigpoll_all_codes}, sigsys_si_codes{"SYS_???", sigsys_all_codes};

/// The names of si_code are the signal's.
inline constexpr CasesOf si_code_cases{{{4, values(sigill_si_codes)},
                                        {5, values(sigtrap_si_codes)},
                                        {7, values(sigbus_si_codes)},
                                        {8, values(sigfpe_si_codes)},
                                        {11, values(sigsegv_si_codes)},
                                        {17, values(sigchld_si_codes)},
                                        {29, values(sigpoll_si_codes)},
                                        {31, values(sigsys_si_codes)}},
                                       values(siginfo_codes)};

inline constexpr StructOf si_kill{"siginfo kill", {{"si_pid", pid}, {"si_uid", uid}}};

inline constexpr StructOf si_queue{"siginfo rt",
                                   {{"si_pid", pid},
                                    {"si_uid", uid},
                                    Field("si_ptr", address).when(field("si_ptr")),
                                    Field("si_int", s32).overlaid().when(field("si_ptr"))},
                                   {"si_pid", "si_uid", "si_int", "si_ptr"}};

inline constexpr StructOf si_timer{
    "siginfo timer",
    {{"si_timerid", x32}, {"si_overrun", s32}, {"si_ptr", address}, Field("si_int", s32).overlaid()},
    {"si_timerid", "si_overrun", "si_int", "si_ptr"}};

inline constexpr CasesOf si_status_cases{{{1, s32}}, signal_number};
/// x32's clock_t is 8 bytes aligned to 4.
inline constexpr StructOf si_child{"siginfo sigchld",
                                   {{"si_pid", pid},
                                    {"si_uid", uid},
                                    {"si_status", select(outer("si_code"), si_status_cases)},
                                    {"si_utime", meaning(klong, Sem::clock_ticks)},
                                    {"si_stime", meaning(klong, Sem::clock_ticks)}},
                                   x32_only};

inline constexpr StructOf si_bounds{"siginfo addr_bnd", {{"si_lower", address}, {"si_upper", address}}};
inline constexpr StructOf si_key{"siginfo addr_pkey", {{nullptr, address}, {"si_pkey", u32}}};
inline constexpr StructOf si_lsb{"siginfo addr_lsb", {{"si_addr_lsb", s16}}};
inline constexpr StructOf si_perf{"siginfo perf",
                                  {{"si_perf_data", c_ulong}, {"si_perf_type", u32}, {"si_perf_flags", x32}}};
inline constexpr StructOf si_dummy_bounds{"siginfo addr_bnd", {{nullptr, address}, {nullptr, si_bounds}}};
inline constexpr CasesOf si_segv_cases{{{3, si_dummy_bounds}, {4, si_key}}, Type()};
inline constexpr CasesOf si_bus_cases{{{4, si_lsb}, {5, si_lsb}}, Type()};
inline constexpr CasesOf si_trap_cases{{{6, si_perf}}, Type()};
inline constexpr CasesOf si_fault_cases{{{11, select(field("si_code"), si_segv_cases)},
                                         {7, select(field("si_code"), si_bus_cases)},
                                         {5, select(field("si_code"), si_trap_cases)}},
                                        Type()};
inline constexpr StructOf si_fault{"siginfo sigfault",
                                   {{"si_addr", address}, {nullptr, select(outer("si_signo"), si_fault_cases)}}};

inline constexpr StructOf si_poll{"siginfo sigpoll", {{"si_band", c_long}, {"si_fd", fd}}};

inline constexpr StructOf si_sys{"siginfo sigsys",
                                 {{"si_call_addr", address},
                                  {"si_syscall", meaning(s32, Sem::syscall_number)},
                                  {"si_arch", values(audit_archs, u32)}}};

/// What follows the three numbers: by the code where that says who sent it, else by the signal.
inline constexpr CasesOf si_signal_cases{{{4, si_fault},
                                          {5, si_fault},
                                          {7, si_fault},
                                          {8, si_fault},
                                          {11, si_fault},
                                          {17, si_child},
                                          {29, si_poll},
                                          {31, si_sys}},
                                         si_kill};
inline constexpr CasesOf si_sigio_cases{{{29, si_poll}}, si_queue};
inline constexpr CasesOf si_cases{{{0, si_kill},
                                   {std::uint64_t(-1), si_queue},
                                   {std::uint64_t(-2), si_timer},
                                   {std::uint64_t(-3), si_queue},
                                   {std::uint64_t(-4), si_queue},
                                   {std::uint64_t(-5), select(field("si_signo"), si_sigio_cases)},
                                   {std::uint64_t(-6), si_kill},
                                   {std::uint64_t(-7), si_queue},
                                   {std::uint64_t(-60), si_queue}},
                                  select(field("si_signo"), si_signal_cases)};

inline constexpr StructOf siginfo{"struct siginfo",
                                  {{"si_signo", signal_number},
                                   Field("si_errno", error_number).when(field("si_errno")),
                                   {"si_code", select(field("si_signo"), si_code_cases)},
                                   {nullptr, select(field("si_code"), si_cases)},
                                   Field(nullptr, bytes(number(128))).from_start(),
                                   Field(nullptr, aligned8(u64)).on(x32_only).from_start()},
                                  {"si_signo", "si_code", "si_errno"}};

} // namespace cluecap::abi

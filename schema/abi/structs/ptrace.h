// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/prctl.h"
#include "schema/abi/flags/ptrace.h"
#include "schema/abi/structs/filter.h"
#include "schema/abi/structs/ldt.h"
#include "schema/abi/structs/siginfo.h"
#include "schema/abi/structs/signal.h"

/// linux/ptrace.h, and the register sets of sys/user.h and asm/ptrace.h
namespace cluecap::abi {

inline constexpr AbiSet x86_64_and_x32 = only(Abi::x86_64) | Abi::x32;

/// Where PTRACE_PEEKUSER and PTRACE_POKEUSER find registers and debug registers.
inline constexpr Name user_offset_names[] = {{"8*R15", 0, 0, x86_64_and_x32},
                                             {"8*R14", 8, 0, x86_64_and_x32},
                                             {"8*R13", 16, 0, x86_64_and_x32},
                                             {"8*R12", 24, 0, x86_64_and_x32},
                                             {"8*RBP", 32, 0, x86_64_and_x32},
                                             {"8*RBX", 40, 0, x86_64_and_x32},
                                             {"8*R11", 48, 0, x86_64_and_x32},
                                             {"8*R10", 56, 0, x86_64_and_x32},
                                             {"8*R9", 64, 0, x86_64_and_x32},
                                             {"8*R8", 72, 0, x86_64_and_x32},
                                             {"8*RAX", 80, 0, x86_64_and_x32},
                                             {"8*RCX", 88, 0, x86_64_and_x32},
                                             {"8*RDX", 96, 0, x86_64_and_x32},
                                             {"8*RSI", 104, 0, x86_64_and_x32},
                                             {"8*RDI", 112, 0, x86_64_and_x32},
                                             {"8*ORIG_RAX", 120, 0, x86_64_and_x32},
                                             {"8*RIP", 128, 0, x86_64_and_x32},
                                             {"8*CS", 136, 0, x86_64_and_x32},
                                             {"8*EFL", 144, 0, x86_64_and_x32},
                                             {"8*RSP", 152, 0, x86_64_and_x32},
                                             {"8*SS", 160, 0, x86_64_and_x32},
                                             {"offsetof(struct user, u_debugreg)", 848, 0, x86_64_and_x32},
                                             {"offsetof(struct user, u_debugreg)+8", 856, 0, x86_64_and_x32},
                                             {"offsetof(struct user, u_debugreg)+16", 864, 0, x86_64_and_x32},
                                             {"offsetof(struct user, u_debugreg)+24", 872, 0, x86_64_and_x32},
                                             {"offsetof(struct user, u_debugreg)+32", 880, 0, x86_64_and_x32},
                                             {"offsetof(struct user, u_debugreg)+40", 888, 0, x86_64_and_x32},
                                             {"offsetof(struct user, u_debugreg)+48", 896, 0, x86_64_and_x32},
                                             {"offsetof(struct user, u_debugreg)+56", 904, 0, x86_64_and_x32},
                                             {"4*EBX", 0, 0, i386_only},
                                             {"4*ECX", 4, 0, i386_only},
                                             {"4*EDX", 8, 0, i386_only},
                                             {"4*ESI", 12, 0, i386_only},
                                             {"4*EDI", 16, 0, i386_only},
                                             {"4*EBP", 20, 0, i386_only},
                                             {"4*EAX", 24, 0, i386_only},
                                             {"4*DS", 28, 0, i386_only},
                                             {"4*ES", 32, 0, i386_only},
                                             {"4*FS", 36, 0, i386_only},
                                             {"4*GS", 40, 0, i386_only},
                                             {"4*ORIG_EAX", 44, 0, i386_only},
                                             {"4*EIP", 48, 0, i386_only},
                                             {"4*CS", 52, 0, i386_only},
                                             {"4*EFL", 56, 0, i386_only},
                                             {"4*UESP", 60, 0, i386_only},
                                             {"4*SS", 64, 0, i386_only},
                                             {"offsetof(struct user, u_debugreg)", 252, 0, i386_only},
                                             {"offsetof(struct user, u_debugreg)+4", 256, 0, i386_only},
                                             {"offsetof(struct user, u_debugreg)+8", 260, 0, i386_only},
                                             {"offsetof(struct user, u_debugreg)+12", 264, 0, i386_only},
                                             {"offsetof(struct user, u_debugreg)+16", 268, 0, i386_only},
                                             {"offsetof(struct user, u_debugreg)+20", 272, 0, i386_only},
                                             {"offsetof(struct user, u_debugreg)+24", 276, 0, i386_only},
                                             {"offsetof(struct user, u_debugreg)+28", 280, 0, i386_only}};
inline constexpr NameTable user_offsets{"???", user_offset_names};

// ---- registers. An x32 tracer sees the 64-bit ones.

inline constexpr StructOf user_regs_x86_64{
    "struct user_regs_struct",
    {{"r15", x64},     {"r14", x64},      {"r13", x64}, {"r12", x64}, {"rbp", x64},    {"rbx", x64}, {"r11", x64},
     {"r10", x64},     {"r9", x64},       {"r8", x64},  {"rax", x64}, {"rcx", x64},    {"rdx", x64}, {"rsi", x64},
     {"rdi", x64},     {"orig_rax", x64}, {"rip", x64}, {"cs", x64},  {"eflags", x64}, {"rsp", x64}, {"ss", x64},
     {"fs_base", x64}, {"gs_base", x64},  {"ds", x64},  {"es", x64},  {"fs", x64},     {"gs", x64}}};
inline constexpr StructOf user_regs_i386{"struct user_regs_struct",
                                         {{"ebx", x32},
                                          {"ecx", x32},
                                          {"edx", x32},
                                          {"esi", x32},
                                          {"edi", x32},
                                          {"ebp", x32},
                                          {"eax", x32},
                                          {"xds", x32},
                                          {"xes", x32},
                                          {"xfs", x32},
                                          {"xgs", x32},
                                          {"orig_eax", x32},
                                          {"eip", x32},
                                          {"xcs", x32},
                                          {"eflags", x32},
                                          {"esp", x32},
                                          {"xss", x32}}};
inline constexpr StructOf user_pt_regs{"struct user_pt_regs",
                                       {{"regs", array(x64, number(31))}, {"sp", x64}, {"pc", x64}, {"pstate", x64}}};

inline constexpr StructOf user_fpregs_x86_64{"struct user_fpregs_struct",
                                             {{"cwd", x16},
                                              {"swd", x16},
                                              {"ftw", x16},
                                              {"fop", x16},
                                              {"rip", x64},
                                              {"rdp", x64},
                                              {"mxcsr", x32},
                                              {"mxcr_mask", x32},
                                              {"st_space", array(x32, number(32))},
                                              {"xmm_space", array(x32, number(64))},
                                              {"padding", array(x32, number(24))}}};
inline constexpr StructOf user_fpregs_i386{"struct user_fpregs_struct",
                                           {{"cwd", x32},
                                            {"swd", x32},
                                            {"twd", x32},
                                            {"fip", x32},
                                            {"fcs", x32},
                                            {"foo", x32},
                                            {"fos", x32},
                                            {"st_space", array(x32, number(20))}}};
inline constexpr StructOf user_fpxregs_struct{"struct user_fpxregs_struct",
                                              {{"cwd", x16},
                                               {"swd", x16},
                                               {"twd", x16},
                                               {"fop", x16},
                                               {"fip", x32},
                                               {"fcs", x32},
                                               {"foo", x32},
                                               {"fos", x32},
                                               {"mxcsr", x32},
                                               {"reserved", x32},
                                               {"st_space", array(x32, number(32))},
                                               {"xmm_space", array(x32, number(32))},
                                               {"padding", array(x32, number(56))}}};
/// Two 64-bit halves each.
inline constexpr StructOf user_fpsimd_state{"struct user_fpsimd_state",
                                            {{"vregs", array(x64, number(64))},
                                             {"fpsr", x32},
                                             {"fpcr", x32},
                                             Field("__reserved", array(x32, number(2))).hidden()}};

// ---- a register set behind an iovec

/// As much of it as the iovec has: the kernel shortens its length to what there is.
inline constexpr Expr regset_length = smaller(field("iov_len"), field_out("iov_len"));

constexpr Type regset(Dir dir, const Struct& s) { return pointer(dir, sized(s, regset_length)); }

template <Dir dir>
inline constexpr CasesOf regset_cases{{{1, regset(dir, user_regs_x86_64), x86_64_and_x32},
                                       {1, regset(dir, user_regs_i386), i386_only},
                                       {1, regset(dir, user_pt_regs), arm64},
                                       {2, regset(dir, user_fpregs_x86_64), x86_64_and_x32},
                                       {2, regset(dir, user_fpregs_i386), i386_only},
                                       {2, regset(dir, user_fpsimd_state), arm64}},
                                      address};
template <Dir dir>
inline constexpr StructOf regset_iovec{"struct iovec",
                                       {{"iov_base", select(arg("addr"), regset_cases<dir>)}, {"iov_len", abi::size}}};

// ---- questions

inline constexpr StructOf ptrace_peeksiginfo_args{
    "struct ptrace_peeksiginfo_args", {{"off", u64}, {"flags", flags(ptrace_peeksiginfo_flags)}, {"nr", s32}}};

inline constexpr Type syscall_nr = meaning(u64, Sem::syscall_number);
inline constexpr StructOf ptrace_entry{"entry", {{"nr", syscall_nr}, {"args", array(x64, number(6))}}};
inline constexpr StructOf ptrace_exit{"exit", {{"rval", s64}, {"is_error", u8}}};
inline constexpr StructOf ptrace_seccomp{
    "seccomp",
    {{"nr", syscall_nr}, {"args", array(x64, number(6))}, {"ret_data", u32}, Field("reserved2", u32).hidden()}};
inline constexpr StructOf at_entry{"ptrace_syscall_info", {{"entry", ptrace_entry}}};
inline constexpr StructOf at_exit{"ptrace_syscall_info", {{"exit", ptrace_exit}}};
inline constexpr StructOf at_seccomp{"ptrace_syscall_info", {{"seccomp", ptrace_seccomp}}};
inline constexpr CasesOf ptrace_syscall_info_cases{{{1, at_entry}, {2, at_exit}, {3, at_seccomp}}, Type{}};

inline constexpr StructOf ptrace_syscall_info{"struct ptrace_syscall_info",
                                              {{"op", values(ptrace_syscall_info_ops, u8)},
                                               Field("reserved", u8).hidden(),
                                               Field("flags", x16).hidden(),
                                               {"arch", values(audit_archs, u32)},
                                               {"instruction_pointer", x64},
                                               {"stack_pointer", x64},
                                               {nullptr, select(field("op"), ptrace_syscall_info_cases)}}};

inline constexpr StructOf seccomp_metadata{
    "struct seccomp_metadata", {Field("filter_off", u64).flows(Dir::in), Field("flags", x64).flows(Dir::out)}};

inline constexpr StructOf ptrace_rseq_configuration{"struct ptrace_rseq_configuration",
                                                    {{"rseq_abi_pointer", x64},
                                                     {"rseq_abi_size", u32},
                                                     {"signature", x32},
                                                     {"flags", x32},
                                                     Field("pad", u32).hidden()}};

inline constexpr StructOf ptrace_sud_config{
    "struct ptrace_sud_config",
    {{"mode", values(prctl_syscall_dispatches, u64)}, {"selector", x64}, {"offset", x64}, {"len", x64}}};

} // namespace cluecap::abi

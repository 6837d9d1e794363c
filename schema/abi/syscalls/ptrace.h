// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/ptrace.h"

/// Tracing other tasks.
namespace cluecap::abi {

inline constexpr Type ptrace_request = values(ptrace_requests, c_long);
inline constexpr Type ptrace_word = address;
inline constexpr Type event_message = c_ulong;
inline constexpr Type ptrace_option_word = flags(ptrace_options);

/// Requests that take nothing at `addr` and something at `data`, which is shown alone.
constexpr Arg data_alone(const Type& type) { return Arg("data", type).at(every, 3); }
constexpr Variant ptrace_data(std::uint64_t request, const Type& type) {
    return Variant(request, {{"pid", pid}, data_alone(type)});
}
/// Requests that let the tracee run: with a signal.
constexpr Variant ptrace_run(std::uint64_t request) {
    return Variant(request, {{"pid", pid}, {"addr", address}, {"data", signal_number}});
}
constexpr Variant ptrace_pid(std::uint64_t request) { return Variant(request, {{"pid", pid}}); }
constexpr Variant ptrace_any(std::uint64_t request, const Type& data) {
    return Variant(request, {{"pid", pid}, {"addr", address}, {"data", data}});
}
constexpr Variant ptrace_user(std::uint64_t request, const Type& data) {
    return Variant(request, {{"pid", pid}, {"addr", values(user_offsets, address)}, {"data", data}});
}
/// Requests whose `addr` is the size of what is at `data`.
constexpr Variant ptrace_sized(std::uint64_t request, const Type& data) {
    return Variant(request, {{"pid", pid}, {"addr", c_ulong}, {"data", data}});
}
constexpr Variant ptrace_regset(std::uint64_t request, const Type& data) {
    return Variant(request, {{"pid", pid}, {"addr", values(elf_note_types, c_ulong)}, {"data", data}});
}

inline constexpr VariantsOf ptrace_variants{
    {{"request", ptrace_request}},
    {{0, {}},
     ptrace_any(1, out(ptrace_word)),
     ptrace_any(2, out(ptrace_word)),
     ptrace_user(3, out(ptrace_word)),
     ptrace_any(4, ptrace_word),
     ptrace_any(5, ptrace_word),
     ptrace_user(6, ptrace_word),
     ptrace_run(7),
     ptrace_pid(8),
     ptrace_run(9),
     ptrace_data(12, out(user_regs_x86_64)).on(x86_64_and_x32),
     ptrace_data(12, out(user_regs_i386)).on(i386_only),
     ptrace_data(13, in(user_regs_x86_64)).on(x86_64_and_x32),
     ptrace_data(13, in(user_regs_i386)).on(i386_only),
     ptrace_data(14, out(user_fpregs_x86_64)).on(x86_64_and_x32),
     ptrace_data(14, out(user_fpregs_i386)).on(i386_only),
     ptrace_data(15, in(user_fpregs_x86_64)).on(x86_64_and_x32),
     ptrace_data(15, in(user_fpregs_i386)).on(i386_only),
     ptrace_pid(16),
     ptrace_run(17),
     ptrace_data(18, out(user_fpxregs_struct)).on(i386_only),
     ptrace_data(19, in(user_fpxregs_struct)).on(i386_only),
     ptrace_any(21, ptrace_option_word).on(x86_family),
     ptrace_run(24),
     Variant(25, {{"pid", pid}, {"addr", hexadecimal}, {"data", out(user_desc)}}).on(x86_family),
     Variant(26, {{"pid", pid}, {"addr", hexadecimal}, {"data", in(user_desc)}}).on(x86_family),
     ptrace_any(30, hexadecimal).on(x86_64_and_x32),
     ptrace_run(31),
     ptrace_run(32),
     ptrace_run(33).on(x86_family),
     ptrace_any(0x4200, ptrace_option_word),
     ptrace_any(0x4201, out(event_message)),
     ptrace_any(0x4202, out(siginfo)),
     ptrace_any(0x4203, in(siginfo)),
     ptrace_regset(0x4204, inout(regset_iovec<Dir::out>)),
     ptrace_regset(0x4205, inout(regset_iovec<Dir::in>)),
     ptrace_any(0x4206, ptrace_option_word),
     ptrace_pid(0x4207),
     ptrace_pid(0x4208),
     Variant(0x4209, {{"pid", pid}, {"addr", in(ptrace_peeksiginfo_args)}, {"data", out(array(siginfo, result()))}}),
     ptrace_sized(0x420a, out(signal_set(arg("addr")))),
     ptrace_sized(0x420b, in(signal_set(arg("addr")))),
     ptrace_sized(0x420c, out(array(sock_filter, result()))),
     ptrace_sized(0x420d, inout(sized(seccomp_metadata, arg("addr")))),
     ptrace_sized(0x420e, out(sized(ptrace_syscall_info, smaller(result(), arg("addr"))))),
     ptrace_sized(0x420f, out(sized(ptrace_rseq_configuration, arg("addr")))),
     ptrace_sized(0x4210, in(sized(ptrace_sud_config, arg("addr")))),
     ptrace_sized(0x4211, out(sized(ptrace_sud_config, arg("addr")))),
     ptrace_sized(0x4212, in(sized(ptrace_syscall_info, arg("addr")))),
     otherwise({{"pid", pid}, {"addr", opaque}, {"data", opaque}})}};

inline constexpr Syscall ptrace_calls[] = {
    {"ptrace",
     Set::none,
     c_long,
     {{"request", ptrace_request}, {"pid", pid}, {"addr", opaque}, {"data", opaque}},
     {.select = arg("request"), .variants = ptrace_variants}},
};

} // namespace cluecap::abi

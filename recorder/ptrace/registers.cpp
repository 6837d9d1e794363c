// SPDX-License-Identifier: MIT
#include "recorder/ptrace/registers.h"

#include <cerrno>
#include <cstring>
#include <elf.h>
#include <linux/audit.h>
#include <optional>
#include <string_view>
#include <sys/uio.h>

#include "schema/abi/numbers/numbers.h"

namespace cluecap::recorder {
namespace {

constexpr std::uint64_t kX32Bit = 0x40000000;

/// Where a raw set has what restarting a call needs.
struct Layout {
    RegisterSet set;
    std::size_t size;      ///< NT_PRSTATUS of that kind of task
    std::size_t width;     ///< of one register
    std::size_t result_at; ///< byte offsets
    std::size_t call_at;   ///< number of the call that the task is in, negative when it is in none
    Abi abi;
};

#if defined(__x86_64__)
// struct user_regs_struct; and the 32-bit one, which the kernel gives for tasks that run in 32-bit mode.
constexpr Layout kLayouts[] = {
    {RegisterSet::x86_64_user, 27 * 8, 8, 10 * 8, 15 * 8, Abi::x86_64},
    {RegisterSet::i386_user, 17 * 4, 4, 6 * 4, 11 * 4, Abi::i386},
};
constexpr bool kCanRestart = true;
constexpr Abi kNative = Abi::x86_64;
#elif defined(__aarch64__)
constexpr Layout kLayouts[] = {{RegisterSet::aarch64_user, 34 * 8, 8, 0, 0, Abi::aarch64}};
// arm64 looks at the result before it stops for the tracer, so changing it then comes too late.
constexpr bool kCanRestart = false;
constexpr Abi kNative = Abi::aarch64;
#else
#error "registers of this machine are not described"
#endif

const Layout* layout_of_size(std::size_t size) {
    for (const Layout& one : kLayouts)
        if (one.size == size) return &one;
    return nullptr;
}

const Layout* layout_of(const Registers& registers) {
    const Layout* const layout = layout_of_size(registers.raw.size());
    return layout && layout->set == registers.set ? layout : nullptr;
}

std::int64_t load(Bytes raw, std::size_t at, std::size_t width) {
    return std::int64_t(truncate(load_little(raw.data() + at, width), unsigned(width), true));
}

/// close never blocks for a signal's sake, and what it did before it failed must not be done twice.
bool must_not_repeat(Abi abi, std::int64_t nr) {
    const char* const name = abi::syscall_name(abi, std::uint64_t(nr));
    return !name || std::string_view(name) == "close";
}

} // namespace

Registers RegisterReader::read(pid_t tid) {
    iovec buffer{raw_.data(), raw_.size()};
    if (!ptrace_request(PTRACE_GETREGSET, tid, NT_PRSTATUS, reinterpret_cast<std::uintptr_t>(&buffer))) return {};
    const Layout* const layout = layout_of_size(buffer.iov_len);
    return {layout ? layout->set : RegisterSet::none, Bytes(raw_.data(), layout ? buffer.iov_len : 0)};
}

Abi abi_of(const SyscallInfo& info) {
    switch (info.arch) {
    case AUDIT_ARCH_I386:
        return Abi::i386;
    case AUDIT_ARCH_AARCH64:
        return Abi::aarch64;
    default:
        break;
    }
    // A number of -1 has x32's bit set too, but it is no call of either.
    const bool is_x32 =
        info.op == PTRACE_SYSCALL_INFO_ENTRY && std::int64_t(info.entry.nr) >= 0 && (info.entry.nr & kX32Bit) != 0;
    return is_x32 ? Abi::x32 : Abi::x86_64;
}

Abi native_abi() { return kNative; }

bool restart_interrupted_call(pid_t tid, const Registers& registers) {
    // ERESTARTNOHAND of the kernel's <linux/errno.h>; the value is fixed, user space never sees it.
    constexpr std::int64_t kRestartNoHandler = 514;
    const Layout* const layout = layout_of(registers);
    if (!kCanRestart || !layout) return false;
    if (load(registers.raw, layout->result_at, layout->width) != -EINTR) return false;
    std::int64_t nr = load(registers.raw, layout->call_at, layout->width);
    if (nr < 0) return false;
    if (layout->abi == Abi::x86_64) nr &= ~std::int64_t(kX32Bit);
    if (must_not_repeat(layout->abi, nr)) return false;

    alignas(8) std::array<std::byte, 512> changed;
    std::memcpy(changed.data(), registers.raw.data(), registers.raw.size());
    const std::int64_t result = -kRestartNoHandler;
    std::memcpy(changed.data() + layout->result_at, &result, layout->width);
    iovec buffer{changed.data(), registers.raw.size()};
    return ptrace_request(PTRACE_SETREGSET, tid, NT_PRSTATUS, reinterpret_cast<std::uintptr_t>(&buffer));
}

} // namespace cluecap::recorder

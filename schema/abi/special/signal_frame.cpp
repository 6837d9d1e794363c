// SPDX-License-Identifier: MIT
#include "schema/abi/special/signal_frame.h"

#include <array>

#include "schema/abi/walker.h"

namespace cluecap::abi {

namespace {

constexpr StructOf frame_mask{"struct ucontext", {{"mask", bits(number(64), Sem::signal)}}};
constexpr StructOf old_frame_mask{"struct sigcontext", {{"mask", bits(number(32), Sem::signal)}}};
constexpr Type frame_pointer = in(frame_mask), old_frame_pointer = in(old_frame_mask);

/// From the stack pointer at the call to uc_sigmask of the frame. On x86 the return address in front of the frame, or
/// with sigreturn the signal number too, has been popped; aarch64's frame begins with the siginfo.
constexpr std::array<std::uint64_t, kAbiCount> kMaskOffsets = [] {
    std::array<std::uint64_t, kAbiCount> offsets{};
    offsets[unsigned(Abi::x86_64)] = 296;
    offsets[unsigned(Abi::i386)] = 140 + 108;
    offsets[unsigned(Abi::x32)] = 280;
    offsets[unsigned(Abi::aarch64)] = 128 + 40;
    return offsets;
}();
constexpr std::uint64_t kOldMaskOffset = 80;

void follow_frame(Walker& walker, const Type& type, const char* name, std::uint64_t offset) {
    const RemoteAddr sp = walker.call().sp;
    const Tag tag{.name = name, .type = &type, .addr = {}};
    if (sp.is_null()) return walker.sink().unread(tag, sp, Unread::missed, Miss::never_asked);
    walker.target(type, tag, sp + offset, nullptr);
}

} // namespace

void walk_signal_frame(Walker& walker, const Type&, std::uint64_t, const char* name) {
    follow_frame(walker, frame_pointer, name, kMaskOffsets[unsigned(walker.abi())]);
}

void walk_old_signal_frame(Walker& walker, const Type&, std::uint64_t, const char* name) {
    follow_frame(walker, old_frame_pointer, name, kOldMaskOffset);
}

} // namespace cluecap::abi

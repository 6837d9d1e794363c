// SPDX-License-Identifier: MIT
#include "schema/register_layout.h"

#include <iterator>

namespace cluecap {
namespace {

constexpr std::string_view kX86_64Names[] = {
    "r15", "r14",      "r13", "r12", "rbp",    "rbx", "r11", "r10",     "r9",      "r8", "rax", "rcx", "rdx", "rsi",
    "rdi", "orig_rax", "rip", "cs",  "eflags", "rsp", "ss",  "fs_base", "gs_base", "ds", "es",  "fs",  "gs"};
constexpr std::string_view kI386Names[] = {"ebx", "ecx", "edx",      "esi", "edi", "ebp",    "eax", "ds", "es",
                                           "fs",  "gs",  "orig_eax", "eip", "cs",  "eflags", "esp", "ss"};
constexpr std::string_view kAarch64Names[] = {"x0",  "x1",  "x2",  "x3",  "x4",  "x5",  "x6",    "x7",  "x8",
                                              "x9",  "x10", "x11", "x12", "x13", "x14", "x15",   "x16", "x17",
                                              "x18", "x19", "x20", "x21", "x22", "x23", "x24",   "x25", "x26",
                                              "x27", "x28", "x29", "x30", "sp",  "pc",  "pstate"};

constexpr RegisterLayout kLayouts[] = {
    {RegisterSet::x86_64_user, 8, kX86_64Names, 16, 19, 18},
    {RegisterSet::i386_user, 4, kI386Names, 12, 15, 14},
    {RegisterSet::aarch64_user, 8, kAarch64Names, 32, 31, 33},
};
static_assert(std::size(kX86_64Names) == 27 && std::size(kI386Names) == 17 && std::size(kAarch64Names) == 34);
static_assert(std::size(kAarch64Names) == kMaxRegisterWords);

constexpr CallLayout kCalls[] = {
    // rdi rsi rdx r10 r8 r9
    {RegisterSet::x86_64_user, Abi::x86_64, 15, 10, {14, 13, 12, 7, 9, 8}, 8},
    {RegisterSet::x86_64_user, Abi::x32, 15, 10, {14, 13, 12, 7, 9, 8}, 8},
    // ebx ecx edx esi edi ebp; the kernel looks at the low halves
    {RegisterSet::x86_64_user, Abi::i386, 15, 10, {5, 11, 12, 13, 14, 4}, 4},
    {RegisterSet::i386_user, Abi::i386, 11, 6, {0, 1, 2, 3, 4, 5}, 4},
    {RegisterSet::aarch64_user, Abi::aarch64, 8, 0, {0, 1, 2, 3, 4, 5}, 8},
};

} // namespace

const RegisterLayout* register_layout(RegisterSet set) {
    for (const RegisterLayout& layout : kLayouts)
        if (layout.set == set) return &layout;
    return nullptr;
}

const CallLayout* call_layout(RegisterSet set, Abi abi) {
    for (const CallLayout& call : kCalls)
        if (call.set == set && call.abi == abi) return &call;
    return nullptr;
}

std::uint64_t register_word(const RegisterLayout& layout, Bytes raw, int index) {
    const std::size_t at = std::size_t(index) * layout.word_size;
    if (index < 0 || at + layout.word_size > raw.size()) return 0;
    return load_little(raw.data() + at, layout.word_size);
}

CallWords call_words(const RegisterLayout& layout, const CallLayout& call, const std::uint64_t* words, Stop stop) {
    CallWords found;
    found.ip = words[layout.ip];
    found.sp = words[layout.sp];
    if (stop == Stop::exit) {
        found.result = truncate(words[call.result], call.width, true);
        return found;
    }
    found.nr = truncate(words[call.nr], call.width, false);
    for (std::size_t i = 0; i < found.args.size(); ++i)
        found.args[i] = truncate(words[call.args[i]], call.width, false);
    return found;
}

std::optional<CallWords> call_words(const Registers& registers, Abi abi, Stop stop) {
    const RegisterLayout* layout = register_layout(registers.set);
    const CallLayout* call = call_layout(registers.set, abi);
    if (!layout || !call || registers.raw.size() != layout->size()) return std::nullopt;
    std::uint64_t words[kMaxRegisterWords];
    for (unsigned i = 0; i < layout->words(); ++i)
        words[i] = register_word(*layout, registers.raw, int(i));
    return call_words(*layout, *call, words, stop);
}

} // namespace cluecap

// SPDX-License-Identifier: MIT
#include "schema/model/call_effects.h"

#include <array>

#include "schema/abi/lookup.h"
#include "schema/abi/numbers/numbers.h"

namespace cluecap::model {

namespace {

struct Row {
    const char* name;
    Effect effect;
};

constexpr Row kRows[] = {
    {"open", Effect::open},
    {"creat", Effect::open},
    {"openat", Effect::openat},
    {"openat2", Effect::openat},
    {"open_tree", Effect::openat},
    {"socketcall", Effect::socketcall},
    {"dup", Effect::dup},
    {"dup2", Effect::dup_to},
    {"dup3", Effect::dup_to},
    {"fcntl", Effect::fcntl},
    {"fcntl64", Effect::fcntl},
    {"close", Effect::close},
    {"close_range", Effect::close_range},
    {"chdir", Effect::chdir},
    {"fchdir", Effect::fchdir},
    {"unshare", Effect::unshare},
    {"fork", Effect::fork},
    {"vfork", Effect::fork},
    {"clone", Effect::clone},
    {"clone3", Effect::clone3},
    {"prctl", Effect::prctl},
    {"rt_sigreturn", Effect::sigreturn},
    {"sigreturn", Effect::sigreturn},
    {"restart_syscall", Effect::restart},
};

constexpr std::size_t kNumbers = 1024;
using Table = std::array<std::array<Effect, kNumbers>, kAbiCount>;

/// Calls whose every result is a descriptor: not those where that depends on a command.
bool makes_descriptor(Abi abi, std::uint64_t nr) {
    const abi::Syscall* const call = abi::find(abi, nr);
    return call && call->ret.kind == abi::Kind::integer && call->ret.sem == abi::Sem::fd &&
           call->extra.variants.count == 0;
}

Table make_table() {
    Table table{};
    for (unsigned abi = 0; abi < kAbiCount; ++abi) {
        for (std::size_t nr = 0; nr < kNumbers; ++nr)
            if (makes_descriptor(Abi(abi), nr)) table[abi][nr] = Effect::other_fd;
        for (const Row& row : kRows)
            if (const auto nr = abi::syscall_number(Abi(abi), row.name); nr && *nr < kNumbers)
                table[abi][*nr] = row.effect;
    }
    return table;
}

} // namespace

Effect effect_of(Abi abi, std::uint64_t nr) {
    static const Table table = make_table();
    nr &= ~std::uint64_t{0x40000000};
    return nr < kNumbers ? table[unsigned(abi)][std::size_t(nr)] : Effect::none;
}

} // namespace cluecap::model

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "schema/event.h"

namespace cluecap {

inline constexpr unsigned kMaxRegisterWords = 34;
inline constexpr int kNoWord = -1;

/// The words of a raw register set: names, size, and what they mean at a system call stop.
struct RegisterLayout {
    RegisterSet set;
    unsigned word_size; ///< bytes
    std::span<const std::string_view> names;
    int ip, sp, flags; ///< indices of words, or kNoWord

    unsigned words() const { return unsigned(names.size()); }
    std::size_t size() const { return names.size() * word_size; }
};

/// Nothing for a set that is not known (a newer recorder's).
const RegisterLayout* register_layout(RegisterSet set);

/// Where an ABI keeps the words of a call in a register set.
struct CallLayout {
    RegisterSet set;
    Abi abi;
    int nr, result;
    std::array<int, 6> args;
    unsigned width; ///< bytes of each word that count
};
const CallLayout* call_layout(RegisterSet set, Abi abi);

/// Word `index` of `raw`, zero-extended; 0 when `raw` is too short for it.
std::uint64_t register_word(const RegisterLayout& layout, Bytes raw, int index);

/// The words of a call at one of its stops: number, arguments, places, result. See SyscallEntry and SyscallExit.
struct CallWords {
    std::uint64_t nr = 0;
    std::array<std::uint64_t, 6> args{};
    std::uint64_t ip = 0, sp = 0;
    std::uint64_t result = 0;
    bool operator==(const CallWords&) const = default;
};

/// What `registers` say of a call of `abi`: at entry all but the result, at exit only the places and the result.
/// Nothing when the set is not known, has not the size of its layout, or does not serve that ABI.
std::optional<CallWords> call_words(const Registers& registers, Abi abi, Stop stop);

/// The same for a set's words that are already apart.
CallWords call_words(const RegisterLayout& layout, const CallLayout& call, const std::uint64_t* words, Stop stop);

} // namespace cluecap

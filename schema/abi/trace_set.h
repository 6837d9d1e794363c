// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "schema/base/result.h"
#include "schema/types.h"

namespace cluecap::abi {

/// A set of system calls, as -e trace= names it: `all`, `none`, names, %groups, /regular expressions (POSIX extended,
/// found anywhere in the name), numbers, separated by commas; `!` in front takes all others; `?` in front of an
/// element lets it name nothing; `@64`, `@32`, `@x32` behind a name or number mean that ABI alone. Resolved once, to
/// one bitmap per ABI.
class TraceSet {
  public:
    /// Every call.
    TraceSet();
    /// An error is one line that names the element that is wrong.
    static Result<TraceSet> parse(std::string_view text);
    static TraceSet none();

    /// `nr` may have x32's bit 30.
    bool contains(Abi abi, std::uint64_t nr) const {
        const std::uint64_t number = nr & ~std::uint64_t{0x40000000};
        return number < kNumbers ? calls_[unsigned(abi)][std::size_t(number)] : others_;
    }
    bool is_all() const;

    TraceSet& operator|=(const TraceSet& other);
    TraceSet& operator&=(const TraceSet& other);
    TraceSet operator~() const;

    static constexpr std::size_t kNumbers = 1024; ///< larger numbers are no calls and belong together

  private:
    friend class TraceSetParser;
    std::array<std::bitset<kNumbers>, kAbiCount> calls_;
    bool others_ = true;
};

} // namespace cluecap::abi

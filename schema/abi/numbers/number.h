// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace cluecap::abi {

/// One row of an ABI's system call table.
struct Number {
    std::uint16_t nr;
    const char* name;
};

} // namespace cluecap::abi

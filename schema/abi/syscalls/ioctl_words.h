// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/stat.h"
#include "schema/abi/words.h"

/// What the tables of ioctl requests share.
namespace cluecap::abi {

/// The size that the number of a request says.
inline constexpr Expr request_size = divided(masked(arg("request"), 0x3fff0000), 0x10000);

/// Requests that are not described keep as many bytes as their number says, and some more for those whose number says
/// nothing.
inline constexpr Type undescribed_request = [] {
    Type t = opaque;
    t.count = plus(request_size, 64);
    return t;
}();

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

#include "schema/abi/names.h"

/// Every ioctl request that the kernel's user-space headers name. Requests that take a length or an index in their
/// number (EVIOCGNAME(len)) are not here.
namespace cluecap::abi {

struct IoctlRequest {
    std::uint32_t value;
    AbiSet abis;
    const char* names; ///< "A or B" where several drivers use the number
};

/// The whole table, ascending by value.
std::span<const IoctlRequest> ioctl_requests();

/// The name or names of `value` on `abi`; nullptr when it has none.
const char* ioctl_request_name(std::uint32_t value, Abi abi);

} // namespace cluecap::abi

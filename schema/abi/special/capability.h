// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/capability.h"
#include "schema/abi/words.h"

namespace cluecap::abi {

/// capget's and capset's data: sets of 64 capabilities whose halves lie in two structures one after the other.
/// Version 1 of the header has only the first.
void walk_capabilities(Walker& walker, const Type& type, std::uint64_t value, const char* name);

} // namespace cluecap::abi

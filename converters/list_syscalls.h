// SPDX-License-Identifier: MIT
#pragma once

#include "converters/output_file.h"
#include "schema/types.h"

namespace cluecap::convert {

/// --list-syscalls: number, name, names of the arguments, and `described` or `-`.
void list_syscalls(Abi abi, OutputFile& file);

} // namespace cluecap::convert

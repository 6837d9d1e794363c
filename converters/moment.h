// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "converters/options.h"
#include "schema/base/result.h"

namespace cluecap::convert {

/// `1.5s`, `200ms`, `10us`, `7` (seconds): from the first event on. `@1795865800.5`: since the epoch.
/// `2026-11-23 09:15:02.5` or with `T`, `Z` or `+01:00` behind it: wall clock time, of the recording host's zone if
/// none is given.
Result<Moment> parse_moment(std::string_view text);

} // namespace cluecap::convert

// SPDX-License-Identifier: MIT
#pragma once

namespace cluecap::convert {

inline constexpr const char* kVersion = "0.1.0";

} // namespace cluecap::convert

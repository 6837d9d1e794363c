// SPDX-License-Identifier: MIT
#pragma once

namespace cluecap::recorder {

/// As in CMakeLists.txt; captures carry it.
inline constexpr const char* kVersion = "0.1.0";

} // namespace cluecap::recorder

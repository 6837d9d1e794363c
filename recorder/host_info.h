// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "schema/capture_info.h"

namespace cluecap::recorder {

/// What the header of a capture says of the host and of this moment; the nonce and the uuid are new.
CaptureInfo describe_host();

} // namespace cluecap::recorder

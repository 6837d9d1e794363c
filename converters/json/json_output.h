// SPDX-License-Identifier: MIT
#pragma once

#include "converters/output.h"

namespace cluecap::convert {

/// --format json.
std::unique_ptr<Output> make_json_output(const OutputContext& context);

} // namespace cluecap::convert

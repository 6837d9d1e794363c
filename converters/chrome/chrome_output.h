// SPDX-License-Identifier: MIT
#pragma once

#include "converters/output.h"

namespace cluecap::convert {

/// --format chrome: the trace event format that chrome://tracing, Perfetto's UI and speedscope open.
std::unique_ptr<Output> make_chrome_output(const OutputContext& context);

} // namespace cluecap::convert

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "recorder/options.h"
#include "schema/base/result.h"

namespace cluecap::recorder {

/// How clues-record is to end.
struct SessionEnd {
    int status = 0;    ///< exit status
    int by_signal = 0; ///< not 0: the command died of this signal, and so should we
};

/// Records as the options say, from the first look at the command to the closing line. `arguments` is our own argv.
/// An error means that nothing was run or attached.
Result<SessionEnd> record(const Options& options, const std::vector<std::string>& arguments);

} // namespace cluecap::recorder

// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "schema/base/result.h"
#include "schema/base/unique_fd.h"

namespace cluecap::recorder {

/// Where the capture goes.
struct OutputFile {
    UniqueFd fd;
    std::string name;         ///< for messages
    std::string staging_path; ///< empty for streams
    bool is_stream = false;   ///< standard output, a pipe or a device
};

/// Whether a capture may be written to `path` ("-": standard output). Refused are a terminal, a file that is being
/// recorded, and a file that is no capture: the error says which.
Status check_output(const std::string& path);

/// Creates the file, readable by its owner only, and locks it for as long as it is open. An earlier capture of that
/// name becomes FILE.1, FILE.1 becomes FILE.2 and so on.
Result<OutputFile> create_output(const std::string& path);

} // namespace cluecap::recorder

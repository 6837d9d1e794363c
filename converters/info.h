// SPDX-License-Identifier: MIT
#pragma once

#include "converters/output_file.h"
#include "reader/capture.h"

namespace cluecap::convert {

/// --info: what the capture is, for people.
void write_info(reader::Capture& capture, OutputFile& file);

} // namespace cluecap::convert

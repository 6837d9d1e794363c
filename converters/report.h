// SPDX-License-Identifier: MIT
#pragma once

#include "converters/output.h"

namespace cluecap::convert {

/// Goes through the capture and tells `output` what the options select. Chunks that could not be read were passed
/// over; they are what is returned.
std::vector<reader::Damage> report(reader::Capture& capture, const Options& options, Output& output,
                                   const OutputFile& file);

} // namespace cluecap::convert

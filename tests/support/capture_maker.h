// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "recorder/chunk_writer.h"
#include "schema/event.h"

namespace cluecap::testing_support {

struct CaptureMakerOptions {
    std::uint64_t seed = 1;
    int events = 1000;
    recorder::ChunkWriterOptions writer;
};

CaptureInfo some_capture_info();

/// Records random events (RandomEvents of the same seed) to `fd`, or to the file at `path`, through staging and chunk
/// writer; returns what they were, described.
std::vector<std::string> make_capture(int fd, const CaptureMakerOptions& options);
std::vector<std::string> make_capture(const std::string& path, const CaptureMakerOptions& options);

} // namespace cluecap::testing_support

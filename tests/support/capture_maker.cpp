// SPDX-License-Identifier: MIT
#include "tests/support/capture_maker.h"

#include <fcntl.h>
#include <stdexcept>

#include "recorder/staging.h"
#include "schema/base/unique_fd.h"
#include "tests/support/random_event.h"

namespace cluecap::testing_support {

CaptureInfo some_capture_info() {
    CaptureInfo info;
    info.uuid = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    info.nonce = 0x1234567890abcdef;
    info.host = "somewhere";
    info.kernel_release = "6.1.0";
    info.command = {"ls", "-l", std::string("\xff\x00 odd", 6)};
    info.options = {"clues-record", "ls"};
    info.clocks = {11, 22, 33};
    info.utc_offset_seconds = -3600;
    info.stop_budget = 4096;
    return info;
}

std::vector<std::string> make_capture(int fd, const CaptureMakerOptions& options) {
    const CaptureInfo info = some_capture_info();
    auto staging = recorder::Staging::create({.path = "", .nonce = info.nonce});
    if (!staging) throw std::runtime_error(staging.error().message);
    auto writer = recorder::ChunkWriter::start(fd, info, **staging, options.writer);
    if (!writer) throw std::runtime_error(writer.error().message);
    RandomEvents events(options.seed);
    std::vector<std::string> described;
    for (int i = 0; i < options.events; ++i) {
        const Event& event = events.next();
        described.push_back(describe(event));
        (*staging)->append(event);
    }
    if (Status status = (*writer)->close(); !status) throw std::runtime_error(status.error().message);
    return described;
}

std::vector<std::string> make_capture(const std::string& path, const CaptureMakerOptions& options) {
    const UniqueFd fd(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    return make_capture(fd.get(), options);
}

} // namespace cluecap::testing_support

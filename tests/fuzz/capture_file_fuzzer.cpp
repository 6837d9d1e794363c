// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

#include "reader/capture_file.h"

using namespace cluecap;
using namespace cluecap::reader;

namespace {

/// Looks at every byte that an event's memory points to.
std::size_t touch(const Event& event) {
    std::size_t sum = 0;
    const auto add = [&](Bytes bytes) {
        for (const std::byte byte : bytes)
            sum += std::size_t(byte);
    };
    const bool is_entry = event.kind == EventKind::syscall_entry;
    if (is_entry || event.kind == EventKind::syscall_exit) {
        add(is_entry ? event.entry.registers.raw : event.exit.registers.raw);
        for (const MemoryRegion& region : is_entry ? event.entry.memory : event.exit.memory)
            add(region.bytes);
    } else if (event.kind == EventKind::attached) {
        for (const ProcText& text : event.attached.proc)
            add(text.text);
    } else if (event.kind == EventKind::signal) {
        add(event.signal.siginfo);
    }
    return sum;
}

} // namespace

/// The whole way from the bytes of a file to its events.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const int fd = memfd_create("fuzz", MFD_CLOEXEC);
    if (fd < 0 || write(fd, data, size) != ssize_t(size)) std::abort();
    auto file = CaptureFile::open(fd, "fuzz");
    if (!file) return 0;
    Event event;
    std::size_t sum = 0;
    while (auto chunk = file->next()) {
        while (chunk->next(event))
            sum += touch(event);
    }
    sum += file->verify().size() + file->torn_bytes();
    return sum == ~std::size_t{0};
}

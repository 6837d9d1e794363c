// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <sys/types.h>

#include "schema/memory.h"

namespace cluecap::recorder {

/// Reads the memory of a stopped task with process_vm_readv. Small reads go through a cache of pages that is valid
/// for one stop: all that a call has on one page costs one system call, and is of one moment even while other threads
/// of the process write to it. No element of a read crosses a page, so a page that cannot be read loses nothing else.
class PageReader {
  public:
    static constexpr std::size_t kPageSize = 4096; ///< not the kernel's: any divisor of that does

    PageReader();

    /// From now on `tid` is read, and nothing is remembered.
    void begin(pid_t tid);

    /// Copies the first bytes of [addr, addr + length) that are readable; fewer than `length`: `miss` says why.
    std::size_t copy(RemoteAddr addr, std::byte* to, std::size_t length, Miss& miss);

    /// What is readable from `addr` to the end of its page, in the cache; valid until the next copy, peek or begin.
    Bytes peek_page(RemoteAddr addr, Miss& miss);

  private:
    struct Page {
        std::uint64_t number = 0;
        std::uint64_t epoch = 0; ///< valid while it is the reader's
        Miss miss = Miss::none;
    };
    static constexpr std::size_t kPages = 16; ///< power of 2; a page has one place

    const Page& load(std::uint64_t number);
    std::size_t copy_cached(std::uint64_t addr, std::byte* to, std::size_t length, Miss& miss);
    std::size_t copy_direct(std::uint64_t addr, std::byte* to, std::size_t length, Miss& miss);
    std::byte* bytes_of(std::uint64_t number) { return bytes_.get() + (number % kPages) * kPageSize; }

    pid_t tid_ = 0;
    std::uint64_t epoch_ = 0;
    std::array<Page, kPages> pages_{};
    std::unique_ptr<std::byte[]> bytes_;
};

} // namespace cluecap::recorder

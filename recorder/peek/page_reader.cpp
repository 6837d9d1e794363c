// SPDX-License-Identifier: MIT
#include "recorder/peek/page_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/uio.h>

namespace cluecap::recorder {
namespace {

constexpr std::size_t kElements = 256; ///< pages read by one system call

Miss reason(int error) {
    if (error == ESRCH) return Miss::gone;
    return error == EPERM ? Miss::policy : Miss::fault;
}

} // namespace

PageReader::PageReader() : bytes_(new std::byte[kPages * kPageSize]) {}

void PageReader::begin(pid_t tid) {
    tid_ = tid;
    ++epoch_;
}

std::size_t PageReader::copy(RemoteAddr addr, std::byte* to, std::size_t length, Miss& miss) {
    miss = Miss::none;
    const bool wraps = addr.value + length < addr.value;
    if (wraps) length = std::size_t(0 - addr.value);
    const std::size_t got =
        length <= kPageSize ? copy_cached(addr.value, to, length, miss) : copy_direct(addr.value, to, length, miss);
    if (wraps && got == length) miss = Miss::fault;
    return got;
}

Bytes PageReader::peek_page(RemoteAddr addr, Miss& miss) {
    const std::size_t offset = addr.value % kPageSize;
    const Page& page = load(addr.value / kPageSize);
    miss = page.miss;
    if (page.miss != Miss::none) return {};
    return {bytes_of(page.number) + offset, kPageSize - offset};
}

const PageReader::Page& PageReader::load(std::uint64_t number) {
    Page& page = pages_[number % kPages];
    if (page.epoch == epoch_ && page.number == number) return page;
    page = {number, epoch_, Miss::none};
    const iovec local{bytes_of(number), kPageSize};
    const iovec remote{reinterpret_cast<void*>(number * kPageSize), kPageSize};
    const ssize_t got = process_vm_readv(tid_, &local, 1, &remote, 1, 0);
    // A page is readable or not as a whole: process_vm_readv pins pages.
    if (got != ssize_t(kPageSize)) page.miss = got < 0 ? reason(errno) : Miss::fault;
    return page;
}

std::size_t PageReader::copy_cached(std::uint64_t addr, std::byte* to, std::size_t length, Miss& miss) {
    std::size_t done = 0;
    while (done < length && miss == Miss::none) {
        const Bytes there = peek_page(RemoteAddr{addr + done}, miss);
        const std::size_t part = std::min(there.size(), length - done);
        if (part) std::memcpy(to + done, there.data(), part);
        done += part;
    }
    return done;
}

std::size_t PageReader::copy_direct(std::uint64_t addr, std::byte* to, std::size_t length, Miss& miss) {
    std::array<iovec, kElements> remote;
    std::size_t done = 0;
    while (done < length) {
        std::size_t count = 0, asked = 0;
        while (count < kElements && done + asked < length) {
            const std::uint64_t at = addr + done + asked;
            const std::size_t part = std::min<std::size_t>(kPageSize - at % kPageSize, length - done - asked);
            remote[count++] = {reinterpret_cast<void*>(at), part};
            asked += part;
        }
        const iovec local{to + done, asked};
        const ssize_t got = process_vm_readv(tid_, &local, 1, remote.data(), count, 0);
        if (got > 0) done += std::size_t(got);
        if (got == ssize_t(asked)) continue;
        miss = got < 0 ? reason(errno) : Miss::fault;
        break;
    }
    return done;
}

} // namespace cluecap::recorder

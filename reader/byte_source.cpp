// SPDX-License-Identifier: MIT
#include "reader/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace cluecap::reader {
namespace {

class FileSource final : public ByteSource {
  public:
    explicit FileSource(UniqueFd fd) : fd_(std::move(fd)) {}

    std::size_t read_at(std::uint64_t offset, std::span<std::byte> to) override {
        std::size_t done = 0;
        while (done < to.size()) {
            const ssize_t got = pread(fd_.get(), to.data() + done, to.size() - done, off_t(offset + done));
            if (got > 0)
                done += std::size_t(got);
            else if (got == 0 || errno != EINTR)
                break;
        }
        return done;
    }
    void forget_before(std::uint64_t) override {}
    bool is_stream() const override { return false; }
    std::uint64_t size() const override {
        struct stat status {};
        return fstat(fd_.get(), &status) == 0 ? std::uint64_t(status.st_size) : 0;
    }

  private:
    UniqueFd fd_;
};

class StreamSource final : public ByteSource {
  public:
    explicit StreamSource(UniqueFd fd) : fd_(std::move(fd)) {}

    std::size_t read_at(std::uint64_t offset, std::span<std::byte> to) override {
        if (offset < start_) return 0;
        while (start_ + buffer_.size() < offset + to.size() && more()) {
        }
        const std::uint64_t end = start_ + buffer_.size();
        if (offset >= end) return 0;
        const auto size = std::size_t(std::min<std::uint64_t>(to.size(), end - offset));
        std::memcpy(to.data(), buffer_.data() + (offset - start_), size);
        return size;
    }
    void forget_before(std::uint64_t offset) override {
        const auto gone = std::size_t(std::min<std::uint64_t>(offset - std::min(offset, start_), buffer_.size()));
        buffer_.erase(buffer_.begin(), buffer_.begin() + std::ptrdiff_t(gone));
        start_ += gone;
    }
    bool is_stream() const override { return true; }
    std::uint64_t size() const override { return start_ + buffer_.size(); }

  private:
    static constexpr std::size_t kStep = 64u << 10;

    bool more() {
        const std::size_t before = buffer_.size();
        buffer_.resize(before + kStep);
        ssize_t got = 0;
        do
            got = ::read(fd_.get(), buffer_.data() + before, kStep);
        while (got < 0 && errno == EINTR);
        buffer_.resize(before + std::size_t(std::max<ssize_t>(got, 0)));
        return got > 0;
    }

    UniqueFd fd_;
    std::vector<std::byte> buffer_;
    std::uint64_t start_ = 0; ///< offset of the buffer's first byte
};

} // namespace

std::unique_ptr<ByteSource> ByteSource::open(UniqueFd fd) {
    struct stat status {};
    const bool is_file = fstat(fd.get(), &status) == 0 && S_ISREG(status.st_mode);
    if (is_file) return std::make_unique<FileSource>(std::move(fd));
    return std::make_unique<StreamSource>(std::move(fd));
}

std::vector<std::byte> ByteSource::read_bytes(std::uint64_t offset, std::size_t size) {
    constexpr std::size_t kStep = 8u << 20;
    std::vector<std::byte> bytes;
    while (bytes.size() < size) {
        const std::size_t before = bytes.size();
        bytes.resize(before + std::min(kStep, size - before));
        const std::size_t got = read_at(offset + before, std::span(bytes).subspan(before));
        if (before + got == bytes.size()) continue;
        bytes.resize(before + got);
        break;
    }
    return bytes;
}

} // namespace cluecap::reader

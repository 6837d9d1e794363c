// SPDX-License-Identifier: MIT
#include "converters/output_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace cluecap::convert {

OutputFile::OutputFile() : name_("standard output"), buffer_(kBlock) {}

OutputFile::OutputFile(UniqueFd owned, std::string name)
    : owned_(std::move(owned)), name_(std::move(name)), buffer_(kBlock) {}

Result<OutputFile> OutputFile::create(const std::string& path, bool append) {
    const int flags = O_WRONLY | O_CREAT | O_CLOEXEC | (append ? O_APPEND : O_TRUNC);
    UniqueFd fd(::open(path.c_str(), flags, 0666));
    if (!fd) return Error{path + ": " + std::strerror(errno), errno, 0};
    return OutputFile(std::move(fd), path);
}

OutputFile::~OutputFile() {
    if (used_ > 0) flush();
}

void OutputFile::flush() {
    write_out(buffer_.data(), used_);
    used_ = 0;
}

Status OutputFile::close() {
    flush();
    return status_;
}

void OutputFile::fail(const Error& error) {
    if (status_) status_ = error;
}

bool OutputFile::is_terminal() const { return ::isatty(fd()) == 1; }

bool OutputFile::is_unread() const { return !status_ && status_.error().code == EPIPE; }

void OutputFile::write_through(std::string_view text) {
    flush();
    if (text.size() > kBlock) return write_out(text.data(), text.size());
    text.copy(buffer_.data(), text.size());
    used_ = text.size();
}

void OutputFile::write_out(const char* data, std::size_t size) {
    while (size > 0 && status_) {
        const ssize_t written = ::write(fd(), data, size);
        if (written < 0) {
            if (errno != EINTR) fail({name_ + ": " + std::strerror(errno), errno, 0});
            continue;
        }
        data += written;
        size -= std::size_t(written);
    }
}

} // namespace cluecap::convert

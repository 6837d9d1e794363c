// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/base/result.h"
#include "schema/base/unique_fd.h"

namespace cluecap::convert {

/// A file that is written in big blocks. The first error sticks and ends all writing; `close` tells it.
class OutputFile {
  public:
    /// Standard output.
    OutputFile();
    static Result<OutputFile> create(const std::string& path, bool append);

    OutputFile(OutputFile&&) noexcept = default;
    OutputFile& operator=(OutputFile&&) noexcept = default;
    ~OutputFile();

    void write(std::string_view text) {
        if (text.size() > kBlock - used_) return write_through(text);
        text.copy(buffer_.data() + used_, text.size());
        used_ += text.size();
    }
    void flush();
    /// Writes what is left; the error of any write, if there was one.
    Status close();

    /// Remembers an error that has to do with this output, as if a write had met it.
    void fail(const Error& error);

    bool is_terminal() const;
    bool has_failed() const { return !status_; }
    /// Nobody reads any more (EPIPE): to stop early is in order.
    bool is_unread() const;

  private:
    OutputFile(UniqueFd owned, std::string name);
    void write_through(std::string_view text);
    void write_out(const char* data, std::size_t size);
    int fd() const { return owned_ ? owned_.get() : 1; }

    static constexpr std::size_t kBlock = 1 << 16;
    UniqueFd owned_;
    std::string name_;
    std::vector<char> buffer_;
    std::size_t used_ = 0;
    Status status_;
};

} // namespace cluecap::convert

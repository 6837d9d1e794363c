// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reader/capture.h"

namespace cluecap::convert {

/// -P: calls that name one of some paths, or whose descriptors refer to one.
class PathFilter {
  public:
    explicit PathFilter(std::vector<std::string> paths) : paths_(std::move(paths)) {}

    bool is_empty() const { return paths_.empty(); }
    bool matches(const reader::DecodedCall& call, const reader::Cursor& at) const;

  private:
    bool is_one(std::string_view path) const;

    std::vector<std::string> paths_;
};

} // namespace cluecap::convert

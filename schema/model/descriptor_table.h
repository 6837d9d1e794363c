// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cluecap::model {

struct NamedDescriptor {
    std::int32_t fd = -1;
    std::string target; ///< empty: closed, or not known
};

/// The names of a process' open descriptors. Copies share pages until one of them changes, so that a fork costs
/// little. Numbers from kMaxDescriptor on have no name.
class DescriptorTable {
  public:
    static constexpr std::int32_t kMaxDescriptor = 1 << 16;
    static constexpr std::size_t kMaxTarget = 4096;

    std::string_view target(std::int32_t fd) const;
    /// An empty target forgets the descriptor.
    void set(std::int32_t fd, std::string_view target);
    /// Forgets all from `first` to `last`.
    void close_range(std::uint32_t first, std::uint32_t last);
    void clear() { pages_.clear(); }

    /// Calls `visit(fd, target)` for every descriptor with a name, ascending.
    template <typename Visit> void for_each(Visit visit) const {
        for (std::size_t page = 0; page < pages_.size(); ++page)
            for (std::size_t i = 0; pages_[page] && i < kPageSize; ++i)
                if (const std::string& name = (*pages_[page])[i]; !name.empty())
                    visit(std::int32_t(page * kPageSize + i), std::string_view(name));
    }

  private:
    static constexpr std::size_t kPageSize = 32;
    using Page = std::array<std::string, kPageSize>;
    std::vector<std::shared_ptr<Page>> pages_;
};

} // namespace cluecap::model

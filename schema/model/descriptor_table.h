// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cluecap::model {

struct NamedDescriptor {
    std::int32_t fd = -1;
    std::string target; ///< empty: closed, or not known
};

/// Names of descriptors, in the order they were told. Cleared lists keep their strings' buffers.
class NameList {
  public:
    void add(std::int32_t fd, std::string_view target) {
        if (count_ == items_.size()) items_.emplace_back();
        items_[count_].fd = fd;
        items_[count_++].target.assign(target);
    }
    void clear() { count_ = 0; }
    std::size_t size() const { return count_; }
    const NamedDescriptor* begin() const { return items_.data(); }
    const NamedDescriptor* end() const { return items_.data() + count_; }
    /// The last one told of `fd`; nullptr when there is none.
    const NamedDescriptor* find(std::int32_t fd) const {
        for (std::size_t i = count_; i-- > 0;)
            if (items_[i].fd == fd) return &items_[i];
        return nullptr;
    }

  private:
    std::vector<NamedDescriptor> items_;
    std::size_t count_ = 0;
};

/// What all tables of one model take together. A table that would take more forgets the name instead.
using NameBudget = std::shared_ptr<std::size_t>;

/// The names of a process' open descriptors. Copies share pages until one of them changes, so that a fork costs
/// little.
class DescriptorTable {
  public:
    static constexpr std::size_t kMaxBytes = 48u << 20; ///< of all tables with one budget
    static constexpr std::size_t kMaxTarget = 4096;

    explicit DescriptorTable(NameBudget used) : used_(std::move(used)) {}
    DescriptorTable() : DescriptorTable(std::make_shared<std::size_t>(0)) {}

    std::string_view target(std::int32_t fd) const;
    /// An empty target forgets the descriptor.
    void set(std::int32_t fd, std::string_view target);
    /// Forgets all from `first` to `last`.
    void close_range(std::uint32_t first, std::uint32_t last);
    void clear() { pages_.clear(); }

    /// Calls `visit(fd, target)` for every descriptor with a name, ascending.
    template <typename Visit> void for_each(Visit visit) const {
        for (const Slot& slot : pages_)
            for (std::size_t i = 0; i < kPageSize; ++i)
                if (const std::string& name = slot.page->names[i]; !name.empty())
                    visit(std::int32_t(slot.number * kPageSize + i), std::string_view(name));
    }

  private:
    static constexpr std::size_t kPageSize = 8;
    class Page {
      public:
        explicit Page(NameBudget used) : used_(std::move(used)) { take(sizeof(Page)); }
        Page(const Page& other) : names(other.names), used_(other.used_) { take(other.size_); }
        Page& operator=(const Page&) = delete;
        ~Page() { *used_ -= size_; }
        void set(std::size_t index, std::string_view target);

        std::array<std::string, kPageSize> names;

      private:
        void take(std::size_t bytes) {
            size_ += bytes;
            *used_ += bytes;
        }
        std::size_t size_ = 0;
        NameBudget used_;
    };
    struct Slot {
        std::uint32_t number = 0;
        std::shared_ptr<Page> page;
    };
    std::size_t find(std::uint32_t number) const; ///< the first slot with that number or a higher one

    std::vector<Slot> pages_; ///< ascending
    NameBudget used_;
};

} // namespace cluecap::model

// SPDX-License-Identifier: MIT
#include "schema/model/descriptor_table.h"

#include <algorithm>

namespace cluecap::model {

std::size_t DescriptorTable::find(std::uint32_t number) const {
    // Descriptors are given out lowest first: usually page n is the n-th.
    if (number < pages_.size() && pages_[number].number == number) return number;
    const auto at =
        std::partition_point(pages_.begin(), pages_.end(), [number](const Slot& slot) { return slot.number < number; });
    return std::size_t(at - pages_.begin());
}

std::string_view DescriptorTable::target(std::int32_t fd) const {
    if (fd < 0) return {};
    const std::uint32_t number = std::uint32_t(std::uint32_t(fd) / kPageSize);
    const std::size_t at = find(number);
    if (at == pages_.size() || pages_[at].number != number) return {};
    return pages_[at].page->names[std::uint32_t(fd) % kPageSize];
}

void DescriptorTable::Page::set(std::size_t index, std::string_view target) {
    std::string& name = names[index];
    size_ -= name.size();
    *used_ -= name.size();
    name.assign(target);
    take(name.size());
}

void DescriptorTable::set(std::int32_t fd, std::string_view target) {
    if (fd < 0) return;
    if (*used_ >= kMaxBytes) target = {};
    const std::uint32_t number = std::uint32_t(std::uint32_t(fd) / kPageSize);
    const std::uint32_t index = std::uint32_t(fd) % kPageSize;
    const std::size_t at = find(number);
    const bool is_there = at < pages_.size() && pages_[at].number == number;
    if (!is_there) {
        if (target.empty()) return;
        pages_.insert(pages_.begin() + std::ptrdiff_t(at), Slot{number, std::make_shared<Page>(used_)});
    }
    std::shared_ptr<Page>& page = pages_[at].page;
    if (page->names[index] == target) return;
    if (page.use_count() > 1) page = std::make_shared<Page>(*page);
    page->set(index, target.substr(0, kMaxTarget));
}

void DescriptorTable::close_range(std::uint32_t first, std::uint32_t last) {
    std::vector<std::int32_t> closed;
    for_each([&](std::int32_t fd, std::string_view) {
        if (std::uint32_t(fd) >= first && std::uint32_t(fd) <= last) closed.push_back(fd);
    });
    for (const std::int32_t fd : closed)
        set(fd, {});
}

} // namespace cluecap::model

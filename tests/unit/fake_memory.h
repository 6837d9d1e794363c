// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "schema/memory.h"

namespace cluecap::test {

/// A tracee's memory made of pieces, separate for the two stops. What no piece holds is a fault.
class FakeMemory final : public Memory {
  public:
    void put(Stop stop, std::uint64_t addr, std::string bytes) { pieces(stop)[addr] = std::move(bytes); }
    template <typename T> void put_value(Stop stop, std::uint64_t addr, const T& value) {
        put(stop, addr, std::string(reinterpret_cast<const char*>(&value), sizeof value));
    }
    unsigned requests() const { return requests_; }

    Peek read(Stop stop, RemoteAddr addr, std::uint64_t length, Content) override {
        ++requests_;
        const std::string_view there = from(stop, addr.value);
        const std::size_t size = std::min<std::uint64_t>(length, there.size());
        return {as_bytes(there.substr(0, size)), size < length ? Miss::fault : Miss::none};
    }
    Peek read_string(Stop stop, RemoteAddr addr, std::uint64_t limit, Content) override {
        ++requests_;
        std::string_view there = from(stop, addr.value);
        there = there.substr(0, std::min<std::uint64_t>(limit, there.size()));
        const std::size_t nul = there.find('\0');
        if (nul != std::string_view::npos) return {as_bytes(there.substr(0, nul + 1)), Miss::none};
        return {as_bytes(there), there.size() == limit ? Miss::limit : Miss::fault};
    }

  private:
    using Pieces = std::map<std::uint64_t, std::string>;
    Pieces& pieces(Stop stop) { return stop == Stop::entry ? entry_ : exit_; }
    std::string_view from(Stop stop, std::uint64_t addr) {
        for (const auto& [start, bytes] : pieces(stop))
            if (addr >= start && addr < start + bytes.size()) return std::string_view(bytes).substr(addr - start);
        return {};
    }
    Pieces entry_, exit_;
    unsigned requests_ = 0;
};

} // namespace cluecap::test

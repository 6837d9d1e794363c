// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "reader/value.h"
#include "schema/abi/sink.h"

namespace cluecap {

/// The sink that makes a value tree. `into` is cleared by begin_call and keeps its capacity.
class ValueBuilder final : public abi::Sink {
  public:
    explicit ValueBuilder(DecodedArgs& into) : into_(into) {}

    void begin_call(const abi::Syscall& call, const abi::Type& result) override;
    void end_call() override {}
    void argument(const abi::Arg& arg, unsigned index) override;
    void integer(const abi::Tag& tag, std::uint64_t value) override;
    void text(const abi::Tag& tag, Peek peek, std::uint64_t inline_size) override;
    void bytes(const abi::Tag& tag, Peek peek, std::uint64_t length) override;
    void bits(const abi::Tag& tag, Bytes bitmap, std::uint64_t count) override;
    void null(const abi::Tag& tag) override;
    void unread(const abi::Tag& tag, RemoteAddr addr, abi::Unread why, Miss miss) override;
    void opaque(const abi::Tag& tag, std::uint64_t value, Peek entry, Peek exit) override;
    void begin(const abi::Tag& tag, abi::Group group, std::uint64_t count) override;
    void end(abi::Group group, Miss miss, RemoteAddr at) override;

  private:
    Value& add(Value::Kind kind, const abi::Tag& tag, std::uint64_t number);

    DecodedArgs& into_;
    std::vector<std::uint32_t> open_; ///< groups that have not ended, outermost first
};

} // namespace cluecap

// SPDX-License-Identifier: MIT
#pragma once

#include "reader/memory_view.h"
#include "reader/value.h"
#include "reader/value_builder.h"

namespace cluecap::reader {

/// Decodes the raw siginfo of a signal event with the description that waitid and rt_sigqueueinfo use too.
class SiginfoDecoder {
  public:
    SiginfoDecoder() : builder_(values_) {}
    SiginfoDecoder(const SiginfoDecoder&) = delete;
    SiginfoDecoder& operator=(const SiginfoDecoder&) = delete;

    /// The siginfo as the one argument of a call; `abi` is the recorder's. Valid until the next one is decoded and
    /// while `raw` lives. Nothing (count 0) when there are no bytes.
    const DecodedArgs& decode(Bytes raw, Abi abi);

  private:
    DecodedArgs values_;
    ValueBuilder builder_;
    MemoryView memory_;
};

} // namespace cluecap::reader

// SPDX-License-Identifier: MIT
#include "reader/siginfo_decoder.h"

#include "schema/abi/structs/siginfo.h"
#include "schema/abi/walk.h"

namespace cluecap::reader {

namespace {

/// A signal's siginfo as if it were the argument of a call.
constexpr abi::Syscall kDelivery{"signal", abi::Set::none, abi::zero, {{"info", abi::in(abi::siginfo)}}};
constexpr RemoteAddr kSomewhere{0x10000};

} // namespace

const DecodedArgs& SiginfoDecoder::decode(Bytes raw, Abi abi) {
    values_.count = 0;
    if (raw.empty()) return values_;
    const MemoryRegion region{.addr = kSomewhere, .asked = raw.size(), .bytes = raw};
    memory_.reset(std::span(&region, 1), {});
    abi::Call call{.abi = abi};
    call.args[0] = kSomewhere.value;
    abi::walk(kDelivery, call, memory_, builder_);
    return values_;
}

} // namespace cluecap::reader

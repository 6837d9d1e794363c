// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "converters/text/text_output.h"
#include "reader/memory_view.h"
#include "reader/value_builder.h"
#include "schema/abi/structs/siginfo.h"
#include "schema/abi/walk.h"

namespace cluecap::convert::text {

namespace {

/// A signal's siginfo as if it were the argument of a call.
constexpr abi::Syscall kDelivery{"signal", abi::Set::none, abi::zero, {{"info", abi::in(abi::siginfo)}}};
constexpr RemoteAddr kSomewhere{0x10000};

} // namespace

/// Decodes the raw siginfo with the description that waitid and rt_sigqueueinfo use too.
void TextOutput::siginfo(Bytes raw) {
    const MemoryRegion region{.addr = kSomewhere, .asked = raw.size(), .bytes = raw};
    reader::MemoryView memory;
    memory.reset(std::span(&region, 1), {});
    abi::Call call{.abi = context_.capture.info().native_abi};
    call.args[0] = kSomewhere.value;
    ValueBuilder builder(siginfo_values_);
    abi::walk(kDelivery, call, memory, builder);
    if (siginfo_values_.count == 0) return;
    printer_.set_scene(call.abi, siginfo_values_.nodes, this);
    printer_.root_value(siginfo_values_.root(0));
}

} // namespace cluecap::convert::text

// SPDX-License-Identifier: MIT
#include "reader/decoder.h"

#include <cstdio>

#include "schema/abi/lookup.h"
#include "schema/abi/numbers/numbers.h"
#include "schema/abi/walk.h"

namespace cluecap::reader {

namespace {

std::string_view name_in(Abi abi, std::uint64_t nr) {
    const char* const name = abi::syscall_name(abi, abi == Abi::x32 ? nr & ~std::uint64_t{0x40000000} : nr);
    return name ? name : std::string_view();
}

} // namespace

const DecodedCall& Decoder::begun(const model::Task& task, const model::OpenCall& call, CallStatus status) {
    set_entry(task, call, status);
    call_.has_result = call_.is_error = false;
    call_.result = 0;
    call_.exit_seq = 0;
    call_.exit_time = {};
    walk(call, {});
    return call_;
}

const DecodedCall& Decoder::returned(const model::Task& task, const model::OpenCall& call, CallStatus status,
                                     const Event& exit) {
    set_entry(task, call, status);
    call_.has_result = true;
    call_.is_error = exit.exit.is_error;
    call_.result = exit.exit.result;
    call_.exit_seq = exit.seq;
    call_.exit_time = exit.time;
    if (status == CallStatus::entry_missing) {
        call_.ip = exit.exit.ip;
        call_.sp = exit.exit.sp;
    }
    walk(call, exit.exit.memory);
    return call_;
}

void Decoder::set_entry(const model::Task& task, const model::OpenCall& call, CallStatus status) {
    call_.task = &task;
    call_.abi = call.abi;
    call_.nr = call.nr;
    call_.raw = call.args;
    call_.ip = call.ip;
    call_.sp = call.sp;
    call_.status = status;
    call_.resumed = call.resumed;
    call_.abi_changed = call.abi_changed;
    call_.continued = call.has_continued ? name_in(call.abi, call.continued) : std::string_view();
    call_.entry_seq = call.seq;
    call_.entry_time = call.time;
}

void Decoder::walk(const model::OpenCall& call, std::span<const MemoryRegion> exit_memory) {
    if (call.seq == 0) {
        const abi::Syscall* const entry = abi::find(call.abi, call.nr);
        call_.args.call = entry ? entry : &abi::undescribed();
        call_.args.result = &call_.args.call->ret;
        call_.args.count = 0;
        call_.args.nodes.clear();
    } else {
        memory_.reset(call.memory, exit_memory);
        const abi::Call registers{.abi = call.abi,
                                  .nr = call.nr,
                                  .args = call.args,
                                  .returned = call_.has_result,
                                  .result = call_.result,
                                  .is_error = call_.is_error,
                                  .sp = call.sp};
        abi::walk(registers, memory_, builder_);
    }
    set_name();
}

void Decoder::set_name() {
    const abi::Syscall& call = *call_.args.call;
    call_.sets = call.sets;
    if (&call != &abi::undescribed()) {
        call_.name = call.extra.shown_as ? call.extra.shown_as : call.name;
        return;
    }
    call_.name = call_.nr == model::OpenCall::kUnknownNumber ? "?" : name_in(call_.abi, call_.nr);
    if (!call_.name.empty()) return;
    const int size = std::snprintf(number_name_.data(), number_name_.size(), "syscall_0x%llx",
                                   static_cast<unsigned long long>(call_.nr));
    call_.name = {number_name_.data(), std::size_t(size)};
}

} // namespace cluecap::reader

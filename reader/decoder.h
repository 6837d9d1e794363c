// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "reader/memory_view.h"
#include "reader/value.h"
#include "reader/value_builder.h"
#include "schema/abi/model.h"
#include "schema/event.h"
#include "schema/model/task_model.h"

namespace cluecap::reader {

using model::CallStatus;

/// One system call, decoded. It is a view: valid until the one that gave it goes on.
struct DecodedCall {
    const model::Task* task = nullptr; ///< who: comm, tgid, descriptors; never nullptr
    Abi abi = Abi::x86_64;
    std::uint64_t nr = 0;               ///< as recorded
    std::string_view name;              ///< "syscall_0x1f4" for numbers that have none, "?" for none
    abi::Set sets = abi::Set::none;     ///< %file, %network, ...
    std::array<std::uint64_t, 6> raw{}; ///< the argument registers
    RemoteAddr ip, sp;                  ///< at entry, at exit when that is all there is
    DecodedArgs args;                   ///< args.count is 0 for entry_missing

    CallStatus status = CallStatus::unfinished;
    bool resumed = false;       ///< goes on with the task's interrupted call
    bool abi_changed = false;   ///< the task's previous call used another ABI
    std::string_view continued; ///< restart_syscall: the call that it really is, empty if not known

    std::uint64_t entry_seq = 0; ///< 0: entry missing
    std::uint64_t exit_seq = 0;  ///< 0: no exit
    Timestamp entry_time, exit_time;

    bool has_result = false; ///< it returned (status returned, interrupted or entry_missing)
    bool is_error = false;
    std::int64_t result = 0; ///< raw: -errno when is_error
    /// The errno of a failed call, ERESTART* included; 0 for others.
    int error() const { return is_error ? int(-result) : 0; }
    std::uint64_t duration_ns() const {
        return has_result && entry_seq && exit_time > entry_time ? exit_time.ns - entry_time.ns : 0;
    }
};

/// Runs the walk over kept events. Buffers are reused: a call is valid until the next one is decoded.
class Decoder {
  public:
    Decoder() : builder_(call_.args) {}
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    /// `call` of `task` as far as its entry says.
    const DecodedCall& begun(const model::Task& task, const model::OpenCall& call, CallStatus status);
    /// A call that returned; `call.seq` 0 when its entry is missing.
    const DecodedCall& returned(const model::Task& task, const model::OpenCall& call, CallStatus status,
                                const Event& exit);

  private:
    void set_entry(const model::Task& task, const model::OpenCall& call, CallStatus status);
    void walk(const model::OpenCall& call, std::span<const MemoryRegion> exit_memory);
    void set_name();

    DecodedCall call_;
    ValueBuilder builder_;
    MemoryView memory_;
    std::array<char, 32> number_name_{};
};

} // namespace cluecap::reader

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "schema/abi/model.h"
#include "schema/memory.h"

namespace cluecap::abi {

/// What every value is told with.
struct Tag {
    const char* name = nullptr; ///< of the argument or field; nullptr for elements
    const Type* type = nullptr; ///< never nullptr
    Stop stop = Stop::entry;    ///< the stop that the value is from
    Show show = Show::always;
    RemoteAddr addr; ///< where it is in the tracee; null for what is in a register
};

/// Why a pointer was not followed.
enum class Unread : std::uint8_t {
    not_returned, ///< a result, and the call has not returned
    failed,       ///< a result, and the call failed (or, for some, succeeded)
    missed,       ///< `miss` of the request says why
    too_deep,     ///< the walk's own bounds
};

enum class Group : std::uint8_t {
    structure, ///< children are fields
    array,     ///< children are elements
    records,   ///< children are structures
    scatter,   ///< children are structures {iov_base, iov_len}
    in_out,    ///< two children: the value at entry and the value at exit
};

/// Receives the typed values of one call in the order of its arguments. Names, types and bytes live as long as the
/// description and the Memory. A sink never steers the walk.
class Sink {
  public:
    virtual ~Sink() = default;

    /// The call that this turned out to be (socketcall and ipc are others underneath), and its result's type.
    virtual void begin_call(const Syscall& call, const Type& result) = 0;
    virtual void end_call() = 0;

    /// What follows up to the next argument belongs to argument `index`; one value follows.
    virtual void argument(const Arg& arg, unsigned index) = 0;

    virtual void integer(const Tag& tag, std::uint64_t value) = 0;
    /// A string: `bytes` with its NUL where that was reached, else cut and `miss` says why. `inline_size` is the size
    /// of the array for strings inside structures, 0 behind pointers.
    virtual void text(const Tag& tag, Peek peek, std::uint64_t inline_size) = 0;
    /// `length` raw bytes of which peek.bytes are there.
    virtual void bytes(const Tag& tag, Peek peek, std::uint64_t length) = 0;
    /// A bitmap of `count` bits.
    virtual void bits(const Tag& tag, Bytes bitmap, std::uint64_t count) = 0;
    /// A null pointer.
    virtual void null(const Tag& tag) = 0;
    /// A pointer whose target is not there.
    virtual void unread(const Tag& tag, RemoteAddr addr, Unread why, Miss miss) = 0;
    /// A number that nothing describes, and the memory behind it if it was readable.
    virtual void opaque(const Tag& tag, std::uint64_t value, Peek entry, Peek exit) = 0;

    /// `count`: elements that the description says there are; fewer may follow (budgets, misses).
    virtual void begin(const Tag& tag, Group group, std::uint64_t count) = 0;
    /// `miss` is not none when the group ends before its `count`; the rest starts at `at`.
    virtual void end(Group group, Miss miss, RemoteAddr at) = 0;
};

/// For those who want only what a walk does to its Memory.
class NullSink final : public Sink {
  public:
    void begin_call(const Syscall&, const Type&) override {}
    void end_call() override {}
    void argument(const Arg&, unsigned) override {}
    void integer(const Tag&, std::uint64_t) override {}
    void text(const Tag&, Peek, std::uint64_t) override {}
    void bytes(const Tag&, Peek, std::uint64_t) override {}
    void bits(const Tag&, Bytes, std::uint64_t) override {}
    void null(const Tag&) override {}
    void unread(const Tag&, RemoteAddr, Unread, Miss) override {}
    void opaque(const Tag&, std::uint64_t, Peek, Peek) override {}
    void begin(const Tag&, Group, std::uint64_t) override {}
    void end(Group, Miss, RemoteAddr) override {}
};

} // namespace cluecap::abi

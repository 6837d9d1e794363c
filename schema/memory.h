// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "schema/base/bytes.h"
#include "schema/types.h"

namespace cluecap {

/// Why bytes that were asked for are not there. Stored in captures: values never change.
enum class Miss : std::uint8_t {
    none = 0,         ///< all that was asked is there
    limit = 1,        ///< cut at the user's -s limit (or the fixed limit of a string)
    budget = 2,       ///< the byte or step budget of the stop was spent
    fault = 3,        ///< the address is not readable in the tracee (EFAULT)
    not_resident = 4, ///< the page was not in memory and could not be waited for
    late = 5,         ///< read after the stop; may differ from what the kernel saw
    policy = 6,       ///< dropped at the source: --redact, --env, missing permission
    never_asked = 7,  ///< the recorder's description did not ask for it
    gone = 8,         ///< the task vanished before it could be read
};

/// What asked-for memory is used for; recorder limits and redaction go by it. Stored in captures.
enum class Content : std::uint8_t {
    structure = 0, ///< fixed-size ABI data: kept whole
    string = 1,    ///< NUL-terminated text that is not a path: kept whole, to 4096 bytes
    path = 2,      ///< NUL-terminated path: kept whole, to 4096 bytes
    data = 3,      ///< a data buffer: kept to the -s limit
    argv = 4,      ///< an argument string of execve
    env = 5,       ///< an environment string: the value is kept only with --env
};

/// The answer to a request for memory. `bytes` may be shorter than asked, then `miss` says why; bytes that are
/// there are always the first ones. They stay valid until the Memory's owner moves to another stop.
struct Peek {
    Bytes bytes;
    Miss miss = Miss::none;
};

/// A tracee's memory as it was at the stops of one system call. The recorder's reads a live task and keeps what it
/// gives; the reader's answers from a capture. Limits and budgets are the implementation's, never the caller's.
class Memory {
  public:
    virtual ~Memory() = default;

    /// `length` bytes at `addr` as they were at `stop`.
    virtual Peek read(Stop stop, RemoteAddr addr, std::uint64_t length, Content content) = 0;

    /// The NUL-terminated string at `addr`: its bytes up to and with the NUL. No NUL at the end means that it was
    /// cut, then `miss` says why. At most `limit` bytes are looked at.
    virtual Peek read_string(Stop stop, RemoteAddr addr, std::uint64_t limit, Content content) = 0;
};

/// One piece of memory kept with a stop. `bytes` may be shorter than `asked`, then `miss` says why.
struct MemoryRegion {
    RemoteAddr addr;
    std::uint64_t asked = 0; ///< for strings the limit
    Bytes bytes;
    Miss miss = Miss::none;
    Content content = Content::structure;
    bool is_string = false; ///< asked as a NUL-terminated string
    Stop stop = Stop::entry;
};

} // namespace cluecap

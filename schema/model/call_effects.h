// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "schema/types.h"

namespace cluecap::model {

/// What a successful call does to the state that the model keeps. Anything else about a call is the description's.
enum class Effect : std::uint8_t {
    none,
    open,        ///< path, ... : a descriptor
    openat,      ///< dirfd, path, ... : a descriptor
    other_fd,    ///< a descriptor, and nothing says of what
    socketcall,  ///< some of its calls make a descriptor
    dup,         ///< fd: another for the same
    dup_to,      ///< fd, number: the same under that number
    fcntl,       ///< as dup with F_DUPFD
    close,       ///< fd
    close_range, ///< first, last, flags
    chdir,       ///< path
    fchdir,      ///< fd
    unshare,     ///< flags
    fork,
    clone,  ///< flags
    clone3, ///< struct clone_args*
    prctl,  ///< PR_SET_NAME, name
    sigreturn,
    restart,
};

/// `nr` may have x32's bit 30 and may be no call at all.
Effect effect_of(Abi abi, std::uint64_t nr);

} // namespace cluecap::model

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fcntl.h"
#include "schema/abi/flags/signal.h"
#include "schema/abi/structs/fcntl.h"
#include "schema/abi/words.h"

/// fcntl and fcntl64, by command.
namespace cluecap::abi {

inline constexpr Type fcntl_command = values(fcntl_commands);
inline constexpr Type lock_to_set = in(flock_set), lock_to_get = out(flock_get);
inline constexpr Type lock64_to_set = in(flock64_set), lock64_to_get = out(flock64_get);

inline constexpr VariantsOf fcntl_variants{{{"fd", fd}, {"cmd", fcntl_command}},
                                           {{0, fd, {{"arg", c_int}}},                           // F_DUPFD
                                            {1, flags(fd_flags), {}},                            // F_GETFD
                                            {2, {{"arg", flags(fd_flags)}}},                     // F_SETFD
                                            {3, flags(open_flags), {}},                          // F_GETFL
                                            {4, {{"arg", flags(open_flags)}}},                   // F_SETFL
                                            {5, {{"arg", lock_to_get}}},                         // F_GETLK
                                            {6, {{"arg", lock_to_set}}},                         // F_SETLK
                                            {7, {{"arg", lock_to_set}}},                         // F_SETLKW
                                            {8, {{"arg", pid}}},                                 // F_SETOWN
                                            {9, pid, {}},                                        // F_GETOWN
                                            {10, {{"arg", values(signals, signal_number)}}},     // F_SETSIG
                                            {11, values(signals, signal_number), {}},            // F_GETSIG
                                            Variant(12, {{"arg", lock64_to_get}}).on(i386_only), // F_GETLK64
                                            Variant(13, {{"arg", lock64_to_set}}).on(i386_only), // F_SETLK64
                                            Variant(14, {{"arg", lock64_to_set}}).on(i386_only), // F_SETLKW64
                                            {15, {{"arg", in(f_owner_ex)}}},                     // F_SETOWN_EX
                                            {16, {{"arg", out(f_owner_ex)}}},                    // F_GETOWN_EX
                                            {17, {{"arg", out(array(uid, number(2)))}}},         // F_GETOWNER_UIDS
                                            {36, {{"arg", lock64_to_get}}},                      // F_OFD_GETLK
                                            {37, {{"arg", lock64_to_set}}},                      // F_OFD_SETLK
                                            {38, {{"arg", lock64_to_set}}},                      // F_OFD_SETLKW
                                            {1024, {{"arg", values(lock_types)}}},               // F_SETLEASE
                                            {1025, values(lock_types, x32), {}},                 // F_GETLEASE
                                            {1026, {{"arg", flags(notify_flags)}}},              // F_NOTIFY
                                            {1027, {{"arg", fd}}},                               // F_DUPFD_QUERY
                                            {1028, c_int, {}},                                   // F_CREATED_QUERY
                                            {1029, {{"arg", lock_to_set}}},                      // F_CANCELLK
                                            {1030, fd, {{"arg", c_int}}},                        // F_DUPFD_CLOEXEC
                                            {1031, c_int, {{"arg", c_int}}},                     // F_SETPIPE_SZ
                                            {1032, c_int, {}},                                   // F_GETPIPE_SZ
                                            {1033, {{"arg", flags(seal_flags)}}},                // F_ADD_SEALS
                                            {1034, flags(seal_flags), {}},                       // F_GET_SEALS
                                            {1035, {{"arg", out(values(rw_hints, u64))}}},       // F_GET_RW_HINT
                                            {1036, {{"arg", in(values(rw_hints, u64))}}},        // F_SET_RW_HINT
                                            {1037, {{"arg", out(values(rw_hints, u64))}}},       // F_GET_FILE_RW_HINT
                                            {1038, {{"arg", in(values(rw_hints, u64))}}},        // F_SET_FILE_RW_HINT
                                            {1039, {{"arg", inout(delegation)}}},                // F_GETDELEG
                                            {1040, {{"arg", in(delegation)}}},                   // F_SETDELEG
                                            otherwise({{"arg", opaque}})}};

inline constexpr Syscall fcntl_calls[] = {
    {"fcntl",
     Set::desc,
     c_int,
     {{"fd", fd}, {"cmd", fcntl_command}, {"arg", opaque}},
     {.select = arg("cmd"), .variants = fcntl_variants}},
    {"fcntl64",
     Set::desc,
     c_int,
     {{"fd", fd}, {"cmd", fcntl_command}, {"arg", opaque}},
     {.select = arg("cmd"), .variants = fcntl_variants}},
};

} // namespace cluecap::abi

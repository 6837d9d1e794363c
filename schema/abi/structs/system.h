// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/sched.h"
#include "schema/abi/words.h"

/// linux/kexec.h, linux/sysctl.h, and listns' question of linux/nsfs.h
namespace cluecap::abi {

inline constexpr StructOf kexec_segment{
    "struct kexec_segment", {{"buf", address}, {"bufsz", abi::size}, {"mem", address}, {"memsz", abi::size}}};

/// _sysctl(2), which kernels before 5.5 had.
inline constexpr Type sysctl_size = abi::size;
inline constexpr StructOf sysctl_args{"struct __sysctl_args",
                                      {{"name", in(array(c_int, field("nlen")))},
                                       {"nlen", c_int},
                                       {"oldval", opaque},
                                       {"oldlenp", inout(sysctl_size)},
                                       {"newval", in_bytes(field("newlen"))},
                                       {"newlen", abi::size},
                                       Field("__unused", array(c_ulong, number(4))).hidden()}};

inline constexpr StructOf namespace_request{"struct ns_id_req",
                                            {{"size", u32},
                                             Field("spare", u32).hidden(),
                                             {"ns_id", u64},
                                             {"ns_type", flags(clone_flags)},
                                             Field("spare2", u32).hidden(),
                                             {"user_ns_id", u64}},
                                            field("size"),
                                            1};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/time.h"

/// linux/resource.h
namespace cluecap::abi {

inline constexpr StructOf rusage{"struct rusage",
                                 {{"ru_utime", timeval},
                                  {"ru_stime", timeval},
                                  Field("ru_maxrss", klong).verbose(),
                                  Field("ru_ixrss", klong).verbose(),
                                  Field("ru_idrss", klong).verbose(),
                                  Field("ru_isrss", klong).verbose(),
                                  Field("ru_minflt", klong).verbose(),
                                  Field("ru_majflt", klong).verbose(),
                                  Field("ru_nswap", klong).verbose(),
                                  Field("ru_inblock", klong).verbose(),
                                  Field("ru_oublock", klong).verbose(),
                                  Field("ru_msgsnd", klong).verbose(),
                                  Field("ru_msgrcv", klong).verbose(),
                                  Field("ru_nsignals", klong).verbose(),
                                  Field("ru_nvcsw", klong).verbose(),
                                  Field("ru_nivcsw", klong).verbose()}};

inline constexpr Type limit_value = meaning(kulong, Sem::resource_limit);
inline constexpr Type limit_value64 = meaning(u64, Sem::resource_limit);
inline constexpr StructOf rlimit{"struct rlimit", {{"rlim_cur", limit_value}, {"rlim_max", limit_value}}};
inline constexpr StructOf rlimit64{"struct rlimit64", {{"rlim_cur", limit_value64}, {"rlim_max", limit_value64}}};

} // namespace cluecap::abi

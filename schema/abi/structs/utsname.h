// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/words.h"

/// linux/utsname.h, linux/sysinfo.h
namespace cluecap::abi {

inline constexpr Type uts_name = string(number(65)), old_uts_name = string(number(9));

inline constexpr StructOf new_utsname{"struct new_utsname",
                                      {{"sysname", uts_name},
                                       {"nodename", uts_name},
                                       Field("release", uts_name).verbose(),
                                       Field("version", uts_name).verbose(),
                                       Field("machine", uts_name).verbose(),
                                       Field("domainname", uts_name).verbose()}};
inline constexpr StructOf old_utsname{"struct old_utsname",
                                      {{"sysname", uts_name},
                                       {"nodename", uts_name},
                                       Field("release", uts_name).verbose(),
                                       Field("version", uts_name).verbose(),
                                       Field("machine", uts_name).verbose()}};
inline constexpr StructOf oldold_utsname{"struct oldold_utsname",
                                         {{"sysname", old_uts_name},
                                          {"nodename", old_uts_name},
                                          Field("release", old_uts_name).verbose(),
                                          Field("version", old_uts_name).verbose(),
                                          Field("machine", old_uts_name).verbose()}};

inline constexpr StructOf sysinfo{"struct sysinfo",
                                  {{"uptime", klong},
                                   {"loads", array(kulong, number(3))},
                                   {"totalram", kulong},
                                   {"freeram", kulong},
                                   {"sharedram", kulong},
                                   {"bufferram", kulong},
                                   {"totalswap", kulong},
                                   {"freeswap", kulong},
                                   {"procs", u16},
                                   Field("pad", u16).hidden(),
                                   {"totalhigh", kulong},
                                   {"freehigh", kulong},
                                   {"mem_unit", u32},
                                   Field("_f", bytes(number(8))).on(i386_only).hidden()}};

} // namespace cluecap::abi

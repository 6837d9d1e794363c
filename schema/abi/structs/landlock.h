// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/landlock.h"
#include "schema/abi/words.h"

/// linux/landlock.h and linux/lsm.h
namespace cluecap::abi {

inline constexpr StructOf landlock_ruleset_attr{"struct landlock_ruleset_attr",
                                                {{"handled_access_fs", flags(landlock_fs_accesses, x64)},
                                                 {"handled_access_net", flags(landlock_net_accesses, x64)},
                                                 {"scoped", flags(landlock_scopes, x64)},
                                                 {"quiet_access_fs", flags(landlock_fs_accesses, x64)},
                                                 {"quiet_access_net", flags(landlock_net_accesses, x64)},
                                                 {"quiet_scoped", flags(landlock_scopes, x64)}}};

inline constexpr StructOf landlock_path_beneath_attr{
    "struct landlock_path_beneath_attr",
    {{"allowed_access", flags(landlock_fs_accesses, x64)}, {"parent_fd", fd}},
    every};

inline constexpr StructOf landlock_net_port_attr{
    "struct landlock_net_port_attr", {{"allowed_access", flags(landlock_net_accesses, x64)}, {"port", u64}}};

/// One security module's attribute; the context fills the record.
inline constexpr StructOf lsm_ctx{
    "struct lsm_ctx",
    {{"id", values(lsm_ids, u64)}, {"flags", x64}, {"len", u64}, {"ctx_len", u64}, {"ctx", bytes(field("ctx_len"))}},
    field("len"),
    1};

} // namespace cluecap::abi

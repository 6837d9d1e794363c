// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/landlock.h"

/// Landlock, and what security modules tell of a task.
namespace cluecap::abi {

inline constexpr CasesOf landlock_rule_cases{{{1, in(landlock_path_beneath_attr)}, {2, in(landlock_net_port_attr)}},
                                             opaque};

/// With flags it is a question whose answer is a number.
inline constexpr Type landlock_attr = in(sized(landlock_ruleset_attr, arg("size")));
inline constexpr VariantsOf landlock_create_variants{
    {{"attr", landlock_attr}, {"size", abi::size}},
    {{0, fd, {{"flags", flags(landlock_create_flags)}}}, otherwise({{"flags", flags(landlock_create_flags)}})}};

inline constexpr Type lsm_size = u32;
inline constexpr Type lsm_id = values(lsm_ids, u64);

inline constexpr Syscall landlock_calls[] = {
    {"landlock_create_ruleset",
     Set::desc,
     c_int,
     {{"attr", landlock_attr}, {"size", abi::size}, {"flags", flags(landlock_create_flags)}},
     {.select = arg("flags"), .variants = landlock_create_variants}},
    {"landlock_add_rule",
     Set::desc,
     zero,
     {{"ruleset_fd", fd},
      {"rule_type", values(landlock_rule_types)},
      {"rule_attr", select(arg("rule_type"), landlock_rule_cases)},
      {"flags", flags(landlock_add_rule_flags)}}},
    {"landlock_restrict_self", Set::desc, zero, {{"ruleset_fd", fd}, {"flags", flags(landlock_restrict_flags)}}},

    {"lsm_get_self_attr",
     Set::none,
     c_int,
     {{"attr", values(lsm_attributes)},
      {"ctx", out(records(lsm_ctx, arg_out("size")))},
      {"size", inout(lsm_size)},
      {"flags", flags(lsm_flags)}}},
    {"lsm_set_self_attr",
     Set::none,
     zero,
     {{"attr", values(lsm_attributes)}, {"ctx", in(lsm_ctx)}, {"size", u32}, {"flags", x32}}},
    {"lsm_list_modules",
     Set::none,
     c_int,
     {{"ids", out(array(lsm_id, result()))}, {"size", inout(lsm_size)}, {"flags", x32}}},
};

} // namespace cluecap::abi

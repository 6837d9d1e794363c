// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/mempolicy.h"
#include "schema/abi/words.h"

/// Which memory nodes pages are on.
namespace cluecap::abi {

/// Masks of nodes are as many bits as their argument says, in the kernel's longs.
constexpr Type node_mask(Expr count) { return bits(count, Sem::node); }

inline constexpr Type mempolicy_mode = flags(mempolicy_modes);
inline constexpr Type page_address = address;
inline constexpr Type node_number = meaning(c_int, Sem::node);
/// move_pages tells a node or what went wrong with the page.
inline constexpr Type page_status = meaning(c_int, Sem::node_or_error);

/// With MPOL_F_NODE the first result is a node.
inline constexpr CasesOf get_mempolicy_cases{{{1, out(node_number)}}, out(mempolicy_mode)};

inline constexpr Syscall numa_calls[] = {
    {"mbind",
     Set::memory,
     zero,
     {{"addr", address},
      {"len", c_ulong},
      {"mode", mempolicy_mode},
      {"nodemask", in(node_mask(arg("maxnode")))},
      {"maxnode", c_ulong},
      {"flags", flags(mbind_flags)}}},
    {"set_mempolicy",
     Set::memory,
     zero,
     {{"mode", mempolicy_mode}, {"nodemask", in(node_mask(arg("maxnode")))}, {"maxnode", c_ulong}}},
    {"get_mempolicy",
     Set::memory,
     zero,
     {{"mode", select(masked(arg("flags"), 1), get_mempolicy_cases)},
      {"nodemask", out(node_mask(arg("maxnode")))},
      {"maxnode", c_ulong},
      {"addr", address},
      {"flags", flags(get_mempolicy_flags)}}},
    {"set_mempolicy_home_node",
     Set::memory,
     zero,
     {{"start", address}, {"len", c_ulong}, {"home_node", c_ulong}, {"flags", hexadecimal}}},
    {"migrate_pages",
     Set::memory,
     c_long,
     {{"pid", pid},
      {"maxnode", c_ulong},
      {"old_nodes", in(node_mask(arg("maxnode")))},
      {"new_nodes", in(node_mask(arg("maxnode")))}}},
    {"move_pages",
     Set::memory,
     c_long,
     {{"pid", pid},
      {"count", c_ulong},
      {"pages", in(array(page_address, arg("count")))},
      {"nodes", in(array(node_number, arg("count")))},
      {"status", out(array(page_status, arg("count")))},
      {"flags", flags(move_pages_flags)}}},
};

} // namespace cluecap::abi

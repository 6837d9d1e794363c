// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/mman.h"
#include "schema/abi/words.h"

/// Mapping, protecting and advising on memory.
namespace cluecap::abi {

inline constexpr Set memory_and_desc = Set::memory | Set::desc;
inline constexpr Type protection = flags(protections, meaning(c_ulong, Sem::hex));
inline constexpr Type mapping_flags = flags(mmap_flags, meaning(c_ulong, Sem::hex));
inline constexpr Type file_position = make_integer(Width::kernel_long, false, Sem::hex);

/// i386's mmap takes a pointer to its arguments.
inline constexpr VariantsOf mmap_behind_pointer{{{"arg", address}}, {otherwise(demux(0, "old_mmap"))}};

inline constexpr Syscall mapping_calls[] = {
    {"mmap",
     memory_and_desc,
     address,
     {{"addr", address},
      {"length", size},
      {"prot", protection},
      {"flags", mapping_flags},
      {"fd", fd},
      {"offset", file_position}},
     {.abis = reg64}},
    {"mmap",
     memory_and_desc,
     address,
     {{"arg", address}},
     {.abis = i386_only, .select = number(0), .variants = mmap_behind_pointer, .words = arg("arg")}},
    {"old_mmap",
     memory_and_desc,
     address,
     {{"addr", address},
      {"length", size},
      {"prot", protection},
      {"flags", mapping_flags},
      {"fd", fd},
      {"offset", file_position}},
     {.abis = i386_only, .shown_as = "mmap"}},
    // The offset is in units of 4096 bytes, whatever the page size.
    {"mmap2",
     memory_and_desc,
     address,
     {{"addr", address},
      {"length", size},
      {"prot", protection},
      {"flags", mapping_flags},
      {"fd", fd},
      {"pgoffset", make_integer(Width::w32, false, Sem::page_4k)}}},
    {"munmap", Set::memory, zero, {{"addr", address}, {"length", size}}},
    {"mprotect", Set::memory, zero, {{"addr", address}, {"len", size}, {"prot", protection}}},
    {"pkey_mprotect", Set::memory, zero, {{"addr", address}, {"len", size}, {"prot", protection}, {"pkey", c_int}}},
    {"pkey_alloc", Set::none, c_int, {{"flags", x32}, {"access_rights", flags(pkey_access_rights)}}},
    {"pkey_free", Set::none, zero, {{"pkey", c_int}}},
    {"mremap",
     Set::memory,
     address,
     {{"old_address", address},
      {"old_size", size},
      {"new_size", size},
      {"flags", flags(mremap_flags)},
      Arg("new_address", address).when(any_bit(arg("flags"), 2))}},
    {"brk", Set::memory, address, {{"addr", address}}},
    {"remap_file_pages",
     Set::memory,
     zero,
     {{"addr", address}, {"size", size}, {"prot", protection}, {"pgoff", c_ulong}, {"flags", mapping_flags}}},
    {"mseal", Set::memory, zero, {{"addr", address}, {"len", size}, {"flags", x32}}},
    {"map_shadow_stack",
     Set::memory,
     address,
     {{"addr", address}, {"size", size}, {"flags", flags(map_shadow_stack_flags)}}},
};

inline constexpr Type page_residence = u8;
inline constexpr Syscall residence_calls[] = {
    {"madvise", Set::memory, zero, {{"addr", address}, {"length", size}, {"advice", values(madvise_advices)}}},
    {"process_madvise",
     Set::desc,
     ssize,
     {{"pidfd", fd},
      {"iovec", iovecs(Dir::inherit, arg("vlen"))},
      {"vlen", size},
      {"advice", values(madvise_advices)},
      {"flags", x32}}},
    {"msync", Set::memory, zero, {{"addr", address}, {"length", size}, {"flags", flags(msync_flags)}}},
    {"mincore",
     Set::memory,
     zero,
     {{"addr", address}, {"length", size}, {"vec", out(array(page_residence, divided_up(arg("length"), 4096)))}}},
    {"mlock", Set::memory, zero, {{"addr", address}, {"len", size}}},
    {"mlock2", Set::memory, zero, {{"addr", address}, {"len", size}, {"flags", flags(mlock_flags)}}},
    {"munlock", Set::memory, zero, {{"addr", address}, {"len", size}}},
    {"mlockall", Set::memory, zero, {{"flags", flags(mlockall_flags)}}},
    {"munlockall", Set::memory, zero, {}},
};

inline constexpr Syscall memory_file_calls[] = {
    {"memfd_create", Set::desc, fd, {{"name", in_string}, {"flags", flags(memfd_flags)}}},
    {"memfd_secret", Set::desc, fd, {{"flags", flags(memfd_secret_flags)}}},
    {"userfaultfd", Set::desc, fd, {{"flags", flags(userfaultfd_flags)}}},
};

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of asm/mman.h, linux/mman.h, linux/memfd.h and linux/userfaultfd.h.
namespace cluecap::abi {

inline constexpr Name protection_names[] = {
    {"PROT_NONE", 0},
    {"PROT_READ", 1},
    {"PROT_WRITE", 2},
    {"PROT_EXEC", 4},
    {"PROT_SEM", 8},
    {"PROT_BTI", 0x10, 0, arm64},
    {"PROT_MTE", 0x20, 0, arm64},
    {"PROT_GROWSDOWN", 0x1000000},
    {"PROT_GROWSUP", 0x2000000},
};
inline constexpr NameTable protections{"PROT_???", protection_names};

/// The kind of mapping first (MAP_TYPE); the size of huge pages is a number of six bits.
inline constexpr Name mmap_flag_names[] = {
    {"MAP_FILE", 0, 0xf},
    {"MAP_SHARED", 1, 0xf},
    {"MAP_PRIVATE", 2, 0xf},
    {"MAP_SHARED_VALIDATE", 3, 0xf},
    {"MAP_DROPPABLE", 8, 0xf},
    {"MAP_FIXED", 0x10},
    {"MAP_ANONYMOUS", 0x20},
    {"MAP_32BIT", 0x40, 0, x86_family},
    {"MAP_ABOVE4G", 0x80, 0, x86_family},
    {"MAP_NORESERVE", 0x4000},
    {"MAP_POPULATE", 0x8000},
    {"MAP_NONBLOCK", 0x10000},
    {"MAP_GROWSDOWN", 0x100},
    {"MAP_DENYWRITE", 0x800},
    {"MAP_EXECUTABLE", 0x1000},
    {"MAP_LOCKED", 0x2000},
    {"MAP_STACK", 0x20000},
    {"MAP_HUGETLB", 0x40000},
    {"MAP_SYNC", 0x80000},
    {"MAP_FIXED_NOREPLACE", 0x100000},
    {"1<<MAP_HUGE_SHIFT", 0x4000000, 0xfc000000},
    {"2<<MAP_HUGE_SHIFT", 0x8000000, 0xfc000000},
    {"3<<MAP_HUGE_SHIFT", 0xc000000, 0xfc000000},
    {"4<<MAP_HUGE_SHIFT", 0x10000000, 0xfc000000},
    {"5<<MAP_HUGE_SHIFT", 0x14000000, 0xfc000000},
    {"6<<MAP_HUGE_SHIFT", 0x18000000, 0xfc000000},
    {"7<<MAP_HUGE_SHIFT", 0x1c000000, 0xfc000000},
    {"8<<MAP_HUGE_SHIFT", 0x20000000, 0xfc000000},
    {"9<<MAP_HUGE_SHIFT", 0x24000000, 0xfc000000},
    {"10<<MAP_HUGE_SHIFT", 0x28000000, 0xfc000000},
    {"11<<MAP_HUGE_SHIFT", 0x2c000000, 0xfc000000},
    {"12<<MAP_HUGE_SHIFT", 0x30000000, 0xfc000000},
    {"13<<MAP_HUGE_SHIFT", 0x34000000, 0xfc000000},
    {"14<<MAP_HUGE_SHIFT", 0x38000000, 0xfc000000},
    {"15<<MAP_HUGE_SHIFT", 0x3c000000, 0xfc000000},
    {"16<<MAP_HUGE_SHIFT", 0x40000000, 0xfc000000},
    {"17<<MAP_HUGE_SHIFT", 0x44000000, 0xfc000000},
    {"18<<MAP_HUGE_SHIFT", 0x48000000, 0xfc000000},
    {"19<<MAP_HUGE_SHIFT", 0x4c000000, 0xfc000000},
    {"20<<MAP_HUGE_SHIFT", 0x50000000, 0xfc000000},
    {"21<<MAP_HUGE_SHIFT", 0x54000000, 0xfc000000},
    {"22<<MAP_HUGE_SHIFT", 0x58000000, 0xfc000000},
    {"23<<MAP_HUGE_SHIFT", 0x5c000000, 0xfc000000},
    {"24<<MAP_HUGE_SHIFT", 0x60000000, 0xfc000000},
    {"25<<MAP_HUGE_SHIFT", 0x64000000, 0xfc000000},
    {"26<<MAP_HUGE_SHIFT", 0x68000000, 0xfc000000},
    {"27<<MAP_HUGE_SHIFT", 0x6c000000, 0xfc000000},
    {"28<<MAP_HUGE_SHIFT", 0x70000000, 0xfc000000},
    {"29<<MAP_HUGE_SHIFT", 0x74000000, 0xfc000000},
    {"30<<MAP_HUGE_SHIFT", 0x78000000, 0xfc000000},
    {"31<<MAP_HUGE_SHIFT", 0x7c000000, 0xfc000000},
    {"32<<MAP_HUGE_SHIFT", 0x80000000, 0xfc000000},
    {"33<<MAP_HUGE_SHIFT", 0x84000000, 0xfc000000},
    {"34<<MAP_HUGE_SHIFT", 0x88000000, 0xfc000000},
    {"35<<MAP_HUGE_SHIFT", 0x8c000000, 0xfc000000},
    {"36<<MAP_HUGE_SHIFT", 0x90000000, 0xfc000000},
    {"37<<MAP_HUGE_SHIFT", 0x94000000, 0xfc000000},
    {"38<<MAP_HUGE_SHIFT", 0x98000000, 0xfc000000},
    {"39<<MAP_HUGE_SHIFT", 0x9c000000, 0xfc000000},
    {"40<<MAP_HUGE_SHIFT", 0xa0000000, 0xfc000000},
    {"41<<MAP_HUGE_SHIFT", 0xa4000000, 0xfc000000},
    {"42<<MAP_HUGE_SHIFT", 0xa8000000, 0xfc000000},
    {"43<<MAP_HUGE_SHIFT", 0xac000000, 0xfc000000},
    {"44<<MAP_HUGE_SHIFT", 0xb0000000, 0xfc000000},
    {"45<<MAP_HUGE_SHIFT", 0xb4000000, 0xfc000000},
    {"46<<MAP_HUGE_SHIFT", 0xb8000000, 0xfc000000},
    {"47<<MAP_HUGE_SHIFT", 0xbc000000, 0xfc000000},
    {"48<<MAP_HUGE_SHIFT", 0xc0000000, 0xfc000000},
    {"49<<MAP_HUGE_SHIFT", 0xc4000000, 0xfc000000},
    {"50<<MAP_HUGE_SHIFT", 0xc8000000, 0xfc000000},
    {"51<<MAP_HUGE_SHIFT", 0xcc000000, 0xfc000000},
    {"52<<MAP_HUGE_SHIFT", 0xd0000000, 0xfc000000},
    {"53<<MAP_HUGE_SHIFT", 0xd4000000, 0xfc000000},
    {"54<<MAP_HUGE_SHIFT", 0xd8000000, 0xfc000000},
    {"55<<MAP_HUGE_SHIFT", 0xdc000000, 0xfc000000},
    {"56<<MAP_HUGE_SHIFT", 0xe0000000, 0xfc000000},
    {"57<<MAP_HUGE_SHIFT", 0xe4000000, 0xfc000000},
    {"58<<MAP_HUGE_SHIFT", 0xe8000000, 0xfc000000},
    {"59<<MAP_HUGE_SHIFT", 0xec000000, 0xfc000000},
    {"60<<MAP_HUGE_SHIFT", 0xf0000000, 0xfc000000},
    {"61<<MAP_HUGE_SHIFT", 0xf4000000, 0xfc000000},
    {"62<<MAP_HUGE_SHIFT", 0xf8000000, 0xfc000000},
    {"63<<MAP_HUGE_SHIFT", 0xfc000000, 0xfc000000},
};
inline constexpr NameTable mmap_flags{"MAP_???", mmap_flag_names};

inline constexpr Name mremap_flag_names[] = {
    {"MREMAP_MAYMOVE", 1},
    {"MREMAP_FIXED", 2},
    {"MREMAP_DONTUNMAP", 4},
};
inline constexpr NameTable mremap_flags{"MREMAP_???", mremap_flag_names};

inline constexpr Name msync_flag_names[] = {
    {"MS_SYNC", 4},
    {"MS_ASYNC", 1},
    {"MS_INVALIDATE", 2},
};
inline constexpr NameTable msync_flags{"MS_???", msync_flag_names};

inline constexpr Name mlockall_flag_names[] = {
    {"MCL_CURRENT", 1},
    {"MCL_FUTURE", 2},
    {"MCL_ONFAULT", 4},
};
inline constexpr NameTable mlockall_flags{"MCL_???", mlockall_flag_names};

inline constexpr Name mlock_flag_names[] = {
    {"MLOCK_ONFAULT", 1},
};
inline constexpr NameTable mlock_flags{"MLOCK_???", mlock_flag_names};

inline constexpr Name madvise_advice_names[] = {
    {"MADV_NORMAL", 0},           {"MADV_RANDOM", 1},          {"MADV_SEQUENTIAL", 2},
    {"MADV_WILLNEED", 3},         {"MADV_DONTNEED", 4},        {"MADV_FREE", 8},
    {"MADV_REMOVE", 9},           {"MADV_DONTFORK", 10},       {"MADV_DOFORK", 11},
    {"MADV_MERGEABLE", 12},       {"MADV_UNMERGEABLE", 13},    {"MADV_HUGEPAGE", 14},
    {"MADV_NOHUGEPAGE", 15},      {"MADV_DONTDUMP", 16},       {"MADV_DODUMP", 17},
    {"MADV_WIPEONFORK", 18},      {"MADV_KEEPONFORK", 19},     {"MADV_COLD", 20},
    {"MADV_PAGEOUT", 21},         {"MADV_POPULATE_READ", 22},  {"MADV_POPULATE_WRITE", 23},
    {"MADV_DONTNEED_LOCKED", 24}, {"MADV_COLLAPSE", 25},       {"MADV_HWPOISON", 100},
    {"MADV_SOFT_OFFLINE", 101},   {"MADV_GUARD_INSTALL", 102}, {"MADV_GUARD_REMOVE", 103},
};
inline constexpr NameTable madvise_advices{"MADV_???", madvise_advice_names};

inline constexpr Name pkey_access_right_names[] = {
    {"PKEY_UNRESTRICTED", 0},           {"PKEY_DISABLE_ACCESS", 1},
    {"PKEY_DISABLE_WRITE", 2},          {"PKEY_DISABLE_EXECUTE", 4, 0, arm64},
    {"PKEY_DISABLE_READ", 8, 0, arm64},
};
inline constexpr NameTable pkey_access_rights{"PKEY_???", pkey_access_right_names};

inline constexpr Name memfd_flag_names[] = {
    {"MFD_CLOEXEC", 1},
    {"MFD_ALLOW_SEALING", 2},
    {"MFD_HUGETLB", 4},
    {"MFD_NOEXEC_SEAL", 8},
    {"MFD_EXEC", 0x10},
    {"1<<MFD_HUGE_SHIFT", 0x4000000, 0xfc000000},
    {"2<<MFD_HUGE_SHIFT", 0x8000000, 0xfc000000},
    {"3<<MFD_HUGE_SHIFT", 0xc000000, 0xfc000000},
    {"4<<MFD_HUGE_SHIFT", 0x10000000, 0xfc000000},
    {"5<<MFD_HUGE_SHIFT", 0x14000000, 0xfc000000},
    {"6<<MFD_HUGE_SHIFT", 0x18000000, 0xfc000000},
    {"7<<MFD_HUGE_SHIFT", 0x1c000000, 0xfc000000},
    {"8<<MFD_HUGE_SHIFT", 0x20000000, 0xfc000000},
    {"9<<MFD_HUGE_SHIFT", 0x24000000, 0xfc000000},
    {"10<<MFD_HUGE_SHIFT", 0x28000000, 0xfc000000},
    {"11<<MFD_HUGE_SHIFT", 0x2c000000, 0xfc000000},
    {"12<<MFD_HUGE_SHIFT", 0x30000000, 0xfc000000},
    {"13<<MFD_HUGE_SHIFT", 0x34000000, 0xfc000000},
    {"14<<MFD_HUGE_SHIFT", 0x38000000, 0xfc000000},
    {"15<<MFD_HUGE_SHIFT", 0x3c000000, 0xfc000000},
    {"16<<MFD_HUGE_SHIFT", 0x40000000, 0xfc000000},
    {"17<<MFD_HUGE_SHIFT", 0x44000000, 0xfc000000},
    {"18<<MFD_HUGE_SHIFT", 0x48000000, 0xfc000000},
    {"19<<MFD_HUGE_SHIFT", 0x4c000000, 0xfc000000},
    {"20<<MFD_HUGE_SHIFT", 0x50000000, 0xfc000000},
    {"21<<MFD_HUGE_SHIFT", 0x54000000, 0xfc000000},
    {"22<<MFD_HUGE_SHIFT", 0x58000000, 0xfc000000},
    {"23<<MFD_HUGE_SHIFT", 0x5c000000, 0xfc000000},
    {"24<<MFD_HUGE_SHIFT", 0x60000000, 0xfc000000},
    {"25<<MFD_HUGE_SHIFT", 0x64000000, 0xfc000000},
    {"26<<MFD_HUGE_SHIFT", 0x68000000, 0xfc000000},
    {"27<<MFD_HUGE_SHIFT", 0x6c000000, 0xfc000000},
    {"28<<MFD_HUGE_SHIFT", 0x70000000, 0xfc000000},
    {"29<<MFD_HUGE_SHIFT", 0x74000000, 0xfc000000},
    {"30<<MFD_HUGE_SHIFT", 0x78000000, 0xfc000000},
    {"31<<MFD_HUGE_SHIFT", 0x7c000000, 0xfc000000},
    {"32<<MFD_HUGE_SHIFT", 0x80000000, 0xfc000000},
    {"33<<MFD_HUGE_SHIFT", 0x84000000, 0xfc000000},
    {"34<<MFD_HUGE_SHIFT", 0x88000000, 0xfc000000},
    {"35<<MFD_HUGE_SHIFT", 0x8c000000, 0xfc000000},
    {"36<<MFD_HUGE_SHIFT", 0x90000000, 0xfc000000},
    {"37<<MFD_HUGE_SHIFT", 0x94000000, 0xfc000000},
    {"38<<MFD_HUGE_SHIFT", 0x98000000, 0xfc000000},
    {"39<<MFD_HUGE_SHIFT", 0x9c000000, 0xfc000000},
    {"40<<MFD_HUGE_SHIFT", 0xa0000000, 0xfc000000},
    {"41<<MFD_HUGE_SHIFT", 0xa4000000, 0xfc000000},
    {"42<<MFD_HUGE_SHIFT", 0xa8000000, 0xfc000000},
    {"43<<MFD_HUGE_SHIFT", 0xac000000, 0xfc000000},
    {"44<<MFD_HUGE_SHIFT", 0xb0000000, 0xfc000000},
    {"45<<MFD_HUGE_SHIFT", 0xb4000000, 0xfc000000},
    {"46<<MFD_HUGE_SHIFT", 0xb8000000, 0xfc000000},
    {"47<<MFD_HUGE_SHIFT", 0xbc000000, 0xfc000000},
    {"48<<MFD_HUGE_SHIFT", 0xc0000000, 0xfc000000},
    {"49<<MFD_HUGE_SHIFT", 0xc4000000, 0xfc000000},
    {"50<<MFD_HUGE_SHIFT", 0xc8000000, 0xfc000000},
    {"51<<MFD_HUGE_SHIFT", 0xcc000000, 0xfc000000},
    {"52<<MFD_HUGE_SHIFT", 0xd0000000, 0xfc000000},
    {"53<<MFD_HUGE_SHIFT", 0xd4000000, 0xfc000000},
    {"54<<MFD_HUGE_SHIFT", 0xd8000000, 0xfc000000},
    {"55<<MFD_HUGE_SHIFT", 0xdc000000, 0xfc000000},
    {"56<<MFD_HUGE_SHIFT", 0xe0000000, 0xfc000000},
    {"57<<MFD_HUGE_SHIFT", 0xe4000000, 0xfc000000},
    {"58<<MFD_HUGE_SHIFT", 0xe8000000, 0xfc000000},
    {"59<<MFD_HUGE_SHIFT", 0xec000000, 0xfc000000},
    {"60<<MFD_HUGE_SHIFT", 0xf0000000, 0xfc000000},
    {"61<<MFD_HUGE_SHIFT", 0xf4000000, 0xfc000000},
    {"62<<MFD_HUGE_SHIFT", 0xf8000000, 0xfc000000},
    {"63<<MFD_HUGE_SHIFT", 0xfc000000, 0xfc000000},
};
inline constexpr NameTable memfd_flags{"MFD_???", memfd_flag_names};

inline constexpr Name memfd_secret_flag_names[] = {
    {"O_CLOEXEC", 0x80000},
};
inline constexpr NameTable memfd_secret_flags{"O_???", memfd_secret_flag_names};

inline constexpr Name userfaultfd_flag_names[] = {
    {"UFFD_USER_MODE_ONLY", 1},
    {"O_NONBLOCK", 0x800},
    {"O_CLOEXEC", 0x80000},
};
inline constexpr NameTable userfaultfd_flags{"UFFD_???", userfaultfd_flag_names};

inline constexpr Name map_shadow_stack_flag_names[] = {
    {"SHADOW_STACK_SET_TOKEN", 1},
    {"SHADOW_STACK_SET_MARKER", 2},
};
inline constexpr NameTable map_shadow_stack_flags{"SHADOW_STACK_???", map_shadow_stack_flag_names};

} // namespace cluecap::abi

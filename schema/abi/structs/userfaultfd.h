// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/userfaultfd.h"
#include "schema/abi/words.h"

/// linux/userfaultfd.h
namespace cluecap::abi {

/// The requests that a descriptor, and then a registered range, takes: one bit each.
inline constexpr Name uffd_request_names[] = {
    {"1<<_UFFDIO_REGISTER", 1},
    {"1<<_UFFDIO_UNREGISTER", 2},
    {"1<<_UFFDIO_WAKE", 4},
    {"1<<_UFFDIO_COPY", 8},
    {"1<<_UFFDIO_ZEROPAGE", 0x10},
    {"1<<_UFFDIO_MOVE", 0x20},
    {"1<<_UFFDIO_WRITEPROTECT", 0x40},
    {"1<<_UFFDIO_CONTINUE", 0x80},
    {"1<<_UFFDIO_POISON", 0x100},
    {"1<<_UFFDIO_API", std::uint64_t{1} << 63},
};
inline constexpr NameTable uffd_requests{"1<<_UFFDIO_???", uffd_request_names};

inline constexpr StructOf uffdio_api{"struct uffdio_api",
                                     {{"api", x64},
                                      {"features", flags(uffd_features, x64)},
                                      Field("ioctls", flags(uffd_requests, x64)).flows(Dir::out)}};
inline constexpr StructOf uffdio_range{"struct uffdio_range", {{"start", x64}, {"len", x64}}};
inline constexpr StructOf uffdio_register{"struct uffdio_register",
                                          {Field("range", uffdio_range).flows(Dir::in),
                                           Field("mode", flags(uffd_register_modes, x64)).flows(Dir::in),
                                           Field("ioctls", flags(uffd_requests, x64)).flows(Dir::out)}};
inline constexpr StructOf uffdio_copy{
    "struct uffdio_copy",
    {Field("dst", x64).flows(Dir::in), Field("src", x64).flows(Dir::in), Field("len", x64).flows(Dir::in),
     Field("mode", flags(uffd_copy_modes, x64)).flows(Dir::in), Field("copy", x64).flows(Dir::out)}};
inline constexpr StructOf uffdio_zeropage{"struct uffdio_zeropage",
                                          {Field("range", uffdio_range).flows(Dir::in),
                                           Field("mode", flags(uffd_zeropage_modes, x64)).flows(Dir::in),
                                           Field("zeropage", x64).flows(Dir::out)}};
inline constexpr StructOf uffdio_writeprotect{"struct uffdio_writeprotect",
                                              {{"range", uffdio_range}, {"mode", flags(uffd_writeprotect_modes, x64)}}};

} // namespace cluecap::abi

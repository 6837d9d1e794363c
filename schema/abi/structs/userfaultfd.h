// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/userfaultfd.h"
#include "schema/abi/words.h"

/// linux/userfaultfd.h
namespace cluecap::abi {

inline constexpr StructOf uffdio_api{
    "struct uffdio_api", {{"api", x64}, {"features", flags(uffd_features, x64)}, Field("ioctls", x64).flows(Dir::out)}};
inline constexpr StructOf uffdio_range{"struct uffdio_range", {{"start", x64}, {"len", x64}}};
inline constexpr StructOf uffdio_register{"struct uffdio_register",
                                          {Field("range", uffdio_range).flows(Dir::in),
                                           Field("mode", flags(uffd_register_modes, x64)).flows(Dir::in),
                                           Field("ioctls", x64).flows(Dir::out)}};
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

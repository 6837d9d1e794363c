# SPDX-License-Identifier: MIT
# Everything comes from Debian's packages (scripts/setup); nothing is downloaded by the build.

find_package(CapnProto REQUIRED)
find_package(zstd REQUIRED)
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(lz4 REQUIRED IMPORTED_TARGET liblz4)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)

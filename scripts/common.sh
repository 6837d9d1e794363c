# SPDX-License-Identifier: MIT
# Sourced by the other scripts: goes to the root of the source tree and gives them build and test of a preset.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n== %s\n' "$*"; }

# build PRESET: CLUES_CMAKE_OPTIONS are given to cmake (.ci/run turns warnings into errors with it).
build() {
    say "build: $1"
    # shellcheck disable=SC2086
    cmake --preset "$1" --log-level=WARNING ${CLUES_CMAKE_OPTIONS:-}
    cmake --build --preset "$1"
}

# run_tests PRESET [CTEST OPTION...]
run_tests() {
    local preset=$1
    shift
    say "test: $preset"
    ctest --preset "$preset" -j "$(nproc)" "$@"
}

# SPDX-License-Identifier: MIT
# clues_flags: the one place for the flags of our own code. Tracees never link it, so they are never instrumented.

option(CLUES_WERROR "warnings are errors" OFF)
set(CLUES_SANITIZE "" CACHE STRING "sanitizers for everything but the tracees: address,undefined or thread")
option(CLUES_FUZZ "build the libFuzzer programs (clang)" OFF)

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(CLUES_CCACHE ccache)
    if(CLUES_CCACHE)
        set(CMAKE_C_COMPILER_LAUNCHER ${CLUES_CCACHE})
        set(CMAKE_CXX_COMPILER_LAUNCHER ${CLUES_CCACHE})
    endif()
endif()

add_library(clues_flags INTERFACE)
target_include_directories(clues_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(clues_flags INTERFACE
    -Wall -Wextra -Wconversion -Wshadow $<$<BOOL:${CLUES_WERROR}>:-Werror>
    # g++ 12 warns about overlaps in every optimised std::string + (its bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

if(CLUES_SANITIZE)
    target_compile_options(clues_flags INTERFACE
        -fsanitize=${CLUES_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(clues_flags INTERFACE -fsanitize=${CLUES_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CLUES_SANITIZE MATCHES "undefined")
        # With these g++ 12 takes no comparison of an address with nullptr for a constant, and the ABI tables are made
        # of such constants. AddressSanitizer and clang still find null pointers.
        target_compile_options(clues_flags INTERFACE
            -fno-sanitize=null,nonnull-attribute,returns-nonnull-attribute)
    endif()
endif()
if(CLUES_FUZZ)
    target_compile_options(clues_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

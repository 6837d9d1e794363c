# SPDX-License-Identifier: MIT

# clues_library(NAME SOURCES file... LINK target...): one of our static libraries. What it links is public:
# headers of ours are included by path from the root, so a user sees the includes of those headers too.
function(clues_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC clues_flags ${arg_LINK})
endfunction()

# clues_program(NAME MAIN file LIBRARY target): everything but main.cpp is in the library, so tests can link it.
function(clues_program name)
    cmake_parse_arguments(arg "" "MAIN;LIBRARY" "" ${ARGN})
    add_executable(${name} ${arg_MAIN})
    target_link_libraries(${name} PRIVATE ${arg_LIBRARY})
    install(TARGETS ${name})
endfunction()

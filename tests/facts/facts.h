// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "schema/types.h"

/// The tables of tests/facts, for tests: what the kernel's headers say, to hold the description against.
/// README.md there tells their columns. All views point into the tables and live as long as the program.
namespace cluecap::facts {

struct SyscallRow {
    Abi abi;
    std::uint16_t nr;
    std::string_view name;
};

struct Constant {
    std::string_view header;
    std::string_view name;
    AbiSet abis;
    std::uint64_t value; ///< negative values are sign-extended
    std::string_view origin;
};

struct Ioctl {
    std::string_view header;
    std::string_view name; ///< ends with "(args)" for function-like macros
    AbiSet abis;
    std::uint32_t value;
    std::string_view direction;
    std::uint32_t size;
    std::string_view argument;
};

/// One field of a struct, union or typedef; a record without fields has the one field "-".
struct Field {
    std::string_view header;
    std::string_view record;
    AbiSet abis;
    std::uint32_t record_size;
    std::uint32_t record_align; ///< 0: not known
    std::string_view name;
    std::uint32_t offset;
    std::uint32_t size;
    std::string_view kind;
    std::string_view element_kind;
    std::string_view type;
    std::string_view count;
    std::uint32_t element_size;
    std::string_view bits; ///< "first:width" of a bit-field, else "-"
};

const std::vector<SyscallRow>& syscalls();
const std::vector<Constant>& constants();
const std::vector<Ioctl>& ioctls();
const std::vector<Field>& fields();

/// The value of `name` on `abi`, from the preferred header that has it.
std::optional<std::uint64_t> constant(std::string_view name, Abi abi);

/// The fields of `record` ("struct stat", "union bpf_attr", "siginfo_t") on `abi` in order, all from one header:
/// `header` if given, else the preferred one. Empty when there is none.
std::vector<Field> structure(std::string_view record, Abi abi, std::string_view header = {});

} // namespace cluecap::facts

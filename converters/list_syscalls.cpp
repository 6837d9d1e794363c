// SPDX-License-Identifier: MIT
#include "converters/list_syscalls.h"

#include <fmt/format.h>
#include <string>

#include "schema/abi/lookup.h"
#include "schema/abi/numbers/numbers.h"

namespace cluecap::convert {

void list_syscalls(Abi abi, OutputFile& file) {
    for (const abi::Number& one : abi::numbers(abi)) {
        const abi::Syscall* const entry = abi::find(abi, one.nr);
        std::string names;
        if (entry)
            for (const abi::Arg& arg : entry->args)
                names += (names.empty() ? "" : ", ") + std::string(arg.name ? arg.name : "?");
        file.write(fmt::format("{}\t{}\t({})\t{}\n", one.nr, one.name, names, entry ? "described" : "-"));
    }
}

} // namespace cluecap::convert

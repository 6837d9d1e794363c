// SPDX-License-Identifier: MIT
#include <algorithm>

#include "converters/chrome/chrome_output.h"
#include "converters/json/json_output.h"
#include "converters/output.h"
#include "converters/summary.h"
#include "converters/text/text_output.h"

namespace cluecap::convert {

namespace {

constexpr Format kFormats[] = {
    {"text", false, text::make_text_output},
    {"json", false, make_json_output},
    {"chrome", false, make_chrome_output},
    {"summary", false, make_summary_output},
};

} // namespace

std::span<const Format> formats() { return kFormats; }

const Format* find_format(std::string_view name) {
    const auto found = std::ranges::find(kFormats, name, &Format::name);
    return found == std::end(kFormats) ? nullptr : &*found;
}

} // namespace cluecap::convert

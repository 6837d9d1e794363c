// SPDX-License-Identifier: MIT
#include "converters/path_filter.h"

#include <algorithm>

namespace cluecap::convert {

bool PathFilter::is_one(std::string_view path) const {
    return std::any_of(paths_.begin(), paths_.end(), [path](const std::string& wanted) { return wanted == path; });
}

bool PathFilter::matches(const reader::DecodedCall& call, const reader::Cursor& at) const {
    using abi::Sem;
    for (const Value& v : call.args.nodes) {
        if (v.kind == Value::Kind::text && v.type->content == Content::path && is_one(as_text(v.bytes))) return true;
        if (v.kind != Value::Kind::integer) continue;
        const Sem sem = v.type->sem;
        if (sem != Sem::fd && sem != Sem::dirfd && sem != Sem::new_fd && sem != Sem::closed_fd) continue;
        if (is_one(at.descriptor(*call.task, std::int32_t(v.number), v.stop))) return true;
    }
    return false;
}

} // namespace cluecap::convert

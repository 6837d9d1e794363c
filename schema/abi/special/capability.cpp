// SPDX-License-Identifier: MIT
#include "schema/abi/special/capability.h"

#include <array>

#include "schema/abi/walker.h"

namespace cluecap::abi {

namespace {

constexpr std::uint32_t kVersion1 = 0x19980330;
constexpr Type capability_set = flags(capability_bits, x64);
constexpr std::array<const char*, 3> kSets{"effective", "permitted", "inheritable"};

/// Two of the three words of each structure make one set.
std::uint64_t set_of(Bytes data, std::size_t which) {
    const std::uint64_t low = load_little(data.data() + 4 * which, 4);
    return data.size() < 24 ? low : low | load_little(data.data() + 12 + 4 * which, 4) << 32;
}

} // namespace

void walk_capabilities(Walker& walker, const Type& type, std::uint64_t value, const char* name) {
    const Call& call = walker.call();
    const RemoteAddr addr{value};
    const bool is_result = type.dir == Dir::out;
    Tag tag{.name = name, .type = &type, .stop = is_result ? Stop::exit : Stop::entry, .addr = addr};
    if (addr.is_null()) return walker.sink().null(tag);
    if (is_result && (!call.returned || call.is_error))
        return walker.sink().unread(tag, addr, call.returned ? Unread::failed : Unread::not_returned, Miss::none);

    const Peek version = walker.memory().read(Stop::entry, RemoteAddr{call.args[0]}, 4, Content::structure);
    const bool is_short = version.bytes.size() == 4 && load_little(version.bytes.data(), 4) == kVersion1;
    const std::uint64_t wanted = cap_user_data.layout(call.abi).size * (is_short ? 1u : 2u);
    const Peek data = walker.memory().read(tag.stop, addr, wanted, Content::structure);
    if (data.bytes.size() < wanted) return walker.sink().unread(tag, addr, Unread::missed, data.miss);

    walker.sink().begin(tag, Group::structure, kSets.size());
    for (std::size_t i = 0; i < kSets.size(); ++i)
        walker.sink().integer(Tag{.name = kSets[i], .type = &capability_set, .stop = tag.stop, .addr = addr + 4 * i},
                              set_of(data.bytes, i));
    walker.sink().end(Group::structure, Miss::none, {});
}

} // namespace cluecap::abi

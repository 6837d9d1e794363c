// SPDX-License-Identifier: MIT
#include "schema/abi/trace_set.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <regex.h>
#include <string>

#include "schema/abi/lookup.h"
#include "schema/abi/numbers/numbers.h"

namespace cluecap::abi {

namespace {

struct NamedSet {
    std::string_view name;
    Set set;
};

/// strace's names; those of old releases are without the %.
constexpr NamedSet kSets[] = {
    {"%file", Set::file},
    {"file", Set::file},
    {"%desc", Set::desc},
    {"desc", Set::desc},
    {"%process", Set::process},
    {"process", Set::process},
    {"%network", Set::network},
    {"network", Set::network},
    {"%net", Set::network},
    {"%signal", Set::signal},
    {"signal", Set::signal},
    {"%ipc", Set::ipc},
    {"ipc", Set::ipc},
    {"%memory", Set::memory},
    {"memory", Set::memory},
    {"%creds", Set::creds},
    {"%pure", Set::pure},
    {"%clock", Set::clock},
    {"%stat", Set::stat},
    {"%lstat", Set::lstat},
    {"%fstat", Set::fstat},
    {"%statfs", Set::statfs},
    {"%fstatfs", Set::fstatfs},
    {"%%stat", Set::stat_like},
    {"%%statfs", Set::statfs_like},
};

struct Personality {
    std::string_view suffix;
    AbiSet abis;
};
constexpr Personality kPersonalities[] = {{"@64", lp64}, {"@32", i386_only}, {"@x32", x32_only}};

struct FreeRegex {
    void operator()(regex_t* regex) const {
        ::regfree(regex);
        delete regex;
    }
};
using Regex = std::unique_ptr<regex_t, FreeRegex>;

Regex compile(const std::string& pattern) {
    auto raw = std::make_unique<regex_t>();
    if (::regcomp(raw.get(), pattern.c_str(), REG_EXTENDED | REG_NOSUB) != 0) return nullptr;
    return Regex(raw.release());
}

std::optional<std::uint16_t> as_number(std::string_view text) {
    std::uint16_t nr = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), nr);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size() || nr >= TraceSet::kNumbers) return {};
    return nr;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

} // namespace

/// One element of a set, without its question mark.
class TraceSetParser {
  public:
    explicit TraceSetParser(TraceSet& set) : set_(set) {}

    /// False when the element names nothing.
    Result<bool> add(std::string_view element) {
        AbiSet abis = kEveryAbi;
        for (const Personality& personality : kPersonalities)
            if (element.size() > personality.suffix.size() && element.ends_with(personality.suffix)) {
                abis = personality.abis;
                element.remove_suffix(personality.suffix.size());
            }
        if (element == "all") return set_ |= TraceSet(), true;
        if (element == "none") return true;
        if (element.front() == '/') return add_matching(element.substr(1), abis);
        for (const NamedSet& named : kSets)
            if (named.name == element) return add_group(named.set, abis);
        return add_name(element, abis);
    }

  private:
    void add(Abi abi, std::uint16_t nr) { set_.calls_[unsigned(abi)].set(nr); }

    template <typename Wanted> bool add_wanted(AbiSet abis, Wanted wanted) {
        bool any = false;
        for (unsigned abi = 0; abi < kAbiCount; ++abi)
            for (const Number& number : numbers(Abi(abi)))
                if (contains(abis, Abi(abi)) && number.nr < TraceSet::kNumbers && wanted(Abi(abi), number)) {
                    add(Abi(abi), number.nr);
                    any = true;
                }
        return any;
    }
    Result<bool> add_matching(std::string_view pattern, AbiSet abis) {
        const Regex regex = compile(std::string(pattern));
        if (!regex) return Error{.message = "invalid regular expression '" + std::string(pattern) + "'"};
        return add_wanted(abis, [&regex](Abi, const Number& number) {
            return ::regexec(regex.get(), number.name, 0, nullptr, 0) == 0;
        });
    }
    bool add_group(Set group, AbiSet abis) {
        add_wanted(abis, [group](Abi abi, const Number& number) {
            const Syscall* const call = find(abi, std::uint64_t(number.nr));
            return call && has(call->sets, group);
        });
        return true;
    }
    bool add_name(std::string_view name, AbiSet abis) {
        if (const auto nr = as_number(name))
            return add_wanted(abis, [&nr](Abi, const Number& number) { return number.nr == *nr; });
        return add_wanted(abis, [name](Abi abi, const Number& number) {
            if (name == number.name) return true;
            const Syscall* const call = find(abi, std::uint64_t(number.nr));
            return call && call->extra.shown_as && name == call->extra.shown_as;
        });
    }

    TraceSet& set_;
};

TraceSet::TraceSet() {
    for (auto& calls : calls_)
        calls.set();
}

TraceSet TraceSet::none() { return ~TraceSet(); }

Result<TraceSet> TraceSet::parse(std::string_view text) {
    text = trimmed(text);
    const bool negated = !text.empty() && text.front() == '!';
    if (negated) text.remove_prefix(1);
    TraceSet set = none();
    TraceSetParser parser(set);
    while (true) {
        const std::size_t size = std::min(text.find(','), text.size());
        std::string_view element = trimmed(text.substr(0, size));
        const bool may_be_nothing = !element.empty() && element.front() == '?';
        if (may_be_nothing) element.remove_prefix(1);
        if (element.empty()) return Error{.message = "empty name in a set of system calls"};
        const Result<bool> added = parser.add(element);
        if (!added) return added.error();
        if (!*added && !may_be_nothing) return Error{.message = "invalid system call '" + std::string(element) + "'"};
        if (size == text.size()) break;
        text.remove_prefix(size + 1);
    }
    return negated ? ~set : set;
}

bool TraceSet::is_all() const {
    return others_ && std::all_of(calls_.begin(), calls_.end(), [](const auto& calls) { return calls.all(); });
}

TraceSet& TraceSet::operator|=(const TraceSet& other) {
    for (unsigned abi = 0; abi < kAbiCount; ++abi)
        calls_[abi] |= other.calls_[abi];
    others_ |= other.others_;
    return *this;
}

TraceSet& TraceSet::operator&=(const TraceSet& other) {
    for (unsigned abi = 0; abi < kAbiCount; ++abi)
        calls_[abi] &= other.calls_[abi];
    others_ &= other.others_;
    return *this;
}

TraceSet TraceSet::operator~() const {
    TraceSet inverse = *this;
    for (auto& calls : inverse.calls_)
        calls.flip();
    inverse.others_ = !others_;
    return inverse;
}

} // namespace cluecap::abi

// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "schema/abi/walk.h"

namespace cluecap::abi {

/// One walk over one call. The functions in schema/abi/special use it too; nobody else needs it.
class Walker {
  public:
    /// Where a value is: its bytes at the stops that it has any at, and its address.
    struct Place {
        std::optional<Bytes> in, out;
        RemoteAddr addr;
        Miss miss = Miss::none; ///< why the bytes end where they do, if they should go on
    };
    /// The structure around a field.
    struct Scope {
        const Scope* outer = nullptr;
        const Struct* structure = nullptr;
        const Place* place = nullptr;
        std::uint64_t field_offset = 0; ///< of the field being walked, for rest()
        std::uint64_t extent = 0;       ///< bytes that the structure has, by what its caller says
    };

    Walker(const Call& call, Memory& memory, Sink& sink) : call_(call), memory_(memory), sink_(sink) {}

    void run(const Syscall& syscall);

    const Call& call() const { return call_; }
    Memory& memory() { return memory_; }
    Sink& sink() { return sink_; }
    Abi abi() const { return call_.abi; }

    /// A value in place (inline), or a pointer in place that is followed.
    void value(const Type& type, const Tag& tag, const Place& place, const Scope* scope);
    /// What is behind a pointer.
    void target(const Type& type, Tag tag, RemoteAddr addr, const Scope* scope);
    std::optional<std::int64_t> evaluate(const Expr& expr, const Scope* scope);

  private:
    void arguments(const ArgList& args);
    bool run_variant(const Syscall& syscall, const Variant& variant);
    bool run_other_call(const Syscall& outer, const Variant& variant);
    std::uint64_t other_argument(std::int8_t from, const std::array<std::uint64_t, 6>& words);
    const Variant* variant_of(const Syscall& syscall);

    std::uint64_t register_value(const Arg& arg) const;
    std::optional<std::int64_t> term(const Term& term, const Scope* scope);
    std::optional<std::int64_t> argument_target(const Arg& arg, Stop stop, const char* member);
    std::optional<std::int64_t> field_value(const Scope& scope, std::size_t index, Term::Op op);
    std::optional<std::int64_t> argument_term(const Term& term);
    std::optional<std::int64_t> named_field(const Term& term, const Scope* scope);

    void scalar(const Type& type, const Tag& tag, const Place& place);
    void text(const Type& type, const Tag& tag, const Place& place, std::uint64_t size);
    void raw(const Type& type, const Tag& tag, const Place& place, std::uint64_t length);
    void bitmap(const Type& type, const Tag& tag, const Place& place, std::uint64_t count);
    void structure(const Struct& s, const Tag& tag, const Place& place, std::uint64_t extent, const Scope* scope);
    Miss fields(const Struct& s, const Place& place, std::uint64_t extent, const Scope* scope);
    void array(const Type& type, const Tag& tag, const Place& place, std::uint64_t count, const Scope* scope);
    void element(const Type& array, const Tag& tag, const Place& place, const Scope* scope);
    void recordlist(const Type& type, const Tag& tag, const Place& place, std::uint64_t length, const Scope* scope);
    std::uint64_t record_length(const Struct& s, const Place& place, const Scope* scope);
    void choice(const Type& type, const Tag& tag, const Place& place, std::uint64_t length, const Scope* scope);
    const Type& actual(const Type& type, const Scope* scope);
    const Type* chosen(const Type& type, const Scope* scope);
    void sized(const Type& type, const Tag& tag, const Place& place, std::uint64_t length, const Scope* scope);

    void follow(const Type& type, Tag tag, RemoteAddr addr, const Scope* scope);
    bool has_result(const Type& type) const;
    void target_string(const Type& type, const Tag& tag, RemoteAddr addr, const Scope* scope);
    void target_terminated(const Type& type, const Tag& tag, RemoteAddr addr, const Scope* scope);
    Peek scatter_list(const Type& type, RemoteAddr addr, const Scope* scope);
    void target_scatter(const Type& type, const Tag& tag, RemoteAddr addr, const Scope* scope);
    void scatter_element(const Type& type, const Place& place, std::uint64_t& left, bool limited);
    void opaque(const Type& type, const Tag& tag, std::uint64_t value, const Scope* scope);
    std::optional<std::uint64_t> target_size(const Type& type, const Scope* scope);

    bool step();

    const Call& call_;
    Memory& memory_;
    Sink& sink_;
    const ArgList* args_ = nullptr;
    unsigned steps_ = 0;
    unsigned depth_ = 0;
    std::optional<std::uint64_t> rest_; ///< bytes behind the pointer being followed, where its extent is given
};

} // namespace cluecap::abi

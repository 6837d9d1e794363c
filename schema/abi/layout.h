// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include "schema/abi/model.h"

/// Sizes, alignments and offsets, computed per ABI from the field types as the psABIs prescribe.
namespace cluecap::abi {

constexpr Layout layout_of(const Type& type, Abi abi);

constexpr Layout layout_of(const Struct& s, Abi abi) { return s.layout(abi); }

constexpr std::uint32_t fixed_count(const Type& type) {
    return type.count.a.op == Term::Op::constant ? std::uint32_t(type.count.add) : 0;
}

/// The i386 psABI aligns 8-byte integers in structures to 4.
constexpr Layout integer_layout(const Type& type, Abi abi) {
    const std::uint32_t size = width_of(type.width, abi);
    const bool split = abi == Abi::i386 && size == 8 && !type.aligned8;
    return {size, split ? 4u : (size == 0 ? 1u : size)};
}

constexpr Layout choice_layout(const Cases& cases, Abi abi) {
    Layout widest{0, 1};
    auto include = [&widest](Layout one) {
        if (one.size > widest.size) widest.size = one.size;
        if (one.align > widest.align) widest.align = one.align;
    };
    for (std::size_t i = 0; i < cases.count; ++i)
        if (contains(cases.first[i].abis, abi)) include(layout_of(cases.first[i].type, abi));
    if (cases.otherwise) include(layout_of(*cases.otherwise, abi));
    widest.size = (widest.size + widest.align - 1) / widest.align * widest.align;
    return widest;
}

constexpr Layout element_layout(const Type& type, Abi abi) {
    return type.structure ? layout_of(*type.structure, abi) : layout_of(*type.element, abi);
}

/// Bitmaps are arrays of the kernel's long.
constexpr std::uint32_t bitmap_size(std::uint64_t bits, Abi abi) {
    const std::uint64_t word = 8u * width_of(Width::kernel_long, abi);
    return std::uint32_t((bits + word - 1) / word * word / 8);
}

/// Size and alignment of a type inline in a structure; things whose length is not a constant have size 0.
constexpr Layout layout_of(const Type& type, Abi abi) {
    const std::uint32_t word = width_of(Width::c_long, abi);
    if (type.is_pointer && type.is_wide) return {8, abi == Abi::i386 && !type.aligned8 ? 4u : 8u};
    if (type.is_pointer) return {word, word};
    switch (type.kind) {
    case Kind::integer:
    case Kind::opaque:
        return integer_layout(type, abi);
    case Kind::string:
    case Kind::bytes:
    case Kind::records:
        return {fixed_count(type), 1};
    case Kind::structure: {
        const Layout whole = layout_of(*type.structure, abi);
        if (type.extent.a.op != Term::Op::constant) return whole;
        return {std::uint32_t(type.extent.add), whole.align}; // a union's room (ifreq's sockaddr)
    }
    case Kind::array: {
        const Layout one = element_layout(type, abi);
        return {one.size * fixed_count(type), one.align};
    }
    case Kind::bits:
        return {bitmap_size(fixed_count(type), abi), width_of(Width::kernel_long, abi)};
    case Kind::choice:
        return choice_layout(*type.cases, abi);
    default:
        return {0, 1};
    }
}

/// Holds a structure's fields and layouts: inline constexpr StructOf timespec{"struct timespec", {{"tv_sec", klong},
/// ...}};
template <std::size_t N> struct StructOf : Struct {
    Field items[N];
    std::uint8_t order[N]{};
    std::uint16_t places[kAbiCount * N]{};
    Type own_type;

    constexpr StructOf(const char* n, const Field (&list)[N]) : StructOf(n, list, std::make_index_sequence<N>{}) {}
    StructOf(const StructOf&) = delete;

    /// `packed_on`: ABIs on which the structure is declared packed (epoll_event).
    constexpr StructOf(const char* n, const Field (&list)[N], AbiSet packed_on)
        : StructOf(n, list, std::make_index_sequence<N>{}, packed_on) {}

    /// `first`: names in printing order; the other fields follow in the order of memory.
    constexpr StructOf(const char* n, const Field (&list)[N], std::initializer_list<const char*> first)
        : StructOf(n, list, std::make_index_sequence<N>{}) {
        show_first(first);
    }

    constexpr StructOf(const char* n, const Field (&list)[N], AbiSet packed_on,
                       std::initializer_list<const char*> first)
        : StructOf(n, list, std::make_index_sequence<N>{}, packed_on) {
        show_first(first);
    }

    /// A record: `length` is its own, in bytes, from the start of the record; the next one is aligned to `align`
    /// (0: the ABI's long). Outside of records too a structure with a length of its own has no field behind it.
    constexpr StructOf(const char* n, const Field (&list)[N], Expr length, std::uint8_t align)
        : StructOf(n, list, std::make_index_sequence<N>{}) {
        record_length = length;
        resolve(record_length, items, false);
        record_align = align;
    }

  private:
    /// A name may be that of several fields, on different ABIs.
    constexpr void show_first(std::initializer_list<const char*> first) {
        std::size_t next = 0;
        bool used[N]{};
        for (const char* name_first : first) {
            bool found = false;
            for (std::size_t i = 0; i < N; ++i) {
                if (used[i] || !items[i].name || std::string_view(items[i].name) != name_first) continue;
                order[next++] = std::uint8_t(i);
                used[i] = found = true;
            }
            if (!found) throw "no field of that name";
        }
        for (std::size_t i = 0; i < N; ++i)
            if (!used[i]) order[next++] = std::uint8_t(i);
    }

    template <std::size_t... I>
    constexpr StructOf(const char* n, const Field (&list)[N], std::index_sequence<I...>, AbiSet packed_on = AbiSet{})
        : Struct{n, nullptr, nullptr, nullptr, N, packed_on, {}, {}, 1}, items{list[I]...} {
        fields = items;
        shown = order;
        offsets = places;
        own_type.kind = Kind::structure;
        own_type.structure = this;
        self = &own_type;
        for (std::size_t i = 0; i < N; ++i) {
            order[i] = std::uint8_t(i);
            resolve(items[i].type.count, items, false);
            resolve(items[i].type.extent, items, false);
            resolve(items[i].present, items, false);
        }
        for (unsigned abi = 0; abi < kAbiCount; ++abi)
            lay_out(Abi(abi));
    }

    constexpr void lay_out(Abi abi) {
        std::uint32_t at = 0, end = 0, align = 1, before = 0;
        for (std::size_t i = 0; i < N; ++i) {
            const Field& field = items[i];
            if (!contains(field.abis, abi)) continue;
            if (field.at_end) {
                places[unsigned(abi) * N + i] = std::uint16_t(at);
                continue;
            }
            Layout one = layout_of(field.type, abi);
            if (field.trailing) one = {0, 1};
            if (contains(packed, abi)) one.align = 1;
            if (field.at_start) at = 0;
            if (field.overlay) at = before;
            at = (at + one.align - 1) / one.align * one.align;
            before = at;
            places[unsigned(abi) * N + i] = std::uint16_t(at);
            at += one.size;
            if (at > end)
                end = at;
            else
                at = end;
            if (one.align > align) align = one.align;
        }
        layouts[unsigned(abi)] = {(end + align - 1) / align * align, align};
    }
};
template <std::size_t N> StructOf(const char*, const Field (&)[N]) -> StructOf<N>;
template <std::size_t N> StructOf(const char*, const Field (&)[N], AbiSet) -> StructOf<N>;
template <std::size_t N> StructOf(const char*, const Field (&)[N], std::initializer_list<const char*>) -> StructOf<N>;
template <std::size_t N>
StructOf(const char*, const Field (&)[N], AbiSet, std::initializer_list<const char*>) -> StructOf<N>;
template <std::size_t N> StructOf(const char*, const Field (&)[N], Expr, std::uint8_t) -> StructOf<N>;

} // namespace cluecap::abi

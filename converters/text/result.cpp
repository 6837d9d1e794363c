// SPDX-License-Identifier: MIT
#include <array>
#include <string_view>

#include "converters/text/call_printer.h"
#include "schema/abi/flags/errno.h"
#include "schema/abi/flags/errno_text.h"
#include "schema/abi/flags/fcntl.h"

/// What stands behind `= `.
namespace cluecap::convert::text {

using abi::Sem;
using reader::DecodedCall;

namespace {

constexpr int kErrnos = 600;

constexpr auto by_number(std::span<const abi::Name> names) {
    std::array<std::string_view, kErrnos> table{};
    for (const abi::Name& one : names)
        if (one.value < kErrnos && table[one.value].empty()) table[one.value] = one.text;
    return table;
}
constexpr auto kErrorNames = by_number(abi::errno_names);
constexpr auto kErrorTexts = by_number(abi::errno_text_names);

/// Codes inside the kernel: the call is restarted, or the program sees EINTR; which one is not known yet.
bool is_restart(int error) { return error == 512 || error == 513 || error == 514 || error == 516; }

} // namespace

void CallPrinter::result(const DecodedCall& call) {
    out_ << "= ";
    if (!call.has_result)
        out_ << '?';
    else if (call.is_error)
        failure(call);
    else
        returned_value(call, form_of(call));
}

void CallPrinter::failure(const DecodedCall& call) {
    const int error = call.error();
    out_ << (is_restart(error) ? "? " : "-1 ");
    const bool known = error > 0 && error < kErrnos && !kErrorNames[std::size_t(error)].empty();
    if (!known) {
        out_ << "(errno ";
        out_.decimal_signed(error);
    } else {
        out_ << kErrorNames[std::size_t(error)] << " (" << kErrorTexts[std::size_t(error)];
    }
    out_ << ')';
}

void CallPrinter::returned_value(const DecodedCall& call, Form form) {
    static constexpr abi::Type kPlain = [] {
        abi::Type t;
        t.kind = abi::Kind::integer;
        t.width = abi::Width::c_long;
        t.is_signed = true;
        return t;
    }();
    const bool typed = call.args.result && call.args.result->kind == abi::Kind::integer;
    const abi::Type& type = typed ? *call.args.result : kPlain;
    const std::uint64_t n = truncate(std::uint64_t(call.result), width_of(type.width, call.abi), type.is_signed);
    if (type.names) return named_result(type, n, form);
    if (type.sem == Sem::address)
        out_.hex(n);
    else
        printer_.number(type, n, Stop::exit);
    if (type.sem == Sem::seconds) {
        out_ << " (";
        printer_.wall_clock(std::int64_t(n), 0, 0);
        out_ << ')';
    }
    if (form == Form::thread_area) chosen_entry(call);
    if (form == Form::poll) poll_result(call);
    if (form == Form::select) select_result(call);
}

/// The number, and beside it what it means.
void CallPrinter::named_result(const abi::Type& type, std::uint64_t n, Form form) {
    if (type.is_flags || type.sem == Sem::hex || type.sem == Sem::address)
        out_.hex(n);
    else
        out_.decimal_signed(std::int64_t(n));
    const std::size_t start = out_.size();
    const bool is_word = form == Form::fcntl && type.is_flags;
    out_ << (!is_word ? " (" : type.names == &abi::seal_flags ? " (seals " : " (flags ");
    const std::size_t names = out_.size();
    printer_.number(type, n, Stop::exit);
    const std::string_view text = out_.from(names);
    const bool has_name = text.find_first_not_of("0123456789abcdefx-") != std::string_view::npos &&
                          text.find("???") == std::string_view::npos;
    if (has_name)
        out_ << ')';
    else
        out_.truncate(start);
}

/// set_thread_area: the number that the kernel gave the entry.
void CallPrinter::chosen_entry(const DecodedCall& call) {
    const Value* const nodes = call.args.nodes.data();
    if (call.args.count == 0 || call.args.root(0).kind != Value::Kind::structure) return;
    const Value& number = *(&call.args.root(0) + 1);
    if (number.kind != Value::Kind::in_out) return;
    out_ << " (" << number.name << '=';
    printer_.value(nodes[(&number + 1)->end]);
    out_ << ')';
}

// ---- poll and select: results are shown behind the number

void CallPrinter::poll_result(const DecodedCall& call) {
    if (call.result == 0) {
        out_ << " (Timeout)";
        return;
    }
    out_ << " (";
    const bool any = ready_descriptors(call);
    if (call.args.count > 2) time_left(call, 2, !any);
    out_ << ')';
}

/// [{fd=3, revents=POLLIN}]: those that have something to tell.
bool CallPrinter::ready_descriptors(const DecodedCall& call) {
    const Value& all = call.args.root(0);
    if (all.kind != Value::Kind::array) return false;
    const Value* const nodes = call.args.nodes.data();
    out_ << '[';
    bool any = false;
    unsigned shown = 0;
    for (const Value* one = &all + 1; one != nodes + all.end; one = nodes + one->end) {
        const Value *fd = nullptr, *revents = nullptr;
        for (const Value* field = one + 1; field < nodes + one->end; field = nodes + field->end) {
            if (field->name && std::string_view(field->name) == "fd") fd = field;
            if (field->name && std::string_view(field->name) == "revents") revents = field;
        }
        if (!fd || !revents || revents->number == 0) continue;
        if (any) out_ << ", ";
        any = true;
        if (!printer_.style().verbose && shown++ >= printer_.style().string_limit) {
            out_ << "...";
            break;
        }
        out_ << "{fd=";
        out_.decimal_signed(std::int32_t(fd->number));
        out_ << ", revents=";
        printer_.number(*revents->type, revents->number);
        out_ << '}';
    }
    out_ << ']';
    return true;
}

void CallPrinter::time_left(const DecodedCall& call, unsigned i, bool first) {
    const Value& v = call.args.root(i);
    const bool both = v.kind == Value::Kind::in_out || v.kind == Value::Kind::structure;
    if (!both || v.type->dir != abi::Dir::inout) return;
    if (!first) out_ << ", ";
    out_ << "left ";
    printer_.value(v, Side::exit);
}

void CallPrinter::select_result(const DecodedCall& call) {
    if (call.result == 0) {
        out_ << " (Timeout)";
        return;
    }
    static constexpr std::string_view kSets[] = {"in ", "out ", "except "};
    const std::size_t start = out_.size();
    bool first = true;
    out_ << " (";
    for (unsigned i = 1; i < 4 && i < call.args.count; ++i) {
        const Value& v = call.args.root(i);
        if (v.kind != Value::Kind::in_out) continue;
        const Value& after = call.args.nodes[(&v + 1)->end];
        bool any = false;
        for (const std::byte b : after.bytes)
            any = any || b != std::byte{0};
        if (!any) continue;
        if (!first) out_ << ", ";
        first = false;
        out_ << kSets[i - 1];
        printer_.value(after);
    }
    const std::size_t before = out_.size();
    if (call.args.count > 4) time_left(call, 4, first);
    if (out_.size() == before && first)
        out_.truncate(start);
    else
        out_ << ')';
}

} // namespace cluecap::convert::text

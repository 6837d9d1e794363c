// SPDX-License-Identifier: MIT
#include "converters/text/call_printer.h"

#include <string_view>

namespace cluecap::convert::text {

using abi::Dir;
using abi::Sem;
using reader::DecodedCall;

/// Looked up once per description: names are compared only then.
CallPrinter::Form CallPrinter::form_of(const DecodedCall& call) {
    struct Special {
        std::string_view name;
        Form form;
    };
    static constexpr Special kSpecial[] = {
        {"poll", Form::poll},
        {"ppoll", Form::poll},
        {"ppoll_time64", Form::poll},
        {"select", Form::select},
        {"_newselect", Form::select},
        {"pselect6", Form::select},
        {"pselect6_time64", Form::select},
        {"clone", Form::clone},
        {"clone3", Form::two_sided},
        {"recvmsg", Form::message},
        {"recvmmsg", Form::messages},
        {"recvmmsg_time64", Form::messages},
        {"set_thread_area", Form::thread_area},
        {"ioctl", Form::late_comma},
        {"fcntl", Form::fcntl},
        {"fcntl64", Form::fcntl},
        {"restart_syscall", Form::restart},
        {"personality", Form::personality},
    };
    const abi::Syscall* const key = call.args.call;
    Known& slot = known_[(reinterpret_cast<std::uintptr_t>(key) / sizeof(abi::Syscall)) % known_.size()];
    if (slot.call == key && key) return slot.form;
    slot = {key, Form::ordinary};
    const std::string_view name = key && key->name ? key->name : "";
    for (const Special& one : kSpecial)
        if (one.name == name) slot.form = one.form;
    return slot.form;
}

void CallPrinter::argument(const DecodedCall& call, unsigned i, Side side) {
    const abi::Arg& arg = *call.args.args[i].arg;
    if (arg.show == abi::Show::named || (printer_.style().argument_names && arg.name)) out_ << arg.name << '=';
    if (i == 1 && call.is_error && failed_message(call, call.args.root(i), form_of(call))) return;
    printer_.root_value(call.args.root(i), side);
}

/// Of messages that were not received strace shows only how long a sender's name may be, or where they would be.
bool CallPrinter::failed_message(const DecodedCall& call, const Value& v, Form form) {
    const bool is_known = (form == Form::message && v.kind == Value::Kind::structure) ||
                          (form == Form::messages && v.kind == Value::Kind::array);
    if (!is_known) return false;
    if (form == Form::messages) return out_.hex(v.addr.value), true;
    const Value* const nodes = call.args.nodes.data();
    out_ << '{';
    for (const Value* field = &v + 1; field != nodes + v.end; field = nodes + field->end) {
        if (!field->name || std::string_view(field->name) != "msg_namelen") continue;
        out_ << field->name << '=';
        printer_.value(*field);
    }
    out_ << '}';
    return true;
}

/// Whether an argument can be printed only when the call has returned.
bool CallPrinter::needs_exit(const DecodedCall& call, unsigned i, Form form) const {
    const abi::Arg& arg = *call.args.args[i].arg;
    const Value& v = call.args.root(i);
    if (form == Form::clone) return i >= 2;
    if (is_two_sided(form)) return false;
    if (v.kind == Value::Kind::unread && v.why == abi::Unread::not_returned) return true;
    if (v.kind == Value::Kind::in_out) return true;
    const bool decided_here = arg.type.is_pointer || v.type->is_pointer;
    const Dir dir = v.type->is_pointer ? v.type->dir : arg.type.dir;
    return decided_here && (dir == Dir::out || dir == Dir::inout);
}

/// -e raw=all: the registers as they were.
void CallPrinter::raw_arguments(const DecodedCall& call) {
    for (unsigned i = 0; i < call.args.count && i < call.raw.size(); ++i) {
        if (i) out_ << ", ";
        out_.hex(call.raw[i]);
    }
}

Split CallPrinter::begin(const DecodedCall& call) {
    const Form form = form_of(call);
    out_ << call.name << '(';
    Split split;
    if (printer_.style().raw_arguments) {
        raw_arguments(call);
        split.next = call.args.count;
        return split;
    }
    bool first = true;
    for (; split.next < call.args.count; ++split.next) {
        const unsigned i = split.next;
        if (call.args.args[i].arg->show == abi::Show::hidden) continue;
        const bool stop = needs_exit(call, i, form);
        split.comma_due = stop && !first && (form == Form::clone || form == Form::late_comma || form == Form::fcntl);
        if (!first && !split.comma_due) out_ << ", ";
        first = false;
        if (stop) return split;
        argument(call, i, is_two_sided(form) ? Side::entry : Side::whole);
        // What clone3 gives back stands behind what it was given.
        if (form == Form::two_sided && i == 0) {
            split.is_half = true;
            return split;
        }
    }
    return split;
}

void CallPrinter::rest(const DecodedCall& call, Split split) {
    const Form form = form_of(call);
    bool comma = split.comma_due;
    for (unsigned i = split.next; i < call.args.count; ++i) {
        if (call.args.args[i].arg->show == abi::Show::hidden) continue;
        if (split.is_half && i == split.next) {
            printer_.exit_half(call.args.root(i));
            comma = true;
            continue;
        }
        if (comma) out_ << ", ";
        comma = true;
        argument(call, i, is_two_sided(form) ? Side::entry : Side::whole);
    }
    out_ << ')';
}

void CallPrinter::resuming(const DecodedCall& call) {
    out_ << call.name << "(<... resuming interrupted " << call.continued << " ...>";
}

void CallPrinter::whole(const DecodedCall& call) {
    if (!call.continued.empty() && form_of(call) == Form::restart) {
        resuming(call);
        out_ << ')';
        return;
    }
    const Split split = begin(call);
    if (call.has_result || split.next == call.args.count) return rest(call, split);
    out_ << " <unfinished ...>)";
}

} // namespace cluecap::convert::text

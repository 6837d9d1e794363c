// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "converters/text/printer.h"
#include "reader/decoder.h"

namespace cluecap::convert::text {

/// How far the first half of a call was printed.
struct Split {
    unsigned next = 0;      ///< the argument that the rest begins with
    bool is_half = false;   ///< ... of which the entry's half is printed
    bool comma_due = false; ///< ... with the comma that is still missing in front of it
};

/// Writes a system call: name, arguments, result; or its two halves.
class CallPrinter {
  public:
    explicit CallPrinter(Printer& printer) : printer_(printer), out_(printer.out()) {}

    /// `name(arguments)`; a call that did not return ends with <unfinished ...> where its results would begin.
    void whole(const reader::DecodedCall& call);
    /// `name(` and the arguments that are known at entry.
    Split begin(const reader::DecodedCall& call);
    /// restart_syscall, which goes on with another call.
    void resuming(const reader::DecodedCall& call);
    /// The arguments behind `split` and `)`.
    void rest(const reader::DecodedCall& call, Split split);
    /// `= 3`, `= -1 ENOENT (No such file or directory)`, ...
    void result(const reader::DecodedCall& call);

  private:
    /// What is special about a call's form.
    enum class Form : std::uint8_t {
        ordinary,
        poll,
        select,
        clone,
        two_sided,
        message,
        messages,
        thread_area,
        late_comma,
        fcntl,
        restart,
        personality
    };
    struct Known {
        const abi::Syscall* call = nullptr;
        Form form = Form::ordinary;
    };
    Form form_of(const reader::DecodedCall& call);

    void argument(const reader::DecodedCall& call, unsigned i, Side side);
    bool failed_message(const reader::DecodedCall& call, const Value& v, Form form);
    void raw_arguments(const reader::DecodedCall& call);
    bool needs_exit(const reader::DecodedCall& call, unsigned i, Form form) const;
    bool is_two_sided(Form form) const {
        return form == Form::poll || form == Form::select || form == Form::two_sided || form == Form::thread_area;
    }
    void returned_value(const reader::DecodedCall& call, Form form);
    void failure(const reader::DecodedCall& call);
    void named_result(const abi::Type& type, std::uint64_t n, Form form);
    void chosen_entry(const reader::DecodedCall& call);
    void poll_result(const reader::DecodedCall& call);
    void select_result(const reader::DecodedCall& call);
    bool ready_descriptors(const reader::DecodedCall& call);
    void time_left(const reader::DecodedCall& call, unsigned i, bool first);

    Printer& printer_;
    TextBuffer& out_;
    std::array<Known, 256> known_{};
};

} // namespace cluecap::convert::text

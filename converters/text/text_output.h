// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "converters/output.h"
#include "converters/text/call_printer.h"
#include "converters/text/line_sorter.h"
#include "converters/text/line_writer.h"

namespace cluecap::convert::text {

/// --format text: the capture as strace would have printed it.
///
/// A call whose exit is the next thing that happens is one line. Otherwise its first half is printed when something
/// else has to be, and the rest when it returns. In whole mode (-ff, -z, --whole-calls, ...) every call is one line,
/// printed when it ended.
class TextOutput final : public Output, private NumberNames {
  public:
    explicit TextOutput(const OutputContext& context);

    void entered(reader::Cursor& at) override;
    void ended(const reader::DecodedCall& call, reader::Cursor& at) override;
    void event(const Event& event, reader::Cursor& at) override;
    void unfinished(const reader::DecodedCall& call, reader::Cursor& at) override;
    void end() override;

  private:
    struct Held {
        std::uint64_t seq = 0; ///< 0: none
        Tid tid;
    };

    std::string_view descriptor(std::int32_t fd, Stop stop) override;
    std::string_view directory() override;
    std::string_view task(std::int32_t tid) override;

    void set_scene(const reader::DecodedCall& call, reader::Cursor& at);
    void start_line(std::int32_t tid, Timestamp time, const reader::DecodedCall* call);
    void finish_line(std::uint64_t seq, std::int32_t tid);
    void write_held(reader::Cursor& at);
    void write_whole(const reader::DecodedCall& call, reader::Cursor& at);
    void write_resumed(const reader::DecodedCall& call, const Split& split, reader::Cursor& at);
    void write_result(const reader::DecodedCall& call);
    void note_personality(const reader::DecodedCall& call);

    void signal_line(const Event& event, reader::Cursor& at);
    void stop_line(const Event& event, reader::Cursor& at);
    void exit_line(const Event& event, reader::Cursor& at);
    void superseded_line(const Event& event, reader::Cursor& at);
    void mark_line(const Event& event, reader::Cursor& at);
    void start_event_line(const Event& event, reader::Cursor& at, const RemoteAddr* ip);
    void end_call_of(const Event& event, reader::Cursor& at);
    void count_tasks(reader::Cursor& at);
    void signal_name(std::int32_t signo);
    void siginfo(Bytes raw);
    bool shows_pid() const { return !context_.options.separate && (style_.always_pid || live_tasks_ > 1); }

    OutputFile& file_of(std::int32_t tid);
    void release_ordered();
    std::uint64_t oldest_open_call();

    OutputContext context_;
    Style style_;
    TextBuffer line_;
    Printer printer_;
    CallPrinter calls_;
    LineWriter lines_;
    bool whole_;   ///< one line per call
    bool ordered_; ///< ... by its start

    Held held_;
    std::unordered_map<std::uint64_t, Split> halves_; ///< calls whose first half was printed, by entry
    std::unordered_set<std::uint64_t> told_;          ///< open calls that were already said to have ended
    std::size_t live_tasks_ = 0;
    const model::Task* scene_task_ = nullptr;
    reader::Cursor* at_ = nullptr;

    std::unordered_map<std::int32_t, Abi> personalities_; ///< by task
    LineSorter sorter_;                                   ///< ordered: lines that wait for an earlier one
    Held oldest_;                                         ///< ordered: the call that was found to be open longest
    std::unordered_map<std::int32_t, std::unique_ptr<OutputFile>> files_; ///< -ff
    DecodedArgs siginfo_values_;
};

std::unique_ptr<Output> make_text_output(const OutputContext& context);

} // namespace cluecap::convert::text

// SPDX-License-Identifier: MIT
#include "converters/info.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <set>

#include "converters/text/printer.h"

namespace cluecap::convert {

namespace {

/// Text from the capture: hosts and commands may hold anything.
std::string shown(std::string_view text) {
    text::TextBuffer buffer;
    const text::Style style;
    text::Printer(buffer, style).quoted(as_bytes(text));
    const std::string_view quoted = buffer.view();
    const bool plain = quoted.size() == text.size() + 2 && !text.empty() && text.find(' ') == std::string_view::npos;
    return std::string(plain ? text : quoted);
}

std::string shown(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : " ") + shown(word);
    return all;
}

std::string shown_time(const CaptureInfo& info, std::int64_t utc_ns) {
    text::TextBuffer buffer;
    text::Style style;
    style.utc_offset_seconds = info.utc_offset_seconds;
    text::Printer(buffer, style).wall_clock(utc_ns / 1'000'000'000, std::uint64_t(utc_ns % 1'000'000'000), 9);
    return std::string(buffer.view());
}

std::string uuid(const CaptureInfo& info) {
    std::string text;
    for (std::size_t i = 0; i < info.uuid.size(); ++i)
        text += fmt::format("{}{:02x}", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", info.uuid[i]);
    return text;
}

/// What only the events themselves tell.
struct Counts {
    std::uint64_t events = 0, calls = 0, signals = 0, lost = 0;
    std::set<TaskId> tasks;
    Timestamp first{~std::uint64_t{0}}, last;
};

Counts count(reader::Capture& capture, std::vector<reader::Damage>& damage) {
    Counts counts;
    reader::Cursor at = capture.cursor();
    while (at.next()) {
        const Event& event = at.event();
        ++counts.events;
        counts.calls += event.kind == EventKind::syscall_exit;
        counts.signals += event.kind == EventKind::signal;
        if (event.kind == EventKind::lost) counts.lost += event.lost.count;
        if (event.kind == EventKind::attached) counts.tasks.insert(event.task);
        if (event.time.ns == 0) continue;
        counts.first = std::min(counts.first, event.time);
        counts.last = std::max(counts.last, event.time);
    }
    damage = at.damage();
    return counts;
}

} // namespace

void write_info(reader::Capture& capture, OutputFile& file) {
    const CaptureInfo& info = capture.info();
    const auto line = [&file](std::string_view key, const std::string& value) {
        file.write(fmt::format("{:<12} {}\n", key, value));
    };
    std::vector<reader::Damage> damage;
    const Counts counts = count(capture, damage);
    const reader::CaptureFile& source = capture.file();
    std::uint64_t stored = 0, raw = 0;
    for (const reader::ChunkInfo& chunk : source.chunks()) {
        stored += chunk.stored_size;
        raw += chunk.raw_size;
    }
    static constexpr std::string_view kAbis[] = {"x86_64", "i386", "x32", "aarch64"};
    line("capture", shown(source.name()));
    line("uuid", uuid(info));
    line("version", fmt::format("{} (description {}, recorder {})", source.version(), info.description_version,
                                shown(info.recorder_version)));
    line("command", shown(info.command));
    line("options", shown(info.options));
    line("host", shown(info.host));
    line("kernel", fmt::format("{} {}", shown(info.kernel_release), shown(info.kernel_version)));
    line("machine", fmt::format("{} ({})", shown(info.machine), kAbis[std::size_t(info.native_abi) % 4]));
    line("boot", shown(info.boot_id));
    line("backend", shown(info.backend));
    line("kept", fmt::format("{} bytes per buffer, {} bytes of memory per stop, {}{}", info.string_limit,
                             info.stop_budget, info.all_registers ? "all registers" : "no register sets",
                             info.env_values ? ", environment values" : ""));
    if (counts.events) {
        line("from", shown_time(info, capture.utc_ns(counts.first)));
        line("to", shown_time(info, capture.utc_ns(counts.last)));
        const std::uint64_t span = counts.last.ns > counts.first.ns ? counts.last.ns - counts.first.ns : 0;
        line("span", fmt::format("{:.6f} s", double(span) / 1e9));
    }
    line("tasks", fmt::format("{}", counts.tasks.size()));
    line("calls", fmt::format("{}", counts.calls));
    line("signals", fmt::format("{}", counts.signals));
    line("events", fmt::format("{}", counts.events));
    line("lost", fmt::format("{}", counts.lost));
    line("chunks", fmt::format("{} ({} bytes, {} uncompressed)", source.chunks().size(), stored, raw));
    line("size",
         fmt::format("{} bytes{}", source.size(),
                     counts.calls ? fmt::format(", {:.1f} per call", double(source.size()) / double(counts.calls))
                                  : std::string()));
    line("complete",
         source.is_complete() ? "yes" : fmt::format("no: {} bytes behind the last chunk", source.torn_bytes()));
    for (const reader::Damage& one : damage)
        line("damage", fmt::format("at offset {}: {} bytes: {}", one.offset, one.bytes, one.reason));
}

} // namespace cluecap::convert

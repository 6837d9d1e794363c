// SPDX-License-Identifier: MIT
#include "converters/text/line_sorter.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace cluecap::convert::text {

namespace {

/// What a line in a temporary file starts with.
struct Head {
    std::uint64_t seq = 0, size = 0;
};

} // namespace

bool LineSorter::Run::next() {
    Head head;
    if (std::fread(&head, sizeof head, 1, file.get()) != 1) return false;
    seq = head.seq;
    line.resize(head.size);
    return std::fread(line.data(), 1, line.size(), file.get()) == line.size();
}

Status LineSorter::add(std::uint64_t seq, std::string_view line) {
    lines_[seq].append(line);
    kept_ += line.size();
    return kept_ > bound_ ? spill() : Status();
}

Status LineSorter::spill() {
    Run run{.file = std::unique_ptr<std::FILE, Closer>(std::tmpfile()), .seq = 0, .line = {}};
    const auto failed = [] { return Error{std::string("temporary file: ") + std::strerror(errno), errno, 0}; };
    if (!run.file) return failed();
    for (const auto& [seq, line] : lines_) {
        const Head head{seq, line.size()};
        if (std::fwrite(&head, sizeof head, 1, run.file.get()) != 1) return failed();
        if (std::fwrite(line.data(), 1, line.size(), run.file.get()) != line.size()) return failed();
    }
    if (std::fseek(run.file.get(), 0, SEEK_SET) != 0) return failed();
    lines_.clear();
    kept_ = 0;
    if (run.next()) runs_.push_back(std::move(run));
    return {};
}

LineSorter::Run* LineSorter::earliest_run() {
    const auto first = std::ranges::min_element(runs_, {}, &Run::seq);
    return first == runs_.end() ? nullptr : &*first;
}

void LineSorter::release(std::uint64_t barrier, OutputFile& to) {
    for (;;) {
        Run* const run = earliest_run();
        const bool from_memory = !lines_.empty() && (!run || lines_.begin()->first < run->seq);
        if (from_memory) {
            if (lines_.begin()->first >= barrier) return;
            to.write(lines_.begin()->second);
            kept_ -= lines_.begin()->second.size();
            lines_.erase(lines_.begin());
        } else {
            if (!run || run->seq >= barrier) return;
            to.write(run->line);
            if (!run->next()) runs_.erase(runs_.begin() + (run - runs_.data()));
        }
    }
}

} // namespace cluecap::convert::text

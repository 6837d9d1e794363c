// SPDX-License-Identifier: MIT
#include "recorder/proc_text.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <iterator>
#include <memory>
#include <string_view>
#include <unistd.h>

#include "schema/base/unique_fd.h"

namespace cluecap::recorder {
namespace {

constexpr std::size_t kMaxText = 256u << 10;  ///< of one file; a process may have a hundred thousand mappings
constexpr std::size_t kMaxTarget = 4096;      ///< of one link
constexpr std::size_t kMaxDescriptors = 4096; ///< of one process

struct Source {
    ProcItem item;
    const char* name;
    bool is_link;
};
constexpr Source kSources[] = {
    {ProcItem::stat, "stat", false},
    {ProcItem::status, "status", false},
    {ProcItem::comm, "comm", false},
    {ProcItem::cmdline, "cmdline", false},
    {ProcItem::exe, "exe", true},
    {ProcItem::cwd, "cwd", true},
    {ProcItem::root, "root", true},
    {ProcItem::limits, "limits", false},
    {ProcItem::cgroup, "cgroup", false},
    {ProcItem::mountinfo, "mountinfo", false},
    {ProcItem::ns_links, "ns", false},
    {ProcItem::syscall, "syscall", false},
    {ProcItem::auxv, "auxv", false},
    {ProcItem::maps, "maps", false},
    {ProcItem::environ, "environ", false},
    {ProcItem::oom_score_adj, "oom_score_adj", false},
    {ProcItem::personality, "personality", false},
};
static_assert([] {
    for (std::size_t i = 0; i < std::size(kSources); ++i)
        if (std::size_t(kSources[i].item) != i) return false;
    return true;
}());

constexpr const char* kNamespaces[] = {"cgroup", "ipc", "mnt", "net", "pid", "time", "user", "uts"};

class ProcPath {
  public:
    ProcPath(pid_t tid, const char* name) { std::snprintf(text_, sizeof text_, "/proc/%d/%s", int(tid), name); }
    ProcPath(pid_t tid, const char* folder, const char* name) {
        std::snprintf(text_, sizeof text_, "/proc/%d/%s/%s", int(tid), folder, name);
    }
    const char* c_str() const { return text_; }

  private:
    char text_[300];
};

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

} // namespace

void ProcSnapshot::read(pid_t tid, std::span<const ProcItem> items) {
    buffer_.clear();
    texts_.clear();
    text_places_.clear();
    descriptors_.clear();
    target_places_.clear();
    for (const ProcItem item : items) {
        if (item == ProcItem::environ && !with_environ_) continue;
        const Source& source = kSources[std::size_t(item)];
        const std::size_t start = buffer_.size();
        ProcText text{.item = item, .text = {}, .error = 0};
        if (source.is_link)
            append_link(tid, source.name, text);
        else if (item == ProcItem::ns_links)
            append_namespaces(tid, text);
        else
            append_file(tid, source.name, text);
        texts_.push_back(text);
        text_places_.push_back({start, buffer_.size() - start});
    }
}

void ProcSnapshot::append_file(pid_t tid, const char* name, ProcText& text) {
    const UniqueFd file(open(ProcPath(tid, name).c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) {
        text.error = errno;
        return;
    }
    const std::size_t start = buffer_.size();
    for (std::size_t step = 1024;; step = 32u << 10) {
        const std::size_t used = buffer_.size();
        if (used - start >= kMaxText) {
            text.error = EFBIG;
            return;
        }
        buffer_.resize(used + step);
        const ssize_t got = ::read(file.get(), buffer_.data() + used, step);
        buffer_.resize(used + std::size_t(got > 0 ? got : 0));
        if (got < 0) text.error = errno;
        // The files of a task that are read here give a short read only at their end, except those of mappings.
        if (got <= 0 || (std::size_t(got) < step && step == 1024)) return;
    }
}

std::int32_t ProcSnapshot::append_target(const char* path) {
    const std::size_t used = buffer_.size();
    buffer_.resize(used + kMaxTarget);
    const ssize_t got = readlink(path, reinterpret_cast<char*>(buffer_.data() + used), kMaxTarget);
    const int error = errno;
    buffer_.resize(used + std::size_t(got > 0 ? got : 0));
    return got < 0 ? error : 0;
}

void ProcSnapshot::append_link(pid_t tid, const char* name, ProcText& text) {
    text.error = append_target(ProcPath(tid, name).c_str());
}

void ProcSnapshot::append_namespaces(pid_t tid, ProcText& text) {
    for (const char* const name : kNamespaces) {
        const std::size_t start = buffer_.size();
        if (const std::int32_t error = append_target(ProcPath(tid, "ns", name).c_str()))
            text.error = error;
        else if (buffer_.size() > start)
            buffer_.push_back(std::byte('\n'));
    }
}

void ProcSnapshot::read_descriptors(pid_t tid) {
    const std::unique_ptr<DIR, CloseFolder> folder(opendir(ProcPath(tid, "fd").c_str()));
    if (!folder) return;
    while (const dirent* entry = readdir(folder.get())) {
        if (entry->d_name[0] == '.' || descriptors_.size() >= kMaxDescriptors) continue;
        const std::size_t start = buffer_.size();
        if (append_target(ProcPath(tid, "fd", entry->d_name).c_str()) != 0) continue;
        descriptors_.push_back({.fd = std::atoi(entry->d_name), .flags = ~0u, .target = {}});
        target_places_.push_back({start, buffer_.size() - start});
    }
}

std::span<const ProcText> ProcSnapshot::texts() {
    for (std::size_t i = 0; i < texts_.size(); ++i)
        texts_[i].text = Bytes(buffer_).subspan(text_places_[i].at, text_places_[i].size);
    return texts_;
}

std::span<const Descriptor> ProcSnapshot::descriptors() {
    for (std::size_t i = 0; i < descriptors_.size(); ++i)
        descriptors_[i].target = Bytes(buffer_).subspan(target_places_[i].at, target_places_[i].size);
    return descriptors_;
}

std::optional<TaskStat> parse_stat(Bytes text) {
    // The name may hold anything, parentheses and spaces too, so the fields are counted from its last ')'.
    const std::string_view all = as_text(text);
    std::size_t at = all.rfind(')');
    if (at == std::string_view::npos || at + 2 >= all.size()) return {};
    std::string_view rest = all.substr(at + 2);
    TaskStat stat{.state = rest[0]};
    constexpr int kPpid = 4, kFlags = 9, kStart = 22, kExitSignal = 38;
    int field = 3;
    while (field < kExitSignal) {
        at = rest.find(' ');
        if (at == std::string_view::npos) return {};
        rest.remove_prefix(at + 1);
        ++field;
        const char* const end = rest.data() + rest.size();
        if (field == kPpid) std::from_chars(rest.data(), end, stat.ppid);
        if (field == kFlags) std::from_chars(rest.data(), end, stat.flags);
        if (field == kStart) std::from_chars(rest.data(), end, stat.start_ticks);
        if (field == kExitSignal) std::from_chars(rest.data(), end, stat.exit_signal);
    }
    return stat;
}

std::optional<std::int64_t> status_field(Bytes text, std::string_view name) {
    std::string_view rest = as_text(text);
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.substr(0, name.size()) != name || line.substr(name.size(), 1) != ":") continue;
        const std::size_t start = line.find_first_of("-0123456789", name.size());
        std::int64_t value = 0;
        if (start == std::string_view::npos) return {};
        std::from_chars(line.data() + start, line.data() + line.size(), value);
        return value;
    }
    return {};
}

} // namespace cluecap::recorder

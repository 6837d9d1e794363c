// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

#include "reader/capture.h"

namespace cluecap::testing {

using Words = std::vector<std::string>;

/// A program that was started; its output goes to files.
struct Running {
    pid_t pid = 0;
    std::string out_path, err_path;
};

/// What a program left when it had ended.
struct Ran {
    int status = 0; ///< wait status
    long max_rss_kib = 0;
    std::string out, err;

    bool exited_with(int code) const;
    bool died_of(int signo) const;
};

/// A folder of its own, in which clues-record runs, and what it recorded. Removed at the end.
class Recording {
  public:
    Recording();
    ~Recording();
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;

    /// clues-record with these words behind its name, from start to end.
    Ran record(const Words& words);
    Running start_recorder(const Words& words);
    Running start(const Words& words);
    Ran finish(const Running& running);

    std::string path(const std::string& name = "trace.cap") const { return folder_ + "/" + name; }
    /// Calls `look` for each event of the capture, in order.
    void for_each_event(const std::function<void(const Event&)>& look, const std::string& name = "trace.cap") const;
    std::size_t count(const std::function<bool(const Event&)>& wanted) const;
    std::size_t count(EventKind kind) const;
    /// Entries of the call.
    std::size_t count_calls(std::string_view name) const;

  private:
    std::string folder_;
    unsigned started_ = 0;
};

std::string tracee(const std::string& name);
bool exists(const std::string& path);
std::string read_file(const std::string& path);
/// The name of the call that an entry begins.
std::string_view name_of(const Event& entry);
/// Waits, 20 s at most, until `holds`.
bool eventually(const std::function<bool()>& holds);

} // namespace cluecap::testing

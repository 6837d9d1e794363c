// SPDX-License-Identifier: MIT
#include "tests/record/recording.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "schema/abi/numbers/numbers.h"

namespace cluecap::testing {

bool Ran::exited_with(int code) const { return WIFEXITED(status) && WEXITSTATUS(status) == code; }
bool Ran::died_of(int signo) const { return WIFSIGNALED(status) && WTERMSIG(status) == signo; }

Recording::Recording() {
    std::string name = std::filesystem::temp_directory_path() / "clues_XXXXXX";
    if (!mkdtemp(name.data())) throw std::runtime_error("mkdtemp " + name);
    folder_ = name;
}

Recording::~Recording() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

Running Recording::start(const Words& words) {
    const std::string base = path("output." + std::to_string(started_++));
    Running running{.pid = 0, .out_path = base + ".out", .err_path = base + ".err"};
    std::vector<char*> argv;
    for (const std::string& word : words)
        argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    running.pid = fork();
    if (running.pid != 0) return running;
    const int out = open(running.out_path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const int err = open(running.err_path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    if (chdir(folder_.c_str()) == 0) execvp(argv[0], argv.data());
    _exit(125);
}

Running Recording::start_recorder(const Words& words) {
    Words all{CLUES_BIN_DIR "/clues-record"};
    all.insert(all.end(), words.begin(), words.end());
    return start(all);
}

Ran Recording::finish(const Running& running) {
    Ran ran;
    rusage usage{};
    wait4(running.pid, &ran.status, 0, &usage);
    ran.max_rss_kib = usage.ru_maxrss;
    ran.out = read_file(running.out_path);
    ran.err = read_file(running.err_path);
    return ran;
}

Ran Recording::record(const Words& words) { return finish(start_recorder(words)); }

void Recording::for_each_event(const std::function<void(const Event&)>& look, const std::string& name) const {
    auto capture = reader::Capture::open(path(name));
    ASSERT_TRUE(capture) << capture.error().message;
    for (reader::Cursor& at : capture->events())
        look(at.event());
}

std::size_t Recording::count(const std::function<bool(const Event&)>& wanted) const {
    std::size_t found = 0;
    for_each_event([&](const Event& event) { found += wanted(event); });
    return found;
}

std::size_t Recording::count(EventKind kind) const {
    return count([&](const Event& event) { return event.kind == kind; });
}

std::size_t Recording::count_calls(std::string_view name) const {
    return count([&](const Event& event) { return name_of(event) == name; });
}

std::string tracee(const std::string& name) { return std::string(CLUES_TRACEE_DIR) + "/" + name; }

bool exists(const std::string& path) { return std::filesystem::exists(path); }

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string_view name_of(const Event& entry) {
    if (entry.kind != EventKind::syscall_entry) return {};
    const char* const name = abi::syscall_name(entry.entry.abi, entry.entry.nr);
    return name ? name : "?";
}

bool eventually(const std::function<bool()>& holds) {
    for (int i = 0; i < 2000; ++i) {
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

} // namespace cluecap::testing

// SPDX-License-Identifier: MIT
#include "recorder/plan.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <grp.h>
#include <pwd.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace cluecap::recorder {
namespace {

/// 0 when the file can be run, else why not.
int why_not_runnable(const std::string& path) {
    struct stat info {};
    if (stat(path.c_str(), &info) != 0) return errno;
    if (S_ISDIR(info.st_mode)) return EISDIR;
    if (!S_ISREG(info.st_mode)) return EACCES;
    return access(path.c_str(), X_OK) == 0 ? 0 : errno;
}

Error cannot_run(const std::string& name, int code) { return {name + ": " + std::strerror(code), code, 0}; }

Result<std::string> find_program(const std::string& name) {
    if (name.find('/') != std::string::npos) {
        const int error = why_not_runnable(name);
        if (error) return cannot_run(name, error);
        return name;
    }
    const char* const variable = std::getenv("PATH");
    std::string_view folders = variable ? variable : "/bin:/usr/bin";
    int best_error = ENOENT;
    for (;;) {
        const std::size_t colon = folders.find(':');
        const std::string folder(folders.substr(0, colon));
        const std::string path = (folder.empty() ? "." : folder) + "/" + name;
        const int error = name.empty() ? ENOENT : why_not_runnable(path);
        if (error == 0) return path;
        if (error == EACCES) best_error = error;
        if (colon == std::string_view::npos) break;
        folders.remove_prefix(colon + 1);
    }
    if (best_error == ENOENT) return Error{name + ": command not found", ENOENT, 0};
    return cannot_run(name, best_error);
}

/// Our own environment, changed by each -E in its turn.
std::vector<std::string> environment_of(const std::vector<std::string>& changes) {
    std::vector<std::string> result;
    for (char** one = environ; *one; ++one)
        result.emplace_back(*one);
    for (const std::string& change : changes) {
        const std::string name = change.substr(0, change.find('='));
        const auto is_same = [&](const std::string& one) {
            return one.compare(0, name.size(), name) == 0 && one.size() > name.size() && one[name.size()] == '=';
        };
        const auto old = std::find_if(result.begin(), result.end(), is_same);
        if (name.size() == change.size())
            result.erase(std::remove_if(result.begin(), result.end(), is_same), result.end());
        else if (old != result.end())
            *old = change;
        else
            result.push_back(change);
    }
    return result;
}

Status set_user(Command& command, const std::string& name) {
    if (geteuid() != 0) return Error{"-u " + name + ": only root can run a command as another user", EPERM, 0};
    const passwd* const user = getpwnam(name.c_str());
    if (!user) return Error{"-u " + name + ": no such user", 0, 0};
    command.changes_user = true;
    command.uid = user->pw_uid;
    command.gid = user->pw_gid;
    int count = 64;
    command.groups.resize(std::size_t(count));
    while (getgrouplist(user->pw_name, user->pw_gid, command.groups.data(), &count) < 0)
        command.groups.resize(std::size_t(count));
    command.groups.resize(std::size_t(count));
    return {};
}

Result<Command> make_command(const Options& options) {
    Command command;
    Result<std::string> path = find_program(options.command[0]);
    if (!path) return path.error();
    command.path = *path;
    command.arguments = options.command;
    if (options.argv0) command.arguments[0] = *options.argv0;
    command.environment = environment_of(options.environment);
    command.stdout_is_stderr = options.output == "-";
    if (options.user)
        if (Status status = set_user(command, *options.user); !status) return status.error();
    return command;
}

} // namespace

Result<RecordingPlan> make_plan(const Options& options) {
    constexpr std::uint64_t kLeastBudget = 65536;
    RecordingPlan plan;
    plan.attach = options.attach;
    plan.follow = options.follow;
    plan.kill_on_exit = options.kill_on_exit;
    plan.all_registers = options.all_registers;
    plan.peek.data = options.string_limit;
    plan.peek.budget = std::max(kLeastBudget, 4 * options.string_limit);
    plan.peek.env_values = options.env_values;
    plan.calls = options.calls;
    plan.signals = options.signals;
    if (options.command.empty()) return plan;
    Result<Command> command = make_command(options);
    if (!command) return command.error();
    plan.command = std::move(*command);
    return plan;
}

} // namespace cluecap::recorder

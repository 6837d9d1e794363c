// SPDX-License-Identifier: MIT
#include "recorder/output_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "schema/chunk_format.h"

namespace cluecap::recorder {
namespace {

constexpr const char* kStagingSuffix = ".staging";

Error failure(const std::string& what, int code) { return {what + ": " + std::strerror(code), code, 0}; }

bool exists(const std::string& path) {
    struct stat info {};
    return lstat(path.c_str(), &info) == 0;
}

Status check_standard_output() {
    if (isatty(STDOUT_FILENO)) return Error{"-o -: a capture is not written to a terminal", 0, 0};
    return {};
}

Status check_old_file(int fd, const std::string& path) {
    if (flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return Error{path + " is being recorded", EWOULDBLOCK, 0};
    Magic magic{};
    const ssize_t got = read(fd, magic.data(), magic.size());
    if (got == 0) return {};
    if (got != ssize_t(magic.size()) || magic != kFileMagic)
        return Error{path + " exists and is no capture; it is left as it is", EEXIST, 0};
    return {};
}

bool is_regular(int fd) {
    struct stat info {};
    return fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
}

Status rename_with_staging(const std::string& from, const std::string& to) {
    if (rename(from.c_str(), to.c_str()) != 0) return failure("cannot rename " + from + " to " + to, errno);
    // What a killed recorder left belongs to its capture.
    rename((from + kStagingSuffix).c_str(), (to + kStagingSuffix).c_str());
    return {};
}

/// FILE -> FILE.1 -> FILE.2 ..., up to the first name that is free.
Status keep_earlier(const std::string& path) {
    struct stat info {};
    if (lstat(path.c_str(), &info) != 0) return {};
    if (info.st_size == 0) return unlink(path.c_str()) == 0 ? Status{} : failure("cannot replace " + path, errno);
    const auto name = [&](unsigned n) { return n == 0 ? path : path + "." + std::to_string(n); };
    unsigned free = 1;
    while (exists(name(free)))
        ++free;
    for (unsigned n = free; n > 0; --n)
        if (Status status = rename_with_staging(name(n - 1), name(n)); !status) return status;
    return {};
}

Result<OutputFile> open_stream(int fd, const std::string& name) {
    if (fd < 0) return failure("cannot open " + name, errno);
    OutputFile file;
    file.fd.reset(fd);
    file.name = name;
    file.is_stream = true;
    return file;
}

} // namespace

Status check_output(const std::string& path) {
    if (path == "-") return check_standard_output();
    struct stat info {};
    if (stat(path.c_str(), &info) != 0) {
        if (errno == ENOENT) return {};
        return failure("cannot write " + path, errno);
    }
    if (S_ISDIR(info.st_mode)) return failure("cannot write " + path, EISDIR);
    if (!S_ISREG(info.st_mode)) return {};
    const UniqueFd fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd) return failure("cannot read the existing " + path, errno);
    return check_old_file(fd.get(), path);
}

Result<OutputFile> create_output(const std::string& path) {
    if (Status status = check_output(path); !status) return status.error();
    if (path == "-") return open_stream(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3), "standard output");
    struct stat info {};
    if (stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode))
        return open_stream(open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY), path);

    if (Status status = keep_earlier(path); !status) return status.error();
    OutputFile file;
    file.fd.reset(open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.fd) return failure("cannot create " + path, errno);
    if (!is_regular(file.fd.get()) || flock(file.fd.get(), LOCK_EX | LOCK_NB) != 0)
        return failure("cannot lock " + path, errno);
    file.name = path;
    file.staging_path = path + kStagingSuffix;
    return file;
}

} // namespace cluecap::recorder

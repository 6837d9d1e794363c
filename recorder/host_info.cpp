// SPDX-License-Identifier: MIT
#include "recorder/host_info.h"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string_view>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "recorder/clocks.h"
#include "recorder/ptrace/registers.h"
#include "recorder/version.h"
#include "schema/abi/walk.h"

namespace cluecap::recorder {
namespace {

void fill_random(void* to, std::size_t size) {
    // Less than 256 bytes are given whole, and without waiting once the machine has booted.
    if (getrandom(to, size, 0) != ssize_t(size)) std::abort();
}

std::array<std::uint8_t, 16> new_uuid() {
    std::array<std::uint8_t, 16> uuid{};
    fill_random(uuid.data(), uuid.size());
    uuid[6] = std::uint8_t((uuid[6] & 0x0f) | 0x40); // RFC 9562: version 4, variant 10
    uuid[8] = std::uint8_t((uuid[8] & 0x3f) | 0x80);
    return uuid;
}

std::string first_line(const char* path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

std::string zone_name() {
    if (const char* const zone = std::getenv("TZ")) return zone;
    char target[4096];
    const ssize_t length = readlink("/etc/localtime", target, sizeof target);
    if (length <= 0) return first_line("/etc/timezone");
    constexpr std::string_view kFolder = "/zoneinfo/";
    const std::string_view path(target, std::size_t(length));
    const std::size_t at = path.find(kFolder);
    return std::string(at == std::string_view::npos ? path : path.substr(at + kFolder.size()));
}

std::int32_t offset_from_utc() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return std::int32_t(local.tm_gmtoff);
}

} // namespace

CaptureInfo describe_host() {
    CaptureInfo info;
    info.uuid = new_uuid();
    fill_random(&info.nonce, sizeof info.nonce);
    utsname names{};
    uname(&names);
    info.host = names.nodename;
    info.kernel_release = names.release;
    info.kernel_version = names.version;
    info.machine = names.machine;
    info.boot_id = first_line("/proc/sys/kernel/random/boot_id");
    info.native_abi = native_abi();
    info.page_size = std::uint32_t(sysconf(_SC_PAGESIZE));
    info.clock_ticks = std::uint32_t(sysconf(_SC_CLK_TCK));
    struct stat ns {};
    if (stat("/proc/self/ns/pid", &ns) == 0) info.pid_namespace = ns.st_ino;
    info.utc_offset_seconds = offset_from_utc();
    info.time_zone = zone_name();
    info.recorder_version = kVersion;
    info.description_version = abi::kDescriptionVersion;
    info.clocks = all_clocks();
    return info;
}

} // namespace cluecap::recorder

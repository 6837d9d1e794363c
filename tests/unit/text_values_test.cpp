// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "converters/text/call_printer.h"
#include "reader/value_builder.h"
#include "schema/abi/flags/fcntl.h"
#include "schema/abi/flags/futex.h"
#include "schema/abi/flags/signal.h"
#include "schema/abi/lookup.h"
#include "schema/abi/numbers/numbers.h"
#include "schema/abi/walk.h"
#include "schema/abi/words.h"
#include "tests/unit/fake_memory.h"

/// What is expected here is what strace prints for the same values.
namespace cluecap::convert::text {
namespace {

using abi::Sem;

class TextValues : public testing::Test {
  protected:
    std::string number(const abi::Type& type, std::uint64_t n) {
        out_.clear();
        Printer(out_, style_).number(type, n);
        return std::string(out_.view());
    }
    std::string quoted(std::string_view bytes, bool is_cut = false) {
        out_.clear();
        Printer(out_, style_).limited_string(as_bytes(bytes), is_cut);
        return std::string(out_.view());
    }
    std::string wall_clock(std::int64_t seconds, std::uint64_t fraction, unsigned digits) {
        out_.clear();
        Printer(out_, style_).wall_clock(seconds, fraction, digits);
        return std::string(out_.view());
    }

    Style style_;
    TextBuffer out_;
};

TEST_F(TextValues, StringsAreEscapedAsShortAsPossible) {
    using namespace std::string_view_literals;
    EXPECT_EQ(quoted("plain"), R"("plain")");
    EXPECT_EQ(quoted("x\n\t\"\\\1771\33z\1"sv), R"("x\n\t\"\\\1771\33z\1")");
    EXPECT_EQ(quoted("\0\0001\x0c\v\r"sv), R"("\0\0001\f\v\r")");
    EXPECT_EQ(quoted("\x80\xff\xc3\xa4"sv), R"("\200\377\303\244")");
    EXPECT_EQ(quoted("\0007\0008"sv), R"("\0007\08")");
    EXPECT_EQ(quoted(""), R"("")");
}

TEST_F(TextValues, NothingATerminalObeysGetsOut) {
    std::string all;
    for (int c = 0; c < 256; ++c)
        all.push_back(char(c));
    style_.string_limit = 1000;
    for (const HexStrings mode : {HexStrings::never, HexStrings::non_ascii, HexStrings::always}) {
        style_.hex_strings = mode;
        for (const char c : quoted(all))
            EXPECT_TRUE(c >= 0x20 && c < 0x7f);
    }
}

TEST_F(TextValues, LongStringsAreCutAndSaySo) {
    style_.string_limit = 5;
    EXPECT_EQ(quoted("hello"), R"("hello")");
    EXPECT_EQ(quoted("hello!"), R"("hello"...)");
    EXPECT_EQ(quoted("hi", true), R"("hi"...)");
}

TEST_F(TextValues, HexStringsWhereAsked) {
    style_.hex_strings = HexStrings::non_ascii;
    EXPECT_EQ(quoted("abc\n"), R"("abc\n")");
    EXPECT_EQ(quoted("a\x7f"), R"("\x61\x7f")");
    style_.hex_strings = HexStrings::always;
    EXPECT_EQ(quoted("ab"), R"("\x61\x62")");
}

TEST_F(TextValues, OpenFlagsNameTheAccessModeAndTheRest) {
    const abi::Type type = abi::flags(abi::open_flags);
    EXPECT_EQ(number(type, 0), "O_RDONLY");
    EXPECT_EQ(number(type, 02000000), "O_RDONLY|O_CLOEXEC");
    EXPECT_EQ(number(type, 0x40800000), "O_RDONLY|0x40800000");
    EXPECT_EQ(number(type, 0x20000003), "O_ACCMODE|0x20000000");
    EXPECT_EQ(number(type, 04010000), "O_RDONLY|O_SYNC");
    EXPECT_EQ(number(type, 010000), "O_RDONLY|O_DSYNC");
    style_.constants = Constants::raw;
    EXPECT_EQ(number(type, 02000000), "0x80000");
    style_.constants = Constants::verbose;
    EXPECT_EQ(number(type, 02000000), "0x80000 /* O_RDONLY|O_CLOEXEC */");
}

TEST_F(TextValues, UnknownFlagsAndValuesStayVisible) {
    EXPECT_EQ(number(abi::flags(abi::at_flags), 0x40), "0x40 /* AT_??? */");
    EXPECT_EQ(number(abi::flags(abi::at_flags), 0), "0");
    EXPECT_EQ(number(abi::values(abi::fcntl_commands), 77), "0x4d /* F_??? */");
    EXPECT_EQ(number(abi::values(abi::sigprocmask_hows), std::uint64_t(-1)), "0xffffffff /* SIG_??? */");
    EXPECT_EQ(number(abi::flags(abi::futex_operations), 0x189), "FUTEX_WAIT_BITSET_PRIVATE|FUTEX_CLOCK_REALTIME");
}

TEST_F(TextValues, ModesAsSymbolsAndOctal) {
    EXPECT_EQ(number(abi::file_mode, 0100644), "S_IFREG|0644");
    EXPECT_EQ(number(abi::file_mode, 024644), "S_IFCHR|S_ISUID|0644");
    EXPECT_EQ(number(abi::file_mode, 060000), "S_IFBLK|000");
    EXPECT_EQ(number(abi::file_mode, 0644), "0644");
    EXPECT_EQ(number(abi::permission, 0), "000");
    EXPECT_EQ(number(abi::permission, 7), "007");
    EXPECT_EQ(number(abi::permission, 022), "022");
    style_.constants = Constants::verbose;
    EXPECT_EQ(number(abi::file_mode, 0100644), "0100644 /* S_IFREG|0644 */");
}

TEST_F(TextValues, DevicesAreTakenApart) {
    EXPECT_EQ(number(abi::device, 0x103), "makedev(0x1, 0x3)");
    EXPECT_EQ(number(abi::device, 0x10052c), "makedev(0x5, 0x12c)");
    EXPECT_EQ(number(abi::device, 0), "makedev(0, 0)");
}

TEST_F(TextValues, UsersThatAreNobodyAreMinusOne) {
    EXPECT_EQ(number(abi::uid, 0xffffffff), "-1");
    EXPECT_EQ(number(abi::uid, 1000), "1000");
}

TEST_F(TextValues, SignalsByName) {
    EXPECT_EQ(number(abi::signal_number, 11), "SIGSEGV");
    EXPECT_EQ(number(abi::signal_number, 32), "SIGRTMIN");
    EXPECT_EQ(number(abi::signal_number, 33), "SIGRT_1");
    EXPECT_EQ(number(abi::signal_number, 0), "0");
    EXPECT_EQ(number(abi::signal_number, 65), "65");
}

TEST_F(TextValues, WaitStatusAsMacros) {
    const auto status = [this](std::uint32_t n) { return number(abi::wait_status, n); };
    EXPECT_EQ(status(0x300), "{WIFEXITED(s) && WEXITSTATUS(s) == 3}");
    EXPECT_EQ(status(9), "{WIFSIGNALED(s) && WTERMSIG(s) == SIGKILL}");
    EXPECT_EQ(status(0x8b), "{WIFSIGNALED(s) && WTERMSIG(s) == SIGSEGV && WCOREDUMP(s)}");
    EXPECT_EQ(status(0x137f), "{WIFSTOPPED(s) && WSTOPSIG(s) == SIGSTOP}");
    EXPECT_EQ(status(0xffff), "{WIFCONTINUED(s)}");
}

TEST_F(TextValues, DescriptorsAndTheWorkingDirectory) {
    EXPECT_EQ(number(abi::dirfd, std::uint64_t(-100)), "AT_FDCWD");
    EXPECT_EQ(number(abi::dirfd, 7777), "7777");
    EXPECT_EQ(number(abi::fd, std::uint64_t(-1)), "-1");
}

TEST_F(TextValues, LimitsInKibibytesOrInfinite) {
    const abi::Type limit = abi::meaning(abi::u64, Sem::resource_limit);
    EXPECT_EQ(number(limit, 8192 * 1024), "8192*1024");
    EXPECT_EQ(number(limit, 1024), "1024");
    EXPECT_EQ(number(limit, 5000), "5000");
    EXPECT_EQ(number(limit, ~std::uint64_t{0}), "RLIM64_INFINITY");
}

TEST_F(TextValues, IoctlRequestsByNameOrTakenApart) {
    const abi::Type request = abi::meaning(abi::u32, Sem::ioctl_request);
    EXPECT_EQ(number(request, 0x5401), "TCGETS");
    EXPECT_EQ(number(request, 0x12345678), "_IOC(_IOC_NONE, 0x56, 0x78, 0x1234)");
    EXPECT_EQ(number(request, 0x82c85506), "_IOC(_IOC_READ, 0x55, 0x6, 0x2c8)");
}

TEST_F(TextValues, FutexOperationsInOneWord) {
    const abi::Type word = abi::meaning(abi::u32, Sem::futex_wake_op);
    EXPECT_EQ(number(word, 0x04000001), "FUTEX_OP_SET<<28|0<<12|FUTEX_OP_CMP_GT<<24|0x1");
    EXPECT_EQ(number(word, 0xb5fff123),
              "FUTEX_OP_OPARG_SHIFT<<28|FUTEX_OP_ANDN<<28|0xfff<<12|FUTEX_OP_CMP_GE<<24|0x123");
}

TEST_F(TextValues, DatesOfAllTimes) {
    EXPECT_EQ(wall_clock(1700000000, 123, 9), "2023-11-14T22:13:20.000000123+0000");
    EXPECT_EQ(wall_clock(0, 2, 6), "1970-01-01T00:00:00.000002+0000");
    EXPECT_EQ(wall_clock(951782400, 0, 0), "2000-02-29T00:00:00+0000");
    EXPECT_EQ(wall_clock(-1, 0, 0), "1969-12-31T23:59:59+0000");
    style_.utc_offset_seconds = -12600;
    EXPECT_EQ(wall_clock(1700000000, 0, 0), "2023-11-14T18:43:20-0330");
}

/// Whole calls: the description, a tracee's memory and the printer together.
class TextCalls : public testing::Test {
  protected:
    reader::DecodedCall& decode(const char* name, std::array<std::uint64_t, 6> args, std::int64_t result,
                                bool returned = true) {
        const auto nr = abi::syscall_number(Abi::x86_64, name);
        EXPECT_TRUE(nr) << name;
        call_.abi = Abi::x86_64;
        call_.nr = *nr;
        call_.name = name;
        call_.has_result = returned;
        call_.is_error = result < 0 && result > -4096;
        call_.result = result;
        const abi::Call registers{Abi::x86_64, *nr, args, returned, result, call_.is_error};
        ValueBuilder builder(call_.args);
        abi::walk(registers, memory_, builder);
        return call_;
    }
    std::string whole(const char* name, std::array<std::uint64_t, 6> args, std::int64_t result, bool returned = true) {
        return print(decode(name, args, result, returned), {}, true, true);
    }
    std::string print(const reader::DecodedCall& call, Split split, bool from_start, bool with_rest) {
        out_.clear();
        Printer printer(out_, style_);
        printer.set_scene(call.abi, call.args.nodes, nullptr);
        CallPrinter calls(printer);
        if (from_start && with_rest)
            calls.whole(call);
        else if (from_start)
            split_ = calls.begin(call);
        else
            calls.rest(call, split);
        if (with_rest) calls.result(call);
        return std::string(out_.view());
    }
    /// The first half and, once it returned, the rest.
    std::pair<std::string, std::string> halves(const char* name, std::array<std::uint64_t, 6> args,
                                               std::int64_t result) {
        std::string first = print(decode(name, args, 0, false), {}, true, false);
        std::string second = print(decode(name, args, result), split_, false, true);
        return {std::move(first), std::move(second)};
    }
    template <typename T> void entry(std::uint64_t addr, const T& value) {
        memory_.put_value(Stop::entry, addr, value);
    }
    template <typename T> void exit(std::uint64_t addr, const T& value) { memory_.put_value(Stop::exit, addr, value); }

    test::FakeMemory memory_;
    reader::DecodedCall call_;
    Style style_;
    TextBuffer out_;
    Split split_;
};

constexpr std::uint64_t kA = 0x10000, kB = 0x20000, kC = 0x30000;

TEST_F(TextCalls, ReadShowsItsBufferOrWhereItIs) {
    memory_.put(Stop::exit, kA, "hello\n");
    EXPECT_EQ(whole("read", {3, kA, 100}, 6), R"(read(3, "hello\n", 100)= 6)");
    EXPECT_EQ(whole("read", {3, kA, 100}, -11), "read(3, 0x10000, 100)= -1 EAGAIN (Resource temporarily unavailable)");
    EXPECT_EQ(whole("read", {3, kA, 100}, -512),
              "read(3, 0x10000, 100)= ? ERESTARTSYS (To be restarted if SA_RESTART is set)");
    EXPECT_EQ(whole("read", {3, kA, 100}, 0, false), "read(3,  <unfinished ...>)= ?");
}

TEST_F(TextCalls, HalvesMeetWhereResultsBegin) {
    memory_.put(Stop::exit, kA, "abc");
    EXPECT_EQ(halves("read", {3, kA, 100}, 3), std::pair(std::string("read(3, "), std::string(R"("abc", 100)= 3)")));
    EXPECT_EQ(halves("getpid", {}, 7), std::pair(std::string("getpid("), std::string(")= 7")));
    EXPECT_EQ(halves("clock_nanosleep", {0, 0, 0, 0}, 0),
              std::pair(std::string("clock_nanosleep(CLOCK_REALTIME, 0, NULL, "), std::string("NULL)= 0")));
    EXPECT_EQ(halves("clone", {0x1200011, 0, 0, kB}, 9),
              std::pair(std::string("clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID|SIGCHLD"),
                        std::string(", child_tidptr=0x20000)= 9")));
}

TEST_F(TextCalls, PollShowsWhatIsReadyBehindTheResult) {
    struct Poll {
        std::int32_t fd;
        std::int16_t events, revents;
    };
    const Poll before[3] = {{5, 1, 0}, {6, 4, 0}, {-1, 1, 0}}, after[3] = {{5, 1, 0}, {6, 4, 4}, {-1, 1, 0}};
    entry(kA, before);
    exit(kA, after);
    EXPECT_EQ(whole("poll", {kA, 3, 0}, 1),
              "poll([{fd=5, events=POLLIN}, {fd=6, events=POLLOUT}, {fd=-1}], 3, 0)= 1 ([{fd=6, revents=POLLOUT}])");
    EXPECT_EQ(whole("poll", {kA, 3, 0}, 0),
              "poll([{fd=5, events=POLLIN}, {fd=6, events=POLLOUT}, {fd=-1}], 3, 0)= 0 (Timeout)");
}

TEST_F(TextCalls, SelectShowsWhatIsReadyAndTheTimeLeft) {
    const std::uint64_t asked = 1 << 5, ready = 1 << 5;
    const std::int64_t time[2] = {0, 5}, left[2] = {0, 3};
    entry(kA, asked);
    exit(kA, ready);
    entry(kB, time);
    exit(kB, left);
    EXPECT_EQ(whole("select", {6, kA, 0, 0, kB}, 1),
              "select(6, [5], NULL, NULL, {tv_sec=0, tv_usec=5})= 1 (in [5], left {tv_sec=0, tv_usec=3})");
}

TEST_F(TextCalls, LengthsThatChangeShowBoth) {
    const std::uint32_t room = 128, used = 16;
    entry(kB, room);
    exit(kB, used);
    std::string address(16, '\0');
    address[0] = 2, address[2] = 0x1f, address[3] = char(0x90), address[4] = 127, address[7] = 1;
    memory_.put(Stop::exit, kA, address);
    EXPECT_EQ(
        whole("getsockname", {7, kA, kB}, 0),
        R"(getsockname(7, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("127.0.0.1")}, [128 => 16])= 0)");
    exit(kB, room);
    EXPECT_NE(whole("getsockname", {7, kA, kB}, 0).find("[128])"), std::string::npos);
}

TEST_F(TextCalls, PipesInBrackets) {
    const std::int32_t fds[2] = {3, 4};
    exit(kA, fds);
    EXPECT_EQ(whole("pipe2", {kA, 02000000}, 0), "pipe2([3, 4], O_CLOEXEC)= 0");
    EXPECT_EQ(whole("pipe2", {kA, 0}, -24), "pipe2(0x10000, 0)= -1 EMFILE (Too many open files)");
}

TEST_F(TextCalls, ArgumentsAndEnvironmentOfExecve) {
    const std::uint64_t argv[4] = {kB, kB + 3, 0, 0};
    memory_.put(Stop::entry, kB, std::string("ls\0-l\0", 6));
    memory_.put(Stop::entry, kC, std::string("/bin/ls\0", 8));
    entry(kA, argv);
    EXPECT_EQ(whole("execve", {kC, kA, kA}, 0), R"(execve("/bin/ls", ["ls", "-l"], 0x10000 /* 2 vars */)= 0)");
    style_.verbose = true;
    EXPECT_EQ(whole("execve", {kC, kA, kA}, 0), R"(execve("/bin/ls", ["ls", "-l"], ["ls", "-l"])= 0)");
}

TEST_F(TextCalls, LongArraysAreCutWithoutV) {
    std::array<std::uint32_t, 40> groups{};
    entry(kA, groups);
    style_.string_limit = 3;
    EXPECT_EQ(whole("setgroups", {40, kA}, 0), "setgroups(40, [0, 0, 0, ...])= 0");
}

TEST_F(TextCalls, SetsOfSignalsAreInvertedWhenNearlyFull) {
    const std::uint64_t few = 1u << 9 | 1u << 14, most = ~(std::uint64_t{1} << 1);
    entry(kA, few);
    EXPECT_EQ(whole("rt_sigprocmask", {0, kA, 0, 8}, 0), "rt_sigprocmask(SIG_BLOCK, [USR1 TERM], NULL, 8)= 0");
    entry(kA, most);
    EXPECT_EQ(whole("rt_sigprocmask", {2, kA, 0, 8}, 0), "rt_sigprocmask(SIG_SETMASK, ~[INT], NULL, 8)= 0");
}

TEST_F(TextCalls, ResultsByTheirMeaning) {
    EXPECT_EQ(whole("mmap", {0, 4096, 3, 0x22, std::uint64_t(-1), 0}, 0x7f0000000000),
              "mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0)= 0x7f0000000000");
    EXPECT_EQ(whole("fcntl", {0, 3}, 0x8002), "fcntl(0, F_GETFL)= 0x8002 (flags O_RDWR|O_LARGEFILE)");
    EXPECT_EQ(whole("fcntl", {5, 1}, 1), "fcntl(5, F_GETFD)= 0x1 (flags FD_CLOEXEC)");
    EXPECT_EQ(whole("fcntl", {5, 1}, 0), "fcntl(5, F_GETFD)= 0");
    EXPECT_EQ(whole("umask", {022}, 0), "umask(022)= 000");
    EXPECT_EQ(whole("exit_group", {5}, 0, false), "exit_group(5)= ?");
}

TEST_F(TextCalls, UnreadableMemoryIsAnAddress) {
    EXPECT_EQ(whole("write", {1, 0x1, 3}, -9), "write(1, 0x1, 3)= -1 EBADF (Bad file descriptor)");
    EXPECT_EQ(whole("openat", {std::uint64_t(-100), 0, 0}, -14),
              "openat(AT_FDCWD, NULL, O_RDONLY)= -1 EFAULT (Bad address)");
}

TEST_F(TextCalls, UnknownCallsKeepTheirRegisters) {
    call_.name = "syscall_0x270f";
    call_.has_result = true, call_.is_error = true, call_.result = -38;
    ValueBuilder builder(call_.args);
    abi::walk({Abi::x86_64, 9999, {1, 2, 3, 4, 5, 6}, true, -38, true}, memory_, builder);
    EXPECT_EQ(print(call_, {}, true, true),
              "syscall_0x270f(0x1, 0x2, 0x3, 0x4, 0x5, 0x6)= -1 ENOSYS (Function not implemented)");
}

} // namespace
} // namespace cluecap::convert::text

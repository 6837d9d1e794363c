// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "schema/abi/lookup.h"
#include "tests/unit/fake_memory.h"
#include "tests/unit/outline.h"

/// Entries whose arguments differ by ABI or command, walked over made-up memory: what no program of the machine that
/// runs the tests can show.
namespace cluecap::abi {
namespace {

using test::FakeMemory;

constexpr std::uint64_t kFirst = 0x10000, kSecond = 0x20000, kThird = 0x30000;

/// Little-endian integers one after the other.
class Image {
  public:
    Image& put(std::uint64_t value, unsigned width) {
        for (unsigned i = 0; i < width; ++i)
            text_ += char(value >> (8 * i) & 0xff);
        return *this;
    }
    Image& put32(std::initializer_list<std::uint32_t> values) {
        for (const std::uint32_t value : values)
            put(value, 4);
        return *this;
    }
    Image& put64(std::initializer_list<std::uint64_t> values) {
        for (const std::uint64_t value : values)
            put(value, 8);
        return *this;
    }
    Image& text(std::string_view more) {
        text_ += more;
        return *this;
    }
    Image& pad_to(std::size_t size) {
        text_.resize(std::max(size, text_.size()), '\0');
        return *this;
    }
    operator std::string() const { return text_; }

  private:
    std::string text_;
};

std::string shown(Abi abi, std::string_view name, std::array<std::uint64_t, 6> args, FakeMemory& memory,
                  std::int64_t result = 0) {
    const Syscall* syscall = find(abi, name);
    if (!syscall) return "no entry";
    Call call;
    call.abi = abi;
    call.args = args;
    call.returned = true;
    call.result = result;
    call.is_error = result < 0;
    return test::outline(*syscall, call, memory);
}

TEST(EntriesB, CloneTakesItsThreadPointerBeforeOrAfterTheChildsId) {
    FakeMemory memory;
    memory.put(Stop::exit, kFirst, Image().put32({77}));
    constexpr std::uint64_t flags = 0x80000 | 0x100000 | 0x200000; // SETTLS, PARENT_SETTID, CHILD_CLEARTID
    EXPECT_EQ(shown(Abi::x86_64, "clone", {flags, 0x9000, kFirst, 4, 5}, memory, 77),
              "clone(child_stack=36864, flags=3670016, parent_tid=77, tls=5, child_tidptr=4)");
    EXPECT_EQ(shown(Abi::aarch64, "clone", {flags, 0x9000, kFirst, 4, 5}, memory, 77),
              "clone(child_stack=36864, flags=3670016, parent_tid=77, tls=4, child_tidptr=5)");
    EXPECT_EQ(shown(Abi::x32, "clone", {flags, 0x9000, kFirst, 4, 5}, memory, 77),
              "clone(child_stack=36864, flags=3670016, parent_tid=77, tls=5, child_tidptr=4)");
}

TEST(EntriesB, CloneShowsOnlyWhatItsFlagsAskFor) {
    FakeMemory memory;
    EXPECT_EQ(shown(Abi::x86_64, "clone", {17, 0, kFirst, 4, 5}, memory, 77), "clone(child_stack=0, flags=17)");
}

TEST(EntriesB, I386GivesItsThreadPointerAsASegmentDescriptor) {
    FakeMemory memory;
    memory.put(Stop::entry, kFirst, Image().put32({12, 0x1000, 0xfffff, 0x51}));
    EXPECT_EQ(
        shown(Abi::i386, "clone", {0x80000, 0x9000, 0, kFirst, 0}, memory, 77),
        "clone(child_stack=36864, flags=524288, tls={entry_number=12, base_addr=4096, limit=1048575, seg_32bit=1, "
        "contents=0, read_exec_only=0, limit_in_pages=1, seg_not_present=0, useable=1})");
}

TEST(EntriesB, Clone3IsAsLongAsItsCallerSays) {
    FakeMemory memory;
    memory.put(Stop::entry, kFirst, Image().put64({0x1000, kSecond, 0, 0, 17, 0, 0, 0, 1, 2, 3}));
    memory.put(Stop::exit, kSecond, Image().put32({5}));
    for (const Abi abi : {Abi::x86_64, Abi::i386, Abi::x32, Abi::aarch64})
        EXPECT_EQ(shown(abi, "clone3", {kFirst, 64}, memory, 9),
                  "clone3(cl_args={flags=4096, pidfd=5, exit_signal=17, stack=0, stack_size=0}, size=64)");
}

TEST(EntriesB, SigactionOfX32IsThe32BitOne) {
    FakeMemory memory;
    memory.put(Stop::entry, kFirst, Image().put32({0x8000, 0x04000000, 0x9000, 2, 0}));
    for (const Abi abi : {Abi::x32, Abi::i386})
        EXPECT_EQ(shown(abi, "rt_sigaction", {2, kFirst, 0, 8}, memory),
                  "rt_sigaction(signum=2, act={sa_handler=32768, sa_mask=bits8, sa_flags=67108864, sa_restorer=36864}, "
                  "oldact=NULL, sigsetsize=8)");
    FakeMemory wide;
    wide.put(Stop::entry, kFirst, Image().put64({0x8000, 0, 0x9000, 2}));
    EXPECT_EQ(shown(Abi::aarch64, "rt_sigaction", {2, kFirst, 0, 8}, wide),
              "rt_sigaction(signum=2, act={sa_handler=32768, sa_mask=bits8, sa_flags=0}, oldact=NULL, sigsetsize=8)");
}

std::string received_info(Abi abi, Image bytes) {
    FakeMemory memory;
    memory.put(Stop::exit, kFirst, bytes.pad_to(128));
    const std::string all = shown(abi, "rt_sigtimedwait", {0, kFirst, 0, 8}, memory, 10);
    const std::size_t start = all.find("info=") + 5;
    return all.substr(start, all.find("}, ") + 1 - start);
}

TEST(EntriesB, SiginfoIsReadByCodeThenBySignal) {
    const std::uint32_t queued = std::uint32_t(-1), timer = std::uint32_t(-2);
    EXPECT_EQ(received_info(Abi::x86_64, Image().put32({10, 0, queued, 0, 7, 8}).put64({99})),
              "{si_signo=10, si_code=-1, si_pid=7, si_uid=8, si_int=99, si_ptr=99}");
    EXPECT_EQ(received_info(Abi::i386, Image().put32({10, 0, queued, 7, 8, 99})),
              "{si_signo=10, si_code=-1, si_pid=7, si_uid=8, si_int=99, si_ptr=99}");
    EXPECT_EQ(received_info(Abi::aarch64, Image().put32({14, 0, timer, 0, 1, 2}).put64({3})),
              "{si_signo=14, si_code=-2, si_timerid=1, si_overrun=2, si_int=3, si_ptr=3}");
    EXPECT_EQ(received_info(Abi::x86_64, Image().put32({17, 0, 1, 0, 7, 8, 3, 0}).put64({4, 5})),
              "{si_signo=17, si_code=1, si_pid=7, si_uid=8, si_status=3, si_utime=4, si_stime=5}");
    EXPECT_EQ(received_info(Abi::x32, Image().put32({17, 0, 1, 7, 8, 3}).put64({4, 5})),
              "{si_signo=17, si_code=1, si_pid=7, si_uid=8, si_status=3, si_utime=4, si_stime=5}");
    EXPECT_EQ(received_info(Abi::i386, Image().put32({11, 0, 4, 0x1234, 0, 6})),
              "{si_signo=11, si_code=4, si_addr=4660, si_pkey=6}");
    EXPECT_EQ(received_info(Abi::x86_64, Image().put32({31, 0, 1, 0}).put64({0x4321}).put32({59, 0xc000003e})),
              "{si_signo=31, si_code=1, si_call_addr=17185, si_syscall=59, si_arch=3221225534}");
}

TEST(EntriesB, ControlMessagesAreRecordsOfTheAbisLong) {
    FakeMemory narrow;
    narrow.put(Stop::entry, kFirst, Image().put32({0, 0, 0, 0, kSecond, 16 + 24, 0}));
    narrow.put(Stop::entry, kSecond, Image().put32({16, 1, 1, 5, 24, 1, 2, 10, 11, 12}));
    EXPECT_EQ(shown(Abi::i386, "sendmsg", {3, kFirst, 0}, narrow, 0),
              "sendmsg(sockfd=3, msg={msg_name=NULL, msg_namelen=0, msg_iov=NULL, msg_iovlen=0, "
              "msg_control=[{cmsg_len=16, cmsg_level=1, cmsg_type=1, cmsg_data=[5]}, {cmsg_len=24, cmsg_level=1, "
              "cmsg_type=2, cmsg_data={pid=10, uid=11, gid=12}}], msg_controllen=40, msg_flags=0}, flags=0)");

    FakeMemory wide;
    wide.put(Stop::entry, kFirst, Image().put64({0, 0, 0, 0, kSecond, 24 + 28, 0}));
    wide.put(Stop::entry, kSecond, Image().put64({20}).put32({1, 1, 5, 0}).put64({28}).put32({1, 2, 10, 11, 12}));
    EXPECT_EQ(shown(Abi::aarch64, "sendmsg", {3, kFirst, 0}, wide, 0),
              "sendmsg(sockfd=3, msg={msg_name=NULL, msg_namelen=0, msg_iov=NULL, msg_iovlen=0, "
              "msg_control=[{cmsg_len=20, cmsg_level=1, cmsg_type=1, cmsg_data=[5]}, {cmsg_len=28, cmsg_level=1, "
              "cmsg_type=2, cmsg_data={pid=10, uid=11, gid=12}}], msg_controllen=52, msg_flags=0}, flags=0)");
}

TEST(EntriesB, AControlMessageThatLiesAboutItsLengthEndsTheList) {
    FakeMemory memory;
    memory.put(Stop::entry, kFirst, Image().put32({0, 0, 0, 0, kSecond, 40, 0}));
    memory.put(Stop::entry, kSecond, Image().put32({4, 1, 1, 5, 24, 1, 2, 10, 11, 12}));
    EXPECT_NE(shown(Abi::i386, "sendmsg", {3, kFirst, 0}, memory, 0).find("msg_control=[...]"), std::string::npos);
}

TEST(EntriesB, AddressesAreCutToTheRoomThatTheirCallerGave) {
    FakeMemory memory;
    memory.put(Stop::entry, kSecond, Image().put32({8}));
    memory.put(Stop::exit, kSecond, Image().put32({110}));
    memory.put(Stop::exit, kFirst, Image().put(1, 2).text("/tmp/socket"));
    EXPECT_EQ(shown(Abi::x86_64, "accept", {3, kFirst, kSecond}, memory, 4),
              "accept(sockfd=3, addr={sa_family=1, sun_family=1, sun_path='/tmp/s'}, addrlen=<8, 110>)");
}

TEST(EntriesB, SocketcallIsTheCallInItsWords) {
    FakeMemory memory;
    memory.put(Stop::entry, kFirst, Image().put32({3, kSecond, 16}));
    memory.put(Stop::entry, kSecond, Image().put(2, 2).put(0x5000, 2).put32({0x0100007f, 0, 0}));
    const std::string text = shown(Abi::i386, "socketcall", {3, kFirst}, memory);
    EXPECT_EQ(text.substr(0, text.find("__pad")),
              "connect(sockfd=3, addr={sa_family=2, sin_family=2, sin_port=80, sin_addr=16777343, ");
}

TEST(EntriesB, FutexTimesAreThoseOfTheCall) {
    FakeMemory memory;
    memory.put(Stop::entry, kFirst, Image().put32({1, 0, 2, 0}));
    EXPECT_EQ(shown(Abi::i386, "futex", {8, 0x80, 5, kFirst}, memory),
              "futex(uaddr=8, op=128, val=5, timeout={tv_sec=1, tv_nsec=0})");
    EXPECT_EQ(shown(Abi::i386, "futex_time64", {8, 0x80, 5, kFirst}, memory),
              "futex_time64(uaddr=8, op=128, val=5, timeout={tv_sec=1, tv_nsec=2})");
    EXPECT_EQ(shown(Abi::x86_64, "futex", {8, 3, 5, 6, 7}, memory), "futex(uaddr=8, op=3, val=5, val2=6, uaddr2=7)");
}

TEST(EntriesB, OldIdsOfI386Have16Bits) {
    FakeMemory memory;
    memory.put(Stop::exit, kFirst, Image().put32({0x00050004}));
    EXPECT_EQ(shown(Abi::i386, "getgroups", {2, kFirst}, memory, 2), "getgroups(size=2, list=[4, 5])");
    EXPECT_EQ(shown(Abi::i386, "getgroups32", {2, kFirst}, memory, 1), "getgroups32(size=2, list=[327684])");
    EXPECT_EQ(shown(Abi::i386, "setgroups", {std::uint32_t(-1), kFirst}, memory, -22),
              "setgroups(size=-1, list=@65536)");
}

TEST(EntriesB, CapabilitiesAreSetsOf64) {
    FakeMemory memory;
    memory.put(Stop::entry, kFirst, Image().put32({0x20080522, 0}));
    memory.put(Stop::exit, kFirst, Image().put32({0x20080522, 0}));
    memory.put(Stop::exit, kSecond, Image().put32({1, 2, 4, 0x10, 0x20, 0}));
    const std::string text = shown(Abi::x86_64, "capget", {kFirst, kSecond}, memory);
    EXPECT_EQ(text.substr(text.find("datap=")),
              "datap={effective=68719476737, permitted=137438953474, inheritable=4})");
}

TEST(EntriesB, WaitThatFoundNothingLeavesItsResultsAlone) {
    FakeMemory memory;
    memory.put(Stop::exit, kFirst, Image().put32({0x100}));
    EXPECT_EQ(shown(Abi::x86_64, "wait4", {std::uint64_t(-1), kFirst, 1, 0}, memory, 0),
              "wait4(pid=-1, wstatus=65536, options=1, rusage=0)");
    EXPECT_EQ(shown(Abi::x86_64, "wait4", {std::uint64_t(-1), kFirst, 1, 0}, memory, 9),
              "wait4(pid=-1, wstatus=256, options=1, rusage=NULL)");
}

TEST(EntriesB, MessagesReceivedTogetherHaveTheirOwnLengths) {
    FakeMemory memory;
    memory.put(Stop::entry, kFirst, Image().put32({0, 0, kSecond, 1, 0, 0, 0, 0, 0, 0, kSecond + 8, 1, 0, 0, 0, 0}));
    memory.put(Stop::exit, kFirst, Image().put32({0, 0, kSecond, 1, 0, 0, 0, 3, 0, 0, kSecond + 8, 1, 0, 0, 0, 2}));
    memory.put(Stop::entry, kSecond, Image().put32({kThird, 10, kThird + 0x100, 10}));
    memory.put(Stop::exit, kThird, "abc");
    memory.put(Stop::exit, kThird + 0x100, "de");
    const std::string text = shown(Abi::i386, "recvmmsg", {3, kFirst, 2, 0, 0}, memory, 2);
    EXPECT_NE(text.find("iov_base='abc'"), std::string::npos) << text;
    EXPECT_NE(text.find("iov_base='de'"), std::string::npos) << text;
    EXPECT_NE(text.find("msg_len=3"), std::string::npos) << text;
}

} // namespace
} // namespace cluecap::abi

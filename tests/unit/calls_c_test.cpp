// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "schema/abi/lookup.h"
#include "tests/unit/fake_memory.h"
#include "tests/unit/outline.h"

/// Descriptions whose arguments are elsewhere, or depend on a command: IPC, mounts, asynchronous I/O, bpf, ptrace.
namespace cluecap::abi {
namespace {

using test::FakeMemory;

constexpr std::uint64_t kBuffer = 0x10000, kOther = 0x20000, kThird = 0x30000;

class Calls : public testing::Test {
  protected:
    std::string told(const char* name, std::array<std::uint64_t, 6> args, Abi abi = Abi::x86_64) {
        Call call;
        call.abi = abi;
        call.args = args;
        return test::outline(*find(abi, std::string_view(name)), call, memory_);
    }
    std::string told_after(std::int64_t result, const char* name, std::array<std::uint64_t, 6> args,
                           Abi abi = Abi::x86_64) {
        Call call;
        call.abi = abi;
        call.args = args;
        call.returned = true;
        call.result = result;
        call.is_error = result < 0;
        return test::outline(*find(abi, std::string_view(name)), call, memory_);
    }
    FakeMemory memory_;
};

TEST_F(Calls, IpcHasTheArgumentsOfTheOtherCallInItsOwnOrder) {
    memory_.put(Stop::entry, kBuffer, std::string("\0\0\377\377\0\0\1\0\2\0\0\0", 12));
    EXPECT_EQ(told("ipc", {1, 7, 2, 0, kBuffer, 0}, Abi::i386),
              "semop(semid=7, sops=[{sem_num=0, sem_op=-1, sem_flg=0}, {sem_num=1, sem_op=2, sem_flg=0}], nsops=2)");
    EXPECT_EQ(told("ipc", {22, 0, 0, 0, kBuffer, 0}, Abi::i386), "shmdt(shmaddr=65536)");
}

TEST_F(Calls, FirstVersionOfIpcsMsgrcvHasTwoArgumentsBehindAPointer) {
    memory_.put_value(Stop::entry, kBuffer, std::array<std::uint32_t, 2>{kOther, 3});
    memory_.put(Stop::exit, kOther, std::string("\3\0\0\0abcd", 8));
    const std::string expected = "msgrcv(msqid=5, msgp={mtype=3, mtext='abc'}, msgsz=4, msgtyp=3, msgflg=2048)";
    EXPECT_EQ(told_after(3, "ipc", {12, 5, 4, 2048, kBuffer, 9}, Abi::i386), expected);
    EXPECT_EQ(told_after(3, "ipc", {0x1000c, 5, 4, 2048, kOther, 3}, Abi::i386), expected);
}

TEST_F(Calls, IpcsSemctlLeadsThroughTheUnion) {
    memory_.put_value(Stop::entry, kBuffer, std::uint32_t(kOther));
    memory_.put(Stop::entry, kOther, std::string("\1\0\0\0\2\0\3\0\4\0\5\0\200\1\0\0", 16) + std::string(28, '\0'));
    const std::string old_form = told("ipc", {3, 7, 0, 1, kBuffer, 0}, Abi::i386);
    EXPECT_NE(old_form.find("cmd=1, arg={sem_perm={uid=2, gid=3, mode=384"), std::string::npos) << old_form;
    EXPECT_EQ(told("ipc", {3, 7, 0, 16, kBuffer, 0}, Abi::i386), "semctl(semid=7, semnum=0, cmd=16, arg=131072)");
}

TEST_F(Calls, TypeAndDataOfAMountDependOnItsFlags) {
    memory_.put(Stop::entry, kBuffer, std::string("ext4\0x=1\0/mnt\0", 14));
    const std::uint64_t type = kBuffer, data = kBuffer + 5, target = kBuffer + 9;
    EXPECT_EQ(told("mount", {0, target, type, 1, data}),
              "mount(source=NULL, target=\"/mnt\", filesystemtype=\"ext4\", mountflags=1, data=\"x=1\")");
    EXPECT_EQ(told("mount", {0, target, type, 0x20, data}),
              "mount(source=NULL, target=\"/mnt\", filesystemtype=65536, mountflags=32, data=\"x=1\")");
    EXPECT_EQ(told("mount", {0, target, type, 0x1000, data}),
              "mount(source=NULL, target=\"/mnt\", filesystemtype=65536, mountflags=4096, data=65541)");
    EXPECT_EQ(told("mount", {0, target, type, 0xc0ed0000, data}),
              "mount(source=NULL, target=\"/mnt\", filesystemtype=\"ext4\", mountflags=3236757504, data=\"x=1\")");
}

TEST_F(Calls, QuotaCommandIsInTheHighBits) {
    memory_.put_value(Stop::entry, kBuffer, std::array<std::uint32_t, 6>{1, 0, 2, 0, 0, 3});
    EXPECT_EQ(told("quotactl", {0x80000600, 0, 0, kBuffer}),
              "quotactl(cmd=2147485184, special=NULL, addr={dqi_bgrace=1, dqi_igrace=2, dqi_flags=0, dqi_valid=3})");
    EXPECT_EQ(told("quotactl", {0x80000100, 0, 5, 6}), "quotactl(cmd=2147483904, special=NULL)");
}

TEST_F(Calls, SubmittedRequestsHaveWhatTheirOperationTakes) {
    memory_.put_value(Stop::entry, kBuffer, std::array<std::uint64_t, 1>{kOther});
    std::array<std::uint64_t, 8> write{};
    write[0] = 0x55;
    write[2] = 1 | std::uint64_t{4} << 32;
    write[3] = kThird;
    write[4] = 3;
    memory_.put_value(Stop::entry, kOther, write);
    memory_.put(Stop::entry, kThird, "hello");
    EXPECT_EQ(told("io_submit", {9, 1, kBuffer}),
              "io_submit(ctx_id=9, nr=1, iocbpp=[{aio_data=85, aio_lio_opcode=1, aio_fildes=4, aio_buf='hel', "
              "aio_nbytes=3, aio_offset=0, aio_reserved2=0}])");
    write[2] = 5;
    write[3] = 1;
    memory_.put_value(Stop::entry, kOther, write);
    EXPECT_EQ(told("io_submit", {9, 1, kBuffer}),
              "io_submit(ctx_id=9, nr=1, iocbpp=[{aio_data=85, aio_lio_opcode=5, aio_fildes=0, aio_buf=1, "
              "aio_reserved2=0}])");
}

TEST_F(Calls, BpfAttributesEndWhereTheirSizeSays) {
    memory_.put_value(Stop::entry, kBuffer, std::array<std::uint32_t, 5>{2, 4, 8, 3, 0});
    EXPECT_EQ(told("bpf", {0, kBuffer, 16}),
              "bpf(cmd=0, attr={map_type=2, key_size=4, value_size=8, max_entries=3}, size=16)");
    EXPECT_EQ(told("bpf", {0, kBuffer, 16}, Abi::i386),
              "bpf(cmd=0, attr={map_type=2, key_size=4, value_size=8, max_entries=3}, size=16)");
}

TEST_F(Calls, PerfAttributesEndWhereTheySay) {
    std::array<std::uint64_t, 18> attr{};
    attr[0] = 1 | std::uint64_t{64} << 32;
    attr[2] = 99;
    attr[5] = 1 | 1 << 10 | 2 << 15;
    memory_.put_value(Stop::entry, kBuffer, attr);
    const std::string text = told("perf_event_open", {kBuffer, 0, 0, 0, 0});
    EXPECT_NE(text.find("type=1, size=64, config=0, sample_freq=99"), std::string::npos) << text;
    EXPECT_NE(text.find("disabled=1, inherit=0"), std::string::npos) << text;
    EXPECT_NE(text.find("precise_ip=2"), std::string::npos) << text;
    EXPECT_NE(text.find("config1=0}"), std::string::npos) << text;
}

TEST_F(Calls, RegistersOfATraceeAreThoseOfTheTracersAbi) {
    memory_.put(Stop::exit, kBuffer, std::string("\7\0\0\0\0\0\0\0", 8) + std::string(208, '\0'));
    EXPECT_TRUE(
        told_after(0, "ptrace", {12, 5, 0, kBuffer}).starts_with("ptrace(request=12, pid=5, data={r15=7, r14=0"));
    EXPECT_TRUE(told_after(0, "ptrace", {12, 5, 0, kBuffer}, Abi::i386)
                    .starts_with("ptrace(request=12, pid=5, data={ebx=7, ecx=0"));
}

TEST_F(Calls, TracedCallsInfoIsCutToWhatTheKernelWrote) {
    std::array<std::uint64_t, 11> info{};
    info[0] = 2 | std::uint64_t{0xc000003e} << 32;
    info[3] = std::uint64_t(-2);
    info[4] = 1;
    memory_.put_value(Stop::exit, kBuffer, info);
    EXPECT_EQ(told_after(33, "ptrace", {0x420e, 5, 88, kBuffer}),
              "ptrace(request=16910, pid=5, addr=88, data={op=2, reserved=0, flags=0, arch=3221225534, "
              "instruction_pointer=0, stack_pointer=0, exit={rval=-2, is_error=1}})");
}

TEST_F(Calls, KeysAreGivenAsFarAsThereIsRoom) {
    memory_.put(Stop::exit, kBuffer, "secret");
    EXPECT_EQ(told_after(6, "keyctl", {11, 5, kBuffer, 4}), "keyctl(operation=11, key=5, buffer='secr', buflen=4)");
    EXPECT_EQ(told_after(6, "keyctl", {11, 5, kBuffer, 40}), "keyctl(operation=11, key=5, buffer='secret', buflen=40)");
}

} // namespace
} // namespace cluecap::abi

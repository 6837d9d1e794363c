// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "schema/abi/lookup.h"
#include "schema/abi/structs/time.h"
#include "schema/abi/words.h"
#include "tests/unit/fake_memory.h"
#include "tests/unit/outline.h"

namespace cluecap::abi {
namespace {

using test::FakeMemory;
using test::outline;

constexpr std::uint64_t kBuffer = 0x10000, kOther = 0x20000;

Call entry_of(std::array<std::uint64_t, 6> args, Abi abi = Abi::x86_64) {
    Call call;
    call.abi = abi;
    call.args = args;
    return call;
}

Call returned(Call call, std::int64_t result) {
    call.returned = true;
    call.result = result;
    call.is_error = result < 0 && result > -4096;
    return call;
}

constexpr Syscall read_call{"read", Set::desc, size, {{"fd", fd}, {"buf", out_bytes(result())}, {"count", size}}};

TEST(Walk, ResultIsNotThereBeforeTheReturn) {
    FakeMemory memory;
    EXPECT_EQ(outline(read_call, entry_of({3, kBuffer, 100}), memory), "read(fd=3, buf=@65536, count=100)");
    EXPECT_EQ(memory.requests(), 0u);
}

TEST(Walk, BufferIsAsLongAsTheResult) {
    FakeMemory memory;
    memory.put(Stop::exit, kBuffer, "hello world");
    EXPECT_EQ(outline(read_call, returned(entry_of({3, kBuffer, 100}), 5), memory),
              "read(fd=3, buf='hello', count=100)");
}

TEST(Walk, FailedCallShowsTheAddressOfItsResult) {
    FakeMemory memory;
    EXPECT_EQ(outline(read_call, returned(entry_of({3, kBuffer, 100}), -9), memory),
              "read(fd=3, buf=@65536, count=100)");
}

TEST(Walk, UnreadableMemoryIsAnAddressToo) {
    FakeMemory memory;
    EXPECT_EQ(outline(read_call, returned(entry_of({3, kBuffer, 100}), 5), memory),
              "read(fd=3, buf=@65536, count=100)");
}

constexpr Syscall sleep_call{"nanosleep", Set::clock, zero, {{"rqtp", in(timespec)}, {"rmtp", out_on_error(timespec)}}};

TEST(Walk, StructureIsLaidOutByTheAbiOfTheCall) {
    FakeMemory memory;
    memory.put_value(Stop::entry, kBuffer, std::array<std::uint32_t, 4>{1, 0, 2, 0});
    EXPECT_EQ(outline(sleep_call, entry_of({kBuffer, 0}), memory), "nanosleep(rqtp={tv_sec=1, tv_nsec=2}, rmtp=NULL)");
    EXPECT_EQ(outline(sleep_call, entry_of({kBuffer, 0}, Abi::i386), memory),
              "nanosleep(rqtp={tv_sec=1, tv_nsec=0}, rmtp=NULL)");
}

TEST(Walk, SomeResultsComeWithTheError) {
    FakeMemory memory;
    memory.put_value(Stop::entry, kBuffer, std::array<std::uint64_t, 2>{1, 2});
    memory.put_value(Stop::exit, kOther, std::array<std::uint64_t, 2>{0, 7});
    EXPECT_EQ(outline(sleep_call, returned(entry_of({kBuffer, kOther}), -4), memory),
              "nanosleep(rqtp={tv_sec=1, tv_nsec=2}, rmtp={tv_sec=0, tv_nsec=7})");
    EXPECT_EQ(outline(sleep_call, returned(entry_of({kBuffer, kOther}), 0), memory),
              "nanosleep(rqtp={tv_sec=1, tv_nsec=2}, rmtp=@131072)");
}

TEST(Walk, StructureCutByTheEndOfMappedMemoryTellsWhatIsThere) {
    FakeMemory memory;
    memory.put(Stop::entry, kBuffer, std::string("\x05\0\0\0\0\0\0\0\1\2", 10));
    EXPECT_EQ(outline(sleep_call, entry_of({kBuffer, 0}), memory), "nanosleep(rqtp={tv_sec=5...}, rmtp=NULL)");
}

constexpr Syscall pread_call{
    "pread64",
    Set::desc,
    size,
    {{"fd", fd}, {"buf", out_bytes(result())}, {"count", size}, Arg("pos", offset64).pair64()}};

TEST(Walk, SixtyFourBitArgumentTakesTwoRegistersOnI386) {
    FakeMemory memory;
    EXPECT_EQ(outline(pread_call, entry_of({3, 0, 9, 1, 2}, Abi::i386), memory),
              "pread64(fd=3, buf=NULL, count=9, pos=8589934593)");
    EXPECT_EQ(outline(pread_call, entry_of({3, 0, 9, 1, 2}), memory), "pread64(fd=3, buf=NULL, count=9, pos=1)");
}

inline constexpr StructOf pollfd_like{"pollfd", {{"fd", s32}, {"events", s16}, Field("revents", s16).flows(Dir::out)}};
constexpr Syscall poll_call{
    "poll", Set::desc, c_int, {{"fds", inout(array(pollfd_like, arg("nfds")))}, {"nfds", c_uint}, {"timeout", c_int}}};

TEST(Walk, ArrayThatGoesBothWaysHasWhatIsNewAtEachStop) {
    FakeMemory memory;
    memory.put(Stop::entry, kBuffer, std::string("\x03\0\0\0\1\0\0\0\x04\0\0\0\1\0\0\0", 16));
    memory.put(Stop::exit, kBuffer, std::string("\x03\0\0\0\1\0\1\0\x04\0\0\0\1\0\0\0", 16));
    EXPECT_EQ(outline(poll_call, entry_of({kBuffer, 2, 10}), memory),
              "poll(fds=[{fd=3, events=1}, {fd=4, events=1}], nfds=2, timeout=10)");
    EXPECT_EQ(outline(poll_call, returned(entry_of({kBuffer, 2, 10}), 1), memory),
              "poll(fds=[{fd=<3, 3>, events=<1, 1>, revents=1}, {fd=<4, 4>, events=<1, 1>, revents=0}], nfds=2, "
              "timeout=10)");
}

inline constexpr StructOf port_case{"port", {{"port", big_endian(u16)}, {"addr", u32}}};
inline constexpr StructOf name_case{"name", {{"text", string(rest())}}};
inline constexpr CasesOf family_cases{{{1, name_case}, {2, port_case}}};
inline constexpr StructOf address_like{"address", {{"family", u16}, {nullptr, select(field("family"), family_cases)}}};
constexpr Syscall accept_call{
    "accept",
    Set::network,
    fd,
    {{"fd", fd}, {"addr", out(sized(address_like, value_result("len")))}, {"len", inout(c_int)}}};

TEST(Walk, ValueResultLengthIsTheSmallerOfCapacityAndResult) {
    FakeMemory memory;
    memory.put_value(Stop::entry, kOther, 128);
    memory.put_value(Stop::exit, kOther, 8);
    memory.put(Stop::exit, kBuffer, std::string("\1\0\0\0abcdefgh", 12));
    EXPECT_EQ(outline(accept_call, returned(entry_of({3, kBuffer, kOther}), 4), memory),
              "accept(fd=3, addr={family=1, text=\"abcd\"...}, len=<128, 8>)");
    memory.put_value(Stop::entry, kOther, 6);
    EXPECT_EQ(outline(accept_call, returned(entry_of({3, kBuffer, kOther}), 4), memory),
              "accept(fd=3, addr={family=1, text=\"ab\"...}, len=<6, 8>)");
}

TEST(Walk, UnnamedUnionIsPartOfItsStructure) {
    FakeMemory memory;
    memory.put_value(Stop::entry, kOther, 128);
    memory.put_value(Stop::exit, kOther, 12);
    memory.put(Stop::exit, kBuffer, std::string("\2\0\0\0\0\x50\0\0\x01\0\0\0", 12));
    EXPECT_EQ(outline(accept_call, returned(entry_of({3, kBuffer, kOther}), 4), memory),
              "accept(fd=3, addr={family=2, port=80, addr=1}, len=<128, 12>)");
}

constexpr Syscall readv_call{
    "readv", Set::desc, size, {{"fd", fd}, {"iov", iovecs(Dir::out, arg("n"), result())}, {"n", c_int}}};
constexpr Syscall writev_call{
    "writev", Set::desc, size, {{"fd", fd}, {"iov", iovecs(Dir::in, arg("n"))}, {"n", c_int}}};

TEST(Walk, BuffersOfAListShareTheBytesThatWereTransferred) {
    FakeMemory memory;
    memory.put_value(Stop::entry, kBuffer, std::array<std::uint64_t, 4>{kOther, 3, kOther + 100, 50});
    memory.put(Stop::exit, kOther, "abcdef");
    memory.put(Stop::exit, kOther + 100, "ghijkl");
    EXPECT_EQ(outline(readv_call, returned(entry_of({3, kBuffer, 2}), 5), memory),
              "readv(fd=3, iov=[{iov_base='abc', iov_len=3}, {iov_base='gh', iov_len=50}], n=2)");
}

TEST(Walk, HugeCountOfBuffersEndsWhereMemoryEnds) {
    FakeMemory memory;
    memory.put_value(Stop::entry, kBuffer, std::array<std::uint64_t, 2>{kOther, ~std::uint64_t{0}});
    memory.put(Stop::entry, kOther, "x");
    const std::string text = outline(writev_call, entry_of({3, kBuffer, 0x7fffffff}), memory);
    EXPECT_EQ(text, "writev(fd=3, iov=[{iov_base='x'..., iov_len=-1}...], n=2147483647)");
    EXPECT_LE(memory.requests(), 3u);
}

inline constexpr StructOf entry_like{"entry", {{"len", u16}, {"name", string(rest())}}, field("len"), 4};
constexpr Syscall list_call{"list", Set::desc, size, {{"buf", out(records(entry_like, result()))}, {"n", size}}};

TEST(Walk, RecordsFollowEachOtherByTheirOwnLength) {
    FakeMemory memory;
    memory.put(Stop::exit, kBuffer, std::string("\x05\0ab\0\0\0\0\x08\0cdefg\0", 16));
    EXPECT_EQ(outline(list_call, returned(entry_of({kBuffer, 100}), 16), memory),
              "list(buf=[{len=5, name=\"ab\"}, {len=8, name=\"cdefg\"}], n=100)");
}

TEST(Walk, RecordThatClaimsNothingEndsTheList) {
    FakeMemory memory;
    memory.put(Stop::exit, kBuffer, std::string(64, '\0'));
    EXPECT_EQ(outline(list_call, returned(entry_of({kBuffer, 100}), 64), memory), "list(buf=[...], n=100)");
}

inline constexpr VariantsOf control_variants{{{"fd", fd}, {"cmd", c_int}},
                                             {{1, {}},
                                              {2, fd, {{"arg", c_int}}},
                                              {3, {{"len", size}, {"data", in_bytes(arg("len"))}}},
                                              otherwise({{"arg", hexadecimal}})}};
constexpr Syscall control_call{
    "control", Set::desc, zero, {{"fd", fd}, {"cmd", c_int}}, {.select = arg("cmd"), .variants = control_variants}};

TEST(Walk, CommandDecidesTheArguments) {
    FakeMemory memory;
    memory.put(Stop::entry, kBuffer, "wxyz");
    EXPECT_EQ(outline(control_call, entry_of({3, 1, 7}), memory), "control(fd=3, cmd=1)");
    EXPECT_EQ(outline(control_call, entry_of({3, 2, 7}), memory), "control(fd=3, cmd=2, arg=7)");
    EXPECT_EQ(outline(control_call, entry_of({3, 3, 2, kBuffer}), memory), "control(fd=3, cmd=3, len=2, data='wx')");
    EXPECT_EQ(outline(control_call, entry_of({3, 99, 7}), memory), "control(fd=3, cmd=99, arg=7)");
}

inline constexpr StructOf bit_fields_like{
    "options", {{"low", bit_field(u32, 0, 1)}, Field("middle", bit_field(u32, 1, 3)).overlaid(), {"next", u16}}};
constexpr Syscall options_call{"options", Set::none, zero, {{"options", in(bit_fields_like)}}};

TEST(Walk, BitFieldsShareTheirUnit) {
    FakeMemory memory;
    memory.put(Stop::entry, kBuffer, std::string("\x0b\0\0\xff\7\0\0\0", 8));
    EXPECT_EQ(outline(options_call, entry_of({kBuffer}), memory), "options(options={low=1, middle=5, next=7})");
}

inline constexpr StructOf per_abi_order{
    "order",
    {{"first", u32}, Field("mode", u32).on(reg64), Field("mode", u16).on(i386_only), {"text", string(number(8))}},
    {"mode", "first"}};
constexpr Syscall order_call{
    "order", Set::none, zero, {{"arg", in(sized(per_abi_order, arg("size")))}, {"size", size}}};

TEST(Walk, PrintingOrderHoldsForTheFieldThatTheAbiHas) {
    FakeMemory memory;
    memory.put(Stop::entry, kBuffer, std::string("\1\0\0\0\2\0\0\0abcdefgh", 16));
    EXPECT_EQ(outline(order_call, entry_of({kBuffer, 8}), memory), "order(arg={mode=2, first=1}, size=8)");
    EXPECT_EQ(outline(order_call, entry_of({kBuffer, 6}, Abi::i386), memory), "order(arg={mode=2, first=1}, size=6)");
}

TEST(Walk, TextMayBeCutByTheEndOfItsStructure) {
    FakeMemory memory;
    memory.put(Stop::entry, kBuffer, std::string("\1\0\0\0\2\0\0\0abcdefgh", 16));
    EXPECT_EQ(outline(order_call, entry_of({kBuffer, 11}), memory),
              "order(arg={mode=2, first=1, text=\"abc\"...}, size=11)");
}

inline constexpr StructOf lengths_like{"lengths", {{"kind", u32}, {"length", u32}}};
constexpr Syscall lengths_call{
    "lengths", Set::none, zero, {{"lengths", in(lengths_like)}, {"data", in_bytes(arg_in("lengths", "length"))}}};

TEST(Walk, LengthMayBeAFieldOfAnotherArgument) {
    FakeMemory memory;
    memory.put_value(Stop::entry, kBuffer, std::array<std::uint32_t, 2>{9, 3});
    memory.put(Stop::entry, kOther, "abcdef");
    EXPECT_EQ(outline(lengths_call, entry_of({kBuffer, kOther}), memory),
              "lengths(lengths={kind=9, length=3}, data='abc')");
    EXPECT_EQ(outline(lengths_call, entry_of({0x999999, kOther}), memory), "lengths(lengths=@10066329, data=@131072)");
}

inline constexpr VariantsOf gate_variants{{{"which", c_int}},
                                          {demux(1, "nanosleep", {behind(1, 1), 2}), otherwise(demux(0, "getpid"))}};
constexpr Syscall gate_call{"gate",
                            Set::none,
                            zero,
                            {{"which", c_int}, {"ptr", hexadecimal}},
                            {.select = arg("which"), .variants = gate_variants}};

TEST(Walk, ArgumentOfAnotherCallMayBeBehindAPointer) {
    FakeMemory memory;
    memory.put_value(Stop::entry, kBuffer, std::array<std::uint64_t, 2>{7, kOther});
    memory.put_value(Stop::entry, kOther, std::array<std::uint64_t, 2>{1, 2});
    EXPECT_EQ(outline(gate_call, entry_of({1, kBuffer, 0}), memory),
              "nanosleep(rqtp={tv_sec=1, tv_nsec=2}, rmtp=NULL)");
    memory.put_value(Stop::entry, kBuffer, std::array<std::uint32_t, 2>{7, kOther});
    EXPECT_EQ(outline(gate_call, entry_of({1, kBuffer, 0}, Abi::i386), memory),
              "nanosleep(rqtp={tv_sec=1, tv_nsec=0}, rmtp=NULL)");
    EXPECT_EQ(outline(gate_call, entry_of({1, 0x999999, 0}), memory), "nanosleep(rqtp=NULL, rmtp=NULL)");
}

inline constexpr Type argv_element = argv_string;
constexpr Syscall exec_call{
    "exec", Set::process, zero, {{"path", path}, {"argv", in(array(argv_element, terminator()))}}};

TEST(Walk, TerminatedArrayEndsAtZero) {
    FakeMemory memory;
    memory.put(Stop::entry, kOther, std::string("/bin/x\0ab\0cd\0", 13));
    memory.put_value(Stop::entry, kBuffer, std::array<std::uint64_t, 4>{kOther + 7, kOther + 10, 0, kOther});
    EXPECT_EQ(outline(exec_call, entry_of({kOther, kBuffer}), memory), "exec(path=\"/bin/x\", argv=[\"ab\", \"cd\"])");
}

TEST(Walk, EndlessTerminatedArrayIsBounded) {
    FakeMemory memory;
    memory.put(Stop::entry, kOther, std::string("x\0", 2));
    std::string pointers;
    for (int i = 0; i < 100000; ++i)
        pointers += std::string("\0\0\2\0\0\0\0\0", 8);
    memory.put(Stop::entry, 0x100000, pointers);
    const std::string text = outline(exec_call, entry_of({kOther, 0x100000}), memory);
    EXPECT_LT(memory.requests(), 60000u);
    EXPECT_TRUE(text.ends_with("...])"));
}

TEST(Walk, UndescribedCallKeepsTheMemoryBehindItsArguments) {
    FakeMemory memory;
    memory.put(Stop::entry, kBuffer, std::string(100, 'q'));
    Call call = entry_of({1, kBuffer, 0, 0, 0, 0});
    DecodedArgs decoded;
    ValueBuilder builder(decoded);
    walk(undescribed(), call, memory, builder);
    ASSERT_EQ(decoded.count, 6u);
    EXPECT_EQ(decoded.root(1).kind, Value::Kind::opaque);
    EXPECT_EQ(as_text(decoded.root(1).bytes), std::string(64, 'q'));
    EXPECT_TRUE(decoded.root(0).bytes.empty());
}

} // namespace
} // namespace cluecap::abi

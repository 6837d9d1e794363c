// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/ipc.h"
#include "schema/abi/structs/signal.h"
#include "schema/abi/structs/time.h"

/// System V shared memory, semaphores and messages, i386's ipc(2) in front of them, and POSIX message queues.
namespace cluecap::abi {

// Calls of their own know the 64-bit structures only. ipc(2) takes those with IPC_64 or'ed to the command, else the
// old ones, whose cases come first here.
inline constexpr std::uint64_t kIpc64 = 0x100;
inline constexpr std::uint32_t kWithoutIpc64 = ~std::uint32_t{0x100};
inline constexpr Show kShown = Show::always, kNotTaken = Show::hidden;

inline constexpr CasesOf shmctl_cases{{{1, in(shmid64_ds<kNotTaken>)},
                                       {2, out(shmid64_ds<kShown>)},
                                       {3, out(shminfo64)},
                                       {13, out(shmid64_ds<kShown>)},
                                       {14, out(shm_info)},
                                       {15, out(shmid64_ds<kShown>)}},
                                      address};
inline constexpr Type shmctl_64 = select(masked(arg("cmd"), kWithoutIpc64), shmctl_cases);
inline constexpr CasesOf ipc_shmctl_cases{{{1, in(shmid_ds<kNotTaken>)},
                                           {2, out(shmid_ds<kShown>)},
                                           {3, out(shminfo)},
                                           {13, out(shmid_ds<kShown>)},
                                           {15, out(shmid_ds<kShown>)}},
                                          shmctl_64};

inline constexpr CasesOf semctl_cases{{{1, in(semid64_ds<kNotTaken>)},
                                       {2, out(semid64_ds<kShown>)},
                                       {3, out(seminfo)},
                                       {13, opaque}, // GETALL, SETALL: how many there are is not said
                                       {17, opaque},
                                       {18, out(semid64_ds<kShown>)},
                                       {19, out(seminfo)},
                                       {20, out(semid64_ds<kShown>)}},
                                      address};
inline constexpr Type semctl_64 = select(masked(arg("cmd"), kWithoutIpc64), semctl_cases);
inline constexpr CasesOf ipc_semctl_cases{{{1, in(semid_ds<kNotTaken>)},
                                           {2, out(semid_ds<kShown>)},
                                           {18, out(semid_ds<kShown>)},
                                           {20, out(semid_ds<kShown>)}},
                                          semctl_64};

inline constexpr CasesOf msgctl_cases{{{1, in(msqid64_ds<kNotTaken>)},
                                       {2, out(msqid64_ds<kShown>)},
                                       {3, out(msginfo)},
                                       {11, out(msqid64_ds<kShown>)},
                                       {12, out(msginfo)},
                                       {13, out(msqid64_ds<kShown>)}},
                                      address};
inline constexpr Type msgctl_64 = select(masked(arg("cmd"), kWithoutIpc64), msgctl_cases);
inline constexpr CasesOf ipc_msgctl_cases{{{1, in(msqid_ds<kNotTaken>)},
                                           {2, out(msqid_ds<kShown>)},
                                           {11, out(msqid_ds<kShown>)},
                                           {13, out(msqid_ds<kShown>)}},
                                          msgctl_64};

inline constexpr Type ipc_mode = make_integer(Width::w32, false, Sem::permission);
inline constexpr Type shmat_flag_word = flags(shmat_flags);
inline constexpr Type message_flag_word = flags(msg_operation_flags);

/// The calls that ipc(2) makes of its arguments (call, first, second, third, ptr, fifth).
inline constexpr VariantsOf ipc_variants{
    {},
    {demux(1, "semop", {1, 4, 2}), demux(2, "semget", {1, 2, 3}), demux(3, "ipc_semctl", {1, 2, 3, 4}),
     demux(4, "semtimedop", {1, 4, 2, 5}), demux(11, "msgsnd", {1, 4, 2, 3}),
     demux(12, "ipc_msgrcv", {0, 1, 2, 3, 4, 5}), demux(13, "msgget", {1, 2}), demux(14, "ipc_msgctl", {1, 2, 4}),
     demux(21, "ipc_shmat", {1, 4, 2, 3}), demux(22, "shmdt", {4}), demux(23, "shmget", {1, 2, 3}),
     demux(24, "ipc_shmctl", {1, 2, 4}),
     otherwise({{"call", c_uint},
                {"first", hexadecimal},
                {"second", hexadecimal},
                {"third", hexadecimal},
                {"ptr", opaque},
                {"fifth", hexadecimal}})}};

/// ipc(2) has semctl's union behind a pointer. What is one itself is followed through both.
inline constexpr VariantsOf ipc_semctl_variants{
    {{"semid", c_int}, {"semnum", c_int}, {"cmd", flags(semctl_commands)}},
    {demux(1, "ipc_semctl_buf", {0, 1, 2, behind(3)}), demux(2, "ipc_semctl_buf", {0, 1, 2, behind(3)}),
     demux(3, "ipc_semctl_buf", {0, 1, 2, behind(3)}), demux(18, "ipc_semctl_buf", {0, 1, 2, behind(3)}),
     demux(19, "ipc_semctl_buf", {0, 1, 2, behind(3)}), demux(20, "ipc_semctl_buf", {0, 1, 2, behind(3)}),
     otherwise({{"arg", in(address)}})}};

/// Its first version has msgp and msgtyp behind the pointer.
inline constexpr VariantsOf ipc_msgrcv_variants{
    {}, {demux(0, "msgrcv", {1, behind(4), 2, behind(4, 1), 3}), otherwise(demux(0, "msgrcv", {1, 4, 2, 5, 3}))}};

inline constexpr ArgList ipc_words{{"call", c_uint},       {"first", hexadecimal}, {"second", hexadecimal},
                                   {"third", hexadecimal}, {"ptr", hexadecimal},   {"fifth", hexadecimal}};

inline constexpr Syscall ipc_calls_list[] = {
    {"shmget", Set::ipc, c_int, {{"key", ipc_key}, {"size", abi::size}, {"shmflg", flags(shmget_flags, ipc_mode)}}},
    {"shmat", Set::ipc | Set::memory, address, {{"shmid", c_int}, {"shmaddr", address}, {"shmflg", shmat_flag_word}}},
    {"shmdt", Set::ipc | Set::memory, zero, {{"shmaddr", address}}},
    {"shmctl", Set::ipc, c_int, {{"shmid", c_int}, {"cmd", flags(shmctl_commands)}, {"buf", shmctl_64}}},

    {"semget", Set::ipc, c_int, {{"key", ipc_key}, {"nsems", c_int}, {"semflg", flags(ipc_get_flags, ipc_mode)}}},
    {"semop", Set::ipc, zero, {{"semid", c_int}, {"sops", in(array(sembuf, arg("nsops")))}, {"nsops", c_uint}}},
    {"semtimedop",
     Set::ipc,
     zero,
     {{"semid", c_int}, {"sops", in(array(sembuf, arg("nsops")))}, {"nsops", c_uint}, {"timeout", in(timespec)}}},
    {"semtimedop_time64",
     Set::ipc,
     zero,
     {{"semid", c_int},
      {"sops", in(array(sembuf, arg("nsops")))},
      {"nsops", c_uint},
      {"timeout", in(kernel_timespec)}}},
    {"semctl",
     Set::ipc,
     c_int,
     {{"semid", c_int}, {"semnum", c_int}, {"cmd", flags(semctl_commands)}, {"arg", semctl_64}}},

    {"msgget", Set::ipc, c_int, {{"key", ipc_key}, {"msgflg", flags(ipc_get_flags, ipc_mode)}}},
    {"msgsnd",
     Set::ipc,
     zero,
     {{"msqid", c_int},
      {"msgp", in(sized(sent_message, plus(arg("msgsz"), 8)))},
      {"msgsz", abi::size},
      {"msgflg", message_flag_word}}},
    {"msgrcv",
     Set::ipc,
     abi::ssize,
     {{"msqid", c_int},
      {"msgp", out(sized(received_message, plus(result(), 8)))},
      {"msgsz", abi::size},
      {"msgtyp", klong},
      {"msgflg", message_flag_word}}},
    {"msgctl", Set::ipc, c_int, {{"msqid", c_int}, {"cmd", flags(msgctl_commands)}, {"buf", msgctl_64}}},

    {"ipc",
     Set::ipc,
     c_int,
     ipc_words,
     {.abis = i386_only, .select = masked(arg("call"), 0xffff), .variants = ipc_variants}},
    {"ipc_shmat",
     Set::ipc | Set::memory,
     c_int,
     {{"shmid", c_int}, {"shmaddr", address}, {"shmflg", shmat_flag_word}, {"raddr", out(address)}},
     {.abis = i386_only, .shown_as = "shmat"}},
    {"ipc_shmctl",
     Set::ipc,
     c_int,
     {{"shmid", c_int}, {"cmd", flags(shmctl_commands)}, {"buf", select(arg("cmd"), ipc_shmctl_cases)}},
     {.abis = i386_only, .shown_as = "shmctl"}},
    {"ipc_semctl",
     Set::ipc,
     c_int,
     {{"semid", c_int}, {"semnum", c_int}, {"cmd", flags(semctl_commands)}, {"arg", in(address)}},
     {.abis = i386_only,
      .select = masked(arg("cmd"), kWithoutIpc64),
      .variants = ipc_semctl_variants,
      .shown_as = "semctl"}},
    {"ipc_semctl_buf",
     Set::ipc,
     c_int,
     {{"semid", c_int},
      {"semnum", c_int},
      {"cmd", flags(semctl_commands)},
      {"arg", select(arg("cmd"), ipc_semctl_cases)}},
     {.abis = i386_only, .shown_as = "semctl"}},
    {"ipc_msgrcv",
     Set::ipc,
     c_int,
     ipc_words,
     {.abis = i386_only,
      .select = divided(arg("call"), 0x8000),
      .variants = ipc_msgrcv_variants,
      .shown_as = "msgrcv"}},
    {"ipc_msgctl",
     Set::ipc,
     c_int,
     {{"msqid", c_int}, {"cmd", flags(msgctl_commands)}, {"buf", select(arg("cmd"), ipc_msgctl_cases)}},
     {.abis = i386_only, .shown_as = "msgctl"}},
};

inline constexpr Type mq_priority = c_uint;

inline constexpr Syscall mqueue_calls[] = {
    {"mq_open",
     Set::desc,
     fd,
     {{"name", path},
      {"oflag", flags(open_flags)},
      Arg("mode", permission).when(masked(arg("oflag"), 0100)),
      Arg("attr", in(mq_attr)).when(masked(arg("oflag"), 0100))}},
    {"mq_unlink", Set::none, zero, {{"name", path}}},
    {"mq_timedsend",
     Set::desc,
     zero,
     {{"mqdes", fd},
      {"msg_ptr", in_bytes(arg("msg_len"))},
      {"msg_len", abi::size},
      {"msg_prio", mq_priority},
      {"abs_timeout", in(timespec)}}},
    {"mq_timedsend_time64",
     Set::desc,
     zero,
     {{"mqdes", fd},
      {"msg_ptr", in_bytes(arg("msg_len"))},
      {"msg_len", abi::size},
      {"msg_prio", mq_priority},
      {"abs_timeout", in(kernel_timespec)}}},
    {"mq_timedreceive",
     Set::desc,
     abi::ssize,
     {{"mqdes", fd},
      {"msg_ptr", out_bytes(result())},
      {"msg_len", abi::size},
      {"msg_prio", out(mq_priority)},
      {"abs_timeout", in(timespec)}}},
    {"mq_timedreceive_time64",
     Set::desc,
     abi::ssize,
     {{"mqdes", fd},
      {"msg_ptr", out_bytes(result())},
      {"msg_len", abi::size},
      {"msg_prio", out(mq_priority)},
      {"abs_timeout", in(kernel_timespec)}}},
    {"mq_notify", Set::desc, zero, {{"mqdes", fd}, {"sevp", in(sigevent)}}},
    {"mq_getsetattr", Set::desc, zero, {{"mqdes", fd}, {"newattr", in(mq_attr)}, {"oldattr", out(mq_attr)}}},
};

} // namespace cluecap::abi

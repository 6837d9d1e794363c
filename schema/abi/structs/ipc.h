// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/fcntl.h"
#include "schema/abi/flags/ipc.h"
#include "schema/abi/words.h"

/// linux/ipc.h, linux/shm.h, linux/sem.h, linux/msg.h, their asm/*buf.h, and linux/mqueue.h
namespace cluecap::abi {

/// A key: IPC_PRIVATE or a number.
inline constexpr Type ipc_key = values(ipc_keys, make_integer(Width::w32, false, Sem::ipc_key));

inline constexpr Type permission16 = make_integer(Width::w16, false, Sem::permission);
inline constexpr Type pid16 = make_integer(Width::w16, false, Sem::pid);

// The structures come in pairs: `Show::always` for what IPC_STAT gives, `Show::hidden` for IPC_SET, which shows only
// the fields that the kernel takes.

template <Show others>
inline constexpr StructOf ipc64_perm{"struct ipc64_perm",
                                     {Field("key", x32).with(&Field::show, others),
                                      {"uid", uid},
                                      {"gid", gid},
                                      Field("cuid", uid).with(&Field::show, others),
                                      Field("cgid", gid).with(&Field::show, others),
                                      Field("mode", permission).on(reg64),
                                      Field("mode", permission16).on(i386_only),
                                      Field("__pad1", u16).on(i386_only).hidden(),
                                      Field("seq", u16).hidden(),
                                      Field("__pad2", u16).hidden(),
                                      Field("__unused1", kulong).hidden(),
                                      Field("__unused2", kulong).hidden()},
                                     {"uid", "gid", "mode", "key", "cuid", "cgid"}};

template <Show others>
inline constexpr StructOf ipc_perm{"struct ipc_perm",
                                   {Field("key", x32).with(&Field::show, others),
                                    {"uid", uid16},
                                    {"gid", gid16},
                                    Field("cuid", uid16).with(&Field::show, others),
                                    Field("cgid", gid16).with(&Field::show, others),
                                    {"mode", permission16},
                                    Field("seq", u16).hidden()},
                                   {"uid", "gid", "mode", "key", "cuid", "cgid"}};

// ---- shared memory

template <Show others>
inline constexpr StructOf shmid64_ds{
    "struct shmid64_ds",
    {{"shm_perm", ipc64_perm<others>},
     Field("shm_segsz", abi::size).with(&Field::show, others),
     Field("shm_atime", klong).on(reg64).with(&Field::show, others),
     Field("shm_atime", kulong).on(i386_only).with(&Field::show, others),
     Field("shm_atime_high", kulong).on(i386_only).hidden(),
     Field("shm_dtime", klong).on(reg64).with(&Field::show, others),
     Field("shm_dtime", kulong).on(i386_only).with(&Field::show, others),
     Field("shm_dtime_high", kulong).on(i386_only).hidden(),
     Field("shm_ctime", klong).on(reg64).with(&Field::show, others),
     Field("shm_ctime", kulong).on(i386_only).with(&Field::show, others),
     Field("shm_ctime_high", kulong).on(i386_only).hidden(),
     Field("shm_cpid", pid).with(&Field::show, others),
     Field("shm_lpid", pid).with(&Field::show, others),
     Field("shm_nattch", kulong).with(&Field::show, others),
     Field("__unused4", kulong).hidden(),
     Field("__unused5", kulong).hidden()},
    {"shm_perm", "shm_segsz", "shm_cpid", "shm_lpid", "shm_nattch", "shm_atime", "shm_dtime", "shm_ctime"}};

/// i386's ipc(2) without IPC_64.
template <Show others>
inline constexpr StructOf shmid_ds{
    "struct shmid_ds",
    {{"shm_perm", ipc_perm<others>},
     Field("shm_segsz", c_int).with(&Field::show, others),
     Field("shm_atime", klong).with(&Field::show, others),
     Field("shm_dtime", klong).with(&Field::show, others),
     Field("shm_ctime", klong).with(&Field::show, others),
     Field("shm_cpid", pid16).with(&Field::show, others),
     Field("shm_lpid", pid16).with(&Field::show, others),
     Field("shm_nattch", u16).with(&Field::show, others),
     Field("shm_unused", u16).hidden(),
     Field("shm_unused2", address).hidden(),
     Field("shm_unused3", address).hidden()},
    {"shm_perm", "shm_segsz", "shm_cpid", "shm_lpid", "shm_nattch", "shm_atime", "shm_dtime", "shm_ctime"}};

inline constexpr StructOf shminfo64{"struct shminfo64",
                                    {{"shmmax", kulong},
                                     {"shmmin", kulong},
                                     {"shmmni", kulong},
                                     {"shmseg", kulong},
                                     {"shmall", kulong},
                                     Field("__unused1", kulong).hidden(),
                                     Field("__unused2", kulong).hidden(),
                                     Field("__unused3", kulong).hidden(),
                                     Field("__unused4", kulong).hidden()}};

inline constexpr StructOf shminfo{
    "struct shminfo", {{"shmmax", u32}, {"shmmin", u32}, {"shmmni", u32}, {"shmseg", u32}, {"shmall", u32}}};

inline constexpr StructOf shm_info{"struct shm_info",
                                   {{"used_ids", c_int},
                                    {"shm_tot", kulong},
                                    {"shm_rss", kulong},
                                    {"shm_swp", kulong},
                                    {"swap_attempts", kulong},
                                    {"swap_successes", kulong}}};

// ---- semaphores

/// x86 keeps a word after each time, which i386 uses for the high half.
template <Show others>
inline constexpr StructOf semid64_ds{"struct semid64_ds",
                                     {{"sem_perm", ipc64_perm<others>},
                                      Field("sem_otime", klong).on(reg64).with(&Field::show, others),
                                      Field("sem_otime", kulong).on(i386_only).with(&Field::show, others),
                                      Field("__unused1", kulong).on(only(Abi::x86_64) | Abi::x32).hidden(),
                                      Field("sem_otime_high", kulong).on(i386_only).hidden(),
                                      Field("sem_ctime", klong).on(reg64).with(&Field::show, others),
                                      Field("sem_ctime", kulong).on(i386_only).with(&Field::show, others),
                                      Field("__unused2", kulong).on(only(Abi::x86_64) | Abi::x32).hidden(),
                                      Field("sem_ctime_high", kulong).on(i386_only).hidden(),
                                      Field("sem_nsems", kulong).with(&Field::show, others),
                                      Field("__unused3", kulong).hidden(),
                                      Field("__unused4", kulong).hidden()}};

template <Show others>
inline constexpr StructOf semid_ds{"struct semid_ds",
                                   {{"sem_perm", ipc_perm<others>},
                                    Field("sem_otime", klong).with(&Field::show, others),
                                    Field("sem_ctime", klong).with(&Field::show, others),
                                    Field("sem_base", address).hidden(),
                                    Field("sem_pending", address).hidden(),
                                    Field("sem_pending_last", address).hidden(),
                                    Field("undo", address).hidden(),
                                    Field("sem_nsems", u16).with(&Field::show, others)}};

inline constexpr StructOf seminfo{"struct seminfo",
                                  {{"semmap", c_int},
                                   {"semmni", c_int},
                                   {"semmns", c_int},
                                   {"semmnu", c_int},
                                   {"semmsl", c_int},
                                   {"semopm", c_int},
                                   {"semume", c_int},
                                   {"semusz", c_int},
                                   {"semvmx", c_int},
                                   {"semaem", c_int}}};

inline constexpr StructOf sembuf{"struct sembuf",
                                 {{"sem_num", u16}, {"sem_op", s16}, {"sem_flg", flags(semop_flags, x16)}}};

// ---- messages

template <Show others>
inline constexpr StructOf msqid64_ds{"struct msqid64_ds",
                                     {{"msg_perm", ipc64_perm<others>},
                                      Field("msg_stime", klong).on(reg64).with(&Field::show, others),
                                      Field("msg_stime", kulong).on(i386_only).with(&Field::show, others),
                                      Field("msg_stime_high", kulong).on(i386_only).hidden(),
                                      Field("msg_rtime", klong).on(reg64).with(&Field::show, others),
                                      Field("msg_rtime", kulong).on(i386_only).with(&Field::show, others),
                                      Field("msg_rtime_high", kulong).on(i386_only).hidden(),
                                      Field("msg_ctime", klong).on(reg64).with(&Field::show, others),
                                      Field("msg_ctime", kulong).on(i386_only).with(&Field::show, others),
                                      Field("msg_ctime_high", kulong).on(i386_only).hidden(),
                                      Field("msg_cbytes", kulong).hidden(),
                                      Field("msg_qnum", kulong).with(&Field::show, others),
                                      {"msg_qbytes", kulong},
                                      Field("msg_lspid", pid).with(&Field::show, others),
                                      Field("msg_lrpid", pid).with(&Field::show, others),
                                      Field("__unused4", kulong).hidden(),
                                      Field("__unused5", kulong).hidden()}};

template <Show others>
inline constexpr StructOf msqid_ds{"struct msqid_ds",
                                   {{"msg_perm", ipc_perm<others>},
                                    Field("msg_first", address).hidden(),
                                    Field("msg_last", address).hidden(),
                                    Field("msg_stime", klong).with(&Field::show, others),
                                    Field("msg_rtime", klong).with(&Field::show, others),
                                    Field("msg_ctime", klong).with(&Field::show, others),
                                    Field("msg_lcbytes", c_ulong).hidden(),
                                    Field("msg_lqbytes", c_ulong).hidden(),
                                    Field("msg_cbytes", u16).hidden(),
                                    Field("msg_qnum", u16).with(&Field::show, others),
                                    {"msg_qbytes", u16},
                                    Field("msg_lspid", pid16).with(&Field::show, others),
                                    Field("msg_lrpid", pid16).with(&Field::show, others)}};

inline constexpr StructOf msginfo{"struct msginfo",
                                  {{"msgpool", c_int},
                                   {"msgmap", c_int},
                                   {"msgmax", c_int},
                                   {"msgmnb", c_int},
                                   {"msgmni", c_int},
                                   {"msgssz", c_int},
                                   {"msgtql", c_int},
                                   {"msgseg", u16}}};

/// A message as msgsnd and msgrcv take it; the text is as long as their arguments and results say.
inline constexpr StructOf sent_message{"struct msgbuf", {{"mtype", klong}, {"mtext", bytes(arg("msgsz"))}}};
inline constexpr StructOf received_message{"struct msgbuf", {{"mtype", klong}, {"mtext", bytes(result())}}};

inline constexpr StructOf mq_attr{"struct mq_attr",
                                  {{"mq_flags", flags(open_mode_flags, kulong)},
                                   {"mq_maxmsg", klong},
                                   {"mq_msgsize", klong},
                                   {"mq_curmsgs", klong},
                                   Field("__reserved", array(klong, number(4))).hidden()}};

} // namespace cluecap::abi

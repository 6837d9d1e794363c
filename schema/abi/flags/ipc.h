// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/names.h"

/// Names of linux/ipc.h, linux/shm.h, linux/sem.h, linux/msg.h and linux/mqueue.h.
namespace cluecap::abi {

inline constexpr Name ipc_key_names[] = {
    {"IPC_PRIVATE", 0},
};
inline constexpr NameTable ipc_keys{"IPC_???", ipc_key_names};

/// semget and msgget; the low nine bits are the mode.
inline constexpr Name ipc_get_flag_names[] = {
    {"IPC_CREAT", 0x200},
    {"IPC_EXCL", 0x400},
    {"IPC_NOWAIT", 0x800},
};
inline constexpr NameTable ipc_get_flags{"IPC_???", ipc_get_flag_names};

/// The size of huge pages is a number of six bits; the low nine bits are the mode.
inline constexpr Name shmget_flag_names[] = {
    {"IPC_CREAT", 0x200},
    {"IPC_EXCL", 0x400},
    {"SHM_HUGETLB", 0x800},
    {"SHM_NORESERVE", 0x1000},
    {"1<<SHM_HUGE_SHIFT", 0x4000000, 0xfc000000},
    {"2<<SHM_HUGE_SHIFT", 0x8000000, 0xfc000000},
    {"3<<SHM_HUGE_SHIFT", 0xc000000, 0xfc000000},
    {"4<<SHM_HUGE_SHIFT", 0x10000000, 0xfc000000},
    {"5<<SHM_HUGE_SHIFT", 0x14000000, 0xfc000000},
    {"6<<SHM_HUGE_SHIFT", 0x18000000, 0xfc000000},
    {"7<<SHM_HUGE_SHIFT", 0x1c000000, 0xfc000000},
    {"8<<SHM_HUGE_SHIFT", 0x20000000, 0xfc000000},
    {"9<<SHM_HUGE_SHIFT", 0x24000000, 0xfc000000},
    {"10<<SHM_HUGE_SHIFT", 0x28000000, 0xfc000000},
    {"11<<SHM_HUGE_SHIFT", 0x2c000000, 0xfc000000},
    {"12<<SHM_HUGE_SHIFT", 0x30000000, 0xfc000000},
    {"13<<SHM_HUGE_SHIFT", 0x34000000, 0xfc000000},
    {"14<<SHM_HUGE_SHIFT", 0x38000000, 0xfc000000},
    {"15<<SHM_HUGE_SHIFT", 0x3c000000, 0xfc000000},
    {"16<<SHM_HUGE_SHIFT", 0x40000000, 0xfc000000},
    {"17<<SHM_HUGE_SHIFT", 0x44000000, 0xfc000000},
    {"18<<SHM_HUGE_SHIFT", 0x48000000, 0xfc000000},
    {"19<<SHM_HUGE_SHIFT", 0x4c000000, 0xfc000000},
    {"20<<SHM_HUGE_SHIFT", 0x50000000, 0xfc000000},
    {"21<<SHM_HUGE_SHIFT", 0x54000000, 0xfc000000},
    {"22<<SHM_HUGE_SHIFT", 0x58000000, 0xfc000000},
    {"23<<SHM_HUGE_SHIFT", 0x5c000000, 0xfc000000},
    {"24<<SHM_HUGE_SHIFT", 0x60000000, 0xfc000000},
    {"25<<SHM_HUGE_SHIFT", 0x64000000, 0xfc000000},
    {"26<<SHM_HUGE_SHIFT", 0x68000000, 0xfc000000},
    {"27<<SHM_HUGE_SHIFT", 0x6c000000, 0xfc000000},
    {"28<<SHM_HUGE_SHIFT", 0x70000000, 0xfc000000},
    {"29<<SHM_HUGE_SHIFT", 0x74000000, 0xfc000000},
    {"30<<SHM_HUGE_SHIFT", 0x78000000, 0xfc000000},
    {"31<<SHM_HUGE_SHIFT", 0x7c000000, 0xfc000000},
    {"32<<SHM_HUGE_SHIFT", 0x80000000, 0xfc000000},
    {"33<<SHM_HUGE_SHIFT", 0x84000000, 0xfc000000},
    {"34<<SHM_HUGE_SHIFT", 0x88000000, 0xfc000000},
    {"35<<SHM_HUGE_SHIFT", 0x8c000000, 0xfc000000},
    {"36<<SHM_HUGE_SHIFT", 0x90000000, 0xfc000000},
    {"37<<SHM_HUGE_SHIFT", 0x94000000, 0xfc000000},
    {"38<<SHM_HUGE_SHIFT", 0x98000000, 0xfc000000},
    {"39<<SHM_HUGE_SHIFT", 0x9c000000, 0xfc000000},
    {"40<<SHM_HUGE_SHIFT", 0xa0000000, 0xfc000000},
    {"41<<SHM_HUGE_SHIFT", 0xa4000000, 0xfc000000},
    {"42<<SHM_HUGE_SHIFT", 0xa8000000, 0xfc000000},
    {"43<<SHM_HUGE_SHIFT", 0xac000000, 0xfc000000},
    {"44<<SHM_HUGE_SHIFT", 0xb0000000, 0xfc000000},
    {"45<<SHM_HUGE_SHIFT", 0xb4000000, 0xfc000000},
    {"46<<SHM_HUGE_SHIFT", 0xb8000000, 0xfc000000},
    {"47<<SHM_HUGE_SHIFT", 0xbc000000, 0xfc000000},
    {"48<<SHM_HUGE_SHIFT", 0xc0000000, 0xfc000000},
    {"49<<SHM_HUGE_SHIFT", 0xc4000000, 0xfc000000},
    {"50<<SHM_HUGE_SHIFT", 0xc8000000, 0xfc000000},
    {"51<<SHM_HUGE_SHIFT", 0xcc000000, 0xfc000000},
    {"52<<SHM_HUGE_SHIFT", 0xd0000000, 0xfc000000},
    {"53<<SHM_HUGE_SHIFT", 0xd4000000, 0xfc000000},
    {"54<<SHM_HUGE_SHIFT", 0xd8000000, 0xfc000000},
    {"55<<SHM_HUGE_SHIFT", 0xdc000000, 0xfc000000},
    {"56<<SHM_HUGE_SHIFT", 0xe0000000, 0xfc000000},
    {"57<<SHM_HUGE_SHIFT", 0xe4000000, 0xfc000000},
    {"58<<SHM_HUGE_SHIFT", 0xe8000000, 0xfc000000},
    {"59<<SHM_HUGE_SHIFT", 0xec000000, 0xfc000000},
    {"60<<SHM_HUGE_SHIFT", 0xf0000000, 0xfc000000},
    {"61<<SHM_HUGE_SHIFT", 0xf4000000, 0xfc000000},
    {"62<<SHM_HUGE_SHIFT", 0xf8000000, 0xfc000000},
    {"63<<SHM_HUGE_SHIFT", 0xfc000000, 0xfc000000},
};
inline constexpr NameTable shmget_flags{"IPC_???", shmget_flag_names};

inline constexpr Name shmat_flag_names[] = {
    {"SHM_RDONLY", 0x1000},
    {"SHM_RND", 0x2000},
    {"SHM_REMAP", 0x4000},
    {"SHM_EXEC", 0x8000},
};
inline constexpr NameTable shmat_flags{"SHM_???", shmat_flag_names};

/// IPC_64 is or'ed to the command by 32-bit C libraries.
inline constexpr Name shmctl_command_names[] = {
    {"IPC_64", 0x100},
    {"IPC_RMID", 0, 0xfffffeff},
    {"IPC_SET", 1, 0xfffffeff},
    {"IPC_STAT", 2, 0xfffffeff},
    {"IPC_INFO", 3, 0xfffffeff},
    {"SHM_LOCK", 0xb, 0xfffffeff},
    {"SHM_UNLOCK", 0xc, 0xfffffeff},
    {"SHM_STAT", 0xd, 0xfffffeff},
    {"SHM_INFO", 0xe, 0xfffffeff},
    {"SHM_STAT_ANY", 0xf, 0xfffffeff},
};
inline constexpr NameTable shmctl_commands{"SHM_???", shmctl_command_names};

inline constexpr Name semctl_command_names[] = {
    {"IPC_64", 0x100},
    {"IPC_RMID", 0, 0xfffffeff},
    {"IPC_SET", 1, 0xfffffeff},
    {"IPC_STAT", 2, 0xfffffeff},
    {"IPC_INFO", 3, 0xfffffeff},
    {"GETPID", 0xb, 0xfffffeff},
    {"GETVAL", 0xc, 0xfffffeff},
    {"GETALL", 0xd, 0xfffffeff},
    {"GETNCNT", 0xe, 0xfffffeff},
    {"GETZCNT", 0xf, 0xfffffeff},
    {"SETVAL", 0x10, 0xfffffeff},
    {"SETALL", 0x11, 0xfffffeff},
    {"SEM_STAT", 0x12, 0xfffffeff},
    {"SEM_INFO", 0x13, 0xfffffeff},
    {"SEM_STAT_ANY", 0x14, 0xfffffeff},
};
inline constexpr NameTable semctl_commands{"SEM_???", semctl_command_names};

inline constexpr Name msgctl_command_names[] = {
    {"IPC_64", 0x100},
    {"IPC_RMID", 0, 0xfffffeff},
    {"IPC_SET", 1, 0xfffffeff},
    {"IPC_STAT", 2, 0xfffffeff},
    {"IPC_INFO", 3, 0xfffffeff},
    {"MSG_STAT", 0xb, 0xfffffeff},
    {"MSG_INFO", 0xc, 0xfffffeff},
    {"MSG_STAT_ANY", 0xd, 0xfffffeff},
};
inline constexpr NameTable msgctl_commands{"MSG_???", msgctl_command_names};

/// msgsnd and msgrcv
inline constexpr Name msg_operation_flag_names[] = {
    {"MSG_NOERROR", 0x1000},
    {"MSG_EXCEPT", 0x2000},
    {"MSG_COPY", 0x4000},
    {"IPC_NOWAIT", 0x800},
};
inline constexpr NameTable msg_operation_flags{"MSG_???", msg_operation_flag_names};

inline constexpr Name semop_flag_names[] = {
    {"SEM_UNDO", 0x1000},
    {"IPC_NOWAIT", 0x800},
};
inline constexpr NameTable semop_flags{"SEM_???", semop_flag_names};

/// The operations of ipc(2); their C names are the system calls'.
inline constexpr Name ipc_call_names[] = {
    {"SEMOP", 1},   {"SEMGET", 2},  {"SEMCTL", 3}, {"SEMTIMEDOP", 4}, {"MSGSND", 11}, {"MSGRCV", 12},
    {"MSGGET", 13}, {"MSGCTL", 14}, {"SHMAT", 21}, {"SHMDT", 22},     {"SHMGET", 23}, {"SHMCTL", 24},
};
inline constexpr NameTable ipc_calls{"IPCOP_???", ipc_call_names};

} // namespace cluecap::abi

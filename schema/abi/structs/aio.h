// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/io_uring.h"
#include "schema/abi/flags/poll.h"
#include "schema/abi/flags/seek.h"
#include "schema/abi/structs/signal.h"

/// linux/aio_abi.h
namespace cluecap::abi {

inline constexpr std::uint64_t kAioRead = 0, kAioWrite = 1, kAioPoll = 5, kAioReadv = 7, kAioWritev = 8;

/// What aio_buf is, by operation. What is read is there when it is done, which is later.
inline constexpr CasesOf iocb_buffer_cases{{{kAioRead, meaning(u64, Sem::address)},
                                            {kAioWrite, wide_u64(in_bytes(field("aio_nbytes")))},
                                            {kAioPoll, flags(poll_events, x64)},
                                            {kAioReadv, wide_u64(iovecs(Dir::inherit, field("aio_nbytes")))},
                                            {kAioWritev, wide_u64(iovecs(Dir::in, field("aio_nbytes")))}},
                                           Type{}};
inline constexpr CasesOf iocb_size_cases{{{kAioRead, u64}, {kAioWrite, u64}}, Type{}};
inline constexpr CasesOf iocb_offset_cases{
    {{kAioRead, offset64}, {kAioWrite, offset64}, {kAioReadv, offset64}, {kAioWritev, offset64}}, Type{}};

inline constexpr StructOf iocb{"struct iocb",
                               {{"aio_data", x64},
                                Field("aio_key", u32).when(field("aio_key")),
                                Field("aio_rw_flags", flags(rwf_flags)).when(field("aio_rw_flags")),
                                {"aio_lio_opcode", values(iocb_commands, u16)},
                                Field("aio_reqprio", s16).when(field("aio_reqprio")),
                                {"aio_fildes", fd},
                                {"aio_buf", select(field("aio_lio_opcode"), iocb_buffer_cases)},
                                {"aio_nbytes", select(field("aio_lio_opcode"), iocb_size_cases)},
                                {"aio_offset", select(field("aio_lio_opcode"), iocb_offset_cases)},
                                Field("aio_reserved2", u64).hidden(),
                                Field("aio_flags", flags(iocb_flags)).when(field("aio_flags")),
                                Field("aio_resfd", fd).when(masked(field("aio_flags"), 1))}};

/// io_cancel looks at the key only; the rest tells which request it was.
inline constexpr StructOf cancelled_iocb{"struct iocb",
                                         {{"aio_data", x64},
                                          Field("aio_key", u32).when(field("aio_key")),
                                          Field("aio_rw_flags", flags(rwf_flags)).when(field("aio_rw_flags")),
                                          {"aio_lio_opcode", values(iocb_commands, u16)},
                                          Field("aio_reqprio", s16).when(field("aio_reqprio")),
                                          {"aio_fildes", fd},
                                          Field("aio_buf", x64).hidden(),
                                          Field("aio_nbytes", u64).hidden(),
                                          Field("aio_offset", offset64).hidden(),
                                          Field("aio_reserved2", u64).hidden(),
                                          Field("aio_flags", flags(iocb_flags)).hidden(),
                                          Field("aio_resfd", s32).hidden()}};

inline constexpr StructOf io_event{"struct io_event", {{"data", x64}, {"obj", x64}, {"res", s64}, {"res2", s64}}};

inline constexpr StructOf aio_sigset{"struct __aio_sigset",
                                     {{"sigmask", in(signal_set(field("sigsetsize")))}, {"sigsetsize", abi::size}}};

} // namespace cluecap::abi

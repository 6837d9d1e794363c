// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/structs/aio.h"
#include "schema/abi/structs/time.h"

/// Asynchronous I/O by the calls before io_uring.
namespace cluecap::abi {

/// aio_context_t: the address of the ring.
inline constexpr Type aio_context = hexadecimal;
inline constexpr Type iocb_pointer = in(iocb);

inline constexpr Syscall aio_calls[] = {
    {"io_setup", Set::memory, zero, {{"nr_events", c_uint}, {"ctx_idp", out(aio_context)}}},
    {"io_destroy", Set::memory, zero, {{"ctx_id", aio_context}}},
    {"io_submit",
     Set::none,
     c_long,
     {{"ctx_id", aio_context}, {"nr", c_long}, {"iocbpp", in(array(iocb_pointer, arg("nr")))}}},
    {"io_cancel", Set::none, zero, {{"ctx_id", aio_context}, {"iocb", in(cancelled_iocb)}, {"result", out(io_event)}}},
    {"io_getevents",
     Set::none,
     c_long,
     {{"ctx_id", aio_context},
      {"min_nr", c_long},
      {"nr", c_long},
      {"events", out(array(io_event, result()))},
      {"timeout", in(timespec)}}},
    {"io_pgetevents",
     Set::none,
     c_long,
     {{"ctx_id", aio_context},
      {"min_nr", c_long},
      {"nr", c_long},
      {"events", out(array(io_event, result()))},
      {"timeout", in(timespec)},
      {"usig", in(aio_sigset)}}},
    {"io_pgetevents_time64",
     Set::none,
     c_long,
     {{"ctx_id", aio_context},
      {"min_nr", c_long},
      {"nr", c_long},
      {"events", out(array(io_event, result()))},
      {"timeout", in(kernel_timespec)},
      {"usig", in(aio_sigset)}}},
};

} // namespace cluecap::abi

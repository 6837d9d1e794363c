// SPDX-License-Identifier: MIT
#pragma once

/// libcluecap: system calls of a capture, decoded, on any machine.
///
///     auto capture = cluecap::Capture::open("trace.cap");
///     if (!capture) return std::fprintf(stderr, "%s\n", capture.error().message.c_str()), 2;
///     for (const cluecap::DecodedCall& call : capture->calls())
///         std::printf("%d %.*s = %lld\n", call.task->id.tid.value, int(call.name.size()), call.name.data(),
///                     static_cast<long long>(call.result));
#include "reader/capture.h"
#include "reader/value.h"

namespace cluecap {

using model::CallStatus;
using model::Task;
using model::TaskState;
using reader::Capture;
using reader::Cursor;
using reader::Damage;
using reader::DecodedCall;
using reader::Filter;
using reader::Segment;

} // namespace cluecap

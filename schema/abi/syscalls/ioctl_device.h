// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/time.h"
#include "schema/abi/structs/input.h"
#include "schema/abi/structs/loop.h"
#include "schema/abi/structs/rtc.h"
#include "schema/abi/syscalls/ioctl_words.h"

/// Requests to block devices, clocks, input devices, performance counters, watchdogs.
namespace cluecap::abi {

inline constexpr Type block_range_end = u64, key_repeat = u32;

// Input devices: numbers with an axis, a kind of event or a length in them.
inline constexpr CasesOf axis_requests{{{0x80184540, out(input_absinfo)}, // EVIOCGABS(axis)
                                        {0x401845c0, in(input_absinfo)}}, // EVIOCSABS(axis)
                                       undescribed_request};
inline constexpr CasesOf event_bit_requests{
    {{0x80004520, out(meaning(bytes(request_size), Sem::hex))}}, // EVIOCGBIT(ev, len)
    select(masked(arg("request"), 0xffffffc0), axis_requests)};
inline constexpr CasesOf sized_input_requests{
    {
        {0x80004506, out(string(request_size))},                   // EVIOCGNAME(len)
        {0x80004507, out(string(request_size))},                   // EVIOCGPHYS(len)
        {0x80004508, out(string(request_size))},                   // EVIOCGUNIQ(len)
        {0x80004509, out(meaning(bytes(request_size), Sem::hex))}, // EVIOCGPROP(len)
        {0x80004518, out(meaning(bytes(request_size), Sem::hex))}, // EVIOCGKEY(len)
        {0x80004519, out(meaning(bytes(request_size), Sem::hex))}, // EVIOCGLED(len)
        {0x8000451a, out(meaning(bytes(request_size), Sem::hex))}, // EVIOCGSND(len)
        {0x8000451b, out(meaning(bytes(request_size), Sem::hex))}, // EVIOCGSW(len)
    },
    select(masked(arg("request"), 0xc000ffe0), event_bit_requests)};

inline constexpr CasesOf device_requests{{
                                             {0x301, out(hd_geometry)},                       // HDIO_GETGEO
                                             {0x125d, in(c_int)},                             // BLKROSET
                                             {0x125e, out(c_int)},                            // BLKROGET
                                             {0x125f, nothing},                               // BLKRRPART
                                             {0x1260, out(c_ulong)},                          // BLKGETSIZE
                                             {0x1261, nothing},                               // BLKFLSBUF
                                             {0x1262, c_ulong},                               // BLKRASET
                                             {0x1263, out(c_long)},                           // BLKRAGET
                                             {0x1264, c_ulong},                               // BLKFRASET
                                             {0x1265, out(c_long)},                           // BLKFRAGET
                                             {0x1267, out(u16)},                              // BLKSECTGET
                                             {0x1268, out(c_int)},                            // BLKSSZGET
                                             {0x1274, nothing},                               // BLKTRACESTART
                                             {0x1275, nothing},                               // BLKTRACESTOP
                                             {0x1276, nothing},                               // BLKTRACETEARDOWN
                                             {0x1277, in(array(block_range_end, number(2)))}, // BLKDISCARD
                                             {0x1278, out(u32)},                              // BLKIOMIN
                                             {0x1279, out(u32)},                              // BLKIOOPT
                                             {0x127a, out(c_int)},                            // BLKALIGNOFF
                                             {0x127b, out(u32)},                              // BLKPBSZGET
                                             {0x127c, out(u32)},                              // BLKDISCARDZEROES
                                             {0x127d, in(array(block_range_end, number(2)))}, // BLKSECDISCARD
                                             {0x127e, out(u16)},                              // BLKROTATIONAL
                                             {0x127f, in(array(block_range_end, number(2)))}, // BLKZEROOUT
                                             {0x2400, x32},                                   // PERF_EVENT_IOC_ENABLE
                                             {0x2401, x32},                                   // PERF_EVENT_IOC_DISABLE
                                             {0x2402, c_int},                                 // PERF_EVENT_IOC_REFRESH
                                             {0x2403, x32},                                   // PERF_EVENT_IOC_RESET
                                             {0x2405, fd},                        // PERF_EVENT_IOC_SET_OUTPUT
                                             {0x4c00, fd},                        // LOOP_SET_FD
                                             {0x4c01, nothing},                   // LOOP_CLR_FD
                                             {0x4c04, in(loop_info64)},           // LOOP_SET_STATUS64
                                             {0x4c05, out(loop_info64)},          // LOOP_GET_STATUS64
                                             {0x4c06, fd},                        // LOOP_CHANGE_FD
                                             {0x4c07, nothing},                   // LOOP_SET_CAPACITY
                                             {0x4c08, c_ulong},                   // LOOP_SET_DIRECT_IO
                                             {0x4c09, c_ulong},                   // LOOP_SET_BLOCK_SIZE
                                             {0x4c0a, in(loop_config)},           // LOOP_CONFIGURE
                                             {0x4c80, c_int},                     // LOOP_CTL_ADD
                                             {0x4c81, c_int},                     // LOOP_CTL_REMOVE
                                             {0x4c82, nothing},                   // LOOP_CTL_GET_FREE
                                             {0x5204, nothing},                   // RNDZAPENTCNT
                                             {0x5206, nothing},                   // RNDCLEARPOOL
                                             {0x5207, nothing},                   // RNDRESEEDCRNG
                                             {0x7001, nothing},                   // RTC_AIE_ON
                                             {0x7002, nothing},                   // RTC_AIE_OFF
                                             {0x7003, nothing},                   // RTC_UIE_ON
                                             {0x7004, nothing},                   // RTC_UIE_OFF
                                             {0x7005, nothing},                   // RTC_PIE_ON
                                             {0x7006, nothing},                   // RTC_PIE_OFF
                                             {0x700f, nothing},                   // RTC_WIE_ON
                                             {0x7010, nothing},                   // RTC_WIE_OFF
                                             {0x40041271, in(c_int), ilp32},      // BLKBSZSET
                                             {0x40042406, in_string, ilp32},      // PERF_EVENT_IOC_SET_FILTER
                                             {0x40042408, fd},                    // PERF_EVENT_IOC_SET_BPF
                                             {0x40042409, u32},                   // PERF_EVENT_IOC_PAUSE_OUTPUT
                                             {0x40044590, c_int},                 // EVIOCGRAB
                                             {0x40044591, c_int},                 // EVIOCREVOKE
                                             {0x400445a0, in(values(clock_ids))}, // EVIOCSCLOCKID
                                             {0x40045201, in(c_int)},             // RNDADDTOENTCNT
                                             {0x4004700c, c_ulong, ilp32},        // RTC_IRQP_SET
                                             {0x4004700e, c_ulong, ilp32},        // RTC_EPOCH_SET
                                             {0x40081271, in(c_int), lp64},       // BLKBSZSET
                                             {0x40082404, in(u64)},               // PERF_EVENT_IOC_PERIOD
                                             {0x40082406, in_string, lp64},       // PERF_EVENT_IOC_SET_FILTER
                                             {0x40084503, in(array(key_repeat, number(2)))},  // EVIOCSREP
                                             {0x4008700c, c_ulong, lp64},                     // RTC_IRQP_SET
                                             {0x4008700e, c_ulong, lp64},                     // RTC_EPOCH_SET
                                             {0x40247007, in(rtc_time)},                      // RTC_ALM_SET
                                             {0x4024700a, in(rtc_time)},                      // RTC_SET_TIME
                                             {0x4028700f, in(rtc_wkalrm)},                    // RTC_WKALM_SET
                                             {0x80041270, out(c_int), ilp32},                 // BLKBSZGET
                                             {0x80041272, out(u64), ilp32},                   // BLKGETSIZE64
                                             {0x80041284, out(u32)},                          // BLKGETZONESZ
                                             {0x80041285, out(u32)},                          // BLKGETNRZONES
                                             {0x80042407, out(u64), ilp32},                   // PERF_EVENT_IOC_ID
                                             {0x80044501, out(x32)},                          // EVIOCGVERSION
                                             {0x80044584, out(c_int)},                        // EVIOCGEFFECTS
                                             {0x80045200, out(c_int)},                        // RNDGETENTCNT
                                             {0x80045701, out(x32)},                          // WDIOC_GETSTATUS
                                             {0x80045702, out(x32)},                          // WDIOC_GETBOOTSTATUS
                                             {0x80045704, in(x32)},                           // WDIOC_SETOPTIONS
                                             {0x80045705, nothing},                           // WDIOC_KEEPALIVE
                                             {0x80045707, out(c_int)},                        // WDIOC_GETTIMEOUT
                                             {0x8004570a, out(c_int)},                        // WDIOC_GETTIMELEFT
                                             {0x8004700b, out(c_ulong), ilp32},               // RTC_IRQP_READ
                                             {0x8004700d, out(c_ulong), ilp32},               // RTC_EPOCH_READ
                                             {0x80081270, out(c_int), lp64},                  // BLKBSZGET
                                             {0x80081272, out(u64), lp64},                    // BLKGETSIZE64
                                             {0x80081280, out(u64)},                          // BLKGETDISKSEQ
                                             {0x80082407, out(u64), lp64},                    // PERF_EVENT_IOC_ID
                                             {0x80084502, out(input_id)},                     // EVIOCGID
                                             {0x80084503, out(array(key_repeat, number(2)))}, // EVIOCGREP
                                             {0x8008700b, out(c_ulong), lp64},                // RTC_IRQP_READ
                                             {0x8008700d, out(c_ulong), lp64},                // RTC_EPOCH_READ
                                             {0x80247008, out(rtc_time)},                     // RTC_ALM_READ
                                             {0x80247009, out(rtc_time)},                     // RTC_RD_TIME
                                             {0x80287010, out(rtc_wkalrm)},                   // RTC_WKALM_RD
                                             {0xc0045706, inout(c_int)},                      // WDIOC_SETTIMEOUT
                                         },
                                         select(masked(arg("request"), 0xc000ffff), sized_input_requests)};

} // namespace cluecap::abi

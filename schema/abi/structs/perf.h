// SPDX-License-Identifier: MIT
#pragma once

#include "schema/abi/flags/perf_event.h"
#include "schema/abi/flags/time.h"
#include "schema/abi/words.h"

/// linux/perf_event.h
namespace cluecap::abi {

inline constexpr std::uint64_t kPerfBreakpoint = 5;

/// What the header's comment says of precise_ip.
inline constexpr Name perf_skid_names[] = {
    {"arbitrary skid", 0}, {"constant skid", 1}, {"requested to have 0 skid", 2}, {"must have 0 skid", 3}};
inline constexpr NameTable perf_skids{"???", perf_skid_names};

/// A cache event has three parts, eight bits each.
inline constexpr Type perf_cache_config = flags(perf_cache_configs, x64);
inline constexpr CasesOf perf_config_cases{
    {{0, values(perf_hardware_events, x64)}, {1, values(perf_software_events, x64)}, {2, u64}, {3, perf_cache_config}},
    x64};

inline constexpr StructOf perf_frequency{"perf_event_attr", {{"sample_freq", u64}}};
inline constexpr StructOf perf_period{"perf_event_attr", {{"sample_period", u64}}};
inline constexpr CasesOf perf_period_cases{{{0, perf_period}}, perf_frequency};

inline constexpr StructOf perf_wakeup_events{"perf_event_attr", {Field("wakeup_events", u32).verbose()}};
inline constexpr StructOf perf_wakeup_watermark{"perf_event_attr", {Field("wakeup_watermark", u32).verbose()}};
inline constexpr CasesOf perf_wakeup_cases{{{0, perf_wakeup_events}}, perf_wakeup_watermark};

inline constexpr StructOf perf_breakpoint{"perf_event_attr",
                                          {Field("bp_addr", x64).verbose(), Field("bp_len", u64).verbose()}};
inline constexpr StructOf perf_configs{"perf_event_attr",
                                       {Field("config1", x64).verbose(), Field("config2", x64).verbose()}};
inline constexpr CasesOf perf_extra_cases{{{kPerfBreakpoint, perf_breakpoint}}, perf_configs};
inline constexpr CasesOf perf_breakpoint_type_cases{{{kPerfBreakpoint, values(hw_breakpoint_types)}}, Type{}};

/// Bits of the word after read_format. Zero ones are shown only with -v.
constexpr Field perf_bit(const char* name, std::uint8_t bit) {
    return Field(name, bit_field(u64, bit, 1)).overlaid().unless_zero();
}

/// It says its own size; kernels fill what is not there with zeroes.
inline constexpr StructOf perf_event_attr{
    "struct perf_event_attr",
    {{"type", values(perf_types, u32)},
     {"size", values(perf_attr_sizes, u32)},
     {"config", select(field("type"), perf_config_cases)},
     {nullptr, select(field("freq"), perf_period_cases)},
     {"sample_type", flags(perf_sample_types, x64)},
     {"read_format", flags(perf_read_formats, x64)},
     Field("disabled", bit_field(u64, 0, 1)).unless_zero(),
     perf_bit("inherit", 1),
     perf_bit("pinned", 2),
     perf_bit("exclusive", 3),
     perf_bit("exclude_user", 4),
     perf_bit("exclude_kernel", 5),
     perf_bit("exclude_hv", 6),
     perf_bit("exclude_idle", 7),
     perf_bit("mmap", 8),
     perf_bit("comm", 9),
     perf_bit("freq", 10),
     perf_bit("inherit_stat", 11),
     perf_bit("enable_on_exec", 12),
     perf_bit("task", 13),
     perf_bit("watermark", 14),
     Field("precise_ip", bit_field(values(perf_skids, make_integer(Width::w64, false, Sem::numbered)), 15, 2))
         .overlaid(),
     perf_bit("mmap_data", 17),
     perf_bit("sample_id_all", 18),
     perf_bit("exclude_host", 19),
     perf_bit("exclude_guest", 20),
     perf_bit("exclude_callchain_kernel", 21),
     perf_bit("exclude_callchain_user", 22),
     perf_bit("mmap2", 23),
     perf_bit("comm_exec", 24),
     perf_bit("use_clockid", 25),
     perf_bit("context_switch", 26),
     perf_bit("write_backward", 27),
     perf_bit("namespaces", 28),
     perf_bit("ksymbol", 29),
     perf_bit("bpf_event", 30),
     perf_bit("aux_output", 31),
     perf_bit("cgroup", 32),
     perf_bit("text_poke", 33),
     perf_bit("build_id", 34),
     perf_bit("inherit_thread", 35),
     perf_bit("remove_on_exec", 36),
     perf_bit("sigtrap", 37),
     perf_bit("defer_callchain", 38),
     perf_bit("defer_output", 39),
     Field("__reserved_1", bit_field(x64, 40, 24)).overlaid().when(field("__reserved_1")),
     {nullptr, select(field("watermark"), perf_wakeup_cases)},
     Field("bp_type", select(field("type"), perf_breakpoint_type_cases)).verbose(),
     {nullptr, select(field("type"), perf_extra_cases)},
     Field("branch_sample_type", flags(perf_branch_sample_types, x64))
         .verbose()
         .when(masked(field("sample_type"), 0x800)),
     Field("sample_regs_user", x64).verbose(),
     Field("sample_stack_user", u32).verbose().when(masked(field("sample_type"), 0x2000)),
     Field("clockid", values(clock_ids)).verbose().when(field("use_clockid")),
     Field("sample_regs_intr", x64).verbose(),
     Field("aux_watermark", u32).verbose(),
     Field("sample_max_stack", u16).verbose(),
     Field("__reserved_2", u16).when(field("__reserved_2")),
     Field("aux_sample_size", u32).verbose(),
     Field("aux_start_paused", bit_field(u32, 0, 1)).unless_zero(),
     Field("aux_pause", bit_field(u32, 1, 1)).overlaid().unless_zero(),
     Field("aux_resume", bit_field(u32, 2, 1)).overlaid().unless_zero(),
     Field("__reserved_3", bit_field(x32, 3, 29)).overlaid().when(field("__reserved_3")),
     Field("sig_data", u64).verbose(),
     Field("config3", x64).verbose(),
     Field("config4", x64).verbose()},
    field("size"),
    1};

} // namespace cluecap::abi

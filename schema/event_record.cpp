// SPDX-License-Identifier: MIT
#include "schema/event_record.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "schema/event_fields.h"

namespace cluecap {
namespace {

struct Head {
    std::uint32_t size;
    std::uint8_t kind;
    std::uint8_t detail; ///< ABI, how, reason, is-stopped: by kind
    std::uint8_t flag;   ///< is-error, has-rusage: by kind
    std::uint8_t register_set;
    std::uint64_t seq;
    std::int32_t tid;
    std::uint32_t register_size;
    std::uint64_t start_ticks;
    std::uint64_t time;
    std::uint32_t items; ///< memory regions or /proc texts
    std::uint32_t descriptors;
};
struct EntryBody {
    std::uint64_t nr, args[6], ip, sp;
};
struct ExitBody {
    std::uint64_t entry_seq;
    std::int64_t result;
    std::uint64_t ip, sp;
};
/// Everything of the small kinds: three words, three numbers.
struct SmallBody {
    std::uint64_t words[3];
    std::int32_t number;
    std::int32_t number2;
};
struct RegionHead {
    std::uint64_t addr, asked;
    std::uint32_t size;
    std::uint8_t miss, content, is_string, stop;
};
struct ProcHead {
    std::uint32_t size;
    std::int32_t error;
    std::uint8_t item;
    std::uint8_t reserved[7];
};
struct DescriptorHead {
    std::int32_t fd;
    std::uint32_t flags;
    std::uint32_t size;
    std::uint32_t reserved;
};
static_assert(sizeof(Head) == 48 && sizeof(EntryBody) == 72 && sizeof(ExitBody) == 32 && sizeof(SmallBody) == 32);
static_assert(sizeof(RegionHead) == 24 && sizeof(ProcHead) == 16 && sizeof(DescriptorHead) == 16);

constexpr std::size_t kMaxRegisterSize = 4096; ///< the largest set known is 272

constexpr std::size_t padded(std::size_t size) { return (size + 7) & ~std::size_t(7); }

/// The variable parts of an event, whatever its kind.
struct Parts {
    Registers registers;
    std::span<const MemoryRegion> regions;
    std::span<const ProcText> proc;
    std::span<const Descriptor> descriptors;
    Bytes blob; ///< siginfo, a mark's text
    std::size_t body = sizeof(SmallBody);
};

Parts parts_of(const Event& event) {
    Parts parts;
    switch (event.kind) {
    case EventKind::syscall_entry:
        parts.registers = event.entry.registers;
        parts.regions = event.entry.memory;
        parts.body = sizeof(EntryBody);
        break;
    case EventKind::syscall_exit:
        parts.registers = event.exit.registers;
        parts.regions = event.exit.memory;
        parts.body = sizeof(ExitBody);
        break;
    case EventKind::attached:
        parts.registers = event.attached.registers;
        parts.proc = event.attached.proc;
        parts.descriptors = event.attached.descriptors;
        break;
    case EventKind::exec:
        parts.proc = event.exec.proc;
        parts.descriptors = event.exec.descriptors;
        break;
    case EventKind::descriptor:
        parts.descriptors = {&event.descriptor, 1};
        break;
    case EventKind::signal:
        parts.blob = event.signal.siginfo;
        break;
    case EventKind::mark:
        parts.blob = event.mark;
        break;
    default:
        break;
    }
    if (parts.registers.raw.size() > kMaxRegisterSize) parts.registers = {};
    return parts;
}

std::size_t fixed_size(const Parts& parts) {
    return sizeof(Head) + parts.body + padded(parts.registers.raw.size()) + parts.regions.size() * sizeof(RegionHead) +
           parts.proc.size() * sizeof(ProcHead) + parts.descriptors.size() * sizeof(DescriptorHead) + 8;
}

std::size_t content_size(const Parts& parts) {
    std::size_t size = padded(parts.blob.size());
    for (const MemoryRegion& region : parts.regions)
        size += padded(region.bytes.size());
    for (const ProcText& text : parts.proc)
        size += padded(text.text.size());
    for (const Descriptor& descriptor : parts.descriptors)
        size += padded(descriptor.target.size());
    return size;
}

/// Leaves items out until what is fixed takes no more than half of `limit`. Registers stay: they are small.
void drop_items(Parts& parts, std::size_t limit) {
    const std::size_t most = limit / 4 / sizeof(RegionHead);
    parts.regions = parts.regions.first(std::min(parts.regions.size(), most));
    parts.proc = parts.proc.first(std::min(parts.proc.size(), most));
    parts.descriptors = parts.descriptors.first(std::min(parts.descriptors.size(), most));
    if (fixed_size(parts) > limit) parts.registers = {};
}

SmallBody small_body(const Event& event) {
    switch (event.kind) {
    case EventKind::attached:
        return {{}, event.attached.tgid, event.attached.ppid};
    case EventKind::detached:
        return {{}, event.detached.signo, 0};
    case EventKind::seccomp_stop:
        return {{event.seccomp.nr, event.seccomp.ret_data}, 0, 0};
    case EventKind::signal:
        return {{event.signal.ip.value}, event.signal.signo, 0};
    case EventKind::group_stop:
    case EventKind::group_resume:
        return {{}, event.group_stop.signo, 0};
    case EventKind::new_task:
        return {{event.new_task.child.start_ticks}, event.new_task.child.tid.value, 0};
    case EventKind::exec:
        return {{}, event.exec.former_tid, 0};
    case EventKind::exiting:
    case EventKind::gone:
        return {{event.ended.user_us, event.ended.system_us, event.ended.max_rss_kib}, event.ended.status, 0};
    case EventKind::clock:
        return {{event.clock.monotonic_ns, event.clock.boottime_ns, event.clock.realtime_ns}, 0, 0};
    case EventKind::lost:
        return {{event.lost.count, event.lost.from.ns, event.lost.to.ns}, event.lost.cpu, 0};
    default:
        return {};
    }
}

class RecordEncoder {
  public:
    RecordEncoder(std::byte* to, std::size_t room) : at_(to), room_(room) {}

    template <typename T> void put(const T& value, std::size_t skip = 0) {
        std::memcpy(at_ + skip, reinterpret_cast<const std::byte*>(&value) + skip, sizeof(T) - skip);
        at_ += sizeof(T);
    }
    /// How much of `bytes` the record has room for.
    Bytes cut(Bytes bytes) {
        const Bytes kept = padded(bytes.size()) <= room_ ? bytes : bytes.first(room_ & ~std::size_t(7));
        room_ -= padded(kept.size());
        return kept;
    }
    void put_bytes(Bytes bytes) {
        if (bytes.empty()) return;
        const std::uint64_t zero = 0;
        std::memcpy(at_ + padded(bytes.size()) - sizeof(zero), &zero, sizeof(zero));
        std::memcpy(at_, bytes.data(), bytes.size());
        at_ += padded(bytes.size());
    }
    void put_region(const MemoryRegion& region) {
        const Bytes kept = cut(region.bytes);
        const Miss miss = kept.size() < region.bytes.size() ? Miss::budget : region.miss;
        put(RegionHead{region.addr.value, region.asked, std::uint32_t(kept.size()), std::uint8_t(miss),
                       std::uint8_t(region.content), region.is_string, std::uint8_t(region.stop)});
        put_bytes(kept);
    }
    void put_proc(const ProcText& text) {
        const Bytes kept = cut(text.text);
        const std::int32_t error = kept.size() < text.text.size() ? EFBIG : text.error;
        put(ProcHead{std::uint32_t(kept.size()), error, std::uint8_t(text.item), {}});
        put_bytes(kept);
    }
    void put_descriptor(const Descriptor& descriptor) {
        const Bytes kept = cut(descriptor.target);
        put(DescriptorHead{descriptor.fd, descriptor.flags, std::uint32_t(kept.size()), 0});
        put_bytes(kept);
    }
    void put_blob(Bytes blob) {
        const Bytes kept = cut(blob);
        put(std::uint64_t(kept.size()));
        put_bytes(kept);
    }

  private:
    std::byte* at_;
    std::size_t room_; ///< for contents
};

void put_body(RecordEncoder& out, const Event& event) {
    if (event.kind == EventKind::syscall_entry) {
        EntryBody body{event.entry.nr, {}, event.entry.ip.value, event.entry.sp.value};
        std::copy(event.entry.args.begin(), event.entry.args.end(), body.args);
        out.put(body);
    } else if (event.kind == EventKind::syscall_exit) {
        out.put(ExitBody{event.exit.entry_seq, event.exit.result, event.exit.ip.value, event.exit.sp.value});
    } else {
        out.put(small_body(event));
    }
}

} // namespace

std::size_t record_size(const Event& event, std::size_t limit) {
    Parts parts = parts_of(event);
    const std::size_t size = fixed_size(parts) + content_size(parts);
    if (size <= limit) return size;
    return limit;
}

void write_record(const Event& event, std::uint64_t seq, std::size_t size, std::byte* to) {
    Parts parts = parts_of(event);
    if (fixed_size(parts) > size) drop_items(parts, size);
    const std::size_t fixed = fixed_size(parts);
    RecordEncoder out(to, size - fixed);
    out.put(Head{0, std::uint8_t(event.kind), detail_of(event), flag_of(event), std::uint8_t(parts.registers.set), seq,
                 event.task.tid.value, std::uint32_t(parts.registers.raw.size()), event.task.start_ticks, event.time.ns,
                 std::uint32_t(parts.regions.size() + parts.proc.size()), std::uint32_t(parts.descriptors.size())},
            sizeof(std::uint32_t));
    put_body(out, event);
    out.put_bytes(parts.registers.raw);
    for (const MemoryRegion& region : parts.regions)
        out.put_region(region);
    for (const ProcText& text : parts.proc)
        out.put_proc(text);
    for (const Descriptor& descriptor : parts.descriptors)
        out.put_descriptor(descriptor);
    out.put_blob(parts.blob);
}

/// Reads a record's parts in order; after a read that does not fit nothing is read any more.
class RecordDecoder {
  public:
    RecordDecoder(Bytes bytes, RecordedEvent& to) : bytes_(bytes), to_(to), event_(to.event_) {}

    bool decode();

  private:
    template <typename T> T take() {
        T value{};
        if (bytes_.size() < sizeof(T)) {
            failed_ = true;
            return value;
        }
        std::memcpy(&value, bytes_.data(), sizeof(T));
        bytes_ = bytes_.subspan(sizeof(T));
        return value;
    }
    Bytes take_bytes(std::size_t size) {
        if (size > bytes_.size() || padded(size) > bytes_.size()) {
            failed_ = true;
            return {};
        }
        const Bytes taken = bytes_.first(size);
        bytes_ = bytes_.subspan(padded(size));
        return taken;
    }
    Registers take_registers(const Head& head) {
        const RegisterSet set = RegisterSet(head.register_set);
        if (head.register_size > kMaxRegisterSize) failed_ = true;
        return {set, take_bytes(head.register_size)};
    }
    void take_regions(std::uint32_t count);
    void take_proc(std::uint32_t count);
    void take_descriptors(std::uint32_t count);
    void decode_entry(const Head& head);
    void decode_exit(const Head& head);
    void decode_small(const Head& head);
    void decode_blob();

    Bytes bytes_;
    RecordedEvent& to_;
    Event& event_;
    bool failed_ = false;
};

void RecordDecoder::take_regions(std::uint32_t count) {
    to_.regions_.clear();
    for (std::uint32_t i = 0; i < count && !failed_; ++i) {
        const auto head = take<RegionHead>();
        if (head.miss > std::uint8_t(Miss::gone) || head.content > std::uint8_t(Content::env) || head.stop > 1 ||
            head.is_string > 1)
            failed_ = true;
        to_.regions_.push_back({.addr = {head.addr},
                                .asked = head.asked,
                                .bytes = take_bytes(head.size),
                                .miss = Miss(head.miss),
                                .content = Content(head.content),
                                .is_string = head.is_string != 0,
                                .stop = Stop(head.stop)});
    }
}

void RecordDecoder::take_proc(std::uint32_t count) {
    to_.proc_.clear();
    for (std::uint32_t i = 0; i < count && !failed_; ++i) {
        const auto head = take<ProcHead>();
        to_.proc_.push_back({.item = ProcItem(head.item), .text = take_bytes(head.size), .error = head.error});
    }
}

void RecordDecoder::take_descriptors(std::uint32_t count) {
    to_.descriptors_.clear();
    for (std::uint32_t i = 0; i < count && !failed_; ++i) {
        const auto head = take<DescriptorHead>();
        to_.descriptors_.push_back({.fd = head.fd, .flags = head.flags, .target = take_bytes(head.size)});
    }
}

void RecordDecoder::decode_entry(const Head& head) {
    const auto body = take<EntryBody>();
    SyscallEntry& entry = event_.entry;
    entry.nr = body.nr;
    std::copy(std::begin(body.args), std::end(body.args), entry.args.begin());
    entry.ip = {body.ip};
    entry.sp = {body.sp};
    entry.registers = take_registers(head);
    take_regions(head.items);
    entry.memory = to_.regions_;
}

void RecordDecoder::decode_exit(const Head& head) {
    const auto body = take<ExitBody>();
    SyscallExit& exit = event_.exit;
    exit.entry_seq = body.entry_seq;
    exit.result = body.result;
    exit.ip = {body.ip};
    exit.sp = {body.sp};
    exit.registers = take_registers(head);
    take_regions(head.items);
    exit.memory = to_.regions_;
}

void RecordDecoder::decode_small(const Head& head) {
    const auto body = take<SmallBody>();
    const Registers registers = take_registers(head);
    take_proc(head.items);
    take_descriptors(head.descriptors);
    const std::uint64_t* words = body.words;
    switch (event_.kind) {
    case EventKind::attached:
        event_.attached = {event_.attached.how, body.number, body.number2, to_.proc_, to_.descriptors_, registers};
        break;
    case EventKind::detached:
        event_.detached.signo = body.number;
        break;
    case EventKind::seccomp_stop:
        event_.seccomp = {std::uint32_t(words[1]), words[0]};
        break;
    case EventKind::signal:
        event_.signal = {body.number, {}, {words[0]}};
        break;
    case EventKind::group_stop:
    case EventKind::group_resume:
        event_.group_stop = {body.number};
        break;
    case EventKind::new_task:
        event_.new_task.child = {{body.number}, words[0]};
        break;
    case EventKind::exec:
        event_.exec = {body.number, to_.proc_, to_.descriptors_};
        break;
    case EventKind::exiting:
    case EventKind::gone:
        event_.ended = {body.number, event_.ended.has_rusage, words[0], words[1], words[2]};
        break;
    case EventKind::clock:
        event_.clock = {words[0], words[1], words[2]};
        break;
    case EventKind::lost:
        event_.lost = {event_.lost.reason, words[0], {words[1]}, {words[2]}, body.number};
        break;
    case EventKind::descriptor:
        if (to_.descriptors_.size() == 1)
            event_.descriptor = to_.descriptors_[0];
        else
            failed_ = true;
        break;
    default:
        break;
    }
}

void RecordDecoder::decode_blob() {
    const auto size = take<std::uint64_t>();
    const Bytes blob = take_bytes(std::size_t(size));
    if (event_.kind == EventKind::signal) event_.signal.siginfo = blob;
    if (event_.kind == EventKind::mark) event_.mark = blob;
}

bool RecordDecoder::decode() {
    const auto head = take<Head>();
    if (failed_ || head.kind == 0 || head.kind > std::uint8_t(EventKind::mark)) return false;
    event_.kind = EventKind(head.kind);
    event_.seq = head.seq;
    event_.task = {{head.tid}, head.start_ticks};
    event_.time = {head.time};
    if (!set_detail(event_, head.detail, head.flag != 0)) return false;
    if (event_.kind == EventKind::syscall_entry)
        decode_entry(head);
    else if (event_.kind == EventKind::syscall_exit)
        decode_exit(head);
    else
        decode_small(head);
    decode_blob();
    return !failed_;
}

bool RecordedEvent::read(Bytes record) {
    if (record.size() < sizeof(Head)) return false;
    const std::uint64_t size = load_little(record.data(), 4);
    if (size % 8 != 0 || size < sizeof(Head) || size > record.size()) return false;
    return RecordDecoder(record.first(std::size_t(size)), *this).decode();
}

} // namespace cluecap

// SPDX-License-Identifier: MIT
#include "schema/messages.h"

#include <algorithm>
#include <capnp/message.h>
#include <capnp/serialize.h>
#include <cstring>
#include <string>

#include "schema/capture.capnp.h"

namespace cluecap {
namespace {

Words flat(capnp::MessageBuilder& message) {
    const kj::Array<capnp::word> words = capnp::messageToFlatArray(message);
    Words copy(words.size());
    std::memcpy(copy.data(), words.begin(), words.size() * sizeof(capnp::word));
    return copy;
}

kj::ArrayPtr<const kj::byte> kj_bytes(Bytes bytes) {
    return {reinterpret_cast<const kj::byte*>(bytes.data()), bytes.size()};
}
Bytes our_bytes(capnp::Data::Reader data) { return {reinterpret_cast<const std::byte*>(data.begin()), data.size()}; }

std::string text(capnp::Text::Reader reader) { return {reader.begin(), reader.size()}; }
std::vector<std::string> strings(capnp::List<capnp::Data>::Reader list) {
    std::vector<std::string> all;
    for (const capnp::Data::Reader item : list)
        all.emplace_back(as_text(our_bytes(item)));
    return all;
}
void set_strings(capnp::List<capnp::Data>::Builder list, const std::vector<std::string>& all) {
    for (unsigned i = 0; i < all.size(); ++i)
        list.set(i, kj_bytes(as_bytes(all[i])));
}

/// Runs `read` on the message's root; whatever Cap'n Proto finds wrong becomes an error. The message may be read
/// through once: what is pointed at twice is not worth reading.
template <typename Root, typename T, typename Read> Result<T> read_message(WordSpan message, Read read) {
    // Small messages are looked at field by field, and lists of pointers count too.
    constexpr std::uint64_t kSlack = 1024;
    capnp::ReaderOptions options;
    options.traversalLimitInWords = message.size() + kSlack;
    options.nestingLimit = 8;
    try {
        const auto* words = reinterpret_cast<const capnp::word*>(message.data());
        capnp::FlatArrayMessageReader reader(kj::ArrayPtr<const capnp::word>(words, message.size()), options);
        return read(reader.getRoot<Root>());
    } catch (const kj::Exception& exception) {
        return Error{std::string("malformed message: ") + exception.getDescription().cStr()};
    }
}

} // namespace

Words header_message(const CaptureInfo& info) {
    capnp::MallocMessageBuilder message;
    wire::Header::Builder header = message.initRoot<wire::Header>();
    header.setUuid(kj::ArrayPtr<const kj::byte>(info.uuid.data(), info.uuid.size()));
    header.setHost(info.host);
    header.setKernelRelease(info.kernel_release);
    header.setKernelVersion(info.kernel_version);
    header.setMachine(info.machine);
    header.setBootId(info.boot_id);
    header.setNativeAbi(std::uint8_t(info.native_abi));
    header.setPageSize(info.page_size);
    header.setClockTicks(info.clock_ticks);
    header.setPidNamespace(info.pid_namespace);
    header.setUtcOffsetSeconds(info.utc_offset_seconds);
    header.setTimeZone(info.time_zone);
    header.setRecorderVersion(info.recorder_version);
    header.setDescriptionVersion(info.description_version);
    header.setBackend(info.backend);
    set_strings(header.initCommand(unsigned(info.command.size())), info.command);
    set_strings(header.initOptions(unsigned(info.options.size())), info.options);
    wire::Clocks::Builder clocks = header.initClocks();
    clocks.setMonotonicNs(info.clocks.monotonic_ns);
    clocks.setBoottimeNs(info.clocks.boottime_ns);
    clocks.setRealtimeNs(info.clocks.realtime_ns);
    header.setStringLimit(info.string_limit);
    header.setStopBudget(info.stop_budget);
    header.setAllRegisters(info.all_registers);
    header.setEnvValues(info.env_values);
    return flat(message);
}

Result<CaptureInfo> read_header_message(WordSpan message) {
    return read_message<wire::Header, CaptureInfo>(message, [](wire::Header::Reader header) -> Result<CaptureInfo> {
        CaptureInfo info;
        const capnp::Data::Reader uuid = header.getUuid();
        std::copy_n(uuid.begin(), std::min<std::size_t>(uuid.size(), info.uuid.size()), info.uuid.begin());
        info.host = text(header.getHost());
        info.kernel_release = text(header.getKernelRelease());
        info.kernel_version = text(header.getKernelVersion());
        info.machine = text(header.getMachine());
        info.boot_id = text(header.getBootId());
        if (header.getNativeAbi() >= kAbiCount) return Error{"the header names an ABI that is not known"};
        info.native_abi = Abi(header.getNativeAbi());
        info.page_size = header.getPageSize();
        info.clock_ticks = header.getClockTicks();
        info.pid_namespace = header.getPidNamespace();
        info.utc_offset_seconds = header.getUtcOffsetSeconds();
        info.time_zone = text(header.getTimeZone());
        info.recorder_version = text(header.getRecorderVersion());
        info.description_version = header.getDescriptionVersion();
        info.backend = text(header.getBackend());
        info.command = strings(header.getCommand());
        info.options = strings(header.getOptions());
        const wire::Clocks::Reader clocks = header.getClocks();
        info.clocks = {clocks.getMonotonicNs(), clocks.getBoottimeNs(), clocks.getRealtimeNs()};
        info.string_limit = header.getStringLimit();
        info.stop_budget = header.getStopBudget();
        info.all_registers = header.getAllRegisters();
        info.env_values = header.getEnvValues();
        return info;
    });
}

Words index_message(std::span<const PlacedFrame> chunks) {
    capnp::MallocMessageBuilder message;
    auto list = message.initRoot<wire::Index>().initChunks(unsigned(chunks.size()));
    for (unsigned i = 0; i < chunks.size(); ++i) {
        const ChunkFrame& frame = chunks[i].frame;
        wire::Index::Chunk::Builder chunk = list[i];
        chunk.setOffset(chunks[i].offset);
        chunk.setFirstSeq(frame.first_seq);
        chunk.setLastSeq(frame.last_seq);
        chunk.setFirstTime(frame.first_time);
        chunk.setLastTime(frame.last_time);
        chunk.setKeyframeOffset(frame.keyframe_offset);
        chunk.setEvents(frame.events);
        chunk.setStoredSize(frame.stored_size);
        chunk.setRawSize(frame.raw_size);
        chunk.setHasKeyframe((frame.flags & kFlagKeyframe) != 0);
        chunk.setNumber(frame.number);
    }
    return flat(message);
}

Result<std::vector<PlacedFrame>> read_index_message(WordSpan message) {
    using Frames = std::vector<PlacedFrame>;
    return read_message<wire::Index, Frames>(message, [](wire::Index::Reader index) -> Result<Frames> {
        Frames frames;
        for (const wire::Index::Chunk::Reader chunk : index.getChunks()) {
            PlacedFrame& placed = frames.emplace_back();
            placed.offset = chunk.getOffset();
            placed.frame.kind = std::uint8_t(ChunkKind::events);
            placed.frame.flags = chunk.getHasKeyframe() ? kFlagKeyframe : 0;
            placed.frame.number = chunk.getNumber();
            placed.frame.events = chunk.getEvents();
            placed.frame.stored_size = chunk.getStoredSize();
            placed.frame.raw_size = chunk.getRawSize();
            placed.frame.first_seq = chunk.getFirstSeq();
            placed.frame.last_seq = chunk.getLastSeq();
            placed.frame.first_time = chunk.getFirstTime();
            placed.frame.last_time = chunk.getLastTime();
            placed.frame.keyframe_offset = chunk.getKeyframeOffset();
        }
        return frames;
    });
}

/// One segment, made large enough, so that columns are copied once and stay where they are.
struct EventsMessage::State {
    static constexpr std::size_t kOverhead = 64; ///< words of root, pointers, rounding: more than there are

    explicit State(std::size_t bytes) : builder(unsigned(bytes / 8 + kColumnCount + kOverhead)) {}

    capnp::MallocMessageBuilder builder;
    std::array<std::uint32_t, 2> table{}; ///< of the flat form: number of segments - 1, words of the only one
    std::vector<Bytes> pieces;
    std::size_t size = 0;
};

EventsMessage::EventsMessage(std::span<const Bytes> columns, Bytes keyframe) {
    std::size_t total = keyframe.size();
    for (const Bytes& column : columns)
        total += column.size();
    state_ = std::make_unique<State>(total);
    auto events = state_->builder.initRoot<wire::Events>();
    if (!keyframe.empty()) events.setKeyframe(kj_bytes(keyframe));
    auto list = events.initColumns(unsigned(columns.size()));
    std::vector<const std::byte*> starts;
    for (unsigned i = 0; i < columns.size(); ++i) {
        if (columns[i].empty()) continue;
        list.set(i, kj_bytes(columns[i]));
        starts.push_back(reinterpret_cast<const std::byte*>(list[i].begin()));
    }
    const auto segments = state_->builder.getSegmentsForOutput();
    KJ_ASSERT(segments.size() == 1, "the message was given a segment of its size");
    const auto segment = segments[0].asBytes();
    state_->table = {0, std::uint32_t(segments[0].size())};
    state_->size = sizeof(state_->table) + segment.size();
    state_->pieces.push_back(std::as_bytes(std::span(state_->table)));
    const auto* from = reinterpret_cast<const std::byte*>(segment.begin());
    const std::byte* end = from + segment.size();
    starts.push_back(end);
    for (const std::byte* start : starts) {
        if (start > from) state_->pieces.emplace_back(from, start);
        from = start;
    }
}

EventsMessage::~EventsMessage() = default;
std::span<const Bytes> EventsMessage::pieces() const { return state_->pieces; }
std::size_t EventsMessage::size() const { return state_->size; }

Result<EventsParts> read_events_message(WordSpan message) {
    return read_message<wire::Events, EventsParts>(message, [](wire::Events::Reader events) -> Result<EventsParts> {
        EventsParts parts;
        const auto columns = events.getColumns();
        const unsigned known = std::min(columns.size(), kColumnCount);
        for (unsigned i = 0; i < known; ++i)
            parts.columns[i] = our_bytes(columns[i]);
        parts.keyframe = our_bytes(events.getKeyframe());
        return parts;
    });
}

} // namespace cluecap

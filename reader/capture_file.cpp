// SPDX-License-Identifier: MIT
#include "reader/capture_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <xxhash.h>

#include "reader/byte_source.h"
#include "reader/frame_scanner.h"
#include "reader/inflate.h"
#include "schema/messages.h"

namespace cluecap::reader {
namespace {

ChunkInfo info_of(const PlacedFrame& placed) {
    const ChunkFrame& frame = placed.frame;
    ChunkInfo info;
    info.offset = placed.offset;
    info.number = frame.number;
    info.first_seq = frame.first_seq;
    info.last_seq = frame.last_seq;
    info.first_time = {frame.first_time};
    info.last_time = {frame.last_time};
    info.keyframe_offset = frame.keyframe_offset;
    info.events = frame.events;
    info.stored_size = frame.stored_size;
    info.raw_size = frame.raw_size;
    info.has_keyframe = (frame.flags & kFlagKeyframe) != 0;
    return info;
}

std::uint64_t bytes_of(const ChunkInfo& chunk) { return sizeof(ChunkFrame) + aligned(chunk.stored_size); }

Words words_of(const std::vector<std::byte>& bytes) {
    Words words(bytes.size() / 8);
    std::memcpy(words.data(), bytes.data(), words.size() * 8);
    return words;
}

Error refusal(const std::string& name, const std::string& why) { return {name + ": " + why, 0, 0}; }

/// The file header, or why the file is none of ours.
Result<FileHeader> read_header(ByteSource& source, const std::string& name) {
    FileHeader header;
    const std::size_t got = source.read_at(0, std::as_writable_bytes(std::span(&header, 1)));
    if (got == 0) return refusal(name, "is empty, not a Clues capture");
    if (got < sizeof(Magic) || header.magic != kFileMagic)
        return refusal(name, "is not a Clues capture (a file that clues-record wrote)");
    if (got < sizeof(header)) return refusal(name, "is cut in its header: nothing to read");
    if (header.version > kFormatVersion)
        return refusal(name, "has format version " + std::to_string(header.version) + "; this reader accepts up to " +
                                 std::to_string(kFormatVersion));
    const bool is_sound = XXH3_64bits(&header, offsetof(FileHeader, checksum)) == header.checksum;
    if (!is_sound || header.version == 0 || header.message_size == 0 || header.message_size > kMaxHeaderSize ||
        header.message_size % 8 != 0)
        return refusal(name, "has a damaged header");
    return header;
}

/// A chunk of a file: frame and payload must be what the list says.
Result<ChunkFrame> read_frame(ByteSource& source, const ChunkInfo& chunk, std::uint64_t nonce) {
    ChunkFrame frame;
    const std::string where = "chunk " + std::to_string(chunk.number) + " at offset " + std::to_string(chunk.offset);
    if (!source.read(chunk.offset, frame)) return Error{where + ": behind the end of the file", 0, chunk.offset};
    std::string fault = frame_fault(frame, nonce);
    if (fault.empty() && (frame.number != chunk.number || frame.stored_size != chunk.stored_size ||
                          frame.raw_size != chunk.raw_size || frame.events != chunk.events))
        fault = "is not the chunk that the index tells of";
    if (!fault.empty()) return Error{where + ": " + fault, 0, chunk.offset};
    return frame;
}

} // namespace

struct CaptureFile::State {
    State(std::unique_ptr<ByteSource> opened, std::string label) : source(std::move(opened)), name(std::move(label)) {}

    Status read_info();
    bool read_index();
    void check_places(std::uint64_t index_offset);
    bool scan();
    Result<ChunkReader> read(const ChunkInfo& chunk) const;
    std::optional<ChunkReader> next_of_stream();
    std::uint64_t chunks_start() const { return sizeof(FileHeader) + header.message_size; }

    std::unique_ptr<ByteSource> source;
    std::string name;
    FileHeader header;
    CaptureInfo info;
    std::vector<ChunkInfo> chunks;
    std::vector<Damage> damage;
    std::optional<FrameScanner> scanner;
    std::optional<FileTrailer> trailer;
    std::size_t next_chunk = 0;
};

Status CaptureFile::State::read_info() {
    auto read = read_header(*source, name);
    if (!read) return read.error();
    header = *read;
    const std::vector<std::byte> message = source->read_bytes(sizeof(header), header.message_size);
    auto content = Result<CaptureInfo>(Error{"wrong checksum"});
    if (message.size() < header.message_size) return refusal(name, "is cut in its header: nothing to read");
    if (XXH3_64bits(message.data(), message.size()) == header.message_checksum)
        content = read_header_message(words_of(message));
    if (content)
        info = std::move(*content);
    else
        damage.push_back(
            {sizeof(header), header.message_size, "what the capture says of itself: " + content.error().message, 0});
    info.nonce = header.nonce;
    return {};
}

/// The index that the trailer points to.
Result<std::vector<PlacedFrame>> read_index_at(ByteSource& source, std::uint64_t offset, std::uint64_t nonce) {
    ChunkFrame frame;
    if (!source.read(offset, frame)) return Error{"is not there"};
    if (const std::string fault = frame_fault(frame, nonce); !fault.empty()) return Error{fault};
    if (frame.kind != std::uint8_t(ChunkKind::index)) return Error{"is another kind of chunk"};
    const auto message = inflate(frame, source.read_bytes(offset + sizeof(frame), frame.stored_size));
    if (!message) return message.error();
    return read_index_message(message->words());
}

/// True when the trailer and the index are sound; then the chunks are known.
bool CaptureFile::State::read_index() {
    const std::uint64_t size = source->size();
    FileTrailer end;
    if (size < chunks_start() + sizeof(end) || !source->read(size - sizeof(end), end)) return false;
    if (!is_trailer(end, header.nonce)) return false;
    const auto frames = read_index_at(*source, end.index_offset, header.nonce);
    if (!frames) {
        const std::uint64_t offset = std::min(end.index_offset, size);
        damage.push_back({offset, size - offset, "the index: " + frames.error().message, 0});
        return false;
    }
    for (const PlacedFrame& placed : *frames)
        chunks.push_back(info_of(placed));
    trailer = end;
    check_places(end.index_offset);
    return true;
}

/// Chunks that the index places out of order or outside are left out.
void CaptureFile::State::check_places(std::uint64_t index_offset) {
    std::uint64_t end = chunks_start();
    std::erase_if(chunks, [&](const ChunkInfo& chunk) {
        const bool is_possible = chunk.offset >= end && chunk.offset <= index_offset &&
                                 bytes_of(chunk) <= index_offset - chunk.offset && chunk.offset % kChunkAlignment == 0;
        if (!is_possible)
            damage.push_back({chunk.offset, 0, "the index tells of an impossible chunk", chunk.events});
        else
            end = chunk.offset + bytes_of(chunk);
        return !is_possible;
    });
}

/// Takes the chunks that the scanner finds from where it is; true when there were any.
bool CaptureFile::State::scan() {
    const std::size_t before = chunks.size();
    while (const auto placed = scanner->next(damage))
        chunks.push_back(info_of(*placed));
    trailer = scanner->trailer();
    return chunks.size() > before;
}

Result<ChunkReader> CaptureFile::State::read(const ChunkInfo& chunk) const {
    const auto frame = read_frame(*source, chunk, header.nonce);
    if (!frame) return frame.error();
    const std::vector<std::byte> stored = source->read_bytes(chunk.offset + sizeof(*frame), frame->stored_size);
    return ChunkReader::open(*frame, stored, chunk.offset);
}

std::optional<ChunkReader> CaptureFile::State::next_of_stream() {
    while (const auto placed = scanner->next(damage)) {
        const ChunkInfo& chunk = chunks.emplace_back(info_of(*placed));
        auto opened = read(chunk);
        if (opened) return std::move(*opened);
        damage.push_back({chunk.offset, bytes_of(chunk), opened.error().message, chunk.events});
    }
    trailer = scanner->trailer();
    return std::nullopt;
}

Result<CaptureFile> CaptureFile::open(const std::string& path) {
    if (path == "-") return open(::dup(STDIN_FILENO), "standard input");
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return Error{path + ": " + std::strerror(errno), errno, 0};
    return open(fd, path);
}

Result<CaptureFile> CaptureFile::open(int fd, const std::string& name) {
    UniqueFd owned(fd);
    struct stat status {};
    if (fd < 0 || fstat(fd, &status) != 0) return Error{name + ": " + std::strerror(errno), errno, 0};
    if (S_ISDIR(status.st_mode)) return Error{name + ": is a directory", EISDIR, 0};
    auto state = std::make_unique<State>(ByteSource::open(std::move(owned)), name);
    if (Status read = state->read_info(); !read) return read.error();
    state->scanner.emplace(*state->source, state->header.nonce, state->chunks_start());
    if (!state->source->is_stream() && !state->read_index()) state->scan();
    return CaptureFile(std::move(state));
}

CaptureFile::CaptureFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
CaptureFile::CaptureFile(CaptureFile&&) noexcept = default;
CaptureFile& CaptureFile::operator=(CaptureFile&&) noexcept = default;
CaptureFile::~CaptureFile() = default;

const CaptureInfo& CaptureFile::info() const { return state_->info; }
const std::string& CaptureFile::name() const { return state_->name; }
bool CaptureFile::is_stream() const { return state_->source->is_stream(); }
std::uint64_t CaptureFile::size() const { return state_->source->size(); }
std::uint32_t CaptureFile::version() const { return state_->header.version; }
bool CaptureFile::is_complete() const { return state_->trailer.has_value(); }
std::span<const ChunkInfo> CaptureFile::chunks() const { return state_->chunks; }
std::span<const Damage> CaptureFile::damage() const { return state_->damage; }

std::uint64_t CaptureFile::torn_bytes() const {
    if (state_->trailer) return 0;
    const std::uint64_t end = state_->source->size();
    return end - std::min(end, state_->scanner->offset());
}

Result<ChunkReader> CaptureFile::read(const ChunkInfo& chunk) const {
    if (state_->source->is_stream()) return Error{state_->name + ": a stream is read in its order", 0, chunk.offset};
    return state_->read(chunk);
}

std::optional<ChunkReader> CaptureFile::next() {
    if (state_->source->is_stream()) return state_->next_of_stream();
    while (state_->next_chunk < state_->chunks.size()) {
        const ChunkInfo& chunk = state_->chunks[state_->next_chunk++];
        auto opened = state_->read(chunk);
        if (opened) return std::move(*opened);
        state_->damage.push_back({chunk.offset, bytes_of(chunk), opened.error().message, chunk.events});
    }
    return std::nullopt;
}

void CaptureFile::rewind() { state_->next_chunk = 0; }

bool CaptureFile::refresh() { return !state_->source->is_stream() && !state_->trailer && state_->scan(); }

} // namespace cluecap::reader

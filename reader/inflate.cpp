// SPDX-License-Identifier: MIT
#include "reader/inflate.h"

#include <cstring>
#include <lz4frame.h>
#include <string>
#include <xxhash.h>
#include <zstd.h>

namespace cluecap::reader {
namespace {

Status inflate_verbatim(Bytes stored, InflatedMessage& to) {
    if (stored.size() != to.size()) return Error{"the payload has not the size of its message"};
    std::memcpy(to.data(), stored.data(), stored.size());
    return {};
}

Status inflate_zstd(Bytes stored, InflatedMessage& to) {
    const std::size_t made = ZSTD_decompress(to.data(), to.size(), stored.data(), stored.size());
    if (ZSTD_isError(made)) return Error{std::string("zstd: ") + ZSTD_getErrorName(made)};
    if (made != to.size()) return Error{"zstd: the message is shorter than its frame says"};
    return {};
}

Status inflate_lz4(Bytes stored, InflatedMessage& to) {
    LZ4F_dctx* context = nullptr;
    if (LZ4F_isError(LZ4F_createDecompressionContext(&context, LZ4F_VERSION))) return Error{"lz4: no memory"};
    const std::unique_ptr<LZ4F_dctx, decltype(&LZ4F_freeDecompressionContext)> owner(context,
                                                                                     LZ4F_freeDecompressionContext);
    std::size_t made = 0;
    std::size_t taken = 0;
    while (taken < stored.size()) {
        std::size_t room = to.size() - made;
        std::size_t left = stored.size() - taken;
        const std::size_t hint =
            LZ4F_decompress(context, to.data() + made, &room, stored.data() + taken, &left, nullptr);
        if (LZ4F_isError(hint)) return Error{std::string("lz4: ") + LZ4F_getErrorName(hint)};
        made += room;
        taken += left;
        if (hint == 0) break;
        if (room == 0 && left == 0) return Error{"lz4: the message is longer than its frame says"};
    }
    if (made != to.size() || taken != stored.size()) return Error{"lz4: the message has not the size its frame says"};
    return {};
}

Status inflate_with(Codec codec, Bytes stored, InflatedMessage& to) {
    switch (codec) {
    case Codec::none:
        return inflate_verbatim(stored, to);
    case Codec::lz4:
        return inflate_lz4(stored, to);
    case Codec::zstd:
        return inflate_zstd(stored, to);
    }
    return Error{"unknown codec " + std::to_string(unsigned(codec)) + " (none, lz4 and zstd are known)"};
}

} // namespace

Result<InflatedMessage> inflate(const ChunkFrame& frame, Bytes stored) {
    if (frame.raw_size == 0 || frame.raw_size > kMaxRawSize || frame.raw_size % 8 != 0 || stored.empty() ||
        stored.size() != frame.stored_size)
        return Error{"impossible sizes"};
    if (frame.dictionary != 0) return Error{"unknown compression dictionary"};
    if (XXH3_64bits(stored.data(), stored.size()) != frame.payload_checksum) return Error{"wrong checksum"};
    InflatedMessage message(frame.raw_size);
    if (Status status = inflate_with(Codec(frame.codec), stored, message); !status) return status.error();
    return message;
}

} // namespace cluecap::reader

// SPDX-License-Identifier: MIT
#include "recorder/compressor.h"

#include <charconv>
#include <lz4frame.h>
#include <string>
#include <zstd.h>

namespace cluecap::recorder {
namespace {

constexpr int kLowestLevel = 1, kHighestLevel = 19; ///< above, zstd takes more memory than a recorder may

class Verbatim final : public Compressor {
  public:
    Status compress(std::span<const Bytes> pieces, std::size_t, std::vector<std::byte>& to) override {
        for (const Bytes piece : pieces)
            to.insert(to.end(), piece.begin(), piece.end());
        return {};
    }
};

class Zstd final : public Compressor {
  public:
    explicit Zstd(int level) : context_(ZSTD_createCCtx(), ZSTD_freeCCtx) {
        if (context_) ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_compressionLevel, level);
    }

    Status compress(std::span<const Bytes> pieces, std::size_t size, std::vector<std::byte>& to) override {
        if (!context_) return Error{"zstd: no memory"};
        ZSTD_CCtx_reset(context_.get(), ZSTD_reset_session_only);
        ZSTD_CCtx_setPledgedSrcSize(context_.get(), size);
        std::size_t used = to.size();
        to.resize(used + ZSTD_compressBound(size) + pieces.size() * kFlushCost);
        std::size_t since_flush = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            since_flush += pieces[i].size();
            const bool is_last = i + 1 == pieces.size();
            const bool ends_block =
                since_flush >= kSmallestBlock || (!is_last && pieces[i + 1].size() >= kSmallestBlock);
            const ZSTD_EndDirective end = is_last ? ZSTD_e_end : ends_block ? ZSTD_e_flush : ZSTD_e_continue;
            if (end != ZSTD_e_continue) since_flush = 0;
            ZSTD_inBuffer in{pieces[i].data(), pieces[i].size(), 0};
            ZSTD_outBuffer out{to.data(), to.size(), used};
            const std::size_t left = ZSTD_compressStream2(context_.get(), &out, &in, end);
            if (ZSTD_isError(left)) return Error{std::string("zstd: ") + ZSTD_getErrorName(left)};
            if (in.pos != in.size || (end != ZSTD_e_continue && left != 0)) return Error{"zstd: output does not fit"};
            used = out.pos;
        }
        to.resize(used);
        return {};
    }

  private:
    static constexpr std::size_t kSmallestBlock = 512; ///< below, a block's own tables cost more than they gain
    static constexpr std::size_t kFlushCost = 64;
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context_;
};

class Lz4 final : public Compressor {
  public:
    Status compress(std::span<const Bytes> pieces, std::size_t size, std::vector<std::byte>& to) override {
        LZ4F_cctx* context = nullptr;
        if (LZ4F_isError(LZ4F_createCompressionContext(&context, LZ4F_VERSION))) return Error{"lz4: no memory"};
        const std::unique_ptr<LZ4F_cctx, decltype(&LZ4F_freeCompressionContext)> owner(context,
                                                                                       LZ4F_freeCompressionContext);
        LZ4F_preferences_t preferences{};
        preferences.frameInfo.contentSize = size;
        preferences.frameInfo.blockSizeID = LZ4F_max1MB;
        preferences.autoFlush = 1;
        std::size_t used = to.size();
        to.resize(used + LZ4F_HEADER_SIZE_MAX);
        if (Status status =
                grow(to, used, LZ4F_compressBegin(context, to.data() + used, LZ4F_HEADER_SIZE_MAX, &preferences));
            !status)
            return status;
        for (const Bytes piece : pieces) {
            const std::size_t bound = LZ4F_compressBound(piece.size(), &preferences);
            to.resize(used + bound);
            const std::size_t made =
                LZ4F_compressUpdate(context, to.data() + used, bound, piece.data(), piece.size(), nullptr);
            if (Status status = grow(to, used, made); !status) return status;
        }
        const std::size_t bound = LZ4F_compressBound(0, &preferences);
        to.resize(used + bound);
        return grow(to, used, LZ4F_compressEnd(context, to.data() + used, bound, nullptr));
    }

  private:
    static Status grow(std::vector<std::byte>& to, std::size_t& used, std::size_t made) {
        if (LZ4F_isError(made)) return Error{std::string("lz4: ") + LZ4F_getErrorName(made)};
        used += made;
        to.resize(used);
        return {};
    }
};

} // namespace

Result<Compression> parse_compression(std::string_view text) {
    if (text == "lz4") return Compression{Codec::lz4, 0};
    if (text == "none") return Compression{Codec::none, 0};
    if (text == "zstd") return Compression{};
    int level = 0;
    if (text.starts_with("zstd:")) {
        const auto [end, error] = std::from_chars(text.data() + 5, text.data() + text.size(), level);
        const bool is_whole = error == std::errc() && end == text.data() + text.size();
        if (is_whole && level >= kLowestLevel && level <= kHighestLevel) return Compression{Codec::zstd, level};
    }
    return Error{"unknown compression '" + std::string(text) + "': zstd[:1-19], lz4 or none"};
}

Result<std::unique_ptr<Compressor>> Compressor::create(const Compression& compression) {
    using Made = std::unique_ptr<Compressor>;
    switch (compression.codec) {
    case Codec::none:
        return Made(std::make_unique<Verbatim>());
    case Codec::lz4:
        return Made(std::make_unique<Lz4>());
    case Codec::zstd:
        return Made(std::make_unique<Zstd>(compression.level));
    }
    return Error{"unknown codec"};
}

} // namespace cluecap::recorder

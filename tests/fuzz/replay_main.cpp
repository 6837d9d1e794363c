// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<char> content_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

unsigned replay(const fs::path& directory) {
    unsigned inputs = 0;
    for (const auto& entry : fs::directory_iterator(directory)) {
        if (!entry.is_regular_file()) continue;
        const auto input = content_of(entry.path());
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
        ++inputs;
    }
    return inputs;
}

} // namespace

/// Gives every file of the corpus to the fuzz target once. An empty corpus is a failure: it would test nothing.
int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s CORPUS_DIRECTORY\n", argv[0]);
        return 1;
    }
    std::error_code error;
    if (!fs::is_directory(argv[1], error)) {
        std::fprintf(stderr, "%s: not a directory\n", argv[1]);
        return 1;
    }
    const unsigned inputs = replay(argv[1]);
    std::printf("%u inputs replayed\n", inputs);
    return inputs == 0 ? 1 : 0;
}

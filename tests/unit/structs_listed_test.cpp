// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

namespace cluecap {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The tests that hold structures against the facts.
std::string structure_tests() {
    std::string all;
    for (const auto& entry : fs::directory_iterator(CLUES_SOURCE_DIR "/tests/unit"))
        if (const std::string name = entry.path().filename(); name.starts_with("structs_"))
            all += text_of(entry.path());
    return all;
}

TEST(Structs, EveryDescribedStructureIsInATest) {
    const std::string tests = structure_tests();
    const std::regex definition("inline constexpr StructOf(?:<[^>]*>)? ([a-z_0-9]+)");
    unsigned count = 0;
    for (const auto& entry : fs::directory_iterator(CLUES_SOURCE_DIR "/schema/abi/structs")) {
        const std::string text = text_of(entry.path());
        for (std::sregex_iterator at(text.begin(), text.end(), definition), end; at != end; ++at, ++count) {
            const std::string name = (*at)[1];
            EXPECT_TRUE(std::regex_search(tests, std::regex("\\b" + name + "\\b")))
                << name << " of " << entry.path().filename() << " is in no tests/unit/structs_*_test.cpp";
        }
    }
    EXPECT_GT(count, 40u);
}

} // namespace
} // namespace cluecap

// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <utility>

namespace cluecap {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Every word of the tests that hold structures against the facts.
std::set<std::string> words_of_tests() {
    std::set<std::string> words;
    for (const auto& entry : fs::directory_iterator(CLUES_SOURCE_DIR "/tests/unit")) {
        if (!entry.path().filename().string().starts_with("structs_")) continue;
        std::string word;
        for (const char c : text_of(entry.path()) + ' ') {
            if (std::isalnum(static_cast<unsigned char>(c)) || c == '_')
                word += c;
            else
                words.insert(std::exchange(word, {}));
        }
    }
    return words;
}

TEST(Structs, EveryDescribedStructureIsInATest) {
    const std::set<std::string> tests = words_of_tests();
    const std::regex definition("inline constexpr StructOf(?:<[^>]*>)? ([a-z_0-9]+)");
    unsigned count = 0;
    for (const auto& entry : fs::directory_iterator(CLUES_SOURCE_DIR "/schema/abi/structs")) {
        const std::string text = text_of(entry.path());
        for (std::sregex_iterator at(text.begin(), text.end(), definition), end; at != end; ++at, ++count) {
            const std::string name = (*at)[1];
            EXPECT_TRUE(tests.contains(name))
                << name << " of " << entry.path().filename() << " is in no tests/unit/structs_*_test.cpp";
        }
    }
    EXPECT_GT(count, 40u);
}

} // namespace
} // namespace cluecap

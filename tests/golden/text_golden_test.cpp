// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <ostream>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <vector>

/// Whole outputs of clues-report for captures that are kept for ever, made by update.py.
namespace {

constexpr const char* kFolder = CLUES_SOURCE_DIR "/tests/golden/";

struct Case {
    std::string name, capture, options;
    friend void PrintTo(const Case& one, std::ostream* to) { *to << one.options << " " << one.capture; }
};

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return file ? text.str() : "cannot read " + path;
}

/// Lines `NAME CAPTURE OPTIONS...`; # starts a comment.
std::vector<Case> cases() {
    std::vector<Case> all;
    std::ifstream file(std::string(kFolder) + "cases.txt");
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        Case one;
        if (!(words >> one.name) || one.name.front() == '#') continue;
        words >> one.capture;
        std::getline(words >> std::ws, one.options);
        all.push_back(one);
    }
    return all;
}

std::string report(const Case& one) {
    const std::string command = "cd '" + std::string(kFolder) + "captures' && '" CLUES_BIN_DIR "/clues-report' " +
                                one.options + " " + one.capture + ".cap 2>&1";
    std::string text;
    FILE* const pipe = ::popen(command.c_str(), "r");
    std::array<char, 65536> block{};
    while (const std::size_t got = std::fread(block.data(), 1, block.size(), pipe))
        text.append(block.data(), got);
    const int status = ::pclose(pipe);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        text += "exit status " + std::to_string(WEXITSTATUS(status)) + "\n";
    return text;
}

class Golden : public testing::TestWithParam<Case> {};

TEST_P(Golden, OutputIsAsKept) {
    EXPECT_EQ(report(GetParam()), content(std::string(kFolder) + "expected/" + GetParam().name + ".txt"))
        << "clues-report " << GetParam().options << "; if the change is meant: tests/golden/update.py";
}

INSTANTIATE_TEST_SUITE_P(, Golden, testing::ValuesIn(cases()), [](const auto& test) { return test.param.name; });

} // namespace

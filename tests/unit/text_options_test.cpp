// SPDX-License-Identifier: MIT
#include "converters/options.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <vector>

#include "converters/moment.h"

namespace cluecap::convert {
namespace {

std::variant<Options, OptionsExit> parse(std::initializer_list<const char*> words) {
    std::vector<const char*> argv{"clues-report"};
    argv.insert(argv.end(), words);
    return parse_options(int(argv.size()), argv.data());
}

Options accepted(std::initializer_list<const char*> words) {
    const auto parsed = parse(words);
    if (const auto* exit = std::get_if<OptionsExit>(&parsed)) ADD_FAILURE() << exit->text;
    return std::holds_alternative<Options>(parsed) ? std::get<Options>(parsed) : Options();
}

std::string refused(std::initializer_list<const char*> words) {
    const auto parsed = parse(words);
    const auto* exit = std::get_if<OptionsExit>(&parsed);
    EXPECT_TRUE(exit) << "accepted";
    if (!exit) return "";
    EXPECT_EQ(exit->status, 1);
    EXPECT_EQ(exit->text.find('\n'), exit->text.size() - 1) << "not one line: " << exit->text;
    return exit->text;
}

TEST(Options, NothingMeansTheDefaultCaptureAsText) {
    const Options options = accepted({});
    EXPECT_EQ(options.input, "trace.cap");
    EXPECT_EQ(options.format, "text");
    EXPECT_EQ(options.style.string_limit, 32u);
    EXPECT_EQ(options.style.column, 40u);
    EXPECT_TRUE(options.filter.calls.is_all());
}

TEST(Options, LettersOfStraceCombine) {
    const Options options = accepted({"-ttt", "-Tvyy", "-s", "100", "-a7", "-xx", "x.cap"});
    EXPECT_EQ(options.style.clock, text::Clock::epoch);
    EXPECT_EQ(options.style.clock_digits, 6u);
    EXPECT_TRUE(options.style.durations && options.style.verbose);
    EXPECT_EQ(options.style.fd_names, text::FdNames::all);
    EXPECT_EQ(options.style.string_limit, 100u);
    EXPECT_EQ(options.style.column, 7u);
    EXPECT_EQ(options.style.hex_strings, text::HexStrings::always);
    EXPECT_EQ(options.input, "x.cap");
}

TEST(Options, OptionalValuesComeOnlyBehindEquals) {
    const Options options = accepted({"--relative-timestamps", "--syscall-times=ns", "--decode-fds", "x.cap"});
    EXPECT_EQ(options.style.relative_digits, 6u);
    EXPECT_EQ(options.style.duration_digits, 9u);
    EXPECT_EQ(options.style.fd_names, text::FdNames::path);
    EXPECT_EQ(options.input, "x.cap");
}

TEST(Options, ExpressionsWithoutAKeyAreSetsOfCalls) {
    const Options options = accepted({"-e", "openat", "x.cap"});
    EXPECT_TRUE(options.filter.calls.contains(Abi::x86_64, 257));
    EXPECT_FALSE(options.filter.calls.contains(Abi::x86_64, 0));
    EXPECT_EQ(options.input, "x.cap");
}

TEST(Options, StatusesDecideWhichCallsAreShown) {
    EXPECT_FALSE(accepted({"-z"}).filter.failed);
    EXPECT_FALSE(accepted({"-Z"}).filter.succeeded);
    const Options open = accepted({"-e", "status=unfinished"});
    EXPECT_FALSE(open.filter.succeeded || open.filter.failed);
    EXPECT_TRUE(open.filter.statuses[std::size_t(model::CallStatus::unfinished)]);
    EXPECT_FALSE(open.filter.statuses[std::size_t(model::CallStatus::returned)]);
    EXPECT_TRUE(open.selects_calls());
    EXPECT_TRUE(accepted({"-e", "status=!failed"}).filter.succeeded);
}

TEST(Options, SignalsByNameAndNumber) {
    const auto signals = accepted({"-e", "signal=SIGTERM,USR1,34"}).filter.signals;
    EXPECT_EQ(signals.count(), 3u);
    EXPECT_TRUE(signals[15] && signals[10] && signals[34]);
    EXPECT_EQ(accepted({"-e", "signal=!CHLD"}).filter.signals.count(), 64u);
}

TEST(Options, WrongValuesNameTheOptionAndWhatIsAccepted) {
    EXPECT_EQ(refused({"-X", "foo"}), "clues-report: -X: 'foo' is not one of: raw, abbrev, verbose\n");
    EXPECT_NE(refused({"-S", "foo"}).find("max-time"), std::string::npos);
    EXPECT_NE(refused({"-U", "calls,foo"}).find("'foo'"), std::string::npos);
    EXPECT_NE(refused({"--format", "foo"}).find("chrome"), std::string::npos);
    EXPECT_NE(refused({"-e", "status=foo"}).find("unfinished"), std::string::npos);
    EXPECT_NE(refused({"-e", "foo=1"}).find("decode-fds"), std::string::npos);
    EXPECT_NE(refused({"-e", "trace=no_such_call"}).find("no_such_call"), std::string::npos);
    EXPECT_NE(refused({"--tid", "12x"}).find("12x"), std::string::npos);
    EXPECT_NE(refused({"--no-such-option"}).find("--no-such-option"), std::string::npos);
    EXPECT_NE(refused({"-a", "x"}).find("x"), std::string::npos);
}

TEST(Options, ContradictionsAreRefused) {
    refused({"-z", "-Z"});
    refused({"-c", "-C"});
    refused({"-ff"});
    refused({"-c", "--format", "json"});
    refused({"--abi", "i386"});
    refused({"--info", "--verify"});
}

TEST(Options, HelpAndVersionAreNoErrors) {
    for (const char* word : {"-h", "-V"}) {
        const auto parsed = parse({word});
        const auto* exit = std::get_if<OptionsExit>(&parsed);
        ASSERT_TRUE(exit);
        EXPECT_EQ(exit->status, 0);
        EXPECT_FALSE(exit->text.empty());
    }
}

std::int64_t moment_ns(std::string_view text, bool absolute) {
    const Result<Moment> moment = parse_moment(text);
    if (!moment) return ADD_FAILURE() << moment.error().message, 0;
    EXPECT_EQ(moment->is_absolute, absolute) << text;
    return moment->ns;
}

TEST(Moments, AreRelativeOrAbsolute) {
    EXPECT_EQ(moment_ns("1.5s", false), 1'500'000'000);
    EXPECT_EQ(moment_ns("200ms", false), 200'000'000);
    EXPECT_EQ(moment_ns("0.25us", false), 250);
    EXPECT_EQ(moment_ns("7", false), 7'000'000'000);
    EXPECT_EQ(moment_ns("2m", false), 120'000'000'000);
    EXPECT_EQ(moment_ns("@1700000000.5", true), 1'700'000'000'500'000'000);
    EXPECT_EQ(moment_ns("2023-11-14T22:13:20Z", true), 1'700'000'000'000'000'000);
    EXPECT_EQ(moment_ns("2023-11-14 23:13:20.25+01:00", true), 1'700'000'000'250'000'000);
    EXPECT_TRUE(parse_moment("2023-11-14 22:13")->is_local);
}

TEST(Moments, OthersAreRefused) {
    for (const char* text : {"", "x", "1.5x", "-1s", "2023-13-01", "2023-11-14T25:00", "2023-11-14T22:13:20+x",
                             "99999999999999999999", "9999999999999h"})
        EXPECT_FALSE(parse_moment(text)) << text;
}

} // namespace
} // namespace cluecap::convert

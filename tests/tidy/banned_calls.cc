#include "tidy/banned_calls.h"

#include <fmt/core.h>

#include <cctype>

#include "tidy/code_text.h"

namespace musubi::tidy {
namespace {

enum class Scope { everywhere, domain, tests };

struct BannedCall {
  std::string_view text;  // as clang-format writes it
  std::string_view instead;
  Scope scope = Scope::everywhere;
};

constexpr std::string_view number_parser = "parse_digits or std::from_chars, which can fail";
constexpr std::string_view formatter = "fmt::format or fmt::print";
constexpr std::string_view calendar = "Date and Instant; the server's time zone is +09:00 always";

constexpr BannedCall banned_calls[] = {
    {"stoi(", number_parser},
    {"stol(", number_parser},
    {"stoll(", number_parser},
    {"stoul(", number_parser},
    {"stoull(", number_parser},
    {"stod(", number_parser},
    {"stof(", number_parser},
    {"atoi(", number_parser},
    {"atol(", number_parser},
    {"atoll(", number_parser},
    {"atof(", number_parser},
    {"strtol(", number_parser},
    {"strtoll(", number_parser},
    {"strtoul(", number_parser},
    {"strtoull(", number_parser},
    {"strtod(", number_parser},
    {"sscanf(", number_parser},
    {".as<", "the strict document tree: yaml-cpp reads 010 as 8 and \"no\" as false"},
    {"printf(", formatter},
    {"fprintf(", formatter},
    {"sprintf(", formatter},
    {"snprintf(", formatter},
    {"vsnprintf(", formatter},
    {"std::regex", "a small scanner written by hand; its time is bounded"},
    {"localtime(", calendar},
    {"localtime_r(", calendar},
    {"mktime(", calendar},
    {"timegm(", calendar},
    {"gmtime(", calendar},
    {"gmtime_r(", calendar},
    {"strftime(", calendar},
    {"rand(", "a seed that is passed in, or libsodium's randombytes_buf for secrets"},
    {"srand(", "a seed that is passed in, or libsodium's randombytes_buf for secrets"},
    {"assert(", "MUSUBI_ASSERT, which is always on"},
    {"using namespace std;", "the names in full"},
    {"system_clock::now", "an argument `now` of type Instant", Scope::domain},
    {"time(nullptr)", "an argument `now` of type Instant", Scope::domain},
    {"sleep_for(", "the test's own clock, or a wait for the event", Scope::tests},
    {"sleep_until(", "the test's own clock, or a wait for the event", Scope::tests},
    {"usleep(", "the test's own clock, or a wait for the event", Scope::tests},
};

bool is_in(Scope scope, std::string_view path) {
  switch (scope) {
    case Scope::everywhere:
      return true;
    case Scope::domain:
      return path.starts_with("server/domain/");
    case Scope::tests:
      return is_test_source(path);
  }
  return false;
}

// A name that merely ends like a banned one (MUSUBI_ASSERT, static_assert) is another name.
bool contains_call(std::string_view line, std::string_view call) {
  for (std::size_t at = line.find(call); at != std::string_view::npos;
       at = line.find(call, at + 1)) {
    const auto before = static_cast<unsigned char>(at == 0 ? ' ' : line[at - 1]);
    if (call.front() == '.' || (std::isalnum(before) == 0 && before != '_')) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Finding> check_banned_calls(const SourceFile& file) {
  std::vector<Finding> findings;
  if (language_of(file) != Language::cpp) {
    return findings;
  }
  const std::string code = without_comments_and_literals(file.text);
  const auto lines = lines_of(code);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const BannedCall& banned : banned_calls) {
      if (is_in(banned.scope, file.path) && contains_call(lines[i], banned.text)) {
        findings.push_back({.path = file.path,
                            .line = i + 1,
                            .message = fmt::format("`{}`: use {}", banned.text, banned.instead)});
      }
    }
  }
  return findings;
}

}  // namespace musubi::tidy

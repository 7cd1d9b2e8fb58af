#include "tidy/leaving_braces.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "tidy/code_text.h"

namespace musubi::tidy {
namespace {

struct Opening {
  std::size_t at;
  bool has_comma;  // between it and where the search began
};

// The bracket that `at` stands in; nothing where a statement begins before it.
std::optional<Opening> opening_before(std::string_view code, std::size_t at) {
  int depth = 0;
  bool has_comma = false;
  while (at-- > 0) {
    const char c = code[at];
    if (c == ')' || c == ']' || c == '}') {
      ++depth;
    } else if (c == '(' || c == '[' || c == '{') {
      if (depth == 0) {
        return Opening{at, has_comma};
      }
      --depth;
    } else if (depth == 0 && c == ';') {
      return std::nullopt;
    } else if (depth == 0 && c == ',') {
      has_comma = true;
    }
  }
  return std::nullopt;
}

// A brace of statements and not of values: after a head, a lambda's brackets or its type.
bool begins_block(std::string_view code, std::size_t brace) {
  std::string_view before = code.substr(0, brace);
  before = before.substr(0, before.find_last_not_of(" \n") + 1);
  if (before.empty() || std::string_view{")]};"}.find(before.back()) != std::string_view::npos ||
      before.ends_with(" const") || before.ends_with(" else") || before.ends_with(" noexcept")) {
    return true;
  }
  const auto is_of_type = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           std::string_view{"_:<>,*& "}.find(c) != std::string_view::npos;
  };
  while (!before.empty() && is_of_type(before.back()) && !before.ends_with("->")) {
    before.remove_suffix(1);
  }
  return before.ends_with("->");
}

// Of the brackets around it up to the statement, a brace in which something was made before.
bool leaves_braces(std::string_view code, std::size_t at) {
  while (const auto opening = opening_before(code, at)) {
    if (code[opening->at] == '{' && begins_block(code, opening->at)) {
      return false;
    }
    if (code[opening->at] == '{' && opening->has_comma) {
      return true;
    }
    at = opening->at;
  }
  return false;
}

}  // namespace

std::vector<Finding> check_leaving_braces(const SourceFile& file) {
  constexpr std::string_view call = "TRY(";
  std::vector<Finding> findings;
  if (language_of(file) != Language::cpp) {
    return findings;
  }
  const std::string code = without_preprocessor(without_comments_and_literals(file.text));
  for (std::size_t at = code.find(call); at != std::string::npos; at = code.find(call, at + 1)) {
    if (leaves_braces(code, at)) {
      const auto line =
          std::count(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(at), '\n');
      findings.push_back({.path = file.path,
                          .line = static_cast<std::size_t>(line) + 1,
                          .message = "TRY within braces leaks what they made before it: give its "
                                     "value a name first"});
    }
  }
  return findings;
}

}  // namespace musubi::tidy

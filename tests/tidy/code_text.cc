#include "tidy/code_text.h"

#include <cctype>

namespace musubi::tidy {
namespace {

// The position after the literal whose opening quote is at `start`.
std::size_t end_of_quoted(std::string_view text, std::size_t start) {
  const char quote = text[start];
  std::size_t i = start + 1;
  while (i < text.size() && text[i] != quote && text[i] != '\n') {
    i += text[i] == '\\' ? 2 : 1;
  }
  return i + 1;
}

// The position after R"delimiter( … )delimiter" whose quote is at `start`.
std::size_t end_of_raw_string(std::string_view text, std::size_t start) {
  const std::size_t open = text.find('(', start);
  if (open == std::string_view::npos) {
    return text.size();
  }
  const std::string close = ")" + std::string(text.substr(start + 1, open - start - 1)) + "\"";
  const std::size_t end = text.find(close, open);
  return end == std::string_view::npos ? text.size() : end + close.size();
}

// The position after the comment or literal that starts here, or `i` when none does.
std::size_t end_of_blank(std::string_view text, std::size_t i) {
  const char before = i == 0 ? '\0' : text[i - 1];
  if (text.substr(i).starts_with("//")) {
    const std::size_t end = text.find('\n', i);
    return end == std::string_view::npos ? text.size() : end;
  }
  if (text.substr(i).starts_with("/*")) {
    const std::size_t end = text.find("*/", i + 2);
    return end == std::string_view::npos ? text.size() : end + 2;
  }
  if (text[i] == '"') {
    return before == 'R' ? end_of_raw_string(text, i) : end_of_quoted(text, i);
  }
  // In 1'000'000 the quote separates digits.
  if (text[i] == '\'' && std::isxdigit(static_cast<unsigned char>(before)) == 0) {
    return end_of_quoted(text, i);
  }
  return i;
}

void blank(std::string& text, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to && i < text.size(); ++i) {
    if (text[i] != '\n') {
      text[i] = ' ';
    }
  }
}

}  // namespace

std::string without_comments_and_literals(std::string_view text) {
  std::string code(text);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = end_of_blank(text, i);
    blank(code, i, end);
    i = end == i ? i + 1 : end;
  }
  return code;
}

std::string without_preprocessor(std::string_view code) {
  std::string result(code);
  bool is_continued = false;
  for (std::size_t start = 0; start < result.size();) {
    const std::size_t end = std::min(result.find('\n', start), result.size());
    const std::size_t first = result.find_first_not_of(" \t", start);
    const bool is_directive = first < end && result[first] == '#';
    if (is_directive || is_continued) {
      is_continued = end > start && result[end - 1] == '\\';
      blank(result, start, end);
    }
    start = end + 1;
  }
  return result;
}

}  // namespace musubi::tidy

// Finds the functions of a C++ source by counting braces: no parser, so only what is needed to
// know where a function at namespace or class scope starts and ends.
#include <fmt/core.h>

#include <algorithm>
#include <cctype>

#include "tidy/code_text.h"
#include "tidy/sizes.h"

namespace musubi::tidy {
namespace {

bool has_word(std::string_view text, std::string_view word) {
  const auto is_part = [&](std::size_t i) {
    return i < text.size() &&
           (std::isalnum(static_cast<unsigned char>(text[i])) != 0 || text[i] == '_');
  };
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    if ((at == 0 || !is_part(at - 1)) && !is_part(at + word.size())) {
      return true;
    }
  }
  return false;
}

// The head is the text between the previous statement and an opening brace.
bool opens_scope(std::string_view head) {
  constexpr std::string_view words[] = {"namespace", "class", "struct", "union", "enum", "extern"};
  return head.find('(') == std::string_view::npos &&
         std::ranges::any_of(words, [&](std::string_view w) { return has_word(head, w); });
}

// Functions and named lambdas have parameters; initialised tables have an equals sign instead.
bool opens_function(std::string_view head) {
  if (head.find('(') == std::string_view::npos) {
    return false;
  }
  const std::string_view before_parameters = head.substr(0, head.find('('));
  const std::size_t equals = before_parameters.find('=');
  if (equals == std::string_view::npos || has_word(before_parameters, "operator")) {
    return true;
  }
  return before_parameters.find('[', equals) != std::string_view::npos;
}

std::size_t matching_brace(std::string_view code, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < code.size(); ++i) {
    depth += code[i] == '{' ? 1 : 0;
    depth -= code[i] == '}' ? 1 : 0;
    if (depth == 0) {
      return i;
    }
  }
  return code.size();
}

std::size_t next_visible(std::string_view code, std::size_t from) {
  return std::min(code.find_first_not_of(" \t\n", from), code.size());
}

std::size_t line_at(std::string_view code, std::size_t at) {
  return 1 + static_cast<std::size_t>(std::ranges::count(code.substr(0, at), '\n'));
}

bool is_access_label(std::string_view head) {
  return head == "public" || head == "private" || head == "protected";
}

std::string name_in(std::string_view head) {
  const std::string_view before = head.substr(0, head.find('('));
  const std::size_t start = before.find_last_of(" \t\n*&");
  return std::string(start == std::string_view::npos ? before : before.substr(start + 1));
}

}  // namespace

std::vector<Finding> check_function_length(const SourceFile& file) {
  std::vector<Finding> findings;
  if (!file.path.ends_with(".cc")) {
    return findings;
  }
  const std::string code = without_preprocessor(without_comments_and_literals(file.text));
  std::size_t start = next_visible(code, 0);
  for (std::size_t i = start; i < code.size(); ++i) {
    const std::string_view head = std::string_view(code).substr(start, i - start);
    const bool ends_head =
        code[i] == ';' || code[i] == '}' || (code[i] == ':' && is_access_label(head));
    if (ends_head || (code[i] == '{' && opens_scope(head))) {
      start = next_visible(code, i + 1);
    } else if (code[i] == '{') {
      const std::size_t close = matching_brace(code, i);
      const std::size_t after = next_visible(code, close + 1);
      i = close;
      // A member initialised in braces is followed by the next one or by the body.
      if (after < code.size() && (code[after] == ',' || code[after] == '{')) {
        continue;
      }
      const std::size_t lines = line_at(code, close) - line_at(code, start) + 1;
      if (opens_function(head) && lines > function_lines_max) {
        findings.push_back({.path = file.path,
                            .line = line_at(code, start),
                            .message = fmt::format("{} has {} lines, more than {}: move loops "
                                                   "and arithmetic into functions of their own",
                                                   name_in(head), lines, function_lines_max)});
      }
      start = after;
    }
  }
  return findings;
}

}  // namespace musubi::tidy

#include "domain/access/password_policy.h"

#include <algorithm>

#include "base/text/compatible_text.h"
#include "domain/access/common_words.h"

namespace musubi::access {

static bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

int password_characters_min(SecondFactor second_factor) {
  return second_factor == SecondFactor::set_up ? 13 : 15;
}

std::string password_form(std::string_view typed) { return text::compatible_text(typed); }

// A third of the length or less, over and over: "abcabcabcabcabc", "aaaaaaaaaaaaaaa".
static bool repeats(std::string_view text) {
  for (std::size_t piece = 1; piece * 3 <= text.size(); ++piece) {
    if (text.substr(piece) == text.substr(0, text.size() - piece)) {
      return true;
    }
  }
  return false;
}

// How many characters from the start follow each other in the row, in either direction.
static std::size_t run_length(std::string_view text, std::string_view row) {
  std::size_t best = 0;
  for (const int direction : {1, -1}) {
    std::size_t length = 1;
    std::size_t at = row.find(text.front());
    while (at != std::string_view::npos && length < text.size()) {
      at = direction > 0 ? at + 1 : at - 1;
      if (at >= row.size() || row[at] != text[length]) {
        break;
      }
      ++length;
    }
    best = std::max(best, length);
  }
  return best;
}

// Marks ends[i] where the guessed pieces that begin at `start` end.
static void mark_ends(std::string_view text, std::size_t start, std::vector<bool>& ends) {
  const std::string_view rest = text.substr(start);
  if (!is_letter(rest.front())) {
    ends[start + 1] = true;  // digits, signs and other scripts only fill the gaps of a guess
  }
  for (const std::string_view word : common_words()) {
    if (rest.starts_with(word)) {
      ends[start + word.size()] = true;
    }
  }
  for (const std::string_view row : keyboard_rows()) {
    for (std::size_t length = run_length(rest, row); length >= 3; --length) {
      ends[start + length] = true;
    }
  }
  const std::size_t same = std::min(rest.find_first_not_of(rest.front()), rest.size());
  for (std::size_t length = same; length >= 3; --length) {
    ends[start + length] = true;
  }
}

// Only letters of the Latin alphabet can be judged against the list; other scripts pass.
static bool is_put_together(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (text.empty() || !std::ranges::all_of(text, is_ascii)) {
    return false;
  }
  std::vector<bool> ends(text.size() + 1, false);
  ends[0] = true;
  for (std::size_t start = 0; start < text.size(); ++start) {
    if (ends[start]) {
      mark_ends(text, start, ends);
    }
  }
  return ends[text.size()];
}

static bool holds(std::string_view text, std::string_view part, std::size_t bytes_min) {
  return part.size() >= bytes_min && text.find(part) != std::string_view::npos;
}

static bool names_self(std::string_view text, const PasswordOwner& owner) {
  const std::string login = text::compatible_caseless_text(owner.login);
  const std::string name = text::compatible_caseless_text(owner.name);
  return holds(text, std::string_view{login}.substr(0, login.find('@')), 4) || holds(text, name, 4);
}

std::vector<PasswordProblem> password_problems(std::string_view form, const PasswordOwner& owner,
                                               SecondFactor second_factor) {
  std::vector<PasswordProblem> problems;
  const int characters = text::characters_in(form);
  if (characters < password_characters_min(second_factor)) {
    problems.push_back(PasswordProblem::too_short);
  }
  if (characters > password_characters_max) {
    problems.push_back(PasswordProblem::too_long);
    return problems;  // nothing more is worth the work
  }
  const std::string folded = text::compatible_caseless_text(form);
  if (repeats(folded)) {
    problems.push_back(PasswordProblem::repeats);
  }
  if (is_put_together(folded)) {
    problems.push_back(PasswordProblem::common);
  }
  if (names_self(folded, owner)) {
    problems.push_back(PasswordProblem::names_self);
  }
  return problems;
}

}  // namespace musubi::access

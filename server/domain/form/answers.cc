// Quantities are parsed and printed digit by digit, so that 2.9 years never become 2.8999.
#include "domain/form/answers.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/digits.h"

namespace musubi::form {

static constexpr std::int64_t thousandths_per_whole = 1000;
static constexpr std::size_t fraction_digits_max = 3;

std::optional<Quantity> Quantity::parse(std::string_view text) {
  const std::size_t point = text.find('.');
  const std::optional<int> whole_part = parse_digits(text.substr(0, point));
  if (!whole_part) {
    return std::nullopt;
  }
  const std::int64_t from_whole = *whole_part * thousandths_per_whole;
  if (point == std::string_view::npos) {
    return Quantity{from_whole};
  }
  std::string fraction{text.substr(point + 1)};
  if (fraction.empty() || fraction.size() > fraction_digits_max) {
    return std::nullopt;
  }
  fraction.resize(fraction_digits_max, '0');
  const std::optional<int> fraction_part = parse_digits(fraction);
  if (!fraction_part) {
    return std::nullopt;
  }
  return Quantity{from_whole + *fraction_part};
}

std::string Quantity::text() const {
  const std::int64_t fraction = thousandths % thousandths_per_whole;
  const std::string whole_part = fmt::format("{}", thousandths / thousandths_per_whole);
  if (fraction == 0) {
    return whole_part;
  }
  std::string text = fmt::format("{}.{:03}", whole_part, fraction);
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

const AnswerValue* Answers::find(const FieldId& field) const {
  const auto found = values.find(field);
  return found == values.end() ? nullptr : &found->second;
}

// The words that an answer is compared by.
struct WordsOf {
  std::vector<std::string> operator()(const std::string& text) const { return {text}; }
  std::vector<std::string> operator()(const Quantity& quantity) const { return {quantity.text()}; }
  std::vector<std::string> operator()(const Date& date) const { return {date.iso()}; }
  std::vector<std::string> operator()(YesNo answer) const {
    return {answer == YesNo::yes ? "yes" : "no"};
  }
  std::vector<std::string> operator()(const ChosenValues& chosen) const { return chosen.values; }
};

bool equals_any(const AnswerValue* answer, const std::vector<std::string>& values) {
  if (answer == nullptr) {
    return false;
  }
  const std::vector<std::string> words = std::visit(WordsOf{}, *answer);
  return std::ranges::find_first_of(words, values) != words.end();
}

}  // namespace musubi::form

#include "services/answer_words.h"

#include <algorithm>

#include "base/date.h"
#include "base/overloaded.h"
#include "domain/calendar/wareki.h"

namespace musubi::services {

static std::string label_of(const std::vector<form::Choice>& choices, const std::string& value,
                            Language language) {
  const auto choice = std::ranges::find(choices, value, &form::Choice::value);
  return choice == choices.end() ? value : choice->label.in(language);
}

static std::string labels_of(const std::vector<form::Choice>& choices,
                             const std::vector<std::string>& values, Language language) {
  std::string words;
  for (const std::string& value : values) {
    words += words.empty() ? "" : (language == Language::ja ? "、" : ", ");
    words += label_of(choices, value, language);
  }
  return words;
}

static std::string date_words(const std::string& iso, Language language) {
  const auto date = Date::parse_iso(iso);
  if (!date) {
    return iso;
  }
  return language == Language::ja ? calendar::format_wareki(*date)
                                  : calendar::format_english(*date);
}

static std::string yes_no_words(const std::string& value, Language language) {
  if (language == Language::en) {
    return value == "yes" ? "Yes" : "No";
  }
  return value == "yes" ? "はい" : "いいえ";
}

std::string answer_words(const form::Field& field, const std::vector<std::string>& raw,
                         Language language) {
  if (raw.empty()) {
    return "";
  }
  const std::string& first = raw.front();
  return std::visit(
      Overloaded{
          [&](const form::ChoiceAnswer& t) { return labels_of(t.choices, raw, language); },
          [&](const form::ChoicesAnswer& t) { return labels_of(t.choices, raw, language); },
          [&](const form::DateAnswer&) { return date_words(first, language); },
          [&](const form::YesNoAnswer&) { return yes_no_words(first, language); },
          [&](const form::NumberAnswer& t) { return first + " " + t.unit.in(language); },
          [&](const form::TextAnswer&) { return first; },
          [&](const form::LongTextAnswer&) { return first; },
          [&](const form::KanaAnswer&) { return first; },
          [&](const form::EmailAnswer&) { return first; },
          [&](const form::PhoneAnswer&) { return first; },
          [&](const form::AddressAnswer&) { return first; },
      },
      field.type);
}

}  // namespace musubi::services

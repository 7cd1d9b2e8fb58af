// Answers: what an applicant has said so far, by field. A field without an answer is missing, which
// is never the same as zero, no, or an empty list.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "domain/findings/ids.h"

namespace musubi::form {

// A decimal number with up to three places, kept exactly: 2.9 years are 2,900 thousandths.
struct Quantity {
  std::int64_t thousandths = 0;

  // Digits with an optional fraction of one to three places; no sign, at most nine whole digits.
  [[nodiscard]] static std::optional<Quantity> parse(std::string_view text);
  [[nodiscard]] static Quantity whole(std::int64_t value) { return Quantity{value * 1000}; }
  [[nodiscard]] std::string text() const;  // "2.9", "5"
  auto operator<=>(const Quantity&) const = default;
};

enum class YesNo { no, yes };

struct ChosenValues {
  std::vector<std::string> values;
  bool operator==(const ChosenValues&) const = default;
};

// Text, kana, choice, e-mail, phone and address are strings.
using AnswerValue = std::variant<std::string, Quantity, Date, YesNo, ChosenValues>;

struct Answers {
  std::map<FieldId, AnswerValue> values;

  // nullptr when the field has no answer.
  [[nodiscard]] const AnswerValue* find(const FieldId& field) const;
  bool operator==(const Answers&) const = default;
};

// Whether the answer is one of these values, or has one of them among its choices. "yes" and "no"
// stand for the answers of a yes-or-no question. A missing answer equals none.
[[nodiscard]] bool equals_any(const AnswerValue* answer, const std::vector<std::string>& values);

}  // namespace musubi::form

// Field: one question of an application form. The eleven answer types are closed; a programme file
// chooses among them and gives wording, limits and the place in the notice that asks.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/localised_text.h"
#include "domain/findings/finding.h"
#include "domain/findings/ids.h"
#include "domain/form/answers.h"

namespace musubi::form {

struct Choice {
  std::string value;
  LocalisedText label;
};

// Lengths are in graphemes: 𠮷 and 葛 with a variation selector are one each.
struct TextAnswer {
  int graphemes_max;
};
struct LongTextAnswer {
  int graphemes_max;
};
struct KanaAnswer {  // フリガナ
  int graphemes_max;
};
struct DateAnswer {};
struct NumberAnswer {
  std::optional<Quantity> value_min;
  std::optional<Quantity> value_max;
  LocalisedText unit;  // 例, 年
};
struct ChoiceAnswer {
  std::vector<Choice> choices;
};
struct ChoicesAnswer {
  std::vector<Choice> choices;
};
struct YesNoAnswer {};
struct EmailAnswer {};
struct PhoneAnswer {};
struct AddressAnswer {};

using AnswerType =
    std::variant<TextAnswer, LongTextAnswer, KanaAnswer, DateAnswer, NumberAnswer, ChoiceAnswer,
                 ChoicesAnswer, YesNoAnswer, EmailAnswer, PhoneAnswer, AddressAnswer>;

enum class Presence { required, optional };

// Sensitive data (要配慮個人情報) is kept from general lists, and its reads are audited.
enum class Sensitivity { ordinary, sensitive };

// Whose answer it is: the whole application's, or each member's of a team or roster.
enum class AskedOf { applicant, member };

// Shown only when an earlier field has one of these values. One level, referring backwards.
struct VisibleWhen {
  FieldId field;
  std::vector<std::string> equals_any;  // choice values; "yes" and "no" for a yes-or-no question
};

struct Field {
  FieldId id;
  AnswerType type;
  LocalisedText label;
  std::optional<LocalisedText> help;
  Presence presence;
  AskedOf asked_of;
  Sensitivity sensitivity;
  std::optional<VisibleWhen> visible_when;
  std::vector<CourseId> courses;  // empty: every course
  PurposeId purpose;
  SourceRef source;
};

// A heading of the form and the fields below it, in order.
struct Section {
  std::string id;
  LocalisedText title;
  std::vector<Field> fields;
};

}  // namespace musubi::form

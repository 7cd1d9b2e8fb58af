// Deadline rules, days with weekdays, and the keys that most rules share.
#include "programme_files/read_common.h"

#include <fmt/core.h>

#include "domain/calendar/wareki.h"

namespace musubi::programme_files {

namespace {

constexpr EnumName<form::Presence> presences[] = {{"required", form::Presence::required},
                                                  {"optional", form::Presence::optional}};
constexpr EnumName<form::Sensitivity> sensitivities[] = {
    {"ordinary", form::Sensitivity::ordinary}, {"sensitive", form::Sensitivity::sensitive}};
constexpr EnumName<calendar::DeadlineUnit> units[] = {
    {"day", calendar::DeadlineUnit::day},
    {"week", calendar::DeadlineUnit::week},
    {"month", calendar::DeadlineUnit::month},
    {"business_day", calendar::DeadlineUnit::business_day}};
constexpr EnumName<calendar::DeadlineDirection> directions[] = {
    {"after", calendar::DeadlineDirection::after}, {"before", calendar::DeadlineDirection::before}};
constexpr EnumName<calendar::AnchorDay> anchor_days[] = {
    {"excluded", calendar::AnchorDay::excluded}, {"included", calendar::AnchorDay::included}};
constexpr EnumName<calendar::DeadlineRoll> rolls[] = {
    {"none", calendar::DeadlineRoll::none},
    {"previous_business_day", calendar::DeadlineRoll::previous_business_day},
    {"next_business_day", calendar::DeadlineRoll::next_business_day}};

void check_weekday(const Value& value, Date date) {
  const std::string written = read_text(value);
  const std::string_view actual = calendar::weekday_ja(date.weekday());
  if (!written.empty() && written != actual) {
    value.problem(fmt::format("{} is a {} and not a {}", date.iso(), actual, written),
                  "Check both against the notice.");
  }
}

}  // namespace

std::vector<CourseId> read_courses_key(ObjectReader& object) {
  return object.optional_list("courses", read_id<CourseTag>);
}

SourceRef read_source_key(ObjectReader& object) { return object.required("source", read_source); }

form::VisibleWhen read_visible_when(const Value& value) {
  ObjectReader object{value};
  return {.field = object.required("field", read_id<FieldTag>),
          .equals_any = object.required_list("equals_any", read_text)};
}

form::Presence read_presence(const Value& value) { return read_enum(value, presences); }

form::Sensitivity read_sensitivity_key(ObjectReader& object) {
  return object
      .optional("sensitivity", [](const Value& value) { return read_enum(value, sensitivities); })
      .value_or(form::Sensitivity::ordinary);
}

calendar::DeadlineRule read_deadline_rule(const Value& value) {
  ObjectReader object{value};
  return read_deadline_rule_keys(object);
}

calendar::DeadlineRule read_deadline_rule_keys(ObjectReader& object) {
  const auto read_limited = [](const Value& value) {
    return read_int(value, {.min = 0, .max = calendar::deadline_count_max});
  };
  return {.count = object.required("count", read_limited),
          .unit = object.required("unit", [](const Value& v) { return read_enum(v, units); }),
          .direction =
              object.required("direction", [](const Value& v) { return read_enum(v, directions); }),
          .anchor_day = object.required("anchor_day",
                                        [](const Value& v) { return read_enum(v, anchor_days); }),
          .roll = object.required("roll", [](const Value& v) { return read_enum(v, rolls); })};
}

Date read_day(const Value& value) {
  if (!std::holds_alternative<YamlMapping>(value.node->content)) {
    return read_date(value);
  }
  ObjectReader object{value};
  return read_day_keys(object, "date", "weekday");
}

Date read_day_keys(ObjectReader& object, std::string_view date_key, std::string_view weekday_key) {
  const Date date = object.required(date_key, read_date);
  (void)object.optional(weekday_key, [&](const Value& value) {
    check_weekday(value, date);
    return date;
  });
  return date;
}

form::Quantity read_quantity(const Value& value) {
  const YamlScalar* scalar = scalar_of(value, "a number");
  if (scalar == nullptr) {
    return {};
  }
  const auto quantity = form::Quantity::parse(scalar->text);
  if (!quantity || scalar->quoting == Quoting::quoted) {
    value.problem(fmt::format("{} is not a number", scalar->text),
                  "Write digits without quotes, with up to three decimal places.");
  }
  return quantity.value_or(form::Quantity{});
}

}  // namespace musubi::programme_files

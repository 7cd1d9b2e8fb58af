// What several families read in the same way.
#pragma once

#include <vector>

#include "domain/calendar/deadline.h"
#include "domain/form/field.h"
#include "programme_files/object_reader.h"

namespace musubi::programme_files {

// `courses`: ids of courses or groups. Absent means every course.
[[nodiscard]] std::vector<CourseId> read_courses_key(ObjectReader& object);

// `source`: every rule says where the notice says so.
[[nodiscard]] SourceRef read_source_key(ObjectReader& object);

[[nodiscard]] form::VisibleWhen read_visible_when(const Value& value);
[[nodiscard]] form::Presence read_presence(const Value& value);
[[nodiscard]] form::Sensitivity read_sensitivity_key(ObjectReader& object);

[[nodiscard]] calendar::DeadlineRule read_deadline_rule(const Value& value);
// The keys of a deadline rule among the other keys of a mapping.
[[nodiscard]] calendar::DeadlineRule read_deadline_rule_keys(ObjectReader& object);

// A day that may stand alone, or with a weekday that must agree with the calendar.
[[nodiscard]] Date read_day(const Value& value);
// `<key>` and `<weekday key>` beside each other.
[[nodiscard]] Date read_day_keys(ObjectReader& object, std::string_view date_key,
                                 std::string_view weekday_key);

[[nodiscard]] form::Quantity read_quantity(const Value& value);

}  // namespace musubi::programme_files

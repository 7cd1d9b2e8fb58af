// Course: one thing that an applicant can apply for, with its plan of dates. The plan is copied
// into operating records at publication; from then on staff change those, and never this.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/instant.h"
#include "base/localised_text.h"
#include "domain/application/call.h"
#include "domain/findings/finding.h"
#include "domain/findings/ids.h"
#include "domain/form/field.h"

namespace musubi::programme {

// A stretch of a session day with its own attendance: lecture, exercise, ventilator, ecmo.
struct Part {
  std::string id;
  LocalisedText title;
  std::optional<TimeOfDay> starts;  // absent where the notice gives no time
  std::optional<TimeOfDay> ends;
};

struct SessionDay {
  Date date;
  std::vector<std::string> parts;
};

struct Session {
  SessionId id;
  LocalisedText title;
  std::optional<LocalisedText> venue;
  std::optional<std::string> prefecture;         // where it takes place, "01" to "47"
  std::vector<std::string> invited_prefectures;  // S3: whose people come; empty: no restriction
  std::vector<SessionDay> days;                  // in order of date
};

struct FixedSessions {
  std::vector<Session> sessions;
  std::vector<Date> reserve_days;  // S4 予備日
};
// By arrangement with each applicant, within a period (S4 C3–C7).
struct ArrangedDays {
  Date from;
  Date to;
  std::optional<TimeOfDay> starts;
  std::optional<TimeOfDay> ends;
  std::optional<Date> papers_due;  // the last day on which the papers arrive (S4 Q22)
};
// The month or period is known, the day is not (S1 8).
struct DaysUndecided {
  LocalisedText expected;
};

using Schedule = std::variant<FixedSessions, ArrangedDays, DaysUndecided>;

struct BringItem {
  LocalisedText title;
  form::Presence need;
};

struct Course {
  CourseId id;
  CourseId group;  // rules name a course or its group
  LocalisedText title;
  LocalisedText summary;
  std::vector<Part> parts;
  Schedule schedule;
  application::Window window;
  application::Capacity capacity;
  application::Selection selection;
  std::optional<LocalisedText> venue;
  std::vector<BringItem> bring;
  SourceRef source;
};

// The first day of the plan; absent while it is undecided or arranged.
[[nodiscard]] std::optional<Date> first_day(const Course& course);

}  // namespace musubi::programme

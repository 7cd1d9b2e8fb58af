#include "http/documents/courses_for_test.h"

namespace musubi::documents {

namespace {

using programme::Course;

Date day(std::string_view iso) { return Date::parse_iso(iso).value(); }
TimeOfDay time_at(std::string_view time) { return TimeOfDay::parse(time).value(); }

Course course_of(const Texts& text, std::string id, std::string group, LocalisedText title) {
  return {.id = CourseId{std::move(id)},
          .group = CourseId{std::move(group)},
          .title = std::move(title),
          .summary = text("講義と演習で、安全な手技を学ぶ研修です。日程と会場は下のとおりです。",
                          "Lectures and exercises on safe technique. Dates and venue are below."),
          .parts = {{"lecture", text("講義", "Lectures"), time_at("09:00"), time_at("17:00")},
                    {"exercise", text("演習", "Exercises"), {}, {}}},
          .schedule = programme::DaysUndecided{text("秋ごろ", "autumn")},
          .window = application::WindowUndecided{},
          .capacity = {application::CapacityUndecided{}, application::CapacityUnit::person, {}},
          .selection = application::SelectionByArrival{},
          .venue = {},
          .bring = {{text("筆記用具", "Pencil"), form::Presence::required},
                    {text("腕時計", "Watch"), form::Presence::optional}},
          .source = {"guide", "3"}};
}

Course basic_course(const Texts& text, int round) {
  const bool is_first = round == 1;
  Course course = course_of(text, is_first ? "basic_1" : "basic_2", "basic",
                            is_first ? text("第1回 基本研修", "Basic training, round 1")
                                     : text("第2回 基本研修", "Basic training, round 2"));
  const char* month = is_first ? "2024-06-" : "2024-10-";
  programme::Session session{.id = SessionId{"round"},
                             .title = text("この回", "This round"),
                             .venue = {},
                             .prefecture = {},
                             .invited_prefectures = {},
                             .days = {}};
  for (const char* number : {"06", "07", "08", "13", "14", "15", "20", "21", "22"}) {
    session.days.push_back({day(std::string{month} + number), {"lecture"}});
  }
  course.schedule = programme::FixedSessions{{session}, {day("2024-11-02"), day("2024-11-09")}};
  course.window = is_first ? application::WindowBetween{day("2024-04-15"), day("2024-05-15"), {}}
                           : application::WindowBetween{day("2024-08-15"), day("2024-09-13"), {}};
  course.capacity.limit = application::CapacityAtMost{6};
  course.venue = text("盛岡市の研修室", "A training room in Morioka");
  return course;
}

Course arranged_course(const Texts& text, std::string id, LocalisedText title) {
  Course course = course_of(text, std::move(id), "supplement", std::move(title));
  course.schedule = programme::ArrangedDays{
      day("2024-04-22"), day("2025-02-14"), time_at("09:00"), time_at("17:00"), {}};
  course.window =
      application::WindowBetween{day("2024-04-15"), day("2025-01-31"), time_at("17:00")};
  course.capacity.limit = application::CapacityAtMost{2};
  course.capacity.shared_as = "arranged_slot";
  return course;
}

}  // namespace

std::vector<Course> courses_of(const Texts& text) {
  Course practicum = course_of(text, "practicum", "practicum", text("実地研修", "Practicum"));
  practicum.schedule =
      programme::ArrangedDays{day("2024-04-22"), day("2025-03-21"), {}, {}, day("2025-03-21")};
  practicum.window = application::WindowOpenFrom{day("2024-04-15")};
  practicum.capacity.limit = application::CapacityUnlimited{};
  Course on_site = course_of(text, "on_site", "on_site", text("出張研修", "On-site training"));
  on_site.window = application::WindowByArrangement{DeadlineId{"inquiry"}};
  on_site.capacity.limit = application::CapacityAtLeast{3};
  on_site.selection = application::SelectionUndecided{};
  return {basic_course(text, 1),
          basic_course(text, 2),
          arranged_course(text, "supplement", text("補講", "Supplementary course")),
          arranged_course(text, "program_a", text("プログラムA", "Program A")),
          practicum,
          on_site,
          course_of(text, "later", "later", text("来年の研修", "Next year's training"))};
}

}  // namespace musubi::documents

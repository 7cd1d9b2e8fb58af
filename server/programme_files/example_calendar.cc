// Examples of dates: deadlines, windows, sessions and timetables.
#include "base/overloaded.h"
#include "domain/calendar/deadline.h"
#include "domain/calendar/durations.h"
#include "domain/calendar/wareki.h"
#include "domain/calendar/window.h"
#include "domain/programme/rule_list.h"
#include "programme_files/example_kinds.h"

namespace musubi::programme_files {

namespace {

Instant read_jst_instant(const Value& value) {
  const std::string text = read_quoted(value, "a moment");
  const auto instant = Instant::parse(text + "+09:00");
  if (!instant && !text.empty()) {
    value.problem(text + " is not a moment in Japan's time",
                  "Write it as \"2024-05-15T23:59:59\".");
  }
  return instant.value_or(Instant{0});
}

std::string_view name_of(calendar::WindowState state) {
  switch (state) {
    case calendar::WindowState::undecided:
      return "undecided";
    case calendar::WindowState::not_yet_open:
      return "not_yet";
    case calendar::WindowState::open:
      return "open";
    case calendar::WindowState::closed:
      return "closed";
  }
  return "";
}

std::string_view state_of(const application::Window& window, Instant at) {
  return std::visit(
      Overloaded{
          [](const application::WindowUndecided&) -> std::string_view { return "undecided"; },
          [](const application::WindowByArrangement&) -> std::string_view {
            return "by_arrangement";
          },
          [&](const application::WindowBetween& between) {
            return name_of(calendar::window_state(
                {.opens = calendar::StartTime{.date = between.from, .time = {}},
                 .closes = calendar::DueTime{.date = between.to, .time = between.closes_at}},
                at));
          },
          [&](const application::WindowOpenFrom& open) {
            return name_of(
                calendar::window_state({.opens = calendar::StartTime{.date = open.from, .time = {}},
                                        .closes = calendar::NeverCloses{}},
                                       at));
          },
      },
      window);
}

}  // namespace

void run_deadline(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const auto* deadline = given.required("deadline", [&](const Value& value) {
    return read_declared(value, world.programme.deadlines, "deadline");
  });
  const auto from = given.optional("from", read_date);
  if (deadline == nullptr) {
    return;
  }
  world.exercised.insert(programme::deadline_path(deadline->id));
  if (const auto* fixed = std::get_if<programme::FixedDeadline>(&deadline->kind)) {
    if (from) {
      given.value().problem("a fixed deadline is not counted from a day", "Remove from.");
    }
    expect.text("due", fixed->date.iso());
    expect.text("time", fixed->time ? std::optional{fixed->time->text()} : std::nullopt);
    return;
  }
  if (!from) {
    given.value().problem("the deadline is counted from a day", "Add from.");
    return;
  }
  const auto due = calendar::due_date(std::get<programme::DeadlineAfterEvent>(deadline->kind).rule,
                                      *from, world.calendar);
  if (due.is_ok()) {
    expect.text("due", due.value().iso());
  } else {
    expect.refused(due.error().detail);
  }
}

void run_window(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const programme::Course* course =
      given.required("course", [&](const Value& value) { return read_course_id(world, value); });
  const Instant at = given.required("at", read_jst_instant);
  if (course != nullptr) {
    expect.word("window", state_of(course->window, at),
                {"open", "closed", "not_yet", "undecided", "by_arrangement"});
  }
}

void run_session(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const programme::Course* course =
      given.required("course", [&](const Value& value) { return read_course_id(world, value); });
  const auto* fixed =
      course == nullptr ? nullptr : std::get_if<programme::FixedSessions>(&course->schedule);
  const auto* session =
      given.required("session", [&](const Value& value) -> const programme::Session* {
        if (fixed == nullptr) {
          value.problem("the course has no sessions", "Name a course with fixed sessions.");
          return nullptr;
        }
        return read_declared(value, fixed->sessions, "session");
      });
  if (session == nullptr) {
    return;
  }
  std::vector<std::string> dates;
  std::vector<std::string> weekdays;
  for (const programme::SessionDay& day : session->days) {
    dates.push_back(day.date.iso());
    weekdays.emplace_back(calendar::weekday_ja(day.date.weekday()));
  }
  std::vector<std::pair<std::string, std::int64_t>> minutes;
  for (const programme::Part& part : course->parts) {
    if (part.starts && part.ends) {
      const auto length = calendar::minutes_of({.start = *part.starts, .end = *part.ends});
      minutes.emplace_back(part.id, length.is_ok() ? length.value() : 0);
    }
  }
  expect.texts("dates", dates);
  expect.texts("weekdays", weekdays);
  expect.numbers_by_id("minutes", minutes);
  expect.number("prefectures_invited",
                static_cast<std::int64_t>(session->invited_prefectures.size()));
}

void run_timetable(const ExampleWorld& world, ObjectReader& given, Expectations& expect) {
  const auto* timetable = given.required("timetable", [&](const Value& value) {
    return read_declared(value, world.programme.timetables, "timetable");
  });
  if (timetable == nullptr) {
    return;
  }
  std::vector<TimeOfDay> starts;
  for (const programme::TimetableItem& item : timetable->items) {
    starts.push_back(item.starts);
  }
  const auto minutes = calendar::minutes_between_starts(starts);
  if (minutes.is_ok()) {
    expect.numbers("minutes", {minutes.value().begin(), minutes.value().end()});
  } else {
    expect.refused(minutes.error().detail);
  }
}

}  // namespace musubi::programme_files

// Days agree with the fiscal year and with each other: nothing ends before it starts, and no
// deadline falls after the event that it precedes.
#include <fmt/core.h>

#include <algorithm>

#include "domain/programme/check_definition.h"

namespace musubi::programme {

namespace {

struct DateChecker {
  const ProgrammeDefinition& definition;
  DefinitionProblems& problems;

  void add(std::string path, std::string text, std::string hint) {
    problems.push_back({.path = std::move(path), .text = std::move(text), .hint = std::move(hint)});
  }

  void require_in_fiscal_year(Date date, const std::string& path) {
    const calendar::FiscalYear year = definition.fiscal_year;
    if (!year.contains(date)) {
      add(path,
          fmt::format("{} is outside the fiscal year, {} to {}", date.iso(), year.first_day().iso(),
                      year.last_day().iso()),
          "Correct the day or the fiscal year.");
    }
  }

  void require_order(Date first, Date second, const std::string& path, std::string_view text) {
    if (second < first) {
      add(path, fmt::format("{} ({} and {})", text, first.iso(), second.iso()),
          "Check both against the notice.");
    }
  }

  void check_parts(const Course& course) {
    for (const Part& part : course.parts) {
      if (part.starts && part.ends && *part.ends <= *part.starts) {
        add(fmt::format("courses[{}].parts[{}].ends", course.id.value, part.id),
            "the part ends before it starts", "Check both times against the notice.");
      }
    }
  }

  void check_sessions(const FixedSessions& fixed, const std::string& path) {
    for (const Session& session : fixed.sessions) {
      const Date* previous = nullptr;
      for (std::size_t index = 0; index < session.days.size(); ++index) {
        const Date& date = session.days[index].date;
        const std::string day =
            fmt::format("{}.sessions[{}].days[{}].date", path, session.id.value, index);
        require_in_fiscal_year(date, day);
        if (previous != nullptr && date <= *previous) {
          add(day, fmt::format("{} does not come after {}", date.iso(), previous->iso()),
              "Write the days in order, each once.");
        }
        previous = &date;
      }
    }
    for (std::size_t index = 0; index < fixed.reserve_days.size(); ++index) {
      require_in_fiscal_year(fixed.reserve_days[index],
                             fmt::format("{}.reserve_days[{}]", path, index));
    }
  }

  void check_arranged(const ArrangedDays& days, const std::string& path) {
    require_in_fiscal_year(days.from, path + ".from");
    require_in_fiscal_year(days.to, path + ".to");
    require_order(days.from, days.to, path + ".to", "the period ends before it starts");
    if (days.starts && days.ends && *days.ends <= *days.starts) {
      add(path + ".ends", "the day ends before it starts", "Check both times.");
    }
    if (days.papers_due) {
      require_in_fiscal_year(*days.papers_due, path + ".papers_due");
    }
  }

  void check_window(const Course& course) {
    const std::string path = fmt::format("courses[{}].window", course.id.value);
    if (const auto* arranged = std::get_if<application::WindowByArrangement>(&course.window)) {
      check_inquiry(arranged->inquiry_deadline, path + ".inquiry_deadline");
    }
    const auto* between = std::get_if<application::WindowBetween>(&course.window);
    if (between == nullptr) {
      return;
    }
    require_order(between->from, between->to, path + ".to", "the window ends before it starts");
    if (const auto first = first_day(course)) {
      require_order(between->to, *first, path + ".to",
                    "the window ends after the first day of the course");
    } else if (const auto* days = std::get_if<ArrangedDays>(&course.schedule)) {
      require_order(between->to, days->to, path + ".to",
                    "the window ends after the last day of the course");
    }
  }

  void check_inquiry(const DeadlineId& id, const std::string& path) {
    for (const Deadline& deadline : definition.deadlines) {
      const auto* counted = std::get_if<DeadlineAfterEvent>(&deadline.kind);
      if (deadline.id == id && counted != nullptr) {
        require_before(counted->rule, path, "the inquiry comes before the wished day");
      }
    }
  }

  void require_before(const calendar::DeadlineRule& rule, const std::string& path,
                      std::string_view text) {
    if (rule.direction != calendar::DeadlineDirection::before) {
      add(path, fmt::format("{}, and the direction is after", text), "Write direction: before.");
    }
  }

  void check_deadline(const Deadline& deadline) {
    const std::string path = fmt::format("deadlines[{}]", deadline.id.value);
    if (!deadline.precedes) {
      return;
    }
    const auto* fixed = std::get_if<FixedDeadline>(&deadline.kind);
    if (fixed == nullptr) {
      require_before(std::get<DeadlineAfterEvent>(deadline.kind).rule, path + ".direction",
                     "the deadline precedes the course");
      return;
    }
    for (const Course& course : definition.courses) {
      const auto first = first_day(course);
      if (first && applies_to({*deadline.precedes}, course)) {
        require_order(fixed->date, *first, path + ".date",
                      fmt::format("the deadline is after the first day of {}", course.id.value));
      }
    }
  }

  void check_refunds() {
    for (const fees::RefundRule& rule : definition.tariff.refunds) {
      if (const auto* withdrawal = std::get_if<fees::WithdrawalInTime>(&rule.kind)) {
        require_before(withdrawal->deadline,
                       fmt::format("fees.refunds[{}].deadline.direction", rule.id.value),
                       "a withdrawal in time comes before the first day");
      }
    }
  }

  void check_make_up_days() {
    for (const learning::AttendanceRule& rule : definition.learning.attendance) {
      if (const auto* late = std::get_if<learning::LateRefused>(&rule.kind)) {
        for (std::size_t index = 0; index < late->make_up_days.size(); ++index) {
          require_in_fiscal_year(
              late->make_up_days[index],
              fmt::format("learning.attendance[{}].make_up_days[{}]", rule.id.value, index));
        }
      }
    }
  }

  void check_timetables() {
    for (const Timetable& timetable : definition.timetables) {
      for (std::size_t index = 1; index < timetable.items.size(); ++index) {
        if (timetable.items[index].starts <= timetable.items[index - 1].starts) {
          add(fmt::format("timetables[{}].items[{}].starts", timetable.id, index),
              "the item does not start after the one before it", "Check the times.");
        }
      }
    }
  }
};

}  // namespace

void check_dates(const ProgrammeDefinition& definition, DefinitionProblems& problems) {
  DateChecker checker{.definition = definition, .problems = problems};
  for (const Course& course : definition.courses) {
    const std::string path = fmt::format("courses[{}].schedule", course.id.value);
    if (const auto* fixed = std::get_if<FixedSessions>(&course.schedule)) {
      checker.check_sessions(*fixed, path);
    } else if (const auto* days = std::get_if<ArrangedDays>(&course.schedule)) {
      checker.check_arranged(*days, path);
    }
    checker.check_parts(course);
    checker.check_window(course);
  }
  for (const Deadline& deadline : definition.deadlines) {
    checker.check_deadline(deadline);
  }
  checker.check_refunds();
  checker.check_make_up_days();
  checker.check_timetables();
}

}  // namespace musubi::programme

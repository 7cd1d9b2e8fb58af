#include "http/documents/date_words.h"

#include <algorithm>
#include <array>

#include "base/overloaded.h"
#include "domain/calendar/wareki.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

namespace {

constexpr Sentence<std::string, std::string> from_to{"{}から{}まで", "{} to {}"};
constexpr Words from_word{"から", " to "};
constexpr Words until_word{"まで", ""};
constexpr Sentence<std::string> until_time{" {}まで", ", {}"};
constexpr Words any_time_before{"", "Any time from "};
constexpr Words any_time_after{"から随時", ""};
constexpr Words by_arrangement{"相談のうえ決めます", "By arrangement"};
constexpr Sentence<std::string> inquire_for_date{"相談のうえ決めます（お問い合わせは{}）",
                                                 "By arrangement (inquire {})"};
constexpr Sentence<std::string, std::string> before_event{"{1}の{0}前まで", "by {0} before {1}"};
constexpr Sentence<std::string, std::string> after_event{"{1}から{0}以内", "within {0} after {1}"};
constexpr Sentence<std::string> on_event{"{}まで", "by {}"};
constexpr Sentence<std::string> by_day{"{}まで", "by {}"};
constexpr Sentence<std::string, std::string> by_time{"{} {}まで", "by {}, {}"};
constexpr Sentence<std::string, std::string> hours_between{"{}〜{}", "{}–{}"};
constexpr Sentence<std::string> hours_from{"{}から", "from {}"};
constexpr Sentence<std::string> hours_until{"{}まで", "until {}"};

struct EventName {
  std::string_view event;
  Words words;
};
// The events from which the programme files count.
constexpr std::array event_names{
    EventName{"arrival", {"申込みの到着", "the arrival of the application"}},
    EventName{"first_day", {"研修初日", "the first day of the course"}},
    EventName{"course_end", {"研修終了日", "the end of the course"}},
    EventName{"papers_arrival", {"評価票の到着", "the arrival of the evaluation sheets"}},
    EventName{"wished_day", {"希望日", "the day you wish for"}},
};
// A name that a new programme brings is still shown as a deadline, if less exactly.
constexpr Words some_event{"募集案内が定める日", "the day set by the notice"};

Words words_of_event(std::string_view event) {
  const auto* found = std::ranges::find(event_names, event, &EventName::event);
  return found == event_names.end() ? some_event : found->words;
}

Counted counted_unit(calendar::DeadlineUnit unit) {
  switch (unit) {
    case calendar::DeadlineUnit::day:
      return {"日", "day", "days"};
    case calendar::DeadlineUnit::week:
      return {"週間", "week", "weeks"};
    case calendar::DeadlineUnit::month:
      return {"か月", "month", "months"};
    case calendar::DeadlineUnit::business_day:
      return {"営業日", "business day", "business days"};
  }
  return {};
}

}  // namespace

std::string day_in(Language language, Date date) {
  return language == Language::ja ? calendar::format_wareki(date) : calendar::format_english(date);
}

std::string moment_in(Language language, Instant moment) {
  const TimeOfDay minute{moment.time_jst().seconds / 60 * 60};
  return fmt::format("{} {}", day_in(language, moment.date_jst()), minute.text());
}

html::Node day_node(Language language, Date date) {
  return html::time(html::datetime(date.iso()), day_in(language, date));
}

std::string period_in(Language language, Date first, Date last) {
  return first == last ? day_in(language, first)
                       : from_to.in(language, day_in(language, first), day_in(language, last));
}

html::Node period_node(Language language, Date first, Date last) {
  if (first == last) {
    return day_node(language, first);
  }
  return html::group({day_node(language, first), html::text(from_word.in(language)),
                      day_node(language, last), html::text(until_word.in(language))});
}

std::string hours_in(Language language, const std::optional<TimeOfDay>& starts,
                     const std::optional<TimeOfDay>& ends) {
  if (starts && ends) {
    return hours_between.in(language, starts->text(), ends->text());
  }
  if (starts) {
    return hours_from.in(language, starts->text());
  }
  return ends ? hours_until.in(language, ends->text()) : std::string{};
}

std::string deadline_in(Language language, const calendar::DeadlineRule& rule,
                        std::string_view event) {
  const std::string anchor{words_of_event(event).in(language)};
  if (rule.count == 0) {
    return on_event.in(language, anchor);
  }
  const std::string span = counted_unit(rule.unit).in(language, rule.count);
  switch (rule.direction) {
    case calendar::DeadlineDirection::before:
      return before_event.in(language, span, anchor);
    case calendar::DeadlineDirection::after:
      return after_event.in(language, span, anchor);
  }
  return {};
}

std::string deadline_in(Language language, const programme::Deadline& deadline) {
  return std::visit(Overloaded{[&](const programme::FixedDeadline& fixed) {
                                 const std::string day = day_in(language, fixed.date);
                                 return fixed.time ? by_time.in(language, day, fixed.time->text())
                                                   : by_day.in(language, day);
                               },
                               [&](const programme::DeadlineAfterEvent& after) {
                                 return deadline_in(language, after.rule, after.event);
                               }},
                    deadline.kind);
}

const programme::Deadline* find_deadline(const programme::ProgrammeDefinition& definition,
                                         const DeadlineId& id) {
  const auto found = std::ranges::find(definition.deadlines, id, &programme::Deadline::id);
  return found == definition.deadlines.end() ? nullptr : &*found;
}

html::Node window_node(Language language, const application::Window& window,
                       const programme::ProgrammeDefinition& definition) {
  const auto between_node = [&](const application::WindowBetween& between) {
    if (!between.closes_at) {
      return period_node(language, between.from, between.to);
    }
    return html::group({day_node(language, between.from), html::text(from_word.in(language)),
                        day_node(language, between.to),
                        html::text(until_time.in(language, between.closes_at->text()))});
  };
  return std::visit(
      Overloaded{
          [&](const application::WindowUndecided&) { return html::text(undecided.in(language)); },
          between_node,
          [&](const application::WindowOpenFrom& open) {
            return html::group({html::text(any_time_before.in(language)),
                                day_node(language, open.from),
                                html::text(any_time_after.in(language))});
          },
          [&](const application::WindowByArrangement& arranged) {
            const auto* deadline = find_deadline(definition, arranged.inquiry_deadline);
            return html::text(
                deadline == nullptr
                    ? std::string{by_arrangement.in(language)}
                    : inquire_for_date.in(language, deadline_in(language, *deadline)));
          },
      },
      window);
}

}  // namespace musubi::documents

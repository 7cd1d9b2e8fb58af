// Days, moments, periods and counted deadlines in words: 和暦 with the weekday in Japanese, day
// month year in English (requirements 2.6).
#pragma once

#include <string>

#include "base/instant.h"
#include "domain/application/call.h"
#include "domain/calendar/deadline.h"
#include "domain/programme/definition.h"
#include "http/html/html.h"

namespace musubi::documents {

[[nodiscard]] std::string day_in(Language language, Date date);  // 令和8年5月29日（金）
[[nodiscard]] std::string moment_in(Language language, Instant moment);  // … 17:05
// The day in a <time> element, for programs that read the page; it doesn't break in a table.
[[nodiscard]] html::Node day_node(Language language, Date date);

// 令和6年6月6日（木）から令和6年6月22日（土）まで; one day alone is that day.
[[nodiscard]] std::string period_in(Language language, Date first, Date last);
[[nodiscard]] html::Node period_node(Language language, Date first, Date last);
// 9:00〜17:00, 9:00から, or nothing where the notice gives no time.
[[nodiscard]] std::string hours_in(Language language, const std::optional<TimeOfDay>& starts,
                                   const std::optional<TimeOfDay>& ends);

// 研修初日の1週間前まで; 申込みの到着から3営業日以内. `event` is a name of the programme file.
[[nodiscard]] std::string deadline_in(Language language, const calendar::DeadlineRule& rule,
                                      std::string_view event);
[[nodiscard]] std::string deadline_in(Language language, const programme::Deadline& deadline);
// nullptr when the programme has no such deadline.
[[nodiscard]] const programme::Deadline* find_deadline(
    const programme::ProgrammeDefinition& definition, const DeadlineId& id);

// When applications are accepted; 未定 and 要相談 in words.
[[nodiscard]] html::Node window_node(Language language, const application::Window& window,
                                     const programme::ProgrammeDefinition& definition);

}  // namespace musubi::documents

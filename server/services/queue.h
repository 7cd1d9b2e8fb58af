// The desk's queue as staff see it: filtered, counted, in order and by page.
#pragma once

#include "services/context.h"
#include "stores/application_store.h"

namespace musubi::services {

inline constexpr int queue_page_size = 50;

struct QueueQuery {
  std::string programme;  // empty: all
  std::string course;     // empty: all
  stores::QueueState state;
  std::string search;  // as typed; kana, kanji variants and width do not matter
  stores::QueueMessages messages = stores::QueueMessages::any;
  stores::QueueWarnings warnings = stores::QueueWarnings::any;
  std::optional<Date> received_from = std::nullopt;  // the first day of arrival
  std::optional<Date> received_to = std::nullopt;    // the last
  stores::QueueOrder order;
  int page;  // from 1
};

struct Room {
  ProgrammeId programme;
  CourseId course;
  LocalisedText title;
  application::Capacity notice;  // the capacity as the notice states it
  application::CourseRoom room;  // and what the operating record says of it now
};

struct QueueEntry {
  stores::QueueRow row;
  LocalisedText course_title;
};

struct QueuePage {
  std::vector<QueueEntry> entries;
  stores::QueueCounts counts;
  int total;  // of the chosen state
  int page;
  std::vector<Room> rooms;  // of the courses that this site takes applications for
};

[[nodiscard]] Result<QueuePage> view_queue(const Context& context, const QueueQuery& query,
                                           Instant now);

}  // namespace musubi::services

// The desk's queue as staff see it: filtered, counted, in order and by page.
#pragma once

#include "services/context.h"
#include "services/staff.h"
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
  stores::QueueDocuments documents = stores::QueueDocuments::any;
  std::optional<Date> received_from = std::nullopt;  // the first day of arrival
  std::optional<Date> received_to = std::nullopt;    // the last
  stores::QueueOrder order;
  int page;  // from 1
  stores::QueueCompleteness completeness = stores::QueueCompleteness::any;
};

struct Room {
  ProgrammeId programme;
  CourseId course;
  LocalisedText programme_title;
  LocalisedText title;
  application::Capacity notice;  // the capacity as the notice states it
  application::CourseRoom room;  // and what the operating record says of it now
};

struct QueueEntry {
  stores::QueueRow row;
  LocalisedText course_title;
  // By completion, from 1, where places are given so; only of the complete undecided and the
  // accepted ones.
  std::optional<int> rank;
};

struct QueuePage {
  std::vector<QueueEntry> entries;
  stores::QueueCounts counts;
  int total;  // of the chosen state and completeness
  int page;
  std::vector<Room> rooms;  // of the courses in reach that this site takes applications for
};

// What of the database the query asks for, within the reach of whoever asks.
[[nodiscard]] stores::QueueFilter filter_of(const QueueQuery& query, const Staff& staff);

[[nodiscard]] Result<QueuePage> view_queue(const Context& context, const QueueQuery& query,
                                           const Staff& staff, Instant now);

}  // namespace musubi::services

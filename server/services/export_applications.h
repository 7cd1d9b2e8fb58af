// The desk's queue as a file takes it: every application that the filters of the list leave, with
// what is needed to reach the applicant. What is handed out is recorded first (security.md 2, row 6
// and A11; decision 0019).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "services/queue.h"

namespace musubi::services {

struct ExportedApplication {
  stores::QueueRow row;
  LocalisedText programme_title;
  LocalisedText course_title;
  std::optional<int> rank;
  // Absent or empty where the form does not ask for it, or asks for it as something sensitive.
  std::optional<Date> birth_date;
  std::string address;
  std::string phone;
  std::string email;
};

// What a file will hold, as it was at one moment: which applications, in which order, with their
// ranks and unread messages. The rest of a row is read when its turn comes.
struct PlannedRow {
  ApplicationId application;
  int version;
  int rank;  // 0: none
  int unread_messages;
};
struct ExportPlan {
  Instant as_of;
  std::vector<PlannedRow> rows;
};

// In the order of the list, whatever the page that was asked for; `refused` "too_many_rows" where
// it is longer than the installation allows.
[[nodiscard]] Result<ExportPlan> plan_export(const Context& context, const QueueQuery& query,
                                             const Staff& staff, Instant now);

struct ExportChunk {
  std::vector<ExportedApplication> applications;
  int changed = 0;  // since the moment of the plan: they are as they were when they were read
};
// Of the plan's rows, `count_max` from `from` on: one short reading.
[[nodiscard]] Result<ExportChunk> read_export(const Context& context, const ExportPlan& plan,
                                              std::size_t from, std::size_t count_max);

}  // namespace musubi::services

// The operating records of courses: calls and days, which began as a copy of the file's plan and
// are the truth from publication on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/application/course_call.h"
#include "domain/findings/ids.h"
#include "stores/transaction.h"

namespace musubi::stores {

struct CourseCallRecord {
  CourseId course;
  int position;  // in the order of the file
  int revision;
  application::CourseCall call;
  int complete = 0;  // applications, undecided or accepted; see complete_count.h
};

enum class DayKind { session, reserve, arranged_first, arranged_last, papers_due };

struct CourseDayRecord {
  CourseId course;
  int position;
  DayKind kind;
  std::optional<SessionId> session;
  Date held_on;
  std::vector<std::string> parts;
};

[[nodiscard]] Result<void> insert_course_call(Transaction& transaction,
                                              const ProgrammeId& programme,
                                              const CourseCallRecord& record);
// In the order of the file in which each course first stood, at most 1,000.
[[nodiscard]] Result<std::vector<CourseCallRecord>> list_course_calls(Snapshot& snapshot,
                                                                      const ProgrammeId& programme);
[[nodiscard]] Result<std::optional<CourseCallRecord>> find_course_call(Snapshot& snapshot,
                                                                       const ProgrammeId& programme,
                                                                       const CourseId& course);
// Everything but what is counted: the places (take_place, free_place), the complete applications.
[[nodiscard]] Result<void> update_course_call(Transaction& transaction,
                                              const ProgrammeId& programme,
                                              const CourseCallRecord& record);

[[nodiscard]] Result<void> insert_course_day(Transaction& transaction, const ProgrammeId& programme,
                                             const CourseDayRecord& record);
// In order of date, at most 10,000.
[[nodiscard]] Result<std::vector<CourseDayRecord>> list_course_days(Snapshot& snapshot,
                                                                    const ProgrammeId& programme);
[[nodiscard]] Result<std::vector<CourseDayRecord>> list_days_of_course(Snapshot& snapshot,
                                                                       const ProgrammeId& programme,
                                                                       const CourseId& course);
// Moves the day; all else of it stays.
[[nodiscard]] Result<void> update_course_day(Transaction& transaction, const ProgrammeId& programme,
                                             const CourseDayRecord& record);

// The only statements that take and free a place. Taking is refused as "full" where none is free,
// whatever was read before.
[[nodiscard]] Result<void> take_place(Transaction& transaction, const ProgrammeId& programme,
                                      const CourseId& course);
[[nodiscard]] Result<void> free_place(Transaction& transaction, const ProgrammeId& programme,
                                      const CourseId& course);

}  // namespace musubi::stores

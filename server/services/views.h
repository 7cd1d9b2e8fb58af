// What the services tell of programmes, courses and applications: plain values, loaded in one
// snapshot. Pages and codecs turn them into words and never query further.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "domain/application/arranged_slot.h"
#include "domain/application/course_call.h"
#include "domain/findings/finding.h"
#include "domain/form/check.h"
#include "domain/programme/definition.h"

namespace musubi::services {

// One day of the operating plan of a course.
struct PlannedDay {
  enum class Kind { session, reserve, arranged_first, arranged_last, papers_due };
  Kind kind;
  SessionId session;  // empty unless kind is session
  Date date;
  std::vector<std::string> parts;
};

// Days that are offered from today on for the courses that share them, and those with room.
struct SlotCount {
  int offered = 0;
  int with_room = 0;
};

struct CourseView {
  const programme::Course* course;  // of the programme view's definition
  application::CourseCall call;
  application::WindowState window_state;
  std::vector<PlannedDay> days;         // in order of date
  std::optional<SlotCount> slots = {};  // of a course whose days are arranged in slots
};

// Whether an application has its day, where the days of its course are arranged in slots.
enum class Arrangement { not_needed, to_arrange, arranged };

struct ArrangedDay {
  std::string slot;  // its id
  application::SlotTime time;
  std::string venue;
};

enum class Dates { of_the_notice, demonstration };

struct ProgrammeView {
  std::shared_ptr<const programme::ProgrammeDefinition> definition;
  std::vector<CourseView> courses;  // in the order of the file
  Dates dates;
};

// One step in the life of an application, as its history shows it.
struct HistoryStep {
  enum class Verb { submitted, returned, resubmitted, accepted, declined, withdrawn, moved };
  Instant at;
  Verb verb;
  std::string actor;   // name of the member of staff; empty for the applicant
  std::string reason;  // empty where none was given
};

// What the holder of a status link sees.
struct StatusView {
  ProgrammeView programme;
  const CourseView* course;  // of `programme`
  std::string receipt_number;
  std::string applicant;
  application::Standing standing;
  Instant received_at;
  std::string return_reason;  // empty unless returned
  std::vector<HistoryStep> history;
  std::vector<application::Event> possible;  // resubmit, withdraw
  Arrangement arrangement = Arrangement::not_needed;
  std::optional<ArrangedDay> arranged_day = {};
};

enum class MailState { waiting, sent, failed };

struct MailView {
  std::string id;
  Instant at;
  std::string recipient;
  std::string subject;
  std::string body;
  MailState state;
};

}  // namespace musubi::services

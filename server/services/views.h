// What the services tell of programmes, courses and applications: plain values, loaded in one
// snapshot. Pages and codecs turn them into words and never query further.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
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

struct CourseView {
  const programme::Course* course;  // of the programme view's definition
  application::CourseCall call;
  application::WindowState window_state;
  std::vector<PlannedDay> days;  // in order of date
};

enum class Dates { of_the_notice, demonstration };

struct ProgrammeView {
  std::shared_ptr<const programme::ProgrammeDefinition> definition;
  std::vector<CourseView> courses;  // in the order of the file
  Dates dates;
};

enum class MessageSide { staff, applicant };

// One step in the life of an application, as its history shows it.
struct HistoryStep {
  enum class Verb {
    submitted,
    returned,
    resubmitted,
    accepted,
    declined,
    withdrawn,
    postponed,
    undone,
    corrected,
  };
  Instant at;
  Verb verb;
  std::string actor;   // name of the member of staff; empty for the applicant
  std::string reason;  // empty where none was given
};

// One message between the applicant and staff.
struct MessageView {
  std::string id;
  MessageSide from;
  std::string who;  // name of the member of staff; empty for the applicant
  Instant at;
  std::string text;
  std::optional<Instant> read_at;  // of the applicant's: when staff read it
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
  std::vector<MessageView> messages;         // oldest first
};

enum class MailState { waiting, sent, failed, recalled };

struct MailView {
  std::string id;
  Instant at;
  std::string recipient;
  std::string subject;
  std::string body;
  MailState state;
};

}  // namespace musubi::services

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
  bool operator==(const PlannedDay&) const = default;
};

// Days that are offered from today on for the courses that share them, and those with room.
struct SlotCount {
  int offered = 0;
  int with_room = 0;
  bool operator==(const SlotCount&) const = default;
};

struct CourseView {
  const programme::Course* course;  // of the programme view's definition
  application::CourseCall call;
  application::WindowState window_state;
  std::vector<PlannedDay> days;         // in order of date
  int complete = 0;                     // complete applications, undecided or accepted
  std::optional<SlotCount> slots = {};  // of a course whose days are arranged in slots
  bool operator==(const CourseView&) const = default;
};

// Whether an application has its day, where the days of its course are arranged in slots.
enum class Arrangement { not_needed, to_arrange, arranged };

struct ArrangedDay {
  std::string slot;  // its id
  application::SlotTime time;
  std::string venue;
};

enum class Dates { of_the_notice, demonstration };

// Two of them are equal when they are of the same revision and nothing on record differs.
struct ProgrammeView {
  std::shared_ptr<const programme::ProgrammeDefinition> definition;
  std::vector<CourseView> courses;  // in the order of the file
  Dates dates;
  bool operator==(const ProgrammeView&) const = default;
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
    edited,
    moved,
    postponed,
    undone,
    corrected,
    address_changed,
  };
  Instant at;
  Verb verb;
  std::string actor;   // name of the member of staff; empty for the applicant
  std::string reason;  // empty where none was given
};

// A paper that an application needs and does not hold.
struct MissingDocument {
  DocumentId slot;
  std::string number;  // ① as the notice prints it
  LocalisedText title;
  std::optional<std::string> form_number;
};

// A paper that staff sent back and that has not been replaced.
struct ReturnedDocument {
  std::string number;  // ① as the notice prints it
  LocalisedText title;
  std::string file_name;
  std::string reason;
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
  std::vector<application::Event> possible;  // edit, resubmit, withdraw
  std::vector<MessageView> messages = {};    // oldest first
  std::vector<MissingDocument> missing = {};
  std::vector<ReturnedDocument> returned_documents = {};
  std::optional<Instant> complete_at = std::nullopt;
  // In order of completion; only where places are given so, and while the call is open.
  std::optional<int> rank = std::nullopt;
  Arrangement arrangement = Arrangement::not_needed;
  std::optional<ArrangedDay> arranged_day = std::nullopt;
};

// What the page behind a confirmation link shows: how far the form is, and nothing of what was
// typed.
struct ConfirmationView {
  ProgrammeView programme;
  const CourseView* course;  // of `programme`
  int questions;             // shown by the answers so far
  int answered;
  bool is_confirmed;   // by this link or another
  Instant expires_at;  // of the draft
};

enum class MailState { held, waiting, sent, bounced, failed, recalled, dropped };

struct MailView {
  std::string id;
  Instant at;
  std::string recipient;
  std::string subject;
  std::string body;
  MailState state;
  std::string event = "";
  int attempts = 0;
  std::string last_error = "";  // a code of ours or a mail server's words; empty: none
  std::optional<Instant> held_until = std::nullopt;  // while it is held
  std::optional<Instant> sent_at = std::nullopt;
};

}  // namespace musubi::services

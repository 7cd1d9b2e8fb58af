// ProgrammeDefinition: a notice as data. It says which rules apply, with which numbers, dates and
// words, and where the notice says so; how a rule is computed is in the families of the domain.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/localised_text.h"
#include "domain/application/unit.h"
#include "domain/calendar/deadline.h"
#include "domain/calendar/fiscal_year.h"
#include "domain/calendar/partial_date.h"
#include "domain/certificate/rules.h"
#include "domain/eligibility/rules.h"
#include "domain/fees/rules.h"
#include "domain/form/document_slot.h"
#include "domain/form/field.h"
#include "domain/learning/rules.h"
#include "domain/practicum/rules.h"
#include "domain/privacy/rules.h"
#include "domain/programme/contact.h"
#include "domain/programme/course.h"
#include "domain/programme/engagement.h"
#include "domain/programme/guide.h"
#include "domain/programme/mail.h"

namespace musubi::programme {

struct Source {
  std::string key;
  LocalisedText title;
  LocalisedText issuer;
  calendar::PartialDate issued;
};

struct FixedDeadline {
  Date date;
  std::optional<TimeOfDay> time;
};
// Counted from an event of the application's life: arrival, course_end, papers_arrival, ….
struct DeadlineAfterEvent {
  std::string event;
  calendar::DeadlineRule rule;
};
// A hard deadline refuses what is late; a target (目安) only shows it (requirements 3.3-8).
enum class Strictness { hard, target };

struct Deadline {
  DeadlineId id;
  LocalisedText title;
  std::variant<FixedDeadline, DeadlineAfterEvent> kind;
  Strictness strictness;
  std::optional<CourseId> precedes;  // the course or group whose first day it must not pass
  SourceRef source;
};

struct ProgrammeDefinition {
  ProgrammeId id;
  int revision;
  LocalisedText title;
  LocalisedText summary;
  calendar::FiscalYear fiscal_year;
  LocalisedText commissioner;
  LocalisedText operator_name;
  std::optional<std::string> prefecture;
  std::vector<Source> sources;
  std::vector<Channel> channels;
  std::optional<Contact> contact;
  application::ApplicantUnit applicant;
  std::vector<Course> courses;
  Guide guide;  // empty: the notice has none
  std::vector<form::Section> form;
  std::vector<form::DocumentSlot> documents;
  std::vector<eligibility::Rule> eligibility;
  fees::Tariff tariff;
  std::vector<Deadline> deadlines;
  learning::Learning learning;
  std::optional<practicum::Practicum> practicum;
  std::vector<certificate::CertificateRule> certificates;
  std::vector<privacy::Statement> privacy;
  std::vector<Task> tasks;
  std::vector<Timetable> timetables;
  std::vector<Feed> feeds;
  std::vector<MailWording> mail;
  std::map<std::string, LocalisedText> texts;          // longer wording by key (texts.yaml)
  std::optional<std::string> reply_to = std::nullopt;  // where answers to its mails go
};

[[nodiscard]] const Course* find_course(const ProgrammeDefinition& definition, const CourseId& id);

// Whether this site takes the applications of the programme: by the web, from single people (S4).
// Teams, regions, rosters and institutions have no form on it yet (S0 5, S1 4, S2 5, S3 4).
[[nodiscard]] bool takes_applications_here(const ProgrammeDefinition& definition);

// Whether a rule that names these courses or groups applies to the course. No names: every course.
[[nodiscard]] bool applies_to(const std::vector<CourseId>& named, const Course& course);

}  // namespace musubi::programme

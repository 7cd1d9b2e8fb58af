#include "http/api/desk_codec.h"

#include <boost/json.hpp>

#include "domain/application/capacity.h"
#include "http/api/application_codec.h"
#include "http/api/desk_record_codec.h"
#include "http/api/finding_codec.h"
#include "http/api/mail_entry.h"
#include "http/api/slot_codec.h"
#include "http/api/words.h"
#include "http/documents/call_words.h"
#include "services/answer_words.h"

namespace musubi::http {

using boost::json::array;
using boost::json::object;

// Courses that share a capacity have it for each arranged day, and none for the call (S4 Q11).
static std::string capacity_words(const services::Room& room, Language language) {
  if (!room.notice.shared_as) {
    return documents::capacity_in(language, room.room.limit, room.notice.unit);
  }
  const std::string limit = documents::capacity_in(language, room.notice.limit, room.notice.unit);
  return limit + (language == Language::ja ? "（日程1回ごと、共通）" : " (each day, shared)");
}

static object room_to_json(const services::Room& room, Language language) {
  object json{
      {"programme", room.programme.value},
      {"course", room.course.value},
      {"programme_title", room.programme_title.in(language)},
      {"title", room.title.in(language)},
      {"capacity_words", capacity_words(room, language)},
      {"accepted", room.room.accepted},
  };
  if (const auto bound = application::places_max(room.room.limit)) {
    json["capacity"] = *bound;
  }
  return json;
}

static object row_to_json(const services::QueueEntry& entry, Language language) {
  object json{
      {"id", entry.row.id.value},
      {"receipt_number", entry.row.receipt_number},
      {"programme", entry.row.programme.value},
      {"course", entry.row.course.value},
      {"course_title", entry.course_title.in(language)},
      {"applicant", entry.row.applicant_name},
      {"applicant_kana", entry.row.applicant_kana},
      {"state", application::word_of(entry.row.standing)},
      {"received_at", entry.row.received_at.iso_jst()},
      {"version", entry.row.version},
      {"warnings", entry.row.warnings},
      {"unread_messages", entry.row.unread_messages},
  };
  if (entry.row.complete_at) {
    json["complete_at"] = entry.row.complete_at->iso_jst();
  }
  if (entry.rank) {
    json["rank"] = *entry.rank;
  }
  return json;
}

std::string to_json(const services::QueuePage& page, Language language) {
  array applications;
  for (const services::QueueEntry& entry : page.entries) {
    applications.push_back(row_to_json(entry, language));
  }
  array rooms;
  for (const services::Room& room : page.rooms) {
    rooms.push_back(room_to_json(room, language));
  }
  return boost::json::serialize(object{
      {"applications", std::move(applications)},
      {"total", page.total},
      {"page", page.page},
      {"page_size", services::queue_page_size},
      {"counts", object{{"submitted", page.counts.submitted},
                        {"returned", page.counts.returned},
                        {"accepted", page.counts.accepted},
                        {"declined", page.counts.declined},
                        {"withdrawn", page.counts.withdrawn},
                        {"complete", page.counts.complete},
                        {"incomplete", page.counts.incomplete},
                        {"unread", page.counts.unread},
                        {"warned", page.counts.warned},
                        {"returned_documents", page.counts.returned_documents},
                        {"unreviewed_documents", page.counts.unreviewed_documents}}},
      {"courses", std::move(rooms)},
  });
}

static array answers_to_json(const services::ApplicationView& view, Language language) {
  array answers;
  for (const form::Section& section :
       services::sections_of(*view.programme.definition, *view.course->course)) {
    for (const form::Field& field : section.fields) {
      if (!form::is_visible(field, view.checked.answers)) {
        continue;
      }
      const auto raw = view.record.answers.find(field.id);
      answers.push_back(object{
          {"id", field.id.value},
          {"section", section.title.in(language)},
          {"label", field.label.in(language)},
          {"value", raw == view.record.answers.end()
                        ? ""
                        : services::answer_words(field, raw->second, language)},
      });
    }
  }
  return answers;
}

static array history_to_json(const std::vector<services::HistoryStep>& history) {
  array steps;
  for (const services::HistoryStep& step : history) {
    object json{{"at", step.at.iso_jst()}, {"who", step.actor}, {"what", word_of(step.verb)}};
    if (!step.reason.empty()) {
      json["reason"] = step.reason;
    }
    steps.push_back(std::move(json));
  }
  return steps;
}

static array mails_to_json(const std::vector<services::MailView>& mails, Language language) {
  array list;
  for (const services::MailView& mail : mails) {
    list.push_back(mail_entry(mail, language));
  }
  return list;
}

static array agreed_to_json(const services::ApplicationView& view, Language language) {
  array wordings;
  for (const std::string& id : view.record.agreed) {
    for (const privacy::Statement& statement : view.programme.definition->privacy) {
      if (statement.id.value == id) {
        wordings.emplace_back(statement.wording.in(language));
      }
    }
  }
  return wordings;
}

std::string to_json(const services::ApplicationView& view, Language language) {
  const programme::ProgrammeDefinition& definition = *view.programme.definition;
  const services::Room room{definition.id,
                            view.course->course->id,
                            definition.title,
                            view.course->course->title,
                            view.course->course->capacity,
                            view.course->call.room};
  array actions;
  for (const services::Action action : view.actions) {
    actions.emplace_back(word_of(action));
  }
  object json{
      {"id", view.record.id.value},
      {"receipt_number", view.record.receipt_number},
      {"programme", definition.id.value},
      {"course", view.course->course->id.value},
      {"programme_title", definition.title.in(language)},
      {"course_title", view.course->course->title.in(language)},
      {"applicant", view.record.applicant_name},
      {"applicant_kana", view.record.applicant_kana},
      {"state", application::word_of(view.record.standing)},
      {"version", view.record.version},
      {"received_at", view.record.received_at.iso_jst()},
      {"answers", answers_to_json(view, language)},
      {"agreed", agreed_to_json(view, language)},
      {"findings", to_json(view.checked.findings, definition, language)},
      {"history", history_to_json(view.history)},
      {"mails", mails_to_json(view.mails, language)},
      {"room", room_to_json(room, language)},
      {"actions", std::move(actions)},
      {"missing_documents", to_json(view.missing, language)},
  };
  if (view.record.complete_at) {
    json["complete_at"] = view.record.complete_at->iso_jst();
  }
  add_arrangement(json, view.arrangement, view.arranged_day);
  add_records(json, view, language);
  return boost::json::serialize(json);
}

}  // namespace musubi::http

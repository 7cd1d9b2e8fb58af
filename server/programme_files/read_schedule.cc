// Reads a course's plan of dates: fixed sessions, days to be arranged, or days not yet decided.
#include "programme_files/kind_reader.h"
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

using std::type_identity;

static programme::SessionDay read_session_day(const Value& value) {
  ObjectReader object{value};
  return {.date = read_day_keys(object, "date", "weekday"),
          .parts = object.optional_list("parts", read_word)};
}

static programme::Session read_session(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<SessionTag>),
          .title = object.required("title", read_localised_text),
          .venue = object.optional("venue", read_localised_text),
          .prefecture = object.optional("prefecture", read_prefecture),
          .invited_prefectures = object.optional_list("invited_prefectures", read_prefecture),
          .days = object.required_list("days", read_session_day)};
}

static programme::FixedSessions read_parameters(ObjectReader& object,
                                                type_identity<programme::FixedSessions>) {
  return {.sessions = object.required_list("sessions", read_session),
          .reserve_days = object.optional_list("reserve_days", read_day)};
}

static programme::ArrangedDays read_parameters(ObjectReader& object,
                                               type_identity<programme::ArrangedDays>) {
  programme::ArrangedDays days{.from = object.required("from", read_day),
                               .to = object.required("to", read_day),
                               .starts = object.optional("starts", read_time),
                               .ends = object.optional("ends", read_time),
                               .papers_due = object.optional("papers_due", read_day)};
  if (days.starts.has_value() != days.ends.has_value()) {
    object.value().problem("only one of starts and ends is here", "Write both, or neither.");
  }
  return days;
}

static programme::DaysUndecided read_parameters(ObjectReader& object,
                                                type_identity<programme::DaysUndecided>) {
  return {.expected = object.required("expected", read_localised_text)};
}

programme::Schedule read_schedule(const Value& value) {
  ObjectReader object{value};
  return read_kind<programme::Schedule>(object, {.key = "kind", .family = Family::schedule});
}

}  // namespace musubi::programme_files

// Reads certificates, and what S1 and S2 have beside courses: tasks, timetables and feeds.
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

namespace {

using namespace programme;

constexpr EnumName<certificate::Issuer> issuers[] = {
    {"operator", certificate::Issuer::operator_of_programme},
    {"authority", certificate::Issuer::authority}};
constexpr EnumName<TaskOwner> owners[] = {
    {"municipality", TaskOwner::municipality},
    {"secretariat", TaskOwner::secretariat},
    {"both", TaskOwner::both},
    {"municipality_with_support", TaskOwner::municipality_with_support},
    {"secretariat_municipality_if_needed", TaskOwner::secretariat_municipality_if_needed}};
constexpr EnumName<Certainty> certainties[] = {{"stated", Certainty::stated},
                                               {"to_be_confirmed", Certainty::to_be_confirmed}};
constexpr EnumName<FeedContent> contents[] = {
    {"public_part", FeedContent::public_part},
    {"all_of_own_prefecture", FeedContent::all_of_own_prefecture},
    {"notice_of_new_posting", FeedContent::notice_of_new_posting},
    {"report", FeedContent::report}};
constexpr EnumName<FeedTrigger> triggers[] = {{"on_publication", FeedTrigger::on_publication},
                                              {"on_request", FeedTrigger::on_request},
                                              {"after_event", FeedTrigger::after_event}};

TimetableItem read_timetable_item(const Value& value) {
  ObjectReader object{value};
  return {.starts = object.required("starts", read_time),
          .title = object.required("title", read_localised_text)};
}

}  // namespace

certificate::CertificateRule read_certificate(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<CertificateTag>),
          .title = object.required("title", read_localised_text),
          .issuer = object.required("issuer", [](const Value& v) { return read_enum(v, issuers); }),
          .courses = read_courses_key(object),
          .dispatched_by = object.optional("dispatched_by", read_id<DeadlineTag>),
          .source = read_source_key(object)};
}

Task read_task(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_word),
          .phase = object.required("phase", read_localised_text),
          .title = object.required("title", read_localised_text),
          .owner = object.required("owner", [](const Value& v) { return read_enum(v, owners); }),
          .timing = object.optional("timing", read_localised_text),
          .certainty = object.required("certainty",
                                       [](const Value& v) { return read_enum(v, certainties); }),
          .source = read_source_key(object)};
}

Timetable read_timetable(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_word),
          .title = object.required("title", read_localised_text),
          .items = object.required_list("items", read_timetable_item),
          .source = read_source_key(object)};
}

Feed read_feed(const Value& value) {
  ObjectReader object{value};
  return {
      .id = object.required("id", read_word),
      .from = object.required("from", read_localised_text),
      .to = object.required("to", read_localised_text),
      .content = object.required("content", [](const Value& v) { return read_enum(v, contents); }),
      .trigger = object.required("trigger", [](const Value& v) { return read_enum(v, triggers); }),
      .source = read_source_key(object)};
}

}  // namespace musubi::programme_files

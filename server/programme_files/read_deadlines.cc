// Reads deadlines: a fixed day, or so many days from an event of the application's life.
#include "programme_files/kind_reader.h"
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

using std::type_identity;

static programme::FixedDeadline read_parameters(ObjectReader& object,
                                                type_identity<programme::FixedDeadline>) {
  return {.date = read_day_keys(object, "date", "weekday"),
          .time = object.optional("time", read_time)};
}

static programme::DeadlineAfterEvent read_parameters(ObjectReader& object,
                                                     type_identity<programme::DeadlineAfterEvent>) {
  return {.event = object.required("event", read_word), .rule = read_deadline_rule_keys(object)};
}

constexpr EnumName<programme::Strictness> strictness_names[] = {
    {"hard", programme::Strictness::hard}, {"target", programme::Strictness::target}};

static programme::Strictness read_strictness(const Value& value) {
  return read_enum(value, strictness_names);
}

programme::Deadline read_deadline(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<DeadlineTag>),
          .title = object.required("title", read_localised_text),
          .kind = read_kind<DeadlineKinds>(object, {.key = "kind", .family = Family::deadline}),
          .strictness = object.required("strictness", read_strictness),
          .precedes = object.optional("precedes", read_id<CourseTag>),
          .source = read_source_key(object)};
}

}  // namespace musubi::programme_files

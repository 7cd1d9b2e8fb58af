// Reads one course: its wording, its parts, and its plan, call and capacity (read_schedule.cc,
// read_call.cc).
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

namespace {

programme::Part read_part(const Value& value) {
  ObjectReader object{value};
  programme::Part part{.id = object.required("id", read_word),
                       .title = object.required("title", read_localised_text),
                       .starts = object.optional("starts", read_time),
                       .ends = object.optional("ends", read_time)};
  if (part.starts.has_value() != part.ends.has_value()) {
    value.problem("only one of starts and ends is here", "Write both, or neither.");
  }
  return part;
}

programme::BringItem read_bring_item(const Value& value) {
  ObjectReader object{value};
  return {.title = object.required("title", read_localised_text),
          .need = object.required("need", read_presence)};
}

}  // namespace

programme::Course read_course(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<CourseTag>),
          .group = object.required("group", read_id<CourseTag>),
          .title = object.required("title", read_localised_text),
          .summary = object.required("summary", read_localised_text),
          .parts = object.optional_list("parts", read_part),
          .schedule = object.required("schedule", read_schedule),
          .window = object.required("window", read_window),
          .capacity = object.required("capacity", read_capacity),
          .selection = object.required("selection", read_selection),
          .venue = object.optional("venue", read_localised_text),
          .bring = object.optional_list("bring", read_bring_item),
          .source = read_source_key(object)};
}

}  // namespace musubi::programme_files

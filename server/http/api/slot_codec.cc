#include "http/api/slot_codec.h"

#include <boost/json.hpp>

#include "http/api/field_rules.h"

namespace musubi::http {

using boost::json::array;
using boost::json::object;

constexpr TextRule time_rule{.characters_max = 5};
constexpr TextRule venue_rule{.characters_max = 200};

static TimeOfDay read_time(ObjectReader& reader, std::string_view key) {
  const auto time = TimeOfDay::parse(reader.text(key, time_rule));
  if (!time) {
    reader.report(key, "json.not_a_time");
  }
  return time.value_or(TimeOfDay{});
}

std::variant<SlotInput, std::vector<InputProblem>> read_slot_input(std::string_view body) {
  SlotInput input{.plan = {.shared_as = std::nullopt,
                           .time = {Date{std::chrono::sys_days{}}, {}, {}},
                           .venue = ""},
                  .version = std::nullopt};
  const auto problems = read_json_object(body, [&](ObjectReader& reader) {
    input.plan.shared_as = reader.optional_text("shared_as", id_rule);
    input.plan.time.held_on = reader.date("held_on").value_or(input.plan.time.held_on);
    input.plan.time.starts = read_time(reader, "starts");
    input.plan.time.ends = read_time(reader, "ends");
    input.plan.venue = reader.text("venue", venue_rule);
    if (const auto version = reader.optional_integer("version", version_rule)) {
      input.version = static_cast<int>(*version);
    }
  });
  if (!problems.empty()) {
    return problems;
  }
  return input;
}

std::variant<MoveInput, std::vector<InputProblem>> read_move_input(std::string_view body) {
  MoveInput input{};
  const auto problems = read_json_object(body, [&](ObjectReader& reader) {
    input.slot = ArrangedSlotId{reader.text("slot", id_rule)};
    if (input.slot.is_empty()) {
      reader.report("slot", "json.empty");
    }
    input.reason = reader.text("reason", reason_rule);
    input.version = static_cast<int>(reader.integer("version", version_rule));
  });
  if (!problems.empty()) {
    return problems;
  }
  return input;
}

static object person_to_json(const stores::SlotApplicant& person) {
  object json{{"application", person.application.value},
              {"receipt_number", person.receipt_number},
              {"course", person.course.value},
              {"applicant", person.applicant_name}};
  const auto wished = person.answers.find(FieldId{"wished_days"});
  if (wished != person.answers.end() && !wished->second.empty()) {
    json["wished_days"] = wished->second.front();
  }
  return json;
}

static array people_to_json(const std::vector<stores::SlotApplicant>& people) {
  array list;
  for (const stores::SlotApplicant& person : people) {
    list.push_back(person_to_json(person));
  }
  return list;
}

static object slot_to_json(const services::SlotView& view, Language language) {
  array courses;
  for (const CourseId& course : view.courses) {
    courses.emplace_back(course.value);
  }
  array warnings;
  for (const LocalisedText& warning : view.warnings) {
    warnings.emplace_back(warning.in(language));
  }
  return {{"id", view.slot.id.value},
          {"held_on", view.slot.time.held_on.iso()},
          {"starts", view.slot.time.starts.text()},
          {"ends", view.slot.time.ends.text()},
          {"venue", view.slot.venue},
          {"capacity", view.slot.capacity},
          {"taken", view.slot.taken},
          {"version", view.slot.version},
          {"courses", std::move(courses)},
          {"warnings", std::move(warnings)},
          {"people", people_to_json(view.people)}};
}

std::string to_json(const services::SlotView& view, Language language) {
  return boost::json::serialize(slot_to_json(view, language));
}

std::string to_json(const services::SlotBoard& board, Language language) {
  array slots;
  for (const services::SlotView& view : board.slots) {
    slots.push_back(slot_to_json(view, language));
  }
  return boost::json::serialize(
      object{{"slots", std::move(slots)}, {"to_arrange", people_to_json(board.to_arrange)}});
}

void add_arrangement(object& json, services::Arrangement arrangement,
                     const std::optional<services::ArrangedDay>& day) {
  if (arrangement == services::Arrangement::not_needed) {
    return;
  }
  json["arrangement"] = day ? "arranged" : "to_arrange";
  if (day) {
    json["slot"] = object{{"id", day->slot},
                          {"held_on", day->time.held_on.iso()},
                          {"starts", day->time.starts.text()},
                          {"ends", day->time.ends.text()},
                          {"venue", day->venue}};
  }
}

}  // namespace musubi::http

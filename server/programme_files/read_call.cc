// Reads when applications are accepted, for how many there is room, and who is chosen.
#include "programme_files/kind_reader.h"
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

using std::type_identity;

static application::WindowUndecided read_parameters(ObjectReader&,
                                                    type_identity<application::WindowUndecided>) {
  return {};
}

static application::WindowBetween read_parameters(ObjectReader& object,
                                                  type_identity<application::WindowBetween>) {
  return {.from = read_day_keys(object, "from", "from_weekday"),
          .to = read_day_keys(object, "to", "to_weekday"),
          .closes_at = object.optional("closes_at", read_time)};
}

static application::WindowOpenFrom read_parameters(ObjectReader& object,
                                                   type_identity<application::WindowOpenFrom>) {
  return {.from = object.required("from", read_day)};
}

static application::WindowByArrangement read_parameters(
    ObjectReader& object, type_identity<application::WindowByArrangement>) {
  return {.inquiry_deadline = object.required("inquiry_deadline", read_id<DeadlineTag>)};
}

static application::CapacityUndecided read_parameters(
    ObjectReader&, type_identity<application::CapacityUndecided>) {
  return {};
}

static application::CapacityUnlimited read_parameters(
    ObjectReader&, type_identity<application::CapacityUnlimited>) {
  return {};
}

constexpr IntLimits head_limits{.min = 1, .max = 1'000'000};

static int read_heads(const Value& value) { return read_int(value, head_limits); }

static application::CapacityAtMost read_parameters(ObjectReader& object,
                                                   type_identity<application::CapacityAtMost>) {
  return {.count = object.required("count", read_heads)};
}

static application::CapacityAtLeast read_parameters(ObjectReader& object,
                                                    type_identity<application::CapacityAtLeast>) {
  return {.count = object.required("count", read_heads)};
}

static application::CapacityBetween read_parameters(ObjectReader& object,
                                                    type_identity<application::CapacityBetween>) {
  application::CapacityBetween limits{.count_min = object.required("count_min", read_heads),
                                      .count_max = object.required("count_max", read_heads)};
  if (limits.count_max < limits.count_min) {
    object.value().problem("count_max is less than count_min", "Check both against the notice.");
  }
  return limits;
}

static application::SelectionUndecided read_parameters(
    ObjectReader&, type_identity<application::SelectionUndecided>) {
  return {};
}

static application::SelectionByArrival read_parameters(
    ObjectReader&, type_identity<application::SelectionByArrival>) {
  return {};
}

static application::SelectionByPriority read_parameters(
    ObjectReader& object, type_identity<application::SelectionByPriority>) {
  return {.attributes = object.required_list("attributes", read_id<FieldTag>)};
}

static application::SelectionByOrganiser read_parameters(
    ObjectReader&, type_identity<application::SelectionByOrganiser>) {
  return {};
}

static application::SelectionOutside read_parameters(ObjectReader& object,
                                                     type_identity<application::SelectionOutside>) {
  return {.decided_by = object.required("decided_by", read_localised_text)};
}

constexpr EnumName<application::CapacityUnit> capacity_units[] = {
    {"person", application::CapacityUnit::person},
    {"team", application::CapacityUnit::team},
    {"region", application::CapacityUnit::region}};

application::Window read_window(const Value& value) {
  ObjectReader object{value};
  return read_kind<application::Window>(object, {.key = "kind", .family = Family::window});
}

application::Capacity read_capacity(const Value& value) {
  ObjectReader object{value};
  return {
      .limit = read_kind<application::CapacityLimit>(object,
                                                     {.key = "kind", .family = Family::capacity}),
      .unit = object.required("unit", [](const Value& v) { return read_enum(v, capacity_units); }),
      .shared_as = object.optional("shared_as", read_word)};
}

application::Selection read_selection(const Value& value) {
  ObjectReader object{value};
  return read_kind<application::Selection>(object, {.key = "kind", .family = Family::selection});
}

}  // namespace musubi::programme_files

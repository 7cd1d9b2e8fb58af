// Arranged slots as the desk's API reads and shows them.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/core/json_reader.h"
#include "services/slots.h"

namespace musubi::http {

struct SlotInput {
  services::SlotPlan plan;
  std::optional<int> version;  // of the slot to change
};
[[nodiscard]] std::variant<SlotInput, std::vector<InputProblem>> read_slot_input(
    std::string_view body);

struct MoveInput {
  ArrangedSlotId slot;
  int version;
  std::string reason;
};
[[nodiscard]] std::variant<MoveInput, std::vector<InputProblem>> read_move_input(
    std::string_view body);

[[nodiscard]] std::string to_json(const services::SlotView& view, Language language);
[[nodiscard]] std::string to_json(const services::SlotBoard& board, Language language);

// Adds "arrangement" and "slot" to an application, where its course has slots.
void add_arrangement(boost::json::object& json, services::Arrangement arrangement,
                     const std::optional<services::ArrangedDay>& day);

}  // namespace musubi::http

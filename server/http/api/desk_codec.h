// The desk's queue and applications as the API shows them, and what staff send back.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/core/json_reader.h"
#include "http/core/request.h"
#include "services/application_view.h"
#include "services/decide_application.h"
#include "services/queue.h"

namespace musubi::http {

[[nodiscard]] std::variant<services::QueueQuery, std::vector<InputProblem>> read_queue_query(
    const Request& request);

struct ReturnInput {
  int version;
  std::string reason;
};
[[nodiscard]] std::variant<ReturnInput, std::vector<InputProblem>> read_return_input(
    std::string_view body);

struct DecisionInput {
  int version;
  application::Ruling ruling;
  std::string reason;
  bool despite_incomplete;
};
[[nodiscard]] std::variant<DecisionInput, std::vector<InputProblem>> read_decision_input(
    std::string_view body);

[[nodiscard]] std::string to_json(const services::QueuePage& page, Language language);
[[nodiscard]] std::string to_json(const services::ApplicationView& view, Language language);

}  // namespace musubi::http

// Applications as they come in and go out: the applicant's input, receipts, and the holder's view.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/core/json_reader.h"
#include "services/own_application.h"
#include "services/submit_application.h"

namespace musubi::http {

[[nodiscard]] std::variant<services::ApplicationInput, std::vector<InputProblem>>
read_application_input(std::string_view body);

[[nodiscard]] std::string to_json(const services::Receipt& receipt);
[[nodiscard]] std::string to_json(const services::OwnApplication& application);

}  // namespace musubi::http

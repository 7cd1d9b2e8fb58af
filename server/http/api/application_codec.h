// Applications as they come in and go out: the applicant's input, receipts, and the holder's view.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
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

[[nodiscard]] std::variant<services::DryRun, std::vector<InputProblem>> read_dry_run(
    std::string_view body);

// The keys `answers` and `agreed`, which several bodies have.
[[nodiscard]] services::ApplicationInput read_input_keys(ObjectReader& reader);
[[nodiscard]] std::vector<std::string> read_agreed_key(ObjectReader& reader);

[[nodiscard]] boost::json::object answers_to_json(const form::RawAnswers& answers);
[[nodiscard]] boost::json::array to_json(const std::vector<services::MissingDocument>& missing,
                                         Language language);

[[nodiscard]] std::string to_json(const services::Receipt& receipt);
[[nodiscard]] std::string to_json(const services::OwnApplication& application, Language language);

}  // namespace musubi::http

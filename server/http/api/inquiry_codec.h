// Inquiries for on-site training as the desk's API reads and shows them.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/core/json_reader.h"
#include "services/on_site_desk.h"

namespace musubi::http {

// Without the inquiry, which the caller knows.
[[nodiscard]] std::variant<services::QuoteCommand, std::vector<InputProblem>> read_quote_input(
    std::string_view body, const services::Staff& staff);

[[nodiscard]] std::string to_json(const services::InquiryPage& page);
[[nodiscard]] std::string to_json(const services::InquiryView& view, Language language);

}  // namespace musubi::http

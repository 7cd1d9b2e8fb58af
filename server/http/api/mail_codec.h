// Mails as the desk sees them: lists, previews, and what staff do with one.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/core/json_reader.h"
#include "http/core/request.h"
#include "services/mail_desk.h"
#include "services/preview_mail.h"

namespace musubi::http {

[[nodiscard]] std::variant<services::MailsQuery, std::vector<InputProblem>> read_mails_query(
    const Request& request);

// The reason that staff give for an act on a mail; empty where it may be left out.
[[nodiscard]] std::variant<std::string, std::vector<InputProblem>> read_mail_reason(
    std::string_view body);

[[nodiscard]] std::variant<services::MailOccasion, std::vector<InputProblem>> read_mail_occasion(
    std::string_view body);

[[nodiscard]] std::string to_json(const services::MailsPage& page, Language language);
[[nodiscard]] std::string to_json(const services::DeskMail& mail, Language language);
[[nodiscard]] std::string to_json(const services::WordingPreview& preview);
[[nodiscard]] std::string to_json(const services::MailPreview& preview);

}  // namespace musubi::http

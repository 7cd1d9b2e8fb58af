// The words that the API uses for enumerators, as api/openapi.yaml fixes them.
#pragma once

#include <string_view>

#include "domain/application/course_call.h"
#include "domain/findings/finding.h"
#include "domain/form/field.h"
#include "domain/privacy/rules.h"
#include "services/application_view.h"

namespace musubi::http {

[[nodiscard]] std::string_view word_of(Severity severity);
[[nodiscard]] std::string_view word_of(Outcome outcome);
[[nodiscard]] std::string_view word_of(Verdict verdict);
[[nodiscard]] std::string_view word_of(application::WindowState state);
[[nodiscard]] std::string_view word_of(services::Action action);
[[nodiscard]] std::string_view word_of(services::MailState state);
[[nodiscard]] std::string_view word_of(services::HistoryStep::Verb verb);
[[nodiscard]] std::string_view word_of(const form::AnswerType& type);
[[nodiscard]] std::string_view word_of(const privacy::StatementKind& kind);

}  // namespace musubi::http

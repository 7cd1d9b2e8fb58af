// What staff send to override, confirm, postpone, undo, write and decide on many at once.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/core/json_reader.h"
#include "services/bulk_decision.h"
#include "services/overrides.h"
#include "services/review_documents.h"

namespace musubi::http {

template <typename Input>
using InputOr = std::variant<Input, std::vector<InputProblem>>;

struct OverrideInput {
  int version;
  RuleId rule;
  std::string reason;
};
[[nodiscard]] InputOr<OverrideInput> read_override_input(std::string_view body);

struct RevocationInput {
  int version;
  std::string reason;
};
[[nodiscard]] InputOr<RevocationInput> read_revocation_input(std::string_view body);

struct ConfirmationInput {
  int version;
  FactId fact;
  stores::ConfirmedValue value;
  std::string reason;
};
[[nodiscard]] InputOr<ConfirmationInput> read_confirmation_input(std::string_view body);

struct PostponementInput {
  int version;
  CourseId course;
  std::string reason;
};
[[nodiscard]] InputOr<PostponementInput> read_postponement_input(std::string_view body);

struct DocumentReviewInput {
  int version;
  stores::DocumentReview outcome;
  std::string reason;
};
[[nodiscard]] InputOr<DocumentReviewInput> read_document_review_input(std::string_view body);

struct VersionInput {
  int version;
};
[[nodiscard]] InputOr<VersionInput> read_version_input(std::string_view body);

struct MessageInput {
  std::string text;
};
[[nodiscard]] InputOr<MessageInput> read_message_input(std::string_view body);

struct MessagesReadInput {
  std::string until;
};
[[nodiscard]] InputOr<MessagesReadInput> read_messages_read_input(std::string_view body);

struct BulkInput {
  std::vector<services::ChosenApplication> chosen;
  application::Ruling ruling;
  std::string reason;
  std::string preview_token;  // empty for a preview
};
enum class PreviewToken { absent, required };
[[nodiscard]] InputOr<BulkInput> read_bulk_input(std::string_view body, PreviewToken token);

}  // namespace musubi::http

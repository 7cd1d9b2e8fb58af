#include "http/api/desk_step_input.h"

#include <array>

#include "http/api/field_rules.h"

namespace musubi::http {

constexpr TextRule short_reason_rule{.characters_max = 1'000, .lines = Lines::many};
constexpr TextRule long_text_rule{.characters_max = 2'000, .lines = Lines::many};
static constexpr std::array<std::string_view, 2> outcomes{"accepted", "declined"};
static constexpr std::array<std::string_view, 2> review_outcomes{"accepted", "returned"};
static constexpr std::array<std::string_view, 2> fact_values{"yes", "no"};

// An id names something, so an empty one is a problem of the request.
static std::string read_id(ObjectReader& reader, std::string_view key) {
  std::string id = reader.text(key, id_rule);
  if (id.empty()) {
    reader.report(key, "json.too_short");
  }
  return id;
}

static int read_version(ObjectReader& reader) {
  return static_cast<int>(reader.integer("version", version_rule));
}

template <typename Input, typename Read>
static InputOr<Input> read_input(std::string_view body, Read read) {
  Input input{};
  auto problems = read_json_object(body, [&](ObjectReader& reader) { read(reader, input); });
  if (!problems.empty()) {
    return problems;
  }
  return input;
}

InputOr<OverrideInput> read_override_input(std::string_view body) {
  return read_input<OverrideInput>(body, [](ObjectReader& reader, OverrideInput& input) {
    input.version = read_version(reader);
    input.rule = RuleId{read_id(reader, "rule")};
    input.reason = reader.text("reason", short_reason_rule);
  });
}

InputOr<RevocationInput> read_revocation_input(std::string_view body) {
  return read_input<RevocationInput>(body, [](ObjectReader& reader, RevocationInput& input) {
    input.version = read_version(reader);
    input.reason = reader.text("reason", short_reason_rule);
  });
}

InputOr<ConfirmationInput> read_confirmation_input(std::string_view body) {
  return read_input<ConfirmationInput>(body, [](ObjectReader& reader, ConfirmationInput& input) {
    input.version = read_version(reader);
    input.fact = FactId{read_id(reader, "fact")};
    input.value = reader.choice("value", fact_values) == 0 ? stores::ConfirmedValue::yes
                                                           : stores::ConfirmedValue::no;
    input.reason = reader.text("reason", short_reason_rule);
  });
}

InputOr<PostponementInput> read_postponement_input(std::string_view body) {
  return read_input<PostponementInput>(body, [](ObjectReader& reader, PostponementInput& input) {
    input.version = read_version(reader);
    input.course = CourseId{read_id(reader, "course")};
    input.reason = reader.text("reason", short_reason_rule);
  });
}

InputOr<DocumentReviewInput> read_document_review_input(std::string_view body) {
  return read_input<DocumentReviewInput>(
      body, [](ObjectReader& reader, DocumentReviewInput& input) {
        input.version = read_version(reader);
        input.outcome = reader.choice("outcome", review_outcomes) == 0
                            ? stores::DocumentReview::accepted
                            : stores::DocumentReview::returned;
        input.reason = reader.text("reason", short_reason_rule);
      });
}

InputOr<VersionInput> read_version_input(std::string_view body) {
  return read_input<VersionInput>(body, [](ObjectReader& reader, VersionInput& input) {
    input.version = read_version(reader);
  });
}

InputOr<MessageInput> read_message_input(std::string_view body) {
  return read_input<MessageInput>(body, [](ObjectReader& reader, MessageInput& input) {
    input.text = reader.text("text", long_text_rule);
  });
}

InputOr<MessagesReadInput> read_messages_read_input(std::string_view body) {
  return read_input<MessagesReadInput>(body, [](ObjectReader& reader, MessagesReadInput& input) {
    input.until = read_id(reader, "until");
  });
}

InputOr<BulkInput> read_bulk_input(std::string_view body, PreviewToken token) {
  return read_input<BulkInput>(body, [token](ObjectReader& reader, BulkInput& input) {
    reader.objects("applications", services::bulk_applications_max, [&](ObjectReader& each) {
      input.chosen.push_back(
          {.id = ApplicationId{read_id(each, "id")}, .version = read_version(each)});
    });
    input.ruling = reader.choice("outcome", outcomes) == 0 ? application::Ruling::accept
                                                           : application::Ruling::decline;
    input.reason = reader.text("reason", long_text_rule);
    if (token == PreviewToken::required) {
      input.preview_token = read_id(reader, "preview_token");
    }
  });
}

}  // namespace musubi::http

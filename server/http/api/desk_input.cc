#include <array>

#include "http/api/desk_codec.h"
#include "http/api/field_rules.h"
#include "http/api/page_query.h"

namespace musubi::http {

constexpr TextRule slot_rule{.characters_max = 64};
constexpr TextRule document_reason_rule{.characters_max = 1'000, .lines = Lines::many};
constexpr std::size_t documents_max = 100;

static constexpr std::array<std::string_view, 7> queue_state_words{
    "open", "submitted", "returned", "accepted", "declined", "withdrawn", "all"};
static constexpr std::array<std::string_view, 3> order_words{"arrival", "kana", "rank"};
static constexpr std::array<std::string_view, 3> completeness_words{"any", "complete",
                                                                    "incomplete"};
static constexpr std::array<std::string_view, 2> message_words{"any", "unread"};
static constexpr std::array<std::string_view, 3> warning_words{"any", "some", "none"};
static constexpr std::array<std::string_view, 3> document_words{"any", "returned", "unreviewed"};

std::variant<services::QueueQuery, std::vector<InputProblem>> read_queue_query(
    const Request& request) {
  PageQuery reader{request};
  services::QueueQuery query{
      .programme = reader.text("programme", 64),
      .course = reader.text("course", 64),
      .state = static_cast<stores::QueueState>(reader.choice("state", queue_state_words)),
      .search = reader.search(),
      .messages = static_cast<stores::QueueMessages>(reader.choice("messages", message_words)),
      .warnings = static_cast<stores::QueueWarnings>(reader.choice("warnings", warning_words)),
      .documents = static_cast<stores::QueueDocuments>(reader.choice("documents", document_words)),
      .received_from = reader.day("received_from"),
      .received_to = reader.day("received_to"),
      .order = static_cast<stores::QueueOrder>(reader.choice("sort", order_words)),
      .page = reader.page(),
      .completeness = static_cast<stores::QueueCompleteness>(
          reader.choice("completeness", completeness_words))};
  if (!reader.problems().empty()) {
    return reader.problems();
  }
  return query;
}

std::variant<int, std::vector<InputProblem>> read_page(const Request& request) {
  PageQuery reader{request};
  const int page = reader.page();
  if (!reader.problems().empty()) {
    return reader.problems();
  }
  return page;
}

std::variant<ReturnInput, std::vector<InputProblem>> read_return_input(std::string_view body) {
  ReturnInput input{};
  const auto problems = read_json_object(body, [&](ObjectReader& reader) {
    input.reason = reader.optional_text("reason", reason_rule).value_or("");
    input.version = static_cast<int>(reader.integer("version", version_rule));
    if (reader.has("documents")) {
      reader.objects("documents", documents_max, [&](ObjectReader& each) {
        input.documents.push_back({.document = SubmittedDocumentId{each.text("document", id_rule)},
                                   .reason = each.text("reason", document_reason_rule)});
      });
    }
  });
  if (!problems.empty()) {
    return problems;
  }
  return input;
}

std::variant<DecisionInput, std::vector<InputProblem>> read_decision_input(std::string_view body) {
  static constexpr std::array<std::string_view, 2> outcomes{"accepted", "declined"};
  DecisionInput input{};
  const auto problems = read_json_object(body, [&](ObjectReader& reader) {
    input.ruling = reader.choice("outcome", outcomes) == 0 ? application::Ruling::accept
                                                           : application::Ruling::decline;
    input.reason = reader.text("reason", reason_rule);
    input.version = static_cast<int>(reader.integer("version", version_rule));
    input.despite_incomplete = reader.optional_boolean("despite_incomplete").value_or(false);
    const auto slot = reader.optional_text("slot", slot_rule);
    input.slot = slot && !slot->empty() ? std::optional{ArrangedSlotId{*slot}} : std::nullopt;
  });
  if (!problems.empty()) {
    return problems;
  }
  return input;
}

}  // namespace musubi::http

// Drafts as they come in and go out.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "http/core/json_reader.h"
#include "http/core/response.h"
#include "services/draft.h"

namespace musubi::http {

struct DraftInput {
  int version;  // 0 for a new draft
  services::ApplicationInput input;
  std::string step;
};
enum class DraftBody { new_draft, change };
[[nodiscard]] std::variant<DraftInput, std::vector<InputProblem>> read_draft_input(
    std::string_view body, DraftBody kind);

struct SubmissionInput {
  int version;
  std::vector<std::string> agreed;
};
[[nodiscard]] std::variant<SubmissionInput, std::vector<InputProblem>> read_submission_input(
    std::string_view body);

[[nodiscard]] std::string to_json(const services::NewDraft& draft);
[[nodiscard]] std::string to_json(const services::DraftSaved& saved);
[[nodiscard]] std::string to_json(const services::DraftView& draft);

// 409 `draft_changed` with the newer content, so that nothing typed is lost.
[[nodiscard]] Response draft_conflict(const services::DraftView& newer, Language language);

}  // namespace musubi::http

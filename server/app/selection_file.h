// The JSON files of a selection (docs/domain/selection.md): INPUT, RESULT, ANSWERS and NOTICE. Read
// strictly, with all problems at once; written in one order, so that the same selection is the same
// file to the byte.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/selection/continue_round.h"
#include "domain/selection/explain.h"
#include "domain/selection/select.h"
#include "domain/selection_audit/audit.h"

namespace musubi::app {

struct InputFile {
  selection::Market market;
  std::optional<selection::Draw> draw;  // absent until the public value is known
  bool operator==(const InputFile&) const = default;
};

// What was read, or what stands in the way, one sentence for each problem.
template <typename File>
struct ReadFile {
  File file;
  std::vector<LocalisedText> problems;
};

[[nodiscard]] ReadFile<InputFile> read_selection_input(std::string_view json);
[[nodiscard]] ReadFile<selection_audit::Published> read_selection_result(std::string_view json);
[[nodiscard]] ReadFile<std::vector<selection::Answer>> read_selection_answers(
    std::string_view json);

// `outcome` must be the one of `input`.
[[nodiscard]] std::string selection_result_json(const selection::SelectionInput& input,
                                                const selection::Outcome& outcome);

// What may be shown to everybody: what decided, and up to whom the seats of each session went, by
// class and lottery number. Neither teams nor scores, and no group with few teams.
[[nodiscard]] std::string selection_notice_json(const selection::SelectionInput& input,
                                                const selection::Outcome& outcome);

}  // namespace musubi::app

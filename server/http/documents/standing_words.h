// Where an application stands, in words for the one who applied: what it is called, what happens
// next, and how far along the five steps it is (S4 13–15; product.md "five-step progress").
#pragma once

#include <string>
#include <vector>

#include "domain/application/decision.h"
#include "http/documents/blocks.h"
#include "http/documents/words.h"
#include "services/views.h"

namespace musubi::documents {

// The two axes of a standing as the applicant lives them.
enum class Stage { draft, checking, returned, accepted, declined, withdrawn };
[[nodiscard]] Stage stage_of(application::Standing standing);

struct StageWords {
  Words name;
  Words next;
  Mood mood;
  Tone tone;
};
[[nodiscard]] StageWords words_of(Stage stage);
[[nodiscard]] Words words_of(services::HistoryStep::Verb verb);

// 申込み → 書類確認 → (差戻し) → 決定 → 受講
enum class StepState { done, current, ahead, only_if_needed };
struct ProgressStep {
  Words name;
  StepState state;
};
// Empty for an application that goes no further: withdrawn, or never handed in.
[[nodiscard]] std::vector<ProgressStep> progress_of(const services::StatusView& view);

}  // namespace musubi::documents

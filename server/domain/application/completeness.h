// Completeness: whether an application holds everything that its form and its papers need, and
// since when. The instant is the rank where places are given in order of arrival (S4 Q33).
#pragma once

#include <optional>
#include <vector>

#include "base/instant.h"
#include "domain/application/decision.h"
#include "domain/findings/finding.h"
#include "domain/form/check.h"

namespace musubi::application {

struct Completeness {
  std::vector<DocumentId> missing_documents;  // in the order of the notice
  Verdict answers;

  // What can't be told yet is for staff to look at, and keeps nobody waiting.
  [[nodiscard]] bool is_complete() const {
    return missing_documents.empty() && answers != Verdict::not_eligible;
  }
};

// `held` are the slots with a document that was not sent back.
[[nodiscard]] Completeness completeness_of(const std::vector<form::DocumentSlot>& slots,
                                           const form::Answers& answers,
                                           const std::vector<DocumentId>& held,
                                           const std::vector<Finding>& findings);

// The instant to keep: the old one while the application stays complete, `now` where it becomes so,
// and none while something is missing or the application is not with the office.
[[nodiscard]] std::optional<Instant> complete_since(std::optional<Instant> before,
                                                    Standing standing,
                                                    const Completeness& completeness, Instant now);

}  // namespace musubi::application

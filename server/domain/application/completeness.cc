#include "domain/application/completeness.h"

namespace musubi::application {

Completeness completeness_of(const std::vector<form::DocumentSlot>& slots,
                             const form::Answers& answers, const std::vector<DocumentId>& held,
                             const std::vector<Finding>& findings) {
  return {.missing_documents = form::missing_documents(slots, answers, held),
          .answers = verdict_of(findings)};
}

std::optional<Instant> complete_since(std::optional<Instant> before, Standing standing,
                                      const Completeness& completeness, Instant now) {
  if (standing.state != State::submitted || !completeness.is_complete()) {
    return std::nullopt;
  }
  return before ? before : now;
}

}  // namespace musubi::application

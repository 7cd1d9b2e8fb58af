// musubi verify-selection: checks a result with code that shares nothing with the engine.
#include <fmt/core.h>

#include "app/commands.h"
#include "app/folders.h"
#include "app/selection_file.h"

namespace musubi::app {

static int report(const std::vector<LocalisedText>& problems, Language language) {
  for (const LocalisedText& problem : problems) {
    fmt::print(stderr, "musubi verify-selection: {}\n", problem.in(language));
  }
  return problems.empty() ? 0 : 1;
}

int verify_selection(const VerifySelectionOptions& options) {
  const auto text = read_text_file(options.result);
  if (!text.is_ok()) {
    fmt::print(stderr, "musubi verify-selection: {}\n", text.error().detail);
    return 1;
  }
  const auto read = read_selection_result(text.value());
  if (!read.problems.empty()) {
    return report(read.problems, options.language);
  }
  std::vector<LocalisedText> deviations;
  for (const Message& message : selection_audit::audit(read.file)) {
    deviations.push_back(render(message));
  }
  if (deviations.empty()) {
    fmt::print("{} teams, {} sessions: every seat, waiting place and reason is right\n",
               read.file.outcome.teams.size(), read.file.outcome.sessions.size());
    fmt::print("commitment {}\noutcome {}\n", read.file.input.draw.commitment,
               read.file.outcome_hash);
  }
  return report(deviations, options.language);
}

}  // namespace musubi::app

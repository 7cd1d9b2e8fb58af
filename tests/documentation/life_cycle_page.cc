#include "documentation/life_cycle_page.h"

#include <fmt/core.h>

#include <array>

#include "domain/application/decision.h"

namespace musubi::documentation {

using namespace application;

static std::string diagram_of_transitions() {
  std::string text = "```mermaid\nstateDiagram-v2\n  [*] --> draft\n";
  for (const Transition& step : transitions) {
    text +=
        fmt::format("  {} --> {}: {}\n", name_of(step.from), name_of(step.to), name_of(step.event));
  }
  return text + "```\n";
}

static std::string table_of_transitions() {
  std::string text = "| state |";
  std::string rule = "|---|";
  for (const Event event : all_events) {
    text += fmt::format(" {} |", name_of(event));
    rule += "---|";
  }
  text += "\n" + rule + "\n";
  for (const State state : all_states) {
    text += fmt::format("| {} |", name_of(state));
    for (const Event event : all_events) {
      const auto to = next(state, event);
      text += fmt::format(" {} |", to ? name_of(*to) : "–");
    }
    text += "\n";
  }
  return text;
}

// Where an application can stand, on both axes; word_of() names each differently.
constexpr std::array all_standings{
    Standing{State::draft, Decision::undecided},    Standing{State::submitted, Decision::undecided},
    Standing{State::returned, Decision::undecided}, Standing{State::submitted, Decision::accepted},
    Standing{State::submitted, Decision::declined}, Standing{State::withdrawn, Decision::undecided},
};

static std::string table_of_steps() {
  const auto mark = [](bool is_possible) { return is_possible ? "yes" : "–"; };
  std::string text =
      "| the application is | staff send it back | staff accept or decline | the applicant edits "
      "it while the call is open | the applicant corrects it | the applicant withdraws it |\n"
      "|---|---|---|---|---|---|\n";
  for (const Standing standing : all_standings) {
    text += fmt::format("| {} | {} | {} | {} | {} | {} |\n", word_of(standing),
                        mark(can_be_sent_back(standing)), mark(can_be_decided(standing)),
                        mark(can_be_edited(standing)), mark(can_be_resubmitted(standing)),
                        mark(can_be_withdrawn(standing)));
  }
  return text;
}

std::string life_cycle_page() {
  return fmt::format(
      "# Life cycles\n\n"
      "Printed from `server/domain/application/life_cycle.h` and `decision.h` by their test; "
      "`MUSUBI_UPDATE=1` prints it anew.\n\n"
      "## Application\n\n"
      "Each event leads to the state in its column; `–` is no step of the life cycle, and is "
      "refused as `wrong_state`.\n\n{}\n{}\n"
      "## Application and decision\n\n"
      "Whether a place was given is an axis of its own. Accepting takes a place, and withdrawing "
      "an "
      "accepted application frees it.\n\n{}",
      diagram_of_transitions(), table_of_transitions(), table_of_steps());
}

}  // namespace musubi::documentation

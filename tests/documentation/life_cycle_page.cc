#include "documentation/life_cycle_page.h"

#include <fmt/core.h>

#include <array>

#include "domain/application/correction.h"
#include "domain/application/decision.h"
#include "domain/application/on_site_life_cycle.h"
#include "domain/application/postpone.h"

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
      "it while the call is open | the applicant corrects it | the applicant withdraws it | staff "
      "postpone it | staff correct the decision |\n|---|---|---|---|---|---|---|---|\n";
  for (const Standing standing : all_standings) {
    text += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", word_of(standing),
                        mark(can_be_sent_back(standing)), mark(can_be_decided(standing)),
                        mark(can_be_edited(standing)), mark(can_be_resubmitted(standing)),
                        mark(can_be_withdrawn(standing)), mark(can_be_postponed(standing)),
                        mark(can_be_corrected(standing)));
  }
  return text;
}

static std::string on_site_diagram() {
  std::string text = "```mermaid\nstateDiagram-v2\n  [*] --> inquiry\n";
  for (const on_site::Transition& step : on_site::transitions) {
    text += fmt::format("  {} --> {}: {}\n", on_site::name_of(step.from), on_site::name_of(step.to),
                        on_site::name_of(step.event));
  }
  return text + "```\n";
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
      "accepted application frees it.\n\n{}\n"
      "Postponing (S4 15) moves an application to a later round of the same group that has not "
      "begun. The state stays, so that what is to be corrected stays to be corrected; the decision "
      "is open again, and a place is freed. The receipt number, the papers and the instant of "
      "arrival stay.\n\n"
      "Staff's last step can be undone while its mail has not gone: the application stands again "
      "as before, for the course as before, and the place is freed or taken again. Once the mail "
      "has gone, only a correction, which is mailed with the old result and the new one, changes "
      "the decision.\n\n"
      "## On-site training\n\n"
      "Printed from `server/domain/application/on_site_life_cycle.h`. A quote lapses by itself "
      "after its last day, and the address is confirmed on an axis of its own.\n\n{}",
      diagram_of_transitions(), table_of_transitions(), table_of_steps(), on_site_diagram());
}

}  // namespace musubi::documentation

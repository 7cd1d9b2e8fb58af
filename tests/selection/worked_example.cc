#include "selection/worked_example.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/selection_file.h"
#include "domain/selection/lottery.h"

namespace musubi::selection {

std::string read_example(const std::string& file) {
  std::ifstream input{MUSUBI_SOURCE_DIR "/docs/domain/selection_example/" + file, std::ios::binary};
  return {std::istreambuf_iterator<char>{input}, std::istreambuf_iterator<char>{}};
}

namespace {

struct Page {
  const SelectionInput& input;
  const Outcome& outcome;
  Language language;

  [[nodiscard]] std::string say(const char* ja, const char* en) const {
    return language == Language::ja ? ja : en;
  }

  [[nodiscard]] const std::string& session(const SessionId& id) const {
    return std::ranges::find(input.market.sessions, id, &Session::id)->name.in(language);
  }

  [[nodiscard]] std::string wishes(const TeamId& id) const {
    std::string text;
    for (const Choice& choice : std::ranges::find(input.market.teams, id, &Team::id)->choices) {
      text += (text.empty() ? "" : say("、", ", ")) + session(choice.session);
    }
    return text;
  }

  [[nodiscard]] std::string seat(const TeamOutcome& team) const {
    switch (team.placement) {
      case Placement::selected:
        return session(team.seat->session) + say("（", " (") + kind(team.seat->kind) +
               say("）", ")");
      case Placement::waiting:
        return say("補欠", "waiting");
      case Placement::set_aside:
        return say("対象外", "set aside");
      case Placement::withdrawn:
        break;
    }
    return say("取下げ", "withdrawn");
  }

  [[nodiscard]] std::string kind(SeatKind kind) const {
    switch (kind) {
      case SeatKind::kept:
        return say("前の回から", "kept");
      case SeatKind::reserved:
        return say("優先枠", "reserved");
      case SeatKind::open:
        break;
    }
    return say("一般枠", "open");
  }

  [[nodiscard]] std::string table() const {
    std::string text = say("| チーム | 区分 | 希望 | 抽選番号 | 結果 |\n",
                           "| team | class | wants | lottery number | result |\n");
    text += "|---|---|---|---|---|\n";
    for (const TeamOutcome& team : outcome.teams) {
      const auto own = std::ranges::find(input.market.teams, team.team, &Team::id);
      text +=
          fmt::format("| {} | {} | {} | {} | {} |\n", team.team.value, own->priority_class.value,
                      wishes(team.team), lottery_number_text(team.lottery_number), seat(team));
    }
    return text;
  }

  // Of the teams that a choice was refused to.
  [[nodiscard]] std::string letters() const {
    std::string text;
    for (const TeamFindings& findings : explain(input, outcome)) {
      for (const ChoiceFinding& choice : findings.choices) {
        if (choice.reason != Reason::obtained && choice.reason != Reason::not_needed) {
          text +=
              fmt::format("- {}: {}\n", findings.team.value, render(choice.message).in(language));
        }
      }
    }
    return text;
  }
};

}  // namespace

std::string worked_example(Language language) {
  const app::InputFile file = app::read_selection_input(read_example("input.json")).file;
  SelectionInput input{.market = file.market, .draw = file.draw.value(), .round = {}};
  const Outcome first = select_teams(input).outcome;
  const Page page{input, first, language};
  std::string text = page.say("第1回の結果（ハッシュ `", "The first round (hash `") +
                     hash_of(input, first).substr(0, 12) + page.say("…`）：\n\n", "…`):\n\n");
  text += page.table() + "\n" +
          page.say("断られた希望についての説明：\n\n",
                   "What the teams are told of refused choices:\n\n");
  text += page.letters();
  const auto answers = app::read_selection_answers(read_example("answers.json")).file;
  input.round = continue_round(input, first, answers).round;
  const Outcome second = select_teams(input).outcome;
  text += page.say("\nteam-3 が取り下げ、team-6 が確定したあとの第2回：\n\n",
                   "\nThe second round, after team-3 withdrew and team-6 confirmed:\n\n");
  return text + Page{input, second, language}.table();
}

}  // namespace musubi::selection

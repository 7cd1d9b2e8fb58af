#include <algorithm>
#include <map>

#include "app/selection_file_parts.h"

namespace musubi::app {

using namespace selection;
using http::ObjectReader;

void read_format(ObjectReader& reader, std::string_view format) {
  const std::string_view formats[] = {format};
  (void)reader.choice("format", formats);
}

static LocalisedText read_names(ObjectReader& reader) {
  LocalisedText name;
  reader.object("name", [&](ObjectReader& names) {
    name.ja = names.text("ja", line_rule);
    name.en = names.text("en", line_rule);
  });
  return name;
}

template <typename Item>
static void read_named(ObjectReader& reader, std::string_view key, std::vector<Item>& items) {
  reader.objects(key, teams_in_file_max, [&](ObjectReader& item) {
    items.push_back({.id = decltype(Item::id){item.text("id", id_rule)}, .name = read_names(item)});
  });
}

static void read_session(ObjectReader& reader, Session& session) {
  session.id = SessionId{reader.text("id", id_rule)};
  session.name = read_names(reader);
  session.capacity_teams = reader.integer("capacity_teams", any_integer);
  reader.objects("reserves", teams_in_file_max, [&](ObjectReader& item) {
    session.reserves.push_back({.group = GroupId{item.text("group", id_rule)},
                                .seats = item.integer("seats", any_integer)});
  });
  reader.objects("caps", teams_in_file_max, [&](ObjectReader& item) {
    session.caps.push_back({.group = GroupId{item.text("group", id_rule)},
                            .teams_max = item.integer("teams_max", any_integer)});
  });
}

// By the names of the criteria in the file, and by their order in the market.
std::vector<std::int64_t> read_scores(ObjectReader& reader, const Market& market) {
  std::map<std::string, std::int64_t, std::less<>> by_name;
  reader.object("scores", [&](ObjectReader& scores) {
    for (const Criterion& criterion : market.criteria) {
      by_name.emplace(criterion.id.value, scores.integer(criterion.id.value, any_integer));
    }
  });
  std::vector<std::int64_t> scores;
  for (const Criterion& criterion : market.criteria) {
    scores.push_back(by_name[criterion.id.value]);
  }
  return scores;
}

static std::optional<ClassId> read_own_class(ObjectReader& reader) {
  const auto id = reader.optional_text("priority_class", id_rule);
  return id ? std::optional{ClassId{*id}} : std::nullopt;
}

static void read_team(ObjectReader& reader, const Market& market, Team& team) {
  team.id = TeamId{reader.text("id", id_rule)};
  team.institution = InstitutionId{reader.text("institution", id_rule)};
  team.institution_rank = reader.optional_integer("institution_rank", any_integer);
  team.priority_class = ClassId{reader.text("priority_class", id_rule)};
  team.scores = read_scores(reader, market);
  for (std::string& group : reader.texts("groups", teams_in_file_max, id_rule)) {
    team.groups.emplace_back(std::move(group));
  }
  reader.objects("choices", teams_in_file_max, [&](ObjectReader& item) {
    team.choices.push_back({.session = SessionId{item.text("session", id_rule)},
                            .priority_class = read_own_class(item)});
  });
}

static void read_plan(ObjectReader& reader, LotteryPlan& plan) {
  plan.value = reader.text("value", line_rule);
  plan.known_from = reader.instant("known_from").value_or(Instant{0});
  plan.fallback = reader.text("fallback", line_rule);
  plan.fallback_known_from = reader.instant("fallback_known_from").value_or(Instant{0});
}

void read_market(ObjectReader& reader, Market& market) {
  market.call = SelectionCallId{reader.text("call", id_rule)};
  reader.object("lottery", [&](ObjectReader& plan) { read_plan(plan, market.lottery); });
  market.cell_teams_min = reader.integer("cell_teams_min", any_integer);
  reader.object("teams_per_institution", [&](ObjectReader& limit) {
    constexpr std::string_view kinds[] = {"all", "at_most"};
    if (limit.choice("kind", kinds) == 1) {
      market.teams_per_institution = TeamsAtMost{limit.integer("count", any_integer)};
    }
  });
  read_named(reader, "classes", market.classes);
  read_named(reader, "criteria", market.criteria);
  read_named(reader, "groups", market.groups);
  reader.objects("sessions", teams_in_file_max,
                 [&](ObjectReader& item) { read_session(item, market.sessions.emplace_back()); });
  reader.objects("teams", teams_in_file_max,
                 [&](ObjectReader& item) { read_team(item, market, market.teams.emplace_back()); });
}

void read_draw(ObjectReader& reader, Draw& draw) {
  constexpr std::string_view sources[] = {"value", "fallback"};
  draw.commitment = reader.text("commitment", id_rule);
  draw.committed_at = reader.instant("committed_at").value_or(Instant{0});
  draw.drawn_from =
      reader.choice("drawn_from", sources) == 0 ? DrawnFrom::value : DrawnFrom::fallback;
  draw.value = reader.text("value", line_rule);
}

template <typename File>
static ReadFile<File> read_file(std::string_view json, File file,
                                const std::function<void(ObjectReader&, File&)>& read) {
  ReadFile<File> result{.file = std::move(file), .problems = {}};
  for (const http::InputProblem& problem :
       http::read_json_object(json, [&](ObjectReader& reader) { read(reader, result.file); })) {
    result.problems.push_back(words_of(problem));
  }
  return result;
}

static Market no_market() {
  return {.call = {},
          .lottery = {.value = "",
                      .known_from = Instant{0},
                      .fallback = "",
                      .fallback_known_from = Instant{0}},
          .cell_teams_min = 0,
          .teams_per_institution = AllTeams{},
          .classes = {},
          .criteria = {},
          .groups = {},
          .sessions = {},
          .teams = {}};
}

static Draw no_draw() {
  return {
      .commitment = "", .committed_at = Instant{0}, .drawn_from = DrawnFrom::value, .value = ""};
}

ReadFile<InputFile> read_selection_input(std::string_view json) {
  return read_file<InputFile>(json, {.market = no_market(), .draw = std::nullopt},
                              [](ObjectReader& reader, InputFile& file) {
                                read_format(reader, input_format);
                                read_market(reader, file.market);
                                reader.optional_object("draw", [&](ObjectReader& draw) {
                                  read_draw(draw, file.draw.emplace(no_draw()));
                                });
                              });
}

ReadFile<selection_audit::Published> read_selection_result(std::string_view json) {
  using selection_audit::Published;
  return read_file<Published>(
      json,
      {.input = {.market = no_market(), .draw = no_draw(), .round = {}},
       .outcome = {},
       .outcome_hash = "",
       .claims = {}},
      [](ObjectReader& reader, Published& file) {
        read_format(reader, result_format);
        reader.object("input", [&](ObjectReader& input) {
          read_format(input, input_format);
          read_market(input, file.input.market);
          input.object("draw", [&](ObjectReader& draw) { read_draw(draw, file.input.draw); });
        });
        reader.object("round", [&](ObjectReader& round) { read_round(round, file.input.round); });
        reader.object("outcome", [&](ObjectReader& outcome) {
          read_outcome(outcome, file.input.market, file.outcome);
        });
        file.outcome_hash = reader.text("outcome_hash", id_rule);
        reader.objects("explanations", teams_in_file_max, [&](ObjectReader& item) {
          const TeamId team{item.text("team", id_rule)};
          item.object("summary", [](ObjectReader& words) {
            (void)words.text("ja", sentence_rule);
            (void)words.text("en", sentence_rule);
          });
          item.objects("choices", teams_in_file_max, [&](ObjectReader& choice) {
            file.claims.push_back({.team = team,
                                   .session = SessionId{choice.text("session", id_rule)},
                                   .reason = choice.text("reason", id_rule)});
            (void)choice.text("ja", sentence_rule);
            (void)choice.text("en", sentence_rule);
          });
        });
      });
}

ReadFile<std::vector<Answer>> read_selection_answers(std::string_view json) {
  return read_file<std::vector<Answer>>(
      json, {}, [](ObjectReader& reader, std::vector<Answer>& answers) {
        read_format(reader, answers_format);
        reader.objects("answers", teams_in_file_max, [&](ObjectReader& item) {
          constexpr std::string_view kinds[] = {"confirms", "declines", "withdraws"};
          answers.push_back({.team = TeamId{item.text("team", id_rule)}, .answer = Confirms{}});
          Answer& answer = answers.back();
          const std::size_t kind = item.choice("answer", kinds);
          if (kind == 1) {
            answer.answer = Declines{SessionId{item.text("session", id_rule)}};
          } else if (kind == 2) {
            answer.answer = Withdraws{};
          }
        });
      });
}

}  // namespace musubi::app

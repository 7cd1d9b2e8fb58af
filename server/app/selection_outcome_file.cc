// Reading rounds and outcomes.
#include <charconv>

#include "app/selection_file_parts.h"
#include "domain/selection/outcome_words.h"

namespace musubi::app {

using namespace selection;
using http::ObjectReader;

// A text, because 64 bits are more than a number of JSON safely holds.
std::uint64_t read_lottery_number(ObjectReader& reader, std::string_view key) {
  const std::string text = reader.text(key, id_rule);
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, number);
  if (!text.empty() && (error != std::errc{} || at != end)) {
    reader.report(key, "json.not_integer");
  }
  return number;
}

void read_round(ObjectReader& reader, Round& round) {
  round.number = reader.integer("number", any_integer);
  reader.objects("standings", teams_in_file_max, [&](ObjectReader& item) {
    constexpr std::string_view states[] = {"waiting", "offered", "confirmed", "withdrawn"};
    Standing& standing = round.standings.emplace_back();
    standing.team = TeamId{item.text("team", id_rule)};
    const std::size_t state = item.choice("state", states);
    if (state == 1) {
      standing.state = Offered{SessionId{item.text("session", id_rule)}};
    } else if (state == 2) {
      standing.state = Confirmed{SessionId{item.text("session", id_rule)}};
    } else if (state == 3) {
      standing.state = Withdrawn{};
    }
    for (std::string& session : item.texts("declined", teams_in_file_max, id_rule)) {
      standing.declined.emplace_back(std::move(session));
    }
  });
}

static void read_team(ObjectReader& reader, TeamOutcome& team) {
  team.team = TeamId{reader.text("team", id_rule)};
  team.lottery_number = read_lottery_number(reader, "lottery_number");
  team.placement = static_cast<Placement>(reader.choice("placement", placement_words));
  reader.optional_object("seat", [&](ObjectReader& seat) {
    team.seat = Seat{.session = SessionId{seat.text("session", id_rule)},
                     .kind = static_cast<SeatKind>(seat.choice("kind", seat_words))};
  });
  reader.objects("waiting", teams_in_file_max, [&](ObjectReader& place) {
    team.waiting.push_back({.session = SessionId{place.text("session", id_rule)},
                            .position = place.integer("position", any_integer)});
  });
}

static Cutoff read_cutoff(ObjectReader& reader, const Market& market) {
  constexpr std::string_view kinds[] = {"everybody", "nobody", "last"};
  Cutoff cutoff;
  reader.object("cutoff", [&](ObjectReader& item) {
    const std::size_t kind = item.choice("admitted", kinds);
    if (kind == 1) {
      cutoff = NobodyAdmitted{};
    } else if (kind == 2) {
      cutoff = LastAdmitted{.priority_class = ClassId{item.text("priority_class", id_rule)},
                            .scores = read_scores(item, market),
                            .lottery_number = read_lottery_number(item, "lottery_number")};
    }
  });
  return cutoff;
}

static void read_group(ObjectReader& reader, const Market& market, GroupOutcome& group) {
  if (const auto id = reader.optional_text("group", id_rule)) {
    group.group = GroupId{*id};
  }
  group.kept = reader.integer("kept", any_integer);
  group.reserved = reader.integer("reserved", any_integer);
  group.open = reader.integer("open", any_integer);
  group.waiting = reader.integer("waiting", any_integer);
  group.cutoff = read_cutoff(reader, market);
}

void read_outcome(ObjectReader& reader, const Market& market, Outcome& outcome) {
  reader.objects("teams", teams_in_file_max,
                 [&](ObjectReader& item) { read_team(item, outcome.teams.emplace_back()); });
  reader.objects("sessions", teams_in_file_max, [&](ObjectReader& item) {
    SessionOutcome& session = outcome.sessions.emplace_back();
    session.session = SessionId{item.text("session", id_rule)};
    item.objects("groups", teams_in_file_max, [&](ObjectReader& group) {
      read_group(group, market, session.groups.emplace_back());
    });
    for (std::string& team : item.texts("waiting", teams_in_file_max, id_rule)) {
      session.waiting.emplace_back(std::move(team));
    }
  });
}

}  // namespace musubi::app

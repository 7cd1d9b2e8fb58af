#include "domain/selection_audit/published.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <map>
#include <set>
#include <sstream>

#include "base/result.h"

namespace musubi::selection_audit {

using namespace selection;

static std::string hash_of_text(const std::string& text) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  MUSUBI_ASSERT(EVP_Digest(text.data(), text.size(), digest, &length, EVP_sha256(), nullptr) == 1);
  std::string hex;
  for (unsigned int i = 0; i < length; ++i) {
    hex += "0123456789abcdef"[digest[i] / 16];
    hex += "0123456789abcdef"[digest[i] % 16];
  }
  return hex;
}

std::uint64_t published_number(const std::string& value, const std::string& call,
                               const std::string& team) {
  const std::string message = call + "/" + team;
  unsigned char mac[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(message.data());
  MUSUBI_ASSERT(HMAC(EVP_sha256(), value.data(), static_cast<int>(value.size()), bytes,
                     message.size(), mac, &length) != nullptr);
  std::uint64_t number = 0;
  for (int i = 0; i < 8; ++i) {
    number = number * 256 + mac[i];
  }
  return number;
}

static void write_name(std::ostream& out, const LocalisedText& name) {
  out << "name_ja " << name.ja << "\nname_en " << name.en << "\n";
}

static void write_rules(std::ostream& out, const Market& market) {
  out << "musubi-selection/1\ncall " << market.call.value << "\nlottery "
      << market.lottery.known_from.iso_utc() << " " << market.lottery.value << "\nfallback "
      << market.lottery.fallback_known_from.iso_utc() << " " << market.lottery.fallback
      << "\ncell_teams_min " << market.cell_teams_min << "\nteams_per_institution ";
  if (std::holds_alternative<AllTeams>(market.teams_per_institution)) {
    out << "all\n";
  } else {
    out << std::get<TeamsAtMost>(market.teams_per_institution).count << "\n";
  }
  for (const auto& next : market.classes) {
    out << "class " << next.id.value << "\n";
    write_name(out, next.name);
  }
  for (const auto& next : market.criteria) {
    out << "criterion " << next.id.value << "\n";
    write_name(out, next.name);
  }
  std::map<std::string, LocalisedText> groups;
  for (const auto& next : market.groups) {
    groups[next.id.value] = next.name;
  }
  for (const auto& [id, name] : groups) {
    out << "group " << id << "\n";
    write_name(out, name);
  }
}

static std::string session_text(const Session& session) {
  std::ostringstream out;
  out << "session " << session.id.value << " capacity " << session.capacity_teams << "\n";
  write_name(out, session.name);
  for (const auto& reserve : session.reserves) {
    out << "reserve " << reserve.group.value << " " << reserve.seats << "\n";
  }
  std::map<std::string, std::int64_t> caps;
  for (const auto& cap : session.caps) {
    caps[cap.group.value] = cap.teams_max;
  }
  for (const auto& [group, max] : caps) {
    out << "cap " << group << " " << max << "\n";
  }
  return out.str();
}

static std::string team_text(const Team& team) {
  std::ostringstream out;
  out << "team " << team.id.value << " institution " << team.institution.value << " rank ";
  if (team.institution_rank) {
    out << *team.institution_rank;
  } else {
    out << "-";
  }
  out << " class " << team.priority_class.value << " scores";
  for (const auto score : team.scores) {
    out << " " << score;
  }
  std::set<std::string> groups;
  for (const auto& group : team.groups) {
    groups.insert(group.value);
  }
  out << " groups";
  for (const auto& group : groups) {
    out << " " << group;
  }
  out << " choices";
  for (const auto& choice : team.choices) {
    out << " " << choice.session.value;
    if (choice.priority_class) {
      out << ":" << choice.priority_class->value;
    }
  }
  out << "\n";
  return out.str();
}

std::string published_input_hash(const Market& market) {
  std::ostringstream out;
  write_rules(out, market);
  std::map<std::string, const Session*> sessions;
  for (const auto& session : market.sessions) {
    sessions[session.id.value] = &session;
  }
  for (const auto& [id, session] : sessions) {
    out << session_text(*session);
  }
  std::map<std::string, const Team*> teams;
  for (const auto& team : market.teams) {
    teams[team.id.value] = &team;
  }
  for (const auto& [id, team] : teams) {
    out << team_text(*team);
  }
  return hash_of_text(out.str());
}

static std::string standing_text(const Standing& standing) {
  std::ostringstream out;
  out << "standing " << standing.team.value << " ";
  if (const auto* offered = std::get_if<Offered>(&standing.state)) {
    out << "offered " << offered->session.value;
  } else if (const auto* confirmed = std::get_if<Confirmed>(&standing.state)) {
    out << "confirmed " << confirmed->session.value;
  } else {
    out << (std::holds_alternative<Withdrawn>(standing.state) ? "withdrawn" : "waiting");
  }
  std::set<std::string> declined;
  for (const auto& session : standing.declined) {
    declined.insert(session.value);
  }
  out << " declined";
  for (const auto& session : declined) {
    out << " " << session;
  }
  out << "\n";
  return out.str();
}

static void write_team(std::ostream& out, const TeamOutcome& team) {
  static const char* const placements[] = {"selected", "waiting", "set_aside", "withdrawn"};
  static const char* const kinds[] = {"kept", "reserved", "open"};
  out << "team " << team.team.value << " " << team.lottery_number << " "
      << placements[static_cast<int>(team.placement)];
  if (team.seat) {
    out << " " << team.seat->session.value << " " << kinds[static_cast<int>(team.seat->kind)];
  }
  for (const auto& place : team.waiting) {
    out << " waits " << place.session.value << " " << place.position;
  }
  out << "\n";
}

static void write_session(std::ostream& out, const SessionOutcome& session) {
  out << "session " << session.session.value << "\n";
  for (const auto& group : session.groups) {
    out << "group " << (group.group ? group.group->value : "-") << " " << group.kept << " "
        << group.reserved << " " << group.open << " " << group.waiting << " ";
    if (const auto* last = std::get_if<LastAdmitted>(&group.cutoff)) {
      out << "last " << last->priority_class.value << " ";
      const char* separator = "";
      for (const auto score : last->scores) {
        out << separator << score;
        separator = " ";
      }
      out << " " << last->lottery_number << "\n";
    } else {
      const bool is_open = std::holds_alternative<EverybodyAdmitted>(group.cutoff);
      out << (is_open ? "everybody" : "nobody") << "\n";
    }
  }
  for (const auto& team : session.waiting) {
    out << "waits " << team.value << "\n";
  }
}

std::string published_outcome_hash(const SelectionInput& input, const Outcome& outcome) {
  std::ostringstream out;
  out << "musubi-selection-outcome/1\ncommitment " << input.draw.commitment << "\ndrawn "
      << (input.draw.drawn_from == DrawnFrom::value ? "value " : "fallback ") << input.draw.value
      << "\nround " << input.round.number << "\n";
  std::map<std::string, std::string> standings;
  for (const auto& standing : input.round.standings) {
    standings[standing.team.value] = standing_text(standing);
  }
  for (const auto& [team, text] : standings) {
    out << text;
  }
  for (const auto& team : outcome.teams) {
    write_team(out, team);
  }
  for (const auto& session : outcome.sessions) {
    write_session(out, session);
  }
  return hash_of_text(out.str());
}

}  // namespace musubi::selection_audit

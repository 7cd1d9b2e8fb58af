// What an institution has on record about a person, and how much of it an answer may use. Whoever
// only types a name and a date of birth learns nothing; whoever proved that the address on record
// is theirs is judged by it; staff see everything, also about people of the same furigana
// (docs/decisions/0016-recorded-facts.md; S4 7(2), 2(8)(9), 4(2); T4-12, T4-13).
#pragma once

#include <string_view>
#include <vector>

#include "domain/eligibility/facts.h"
#include "domain/eligibility/rules.h"
#include "domain/findings/finding.h"

namespace musubi::eligibility {

// The fact that NotBanned reads.
inline constexpr std::string_view ban_fact = "banned";
// The rule that findings about people of the same furigana and date of birth are reported under.
inline constexpr std::string_view namesake_rule = "namesake";

enum class Asker { unproven, address_confirmed, staff };
enum class Match { same, other };

// One fact of somebody with the person's furigana and date of birth, not revoked.
struct RecordedFact {
  FactId fact;
  Date on_date;
  std::optional<Date> until;  // the last day on which it counts
  Match name;
  Match address;
};

struct PersonRecords {
  Asker asker = Asker::unproven;
  std::vector<RecordedFact> facts = {};
  std::optional<Date> handed_in = {};  // completions count up to this day
  std::optional<Date> today = {};      // bans count on this day
};

// The facts that these rules read, in their order; the ban last.
[[nodiscard]] std::vector<FactId> facts_read(const std::vector<Rule>& rules);
[[nodiscard]] bool reads_ban(const Kind& kind);
[[nodiscard]] bool reads_completion(const Kind& kind);

// The rules that may be judged for the asker: without a proof, none that tells of a ban.
[[nodiscard]] std::vector<Rule> rules_for(const std::vector<Rule>& rules, Asker asker);

// Fills in what the rules read and the asker may use. What nobody recorded did not happen here.
void apply_records(Facts& facts, const std::vector<Rule>& rules, const PersonRecords& records);

// For staff: a warning for facts under the same furigana and date of birth but another name, which
// are never applied by themselves.
[[nodiscard]] std::vector<Finding> namesake_findings(const std::vector<Rule>& rules,
                                                     const PersonRecords& records);

}  // namespace musubi::eligibility

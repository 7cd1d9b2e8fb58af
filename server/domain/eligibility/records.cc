#include "domain/eligibility/records.h"

#include <algorithm>

#include "base/result.h"

namespace musubi::eligibility {

template <typename Wanted>
static bool holds(const Kind& kind) {
  if (const auto* simple = std::get_if<SimpleKind>(&kind)) {
    return std::holds_alternative<Wanted>(*simple);
  }
  return std::ranges::any_of(std::get<AnyOf>(kind).alternatives, [](const SimpleKind& each) {
    return std::holds_alternative<Wanted>(each);
  });
}

bool reads_ban(const Kind& kind) { return holds<NotBanned>(kind); }
bool reads_completion(const Kind& kind) { return holds<CompletedBefore>(kind); }

static std::vector<SimpleKind> kinds_of(const std::vector<Rule>& rules) {
  std::vector<SimpleKind> kinds;
  for (const Rule& rule : rules) {
    if (const auto* simple = std::get_if<SimpleKind>(&rule.kind)) {
      kinds.push_back(*simple);
    } else {
      const auto& alternatives = std::get<AnyOf>(rule.kind).alternatives;
      kinds.insert(kinds.end(), alternatives.begin(), alternatives.end());
    }
  }
  return kinds;
}

std::vector<FactId> facts_read(const std::vector<Rule>& rules) {
  std::vector<FactId> read;
  const auto add = [&](const FactId& fact) {
    if (std::ranges::count(read, fact) == 0) {
      read.push_back(fact);
    }
  };
  bool is_ban_read = false;
  for (const SimpleKind& kind : kinds_of(rules)) {
    if (const auto* before = std::get_if<CompletedBefore>(&kind)) {
      std::ranges::for_each(before->facts, add);
    }
    if (const auto* confirmed = std::get_if<StaffConfirmed>(&kind)) {
      add(confirmed->fact);
    }
    is_ban_read = is_ban_read || std::holds_alternative<NotBanned>(kind);
  }
  if (is_ban_read) {
    add(FactId{std::string{ban_fact}});
  }
  return read;
}

std::vector<Rule> rules_for(const std::vector<Rule>& rules, Asker asker) {
  std::vector<Rule> judged;
  std::ranges::copy_if(rules, std::back_inserter(judged), [&](const Rule& rule) {
    return asker != Asker::unproven || !reads_ban(rule.kind);
  });
  return judged;
}

static bool counts_on(const RecordedFact& fact, Date day) {
  return fact.on_date <= day && (!fact.until || day <= *fact.until);
}

// What was completed counts from its day on; what is forbidden, on the day of the judgement.
static Date day_for(const FactId& fact, const PersonRecords& records) {
  return fact.value == ban_fact ? records.today.value() : records.handed_in.value();
}

// An answer to a confirmed address is the same whatever stands on record under other addresses and
// names: it must not tell whether anything does.
static bool may_use(const RecordedFact& fact, Asker asker) {
  switch (asker) {
    case Asker::unproven:
      return false;
    case Asker::address_confirmed:
      return fact.name == Match::same && fact.address == Match::same;
    case Asker::staff:
      return fact.name == Match::same;
  }
  fail_assertion("every asker has its part of the records", __FILE__, __LINE__);
}

static bool is_recorded(const FactId& id, const PersonRecords& records) {
  return std::ranges::any_of(records.facts, [&](const RecordedFact& fact) {
    return fact.fact == id && may_use(fact, records.asker) && counts_on(fact, day_for(id, records));
  });
}

static bool is_recorded_of_namesake(const FactId& id, const PersonRecords& records) {
  return records.asker == Asker::staff &&
         std::ranges::any_of(records.facts, [&](const RecordedFact& fact) {
           return fact.fact == id && fact.name == Match::other &&
                  counts_on(fact, day_for(id, records));
         });
}

static void apply_ban(Facts& facts, const PersonRecords& records) {
  const FactId ban{std::string{ban_fact}};
  if (is_recorded(ban, records)) {
    facts.ban = Recorded::yes;
  } else if (!is_recorded_of_namesake(ban, records)) {
    facts.ban = Recorded::no;
  }
}

void apply_records(Facts& facts, const std::vector<Rule>& rules, const PersonRecords& records) {
  if (records.asker == Asker::unproven) {
    facts.lookup = Lookup::not_done;
    return;
  }
  apply_ban(facts, records);
  for (const SimpleKind& kind : kinds_of(rules)) {
    if (const auto* before = std::get_if<CompletedBefore>(&kind)) {
      for (const FactId& fact : before->facts) {
        facts.staff_facts.emplace(fact, is_recorded(fact, records) ? Recorded::yes : Recorded::no);
      }
    }
    // What staff have not confirmed stays open.
    const auto* confirmed = std::get_if<StaffConfirmed>(&kind);
    if (confirmed != nullptr && is_recorded(confirmed->fact, records)) {
      facts.staff_facts.emplace(confirmed->fact, Recorded::yes);
    }
  }
}

std::vector<Finding> namesake_findings(const std::vector<Rule>& rules,
                                       const PersonRecords& records) {
  std::vector<Finding> findings;
  for (const Rule& rule : rules) {
    const std::vector<FactId> read = facts_read({rule});
    const bool is_found = std::ranges::any_of(read, [&](const FactId& fact) {
      return !is_recorded(fact, records) && is_recorded_of_namesake(fact, records);
    });
    if (is_found) {
      findings.push_back(
          {.rule = RuleId{std::string{namesake_rule}},
           .severity = Severity::warning,
           .outcome = Outcome::not_satisfied,
           .message = {"records.namesake", {argument("requirement", rule.requirement)}},
           .source = rule.source,
           .field = std::nullopt,
           .member_index = std::nullopt});
    }
  }
  return findings;
}

}  // namespace musubi::eligibility

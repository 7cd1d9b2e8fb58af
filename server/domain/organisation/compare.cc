#include "domain/organisation/compare.h"

#include <array>
#include <unordered_map>

#include "base/text/search_key.h"

namespace musubi::organisation {

namespace {

constexpr std::array<std::string_view, 7> verdict_names{
    "added", "changed", "unchanged", "refused", "repeated", "codes_disagree", "looks_like_other"};

// A name alone is no key: every prefecture has its 中央病院, and two of one name in a prefecture
// are told apart by their kana where both have one.
std::string name_key(const Organisation& each) {
  return std::to_string(each.prefecture) + "|" + text::search_key(each.name);
}

bool may_be_same_kana(const Organisation& a, const Organisation& b) {
  return a.kana.empty() || b.kana.empty() || text::search_key(a.kana) == text::search_key(b.kana);
}

// Two codes of one kind that are both known and differ.
bool have_other_codes(const Organisation& a, const Organisation& b) {
  const auto differ = [](const std::string& x, const std::string& y) {
    return !x.empty() && !y.empty() && x != y;
  };
  return differ(a.medical_code, b.medical_code) ||
         differ(a.care_office_number, b.care_office_number);
}

// Those that are there already, by everything that finds them.
class Index {
 public:
  void add(const Organisation& each, std::size_t at) {
    if (!each.medical_code.empty()) {
      m_by_code.emplace("m" + each.medical_code, at);
    }
    if (!each.care_office_number.empty()) {
      m_by_code.emplace("c" + each.care_office_number, at);
    }
    m_by_name.emplace(name_key(each), at);
  }

  [[nodiscard]] std::optional<std::size_t> with_code(char kind, const std::string& code) const {
    const auto found = code.empty() ? m_by_code.end() : m_by_code.find(kind + code);
    return found == m_by_code.end() ? std::nullopt : std::optional{found->second};
  }

  [[nodiscard]] std::optional<std::size_t> with_name(
      const Organisation& wanted, const std::vector<const Organisation*>& all) const {
    const auto [begin, end] = m_by_name.equal_range(name_key(wanted));
    for (auto each = begin; each != end; ++each) {
      if (may_be_same_kana(wanted, *all[each->second])) {
        return each->second;
      }
    }
    return std::nullopt;
  }

 private:
  std::unordered_map<std::string, std::size_t> m_by_code;
  std::unordered_multimap<std::string, std::size_t> m_by_name;
};

struct Match {
  Verdict verdict;
  std::optional<std::size_t> other;
};

Match match(const Organisation& row, const Index& index,
            const std::vector<const Organisation*>& all) {
  const auto by_medical = index.with_code('m', row.medical_code);
  const auto by_care = index.with_code('c', row.care_office_number);
  if (by_medical && by_care && *by_medical != *by_care) {
    return {Verdict::codes_disagree, by_medical};
  }
  if (const auto by_code = by_medical ? by_medical : by_care) {
    const bool disagrees = have_other_codes(row, *all[*by_code]);
    return {disagrees ? Verdict::codes_disagree : Verdict::unchanged, by_code};
  }
  const auto by_name = index.with_name(row, all);
  if (!by_name) {
    return {Verdict::added, std::nullopt};
  }
  const bool is_another = have_other_codes(row, *all[*by_name]);
  return {is_another ? Verdict::looks_like_other : Verdict::unchanged, by_name};
}

void take(std::string& known, const std::string& told, Column column,
          std::vector<Column>& changed) {
  if (!told.empty() && told != known) {
    known = told;
    changed.push_back(column);
  }
}

Organisation merged_of(Organisation known, const Organisation& told, std::vector<Column>& changed) {
  take(known.name, told.name, Column::name, changed);
  take(known.kana, told.kana, Column::kana, changed);
  if (told.prefecture != known.prefecture) {
    known.prefecture = told.prefecture;
    changed.push_back(Column::prefecture);
  }
  take(known.municipality_code, told.municipality_code, Column::municipality_code, changed);
  take(known.address, told.address, Column::address, changed);
  if (told.kind != Kind::other && told.kind != known.kind) {
    known.kind = told.kind;
    changed.push_back(Column::kind);
  }
  take(known.medical_code, told.medical_code, Column::medical_code, changed);
  take(known.corporate_number, told.corporate_number, Column::corporate_number, changed);
  take(known.care_office_number, told.care_office_number, Column::care_office_number, changed);
  for (const auto& [feature, evidence] : told.features) {
    std::string& kept = known.features[feature];
    take(
        kept, evidence,
        feature == Feature::emergency_centre ? Column::emergency_centre : Column::special_functions,
        changed);
  }
  return known;
}

Compared judged(const Organisation& row, const Match& found,
                const std::vector<const Organisation*>& all) {
  Compared compared{.verdict = found.verdict,
                    .merged = std::nullopt,
                    .other = found.other,
                    .changed = {},
                    .problems = {},
                    .warnings = {}};
  if (found.verdict == Verdict::added) {
    compared.merged = row;
  } else if (found.verdict == Verdict::unchanged) {
    Organisation merged = merged_of(*all[*found.other], row, compared.changed);
    if (!compared.changed.empty()) {
      compared.verdict = Verdict::changed;
      compared.merged = std::move(merged);
    }
  }
  return compared;
}

Compared refused(const ReadRow& row) {
  return {.verdict = Verdict::refused,
          .merged = std::nullopt,
          .other = std::nullopt,
          .changed = {},
          .problems = row.problems,
          .warnings = row.warnings};
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  return verdict_names.at(static_cast<std::size_t>(verdict));
}

std::vector<Compared> compare(const std::vector<Organisation>& known,
                              const std::vector<ReadRow>& rows) {
  Index registry;
  std::vector<const Organisation*> all;
  for (const Organisation& each : known) {
    registry.add(each, all.size());
    all.push_back(&each);
  }
  Index of_file;
  std::vector<const Organisation*> read;  // by row; null where it was refused
  std::vector<Compared> result;
  for (const ReadRow& row : rows) {
    const std::size_t at = read.size();
    read.push_back(row.organisation ? &*row.organisation : nullptr);
    if (!row.organisation) {
      result.push_back(refused(row));
      continue;
    }
    const Match earlier = match(*row.organisation, of_file, read);
    // Two of one name with two codes are two: only what is found as one and the same is repeated.
    const bool is_repeated = earlier.verdict == Verdict::unchanged;
    const Match found = is_repeated ? Match{Verdict::repeated, earlier.other}
                                    : match(*row.organisation, registry, all);
    of_file.add(*row.organisation, at);
    result.push_back(judged(*row.organisation, found, all));
    result.back().warnings = row.warnings;
  }
  return result;
}

}  // namespace musubi::organisation

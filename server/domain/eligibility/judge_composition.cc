// Whether a team has exactly its standard composition (S0 5-6); its finding shows both side by
// side.
#include <fmt/core.h>

#include <algorithm>
#include <numeric>

#include "domain/eligibility/judgement.h"
#include "domain/people/profession.h"

namespace musubi::eligibility {

struct Heads {
  std::string profession;
  int count;
};

static int count_of(const std::vector<Heads>& heads, const std::string& profession) {
  const auto found = std::ranges::find(heads, profession, &Heads::profession);
  return found == heads.end() ? 0 : found->count;
}

static void add(std::vector<Heads>& heads, const Heads& more) {
  const auto found = std::ranges::find(heads, more.profession, &Heads::profession);
  if (found == heads.end()) {
    heads.push_back(more);
  } else {
    found->count += more.count;
  }
}

static int total_of(const std::vector<Heads>& heads) {
  return std::accumulate(heads.begin(), heads.end(), 0,
                         [](int sum, const Heads& next) { return sum + next.count; });
}

static LocalisedText title_of(const std::string& profession) {
  const Result<Profession> known = profession_from_name(profession);
  return known.is_ok() ? display_name(known.value()) : LocalisedText{profession, profession};
}

// "医師 1・看護師 2" and "Physician 1, Nurse 2".
static LocalisedText text_of(const std::vector<Heads>& heads) {
  LocalisedText text;
  for (const Heads& next : heads) {
    const LocalisedText title = title_of(next.profession);
    text.ja += fmt::format("{}{} {}", text.ja.empty() ? "" : "・", title.ja, next.count);
    text.en += fmt::format("{}{} {}", text.en.empty() ? "" : ", ", title.en, next.count);
  }
  return heads.empty() ? LocalisedText{.ja = "該当なし", .en = "none"} : text;
}

Judgement judge(const TeamIsStandard& kind, const Facts& facts) {
  static const FieldId field{std::string{member_profession_field}};
  std::vector<Heads> standard;
  for (const TeamHasProfession& part : kind.composition) {
    add(standard, {.profession = part.profession, .count = part.count_min});
  }
  std::vector<Heads> current;
  std::vector<int> unanswered;
  for (std::size_t member = 0; member < facts.members.size(); ++member) {
    if (const auto* const profession =
            std::get_if<std::string>(facts.members[member].find(field))) {
      add(current, {.profession = *profession, .count = 1});
    } else {
      unanswered.push_back(static_cast<int>(member));
    }
  }
  const bool has_size = static_cast<int>(facts.members.size()) == total_of(standard);
  const bool has_place_for_all = std::ranges::all_of(current, [&](const Heads& next) {
    return next.count <= count_of(standard, next.profession);
  });
  const std::vector<MessageArgument> arguments{argument("current", text_of(current)),
                                               argument("standard", text_of(standard))};
  if (!has_size || !has_place_for_all) {
    return {.outcome = Outcome::not_satisfied,
            .key = "eligibility.not_standard",
            .arguments = arguments,
            .field = &field};
  }
  if (!unanswered.empty()) {
    return {
        .outcome = Outcome::cannot_tell_yet,
        .key = "eligibility.composition_unanswered",
        .arguments = arguments,
        .field = &field,
        .member_index = unanswered.size() == 1 ? std::optional{unanswered.front()} : std::nullopt};
  }
  return {.outcome = Outcome::satisfied,
          .key = "eligibility.standard",
          .arguments = arguments,
          .field = &field};
}

}  // namespace musubi::eligibility

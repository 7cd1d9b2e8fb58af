#include "domain/selection/choose.h"

#include <gtest/gtest.h>

#include <string>

namespace musubi::selection {

// Applicants in the order of their keys: 'a' and 'b' are groups, 'c' is neither; a capital keeps
// its seat. The answer has k, r, o or - for each: kept, reserved, open, refused.
static std::string chosen_of(const SessionRules& rules, const std::string& asking) {
  std::vector<Applicant> applicants;
  for (const char letter : asking) {
    const bool is_kept = letter >= 'A' && letter <= 'C';
    const auto group = static_cast<std::uint32_t>(is_kept ? letter - 'A' : letter - 'a');
    const auto number = static_cast<std::uint32_t>(applicants.size());
    applicants.push_back(
        {.key = (is_kept ? 0 : first_free_key) + number, .team = number, .group = group});
  }
  Chosen chosen;
  choose(rules, applicants, chosen);
  std::string text;
  for (const Admission admission : chosen.admissions) {
    text += "kro-"[static_cast<std::size_t>(admission)];
  }
  return text;
}

TEST(choice_of_a_session, fills_reserves_first_and_then_goes_by_priority) {
  struct Case {
    std::uint32_t capacity;
    std::vector<GroupRule> groups;
    const char* asking;
    const char* chosen;
  };
  const GroupRule free{};
  const Case cases[] = {
      {2, {free, free, free}, "ccc", "oo-"},                // priority alone
      {0, {free, free, free}, "c", "-"},                    // no seats
      {3, {free, free, free}, "c", "o"},                    // more seats than teams
      {2, {{1, no_cap}, free, free}, "cca", "o-r"},         // a reserve helps
      {2, {{1, no_cap}, free, free}, "acc", "ro-"},         // and costs a seat
      {3, {{1, no_cap}, free, free}, "aac", "roo"},         // its best first
      {2, {{1, no_cap}, free, free}, "ccc", "oo-"},         // unfilled: open to all
      {2, {{1, no_cap}, {1, no_cap}, free}, "cba", "-rr"},  // both reserves
      {3, {{0, 1}, free, free}, "aacc", "o-oo"},            // a limit
      {3, {{1, 1}, free, free}, "aacc", "r-oo"},            // limit and reserve
      {2, {{0, 0}, free, free}, "aac", "--o"},              // a limit of none
      {2, {free, free, free}, "Cccc", "ko--"},              // kept comes first
      {2, {{1, no_cap}, free, free}, "Acca", "ko--"},       // counts as reserved
      {2, {{1, no_cap}, {1, no_cap}, free}, "Cba", "k-r"},  // the first reserve
      {2, {{0, 1}, free, free}, "Aac", "k-o"},              // counts for the limit
      {1, {{1, no_cap}, free, free}, "Ca", "k-"},           // is never pushed out
  };
  for (const Case& c : cases) {
    EXPECT_EQ(chosen_of({.capacity = c.capacity, .groups = c.groups}, c.asking), c.chosen)
        << c.asking << " for " << c.capacity;
  }
}

}  // namespace musubi::selection

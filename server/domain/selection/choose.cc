#include "domain/selection/choose.h"

#include <algorithm>

#include "base/result.h"

namespace musubi::selection {

static void take_one(std::uint32_t& left) {
  if (left != no_cap) {
    MUSUBI_ASSERT(left > 0);
    left -= 1;
  }
}

static void begin(const SessionRules& rules, std::size_t applicants, Chosen& chosen) {
  chosen.admissions.assign(applicants, Admission::refused);
  chosen.groups.assign(rules.groups.size(), {});
  chosen.seats_left = rules.capacity;
  for (std::size_t g = 0; g < rules.groups.size(); ++g) {
    chosen.groups[g].reserve_offered = rules.groups[g].reserved;
    chosen.groups[g].cap_left = rules.groups[g].cap;
  }
}

// A kept seat of a group counts as one of its reserved seats, while there are any.
static std::size_t keep_seats(std::span<const Applicant> applicants, Chosen& chosen) {
  std::size_t i = 0;
  for (; i < applicants.size() && applicants[i].key < first_free_key; ++i) {
    GroupSeats& group = chosen.groups[applicants[i].group];
    chosen.admissions[i] = Admission::kept;
    MUSUBI_ASSERT(chosen.seats_left > 0);
    chosen.seats_left -= 1;
    take_one(group.cap_left);
    group.reserve_offered -= group.reserve_offered > 0 ? 1 : 0;
  }
  return i;
}

static void fill_reserves(Chosen& chosen) {
  for (GroupSeats& group : chosen.groups) {
    group.reserve_offered = std::min({group.reserve_offered, group.cap_left, chosen.seats_left});
    group.reserve_taken = std::min(group.reserve_offered, group.asking);
    chosen.seats_left -= group.reserve_taken;
    group.cap_left -= group.cap_left == no_cap ? 0 : group.reserve_taken;
  }
}

void choose(const SessionRules& rules, std::span<const Applicant> applicants, Chosen& chosen) {
  begin(rules, applicants.size(), chosen);
  const std::size_t first = keep_seats(applicants, chosen);
  for (const Applicant& applicant : applicants.subspan(first)) {
    chosen.groups[applicant.group].asking += 1;
  }
  fill_reserves(chosen);
  // How many reserved seats each group fills is known, so one pass in the order of the keys does.
  std::vector<std::uint32_t> reserve_left;
  reserve_left.reserve(chosen.groups.size());
  for (const GroupSeats& group : chosen.groups) {
    reserve_left.push_back(group.reserve_taken);
  }
  for (std::size_t i = first; i < applicants.size(); ++i) {
    const std::uint32_t group = applicants[i].group;
    if (reserve_left[group] > 0) {
      reserve_left[group] -= 1;
      chosen.admissions[i] = Admission::reserved;
    } else if (chosen.seats_left > 0 && chosen.groups[group].cap_left > 0) {
      chosen.seats_left -= 1;
      take_one(chosen.groups[group].cap_left);
      chosen.admissions[i] = Admission::open;
    }
  }
}

}  // namespace musubi::selection

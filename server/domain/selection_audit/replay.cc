#include "domain/selection_audit/replay.h"

#include <algorithm>

namespace musubi::selection_audit {

void insert_in_order(std::vector<Application>& applications, const Application& application) {
  applications.insert(
      std::upper_bound(applications.begin(), applications.end(), application, goes_before),
      application);
}

// Asks for one team until it, or whoever it pushed out, has a seat or no wish left.
static void place(const CaseFile& file, const Party* party,
                  std::map<const selection::Team*, std::size_t>& asked, Seated& seated) {
  while (asked[party->team] < party->wishes.size()) {
    const Wish& wish = party->wishes[asked[party->team]];
    std::vector<Application>& there = seated[wish.hall->session->id.value];
    insert_in_order(there, wish.application);
    const auto seats = seat(*wish.hall, there);
    const auto out = std::find(seats.begin(), seats.end(), std::nullopt);
    if (out == seats.end()) {
      return;
    }
    const auto loser = there.begin() + (out - seats.begin());
    party = &file.parties.at(loser->team->id.value);
    there.erase(loser);
    asked[party->team] += 1;
  }
}

Seated replay(const CaseFile& file) {
  Seated seated;
  std::map<const selection::Team*, std::size_t> asked;
  // From the last id to the first: the engine begins with all at once.
  for (auto next = file.parties.rbegin(); next != file.parties.rend(); ++next) {
    place(file, &next->second, asked, seated);
  }
  return seated;
}

}  // namespace musubi::selection_audit

#include "domain/selection_audit/seating.h"

#include <algorithm>

namespace musubi::selection_audit {

using namespace selection;

bool goes_before(const Application& first, const Application& second) {
  if (first.keeps_seat != second.keeps_seat) {
    return first.keeps_seat;
  }
  if (!first.keeps_seat && first.class_place != second.class_place) {
    return first.class_place < second.class_place;
  }
  for (std::size_t i = 0; i < first.team->scores.size(); ++i) {
    if (first.team->scores[i] != second.team->scores[i]) {
      return first.team->scores[i] > second.team->scores[i];
    }
  }
  if (first.number != second.number) {
    return first.number < second.number;
  }
  return first.team->id.value < second.team->id.value;
}

Hall hall_of(const Session& session) {
  Hall hall{.session = &session, .groups = {}, .limits = {}};
  for (const Reserve& reserve : session.reserves) {
    hall.groups.push_back(reserve.group);
  }
  hall.limits.resize(hall.groups.size());
  for (const GroupCap& cap : session.caps) {
    const auto at = std::find(hall.groups.begin(), hall.groups.end(), cap.group);
    if (at == hall.groups.end()) {
      hall.groups.push_back(cap.group);
      hall.limits.emplace_back(cap.teams_max);
    } else {
      hall.limits[static_cast<std::size_t>(at - hall.groups.begin())] = cap.teams_max;
    }
  }
  return hall;
}

std::optional<std::size_t> group_at(const Hall& hall, const Team& team) {
  for (std::size_t g = 0; g < hall.groups.size(); ++g) {
    if (std::find(team.groups.begin(), team.groups.end(), hall.groups[g]) != team.groups.end()) {
      return g;
    }
  }
  return std::nullopt;
}

namespace {

class Table {
 public:
  Table(const Hall& hall, const std::vector<Application>& applications)
      : m_hall(hall),
        m_applications(applications),
        m_seats(applications.size()),
        m_in_group(hall.groups.size()) {}

  std::vector<std::optional<SeatKind>> fill() {
    for (std::size_t i = 0; i < m_applications.size(); ++i) {
      if (m_applications[i].keeps_seat && may_have_seat(i)) {
        give(i, SeatKind::kept);
      }
    }
    for (std::size_t g = 0; g < m_hall.session->reserves.size(); ++g) {
      std::int64_t seats = m_hall.session->reserves[g].seats - m_in_group[g];
      for (std::size_t i = 0; i < m_applications.size() && seats > 0; ++i) {
        if (m_applications[i].group == g && may_have_seat(i)) {
          give(i, SeatKind::reserved);
          seats -= 1;
        }
      }
    }
    for (std::size_t i = 0; i < m_applications.size(); ++i) {
      if (may_have_seat(i)) {
        give(i, SeatKind::open);
      }
    }
    return m_seats;
  }

 private:
  [[nodiscard]] bool may_have_seat(std::size_t i) const {
    if (m_seats[i] || m_taken >= m_hall.session->capacity_teams) {
      return false;
    }
    const auto group = m_applications[i].group;
    return !group || !m_hall.limits[*group] || m_in_group[*group] < *m_hall.limits[*group];
  }

  void give(std::size_t i, SeatKind kind) {
    m_seats[i] = kind;
    m_taken += 1;
    if (m_applications[i].group) {
      m_in_group[*m_applications[i].group] += 1;
    }
  }

  const Hall& m_hall;
  const std::vector<Application>& m_applications;
  std::vector<std::optional<SeatKind>> m_seats;
  std::vector<std::int64_t> m_in_group;
  std::int64_t m_taken = 0;
};

}  // namespace

std::vector<std::optional<SeatKind>> seat(const Hall& hall,
                                          const std::vector<Application>& applications) {
  return Table{hall, applications}.fill();
}

}  // namespace musubi::selection_audit

// Whom one session takes, straight from the published rule and as slowly as it reads: those who
// keep a seat; then each reserve, in its order, from the best of its group; then the best of all.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/selection/input.h"
#include "domain/selection/outcome.h"

namespace musubi::selection_audit {

// A session with the groups that it tells apart: those with reserves first, in their order.
struct Hall {
  const selection::Session* session = nullptr;
  std::vector<selection::GroupId> groups;
  std::vector<std::optional<std::int64_t>> limits;  // of each group
};

[[nodiscard]] Hall hall_of(const selection::Session& session);

// One team asking for one session.
struct Application {
  const selection::Team* team;
  std::size_t class_place;           // of the team at this session, from 0
  std::uint64_t number;              // of the lottery
  std::optional<std::size_t> group;  // in the hall
  bool keeps_seat;
};

// Whether the first goes before the second: a kept seat, class, criteria, lottery, id.
[[nodiscard]] bool goes_before(const Application& first, const Application& second);

// The one group of the hall that a team is in, if any.
[[nodiscard]] std::optional<std::size_t> group_at(const Hall& hall, const selection::Team& team);

// `applications` as goes_before orders them. For each, the seat that it gets, if any.
[[nodiscard]] std::vector<std::optional<selection::SeatKind>> seat(
    const Hall& hall, const std::vector<Application>& applications);

}  // namespace musubi::selection_audit

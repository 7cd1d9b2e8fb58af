#include "domain/application/capacity.h"

#include "base/overloaded.h"

namespace musubi::application {

static Room between(int heads, int count_min, int count_max) {
  if (heads < count_min) {
    return Room::too_few;
  }
  return heads <= count_max ? Room::enough : Room::full;
}

Room room_for(const CapacityLimit& limit, int heads) {
  return std::visit(
      Overloaded{
          [](const CapacityUndecided&) { return Room::undecided; },
          [](const CapacityUnlimited&) { return Room::enough; },
          [&](const CapacityAtMost& c) { return heads <= c.count ? Room::enough : Room::full; },
          [&](const CapacityAtLeast& c) { return heads >= c.count ? Room::enough : Room::too_few; },
          [&](const CapacityBetween& c) { return between(heads, c.count_min, c.count_max); },
      },
      limit);
}

std::optional<int> places_max(const CapacityLimit& limit) {
  if (const auto* at_most = std::get_if<CapacityAtMost>(&limit)) {
    return at_most->count;
  }
  if (const auto* range = std::get_if<CapacityBetween>(&limit)) {
    return range->count_max;
  }
  return std::nullopt;
}

}  // namespace musubi::application

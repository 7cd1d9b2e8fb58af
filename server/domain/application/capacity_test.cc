#include "domain/application/capacity.h"

#include <gtest/gtest.h>

namespace musubi::application {

TEST(room_for, tells_full_too_few_and_undecided_apart) {
  struct Case {
    CapacityLimit limit;
    int heads;
    Room room;
  };
  const Case cases[] = {
      {CapacityAtMost{6}, 5, Room::enough},        {CapacityAtMost{6}, 6, Room::enough},
      {CapacityAtMost{6}, 7, Room::full},          {CapacityAtLeast{3}, 2, Room::too_few},
      {CapacityAtLeast{3}, 3, Room::enough},       {CapacityAtLeast{3}, 999, Room::enough},
      {CapacityBetween{2, 4}, 1, Room::too_few},   {CapacityBetween{2, 4}, 2, Room::enough},
      {CapacityBetween{2, 4}, 4, Room::enough},    {CapacityBetween{2, 4}, 5, Room::full},
      {CapacityUnlimited{}, 100000, Room::enough}, {CapacityUndecided{}, 1, Room::undecided},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(room_for(c.limit, c.heads), c.room) << c.limit.index() << " with " << c.heads;
  }
}

}  // namespace musubi::application

#include "base/instant.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(instant, keeps_japanese_time_whatever_the_zone_of_the_machine) {
  const Instant deadline =
      Instant::at_jst(*Date::parse_iso("2026-07-17"), *TimeOfDay::parse("17:00"));
  EXPECT_EQ(deadline.iso_utc(), "2026-07-17T08:00:00.000000Z");
  EXPECT_EQ(deadline.iso_jst(), "2026-07-17T17:00:00+09:00");
  EXPECT_EQ(deadline.date_jst().iso(), "2026-07-17");
  EXPECT_EQ(deadline.time_jst().text(), "17:00");
}

TEST(instant, reads_rfc_3339_strictly) {
  struct Case {
    const char* text;
    const char* utc;  // nullptr: refused
  };
  const Case cases[] = {
      {"2024-05-16T00:00:00+09:00", "2024-05-15T15:00:00.000000Z"},
      {"2024-05-15T15:00:00Z", "2024-05-15T15:00:00.000000Z"},
      {"2024-05-15T15:00:00.5Z", "2024-05-15T15:00:00.500000Z"},
      {"1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"},
      {"2024-05-15T15:00:00", nullptr},
      {"2024-05-15 15:00:00Z", nullptr},
      {"2024-05-15T24:00:00Z", nullptr},
      {"2024-05-15T15:00:60Z", nullptr},
      {"2024-05-15T15:00:00.Z", nullptr},
      {"2024-05-15T15:00:00.1234567Z", nullptr},
      {"2024-05-15T15:00:00+0900", nullptr},
  };
  for (const Case& c : cases) {
    const auto instant = Instant::parse(c.text);
    ASSERT_EQ(instant.has_value(), c.utc != nullptr) << c.text;
    if (instant) {
      EXPECT_EQ(instant->iso_utc(), c.utc);
    }
  }
}

}  // namespace musubi

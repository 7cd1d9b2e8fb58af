#include "domain/people/refused_value.h"

#include <gtest/gtest.h>

namespace musubi {

TEST(refused_value, is_repeated_only_while_it_is_short_and_visible) {
  const struct {
    std::string value;
    std::string_view description;
  } cases[] = {
      {"", "it is empty"},
      {"12", "it is \"12\""},
      {"第12号", "it is \"第12号\""},
      {"1\x1B[2J", "it holds characters that can't be shown"},
      {"1\n2", "it holds characters that can't be shown"},
      {"\xFF", "it holds characters that can't be shown"},
      {std::string(90, '1'), "it is \""},
      {std::string(91, '1'), "it is 91 bytes long"},
  };
  for (const auto& row : cases) {
    EXPECT_TRUE(describe_refused(row.value).starts_with(row.description)) << row.description;
  }
}

}  // namespace musubi

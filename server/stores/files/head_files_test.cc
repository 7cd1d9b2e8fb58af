#include "stores/files/head_files.h"

#include <gtest/gtest.h>

#include <fstream>

#include "stores/test_database.h"

namespace musubi::stores {
namespace {

const Date head_day = Date::parse_iso("2026-11-21").value();

TEST(HeadFiles, a_head_comes_back_and_is_never_replaced) {
  const TestFolder folder;
  const auto heads = folder.path() / "heads";
  EXPECT_TRUE(read_heads(heads).take().empty());
  EXPECT_FALSE(has_head(heads, head_day));
  EXPECT_EQ(code_of(write_head(heads, head_day, {.number = 7, .hash = std::string(64, 'a')})),
            "ok");
  EXPECT_TRUE(has_head(heads, head_day));
  EXPECT_EQ(code_of(write_head(heads, head_day, {.number = 8, .hash = std::string(64, 'b')})),
            "ok");
  EXPECT_EQ(code_of(write_head(heads, head_day.plus_days(-1),
                               {.number = 3, .hash = std::string(64, 'c')})),
            "ok");
  const auto found = read_heads(heads).take();
  ASSERT_EQ(found.size(), 2U) << "and no file in between is left";
  EXPECT_EQ(found[0].number, 3);
  EXPECT_EQ(found[1].day, "2026-11-21");
  EXPECT_EQ(found[1].number, 7);
  EXPECT_EQ(found[1].hash, std::string(64, 'a'));
}

TEST(HeadFiles, what_is_no_head_is_refused) {
  const TestFolder folder;
  const std::string hash(64, 'a');
  const std::vector<std::string> wrong = {
      "",
      "{}",
      "[]",
      R"({"day":"2026-11-21","number":1})",
      R"({"day":"2026-11-31","number":1,"hash":")" + hash + "\"}",
      R"({"day":"2026-11-21","number":0,"hash":")" + hash + "\"}",
      R"({"day":"2026-11-21","number":"1","hash":")" + hash + "\"}",
      R"({"day":"2026-11-21","number":1,"hash":"A)" + hash.substr(1) + "\"}",
      R"({"day":"2026-11-21","number":1,"hash":")" + hash + "\"}" + std::string(5000, ' '),
  };
  for (const auto& text : wrong) {
    const auto file = folder.path() / "head.json";
    std::ofstream{file} << text;
    EXPECT_EQ(code_of(read_head(file)), "head_not_understood") << text;
  }
  EXPECT_EQ(code_of(read_head(folder.path() / "none.json")), "head_not_read");
}

}  // namespace
}  // namespace musubi::stores

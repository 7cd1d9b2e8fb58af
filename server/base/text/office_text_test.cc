#include "base/text/office_text.h"

#include <gtest/gtest.h>

#include "base/text/cp932.h"

namespace musubi::text {
namespace {

TEST(OfficeText, reads_utf8_with_and_without_its_mark) {
  for (const std::string mark : {"", "\xEF\xBB\xBF"}) {
    const auto read = read_office_text(mark + "医療 𠮷田,1");
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->encoding, OfficeEncoding::utf8);
    EXPECT_EQ(read->utf8, "医療 𠮷田,1");
  }
}

TEST(OfficeText, reads_cp932_with_the_letters_of_windows) {
  const std::string names = "髙﨑①㈱病院,ﾊﾅｺ,表申";
  const auto read = read_office_text(to_cp932(names).bytes);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->encoding, OfficeEncoding::cp932);
  EXPECT_EQ(read->utf8, names);
}

TEST(OfficeText, reads_nothing_that_is_neither) {
  EXPECT_FALSE(read_office_text("\x82").has_value());                  // half a letter of CP932
  EXPECT_FALSE(read_office_text("\xFF\xFE\x3B\x75").has_value());      // UTF-16
  EXPECT_FALSE(read_office_text("\xEF\xBB\xBF\x82\xA0").has_value());  // a mark that lies
  EXPECT_TRUE(read_office_text("").has_value());
}

}  // namespace
}  // namespace musubi::text

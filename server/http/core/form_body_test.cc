#include "http/core/form_body.h"

#include <gtest/gtest.h>

namespace musubi::http {

TEST(FormBody, IsReadAsBrowsersWriteIt) {
  const auto read = parse_form_body("text=%E3%81%82+b%0D%0Ac%26d&other=");
  ASSERT_TRUE(read.has_value());
  ASSERT_EQ(read->size(), 2U);
  EXPECT_EQ(read->at(0), (NamedValue{"text", "あ b\r\nc&d"}));
  EXPECT_EQ(read->at(1), (NamedValue{"other", ""}));
}

TEST(FormBody, RefusesWhatNoFormSends) {
  for (const char* body : {"text=%", "text=%zz", "text=%FF", "text=%00", "text=a b", "text=\xE3"}) {
    EXPECT_FALSE(parse_form_body(body).has_value()) << body;
  }
}

}  // namespace musubi::http

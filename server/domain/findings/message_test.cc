#include "domain/findings/message.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace musubi {

TEST(message, is_rendered_in_both_languages) {
  const Message message{.key = "form.too_long",
                        .arguments = {argument("label", LocalisedText{.ja = "氏名", .en = "Name"}),
                                      argument("limit", "60"), argument("value", "72")}};
  EXPECT_EQ(render(message).ja, "氏名は60文字までです（現在 72文字）。短くしてください。");
  EXPECT_EQ(render(message).en, "Name may have up to 60 characters (now 72). Shorten it.");
}

TEST(message, of_an_unknown_key_is_an_error_of_the_programmer) {
  EXPECT_THROW(static_cast<void>(render({.key = "form.no_such_key", .arguments = {}})),
               std::logic_error);
  EXPECT_THROW(static_cast<void>(render({.key = "", .arguments = {}})), std::logic_error);
  EXPECT_THROW(static_cast<void>(render({.key = "zzz", .arguments = {}})), std::logic_error);
}

TEST(message, without_an_argument_that_its_wording_names_is_an_error_of_the_programmer) {
  EXPECT_THROW(static_cast<void>(render({.key = "form.required", .arguments = {}})),
               std::logic_error);
}

struct FillCase {
  const char* wording;
  const char* expected;
};

TEST(fill, replaces_names_and_nothing_else) {
  const std::vector<MessageArgument> arguments{argument("name", "葛󠄁城"),
                                               argument("course_title", "{name}")};
  const FillCase cases[] = {
      {"", ""},
      {"名前", "名前"},
      {"{name}様", "葛󠄁城様"},
      {"{name}{name}", "葛󠄁城葛󠄁城"},
      {"{course_title}", "{name}"},  // what was filled in is not read again
      {"{", "{"},
      {"}", "}"},
      {"{}", "{}"},
      {"{Name}", "{Name}"},
      {"{{name}}", "{葛󠄁城}"},
      {"{ name}", "{ name}"},
      {"末尾{name", "末尾{name"},
  };
  for (const FillCase& next : cases) {
    const LocalisedText filled = fill({.ja = next.wording, .en = next.wording}, arguments);
    EXPECT_EQ(filled.ja, next.expected) << next.wording;
    EXPECT_EQ(filled.en, next.expected) << next.wording;
  }
}

TEST(fill, takes_each_value_in_the_language_of_the_wording) {
  const std::vector<MessageArgument> arguments{
      argument("unit", LocalisedText{.ja = "例", .en = "cases"})};
  EXPECT_EQ(fill({.ja = "5{unit}", .en = "5 {unit}"}, arguments),
            (LocalisedText{.ja = "5例", .en = "5 cases"}));
}

}  // namespace musubi

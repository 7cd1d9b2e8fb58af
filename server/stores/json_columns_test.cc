#include "stores/json_columns.h"

#include <gtest/gtest.h>

namespace musubi::stores {
namespace {

using Texts = std::vector<std::string>;

const Texts odd_texts{"",           "𠮷野", "葛󠄁",      "\xEF\xA8\x99", "か\xE3\x82\x99",
                      "\"quoted\"", "\\\\", "一行\n二行\t", "{}",           "[1]",
                      "null",       "\x01"};

TEST(json_columns, give_back_texts_byte_for_byte) {
  EXPECT_EQ(texts_from_json(to_json(odd_texts)), odd_texts);
  EXPECT_EQ(texts_from_json(to_json(Texts{})), Texts{});
}

TEST(json_columns, give_back_answers_byte_for_byte) {
  const form::RawAnswers answers{{FieldId{"name"}, odd_texts},
                                 {FieldId{"blank"}, {""}},
                                 {FieldId{"none"}, {}},
                                 {FieldId{"項目"}, {"x"}}};
  EXPECT_EQ(answers_from_json(to_json(answers)), answers);
  EXPECT_EQ(answers_from_json(to_json(form::RawAnswers{})), form::RawAnswers{});
}

TEST(json_columns, write_equal_answers_as_equal_texts) {
  const form::RawAnswers one{{FieldId{"b"}, {"2"}}, {FieldId{"a"}, {"1", "髙"}}};
  const form::RawAnswers other{{FieldId{"a"}, {"1", "髙"}}, {FieldId{"b"}, {"2"}}};
  EXPECT_EQ(to_json(one), R"({"a":["1","髙"],"b":["2"]})");
  EXPECT_EQ(to_json(one), to_json(other));
}

}  // namespace
}  // namespace musubi::stores

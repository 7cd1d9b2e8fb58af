#include "domain/form/read_value.h"

#include <gtest/gtest.h>

#include <set>

#include "domain/form/field_for_test.h"

namespace musubi::form {

struct Wrong {
  std::string key;
};

struct ReadCase {
  const char* name;
  AnswerType type;
  std::vector<std::string> typed;
  std::variant<AnswerValue, Wrong> expected;
};

static AnswerValue text(std::string value) { return AnswerValue{std::move(value)}; }

static std::string repeated(std::string_view part, int times) {
  std::string all;
  for (int time = 0; time < times; ++time) {
    all += part;
  }
  return all;
}

static void expect_read(const ReadCase& wanted) {
  const ReadValue read = read_value(field_for_test("a", wanted.type), wanted.typed);
  if (const auto* const value = std::get_if<AnswerValue>(&wanted.expected)) {
    ASSERT_TRUE(std::holds_alternative<AnswerValue>(read)) << wanted.name;
    EXPECT_EQ(std::get<AnswerValue>(read), *value) << wanted.name;
    return;
  }
  ASSERT_TRUE(std::holds_alternative<Message>(read)) << wanted.name;
  EXPECT_EQ(std::get<Message>(read).key, std::get<Wrong>(wanted.expected).key) << wanted.name;
  // Renders, so every argument that the wording names is there.
  EXPECT_NE(render(std::get<Message>(read)).ja.find("項目a"), std::string::npos) << wanted.name;
}

static AnswerType names() { return TextAnswer{.graphemes_max = 3}; }
static AnswerType paragraphs() { return LongTextAnswer{.graphemes_max = 5}; }
static AnswerType kana() { return KanaAnswer{.graphemes_max = 4}; }
static AnswerType cases() {
  return NumberAnswer{.value_min = Quantity::whole(1),
                      .value_max = Quantity::whole(50),
                      .unit = {.ja = "例", .en = "cases"}};
}
static AnswerType any_number() {
  return NumberAnswer{.value_min = std::nullopt, .value_max = std::nullopt, .unit = {}};
}
static std::vector<Choice> professions() {
  return {{.value = "physician", .label = {}}, {.value = "nurse", .label = {}}};
}

static std::vector<ReadCase> text_cases() {
  return {
      {"just below the limit", names(), {"髙﨑"}, text("髙﨑")},
      {"at the limit", names(), {"髙﨑一"}, text("髙﨑一")},
      {"above the limit", names(), {"髙﨑一二"}, Wrong{"form.too_long"}},
      {"𠮷 is one", names(), {"𠮷𠮷𠮷"}, text("𠮷𠮷𠮷")},
      {"葛 with a selector is one",
       names(),
       {"葛󠄁葛󠄁葛󠄁"},
       text("葛󠄁葛󠄁葛󠄁")},
      {"U+FA19 stays", names(), {"\xEF\xA8\x99"}, text("\xEF\xA8\x99")},
      {"only the ends are trimmed", names(), {"　 a b　"}, text("a b")},
      {"full-width letters stay", names(), {"Ａ①㈱"}, text("Ａ①㈱")},
      {"a line break", names(), {"a\nb"}, Wrong{"form.unreadable"}},
      {"ill-formed bytes", names(), {"\xE3\x81"}, Wrong{"form.unreadable"}},
      {"two texts", names(), {"a", "b"}, Wrong{"form.several_answers"}},
      {"a paragraph", paragraphs(), {"a\r\nb"}, text("a\nb")},
      {"a paragraph at the limit", paragraphs(), {"あいうえお"}, text("あいうえお")},
      {"a paragraph above", paragraphs(), {"あいうえおか"}, Wrong{"form.too_long"}},
      {"a control character", paragraphs(), {"a\x01"}, Wrong{"form.unreadable"}},
      {"katakana", kana(), {"ヤマダ"}, text("ヤマダ")},
      {"hiragana", kana(), {"やまだ"}, text("ヤマダ")},
      {"half-width kana", kana(), {"ﾔﾏﾀﾞ"}, text("ヤマダ")},
      {"kana at the limit", kana(), {"ﾊﾟﾋﾟﾌﾟﾍﾟ"}, text("パピプペ")},
      {"kana above the limit", kana(), {"アイウエオ"}, Wrong{"form.too_long"}},
      {"kanji", kana(), {"山田"}, Wrong{"form.not_kana"}},
      {"letters", kana(), {"Smith"}, Wrong{"form.not_kana"}},
      {"kana that can't be read", kana(), {"ア\x01"}, Wrong{"form.unreadable"}},
      {"an address at the bound",
       AddressAnswer{},
       {repeated("番", 200)},
       text(repeated("番", 200))},
      {"an address above it", AddressAnswer{}, {repeated("番", 201)}, Wrong{"form.too_long"}},
  };
}

static std::vector<ReadCase> typed_cases() {
  return {
      {"a day", DateAnswer{}, {"2026-05-29"}, AnswerValue{Date::parse_iso("2026-05-29").value()}},
      {"a wide day",
       DateAnswer{},
       {"２０００－０２－２９"},
       AnswerValue{Date::parse_iso("2000-02-29").value()}},
      {"no such day", DateAnswer{}, {"2026-02-29"}, Wrong{"form.not_a_date"}},
      {"an era, which the browser composes",
       DateAnswer{},
       {"令和8年5月29日"},
       Wrong{"form.not_a_date"}},
      {"just below the minimum", cases(), {"0.999"}, Wrong{"form.number_too_small"}},
      {"at the minimum", cases(), {"1"}, AnswerValue{Quantity::whole(1)}},
      {"at the maximum", cases(), {"50"}, AnswerValue{Quantity::whole(50)}},
      {"just above the maximum", cases(), {"50.001"}, Wrong{"form.number_too_large"}},
      {"wide digits", cases(), {"２．９"}, AnswerValue{Quantity{2'900}}},
      {"no limits", any_number(), {"0"}, AnswerValue{Quantity::whole(0)}},
      {"a negative number", any_number(), {"-5"}, Wrong{"form.not_a_number"}},
      {"a wide negative number", any_number(), {"－５"}, Wrong{"form.not_a_number"}},
      {"a number with words", any_number(), {"5例"}, Wrong{"form.not_a_number"}},
      {"a long text for a number", any_number(), {repeated("五", 31)}, Wrong{"form.not_a_number"}},
      {"a choice", ChoiceAnswer{professions()}, {"nurse"}, text("nurse")},
      {"no choice", ChoiceAnswer{professions()}, {"Nurse"}, Wrong{"form.unknown_choice"}},
      {"two for one",
       ChoiceAnswer{professions()},
       {"nurse", "nurse"},
       Wrong{"form.several_answers"}},
      {"choices in the order given",
       ChoicesAnswer{professions()},
       {"nurse", "physician"},
       AnswerValue{ChosenValues{{"nurse", "physician"}}}},
      {"a choice twice",
       ChoicesAnswer{professions()},
       {"nurse", "nurse"},
       AnswerValue{ChosenValues{{"nurse"}}}},
      {"one unknown among them",
       ChoicesAnswer{professions()},
       {"nurse", "cook"},
       Wrong{"form.unknown_choice"}},
      {"yes", YesNoAnswer{}, {"yes"}, AnswerValue{YesNo::yes}},
      {"no", YesNoAnswer{}, {"no"}, AnswerValue{YesNo::no}},
      {"neither", YesNoAnswer{}, {"true"}, Wrong{"form.unknown_choice"}},
      {"mail", EmailAnswer{}, {" kana@example.jp "}, text("kana@example.jp")},
      {"two mails", EmailAnswer{}, {"a@example.jp, b@example.jp"}, Wrong{"form.not_an_email"}},
      {"a hidden header",
       EmailAnswer{},
       {"a@example.jp\r\nBcc: b@example.jp"},
       Wrong{"form.unreadable"}},
      {"phone", PhoneAnswer{}, {"０１９－０００－００００"}, text("019-000-0000")},
      {"phone with extension",
       PhoneAnswer{},
       {"019-000-0000 内線 12"},
       text("019-000-0000 内線12")},
      {"too short a phone", PhoneAnswer{}, {"019-000-000"}, Wrong{"form.not_a_phone"}},
  };
}

TEST(read_value, keeps_texts_as_written_up_to_their_limit) {
  for (const ReadCase& next : text_cases()) {
    expect_read(next);
  }
}

TEST(read_value, reads_each_type_or_says_what_is_wrong) {
  for (const ReadCase& next : typed_cases()) {
    expect_read(next);
  }
}

static LocalisedText sentence(const AnswerType& type, const std::string& typed) {
  const ReadValue read = read_value(field_for_test("a", type), {typed});
  return render(std::get<Message>(read));
}

TEST(read_value, names_the_limit_and_the_value) {
  EXPECT_EQ(sentence(TextAnswer{.graphemes_max = 60}, repeated("あ", 72)).ja,
            "項目aは60文字までです（現在 72文字）。短くしてください。");
  EXPECT_EQ(sentence(cases(), "50.5").ja, "項目aは50例以下で入力してください（現在 50.5例）。");
  EXPECT_EQ(sentence(cases(), "50.5").en,
            "Question a must be at most 50 cases (now 50.5 cases). Correct the number.");
}

TEST(read_value, repeats_short_texts_only_and_no_personal_ones) {
  EXPECT_NE(sentence(any_number(), repeated("五", 30)).ja.find(repeated("五", 30)),
            std::string::npos);
  EXPECT_EQ(sentence(any_number(), repeated("五", 31)).ja.find("五"), std::string::npos);
  EXPECT_NE(sentence(any_number(), repeated("五", 31)).en.find("31 characters"), std::string::npos);
  EXPECT_EQ(sentence(EmailAnswer{}, "somebody").ja.find("somebody"), std::string::npos);
  EXPECT_EQ(sentence(PhoneAnswer{}, "0190000").ja.find("0190000"), std::string::npos);
  EXPECT_EQ(sentence(kana(), "山田").ja.find("山田"), std::string::npos);
}

TEST(read_value, has_a_test_for_each_wording_about_a_value) {
  std::set<std::string> tested{"form.required", "form.unknown_field"};  // check_test.cc
  for (const auto& table : {text_cases(), typed_cases()}) {
    for (const ReadCase& next : table) {
      if (const auto* const wrong = std::get_if<Wrong>(&next.expected)) {
        tested.insert(wrong->key);
      }
    }
  }
  std::set<std::string> worded;
  for (const MessagePattern& pattern : message_catalogue()) {
    if (pattern.key.starts_with("form.")) {
      worded.emplace(pattern.key);
    }
  }
  EXPECT_EQ(tested, worded);
}

TEST(blank, is_what_has_no_visible_character) {
  EXPECT_TRUE(is_blank(""));
  EXPECT_TRUE(is_blank(" \t\r\n　"));
  EXPECT_FALSE(is_blank(" 0 "));
  EXPECT_FALSE(is_blank("\xFF"));  // unreadable is not unanswered
}

}  // namespace musubi::form

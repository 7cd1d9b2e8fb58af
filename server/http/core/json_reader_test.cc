#include "http/core/json_reader.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <array>
#include <ostream>

namespace musubi::http {

void PrintTo(const InputProblem& problem, std::ostream* out) {
  *out << problem.pointer << " " << problem.message_key;
}

namespace {

using Problems = std::vector<InputProblem>;

Problems read(std::string_view body, const ObjectReader::ReadObject& reader) {
  return read_json_object(body, reader);
}

InputProblem problem(std::string pointer, std::string key,
                     std::optional<std::int64_t> limit = std::nullopt) {
  return {std::move(pointer), std::move(key), limit};
}

Problems read_name(std::string_view body) {
  return read(body, [](ObjectReader& o) { (void)o.text("name", {.characters_max = 5}); });
}

TEST(ObjectReader, reads_what_is_there) {
  constexpr std::array<std::string_view, 2> words{"nurse", "physician"};
  const auto problems = read(
      R"({"name":"𠮷田 花子","age":41,"agrees":true,"born":"1983-02-28","job":"physician",
          "at":"2024-05-15T23:59:59+09:00","memo":null,"tags":["a","b"],"answers":{"q1":3}})",
      [&](ObjectReader& o) {
        EXPECT_EQ(o.text("name", {.characters_max = 5}), "𠮷田 花子");
        EXPECT_EQ(o.integer("age", {.min = 0, .max = 150}), 41);
        EXPECT_TRUE(o.boolean("agrees"));
        EXPECT_EQ(o.date("born"), Date::from_ymd(1983, 2, 28));
        EXPECT_EQ(o.choice("job", words), 1U);
        EXPECT_EQ(o.instant("at").value().iso_utc(), "2024-05-15T14:59:59.000000Z");
        EXPECT_EQ(o.optional_text("memo", {.characters_max = 5}), std::nullopt);
        EXPECT_EQ(o.optional_integer("absent", {.min = 0, .max = 1}), std::nullopt);
        EXPECT_EQ(o.texts("tags", 2, {.characters_max = 1}), (std::vector<std::string>{"a", "b"}));
        o.entries("answers", 1, [](ObjectReader& answers, std::string_view key) {
          EXPECT_EQ(answers.integer(key, {.min = 0, .max = 5}), 3);
        });
      });
  EXPECT_EQ(problems, Problems{});
}

TEST(ObjectReader, collects_all_problems_with_pointers) {
  const auto problems =
      read(R"({"name":5,"age":151,"role":"admin","members":[{"name":"a"},{"nam/e~":1},7]})",
           [](ObjectReader& o) {
             (void)o.text("name", {.characters_max = 5});
             (void)o.integer("age", {.min = 0, .max = 150});
             (void)o.boolean("agrees");
             o.objects("members", 3,
                       [](ObjectReader& m) { (void)m.text("name", {.characters_max = 5}); });
           });
  EXPECT_EQ(
      problems,
      (Problems{problem("/name", "json.not_text"), problem("/age", "json.too_large", 150),
                problem("/agrees", "json.missing"), problem("/members/1/name", "json.missing"),
                problem("/members/1/nam~1e~0", "json.unknown_key"),
                problem("/members/2", "json.not_object"), problem("/role", "json.unknown_key")}));
}

struct NameCase {
  const char* json;
  const char* message_key;  // nullptr: fine
};

TEST(ObjectReader, counts_characters_as_people_do_and_refuses_control_characters) {
  const NameCase cases[] = {
      {R"("1234")", nullptr},
      {R"("𠮷𠮷𠮷𠮷𠮷")", nullptr},
      {R"("123456")", "json.too_long"},
      {R"("")", nullptr},
      {R"(null)", "json.not_text"},
      {R"(["a"])", "json.not_text"},
      {R"("a\u0000b")", "json.control_character"},
      {R"("a\nb")", "json.control_character"},
      {R"("<b>'")", nullptr},
      {R"("\u2028\u202E")", "json.not_shown"},
  };
  for (const NameCase& c : cases) {
    const Problems found = read_name(std::string{R"({"name":)"} + c.json + "}");
    EXPECT_EQ(found.empty() ? "" : found[0].message_key, c.message_key ? c.message_key : "")
        << c.json;
  }
  EXPECT_EQ(read(R"({"memo":"a\nb"})",
                 [](ObjectReader& o) {
                   (void)o.text("memo", {.characters_max = 3, .lines = Lines::many});
                 }),
            Problems{});
}

TEST(ObjectReader, refuses_doubled_keys_at_every_level) {
  EXPECT_EQ(read_name(R"({"name":"a","name":"b"})"),
            Problems{problem("/name", "json.doubled_key")});
  EXPECT_EQ(read_name(R"({"a":[{"x":1},{"x":1,"\u0078":2}],"name":"a"})"),
            Problems{problem("/a/1/x", "json.doubled_key")});
  EXPECT_EQ(read_name(R"({"name":"a","b":{"name":"c"}})"),
            Problems{problem("/b", "json.unknown_key")});
}

TEST(ObjectReader, takes_integers_only_where_integers_belong) {
  const NameCase cases[] = {
      {"0", nullptr},
      {"10", nullptr},
      {"-1", "json.too_small"},
      {"11", "json.too_large"},
      {"18446744073709551615", "json.too_large"},
      {"1.0", "json.not_integer"},
      {"1e1", "json.not_integer"},
      {"\"1\"", "json.not_integer"},
      {"true", "json.not_integer"},
  };
  for (const NameCase& c : cases) {
    const Problems found = read(std::string{R"({"n":)"} + c.json + "}", [](ObjectReader& o) {
      (void)o.integer("n", {.min = 0, .max = 10});
    });
    EXPECT_EQ(found.empty() ? "" : found[0].message_key, c.message_key ? c.message_key : "")
        << c.json;
  }
}

std::string nested(std::size_t levels) {
  return R"({"name":)" + std::string(levels - 1, '[') + std::string(levels - 1, ']') + "}";
}

TEST(ObjectReader, goes_32_levels_deep_and_no_deeper) {
  EXPECT_EQ(read_name(nested(32)), Problems{problem("/name", "json.not_text")});
  EXPECT_EQ(read_name(nested(33)), Problems{problem("", "json.too_deep")});
  EXPECT_EQ(read_name(nested(100'000)), Problems{problem("", "json.too_deep")});
}

TEST(ObjectReader, refuses_text_that_is_not_one_json_object) {
  for (const char* body : {"", "{", "{}x", R"({"name":"a",})", R"({'name':"a"})",
                           "{\"name\":\"\xFF\"}", "{\"name\":\"\xC0\xAF\"}", R"({"name":01})",
                           R"({"name":NaN})", "{\"name\":\"a\tb\"}", "/**/{}"}) {
    EXPECT_EQ(read_name(body), Problems{problem("", "json.bad_syntax")}) << body;
  }
  EXPECT_EQ(read_name("[]"), Problems{problem("", "json.not_object")});
}

TEST(ObjectReader, names_the_place_of_half_a_character) {
  for (const char* text : {R"(\ud842)", R"(\udfb7)", R"(\udfb7\ud842)", R"(\ud842x)"}) {
    EXPECT_EQ(read_name(fmt::format(R"({{"name":"{}"}})", text)),
              Problems{problem("/name", "json.half_character")})
        << text;
    EXPECT_EQ(read_name(fmt::format(R"({{"a":{{"b":["x","{}"]}}}})", text)),
              Problems{problem("/a/b/1", "json.half_character")})
        << text;
  }
}

TEST(ObjectReader, takes_what_cannot_be_shown_only_where_a_draft_may_hold_it) {
  const auto read_letters = [](std::string_view text, Letters letters) {
    return read(fmt::format(R"({{"name":"{}"}})", text), [&](ObjectReader& o) {
      (void)o.text("name", {.characters_max = 50, .letters = letters});
    });
  };
  for (const std::string_view text : {"a\u202Eb", "a\u2028b", "\u200B", "\uFFFE"}) {
    EXPECT_EQ(read_letters(text, Letters::shown), Problems{problem("/name", "json.not_shown")});
    EXPECT_EQ(read_letters(text, Letters::typed), Problems{});
  }
  EXPECT_EQ(read_letters("葛\U000E0100城", Letters::shown), Problems{});
  const Problems refused{problem("/name", "json.control_character")};
  EXPECT_EQ(read_letters(R"(a\u0000b)", Letters::typed), refused);
}

TEST(ObjectReader, bounds_lists) {
  const auto read_tags = [](std::string_view body) {
    return read(body, [](ObjectReader& o) { (void)o.texts("tags", 2, {.characters_max = 1}); });
  };
  EXPECT_EQ(read_tags(R"({"tags":["a","b"]})"), Problems{});
  EXPECT_EQ(read_tags(R"({"tags":["a","b","c"]})"), Problems{problem("/tags", "json.too_many", 2)});
  EXPECT_EQ(read_tags(R"({"tags":["a","bb"]})"), Problems{problem("/tags/1", "json.too_long", 1)});
  EXPECT_EQ(read_tags(R"({"tags":{}})"), Problems{problem("/tags", "json.not_list")});
}

}  // namespace
}  // namespace musubi::http

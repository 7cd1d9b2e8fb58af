#include "http/api/input_words.h"

#include <fmt/core.h>

#include <array>

#include "domain/access/password_policy.h"

namespace musubi::http {

namespace {

struct KeyWords {
  std::string_view key;
  std::string_view ja;
  std::string_view en;
};

constexpr std::array password_words{
    KeyWords{"password.too_long", "パスワードが長すぎます。{2}文字以下にしてください。",
             "The password is too long. Use at most {2} characters."},
    KeyWords{"password.too_short",
             "パスワードが短すぎます。{0}文字以上（二段階認証を設定していれば{1}文字以上）に"
             "してください。",
             "The password is too short. Use at least {0} characters, or {1} once two-step sign-in "
             "is set up."},
    KeyWords{"password.repeats",
             "同じ文字や言葉の繰返しは、すぐに推測されます。別の言葉をつなげてください。",
             "One thing over and over is soon guessed. Join different words."},
    KeyWords{"password.common",
             "よく使われる言葉・数字・キーの並びだけのパスワードは、すぐに推測されます。ほかの言葉"
             "をつなげてください。",
             "A password of nothing but common words, digits or rows of keys is soon guessed. Join "
             "other words to it."},
    KeyWords{"password.names_self",
             "自分の氏名やメールアドレスは、すぐに推測されます。ほかの言葉にしてください。",
             "Your own name or mail address is soon guessed. Use other words."}};

std::string words_of_password(std::string_view key, Language language) {
  for (const KeyWords& words : password_words) {
    if (words.key == key) {
      return fmt::format(fmt::runtime(language == Language::ja ? words.ja : words.en),
                         access::password_characters_min(access::SecondFactor::absent),
                         access::password_characters_min(access::SecondFactor::set_up),
                         access::password_characters_max);
    }
  }
  return "";
}

}  // namespace

std::string input_words(const InputProblem& problem, Language language) {
  const bool is_japanese = language == Language::ja;
  const std::string& key = problem.message_key;
  if (key == "json.too_long" && problem.limit) {
    return is_japanese ? fmt::format("{}字までにしてください。", *problem.limit)
                       : fmt::format("Write at most {} characters.", *problem.limit);
  }
  if (key == "json.control_character" || key == "json.half_character" || key == "json.not_shown") {
    return is_japanese ? "画面に表示できない文字（制御文字など）が入っています。その箇所を入力し直"
                         "してください。"
                       : "There are characters that cannot be shown, such as control characters. "
                         "Type that place again.";
  }
  return words_of_password(key, language);
}

}  // namespace musubi::http

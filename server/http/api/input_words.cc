#include "http/api/input_words.h"

#include <fmt/core.h>

namespace musubi::http {

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
  return "";
}

}  // namespace musubi::http

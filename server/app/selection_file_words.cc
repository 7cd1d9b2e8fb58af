// What can be wrong with a file before its rules are looked at.
#include <fmt/format.h>

#include <algorithm>

#include "app/selection_file_parts.h"
#include "base/result.h"

namespace musubi::app {

namespace {

struct Words {
  std::string_view key;
  std::string_view ja;
  std::string_view en;
};

constexpr Words words[] = {
    {"json.bad_syntax", "JSONとして読めません。括弧やコンマを確かめてください",
     "this is no JSON: check its brackets and commas"},
    {"json.control_character", "制御文字は使えません", "control characters can't be used"},
    {"json.doubled_key", "同じ項目が2つあります。1つにしてください",
     "this key comes twice: keep one"},
    {"json.missing", "この項目が必要です", "this key is needed"},
    {"json.not_a_choice", "使える値ではありません。説明書の値から選んでください",
     "not one of the values of the format: choose one of them"},
    {"json.not_instant", "日時を「2026-05-15T10:00:00+09:00」の形で書いてください",
     "write the moment as 2026-05-15T10:00:00+09:00"},
    {"json.not_integer", "整数を書いてください", "write a whole number"},
    {"json.not_list", "リスト（[ ]）を書いてください", "write a list, [ ]"},
    {"json.not_object", "オブジェクト（{ }）を書いてください", "write an object, { }"},
    {"json.not_text", "文字列（\" \"）を書いてください", "write a text, \" \""},
    {"json.not_utf8", "文字コードをUTF-8にしてください", "write the file in UTF-8"},
    {"json.too_deep", "入れ子が深すぎます", "nested too deeply"},
    {"json.too_large", "数が大きすぎます", "the number is too large"},
    {"json.too_long", "長すぎます", "too long"},
    {"json.too_many", "項目が多すぎます", "too many items"},
    {"json.too_small", "数が小さすぎます", "the number is too small"},
    {"json.unknown_key", "この項目はありません。綴りを確かめてください",
     "there is no such key: check the spelling"},
};

}  // namespace

LocalisedText words_of(const http::InputProblem& problem) {
  const auto found = std::ranges::find(words, problem.message_key, &Words::key);
  MUSUBI_ASSERT(found != std::end(words));
  const std::string limit = problem.limit ? fmt::format(" ({})", *problem.limit) : "";
  const std::string place = problem.pointer.empty() ? "/" : problem.pointer;
  return {.ja = fmt::format("{}: {}{}。", place, found->ja, limit),
          .en = fmt::format("{}: {}{}.", place, found->en, limit)};
}

}  // namespace musubi::app

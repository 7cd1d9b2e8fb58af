// The keys by which a person is found again without a number of their own: furigana with the date
// of birth, and the written name beside it. Two people can share the first key, so whatever is
// found by it is compared by the second, and what differs there is for staff to look at.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"

namespace musubi::people {

// Spacing, width, hiragana against katakana and middle dots do not matter; the date does.
[[nodiscard]] std::string person_key(std::string_view kana, Date birth_date);

// 渡邉 and 渡辺 are one name; a name changed by marriage is another one.
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace musubi::people

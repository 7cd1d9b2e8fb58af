// What a choice of the guide may lead to: a closed list, printed on the page of the vocabulary.
#pragma once

#include <array>
#include <string_view>

namespace musubi::programme_files {

struct GuideEnd {
  std::string_view key;
  std::string_view ja;
  std::string_view en;
};

inline constexpr std::array guide_ends{
    GuideEnd{"next", "次の質問", "the question that comes next"},
    GuideEnd{"courses", "この順に受けるコース。`note` を添えられる",
             "courses or groups, taken in this order; a `note` may stand beside them"},
    GuideEnd{"no_course", "受けられるコースがない理由と、代わりにすること",
             "why there is no course, and what to do instead"}};

}  // namespace musubi::programme_files

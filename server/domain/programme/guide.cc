#include "domain/programme/guide.h"

#include <algorithm>

#include "base/result.h"

namespace musubi::programme {

const GuideQuestion* find_question(const Guide& guide, const GuideQuestionId& id) {
  const auto found = std::ranges::find(guide, id, &GuideQuestion::id);
  return found == guide.end() ? nullptr : &*found;
}

const GuideChoice* find_choice(const GuideQuestion& question, std::string_view value) {
  const auto found = std::ranges::find(question.choices, value, &GuideChoice::value);
  return found == question.choices.end() ? nullptr : &*found;
}

GuideWalk walk_guide(const Guide& guide, const std::vector<std::string>& answers) {
  MUSUBI_ASSERT(!guide.empty());
  GuideWalk walk{.steps = {}, .open = &guide.front()};
  for (const std::string& answer : answers) {
    const GuideChoice* choice = walk.open == nullptr ? nullptr : find_choice(*walk.open, answer);
    if (choice == nullptr) {
      break;
    }
    walk.steps.push_back({.question = walk.open, .choice = choice});
    const auto* next = std::get_if<NextQuestion>(&choice->leads_to);
    walk.open = next == nullptr ? nullptr : find_question(guide, next->question);
  }
  return walk;
}

}  // namespace musubi::programme

#include "domain/programme/guide.h"

#include <gtest/gtest.h>

namespace musubi::programme {
namespace {

GuideChoice choice(std::string value, std::variant<NextQuestion, CoursesInOrder, NoCourse> to) {
  return {.value = std::move(value), .label = {}, .leads_to = std::move(to)};
}

GuideQuestion question(std::string id, std::vector<GuideChoice> choices) {
  return {.id = GuideQuestionId{std::move(id)},
          .question = {},
          .help = {},
          .choices = std::move(choices),
          .source = {}};
}

Guide guide_for_test() {
  return {question("holds", {choice("no", NoCourse{}),
                             choice("yes", NextQuestion{GuideQuestionId{"wants"}})}),
          question("wants", {choice("basic", CoursesInOrder{{CourseId{"basic"}}, {}}),
                             choice("no", CoursesInOrder{{CourseId{"extra"}}, {}})})};
}

struct WalkCase {
  std::vector<std::string> answers;
  std::size_t steps;
  const char* open;  // empty: at an end
};

const WalkCase walk_cases[] = {
    {{}, 0, "holds"},
    {{"yes"}, 1, "wants"},
    {{"no"}, 1, ""},
    {{"yes", "basic"}, 2, ""},
    {{"yes", "no"}, 2, ""},
    {{"perhaps"}, 0, "holds"},
    {{"yes", "perhaps"}, 1, "wants"},
    {{"perhaps", "basic"}, 0, "holds"},
    {{"no", "basic"}, 1, ""},
    {{"yes", "basic", "yes"}, 2, ""},
};

TEST(WalkGuide, follows_the_answers_as_far_as_they_fit) {
  const Guide guide = guide_for_test();
  for (const WalkCase& c : walk_cases) {
    const GuideWalk walk = walk_guide(guide, c.answers);
    EXPECT_EQ(walk.steps.size(), c.steps);
    EXPECT_EQ(walk.open == nullptr ? "" : walk.open->id.value, c.open);
  }
}

TEST(WalkGuide, tells_each_question_with_the_choice_that_was_made) {
  const Guide guide = guide_for_test();
  const GuideWalk walk = walk_guide(guide, {"yes", "basic"});
  ASSERT_EQ(walk.steps.size(), 2U);
  EXPECT_EQ(walk.steps[0].question, &guide[0]);
  EXPECT_EQ(walk.steps[0].choice, &guide[0].choices[1]);
  EXPECT_EQ(std::get<CoursesInOrder>(walk.steps[1].choice->leads_to).courses,
            std::vector<CourseId>{CourseId{"basic"}});
}

}  // namespace
}  // namespace musubi::programme

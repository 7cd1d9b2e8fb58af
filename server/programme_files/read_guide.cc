// Reads the guide to the courses: questions whose choices lead to another question or to an end
// (S4 12).
#include <algorithm>

#include "programme_files/guide_ends.h"
#include "programme_files/read_common.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

namespace {

using programme::CoursesInOrder;
using programme::GuideChoice;
using programme::NextQuestion;
using programme::NoCourse;

// Exactly one of the ends; `note` belongs to courses.
void read_end(ObjectReader& object, GuideChoice& choice) {
  const auto ends =
      std::ranges::count_if(guide_ends, [&](const GuideEnd& end) { return object.has(end.key); });
  if (ends != 1) {
    object.value().problem(
        ends == 0 ? "this choice leads nowhere" : "this choice leads to more than one thing",
        "Write one of: next, courses, no_course.");
  }
  if (const auto next = object.optional("next", read_id<GuideQuestionTag>)) {
    choice.leads_to = NextQuestion{*next};
  }
  if (const auto reason = object.optional("no_course", read_localised_text)) {
    choice.leads_to = NoCourse{*reason};
  }
  if (object.has("courses")) {
    choice.leads_to = CoursesInOrder{.courses = object.required_list("courses", read_id<CourseTag>),
                                     .note = object.optional("note", read_localised_text)};
  }
}

GuideChoice read_guide_choice(const Value& value) {
  ObjectReader object{value};
  GuideChoice choice{.value = object.required("value", read_word),
                     .label = object.required("label", read_localised_text),
                     .leads_to = NextQuestion{}};
  read_end(object, choice);
  return choice;
}

}  // namespace

programme::GuideQuestion read_guide_question(const Value& value) {
  ObjectReader object{value};
  return {.id = object.required("id", read_id<GuideQuestionTag>),
          .question = object.required("question", read_localised_text),
          .help = object.optional("help", read_localised_text),
          .choices = object.required_list("choices", read_guide_choice),
          .source = read_source_key(object)};
}

}  // namespace musubi::programme_files

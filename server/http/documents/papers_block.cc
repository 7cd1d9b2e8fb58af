#include "http/documents/papers_block.h"

#include <algorithm>

#include "http/documents/blocks.h"
#include "http/documents/call_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using form::DocumentNeed;
using form::DocumentSlot;

constexpr Words caption_words{"申込みに必要な書類", "Papers of the application"};
constexpr Sentence<std::string, std::string> caption_of_course{"{}（{}）", "{} ({})"};
constexpr Words title_column{"書類", "Paper"};
constexpr Words form_column{"様式", "Form"};
constexpr Words need_column{"提出", "Handed in"};
constexpr Words per_column{"部数の単位", "One for each"};
constexpr Words no_papers{"提出する書類は定められていません。", "No paper is asked for."};
constexpr Words no_form{"定めなし", "Free form"};
constexpr Words required_term{"○ 必要", "○ Required"};
constexpr Words by_answers{"○ このサイトの入力で提出", "○ Your answers on this site"};
constexpr Words when_needed{"△ 該当する方", "△ Where it applies"};
constexpr Words entered{"フォームに入力（紙の提出は不要）", "Entered in the form: no paper"};
constexpr Words kept{"提出しない（手元で確認）", "Kept by you"};
constexpr Words not_needed{"× 不要", "× Not needed"};
constexpr Sentence<std::string, std::string> condition{"△ 「{}」に「{}」と答えた方",
                                                       "△ If you answer “{}” with {}"};
constexpr Words yes{"はい", "“yes”"};
constexpr Words no{"いいえ", "“no”"};
constexpr Words or_word{"」または「", " or "};

Words per_words(form::DocumentPer per) {
  switch (per) {
    case form::DocumentPer::application:
      return {"申込み", "Application"};
    case form::DocumentPer::service_user:
      return {"利用者", "Service user"};
    case form::DocumentPer::instructor:
      return {"指導看護師", "Instructor nurse"};
  }
  return {};
}

const form::Field* find_field(const programme::ProgrammeDefinition& definition, const FieldId& id) {
  for (const form::Section& section : definition.form) {
    const auto found = std::ranges::find(section.fields, id, &form::Field::id);
    if (found != section.fields.end()) {
      return &*found;
    }
  }
  return nullptr;
}

// The label of a choice as the form shows it.
std::string label_of(Language language, const form::Field& field, const std::string& value) {
  const auto among = [&](const std::vector<form::Choice>& choices) {
    const auto found = std::ranges::find(choices, value, &form::Choice::value);
    return found == choices.end() ? value : found->label.in(language);
  };
  if (const auto* choice = std::get_if<form::ChoiceAnswer>(&field.type)) {
    return among(choice->choices);
  }
  if (const auto* choices = std::get_if<form::ChoicesAnswer>(&field.type)) {
    return among(choices->choices);
  }
  return std::string{(value == "yes" ? yes : no).in(language)};
}

std::string condition_in(Language language, const programme::ProgrammeDefinition& definition,
                         const DocumentSlot& slot) {
  const form::Field* field = slot.when ? find_field(definition, slot.when->field) : nullptr;
  if (field == nullptr) {
    return std::string{when_needed.in(language)};
  }
  std::string answers;
  for (const std::string& value : slot.when->equals_any) {
    answers += answers.empty() ? "" : or_word.in(language);
    answers += label_of(language, *field, value);
  }
  return condition.in(language, field->label.in(language), answers);
}

std::string need_in(Language language, const programme::ProgrammeDefinition& definition,
                    const DocumentSlot& slot) {
  switch (slot.need) {
    case DocumentNeed::required:
      return std::string{
          (slot.handed_in == form::HandedIn::with_answers ? by_answers : required_term)
              .in(language)};
    case DocumentNeed::required_when:
      return condition_in(language, definition, slot);
    case DocumentNeed::entered_in_form:
      return std::string{entered.in(language)};
    case DocumentNeed::kept_by_applicant:
      return std::string{kept.in(language)};
  }
  return {};
}

Node form_number(Language language, const DocumentSlot& slot) {
  if (!slot.form_number) {
    return text(no_form.in(language));
  }
  return span(class_name("form-number"), form_number_in(language, *slot.form_number));
}

bool need_the_same(const programme::ProgrammeDefinition& definition, const programme::Course& a,
                   const programme::Course& b) {
  return std::ranges::all_of(definition.documents, [&](const DocumentSlot& slot) {
    return programme::applies_to(slot.courses, a) == programme::applies_to(slot.courses, b);
  });
}

// Courses that need the same papers share a column, as the notice prints it.
using Column = std::vector<const programme::Course*>;

std::vector<Column> columns_of(const programme::ProgrammeDefinition& definition) {
  std::vector<Column> columns;
  for (const programme::Course& course : definition.courses) {
    const auto same = std::ranges::find_if(columns, [&](const Column& column) {
      return need_the_same(definition, *column.front(), course);
    });
    same == columns.end() ? columns.push_back({&course}) : same->push_back(&course);
  }
  return columns;
}

std::string heading_of(Language language, const programme::ProgrammeDefinition& definition,
                       const Column& column) {
  std::vector<CourseId> named;
  for (const programme::Course* course : column) {
    named.push_back(course->id);
  }
  const bool is_all = named.size() == definition.courses.size();
  return courses_in(language, definition, is_all ? std::vector<CourseId>{} : named);
}

}  // namespace

std::string form_number_in(Language language, const std::string& form_number) {
  constexpr std::string_view form_word = "様式";
  return language == Language::en && form_number.starts_with(form_word)
             ? "Form " + form_number.substr(form_word.size())
             : form_number;
}

Node papers_of_course(Language language, const programme::ProgrammeDefinition& definition,
                      const programme::Course& course) {
  // Two courses may stand on one page, and their tables are told apart by their names.
  Table table{.caption = caption_of_course.in(language, std::string{caption_words.in(language)},
                                              course.title.in(language)),
              .columns = {},
              .rows = {}};
  for (const Words& column : {title_column, need_column, form_column, per_column}) {
    table.columns.emplace_back(column.in(language));
  }
  for (const DocumentSlot& slot : definition.documents) {
    if (programme::applies_to(slot.courses, course)) {
      table.rows.push_back({text(slot.number + " " + slot.title.in(language)),
                            text(need_in(language, definition, slot)), form_number(language, slot),
                            text(per_words(slot.per).in(language))});
    }
  }
  table.narrow = Narrow::cards;
  return table.rows.empty() ? p(no_papers.in(language))
                            : div(class_name("papers"), table_of(table));
}

Node paper_matrix(Language language, const programme::ProgrammeDefinition& definition) {
  if (definition.documents.empty()) {
    return p(no_papers.in(language));
  }
  Table table{
      .caption = std::string{caption_words.in(language)},
      .columns = {std::string{title_column.in(language)}, std::string{form_column.in(language)}},
      .rows = {},
      .narrow = Narrow::cards};
  const std::vector<Column> columns = columns_of(definition);
  for (const Column& column : columns) {
    table.columns.push_back(heading_of(language, definition, column));
  }
  for (const DocumentSlot& slot : definition.documents) {
    std::vector<Node> row{text(slot.number + " " + slot.title.in(language)),
                          form_number(language, slot)};
    for (const Column& column : columns) {
      row.push_back(text(programme::applies_to(slot.courses, *column.front())
                             ? need_in(language, definition, slot)
                             : std::string{not_needed.in(language)}));
    }
    table.rows.push_back(std::move(row));
  }
  return div(class_name("matrix"), table_of(table));
}

}  // namespace musubi::documents

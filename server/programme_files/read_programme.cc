// Puts the readers of the families together, and gives the definition's own checks positions.
#include "programme_files/read_programme.h"

#include <fmt/core.h>

#include "domain/calendar/wareki.h"
#include "domain/programme/check_definition.h"
#include "programme_files/object_reader.h"
#include "programme_files/readers.h"

namespace musubi::programme_files {

namespace {

using programme::ProgrammeDefinition;

calendar::PartialDate read_issued(const Value& value) {
  const std::string written = read_text(value);
  auto date = calendar::read_japanese_date(written);
  if (date.is_ok()) {
    return date.take();
  }
  if (!written.empty()) {
    value.problem(date.error().detail, "Write it as the notice does: \"令和6年度\".");
  }
  return {.value = Date{std::chrono::sys_days{}}, .written = written};
}

std::vector<programme::Source> read_sources(const Value& value) {
  std::vector<programme::Source> sources;
  const auto* mapping = std::get_if<YamlMapping>(&value.node->content);
  if (mapping == nullptr || mapping->entries.empty()) {
    value.problem("must have keys", "Write guide: { title: …, issuer: …, issued: … }.");
    return sources;
  }
  for (const YamlEntry& entry : mapping->entries) {
    ObjectReader object{{.node = &entry.value,
                         .path = fmt::format("{}.{}", value.path, entry.key),
                         .log = value.log}};
    sources.push_back({.key = entry.key,
                       .title = object.required("title", read_localised_text),
                       .issuer = object.required("issuer", read_localised_text),
                       .issued = object.required("issued", read_issued)});
  }
  return sources;
}

// The rule judges against the composition that the applicant unit declares (S0 5–6).
void fill_standard_composition(eligibility::Rule& rule, const application::ApplicantUnit& unit) {
  const auto* team = std::get_if<application::Team>(&unit);
  if (team == nullptr) {
    return;
  }
  const auto fill = [&](eligibility::SimpleKind& kind) {
    if (auto* standard = std::get_if<eligibility::TeamIsStandard>(&kind)) {
      standard->composition = team->standard_composition;
    }
  };
  if (auto* simple = std::get_if<eligibility::SimpleKind>(&rule.kind)) {
    fill(*simple);
  } else {
    for (eligibility::SimpleKind& alternative :
         std::get<eligibility::AnyOf>(rule.kind).alternatives) {
      fill(alternative);
    }
  }
}

ProgrammeDefinition read_definition(const Value& value) {
  ObjectReader object{value};
  ProgrammeDefinition read{
      .id = ProgrammeId{object.required("programme", read_programme_name)},
      .revision = object.required("revision", read_count),
      .title = object.required("title", read_localised_text),
      .summary = object.required("summary", read_localised_text),
      .fiscal_year = {object.required(
          "fiscal_year", [](const Value& v) { return read_int(v, {.min = 2000, .max = 2098}); })},
      .commissioner = object.required("commissioner", read_localised_text),
      .operator_name = object.required("operator", read_localised_text),
      .prefecture = object.optional("prefecture", read_prefecture),
      .sources = object.required("sources", read_sources),
      .channels = object.required_list("channels", read_channel),
      .contact = object.optional("contact", read_contact),
      .applicant = object.required("applicant", read_applicant),
      .courses = object.required_list("courses", read_course),
      .guide = object.optional_list("guide", read_guide_question),
      .form = object.optional_list("form", read_section),
      .documents = object.optional_list("documents", read_document_slot),
      .eligibility = object.optional_list("eligibility", read_eligibility_rule),
      .tariff = object.required("fees", read_tariff),
      .deadlines = object.optional_list("deadlines", read_deadline),
      .learning = object.optional("learning", read_learning).value_or(learning::Learning{}),
      .practicum = object.optional("practicum", read_practicum),
      .certificates = object.optional_list("certificates", read_certificate),
      .privacy = object.optional_list("privacy", read_statement),
      .tasks = object.optional_list("tasks", read_task),
      .timetables = object.optional_list("timetables", read_timetable),
      .feeds = object.optional_list("feeds", read_feed),
      .mail = object.optional("mail", read_mail).value_or(std::vector<programme::MailWording>{}),
      .texts = {},
      .reply_to = object.optional("reply_to", read_reply_to)};
  for (eligibility::Rule& rule : read.eligibility) {
    fill_standard_composition(rule, read.applicant);
  }
  return read;
}

std::map<std::string, LocalisedText> read_texts(const Value& value) {
  std::map<std::string, LocalisedText> texts;
  const auto* mapping = std::get_if<YamlMapping>(&value.node->content);
  if (mapping == nullptr) {
    value.problem("must have keys", "Write key: { ja: …, en: … }.");
    return texts;
  }
  for (const YamlEntry& entry : mapping->entries) {
    texts.emplace(entry.key,
                  read_localised_text({.node = &entry.value, .path = entry.key, .log = value.log}));
  }
  return texts;
}

void move_into(std::vector<Problem>& all, std::vector<Problem> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Problem with_position(const programme::DefinitionProblem& problem, const ReadTree& tree,
                      const std::string& file) {
  return {.file = file,
          .at = tree.root ? position_of(*tree.root, problem.path) : Position{},
          .path = problem.path,
          .text = problem.text,
          .hint = problem.hint};
}

}  // namespace

std::string file_in(const FolderTexts& folder, std::string_view name) {
  return folder.folder.empty() ? std::string{name} : fmt::format("{}/{}", folder.folder, name);
}

ReadProgramme read_programme(const FolderTexts& folder) {
  ReadProgramme read;
  ProblemLog log{.file = file_in(folder, "programme.yaml"), .problems = {}};
  ProblemLog texts_log{.file = file_in(folder, "texts.yaml"), .problems = {}};
  ReadTree tree = read_yaml(folder.programme, log.file);
  const ReadTree texts_tree = folder.texts ? read_yaml(*folder.texts, texts_log.file) : ReadTree{};
  if (tree.root) {
    read.definition = read_definition({.node = &*tree.root, .path = "", .log = &log});
  }
  if (read.definition && texts_tree.root) {
    read.definition->texts = read_texts({.node = &*texts_tree.root, .path = "", .log = &texts_log});
  }
  move_into(read.problems, tree.problems);
  move_into(read.problems, texts_tree.problems);
  move_into(read.problems, std::move(log.problems));
  move_into(read.problems, std::move(texts_log.problems));
  if (read.problems.empty() && read.definition) {
    for (const programme::DefinitionProblem& problem :
         programme::check_definition(*read.definition)) {
      const bool is_text = problem.file == programme::DefinitionFile::texts;
      read.problems.push_back(is_text ? with_position(problem, texts_tree, texts_log.file)
                                      : with_position(problem, tree, log.file));
    }
  }
  sort_problems(read.problems);
  if (!read.problems.empty()) {
    read.definition.reset();
  }
  read.root = std::move(tree.root);
  return read;
}

}  // namespace musubi::programme_files

#include "services/preview_mail.h"

#include <fmt/core.h>

#include <algorithm>

#include "services/programme_view.h"
#include "services/stored_application.h"

namespace musubi::services {

using programme::MailEvent;

struct Sample {
  std::string_view placeholder;
  LocalisedText words;
};

static const std::vector<Sample>& samples() {
  static const std::vector<Sample> all{
      {"documents",
       {"・資格証の写し：氏名の部分が切れています。",
        "- Copy of the licence: the name is cut off."}},
      {"message",
       {"当日は筆記用具を持ってきてください。", "Please bring something to write with."}},
      {"next_course", {"第2回（見本）", "Round 2 (sample)"}},
      {"quote", {"https://example.jp/ja/quotes/sample", "https://example.jp/en/quotes/sample"}},
      {"reason", {"（ここに理由が入ります）", "(the reason stands here)"}},
      {"result", {"受講決定", "You have a place"}},
      {"slot", {"見本の日時と場所", "sample of a day, a time and a place"}},
  };
  return all;
}

static stores::ApplicationRecord sample_application(const ProgrammeView& programme,
                                                    const CourseId& course, Language language,
                                                    Instant now) {
  std::string number = programme.definition->id.value + "-0000";
  std::ranges::transform(number, number.begin(), [](char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
  });
  return {.id = {},
          .receipt_number = std::move(number),
          .programme = programme.definition->id,
          .course = course,
          .revision = programme.definition->revision,
          .standing = {application::State::submitted, application::Decision::undecided},
          .applicant_name = language == Language::ja ? "見本 花子" : "Hanako Mihon",
          .applicant_kana = "",
          .kana_sort_key = "",
          .search_key = "",
          .email = "sample@example.jp",
          .language = language,
          .answers = {},
          .agreed = {},
          .warnings = 0,
          .secret_hash = "",
          .return_reason = "",
          .received_at = now,
          .version = 1};
}

static MailOccasion sample_occasion(MailEvent event, Language language) {
  MailOccasion occasion{.event = event, .reason = ""};
  for (const programme::EventPlaceholder& own : programme::placeholders_of(event)) {
    const auto sample = std::ranges::find(samples(), own.name, &Sample::placeholder);
    MUSUBI_ASSERT(sample != samples().end());
    if (own.name == "reason") {
      occasion.reason = sample->words.in(language);
    } else {
      occasion.arguments.push_back(argument(std::string{own.name}, sample->words));
    }
  }
  return occasion;
}

// Those that the wording names, apart from what is the programme's own.
static std::vector<std::string> sampled(const std::string& subject, const std::string& body,
                                        MailEvent event) {
  std::vector<std::string> names{"applicant", "due_date", "receipt_number", "status_url"};
  for (const programme::EventPlaceholder& own : programme::placeholders_of(event)) {
    names.emplace_back(own.name);
  }
  std::erase_if(names, [&](const std::string& name) {
    const std::string place = "{" + name + "}";
    return subject.find(place) == std::string::npos && body.find(place) == std::string::npos;
  });
  std::ranges::sort(names);
  return names;
}

// The link's own place in the text, without its secret.
static std::string without_link(std::string text, const Context& context, Language language) {
  const std::string shown =
      context.base_url() + (language == Language::ja ? "/ja/status/…" : "/en/status/…");
  for (std::size_t at = text.find(status_url_placeholder); at != std::string::npos;
       at = text.find(status_url_placeholder, at + shown.size())) {
    text.replace(at, status_url_placeholder.size(), shown);
  }
  return text;
}

static Error no_wording(MailEvent event) {
  return {ErrorKind::not_found, "no_mail_wording",
          fmt::format("the programme has no wording for the mail {}: add it to texts.yaml",
                      programme::name_of(event))};
}

static Result<CourseId> course_of(const ProgrammeView& programme, const CourseId& wanted) {
  if (wanted.is_empty()) {
    MUSUBI_ASSERT(!programme.courses.empty());
    return programme.courses.front().course->id;
  }
  return TRY(find_course(programme, wanted))->course->id;
}

Result<WordingPreview> preview_wording(const Context& context, const WordingQuery& query,
                                       const Staff& staff, Instant now) {
  const ProgrammeView programme = TRY(view_programme(context, query.programme, now));
  const programme::ProgrammeDefinition& definition = *programme.definition;
  const CourseId course = TRY(course_of(programme, query.course));
  if (!staff.reach.permits(access::Verb::preview_mails, query.programme, course)) {
    return no_such_programme(query.programme);
  }
  const auto worded =
      TRY(word_mail(context, definition, sample_application(programme, course, query.language, now),
                    sample_occasion(query.event, query.language)));
  if (!worded) {
    return no_wording(query.event);
  }
  const auto wording =
      std::ranges::find(definition.mail, query.event, &programme::MailWording::event);
  return WordingPreview{
      .subject = worded->subject,
      .body = without_link(worded->body, context, query.language),
      .samples = sampled(definition.texts.at(wording->subject).in(query.language),
                         definition.texts.at(wording->body).in(query.language), query.event)};
}

Result<MailPreview> preview_mail(const Context& context, const ApplicationId& application,
                                 const MailOccasion& occasion, const Staff& staff) {
  return context.database.read([&](Snapshot& snapshot) -> Result<MailPreview> {
    const auto record =
        TRY(load_application_in_reach(snapshot, application, staff, access::Verb::preview_mails));
    const Definition definition = TRY(load_definition_of(context, snapshot, record));
    auto worded = TRY(word_mail(context, *definition, record, occasion));
    if (!worded) {
      return no_wording(occasion.event);
    }
    worded->body = without_link(std::move(worded->body), context, record.language);
    const bool is_held =
        programme::sending_of(occasion.event) == programme::Sending::after_recall_window;
    return MailPreview{.mail = std::move(*worded),
                       .held_seconds = is_held ? context.recall_window_seconds : 0};
  });
}

}  // namespace musubi::services

#include "http/documents/status_page.h"

#include <algorithm>

#include "http/documents/address_page.h"
#include "http/documents/date_words.h"
#include "http/documents/papers_block.h"
#include "http/documents/shared_words.h"
#include "http/documents/standing_words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using services::HistoryStep;
using services::StatusView;

constexpr Words status_title{"申込みの状況", "Your application"};
constexpr Words progress_label{"手続きの段階", "Progress"};
constexpr Words done{"（済み）", " (done)"};
constexpr Words only_if_needed{"必要なときだけ", "Only if needed"};
constexpr Words received_term{"受付日時", "Received"};
constexpr Words day_term{"受講する日", "Your day"};
constexpr Words day_open{"日程調整中（ご希望をうかがい、相談して決めます）",
                         "To be arranged with you"};
constexpr Sentence<std::string, std::string, std::string> arranged_day{"{} {}（{}）",
                                                                       "{}, {} ({})"};
constexpr Words reason_title{"訂正をお願いする理由", "What to correct"};
constexpr Words decline_title{"理由", "The reason"};
constexpr Words other_courses{"ほかのコースを見る", "See the other courses"};
constexpr Sentence<std::string, std::string> form_name{"{}（{}）", "{} ({})"};
constexpr Sentence<std::string> postponed{"この申込みは「{}」に移されています。",
                                          "Your application was moved to “{}”."};
constexpr Sentence<std::string, std::string> due{"{}: {}", "{}: {}"};
constexpr Words correct_action{"内容を直して再提出する", "Correct and hand in again"};
constexpr Words receipt_action{"受付票（PDF）を保存する", "Save the receipt (PDF)"};
constexpr Words edit_action{"内容を変更する", "Change your answers"};

constexpr Words complete_title{"書類", "Papers"};
constexpr Words nothing_missing{"必要な書類はそろっています。", "All papers are here."};
constexpr Words missing_words{
    "次の書類が、まだ届いていないか、差し替えを待っています。そろうまで、申込みは完了しません。",
    "These papers have not arrived, or wait to be replaced. The application is complete only once "
    "they are here."};
constexpr Sentence<std::string, int> rank_words{
    "{}に完了しました。いまのところ、完了した順で{}番目です。"
    "書類の訂正や取下げで変わることがあり、受講を約束するものではありません。",
    "Complete since {}; at present number {} in the order of completion. Corrections and "
    "withdrawals can change that, and it promises no place."};
constexpr Words withdraw_action{"申込みを取り下げる", "Withdraw the application"};
constexpr Words address_action{"連絡先のメールアドレスを変更する", "Change your e-mail address"};
constexpr Words history_title{"これまでの経過", "History"};
constexpr Words staff{"事務局", "Staff"};
constexpr Words applicant{"申込者", "You"};
constexpr Words keep_status_private{
    "このページのアドレスを知っている人は、だれでも内容を見て取り下げられます。ほかの人に知らせない"
    "でください。",
    "Whoever has the address of this page can read it and withdraw the application. Keep it to "
    "yourself."};

Node step_node(Language language, const ProgressStep& step) {
  std::vector<Node> words{text(step.name.in(language))};
  if (step.state == StepState::done) {
    words.push_back(span(class_name("visually-hidden"), done.in(language)));
  }
  if (step.state == StepState::only_if_needed) {
    words.push_back(span(class_name("steps-note"), only_if_needed.in(language)));
  }
  const Node name = span(class_name("steps-name"), span(class_name("steps-words"), words));
  switch (step.state) {
    case StepState::done:
      return li(data_state("done"), name);
    case StepState::current:
      return li(aria_current(Current::step), name);
    case StepState::ahead:
    case StepState::only_if_needed:
      return li(name);
  }
  return li(name);
}

std::optional<Node> progress(Language language, const StatusView& view) {
  std::vector<Node> steps;
  for (const ProgressStep& step : progress_of(view)) {
    steps.push_back(step_node(language, step));
  }
  return steps.empty() ? std::nullopt
                       : std::optional{ol(class_name("steps steps-whole"),
                                          aria_label(progress_label.in(language)), steps)};
}

// What the programme promises from the arrival on: S4 13, the confirmation in three business days.
std::vector<Node> promised(Language language, const StatusView& view) {
  std::vector<Node> lines;
  for (const programme::Deadline& deadline : view.programme.definition->deadlines) {
    const auto* after = std::get_if<programme::DeadlineAfterEvent>(&deadline.kind);
    if (after != nullptr && after->event == "arrival") {
      lines.push_back(
          p(due.in(language, deadline.title.in(language), deadline_in(language, deadline))));
    }
  }
  return lines;
}

// Why each paper must be handed in again.
std::vector<Node> returned_documents(Language language, const StatusView& view) {
  std::vector<Node> entries;
  for (const services::ReturnedDocument& document : view.returned_documents) {
    entries.push_back(li(p(strong(document.number + " " + document.title.in(language)), " · ",
                           bdi(document.file_name)),
                         p(class_name("written"), lang("ja"), bdi(document.reason))));
  }
  return entries.empty() ? std::vector<Node>{}
                         : std::vector<Node>{ul(class_name("entries"), entries)};
}

Node state_banner(Language language, const StatusView& view) {
  const Stage stage = stage_of(view.standing);
  const StageWords words = words_of(stage);
  std::vector<Node> content{p(words.next.in(language))};
  const HistoryStep* last = view.history.empty() ? nullptr : &view.history.back();
  if (stage == Stage::checking) {
    if (last != nullptr && last->verb == HistoryStep::Verb::postponed) {
      content.push_back(p(postponed.in(language, view.course->course->title.in(language))));
    }
    const std::vector<Node> lines = promised(language, view);
    content.insert(content.end(), lines.begin(), lines.end());
  }
  if (stage == Stage::declined) {
    if (last != nullptr && !last->reason.empty()) {
      content.push_back(p(strong(decline_title.in(language))));
      content.push_back(p(class_name("written"), lang("ja"), bdi(last->reason)));
    }
    content.push_back(p(a(href(programme_address(view.programme.definition->id).in(language)),
                          other_courses.in(language))));
  }
  if (stage == Stage::returned) {
    content.push_back(p(strong(reason_title.in(language))));
    if (!view.return_reason.empty()) {
      content.push_back(p(class_name("written"), lang("ja"), bdi(view.return_reason)));
    }
    const std::vector<Node> documents = returned_documents(language, view);
    content.insert(content.end(), documents.begin(), documents.end());
  }
  return banner(words.mood, words.name.in(language), content);
}

std::string name_of(Language language, const services::MissingDocument& document) {
  const std::string name = document.number + " " + document.title.in(language);
  return document.form_number
             ? form_name.in(language, name, form_number_in(language, *document.form_number))
             : name;
}

// Only while the office waits for something, or has it.
std::optional<Node> completeness(Language language, const StatusView& view) {
  const bool is_undecided = view.standing.decision == application::Decision::undecided &&
                            view.standing.state != application::State::withdrawn;
  if (!is_undecided) {
    return std::nullopt;
  }
  std::vector<Node> content{h2(complete_title.in(language))};
  if (view.missing.empty()) {
    content.push_back(p(nothing_missing.in(language)));
  } else {
    std::vector<std::string> names;
    for (const services::MissingDocument& document : view.missing) {
      names.push_back(name_of(language, document));
    }
    content.push_back(p(missing_words.in(language)));
    content.push_back(list_of(names));
  }
  if (view.rank && view.complete_at) {
    content.push_back(
        p(rank_words.in(language, moment_in(language, *view.complete_at), *view.rank)));
  }
  return section(content);
}

std::string day_words(Language language, const StatusView& view) {
  if (!view.arranged_day) {
    return std::string{day_open.in(language)};
  }
  const services::ArrangedDay& day = *view.arranged_day;
  return arranged_day.in(language, day_in(language, day.time.held_on),
                         hours_in(language, day.time.starts, day.time.ends), day.venue);
}

Node about_status(Language language, const StatusView& view) {
  const programme::ProgrammeDefinition& definition = *view.programme.definition;
  const programme::Course& course = *view.course->course;
  const auto term = [&](Words words) { return std::string{words.in(language)}; };
  std::vector<Fact> known{
      {term(receipt_term), strong(class_name("number"), bdi(view.receipt_number))},
      {term(programme_term), text(definition.title.in(language))},
      {term(course_term),
       a(href(course_address(definition.id, course.id).in(language)), course.title.in(language))},
      {term(applicant_term), bdi(lang("ja"), view.applicant)},
      {term(received_term), text(moment_in(language, view.received_at))}};
  if (view.arrangement != services::Arrangement::not_needed) {
    known.push_back({term(day_term), text(day_words(language, view))});
  }
  return facts(known);
}

// Where the mails on it go can be changed as long as there are any.
std::optional<Node> to_address(Language language, const StatusView& view, std::string_view token) {
  return view.standing.state == application::State::withdrawn
             ? std::nullopt
             : std::optional{
                   p(class_name("no-print"), a(href(change_address_address(token).in(language)),
                                               address_action.in(language)))};
}

// Names of staff are for the desk; the applicant is told which side acted.
Node history_entry(Language language, const HistoryStep& step) {
  std::vector<Node> lines{
      p(strong(words_of(step.verb).in(language))),
      p(class_name("quiet"), time(datetime(step.at.iso_jst()), moment_in(language, step.at)), " · ",
        (step.actor.empty() ? applicant : staff).in(language))};
  if (!step.reason.empty()) {
    lines.push_back(p(class_name("written"), lang("ja"), bdi(step.reason)));
  }
  return li(lines);
}

Node history(Language language, const StatusView& view) {
  std::vector<Node> entries;
  for (const HistoryStep& step : view.history) {
    entries.push_back(history_entry(language, step));
  }
  return section(h2(history_title.in(language)), ol(class_name("entries history"), entries));
}

bool can(const StatusView& view, application::Event event) {
  return std::ranges::count(view.possible, event) > 0;
}

Node actions(Language language, const StatusView& view, std::string_view token) {
  std::vector<Node> links;
  if (can(view, application::Event::edit)) {
    links.push_back(a(class_name("button button-secondary"),
                      href(correct_address(token).in(language)), edit_action.in(language)));
  }
  if (can(view, application::Event::resubmit)) {
    links.push_back(a(class_name("button"), href(correct_address(token).in(language)),
                      correct_action.in(language)));
  }
  links.push_back(a(class_name("button button-plain"), href(receipt_address(token).in(language)),
                    receipt_action.in(language)));
  if (can(view, application::Event::withdraw)) {
    links.push_back(a(class_name("button button-plain"), href(withdraw_address(token).in(language)),
                      withdraw_action.in(language)));
  }
  return p(class_name("actions"), links);
}

}  // namespace

std::string status_page(const Frame& frame, const StatusView& view, std::string_view token,
                        const MessageDraft& draft) {
  const Language language = frame.language;
  const std::string title{status_title.in(language)};
  std::vector<Node> content{h1(title)};
  const auto add = [&](const std::optional<Node>& block) {
    if (block) {
      content.push_back(*block);
    }
  };
  add(progress(language, view));
  add(state_banner(language, view));
  add(actions(language, view, token));
  add(completeness(language, view));
  add(about_status(language, view));
  add(to_address(language, view, token));
  add(messages_block(frame, view, token, draft));
  add(history(language, view));
  add(p(class_name("quiet no-print"), keep_status_private.in(language)));
  return framed(frame, {.title = title,
                        .address = status_address(token),
                        .menu = MenuItem::none,
                        .dates = view.programme.dates,
                        .indexing = Indexing::refused,
                        .width = Width::reading,
                        .content = std::move(content)});
}

}  // namespace musubi::documents

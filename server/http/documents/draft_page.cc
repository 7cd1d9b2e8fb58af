#include "http/documents/draft_page.h"

#include "http/documents/blocks.h"
#include "http/documents/date_words.h"
#include "http/documents/shared_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

constexpr Words draft_title{"申込みの下書き", "Your draft application"};
constexpr Words confirm_title{"メールアドレスを確認します", "Confirm your address"};
constexpr Words confirm_words{
    "下のボタンを押すと、このメールを受け取ったアドレスが確認され、申込みの画面へ移ります。まだ何も"
    "提出されません。",
    "The button confirms the address that received this mail, and leads back to the form. Nothing "
    "is handed in by it."};
constexpr Words confirmed_title{"メールアドレスは確認済みです", "Your address is confirmed"};
constexpr Words confirmed_words{
    "申込みは、まだ提出されていません。続きの画面で最後に提出してください。",
    "Nothing has been handed in yet. Hand in the form at its end."};
constexpr Words confirm_and_go_on{"アドレスを確認して続きを書く", "Confirm and go on"};
constexpr Words resume_label{"続きを書く", "Go on with the form"};
constexpr Words progress_term{"記入済み", "Answered"};
constexpr Words kept_term{"下書きの保存期限", "Kept until"};
constexpr Sentence<int, int> progress_words{"{0}問（全{1}問）", "{0} of {1} questions"};
constexpr Words keep_draft_private{
    "このページのアドレスを知っている人は、下書きを開けます。ほかの人に知らせないでください。",
    "Whoever has the address of this page can open the draft. Keep it to yourself."};

Node about_draft(Language language, const services::ConfirmationView& view) {
  const programme::ProgrammeDefinition& definition = *view.programme.definition;
  const programme::Course& course = *view.course->course;
  const auto term = [&](Words words) { return std::string{words.in(language)}; };
  return facts(
      {{term(programme_term), text(definition.title.in(language))},
       {term(course_term),
        a(href(course_address(definition.id, course.id).in(language)), course.title.in(language))},
       {term(progress_term), text(progress_words.in(language, view.answered, view.questions))},
       {term(kept_term), text(moment_in(language, view.expires_at))}});
}

}  // namespace

std::string draft_page(const Frame& frame, const services::ConfirmationView& view,
                       std::string_view secret) {
  const Language language = frame.language;
  const std::string title{draft_title.in(language)};
  const Words heading = view.is_confirmed ? confirmed_title : confirm_title;
  const Words words = view.is_confirmed ? confirmed_words : confirm_words;
  const Words label = view.is_confirmed ? resume_label : confirm_and_go_on;
  const Node form =
      html::form(method_post(), action(draft_address(secret).in(language)),
                 p(class_name("actions"), button(class_name("button"), label.in(language))));
  return framed(frame, {.title = title,
                        .address = draft_address(secret),
                        .menu = MenuItem::none,
                        .dates = view.programme.dates,
                        .indexing = Indexing::refused,
                        .width = Width::reading,
                        .content = {h1(title),
                                    banner(view.is_confirmed ? Mood::success : Mood::information,
                                           heading.in(language), {p(words.in(language))}),
                                    about_draft(language, view), form,
                                    p(class_name("quiet"), keep_draft_private.in(language))}});
}

}  // namespace musubi::documents

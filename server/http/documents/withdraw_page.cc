// The question before an application is withdrawn: what is lost, what is refunded, and the way
// back. A plain form answers it.
#include <algorithm>

#include "http/documents/blocks.h"
#include "http/documents/fees_block.h"
#include "http/documents/shared_words.h"
#include "http/documents/status_page.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

constexpr Words withdraw_title{"申込みの取下げ", "Withdraw the application"};
constexpr Words withdraw_question{"この申込みを取り下げますか",
                                  "Do you withdraw this application?"};
constexpr Words consequence{
    "取り下げると元に戻せません。もう一度受講を希望するときは、受付期間中に改めて申し込むことになり"
    "ます。",
    "This cannot be undone. To take part after all, you would have to apply again while "
    "applications are open."};
constexpr Words place_is_given_up{"決まっている受講の枠は、ほかの方に回ります。",
                                  "The place you have goes to somebody else."};
constexpr Words back_without_withdrawing{"取り下げずに戻る", "Go back without withdrawing"};
constexpr Words not_withdrawable{
    "この申込みは取り下げられません。すでに取り下げられたか、手続きが終わっています。",
    "This application can no longer be withdrawn. It is withdrawn already, or closed."};
constexpr Words refunds_title{"返金について", "Refunds"};

Node about_application(Language language, const services::StatusView& view) {
  const auto term = [&](Words words) { return std::string{words.in(language)}; };
  return facts({{term(receipt_term), bdi(view.receipt_number)},
                {term(course_term), text(view.course->course->title.in(language))},
                {term(applicant_term), bdi(lang("ja"), view.applicant)}});
}

Node way_without_withdrawing(Language language, std::string_view token, std::string_view look) {
  return a(class_name(look), href(status_address(token).in(language)),
           back_without_withdrawing.in(language));
}

Node ask_to_withdraw(Language language, const services::StatusView& view, std::string_view token) {
  std::vector<Node> warning{p(consequence.in(language))};
  if (view.standing.decision == application::Decision::accepted) {
    warning.push_back(p(place_is_given_up.in(language)));
  }
  return group(
      {banner(Mood::warning, withdraw_question.in(language), warning),
       about_application(language, view),
       section(h2(refunds_title.in(language)),
               refunds_of_course(language, *view.programme.definition, *view.course->course)),
       html::form(method_post(), action(withdraw_address(token).in(language)),
                  p(class_name("actions"),
                    button(class_name("button button-danger"), withdraw_label.in(language)),
                    way_without_withdrawing(language, token, "button button-plain")))});
}

}  // namespace

std::string withdraw_page(const Frame& frame, const services::StatusView& view,
                          std::string_view token) {
  const Language language = frame.language;
  const std::string title{withdraw_title.in(language)};
  const bool is_possible = std::ranges::count(view.possible, application::Event::withdraw) > 0;
  const Node content =
      is_possible
          ? ask_to_withdraw(language, view, token)
          : group({p(not_withdrawable.in(language)),
                   p(class_name("actions"), way_without_withdrawing(language, token, "button"))});
  return framed(frame, {.title = title,
                        .address = withdraw_address(token),
                        .menu = MenuItem::none,
                        .dates = view.programme.dates,
                        .indexing = Indexing::refused,
                        .width = Width::reading,
                        .content = {h1(title), content}});
}

}  // namespace musubi::documents

#include "http/documents/on_site_pages.h"

#include <algorithm>

#include "http/documents/blocks.h"
#include "http/documents/date_words.h"
#include "http/documents/fee_words.h"
#include "http/documents/plain_form.h"
#include "http/documents/sent_once.h"
#include "http/documents/shared_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using on_site::State;
using services::InquiryView;

constexpr Words inquiry_title{"出張研修の問い合わせ", "Inquiry for on-site training"};
constexpr Words inquiry_lead{
    "希望をお知らせください。アドレスの確認の後、見積りをお送りします。",
    "Tell us what you wish for. After your address is confirmed we send a quote."};
constexpr Words send{"問い合わせを送る", "Send the inquiry"};
constexpr Words inquiry_mail_sent{"確認のメールをお送りしました", "We have sent you a mail"};
constexpr Words sent_lead{
    "メールにあるページを開き、アドレスを確認してください。確認されるまで、問い合わせは受け付けられ"
    "ません。",
    "Open the page in the mail and confirm your address. Until then the inquiry is not received."};
constexpr Words own_title{"出張研修", "On-site training"};
constexpr Words confirm_lead{"このメールアドレスを確認して、問い合わせを送ってください。",
                             "Confirm this address to send the inquiry."};
constexpr Words confirm_inquiry_label{"アドレスを確認する", "Confirm the address"};
constexpr Words accept_label{"この見積りを承諾する", "Accept this quote"};
constexpr Words group_label{"受講する方を入力する", "Enter the trainees"};
constexpr Words quote_title{"見積り", "Quote"};
constexpr Words group_title{"受講する方", "Trainees"};
constexpr Words group_lead{"見積りの人数分を入力してください。全員の内容を一度に確かめます。",
                           "Enter everybody of the quote. All of it is checked at once."};
constexpr Words hand_in{"受講する方を届け出る", "Hand in the trainees"};
constexpr Words back_to_inquiry{"戻る", "Back"};
constexpr Words refusal_title{"手続きできませんでした", "This could not be done"};
constexpr Sentence<std::string> title_of_errors{"エラー: {}", "Error: {}"};
constexpr Sentence<int> member_title{"{}人目", "Person {}"};

constexpr Words number_term{"受付番号", "Number"};
constexpr Words organisation_term{"事業所・団体", "Organisation"};
constexpr Words wished_term{"希望する初日", "First day wished for"};
constexpr Words heads_term{"人数", "Number of trainees"};
constexpr Words first_day_term{"初日", "First day"};
constexpr Words head_fee_term{"受講料", "Fee"};
constexpr Words lodging_term{"宿泊費", "Lodging"};
constexpr Words travel_term{"交通費", "Travel"};
constexpr Words venue_fee_term{"会場費", "Venue"};
constexpr Words total_term{"合計（税込）", "Total, tax included"};
constexpr Words tax_term{"うち消費税", "Consumption tax included in it"};
constexpr Words refunds_term{"返金", "Refunds"};
constexpr Words valid_term{"有効期限", "Valid until"};
constexpr Words payer_term{"お支払い", "Paid by"};
constexpr Sentence<std::string, int, std::string> heads_fee{"{} × {}名 = {}", "{} × {} = {}"};
constexpr Sentence<std::string, std::string> with_note{"{}（{}）", "{} ({})"};

struct StateWords {
  Words name;
  Words next;
  Mood mood;
};

StateWords inquiry_state_words(const InquiryView& view) {
  if (!view.record.confirmed_at && view.state == State::inquiry) {
    return {{"アドレスの確認待ち", "Waiting for your confirmation"}, confirm_lead, Mood::warning};
  }
  switch (view.state) {
    case State::inquiry:
      return {{"見積りを準備しています", "We prepare the quote"},
              {"できあがるとメールでお知らせします。", "We will mail you when it is ready."},
              Mood::information};
    case State::quoted:
      return {
          {"見積りをお送りしました", "The quote is ready"},
          {"内訳を確かめ、有効期限までに承諾してください。", "Look at it and accept it in time."},
          Mood::warning};
    case State::accepted:
      return {{"見積りを承諾いただきました", "The quote is accepted"},
              {"受講する方全員を入力してください。", "Please enter all the trainees."},
              Mood::warning};
    case State::roster_complete:
      return {{"受講する方の届出を受け付けました", "The trainees are handed in"},
              {"事務局の確認をお待ちください。それまでは入力し直せます。",
               "The office checks them. You can change them until then."},
              Mood::information};
    case State::confirmed:
      return {{"受講が決まりました", "The group is confirmed"},
              {"事務局からのご案内をお待ちください。", "Please wait for the letter of the office."},
              Mood::success};
    case State::declined:
      return {{"今回はお受けできません", "We cannot take it on this time"},
              {"理由は下のとおりです。", "The reason is below."},
              Mood::information};
    case State::lapsed:
      return {{"見積りの有効期限が過ぎました", "The quote has lapsed"},
              {"新しい見積りが必要なときは、事務局にお申し出ください。",
               "Ask the office if you need a new one."},
              Mood::warning};
    case State::withdrawn:
      return {{"取り下げられました", "Withdrawn"},
              {"手続きは終わりました。", "Nothing more is to be done."},
              Mood::information};
  }
  return {};
}

std::string extra_words(Language language, const stores::QuoteExtra& extra) {
  const std::string yen = yen_in(language, extra.yen);
  return extra.note.empty() ? yen : with_note.in(language, yen, extra.note);
}

Node quote_facts(Language language, const InquiryView& view) {
  const stores::QuoteRecord& quote = view.quotes.front();
  const auto fact = [&](Words term, const std::string& words) {
    return Fact{std::string{term.in(language)}, text(words)};
  };
  return section(
      h2(quote_title.in(language)),
      facts({fact(first_day_term, day_in(language, quote.first_day)),
             fact(head_fee_term, heads_fee.in(language, yen_in(language, quote.head_yen),
                                              quote.heads, yen_in(language, quote.heads_yen))),
             fact(lodging_term, extra_words(language, quote.lodging)),
             fact(travel_term, extra_words(language, quote.travel)),
             fact(venue_fee_term, extra_words(language, quote.venue)),
             {std::string{total_term.in(language)},
              strong(class_name("number"), yen_in(language, quote.total_yen))},
             fact(tax_term, yen_in(language, quote.tax_yen)),
             {std::string{refunds_term.in(language)},
              span(class_name("written"), lang("ja"), bdi(quote.refund_terms))},
             fact(valid_term, day_in(language, quote.valid_until)),
             fact(payer_term, view.record.organisation)}));
}

Node about_inquiry(Language language, const InquiryView& view) {
  const auto term = [&](Words words) { return std::string{words.in(language)}; };
  return facts({{term(number_term), strong(class_name("number"), bdi(view.record.number))},
                {term(organisation_term), bdi(lang("ja"), view.record.organisation)},
                {term(course_term), text(view.course->course->title.in(language))},
                {term(wished_term), text(day_in(language, view.record.wished_day))},
                {term(heads_term), text(people.in(language, view.record.heads))}});
}

Node step_form(Language language, std::string_view token, std::string_view step, Words words,
               std::string_view look, int quote) {
  return html::form(method_post(), action(on_site_address(token, step).in(language)),
                    input(type(InputType::hidden), name("quote"), value(std::to_string(quote))),
                    p(class_name("actions"), button(class_name(look), words.in(language))));
}

std::vector<Node> steps(Language language, const InquiryView& view, std::string_view token) {
  const int quote = view.quotes.empty() ? 0 : view.quotes.front().version;
  std::vector<Node> forms;
  if (!view.record.confirmed_at && view.state == State::inquiry) {
    forms.push_back(step_form(language, token, "confirm", confirm_inquiry_label, "button", quote));
  }
  if (on_site::next(view.state, on_site::Event::accept)) {
    forms.push_back(step_form(language, token, "accept", accept_label, "button", quote));
  }
  if (on_site::next(view.state, on_site::Event::complete_roster)) {
    forms.push_back(p(class_name("actions"),
                      a(class_name("button"), href(on_site_address(token, "group").in(language)),
                        group_label.in(language))));
  }
  if (on_site::next(view.state, on_site::Event::withdraw)) {
    forms.push_back(
        step_form(language, token, "withdraw", withdraw_label, "button button-plain", quote));
  }
  return forms;
}

std::optional<Node> members_list(Language language, const InquiryView& view) {
  std::vector<std::string> names;
  for (const stores::MemberRecord& member : view.members) {
    names.push_back(member.name);
  }
  return names.empty() ? std::nullopt
                       : std::optional{section(h2(group_title.in(language)), list_of(names))};
}

std::string page_of(const Frame& frame, const std::string& title, const Address& address,
                    services::Dates dates, html::Indexing indexing, std::vector<Node> content) {
  return framed(frame, {.title = title,
                        .address = address,
                        .menu = MenuItem::none,
                        .dates = dates,
                        .indexing = indexing,
                        .width = Width::reading,
                        .content = std::move(content)});
}

// What a screen reader says first after the form came back.
std::string titled(Language language, const std::string& title,
                   const std::vector<Finding>& findings) {
  return findings.empty() ? title : title_of_errors.in(language, title);
}

std::vector<Finding> findings_of_member(const std::vector<Finding>& findings, int member) {
  std::vector<Finding> own;
  std::ranges::copy_if(findings, std::back_inserter(own),
                       [&](const Finding& finding) { return finding.member_index == member; });
  return own;
}

}  // namespace

Address inquiry_address(const ProgrammeId& programme, const CourseId& course) {
  return {{"programmes", programme.value, "courses", course.value, "inquiry"}};
}

Address inquiry_sent_address(const ProgrammeId& programme, const CourseId& course) {
  return {{"programmes", programme.value, "courses", course.value, "inquiry", "sent"}};
}

Address on_site_address(std::string_view token, std::string_view step) {
  Address address{{"on-site", std::string{token}}};
  if (!step.empty()) {
    address.segments.emplace_back(step);
  }
  return address;
}

std::string inquiry_page(const Frame& frame, const InquiryPage& page) {
  const Language language = frame.language;
  const programme::ProgrammeDefinition& definition = *page.chosen.programme.definition;
  const programme::Course& course = *page.chosen.course->course;
  const std::string title{inquiry_title.in(language)};
  const Address address = inquiry_address(definition.id, course.id);
  std::vector<Node> content{
      breadcrumb(language,
                 {{definition.title.in(language), programme_address(definition.id)},
                  {course.title.in(language), course_address(definition.id, course.id)}},
                 title),
      h1(title), p(class_name("lead"), inquiry_lead.in(language))};
  if (const auto wrong = what_is_wrong(language, page.fields, page.findings)) {
    content.push_back(*wrong);
  }
  content.push_back(
      html::form(method_post(), action(address.in(language)), sent_once_field(frame),
                 questions(language, {page.fields, page.answers, page.findings, ""}),
                 p(class_name("actions"), button(class_name("button"), send.in(language)))));
  return page_of(frame, titled(language, title, page.findings), address,
                 page.chosen.programme.dates, html::Indexing::welcome, std::move(content));
}

std::string inquiry_sent_page(const Frame& frame, const services::ChosenCourse& chosen) {
  const Language language = frame.language;
  const std::string title{inquiry_mail_sent.in(language)};
  return page_of(frame, title,
                 inquiry_sent_address(chosen.programme.definition->id, chosen.course->course->id),
                 chosen.programme.dates, html::Indexing::refused,
                 {h1(title), p(class_name("lead"), sent_lead.in(language))});
}

std::string on_site_page(const Frame& frame, const InquiryView& view, std::string_view token,
                         std::string_view refusal) {
  const Language language = frame.language;
  const std::string title{own_title.in(language)};
  std::vector<Node> content{h1(title)};
  if (!refusal.empty()) {
    content.push_back(banner(Mood::error, refusal_title.in(language), {p(refusal)}));
  }
  const StateWords words = inquiry_state_words(view);
  content.push_back(banner(words.mood, words.name.in(language), {p(words.next.in(language))}));
  if (!view.record.decline_reason.empty()) {
    content.push_back(p(class_name("written"), lang("ja"), bdi(view.record.decline_reason)));
  }
  if (!view.quotes.empty()) {
    content.push_back(quote_facts(language, view));
  }
  for (Node& form : steps(language, view, token)) {
    content.push_back(std::move(form));
  }
  if (const auto members = members_list(language, view)) {
    content.push_back(*members);
  }
  content.push_back(about_inquiry(language, view));
  return page_of(frame, title, on_site_address(token), view.programme.dates,
                 html::Indexing::refused, std::move(content));
}

std::string group_page(const Frame& frame, const GroupPage& page) {
  const Language language = frame.language;
  const std::string title{group_title.in(language)};
  std::vector<Node> people_nodes;
  for (int member = 0; member < static_cast<int>(page.members.size()); ++member) {
    const std::vector<Finding> own = findings_of_member(page.findings, member);
    people_nodes.push_back(
        section(h2(member_title.in(language, member + 1)),
                questions(language, {page.fields, page.members.at(static_cast<std::size_t>(member)),
                                     own, member_prefix(member)})));
  }
  std::vector<Node> content{h1(title), p(class_name("lead"), group_lead.in(language))};
  if (const auto wrong = what_is_wrong(language, page.fields, page.findings)) {
    content.push_back(*wrong);
  }
  content.push_back(html::form(
      method_post(), action(on_site_address(page.token, "group").in(language)),
      sent_once_field(frame), people_nodes,
      p(class_name("actions"), button(class_name("button"), hand_in.in(language)),
        a(class_name("button button-plain"), href(on_site_address(page.token).in(language)),
          back_to_inquiry.in(language)))));
  return page_of(frame, titled(language, title, page.findings),
                 on_site_address(page.token, "group"), page.view.programme.dates,
                 html::Indexing::refused, std::move(content));
}

}  // namespace musubi::documents

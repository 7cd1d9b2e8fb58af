#include "http/documents/address_page.h"

#include "http/documents/blocks.h"
#include "http/documents/sent_once.h"
#include "http/documents/shared_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

constexpr Words address_title{"メールアドレスの変更", "Change your e-mail address"};
constexpr Words address_lead{
    "新しいアドレスに確認のメールを送ります。メールのリンクを開いてボタンを押すと、変更が済みます。"
    "それまでは、いまのアドレスに連絡します。",
    "A mail goes to the new address. The change is made once its link is opened and the button "
    "pressed; until then mails go to the present address."};
constexpr Words old_is_told{"変更が済むと、いまのアドレスにもお知らせします。",
                            "The present address is told of the change."};
constexpr Words now_term{"いまのアドレス", "Present address"};
constexpr Words new_term{"新しいアドレス", "New address"};
constexpr Words send_confirmation_label{"確認のメールを送る", "Send the confirmation mail"};
constexpr Words back_to_application{"申込みの状況へ戻る", "Back to your application"};
constexpr Words confirmation_sent{"確認のメールを送りました", "The confirmation mail was sent"};
constexpr Words sent_words{
    "7日以内に、届いたメールのリンクを開いてください。届かないときは、迷惑メールを探すか、"
    "アドレスを確かめてもう一度送ってください。",
    "Open the link of the mail within 7 days. If it does not come, look among the spam, or check "
    "the address and send it again."};
constexpr Words confirmation_refused{"送れませんでした", "Not sent"};
constexpr Words address_not_changeable{
    "取り下げられた申込みの連絡先は変更できません。",
    "The address of an application that was withdrawn can't be changed."};

constexpr Words link_title{"新しいメールアドレスの確認", "Confirm your new address"};
constexpr Words change_title{"このアドレスに変更しますか", "Change to this address?"};
constexpr Words change_words{
    "下のボタンを押すと、申込みについての連絡がこのアドレスに届くようになります。",
    "When you press the button, the mails on the application go to this address."};
constexpr Words change_label{"このアドレスに変更する", "Change to this address"};
constexpr Words changed_title{"メールアドレスを変更しました", "The address was changed"};
constexpr Words changed_words{
    "これからの連絡は、このアドレスに届きます。前のアドレスにも、変更をお知らせしました。",
    "Mails come to this address from now on. The address before was told of the change."};

constexpr std::string_view field_id = "new-address";
constexpr std::string_view refusal_id = "new-address-message";

Node way_to_application(Language language, std::string_view token) {
  return a(class_name("button button-plain"), href(status_address(token).in(language)),
           back_to_application.in(language));
}

Node field_of(Language language, const TypedAddress& typed) {
  const Node name_of_field =
      label(class_name("field-label"), for_id(field_id), new_term.in(language));
  if (typed.refusal.empty()) {
    return div(class_name("field"), name_of_field,
               input(class_name("input"), type(InputType::email), id(field_id),
                     name(address_parameter), autocomplete("email"), required()));
  }
  return div(
      class_name("field"), name_of_field,
      p(id(refusal_id), class_name("message"), strong(typed.refusal)),
      input(class_name("input"), type(InputType::email), id(field_id), name(address_parameter),
            autocomplete("email"), aria_describedby(refusal_id), required(), value(typed.text)));
}

Node ask_to_change(const Frame& frame, const services::AddressView& view, std::string_view token,
                   const TypedAddress& typed) {
  const Language language = frame.language;
  std::vector<Node> content;
  if (!typed.refusal.empty()) {
    content.push_back(banner(Mood::error, confirmation_refused.in(language), {p(typed.refusal)}));
  } else if (view.awaited) {
    content.push_back(banner(Mood::information, confirmation_sent.in(language),
                             {p(strong(bdi(*view.awaited))), p(sent_words.in(language))}));
  }
  content.push_back(p(address_lead.in(language)));
  content.push_back(p(old_is_told.in(language)));
  content.push_back(facts({{std::string{receipt_term.in(language)}, bdi(view.receipt_number)},
                           {std::string{now_term.in(language)}, bdi(view.address)}}));
  content.push_back(html::form(
      method_post(), action(change_address_address(token).in(language)), sent_once_field(frame),
      field_of(language, typed),
      p(class_name("actions"), button(class_name("button"), send_confirmation_label.in(language)),
        way_to_application(language, token))));
  return group(content);
}

Document document_of(const Address& address, std::string title, services::Dates dates,
                     std::vector<Node> content) {
  return {.title = std::move(title),
          .address = address,
          .menu = MenuItem::none,
          .dates = dates,
          .indexing = Indexing::refused,
          .width = Width::reading,
          .content = std::move(content)};
}

}  // namespace

Address change_address_address(std::string_view token) {
  return {{"status", std::string{token}, "address"}};
}

Address address_link_address(std::string_view secret) {
  return {{"addresses", std::string{secret}}};
}

std::string change_address_page(const Frame& frame, const services::AddressView& view,
                                std::string_view token, const TypedAddress& typed) {
  const Language language = frame.language;
  const std::string title{address_title.in(language)};
  const Node content = view.can_change
                           ? ask_to_change(frame, view, token, typed)
                           : group({p(address_not_changeable.in(language)),
                                    p(class_name("actions"), way_to_application(language, token))});
  return framed(frame, document_of(change_address_address(token), title, view.programme.dates,
                                   {h1(title), content}));
}

std::string address_link_page(const Frame& frame, const services::AddressLinkView& view,
                              std::string_view secret) {
  const Language language = frame.language;
  const std::string title{link_title.in(language)};
  const programme::ProgrammeDefinition& definition = *view.programme.definition;
  const Node about =
      facts({{std::string{programme_term.in(language)}, text(definition.title.in(language))},
             {std::string{course_term.in(language)}, text(view.course->course->title.in(language))},
             {std::string{new_term.in(language)}, bdi(view.address)}});
  std::vector<Node> content{h1(title)};
  if (view.is_confirmed) {
    content.push_back(
        banner(Mood::success, changed_title.in(language), {p(changed_words.in(language))}));
    content.push_back(about);
  } else {
    content.push_back(
        banner(Mood::information, change_title.in(language), {p(change_words.in(language))}));
    content.push_back(about);
    content.push_back(html::form(
        method_post(), action(address_link_address(secret).in(language)),
        p(class_name("actions"), button(class_name("button"), change_label.in(language)))));
  }
  return framed(frame, document_of(address_link_address(secret), title, view.programme.dates,
                                   std::move(content)));
}

}  // namespace musubi::documents

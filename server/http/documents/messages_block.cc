#include "http/documents/messages_block.h"

#include "http/documents/blocks.h"
#include "http/documents/date_words.h"
#include "http/documents/paths.h"
#include "http/documents/sent_once.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using services::MessageSide;
using services::MessageView;

constexpr Words messages_title{"事務局との連絡", "Messages"};
constexpr Words from_staff{"事務局", "Office"};
constexpr Words from_applicant{"申込者", "You"};
constexpr Words none_words{"まだ連絡はありません。", "There are no messages yet."};
constexpr Words message_label{"事務局に連絡する", "Write to the office"};
constexpr Words help{"2,000字までです。返事は、メールとこのページでお知らせします。",
                     "Up to 2,000 characters. The answer comes by mail and on this page."};
constexpr Words warning{
    "健康状態やマイナンバーなど、ほかの人に見られて困ることは書かないでください。",
    "Please write nothing that others must not see, such as your health or your My Number."};
constexpr Words send_label{"送る", "Send"};
constexpr Words trouble_title{"送れませんでした", "Not sent"};
constexpr std::string_view text_id = "message-text";
constexpr std::string_view help_id = "message-help";

constexpr Words trouble_words(MessageTrouble trouble) {
  switch (trouble) {
    case MessageTrouble::none:
      return {"", ""};
    case MessageTrouble::missing:
      return {"何も書かれていません。書いてから送ってください。",
              "The message is empty. Write something first."};
    case MessageTrouble::too_long:
      return {"2,000字を超えています。短くするか、2回に分けて送ってください。",
              "The message is longer than 2,000 characters. Shorten it, or send it in two."};
    case MessageTrouble::too_many:
      return {"まだ読まれていない連絡が20件あります。事務局の返事をお待ちください。",
              "20 messages wait to be read. Please wait for the answer."};
    case MessageTrouble::not_text:
      return {"使えない文字が含まれています。書き直して送ってください。",
              "The message has characters that can't be used. Please write it again."};
  }
  return {"", ""};
}

Node message_node(Language language, const MessageView& message) {
  const Words from = message.from == MessageSide::staff ? from_staff : from_applicant;
  return li(p(class_name("quiet"), from.in(language), " · ",
              time(datetime(message.at.iso_jst()), moment_in(language, message.at))),
            p(class_name("written"), lang("ja"), bdi(message.text)));
}

Node answer_form(const Frame& frame, std::string_view token, const MessageDraft& draft) {
  const Language language = frame.language;
  return html::form(
      class_name("no-print"), method_post(), action(messages_address(token).in(language)),
      sent_once_field(frame),
      p(label(class_name("field-label"), for_id(text_id), message_label.in(language))),
      p(id(help_id), class_name("quiet"), help.in(language), language == Language::ja ? "" : " ",
        warning.in(language)),
      p(textarea(class_name("input"), id(text_id), name(message_parameter),
                 aria_describedby(help_id), required(), text(draft.text))),
      p(class_name("actions"),
        button(class_name("button button-secondary"), send_label.in(language))));
}

}  // namespace

Node messages_block(const Frame& frame, const services::StatusView& view, std::string_view token,
                    const MessageDraft& draft) {
  const Language language = frame.language;
  std::vector<Node> content{h2(id("messages"), messages_title.in(language))};
  if (draft.trouble != MessageTrouble::none) {
    content.push_back(banner(Mood::error, trouble_title.in(language),
                             {p(trouble_words(draft.trouble).in(language))}));
  }
  std::vector<Node> messages;
  for (const MessageView& message : view.messages) {
    messages.push_back(message_node(language, message));
  }
  content.push_back(messages.empty() ? p(class_name("quiet"), none_words.in(language))
                                     : ol(class_name("entries"), messages));
  content.push_back(answer_form(frame, token, draft));
  return section(content);
}

}  // namespace musubi::documents

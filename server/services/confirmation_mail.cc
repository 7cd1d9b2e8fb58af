#include "services/confirmation_mail.h"

#include "domain/findings/message.h"
#include "services/write_mail.h"
#include "stores/random_id.h"

namespace musubi::services {

// Placeholders: programme, course, operator, link.
static const LocalisedText& subject() {
  static const LocalisedText words{
      "【{programme}】メールアドレスの確認（まだ申し込まれていません）",
      "[{programme}] Confirm your address (not handed in yet)"};
  return words;
}

static const LocalisedText& body() {
  static const LocalisedText words{
      "{programme}\n"
      "{course}\n"
      "\n"
      "このメールアドレスで、上のコースの申込みが書き始められました。\n"
      "次のリンクを開き、ボタンを押すと、アドレスの確認が済み、続きから書けます。\n"
      "別のパソコンやスマートフォンでも開けます。\n"
      "\n"
      "{link}\n"
      "\n"
      "・リンクは7日間使えます。\n"
      "・申込みは、まだ提出されていません。続きの画面で最後に提出してください。\n"
      "・お心当たりのない方は、このメールを削除してください。何も提出されません。\n"
      "・リンクを知っている人は下書きを開けます。ほかの人に転送しないでください。\n"
      "\n"
      "{operator}\n",
      "{programme}\n"
      "{course}\n"
      "\n"
      "Somebody began to apply for this course with this address.\n"
      "Open the link and press the button: the address is then confirmed, and you can go on\n"
      "with the form, on any device.\n"
      "\n"
      "{link}\n"
      "\n"
      "- The link works for 7 days.\n"
      "- Nothing has been handed in yet. Hand in the form at its end.\n"
      "- If you know nothing of this, delete this mail. Nothing will be handed in.\n"
      "- Whoever has the link can open the draft. Do not forward it.\n"
      "\n"
      "{operator}\n"};
  return words;
}

Result<MailId> write_confirmation_mail(Transaction& transaction, const ConfirmationLetter& letter,
                                       Instant now) {
  const std::vector arguments{argument("programme", letter.definition.title),
                              argument("course", letter.course.title),
                              argument("operator", letter.definition.operator_name),
                              argument("link", std::string{link_placeholder})};
  const stores::MailRecord mail{.id = random_id<MailId>(),
                                .application = std::nullopt,
                                .event = "confirm_address",
                                .recipient = letter.recipient,
                                .subject = fill(subject(), arguments).in(letter.language),
                                .body = fill(body(), arguments).in(letter.language),
                                .state = stores::MailState::waiting,
                                .created_at = now};
  TRY(post_mail(transaction, mail, now));
  return mail.id;
}

}  // namespace musubi::services

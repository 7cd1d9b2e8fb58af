#include "services/address_change_mail.h"

#include "base/crypto/secret.h"
#include "domain/findings/message.h"
#include "services/confirmation_mail.h"
#include "services/write_mail.h"
#include "stores/random_id.h"

namespace musubi::services {

using stores::MailRecord;

struct LetterWords {
  const char* event;
  LocalisedText subject;
  LocalisedText body;
};

// Placeholders of both: programme, course, operator; of the first also link, of the second
// receipt_number.
static const LetterWords& words_with_link() {
  static const LetterWords words{
      "application.address_link",
      {"【{programme}】新しいメールアドレスの確認", "[{programme}] Confirm your new address"},
      {"{programme}\n"
       "{course}\n"
       "\n"
       "上のコースの申込みの連絡先を、このメールアドレスに変える手続きが"
       "ありました。\n"
       "次のリンクを開き、ボタンを押すと、変更が済みます。\n"
       "\n"
       "{link}\n"
       "\n"
       "・リンクは7日間使えます。それまでは、前のアドレスに連絡します。\n"
       "・お心当たりのない方は、このメールを削除してください。何も変わり"
       "ません。\n"
       "\n"
       "{operator}\n",
       "{programme}\n"
       "{course}\n"
       "\n"
       "Somebody asked for the mails on an application for this course\n"
       "to go to this address from now on.\n"
       "Open the link and press the button, and the change is made.\n"
       "\n"
       "{link}\n"
       "\n"
       "- The link works for 7 days. Until it is used, mails go to the\n"
       "  address before.\n"
       "- If you know nothing of this, delete this mail. Nothing "
       "changes.\n"
       "\n"
       "{operator}\n"}};
  return words;
}

static const LetterWords& words_to_old_address() {
  static const LetterWords words{
      "application.address_changed",
      {"【{programme}】連絡先のメールアドレスが変わりました（{receipt_number}）",
       "[{programme}] The address for your mails was changed ({receipt_number})"},
      {"{programme}\n"
       "{course}\n"
       "受付番号 {receipt_number}\n"
       "\n"
       "この申込みの連絡先が、別のメールアドレスに変わりました。\n"
       "これからの連絡は、新しいアドレスにだけ届きます。\n"
       "\n"
       "お心当たりのない方は、すぐに事務局へお知らせください。\n"
       "\n"
       "{operator}\n",
       "{programme}\n"
       "{course}\n"
       "Receipt number {receipt_number}\n"
       "\n"
       "The mails on this application go to another address from now on,\n"
       "and to that one only.\n"
       "\n"
       "If you know nothing of this, tell the office at once.\n"
       "\n"
       "{operator}\n"}};
  return words;
}

std::string address_change_secret(const Context& context, const AddressChangeId& id) {
  return keyed_secret(context.status_key, "address change:" + id.value);
}

std::string address_change_path(Language language, const std::string& secret) {
  return (language == Language::ja ? "/ja/addresses/" : "/en/addresses/") + secret;
}

// They belong to no application, because none of the mails that are sent again goes to another
// address than the application's.
static Result<MailId> post(Transaction& transaction, const AddressChangeLetter& letter,
                           const LetterWords& words, const std::string& recipient, Instant now) {
  const programme::ProgrammeDefinition& definition = *letter.programme.definition;
  const Language language = letter.application.language;
  const std::vector arguments{argument("programme", definition.title),
                              argument("course", letter.course.course->title),
                              argument("operator", definition.operator_name),
                              argument("receipt_number", letter.application.receipt_number),
                              argument("link", std::string{link_placeholder})};
  const MailRecord mail{.id = random_id<MailId>(),
                        .application = std::nullopt,
                        .event = words.event,
                        .recipient = recipient,
                        .subject = fill(words.subject, arguments).in(language),
                        .body = fill(words.body, arguments).in(language),
                        .state = stores::MailState::waiting,
                        .created_at = now,
                        .sender_name = definition.operator_name.in(language),
                        .reply_to = definition.reply_to};
  TRY(post_mail(transaction, mail, now));
  return mail.id;
}

Result<MailId> write_address_link(Transaction& transaction, const AddressChangeLetter& letter,
                                  const std::string& new_address, Instant now) {
  return post(transaction, letter, words_with_link(), new_address, now);
}

Result<void> write_address_changed(Transaction& transaction, const AddressChangeLetter& letter,
                                   Instant now) {
  TRY(post(transaction, letter, words_to_old_address(), letter.application.email, now));
  return {};
}

}  // namespace musubi::services

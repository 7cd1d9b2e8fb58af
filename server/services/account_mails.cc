#include "services/account_mails.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/crypto/hash.h"
#include "domain/calendar/wareki.h"
#include "domain/findings/message.h"
#include "services/write_mail.h"
#include "stores/outbox.h"
#include "stores/random_id.h"

namespace musubi::services {

using stores::LinkPurpose;

struct MailWords {
  AccountMail mail;
  std::string_view event;
  LocalisedText subject;
  LocalisedText body;
};

static const std::array<MailWords, 8> wordings{{
    {AccountMail::sign_up,
     "account.sign_up",
     {"アカウント登録のご案内", "Your sign-up"},
     {"このメールアドレス（{login}）でアカウント登録の申請がありました。\n\n"
      "次のリンクを開き、お名前とパスワードを設定してください（{valid_until}"
      "まで有効、1回限り）。\n"
      "{account_link_url}\n\n"
      "お心当たりがなければ、このメールは破棄してください。何も登録されません。\n",
      "Somebody asked to sign up with this address ({login}).\n\n"
      "Open this link and set your name and password. It works once, until {valid_until}.\n"
      "{account_link_url}\n\n"
      "If it was not you, throw this mail away; nothing has been stored.\n"}},
    {AccountMail::sign_up_existing,
     "account.sign_up",
     {"アカウント登録のご案内", "Your sign-up"},
     {"{name} 様\n\n"
      "このメールアドレス（{login}）は、すでに登録されています。そのままログインできます。\n\n"
      "パスワードを忘れたときは、次のリンクで新しく設定できます（{valid_until}まで有効、1回限り"
      "）。\n{account_link_url}\n\n"
      "お心当たりがなければ、このメールは破棄してください。何も変わりません。\n",
      "Dear {name},\n\n"
      "This address ({login}) has an account already, and you can sign in.\n\n"
      "If you forgot the password, set a new one here. The link works once, until "
      "{valid_until}.\n{account_link_url}\n\n"
      "If it was not you who asked, throw this mail away; nothing has changed.\n"}},
    {AccountMail::reset,
     "account.reset",
     {"パスワード再設定のご案内", "Setting a new password"},
     {"{name} 様\n\n"
      "次のリンクで新しいパスワードを設定してください（{valid_until}まで有効、1回限り）。\n"
      "{account_link_url}\n\n"
      "お心当たりがなければ、このメールは破棄してください。パスワードは変わりません。\n",
      "Dear {name},\n\n"
      "Set a new password with this link. It works once, until {valid_until}.\n"
      "{account_link_url}\n\n"
      "If it was not you who asked, throw this mail away; the password stays.\n"}},
    {AccountMail::reset_unknown,
     "account.reset",
     {"パスワード再設定のご案内", "Setting a new password"},
     {"このメールアドレス（{login}）でパスワード再設定の申請がありましたが、アカウントはあり"
      "ません。\n別のアドレスで登録していないか、お確かめください。\n\n"
      "このアドレスで新しく登録するときは、次のリンクを開いてください（{valid_until}まで有効、"
      "1回限り）。\n{account_link_url}\n\n"
      "お心当たりがなければ、このメールは破棄してください。\n",
      "Somebody asked for a new password for this address ({login}), but there is no account "
      "with it.\nPerhaps you signed up with another address.\n\n"
      "To sign up with this one, open this link. It works once, until {valid_until}.\n"
      "{account_link_url}\n\n"
      "If it was not you who asked, throw this mail away.\n"}},
    {AccountMail::invitation,
     "account.invitation",
     {"職員アカウントへのご招待", "An invitation for staff"},
     {"{name} 様\n\n"
      "職員としてのアカウント（{login}）が用意されました。\n"
      "次のリンクでパスワードを設定し、続けて認証アプリを登録してください（{valid_until}まで"
      "有効、1回限り）。\n{account_link_url}\n\n"
      "お心当たりがなければ、このメールは破棄してください。\n",
      "Dear {name},\n\n"
      "An account for staff ({login}) is ready for you.\n"
      "Set your password with this link, then set up your authenticator app. The link works "
      "once, until {valid_until}.\n{account_link_url}\n\n"
      "If you don't expect this, throw this mail away.\n"}},
    {AccountMail::access_given,
     "account.access_given",
     {"権限が追加されました", "You were given access"},
     {"{name} 様\n\n"
      "アカウント（{login}）に職員としての権限が追加されました。"
      "次にログインするとき、認証アプリの登録が必要になることがあります。\n",
      "Dear {name},\n\n"
      "Your account ({login}) was given access for staff. When you sign in next, you may have "
      "to set up an authenticator app.\n"}},
    {AccountMail::password_changed,
     "account.password_changed",
     {"パスワードが変更されました", "Your password was changed"},
     {"{name} 様\n\n"
      "アカウント（{login}）のパスワードが変更され、ほかの端末のログインは終了しました。\n"
      "お心当たりがなければ、すぐにパスワードを再設定し、運営の窓口へお知らせください。\n",
      "Dear {name},\n\n"
      "The password of your account ({login}) was changed, and all other sessions have ended.\n"
      "If it was not you, set a new password at once and tell the office.\n"}},
    {AccountMail::second_factor_removed,
     "account.second_factor_removed",
     {"認証アプリの登録が解除されました", "Your second factor was removed"},
     {"{name} 様\n\n"
      "アカウント（{login}）の認証アプリの登録が解除されました。\n"
      "お心当たりがなければ、すぐに運営の窓口へお知らせください。\n",
      "Dear {name},\n\n"
      "The authenticator app of your account ({login}) was removed.\n"
      "If you don't expect this, tell the office at once.\n"}},
}};

static Result<MailId> store_mail(Transaction& transaction, const AccountMailParts& parts,
                                 const LocalisedText& valid_until, Instant now) {
  const auto words = std::ranges::find(wordings, parts.mail, &MailWords::mail);
  MUSUBI_ASSERT(words != wordings.end());
  const std::vector<MessageArgument> arguments{
      argument("name", parts.name), argument("login", parts.login),
      argument("valid_until", valid_until),
      argument("account_link_url", std::string{account_link_url_placeholder})};
  const stores::MailRecord mail{.id = random_id<MailId>(),
                                .application = std::nullopt,
                                .event = std::string{words->event},
                                .recipient = parts.login,
                                .subject = words->subject.in(parts.language),
                                .body = fill(words->body, arguments).in(parts.language),
                                .state = stores::MailState::waiting,
                                .created_at = now};
  TRY(stores::insert_mail(transaction, mail));
  TRY(outbox::append(transaction, {.id = random_id<outbox::MessageId>(),
                                   .topic = std::string{mail_topic},
                                   .payload_json = fmt::format(R"({{"mail":"{}"}})", mail.id.value),
                                   .due = now}));
  return mail.id;
}

Result<void> write_account_mail(Transaction& transaction, const AccountMailParts& parts,
                                Instant now) {
  TRY(store_mail(transaction, parts, {}, now));
  return {};
}

std::int64_t link_lifetime_seconds(LinkPurpose purpose) {
  constexpr std::int64_t hour = 3600;
  switch (purpose) {
    case LinkPurpose::sign_up:
    case LinkPurpose::reset:
      return hour;
    case LinkPurpose::invitation:
      return 7 * 24 * hour;
  }
  fail_assertion("every purpose has its lifetime", __FILE__, __LINE__);
}

// "令和8年11月21日（土） 10:00", in Japan's time.
static LocalisedText moment_words(Instant moment) {
  const Date day = moment.date_jst();
  const std::string minute = moment.time_jst().text().substr(0, 5);
  return {fmt::format("{} {}", calendar::format_wareki(day), minute),
          fmt::format("{}, {} JST", calendar::format_english(day), minute)};
}

Result<stores::AccountLinkRecord> write_account_mail_with_link(const Context& context,
                                                               Transaction& transaction,
                                                               const AccountMailParts& parts,
                                                               const NewLink& link, Instant now) {
  const Instant end = now.plus_seconds(link_lifetime_seconds(link.purpose));
  const auto id = random_id<AccountLinkId>();
  auto mail = TRY(store_mail(transaction, parts, moment_words(end), now));
  const stores::AccountLinkRecord record{
      .id = id,
      .secret_hash = sha256_hex(account_link_secret(context, id)),
      .purpose = link.purpose,
      .account = link.account,
      .login = parts.login,
      .language = parts.language,
      .mail = std::move(mail),
      .created_at = now,
      .expires_at = end,
      .used_at = std::nullopt};
  TRY(stores::insert_account_link(transaction, record));
  return record;
}

}  // namespace musubi::services

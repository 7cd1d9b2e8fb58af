#include "stores/account_link_store.h"

#include <array>

#include "stores/application_names.h"

namespace musubi::stores {

static constexpr Statement insert_account_link_sql =
    "insert into account_links (id, secret_hash, purpose, account, login, language, mail, "
    "created_at, expires_at, used_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

static constexpr Statement find_account_link_sql =
    "select id, secret_hash, purpose, account, login, language, mail, created_at, expires_at, "
    "used_at from account_links where secret_hash = $1";

static constexpr Statement find_account_link_of_mail_sql =
    "select id, secret_hash, purpose, account, login, language, mail, created_at, expires_at, "
    "used_at from account_links where mail = $1";

static constexpr Statement use_sql =
    "update account_links set used_at = $2 where id = $1 and used_at is null";

static constexpr Statement end_sql =
    "update account_links set used_at = $2 where account = $1 and used_at is null";

static constexpr std::array<Name<LinkPurpose>, 3> purposes{
    {{LinkPurpose::sign_up, "sign_up"},
     {LinkPurpose::reset, "reset"},
     {LinkPurpose::invitation, "invitation"}}};

static AccountLinkRecord read_link(const Row& row) {
  return {.id = row.get<AccountLinkId>(0),
          .secret_hash = row.get<std::string>(1),
          .purpose = value_of<LinkPurpose>(purposes, row.get<std::string>(2)),
          .account = row.get<std::optional<AccountId>>(3),
          .login = row.get<std::string>(4),
          .language = value_of<Language>(languages, row.get<std::string>(5)),
          .mail = row.get<MailId>(6),
          .created_at = row.get<Instant>(7),
          .expires_at = row.get<Instant>(8),
          .used_at = row.get<std::optional<Instant>>(9)};
}

Result<void> insert_account_link(Transaction& transaction, const AccountLinkRecord& link) {
  TRY(transaction.execute(insert_account_link_sql,
                          {link.id, link.secret_hash, word_of<LinkPurpose>(purposes, link.purpose),
                           link.account, link.login, word_of<Language>(languages, link.language),
                           link.mail, link.created_at, link.expires_at, link.used_at}));
  return {};
}

Result<std::optional<AccountLinkRecord>> find_account_link(Snapshot& snapshot,
                                                           const std::string& secret_hash) {
  return snapshot.row(find_account_link_sql, {secret_hash}, read_link);
}

Result<std::optional<AccountLinkRecord>> find_account_link_of_mail(Snapshot& snapshot,
                                                                   const MailId& mail) {
  return snapshot.row(find_account_link_of_mail_sql, {mail}, read_link);
}

Result<LinkUse> use_account_link(Transaction& transaction, const AccountLinkId& id, Instant now) {
  const auto changed = TRY(transaction.execute(use_sql, {id, now}));
  return changed == 1 ? LinkUse::used_now : LinkUse::was_used;
}

Result<void> end_account_links(Transaction& transaction, const AccountId& account, Instant now) {
  TRY(transaction.execute(end_sql, {account, now}));
  return {};
}

}  // namespace musubi::stores

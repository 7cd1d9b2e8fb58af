#include "stores/mail_store.h"

#include <array>

#include "stores/names.h"

namespace musubi::stores {

static constexpr Statement insert_sql =
    "insert into mails (id, application, event, recipient, subject, body, state, created_at) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8)";

static constexpr Statement set_state_sql = "update mails set state = $2 where id = $1";

static constexpr Statement find_sql =
    "select id, application, event, recipient, subject, body, state, created_at from mails "
    "where id = $1";

static constexpr Statement list_newest_sql =
    "select id, application, event, recipient, subject, body, state, created_at from mails "
    "order by created_at desc, id desc limit 200";

static constexpr Statement list_of_application_sql =
    "select id, application, event, recipient, subject, body, state, created_at from mails "
    "where application = $1 order by created_at, id limit 200";

static constexpr std::array<Name<MailState>, 3> states{
    {{MailState::waiting, "waiting"}, {MailState::sent, "sent"}, {MailState::failed, "failed"}}};

static MailRecord read_mail(const Row& row) {
  return {.id = row.get<MailId>(0),
          .application = row.get<std::optional<ApplicationId>>(1),
          .event = row.get<std::string>(2),
          .recipient = row.get<std::string>(3),
          .subject = row.get<std::string>(4),
          .body = row.get<std::string>(5),
          .state = value_of<MailState>(states, row.get<std::string>(6)),
          .created_at = row.get<Instant>(7)};
}

Result<void> insert_mail(Transaction& transaction, const MailRecord& mail) {
  TRY(transaction.execute(
      insert_sql, {mail.id, mail.application, mail.event, mail.recipient, mail.subject, mail.body,
                   word_of<MailState>(states, mail.state), mail.created_at}));
  return {};
}

Result<void> set_mail_state(Transaction& transaction, const MailId& id, MailState state) {
  TRY(transaction.execute(set_state_sql, {id, word_of<MailState>(states, state)}));
  return {};
}

Result<std::optional<MailRecord>> find_mail(Snapshot& snapshot, const MailId& id) {
  return snapshot.row(find_sql, {id}, read_mail);
}

Result<std::vector<MailRecord>> list_newest_mails(Snapshot& snapshot) {
  return snapshot.rows(list_newest_sql, {}, read_mail);
}

Result<std::vector<MailRecord>> list_mails_of(Snapshot& snapshot,
                                              const ApplicationId& application) {
  return snapshot.rows(list_of_application_sql, {application}, read_mail);
}

}  // namespace musubi::stores

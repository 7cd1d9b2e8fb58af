#include "stores/mail_delivery_store.h"

namespace musubi::stores {

static constexpr Statement claimed_sql{R"sql(
  update mails set state = 'waiting', attempts = $2
  where id = $1 and state in ('held', 'waiting'))sql"};

static constexpr Statement outcome_sql{R"sql(
  update mails
  set state = $2, last_error = $3, changed_at = $4, sent_at = $5
  where id = $1 and state in ('held', 'waiting'))sql"};

static constexpr Statement bounce_sql{R"sql(
  update mails set state = 'bounced', last_error = $2, changed_at = $3
  where id = $1 and state = 'sent')sql"};

static constexpr Statement abandoned_sql{R"sql(
  update mails set state = 'failed', last_error = 'no_answer', changed_at = $2
  where state in ('held', 'waiting') and attempts >= $1
    and exists (select 1 from outbox o where o.id = mails.message and o.state = 'dead'))sql"};

// Which of the two wins, the recall or the worker, is decided on the outbox's row: a claim sets its
// lease, and these take only what has none.
static constexpr Statement take_message_of_mail_sql{R"sql(
  update outbox set state = 'dead', finished_at = $1, last_error = 'taken back'
  where state = 'waiting' and lease is null
    and id in (select message from mails where id = $2 and state in ('held', 'waiting'))
  returning id)sql"};

static constexpr Statement take_messages_of_step_sql{R"sql(
  update outbox set state = 'dead', finished_at = $1, last_error = 'taken back'
  where state = 'waiting' and lease is null
    and id in (select message from mails
               where application = $2 and step = $3 and state in ('held', 'waiting'))
  returning id)sql"};

static constexpr Statement count_gone_of_step_sql{R"sql(
  select count(*) from mails
  where application = $1 and step = $2
    and (state in ('sent', 'bounced', 'failed')
      or (state in ('held', 'waiting') and not exists (select 1 from outbox o
        where o.id = mails.message and o.state = 'waiting' and o.lease is null))))sql"};

static constexpr Statement count_held_of_step_sql{R"sql(
  select count(*) from mails
  where application = $1 and step = $2 and state = 'held' and held_until > $3)sql"};

static constexpr Statement take_messages_of_account_sql{R"sql(
  update outbox set state = 'dead', finished_at = $1, last_error = 'taken back'
  where state = 'waiting' and lease is null
    and id in (select message from mails where account = $2 and state in ('held', 'waiting'))
  returning id)sql"};

static constexpr Statement taken_back_sql{R"sql(
  update mails set state = $2, last_error = $3, changed_at = $4 where message = $1)sql"};

Result<void> note_claimed(Transaction& transaction, const MailId& id, int attempts) {
  TRY(transaction.execute(claimed_sql, {id, attempts}));
  return {};
}

static std::optional<std::string> words_of(const std::string& error) {
  return error.empty() ? std::nullopt : std::optional{error};
}

Result<void> note_outcome(Transaction& transaction, const MailId& id, const MailOutcome& outcome) {
  const auto sent_at = outcome.state == MailState::sent ? std::optional{outcome.at} : std::nullopt;
  TRY(transaction.execute(outcome_sql, {id, mail_state_word(outcome.state),
                                        words_of(outcome.last_error), outcome.at, sent_at}));
  return {};
}

Result<std::int64_t> note_bounce(Transaction& transaction, const MailId& id,
                                 const std::string& reason, Instant now) {
  return transaction.execute(bounce_sql, {id, reason, now});
}

Result<void> note_abandoned(Transaction& transaction, int attempts_max, Instant now) {
  TRY(transaction.execute(abandoned_sql, {attempts_max, now}));
  return {};
}

static outbox::MessageId read_message_id(const Row& row) { return row.get<outbox::MessageId>(0); }

static Result<int> mark_taken_back(Transaction& transaction,
                                   const std::vector<outbox::MessageId>& messages,
                                   const TakeBack& how) {
  for (const outbox::MessageId& message : messages) {
    TRY(transaction.execute(taken_back_sql,
                            {message, mail_state_word(how.state), words_of(how.why), how.at}));
  }
  return static_cast<int>(messages.size());
}

Result<int> take_back_mail(Transaction& transaction, const MailId& id, const TakeBack& how) {
  const auto taken = TRY(transaction.rows(take_message_of_mail_sql, {how.at, id}, read_message_id));
  return mark_taken_back(transaction, taken, how);
}

Result<int> take_back_mails_of_step(Transaction& transaction, const ApplicationId& application,
                                    const audit::EntryId& step, const TakeBack& how) {
  const auto taken = TRY(
      transaction.rows(take_messages_of_step_sql, {how.at, application, step}, read_message_id));
  return mark_taken_back(transaction, taken, how);
}

Result<int> count_gone_mails_of_step(Snapshot& snapshot, const ApplicationId& application,
                                     const audit::EntryId& step) {
  const auto count = TRY(snapshot.row(count_gone_of_step_sql, {application, step},
                                      [](const Row& row) { return row.get<int>(0); }));
  return count.value_or(0);
}

Result<int> count_held_mails_of_step(Snapshot& snapshot, const ApplicationId& application,
                                     const audit::EntryId& step, Instant now) {
  const auto count = TRY(snapshot.row(count_held_of_step_sql, {application, step, now},
                                      [](const Row& row) { return row.get<int>(0); }));
  return count.value_or(0);
}

Result<int> take_back_mails_of_account(Transaction& transaction, const std::string& account,
                                       const TakeBack& how) {
  const auto taken =
      TRY(transaction.rows(take_messages_of_account_sql, {how.at, account}, read_message_id));
  return mark_taken_back(transaction, taken, how);
}

}  // namespace musubi::stores

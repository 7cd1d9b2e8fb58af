#include "stores/mail_store.h"

#include <array>

#include "stores/names.h"

namespace musubi::stores {

static constexpr Statement insert_mail_sql{R"sql(
  insert into mails (id, application, event, recipient, subject, body, state, created_at,
    sender_name, reply_to, account, step, held_until, expires_at, message, attempts, last_error,
    sent_at, again_for, changed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $8)
  on conflict do nothing)sql"};

static constexpr Statement find_mail_sql{R"sql(
  select id, application, event, recipient, subject, body, state, created_at, sender_name, reply_to,
    account, step, held_until, expires_at, message, attempts, last_error, sent_at, again_for
  from mails where id = $1)sql"};

static constexpr Statement list_newest_sql{R"sql(
  select id, application, event, recipient, subject, body, state, created_at, sender_name, reply_to,
    account, step, held_until, expires_at, message, attempts, last_error, sent_at, again_for
  from mails order by created_at desc, id desc limit 200)sql"};

static constexpr Statement list_of_application_sql{R"sql(
  select id, application, event, recipient, subject, body, state, created_at, sender_name, reply_to,
    account, step, held_until, expires_at, message, attempts, last_error, sent_at, again_for
  from mails where application = $1 order by created_at, id limit 200)sql"};

static constexpr Statement list_mails_sql{R"sql(
  select m.id, m.application, m.event, m.recipient, m.subject, m.body, m.state, m.created_at,
    m.sender_name, m.reply_to, m.account, m.step, m.held_until, m.expires_at, m.message, m.attempts,
    m.last_error, m.sent_at, m.again_for, coalesce(a.programme, i.programme, ''),
    coalesce(a.receipt_number, i.number, ''), i.id
  from mails m left join applications a on a.id = m.application
    left join inquiry_mails im on im.mail = m.id
    left join on_site_inquiries i on i.id = im.inquiry and i.address_confirmed_at is not null
  where ($1 = '' or coalesce(a.programme, i.programme) = $1)
    and ($2 in ('all', m.state)
      or ($2 = 'attention'
        and (m.state in ('bounced', 'failed')
          or (m.state = 'dropped' and m.last_error = 'address_changed'))
        and not exists (select 1 from mails later where later.again_for = m.id)))
    and ($5 = 'all'
      or replace($5, '|' || coalesce(a.programme, i.programme) || '/'
        || coalesce(a.course, i.course) || '|', '') <> $5
      or replace($5, '|' || coalesce(a.programme, i.programme) || '/*|', '') <> $5)
  order by m.changed_at desc, m.id desc limit $3 offset $4)sql"};

static constexpr Statement count_mails_sql{R"sql(
  select count(*)
  from mails m left join applications a on a.id = m.application
    left join inquiry_mails im on im.mail = m.id
    left join on_site_inquiries i on i.id = im.inquiry and i.address_confirmed_at is not null
  where ($1 = '' or coalesce(a.programme, i.programme) = $1)
    and ($2 in ('all', m.state)
      or ($2 = 'attention'
        and (m.state in ('bounced', 'failed')
          or (m.state = 'dropped' and m.last_error = 'address_changed'))
        and not exists (select 1 from mails later where later.again_for = m.id)))
    and ($3 = 'all'
      or replace($3, '|' || coalesce(a.programme, i.programme) || '/'
        || coalesce(a.course, i.course) || '|', '') <> $3
      or replace($3, '|' || coalesce(a.programme, i.programme) || '/*|', '') <> $3))sql"};

static constexpr Statement list_of_inquiry_sql{R"sql(
  select m.id, m.application, m.event, m.recipient, m.subject, m.body, m.state, m.created_at,
    m.sender_name, m.reply_to, m.account, m.step, m.held_until, m.expires_at, m.message, m.attempts,
    m.last_error, m.sent_at, m.again_for
  from mails m join inquiry_mails im on im.mail = m.id
  where im.inquiry = $1 order by m.created_at, m.id limit 200)sql"};

static constexpr Statement count_later_sql{R"sql(
  select count(*) from mails
  where application = $1 and event = $2 and created_at > $3 and state <> 'recalled')sql"};

static constexpr std::array<Name<MailState>, 7> mail_states{{{MailState::held, "held"},
                                                             {MailState::waiting, "waiting"},
                                                             {MailState::sent, "sent"},
                                                             {MailState::bounced, "bounced"},
                                                             {MailState::failed, "failed"},
                                                             {MailState::recalled, "recalled"},
                                                             {MailState::dropped, "dropped"}}};

static constexpr std::array<Name<MailFilterState>, 9> filter_states{
    {{MailFilterState::attention, "attention"},
     {MailFilterState::held, "held"},
     {MailFilterState::waiting, "waiting"},
     {MailFilterState::sent, "sent"},
     {MailFilterState::bounced, "bounced"},
     {MailFilterState::failed, "failed"},
     {MailFilterState::recalled, "recalled"},
     {MailFilterState::dropped, "dropped"},
     {MailFilterState::all, "all"}}};

static MailRecord read_mail(const Row& row) {
  return {.id = row.get<MailId>(0),
          .application = row.get<std::optional<ApplicationId>>(1),
          .event = row.get<std::string>(2),
          .recipient = row.get<std::string>(3),
          .subject = row.get<std::string>(4),
          .body = row.get<std::string>(5),
          .state = value_of<MailState>(mail_states, row.get<std::string>(6)),
          .created_at = row.get<Instant>(7),
          .sender_name = row.get<std::string>(8),
          .reply_to = row.get<std::optional<std::string>>(9),
          .account = row.get<std::optional<std::string>>(10),
          .step = row.get<std::optional<audit::EntryId>>(11),
          .held_until = row.get<std::optional<Instant>>(12),
          .expires_at = row.get<std::optional<Instant>>(13),
          .message = row.get<std::optional<outbox::MessageId>>(14),
          .attempts = row.get<int>(15),
          .last_error = row.get<std::optional<std::string>>(16),
          .sent_at = row.get<std::optional<Instant>>(17),
          .again_for = row.get<std::optional<MailId>>(18)};
}

std::string_view mail_state_word(MailState state) { return word_of<MailState>(mail_states, state); }

Result<void> insert_mail(Transaction& transaction, const MailRecord& mail) {
  const auto inserted = TRY(transaction.execute(
      insert_mail_sql,
      {mail.id, mail.application, mail.event, mail.recipient, mail.subject, mail.body,
       mail_state_word(mail.state), mail.created_at, mail.sender_name, mail.reply_to, mail.account,
       mail.step, mail.held_until, mail.expires_at, mail.message, mail.attempts, mail.last_error,
       mail.sent_at, mail.again_for}));
  if (inserted == 0) {
    return Error{ErrorKind::conflict, "already_sent_again",
                 "this mail was sent again already: look at the newest one"};
  }
  return {};
}

Result<std::optional<MailRecord>> find_mail(Snapshot& snapshot, const MailId& id) {
  return snapshot.row(find_mail_sql, {id}, read_mail);
}

Result<std::vector<MailRecord>> list_newest_mails(Snapshot& snapshot) {
  return snapshot.rows(list_newest_sql, {}, read_mail);
}

Result<std::vector<MailRecord>> list_mails_of(Snapshot& snapshot,
                                              const ApplicationId& application) {
  return snapshot.rows(list_of_application_sql, {application}, read_mail);
}

Result<std::vector<MailRecord>> list_mails_of(Snapshot& snapshot, const InquiryId& inquiry) {
  return snapshot.rows(list_of_inquiry_sql, {inquiry}, read_mail);
}

Result<std::vector<ListedMail>> list_mails(Snapshot& snapshot, const MailFilter& filter) {
  return snapshot.rows(list_mails_sql,
                       {filter.programme, word_of<MailFilterState>(filter_states, filter.state),
                        filter.limit, filter.offset, filter.reach},
                       [](const Row& row) {
                         return ListedMail{read_mail(row), row.get<std::string>(19),
                                           row.get<std::string>(20),
                                           row.get<std::optional<std::string>>(21).value_or("")};
                       });
}

Result<int> count_mails(Snapshot& snapshot, const MailFilter& filter) {
  const auto count = TRY(snapshot.row(
      count_mails_sql,
      {filter.programme, word_of<MailFilterState>(filter_states, filter.state), filter.reach},
      [](const Row& row) { return row.get<int>(0); }));
  return count.value();
}

Result<Newest> is_newest_of_its_event(Snapshot& snapshot, const MailRecord& mail) {
  if (!mail.application) {
    return Newest::yes;
  }
  const auto later =
      TRY(snapshot.row(count_later_sql, {*mail.application, mail.event, mail.created_at},
                       [](const Row& row) { return row.get<int>(0); }));
  return later.value() == 0 ? Newest::yes : Newest::no;
}

}  // namespace musubi::stores

#include "stores/on_site_store.h"

#include <array>

#include "stores/application_names.h"
#include "stores/json_columns.h"

namespace musubi::stores {

static constexpr Statement insert_inquiry_sql =
    "insert into on_site_inquiries (id, number, programme, course, revision, state, language, "
    "organisation, contact, email, wished_day, heads, answers, secret_hash, address_confirmed_at, "
    "accepted_quote, decline_reason, received_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, "
    "$9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";

static constexpr Statement update_inquiry_sql =
    "update on_site_inquiries set state = $3, address_confirmed_at = $4, accepted_quote = $5, "
    "decline_reason = $6, version = version + 1 where id = $1 and version = $2";

static constexpr Statement find_inquiry_sql =
    "select id, number, programme, course, revision, state, language, organisation, contact, "
    "email, wished_day, heads, answers, secret_hash, address_confirmed_at, accepted_quote, "
    "decline_reason, received_at, version from on_site_inquiries where id = $1";

static constexpr Statement find_inquiry_by_secret_sql =
    "select id, number, programme, course, revision, state, language, organisation, contact, "
    "email, wished_day, heads, answers, secret_hash, address_confirmed_at, accepted_quote, "
    "decline_reason, received_at, version from on_site_inquiries where secret_hash = $1";

static constexpr Statement find_inquiry_of_mail_sql =
    "select i.id, i.number, i.programme, i.course, i.revision, i.state, i.language, "
    "i.organisation, i.contact, i.email, i.wished_day, i.heads, i.answers, i.secret_hash, "
    "i.address_confirmed_at, i.accepted_quote, i.decline_reason, i.received_at, i.version "
    "from on_site_inquiries i join inquiry_mails m on m.inquiry = i.id where m.mail = $1";

static constexpr Statement list_inquiries_sql =
    "select id, number, programme, course, revision, state, language, organisation, contact, "
    "email, wished_day, heads, answers, secret_hash, address_confirmed_at, accepted_quote, "
    "decline_reason, received_at, version from on_site_inquiries "
    "where programme = $1 and address_confirmed_at is not null "
    "and ($2 = 'all' or replace($2, '|' || programme || '/' || course || '|', '') <> $2 "
    "or replace($2, '|' || programme || '/*|', '') <> $2) "
    "order by received_at desc, id desc limit $3 offset $4";

static constexpr Statement count_inquiries_sql =
    "select count(*) from on_site_inquiries "
    "where programme = $1 and address_confirmed_at is not null "
    "and ($2 = 'all' or replace($2, '|' || programme || '/' || course || '|', '') <> $2 "
    "or replace($2, '|' || programme || '/*|', '') <> $2)";

static constexpr Statement count_of_address_sql =
    "select count(*) from on_site_inquiries where email = $1 and received_at > $2";

static constexpr Statement insert_quote_sql =
    "insert into on_site_quotes (inquiry, version, first_day, heads, head_yen, heads_yen, "
    "lodging_yen, lodging_note, travel_yen, travel_note, venue_yen, venue_note, total_yen, "
    "tax_yen, refund_terms, valid_until, quoted_by, quoted_at) values ($1, $2, $3, $4, $5, $6, $7, "
    "$8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)";

static constexpr Statement list_quotes_sql =
    "select version, first_day, heads, head_yen, heads_yen, lodging_yen, lodging_note, travel_yen, "
    "travel_note, venue_yen, venue_note, total_yen, tax_yen, refund_terms, valid_until, quoted_by, "
    "quoted_at from on_site_quotes where inquiry = $1 order by version desc limit 100";

static constexpr Statement delete_members_sql = "delete from on_site_members where inquiry = $1";

static constexpr Statement insert_member_sql =
    "insert into on_site_members (inquiry, position, name, kana, answers) "
    "values ($1, $2, $3, $4, $5)";

static constexpr Statement list_members_sql =
    "select name, kana, answers from on_site_members where inquiry = $1 "
    "order by position limit 200";

static constexpr Statement link_mail_sql =
    "insert into inquiry_mails (mail, inquiry) values ($1, $2)";

static constexpr Statement count_later_mails_sql =
    "select count(*) from mails l join inquiry_mails m on m.mail = l.id "
    "where m.inquiry = $1 and l.event = $2 and l.created_at > $3";

static constexpr std::array<Name<on_site::State>, 7> inquiry_states{
    {{on_site::State::inquiry, "inquiry"},
     {on_site::State::quoted, "quoted"},
     {on_site::State::accepted, "accepted"},
     {on_site::State::roster_complete, "roster_complete"},
     {on_site::State::confirmed, "confirmed"},
     {on_site::State::declined, "declined"},
     {on_site::State::withdrawn, "withdrawn"}}};

static InquiryRecord read_inquiry(const Row& row) {
  return {.id = row.get<InquiryId>(0),
          .number = row.get<std::string>(1),
          .programme = row.get<ProgrammeId>(2),
          .course = row.get<CourseId>(3),
          .revision = row.get<int>(4),
          .state = value_of<on_site::State>(inquiry_states, row.get<std::string>(5)),
          .language = value_of<Language>(languages, row.get<std::string>(6)),
          .organisation = row.get<std::string>(7),
          .contact = row.get<std::string>(8),
          .email = row.get<std::string>(9),
          .wished_day = row.get<Date>(10),
          .heads = row.get<int>(11),
          .answers = answers_from_json(row.get<std::string>(12)),
          .secret_hash = row.get<std::string>(13),
          .confirmed_at = row.get<std::optional<Instant>>(14),
          .accepted_quote = row.get<std::optional<int>>(15),
          .decline_reason = row.get<std::string>(16),
          .received_at = row.get<Instant>(17),
          .version = row.get<int>(18)};
}

static QuoteRecord read_quote(const Row& row) {
  return {.version = row.get<int>(0),
          .first_day = row.get<Date>(1),
          .heads = row.get<int>(2),
          .head_yen = row.get<Yen>(3),
          .heads_yen = row.get<Yen>(4),
          .lodging = {row.get<Yen>(5), row.get<std::string>(6)},
          .travel = {row.get<Yen>(7), row.get<std::string>(8)},
          .venue = {row.get<Yen>(9), row.get<std::string>(10)},
          .total_yen = row.get<Yen>(11),
          .tax_yen = row.get<Yen>(12),
          .refund_terms = row.get<std::string>(13),
          .valid_until = row.get<Date>(14),
          .quoted_by = row.get<std::string>(15),
          .quoted_at = row.get<Instant>(16)};
}

Result<void> insert_inquiry(Transaction& transaction, const InquiryRecord& inquiry) {
  TRY(transaction.execute(
      insert_inquiry_sql,
      {inquiry.id, inquiry.number, inquiry.programme, inquiry.course, inquiry.revision,
       word_of<on_site::State>(inquiry_states, inquiry.state),
       word_of<Language>(languages, inquiry.language), inquiry.organisation, inquiry.contact,
       inquiry.email, inquiry.wished_day, inquiry.heads, to_json(inquiry.answers),
       inquiry.secret_hash, inquiry.confirmed_at, inquiry.accepted_quote, inquiry.decline_reason,
       inquiry.received_at, inquiry.version}));
  return {};
}

Result<void> update_inquiry(Transaction& transaction, const InquiryRecord& inquiry) {
  const auto changed = TRY(transaction.execute(
      update_inquiry_sql,
      {inquiry.id, inquiry.version, word_of<on_site::State>(inquiry_states, inquiry.state),
       inquiry.confirmed_at, inquiry.accepted_quote, inquiry.decline_reason}));
  if (changed == 1) {
    return {};
  }
  return Error{ErrorKind::conflict, "changed_meanwhile",
               "somebody changed this inquiry meanwhile: load it again and look at the change"};
}

Result<std::optional<InquiryRecord>> find_inquiry(Snapshot& snapshot, const InquiryId& id) {
  return snapshot.row(find_inquiry_sql, {id}, read_inquiry);
}

Result<std::optional<InquiryRecord>> find_inquiry_by_secret(Snapshot& snapshot,
                                                            const std::string& secret_hash) {
  return snapshot.row(find_inquiry_by_secret_sql, {secret_hash}, read_inquiry);
}

static int read_count(const Row& row) { return row.get<int>(0); }

Result<int> count_inquiries_of(Snapshot& snapshot, const std::string& email, Instant since) {
  return TRY(snapshot.row(count_of_address_sql, {email, since}, read_count)).value_or(0);
}

Result<std::vector<InquiryRecord>> list_inquiries(Snapshot& snapshot, const InquiryFilter& filter) {
  return snapshot.rows(list_inquiries_sql,
                       {filter.programme, filter.reach, filter.limit, filter.offset}, read_inquiry);
}

Result<int> count_inquiries(Snapshot& snapshot, const InquiryFilter& filter) {
  return TRY(snapshot.row(count_inquiries_sql, {filter.programme, filter.reach}, read_count))
      .value_or(0);
}

Result<void> insert_quote(Transaction& transaction, const InquiryId& inquiry,
                          const QuoteRecord& quote) {
  TRY(transaction.execute(
      insert_quote_sql,
      {inquiry, quote.version, quote.first_day, quote.heads, quote.head_yen, quote.heads_yen,
       quote.lodging.yen, quote.lodging.note, quote.travel.yen, quote.travel.note, quote.venue.yen,
       quote.venue.note, quote.total_yen, quote.tax_yen, quote.refund_terms, quote.valid_until,
       quote.quoted_by, quote.quoted_at}));
  return {};
}

Result<std::vector<QuoteRecord>> list_quotes(Snapshot& snapshot, const InquiryId& inquiry) {
  return snapshot.rows(list_quotes_sql, {inquiry}, read_quote);
}

Result<void> replace_members(Transaction& transaction, const InquiryId& inquiry,
                             const std::vector<MemberRecord>& members) {
  TRY(transaction.execute(delete_members_sql, {inquiry}));
  int position = 0;
  for (const MemberRecord& member : members) {
    TRY(transaction.execute(
        insert_member_sql, {inquiry, position, member.name, member.kana, to_json(member.answers)}));
    position += 1;
  }
  return {};
}

Result<std::vector<MemberRecord>> list_members(Snapshot& snapshot, const InquiryId& inquiry) {
  return snapshot.rows(list_members_sql, {inquiry}, [](const Row& row) {
    return MemberRecord{row.get<std::string>(0), row.get<std::string>(1),
                        answers_from_json(row.get<std::string>(2))};
  });
}

Result<void> insert_inquiry_mail(Transaction& transaction, const MailId& mail,
                                 const InquiryId& inquiry) {
  TRY(transaction.execute(link_mail_sql, {mail, inquiry}));
  return {};
}

Result<std::optional<InquiryRecord>> find_inquiry_of_mail(Snapshot& snapshot, const MailId& mail) {
  return snapshot.row(find_inquiry_of_mail_sql, {mail}, read_inquiry);
}

Result<Newest> is_newest_of_inquiry(Snapshot& snapshot, const InquiryId& inquiry,
                                    const MailRecord& mail) {
  const auto later =
      TRY(snapshot.row(count_later_mails_sql, {inquiry, mail.event, mail.created_at}, read_count));
  return later.value_or(0) == 0 ? Newest::yes : Newest::no;
}

}  // namespace musubi::stores

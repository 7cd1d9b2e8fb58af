// The desk's queue: filtered, counted, ordered and paged in the database.
#include <array>

#include "stores/application_names.h"
#include "stores/application_store.h"
#include "stores/search_pattern.h"

namespace musubi::stores {

// Statements that differ in their last line: an order can't be a parameter, a case expression in
// its place could not walk the index of either order, and a statement is one literal. The state
// filter is a word that each row's own word is compared with; 'open' is what waits for staff.
static constexpr Statement list_by_arrival_sql =
    "select id, receipt_number, programme, course, applicant_name, applicant_kana, state, "
    "decision, received_at, warnings, complete_at, version, (select count(*) from messages "
    "where messages.application = applications.id and sender = 'applicant' and read_at is null) "
    "from applications "
    "where ($1 = '' or programme = $1) and ($2 = '' or course = $2) "
    "and ($3 = '' or search_key like $3 escape '!') "
    "and ($4 = 'all' "
    "or ($4 in ('open', 'submitted') and state = 'submitted' and decision = 'undecided') "
    "or ($4 in ('accepted', 'declined') and state = 'submitted' and decision = $4) "
    "or ($4 in ('returned', 'withdrawn') and state = $4)) "
    "and ($7 = 'all' or replace($7, '|' || programme || '/' || course || '|', '') <> $7 "
    "or replace($7, '|' || programme || '/*|', '') <> $7) "
    "and ($8 = 'any' or ($8 = 'complete') = (complete_at is not null)) "
    "and received_at >= $9 and received_at < $10 "
    "and ($11 = 'any' or ($11 = 'some' and warnings > 0) or ($11 = 'none' and warnings = 0)) "
    "and ($12 = 'any' or exists (select 1 from messages where "
    "messages.application = applications.id and sender = 'applicant' and read_at is null)) "
    "and ($13 = 'any' or exists (select 1 from documents where "
    "documents.application = applications.id and review = $13)) "
    "order by received_at, id limit $5 offset $6";

static constexpr Statement list_by_kana_sql =
    "select id, receipt_number, programme, course, applicant_name, applicant_kana, state, "
    "decision, received_at, warnings, complete_at, version, (select count(*) from messages "
    "where messages.application = applications.id and sender = 'applicant' and read_at is null) "
    "from applications "
    "where ($1 = '' or programme = $1) and ($2 = '' or course = $2) "
    "and ($3 = '' or search_key like $3 escape '!') "
    "and ($4 = 'all' "
    "or ($4 in ('open', 'submitted') and state = 'submitted' and decision = 'undecided') "
    "or ($4 in ('accepted', 'declined') and state = 'submitted' and decision = $4) "
    "or ($4 in ('returned', 'withdrawn') and state = $4)) "
    "and ($7 = 'all' or replace($7, '|' || programme || '/' || course || '|', '') <> $7 "
    "or replace($7, '|' || programme || '/*|', '') <> $7) "
    "and ($8 = 'any' or ($8 = 'complete') = (complete_at is not null)) "
    "and received_at >= $9 and received_at < $10 "
    "and ($11 = 'any' or ($11 = 'some' and warnings > 0) or ($11 = 'none' and warnings = 0)) "
    "and ($12 = 'any' or exists (select 1 from messages where "
    "messages.application = applications.id and sender = 'applicant' and read_at is null)) "
    "and ($13 = 'any' or exists (select 1 from documents where "
    "documents.application = applications.id and review = $13)) "
    "order by kana_sort_key, id limit $5 offset $6";

static constexpr Statement list_by_rank_sql =
    "select id, receipt_number, programme, course, applicant_name, applicant_kana, state, "
    "decision, received_at, warnings, complete_at, version, (select count(*) from messages "
    "where messages.application = applications.id and sender = 'applicant' and read_at is null) "
    "from applications "
    "where ($1 = '' or programme = $1) and ($2 = '' or course = $2) "
    "and ($3 = '' or search_key like $3 escape '!') "
    "and ($4 = 'all' "
    "or ($4 in ('open', 'submitted') and state = 'submitted' and decision = 'undecided') "
    "or ($4 in ('accepted', 'declined') and state = 'submitted' and decision = $4) "
    "or ($4 in ('returned', 'withdrawn') and state = $4)) "
    "and ($7 = 'all' or replace($7, '|' || programme || '/' || course || '|', '') <> $7 "
    "or replace($7, '|' || programme || '/*|', '') <> $7) "
    "and ($8 = 'any' or ($8 = 'complete') = (complete_at is not null)) "
    "and received_at >= $9 and received_at < $10 "
    "and ($11 = 'any' or ($11 = 'some' and warnings > 0) or ($11 = 'none' and warnings = 0)) "
    "and ($12 = 'any' or exists (select 1 from messages where "
    "messages.application = applications.id and sender = 'applicant' and read_at is null)) "
    "and ($13 = 'any' or exists (select 1 from documents where "
    "documents.application = applications.id and review = $13)) "
    "order by complete_at is null, complete_at, id limit $5 offset $6";

static constexpr Statement count_queue_sql =
    "select state, decision, count(*), count(complete_at) from applications "
    "where ($1 = '' or programme = $1) and ($2 = '' or course = $2) "
    "and ($3 = '' or search_key like $3 escape '!') "
    "and ($4 = 'all' or replace($4, '|' || programme || '/' || course || '|', '') <> $4 "
    "or replace($4, '|' || programme || '/*|', '') <> $4) "
    "and received_at >= $5 and received_at < $6 "
    "and ($7 = 'any' or ($7 = 'some' and warnings > 0) or ($7 = 'none' and warnings = 0)) "
    "and ($8 = 'any' or exists (select 1 from messages where "
    "messages.application = applications.id and sender = 'applicant' and read_at is null)) "
    "and ($9 = 'any' or exists (select 1 from documents where "
    "documents.application = applications.id and review = $9)) "
    "group by state, decision order by state, decision";

static constexpr Statement list_of_email_sql =
    "select id, receipt_number, programme, course, applicant_name, applicant_kana, state, "
    "decision, received_at, warnings, complete_at, version, (select count(*) from messages "
    "where messages.application = applications.id and sender = 'applicant' and read_at is null) "
    "from applications "
    "where lower(email) = $1 order by received_at desc, id limit 200";

static constexpr Statement count_filtered_sql =
    "select count(*) from applications "
    "where ($1 = '' or programme = $1) and ($2 = '' or course = $2) "
    "and ($3 = '' or search_key like $3 escape '!') "
    "and ($4 = 'all' "
    "or ($4 in ('open', 'submitted') and state = 'submitted' and decision = 'undecided') "
    "or ($4 in ('accepted', 'declined') and state = 'submitted' and decision = $4) "
    "or ($4 in ('returned', 'withdrawn') and state = $4)) "
    "and ($5 = 'any' or ($5 = 'complete') = (complete_at is not null)) "
    "and ($6 = 'all' or replace($6, '|' || programme || '/' || course || '|', '') <> $6 "
    "or replace($6, '|' || programme || '/*|', '') <> $6) "
    "and received_at >= $7 and received_at < $8 "
    "and ($9 = 'any' or ($9 = 'some' and warnings > 0) or ($9 = 'none' and warnings = 0)) "
    "and ($10 = 'any' or exists (select 1 from messages where "
    "messages.application = applications.id and sender = 'applicant' and read_at is null)) "
    "and ($11 = 'any' or exists (select 1 from documents where "
    "documents.application = applications.id and review = $11))";

// Whoever asks has mostly just handed in: few come later, however many came before. So the later
// ones are counted where they are few, and taken from the number that is kept of the course.
static constexpr Statement rank_sql =
    "select case when (select count(*) from (select 1 from applications o "
    "where o.programme = a.programme and o.course = a.course and o.state = 'submitted' "
    "and o.decision in ('undecided', 'accepted') and o.complete_at is not null "
    "and (o.complete_at, o.id) > (a.complete_at, a.id) limit 200) later) < 200 "
    "then (select c.complete_count from course_calls c where c.programme = a.programme "
    "and c.course = a.course) - (select count(*) from applications o "
    "where o.programme = a.programme and o.course = a.course and o.state = 'submitted' "
    "and o.decision in ('undecided', 'accepted') and o.complete_at is not null "
    "and (o.complete_at, o.id) > (a.complete_at, a.id)) "
    "else (select count(*) from applications o where o.programme = a.programme "
    "and o.course = a.course and o.state = 'submitted' "
    "and o.decision in ('undecided', 'accepted') and o.complete_at is not null "
    "and (o.complete_at, o.id) <= (a.complete_at, a.id)) end from applications a "
    "where a.id = $1 and a.complete_at is not null and a.state = 'submitted' "
    "and a.decision in ('undecided', 'accepted')";

static constexpr std::array<Name<QueueCompleteness>, 3> completeness_words{
    {{QueueCompleteness::any, "any"},
     {QueueCompleteness::complete, "complete"},
     {QueueCompleteness::incomplete, "incomplete"}}};

// None of the filters of what waits is applied to its own count, nor to another's.
static constexpr Statement count_waiting_sql =
    "select coalesce(sum(case when warnings > 0 then 1 else 0 end), 0), "
    "coalesce(sum(case when exists (select 1 from messages where "
    "messages.application = applications.id and sender = 'applicant' and read_at is null) "
    "then 1 else 0 end), 0), coalesce(sum(case when exists (select 1 from documents where "
    "documents.application = applications.id and review = 'returned') then 1 else 0 end), 0), "
    "coalesce(sum(case when exists (select 1 from documents where "
    "documents.application = applications.id and review = 'unreviewed') then 1 else 0 end), 0) "
    "from applications "
    "where ($1 = '' or programme = $1) and ($2 = '' or course = $2) "
    "and ($3 = '' or search_key like $3 escape '!') "
    "and ($4 = 'all' or replace($4, '|' || programme || '/' || course || '|', '') <> $4 "
    "or replace($4, '|' || programme || '/*|', '') <> $4) "
    "and received_at >= $5 and received_at < $6";

static constexpr std::array<Name<QueueState>, 7> queue_states{{{QueueState::open, "open"},
                                                               {QueueState::submitted, "submitted"},
                                                               {QueueState::returned, "returned"},
                                                               {QueueState::accepted, "accepted"},
                                                               {QueueState::declined, "declined"},
                                                               {QueueState::withdrawn, "withdrawn"},
                                                               {QueueState::all, "all"}}};

static constexpr std::array<Name<QueueMessages>, 2> message_filters{
    {{QueueMessages::any, "any"}, {QueueMessages::unread, "unread"}}};

static constexpr std::array<Name<QueueWarnings>, 3> warning_filters{
    {{QueueWarnings::any, "any"}, {QueueWarnings::some, "some"}, {QueueWarnings::none, "none"}}};

static constexpr std::array<Name<QueueDocuments>, 3> document_filters{
    {{QueueDocuments::any, "any"},
     {QueueDocuments::returned, "returned"},
     {QueueDocuments::unreviewed, "unreviewed"}}};

// Every instant that can be written lies between these.
static Instant from_of(const QueueFilter& filter) {
  return filter.received_from.value_or(Instant::parse("0001-01-01T00:00:00Z").value());
}
static Instant before_of(const QueueFilter& filter) {
  return filter.received_before.value_or(Instant::parse("9999-12-31T00:00:00Z").value());
}

static QueueRow read_queue_row(const Row& row) {
  return {.id = row.get<ApplicationId>(0),
          .receipt_number = row.get<std::string>(1),
          .programme = row.get<ProgrammeId>(2),
          .course = row.get<CourseId>(3),
          .applicant_name = row.get<std::string>(4),
          .applicant_kana = row.get<std::string>(5),
          .standing = standing_of(row.get<std::string>(6), row.get<std::string>(7)),
          .received_at = row.get<Instant>(8),
          .version = row.get<int>(11),
          .warnings = row.get<int>(9),
          .complete_at = row.get<std::optional<Instant>>(10),
          .unread_messages = row.get<int>(12)};
}

static Statement statement_of(QueueOrder order) {
  switch (order) {
    case QueueOrder::arrival:
      return list_by_arrival_sql;
    case QueueOrder::kana:
      return list_by_kana_sql;
    case QueueOrder::rank:
      return list_by_rank_sql;
  }
  fail_assertion("every order has its statement", __FILE__, __LINE__);
}

Result<std::vector<QueueRow>> list_applications(Snapshot& snapshot, const QueueFilter& filter) {
  const std::string pattern = pattern_of(filter.search_key);
  const std::string_view state = word_of<QueueState>(queue_states, filter.state);
  return snapshot.rows(
      statement_of(filter.order),
      {filter.programme, filter.course, pattern, state, filter.limit, filter.offset, filter.reach,
       word_of<QueueCompleteness>(completeness_words, filter.completeness), from_of(filter),
       before_of(filter), word_of<QueueWarnings>(warning_filters, filter.warnings),
       word_of<QueueMessages>(message_filters, filter.messages),
       word_of<QueueDocuments>(document_filters, filter.documents)},
      read_queue_row);
}

Result<std::vector<QueueRow>> list_applications_of(Snapshot& snapshot,
                                                   const std::string& email_key) {
  return snapshot.rows(list_of_email_sql, {email_key}, read_queue_row);
}

struct CountedStanding {
  application::Standing standing;
  int count;
  int complete;
};

static int& count_of(QueueCounts& counts, application::Standing standing) {
  switch (standing.state) {
    case application::State::returned:
      return counts.returned;
    case application::State::withdrawn:
      return counts.withdrawn;
    case application::State::draft:
    case application::State::submitted:
      break;
  }
  switch (standing.decision) {
    case application::Decision::accepted:
      return counts.accepted;
    case application::Decision::declined:
      return counts.declined;
    case application::Decision::undecided:
      break;
  }
  return counts.submitted;
}

Result<QueueCounts> count_applications(Snapshot& snapshot, const QueueFilter& filter) {
  const std::string pattern = pattern_of(filter.search_key);
  const auto groups = TRY(snapshot.rows(
      count_queue_sql,
      {filter.programme, filter.course, pattern, filter.reach, from_of(filter), before_of(filter),
       word_of<QueueWarnings>(warning_filters, filter.warnings),
       word_of<QueueMessages>(message_filters, filter.messages),
       word_of<QueueDocuments>(document_filters, filter.documents)},
      [](const Row& row) {
        return CountedStanding{standing_of(row.get<std::string>(0), row.get<std::string>(1)),
                               row.get<int>(2), row.get<int>(3)};
      }));
  QueueCounts counts;
  for (const CountedStanding& group : groups) {
    count_of(counts, group.standing) += group.count;
    const application::Standing undecided{application::State::submitted,
                                          application::Decision::undecided};
    if (group.standing == undecided) {
      counts.complete += group.complete;
      counts.incomplete += group.count - group.complete;
    }
  }
  TRY(snapshot.row(
      count_waiting_sql,
      {filter.programme, filter.course, pattern, filter.reach, from_of(filter), before_of(filter)},
      [&](const Row& row) {
        counts.warned = row.get<int>(0);
        counts.unread = row.get<int>(1);
        counts.returned_documents = row.get<int>(2);
        counts.unreviewed_documents = row.get<int>(3);
        return counts.unread;
      }));
  return counts;
}

Result<int> count_filtered(Snapshot& snapshot, const QueueFilter& filter) {
  const auto count = TRY(snapshot.row(
      count_filtered_sql,
      {filter.programme, filter.course, pattern_of(filter.search_key),
       word_of<QueueState>(queue_states, filter.state),
       word_of<QueueCompleteness>(completeness_words, filter.completeness), filter.reach,
       from_of(filter), before_of(filter), word_of<QueueWarnings>(warning_filters, filter.warnings),
       word_of<QueueMessages>(message_filters, filter.messages),
       word_of<QueueDocuments>(document_filters, filter.documents)},
      [](const Row& row) { return row.get<int>(0); }));
  MUSUBI_ASSERT(count.has_value());
  return *count;
}

Result<std::optional<int>> rank_of(Snapshot& snapshot, const ApplicationId& id) {
  return snapshot.row(rank_sql, {id}, [](const Row& row) { return row.get<int>(0); });
}

}  // namespace musubi::stores

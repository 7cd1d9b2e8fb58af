// The desk's queue: filtered, counted, ordered and paged in the database.
#include <array>

#include "stores/application_names.h"
#include "stores/application_store.h"

namespace musubi::stores {

// Two statements that differ in their last line: an order can't be a parameter, a case expression
// in its place could not walk the index of either order, and a statement is one literal. The state
// filter is a word that each row's own word is compared with; 'open' is what waits for staff.
static constexpr Statement list_by_arrival_sql =
    "select id, receipt_number, programme, course, applicant_name, applicant_kana, state, "
    "decision, received_at, version, warnings, (select count(*) from messages "
    "where messages.application = applications.id and sender = 'applicant' and read_at is null) "
    "from applications "
    "where ($1 = '' or programme = $1) and ($2 = '' or course = $2) "
    "and ($3 = '' or search_key like $3 escape '!') "
    "and received_at >= $7 and received_at < $8 "
    "and ($9 = 'any' or ($9 = 'some' and warnings > 0) or ($9 = 'none' and warnings = 0)) "
    "and ($10 = 'any' or exists (select 1 from messages where "
    "messages.application = applications.id and sender = 'applicant' and read_at is null)) "
    "and ($4 = 'all' "
    "or ($4 in ('open', 'submitted') and state = 'submitted' and decision = 'undecided') "
    "or ($4 in ('accepted', 'declined') and state = 'submitted' and decision = $4) "
    "or ($4 in ('returned', 'withdrawn') and state = $4)) "
    "order by received_at, id limit $5 offset $6";

static constexpr Statement list_by_kana_sql =
    "select id, receipt_number, programme, course, applicant_name, applicant_kana, state, "
    "decision, received_at, version, warnings, (select count(*) from messages "
    "where messages.application = applications.id and sender = 'applicant' and read_at is null) "
    "from applications "
    "where ($1 = '' or programme = $1) and ($2 = '' or course = $2) "
    "and ($3 = '' or search_key like $3 escape '!') "
    "and received_at >= $7 and received_at < $8 "
    "and ($9 = 'any' or ($9 = 'some' and warnings > 0) or ($9 = 'none' and warnings = 0)) "
    "and ($10 = 'any' or exists (select 1 from messages where "
    "messages.application = applications.id and sender = 'applicant' and read_at is null)) "
    "and ($4 = 'all' "
    "or ($4 in ('open', 'submitted') and state = 'submitted' and decision = 'undecided') "
    "or ($4 in ('accepted', 'declined') and state = 'submitted' and decision = $4) "
    "or ($4 in ('returned', 'withdrawn') and state = $4)) "
    "order by kana_sort_key, id limit $5 offset $6";

static constexpr Statement count_sql =
    "select state, decision, count(*) from applications "
    "where ($1 = '' or programme = $1) and ($2 = '' or course = $2) "
    "and ($3 = '' or search_key like $3 escape '!') "
    "and received_at >= $4 and received_at < $5 "
    "and ($6 = 'any' or ($6 = 'some' and warnings > 0) or ($6 = 'none' and warnings = 0)) "
    "and ($7 = 'any' or exists (select 1 from messages where "
    "messages.application = applications.id and sender = 'applicant' and read_at is null)) "
    "group by state, decision order by state, decision";

// Neither filter of what waits is applied to its own count, nor to the other's.
static constexpr Statement count_waiting_sql =
    "select coalesce(sum(case when warnings > 0 then 1 else 0 end), 0), "
    "coalesce(sum(case when exists (select 1 from messages where "
    "messages.application = applications.id and sender = 'applicant' and read_at is null) "
    "then 1 else 0 end), 0) from applications "
    "where ($1 = '' or programme = $1) and ($2 = '' or course = $2) "
    "and ($3 = '' or search_key like $3 escape '!') "
    "and received_at >= $4 and received_at < $5";

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

// Every instant that can be written lies between these.
static Instant from_of(const QueueFilter& filter) {
  return filter.received_from.value_or(Instant::parse("0001-01-01T00:00:00Z").value());
}
static Instant before_of(const QueueFilter& filter) {
  return filter.received_before.value_or(Instant::parse("9999-12-31T00:00:00Z").value());
}

// "%key%" with the pattern's own signs taken literally; empty stays empty.
static std::string pattern_of(std::string_view search_key) {
  if (search_key.empty()) {
    return "";
  }
  std::string pattern = "%";
  for (const char letter : search_key) {
    if (letter == '%' || letter == '_' || letter == '!') {
      pattern += '!';
    }
    pattern += letter;
  }
  return pattern + "%";
}

static QueueRow read_row(const Row& row) {
  return {.id = row.get<ApplicationId>(0),
          .receipt_number = row.get<std::string>(1),
          .programme = row.get<ProgrammeId>(2),
          .course = row.get<CourseId>(3),
          .applicant_name = row.get<std::string>(4),
          .applicant_kana = row.get<std::string>(5),
          .standing = standing_of(row.get<std::string>(6), row.get<std::string>(7)),
          .received_at = row.get<Instant>(8),
          .version = row.get<int>(9),
          .warnings = row.get<int>(10),
          .unread_messages = row.get<int>(11)};
}

Result<std::vector<QueueRow>> list_applications(Snapshot& snapshot, const QueueFilter& filter) {
  const std::string pattern = pattern_of(filter.search_key);
  const std::string_view state = word_of<QueueState>(queue_states, filter.state);
  const Statement statement =
      filter.order == QueueOrder::arrival ? list_by_arrival_sql : list_by_kana_sql;
  return snapshot.rows(
      statement,
      {filter.programme, filter.course, pattern, state, filter.limit, filter.offset,
       from_of(filter), before_of(filter), word_of<QueueWarnings>(warning_filters, filter.warnings),
       word_of<QueueMessages>(message_filters, filter.messages)},
      read_row);
}

struct CountedStanding {
  application::Standing standing;
  int count;
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
      count_sql,
      {filter.programme, filter.course, pattern, from_of(filter), before_of(filter),
       word_of<QueueWarnings>(warning_filters, filter.warnings),
       word_of<QueueMessages>(message_filters, filter.messages)},
      [](const Row& row) {
        return CountedStanding{standing_of(row.get<std::string>(0), row.get<std::string>(1)),
                               row.get<int>(2)};
      }));
  QueueCounts counts;
  for (const CountedStanding& group : groups) {
    count_of(counts, group.standing) += group.count;
  }
  TRY(snapshot.row(count_waiting_sql,
                   {filter.programme, filter.course, pattern, from_of(filter), before_of(filter)},
                   [&](const Row& row) {
                     counts.warned = row.get<int>(0);
                     counts.unread = row.get<int>(1);
                     return counts.unread;
                   }));
  return counts;
}

}  // namespace musubi::stores

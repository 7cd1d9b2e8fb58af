#include "stores/audit_check.h"

#include <fmt/core.h>

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

#include "stores/audit_seal.h"

namespace musubi::audit {
namespace {

constexpr Statement list_seals{R"sql(
  select s.number, s.entry, s.hash, a.id, a.recorded_at, a.actor, a.verb, a.subject_type,
    a.subject_id, a.reason, a.detail, a.sequence
  from audit_seals s left join audit a on a.id = s.entry
  where s.number > $1
  order by s.number
  limit $2)sql"};

constexpr Statement find_waiting_for_nothing{R"sql(
  select u.entry from audit_unsealed u left join audit a on a.id = u.entry
  where a.id is null
  order by u.recorded_at, u.entry
  limit 1)sql"};

constexpr Statement find_unknown{R"sql(
  select a.id from audit a
    left join audit_seals s on s.entry = a.id
    left join audit_unsealed u on u.recorded_at = a.recorded_at and u.entry = a.id
  where s.entry is null and u.entry is null
  order by a.recorded_at, a.id
  limit 1)sql"};

constexpr int page_entries = 4000;
// No seal has a number below 1, unless somebody made one.
constexpr std::int64_t before_all = std::numeric_limits<std::int32_t>::min();

struct SealRow {
  std::int64_t number;
  std::string entry;
  std::string hash;
  std::optional<SealedColumns> columns;  // nothing where the entry is gone
};

SealRow read_seal(const Row& row) {
  const bool is_there = row.get<std::optional<std::string>>(3).has_value();
  return {.number = row.get<std::int64_t>(0),
          .entry = row.get<std::string>(1),
          .hash = row.get<std::string>(2),
          .columns = is_there ? std::optional{read_sealed_columns(row, 3)} : std::nullopt};
}

std::string first_text(const Row& row) { return row.get<std::string>(0); }

// Follows the chain seal by seal until something is wrong.
class Walk {
 public:
  explicit Walk(std::span<const Head> heads) : m_heads(heads.begin(), heads.end()) {
    std::ranges::sort(m_heads, {}, &Head::number);
  }

  void take(const SealRow& seal) {
    if (m_finding.has_value()) {
      return;
    }
    const std::int64_t expected = m_end.number + 1;
    if (seal.number != expected) {
      const bool is_gap = seal.number > expected;
      find(is_gap ? Fault::deleted : Fault::inserted, is_gap ? expected : seal.number,
           is_gap ? "" : seal.entry,
           is_gap ? fmt::format("the seals before {} are gone", seal.number)
                  : std::string{"its seal has a number that no seal has"});
      return;
    }
    if (!seal.columns) {
      find(Fault::deleted, seal.number, seal.entry, "the entry is gone, its seal is there");
      return;
    }
    if (hash_after(m_end, *seal.columns) != seal.hash) {
      find(Fault::changed, seal.number, seal.entry,
           "the entry, its seal or its place in the order was changed");
      return;
    }
    m_end = {.number = seal.number, .hash = seal.hash};
    compare_head();
  }

  void finish() {
    if (!m_finding.has_value() && m_next_head < m_heads.size()) {
      const Head& head = m_heads[m_next_head];
      find(Fault::cut, m_end.number + 1, "",
           fmt::format("the chain ends at {}, and the head of {} has {} seals", m_end.number,
                       head.day, head.number));
    }
  }

  void find(Fault fault, std::int64_t number, std::string entry, std::string words) {
    m_finding = Finding{
        .fault = fault, .number = number, .entry = std::move(entry), .words = std::move(words)};
  }

  [[nodiscard]] const std::optional<Finding>& finding() const { return m_finding; }
  [[nodiscard]] const ChainEnd& end() const { return m_end; }

 private:
  void compare_head() {
    while (!m_finding && m_next_head < m_heads.size() &&
           m_heads[m_next_head].number <= m_end.number) {
      const Head& head = m_heads[m_next_head++];
      if (head.number == m_end.number && head.hash == m_end.hash) {
        continue;
      }
      find(Fault::head_differs, m_end.number, "",
           fmt::format("the chain up to here was made anew after {}: the head of that day has "
                       "another hash",
                       head.day));
    }
  }

  std::vector<Head> m_heads;  // by number
  std::size_t m_next_head = 0;
  ChainEnd m_end{.number = 0, .hash = std::string(64, '0')};
  std::optional<Finding> m_finding;
};

// What the chain itself can't show.
struct Around {
  ChainEnd end;
  std::optional<std::string> waiting_for_nothing;
  std::optional<std::string> unknown;
};

// Behind the last page comes what is around the chain, from the same snapshot.
struct Page {
  std::vector<SealRow> seals;
  std::optional<Around> around;
};

Result<Page> read_page(Database& database, std::int64_t after, int entries_max) {
  return database.read([&](Snapshot& snapshot) -> Result<Page> {
    Page page{.seals = TRY(snapshot.rows(list_seals, {after, entries_max}, read_seal)),
              .around = std::nullopt};
    if (page.seals.empty()) {
      auto end = TRY(chain_end(snapshot));
      auto waiting_for_nothing = TRY(snapshot.row(find_waiting_for_nothing, {}, first_text));
      auto unknown = TRY(snapshot.row(find_unknown, {}, first_text));
      page.around = Around{.end = std::move(end),
                           .waiting_for_nothing = std::move(waiting_for_nothing),
                           .unknown = std::move(unknown)};
    }
    return page;
  });
}

void take_around(Walk& walk, const Around& around) {
  walk.finish();
  if (walk.finding()) {
    return;
  }
  if (around.end.number != walk.end().number || around.end.hash != walk.end().hash) {
    walk.find(Fault::cut, walk.end().number + 1, "",
              fmt::format("the seals end at {}, and {} had been made", walk.end().number,
                          around.end.number));
  } else if (around.waiting_for_nothing) {
    walk.find(Fault::deleted, 0, *around.waiting_for_nothing,
              "the entry is gone before it was sealed");
  } else if (around.unknown) {
    walk.find(Fault::inserted, 0, *around.unknown, "the entry has no seal and waits for none");
  }
}

// Answers whether the walk goes on. A column with another kind of value is a programmer's error
// everywhere else; here it is what somebody did to the file, and pages of one entry tell which.
Result<bool> go_on(Database& database, Walk& walk, int& entries_max) {
  const std::int64_t after = walk.end().number > 0 ? walk.end().number : before_all;
  try {
    const Page page = TRY(read_page(database, after, entries_max));
    for (const SealRow& seal : page.seals) {
      walk.take(seal);
    }
    if (page.around) {
      take_around(walk, *page.around);
    }
    return !page.around && !walk.finding();
  } catch (const std::logic_error&) {
    if (entries_max == 1) {
      walk.find(Fault::unreadable, walk.end().number + 1, "",
                "the entry or its seal holds a value that no column has");
    }
    return std::exchange(entries_max, 1) != 1;
  }
}

}  // namespace

Result<Report> check(Database& database, std::span<const Head> heads) {
  Walk walk{heads};
  int entries_max = page_entries;
  while (TRY(go_on(database, walk, entries_max))) {
  }
  const auto waiting = TRY(database.read(count_waiting));
  return Report{.sealed = walk.end().number,
                .waiting = waiting,
                .hash = walk.end().hash,
                .first = walk.finding()};
}

}  // namespace musubi::audit

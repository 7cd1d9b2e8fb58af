#include "stores/pulse.h"

namespace musubi::stores {

static constexpr Statement pulse_sql = "select count(*) from accounts where id = ''";

static constexpr Statement open_mails_sql =
    "select state, count(*) from mails where state in ('held', 'waiting', 'failed', 'bounced') "
    "group by state order by state limit 4";

static constexpr Statement unsealed_sql = "select count(*) from audit_unsealed";

Result<void> read_pulse(Snapshot& snapshot) {
  TRY(snapshot.row(pulse_sql, {}, [](const Row& row) { return row.get<int>(0); }));
  return {};
}

Result<std::vector<MailCount>> count_open_mails(Snapshot& snapshot) {
  return snapshot.rows(open_mails_sql, {}, [](const Row& row) {
    return MailCount{row.get<std::string>(0), row.get<int>(1)};
  });
}

Result<int> count_unsealed(Snapshot& snapshot) {
  const auto count =
      TRY(snapshot.row(unsealed_sql, {}, [](const Row& row) { return row.get<int>(0); }));
  MUSUBI_ASSERT(count.has_value());
  return *count;
}

}  // namespace musubi::stores

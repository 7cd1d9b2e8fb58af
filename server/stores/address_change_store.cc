#include "stores/address_change_store.h"

namespace musubi::stores {

static constexpr Statement insert_address_change_sql =
    "insert into address_changes (id, application, mail, address, secret_hash, asked_at, "
    "expires_at, confirmed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";

static constexpr Statement confirm_sql =
    "update address_changes set confirmed_at = $2 where id = $1 and confirmed_at is null";

static constexpr Statement find_address_change_by_secret_sql =
    "select id, application, mail, address, secret_hash, asked_at, expires_at, confirmed_at "
    "from address_changes where secret_hash = $1";

static constexpr Statement find_address_change_of_mail_sql =
    "select id, application, mail, address, secret_hash, asked_at, expires_at, confirmed_at "
    "from address_changes where mail = $1";

static constexpr Statement find_newest_sql =
    "select id, application, mail, address, secret_hash, asked_at, expires_at, confirmed_at "
    "from address_changes where application = $1 order by asked_at desc, id desc limit 1";

static constexpr Statement count_since_sql =
    "select count(*) from address_changes where application = $1 and asked_at > $2";

static AddressChangeRecord read_change(const Row& row) {
  return {.id = row.get<AddressChangeId>(0),
          .application = row.get<ApplicationId>(1),
          .mail = row.get<MailId>(2),
          .address = row.get<std::string>(3),
          .secret_hash = row.get<std::string>(4),
          .asked_at = row.get<Instant>(5),
          .expires_at = row.get<Instant>(6),
          .confirmed_at = row.get<std::optional<Instant>>(7)};
}

Result<void> insert_address_change(Transaction& transaction, const AddressChangeRecord& record) {
  TRY(transaction.execute(
      insert_address_change_sql,
      {record.id, record.application, record.mail, record.address, record.secret_hash,
       record.asked_at, record.expires_at, record.confirmed_at}));
  return {};
}

Result<void> confirm_address_change(Transaction& transaction, const AddressChangeId& id,
                                    Instant now) {
  const auto changed = TRY(transaction.execute(confirm_sql, {id, now}));
  MUSUBI_ASSERT(changed == 1);
  return {};
}

Result<std::optional<AddressChangeRecord>> find_address_change_by_secret(
    Snapshot& snapshot, const std::string& secret_hash) {
  return snapshot.row(find_address_change_by_secret_sql, {secret_hash}, read_change);
}

Result<std::optional<AddressChangeRecord>> find_address_change_of_mail(Snapshot& snapshot,
                                                                       const MailId& mail) {
  return snapshot.row(find_address_change_of_mail_sql, {mail}, read_change);
}

Result<std::optional<AddressChangeRecord>> find_newest_address_change(
    Snapshot& snapshot, const ApplicationId& application) {
  return snapshot.row(find_newest_sql, {application}, read_change);
}

Result<int> count_address_changes_since(Snapshot& snapshot, const ApplicationId& application,
                                        Instant since) {
  const auto count = TRY(snapshot.row(count_since_sql, {application, since},
                                      [](const Row& row) { return row.get<int>(0); }));
  MUSUBI_ASSERT(count.has_value());
  return *count;
}

}  // namespace musubi::stores

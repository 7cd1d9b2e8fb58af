#include "services/stored_application.h"

#include <fmt/core.h>

#include "base/crypto/hash.h"

namespace musubi::services {

using stores::ApplicationRecord;

static Error no_such_application() {
  return Error{ErrorKind::not_found, "no_such_application",
               "there is no such application: choose one of the queue"};
}

Result<ApplicationRecord> load_application(Snapshot& snapshot, const ApplicationId& id) {
  auto record = TRY(stores::find_application(snapshot, id));
  if (!record) {
    return no_such_application();
  }
  return std::move(*record);
}

Result<ApplicationRecord> load_application_in_reach(Snapshot& snapshot, const ApplicationId& id,
                                                    const Staff& staff, access::Verb verb) {
  ApplicationRecord record = TRY(load_application(snapshot, id));
  if (!staff.reach.permits(verb, record.programme, record.course)) {
    return no_such_application();
  }
  return record;
}

static Result<ApplicationRecord> unchanged(ApplicationRecord record, int version) {
  if (record.version != version) {
    return Error{ErrorKind::conflict, "changed_meanwhile",
                 fmt::format("somebody changed {} meanwhile (version {}, the screen showed {}): "
                             "load it again and look at the change",
                             record.receipt_number, record.version, version)};
  }
  return record;
}

Result<ApplicationRecord> load_unchanged_application_in_reach(Snapshot& snapshot,
                                                              const ApplicationId& id, int version,
                                                              const Staff& staff,
                                                              access::Verb verb) {
  return unchanged(TRY(load_application_in_reach(snapshot, id, staff, verb)), version);
}

Result<ApplicationRecord> load_unchanged_application(Snapshot& snapshot, const ApplicationId& id,
                                                     int version) {
  return unchanged(TRY(load_application(snapshot, id)), version);
}

Result<ApplicationRecord> load_own_application(Snapshot& snapshot, const std::string& secret) {
  auto record = TRY(stores::find_application_by_secret(snapshot, sha256_hex(secret)));
  if (!record) {
    return Error{ErrorKind::not_found, "no_such_application",
                 "no application belongs to this link: use the whole link of the mail"};
  }
  return std::move(*record);
}

}  // namespace musubi::services

// Whether the database answers, and what waits in it: for the health of the server.
#pragma once

#include <string>
#include <vector>

#include "stores/transaction.h"

namespace musubi::stores {

[[nodiscard]] Result<void> read_pulse(Snapshot& snapshot);

struct MailCount {
  std::string state;
  int count;
};

// Of those that somebody may have to look at: held, waiting, failed and bounced ones.
[[nodiscard]] Result<std::vector<MailCount>> count_open_mails(Snapshot& snapshot);

// Entries of the audit that wait for their seal.
[[nodiscard]] Result<int> count_unsealed(Snapshot& snapshot);

}  // namespace musubi::stores

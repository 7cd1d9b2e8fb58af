// The log of exports: who saved which list when, how many rows, and by which digest a copy is
// recognised (decision 0019).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "services/context.h"
#include "services/staff.h"

namespace musubi::services {

inline constexpr int export_log_max = 200;

struct LoggedExport {
  Instant at;
  std::string by;      // a name; the login where the account is gone
  std::string format;  // "xlsx", "csv_utf8", "csv_cp932"
  std::map<std::string, std::string> filter;
  int rows;
  int replaced;
  std::string sha256;
};

// One's own, newest first; everybody's for those who manage the accounts of the whole platform.
[[nodiscard]] Result<std::vector<LoggedExport>> view_export_log(const Context& context,
                                                                const Staff& staff);

}  // namespace musubi::services

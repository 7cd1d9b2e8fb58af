// Everything that happened to an application, page by page: acts, messages and mails in one order.
#pragma once

#include "services/context.h"
#include "services/staff.h"
#include "services/views.h"
#include "stores/history_store.h"

namespace musubi::services {

inline constexpr int history_page_size = 100;

enum class Side { staff, applicant, system };

struct HistoryLine {
  stores::HistoryRow row;
  Side side;
  std::string who;  // name of the member of staff; else empty
};

struct HistoryPage {
  std::vector<HistoryLine> lines;  // the newest first
  int total;
  int page;
};

// `page` from 1.
[[nodiscard]] Result<HistoryPage> view_history(const Context& context,
                                               const ApplicationId& application, const Staff& staff,
                                               int page);

}  // namespace musubi::services

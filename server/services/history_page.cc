#include "services/history_page.h"

#include "services/actor.h"
#include "services/history.h"
#include "services/stored_application.h"

namespace musubi::services {

static Side side_of(const stores::HistoryRow& row) {
  if (row.actor.starts_with(staff_prefix)) {
    return Side::staff;
  }
  return row.actor == applicant_actor().id ? Side::applicant : Side::system;
}

Result<HistoryPage> view_history(const Context& context, const ApplicationId& application,
                                 const Staff& staff, int page) {
  MUSUBI_ASSERT(page >= 1);
  return context.database.read([&](Snapshot& snapshot) -> Result<HistoryPage> {
    TRY(load_application_in_reach(snapshot, application, staff, access::Verb::read_applications));
    auto total = TRY(stores::count_history(snapshot, application));
    HistoryPage view{.lines = {}, .total = total, .page = page};
    const stores::HistoryRange range{.application = application,
                                     .offset = (page - 1) * history_page_size,
                                     .limit = history_page_size};
    for (auto& row : TRY(stores::list_history(snapshot, range))) {
      const Side side = side_of(row);
      std::string who = TRY(name_of_actor(snapshot, row.actor));
      view.lines.push_back({.row = std::move(row), .side = side, .who = std::move(who)});
    }
    return view;
  });
}

}  // namespace musubi::services

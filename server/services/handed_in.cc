#include "services/handed_in.h"

#include "services/programme_view.h"
#include "services/stored_application.h"

namespace musubi::services {

static Result<HandedIn> handed_in(const Context& context, Snapshot& snapshot,
                                  stores::ApplicationRecord record) {
  HandedIn view{.record = std::move(record), .definition = nullptr, .course = nullptr};
  view.definition = TRY(load_definition_of(context, snapshot, view.record));
  view.course = programme::find_course(*view.definition, view.record.course);
  // The revision that an application pins has the course that it was made for.
  MUSUBI_ASSERT(view.course != nullptr);
  return view;
}

Result<HandedIn> view_own_handed_in(const Context& context, const std::string& secret) {
  return context.database.read([&](Snapshot& snapshot) -> Result<HandedIn> {
    return handed_in(context, snapshot, TRY(load_own_application(snapshot, secret)));
  });
}

Result<HandedIn> view_handed_in(const Context& context, const ApplicationId& application) {
  return context.database.read([&](Snapshot& snapshot) -> Result<HandedIn> {
    return handed_in(context, snapshot, TRY(load_application(snapshot, application)));
  });
}

}  // namespace musubi::services

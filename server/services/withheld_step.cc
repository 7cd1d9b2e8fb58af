#include "services/withheld_step.h"

#include "stores/mail_delivery_store.h"

namespace musubi::services {

Result<std::optional<stores::StepRecord>> withheld_step(Snapshot& snapshot,
                                                        const ApplicationId& application,
                                                        int version, Instant now) {
  auto step = TRY(stores::find_step(snapshot, application, version));
  if (step && TRY(stores::count_held_mails_of_step(snapshot, application, step->entry, now)) == 0) {
    step.reset();
  }
  return step;
}

}  // namespace musubi::services

// What the holder of a status link sees and can do: look, edit or correct
// (submit_application.h), withdraw.
#pragma once

#include "services/check_application.h"

namespace musubi::services {

struct OwnApplication {
  ProgrammeId programme;
  CourseId course;
  std::string receipt_number;
  application::Standing standing;
  std::string return_reason;
  ApplicationInput input;
  std::vector<application::Event> possible;  // edit, resubmit, withdraw
  std::optional<Instant> complete_at;
  std::vector<MissingDocument> missing;
  int version;  // grows with every change
};

// All of these: `not_found` for a link that opens nothing.
[[nodiscard]] Result<OwnApplication> view_own_application(const Context& context,
                                                          const std::string& secret, Instant now);
[[nodiscard]] Result<StatusView> view_status(const Context& context, const std::string& secret,
                                             Instant now);

// Frees the place, if one was taken.
[[nodiscard]] Result<void> withdraw_application(const Context& context, const std::string& secret,
                                                Instant now);

}  // namespace musubi::services

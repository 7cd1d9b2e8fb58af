// What the holder of a status link sees and can do: look, correct (submit_application.h), withdraw.
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
};

// All of these: `not_found` for a link that opens nothing.
[[nodiscard]] Result<OwnApplication> view_own_application(const Context& context,
                                                          const std::string& secret);
[[nodiscard]] Result<StatusView> view_status(const Context& context, const std::string& secret,
                                             Instant now);

// Frees the place, if one was taken.
[[nodiscard]] Result<void> withdraw_application(const Context& context, const std::string& secret,
                                                Instant now);

}  // namespace musubi::services

// What a mail would say, before anybody sends it: of a programme with invented facts, and of one
// application exactly as it would be sent. Only the status link is left out, which is the
// applicant's alone.
#pragma once

#include <string>
#include <vector>

#include "services/staff.h"
#include "services/write_mail.h"

namespace musubi::services {

struct WordingPreview {
  std::string subject;
  std::string body;
  std::vector<std::string> samples;  // the placeholders that the text names and invention filled
};

struct WordingQuery {
  ProgrammeId programme;
  CourseId course;  // empty: the first of the programme
  programme::MailEvent event;
  Language language;
};

// `not_found` "no_mail_wording" when the programme has none for the event.
[[nodiscard]] Result<WordingPreview> preview_wording(const Context& context,
                                                     const WordingQuery& query, const Staff& staff,
                                                     Instant now);

struct MailPreview {
  WordedMail mail;
  int held_seconds;  // how long it can be recalled
};

// Before staff confirm. The refusals of write_mail.
[[nodiscard]] Result<MailPreview> preview_mail(const Context& context,
                                               const ApplicationId& application,
                                               const MailOccasion& occasion, const Staff& staff);

}  // namespace musubi::services

// Mails as staff deal with them: the list of those that need attention, sending one again, marking
// one that came back, and recalling one that is held.
#pragma once

#include <string>
#include <vector>

#include "services/context.h"
#include "services/staff.h"
#include "services/views.h"
#include "stores/mail_store.h"

namespace musubi::services {

inline constexpr int mails_page_size = 50;

struct MailsQuery {
  std::string programme;  // empty: all
  stores::MailFilterState state;
  int page;  // from 1
};

// The status link is left out of the texts: it is the applicant's alone.
struct DeskMail {
  MailView mail;
  std::string application;  // empty for a mail about no application
  std::string inquiry;      // empty for a mail about no inquiry
  std::string programme;    // empty for a mail about neither, as the next
  std::string receipt_number;
};

struct MailsPage {
  std::vector<DeskMail> mails;  // what changed last comes first
  int total;
  int page;
};

[[nodiscard]] Result<MailsPage> view_mails(const Context& context, const MailsQuery& query,
                                           const Staff& staff);
// Out of reach is `not_found`, as in all of these.
[[nodiscard]] Result<DeskMail> view_desk_mail(const Context& context, const MailId& mail,
                                              const Staff& staff);

struct MailCommand {
  MailId mail;
  std::string reason;
  Staff staff;
};

// A new mail with the same words to the applicant's address of today; the old one stays as it is.
// Refused while it may still be sent ("not_settled_yet"), when its words are no longer true
// ("no_longer_true"), and the second time ("already_sent_again"). Answers the new mail.
[[nodiscard]] Result<MailId> send_mail_again(const Context& context, const MailCommand& command,
                                             Instant now);

// A sent mail came back later: "not_sent" for any other. Answers to the mail system's own reports
// are read by people, who mark it here.
[[nodiscard]] Result<void> mark_mail_bounced(const Context& context, const MailCommand& command,
                                             Instant now);

[[nodiscard]] Result<void> recall_mail(const Context& context, const MailCommand& command,
                                       Instant now);

// Whose history an act on the mail belongs to: the application's, if it is about one.
[[nodiscard]] audit::Subject subject_of(const stores::MailRecord& mail);

}  // namespace musubi::services

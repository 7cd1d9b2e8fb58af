// Mails as they are read and sent: with the status link put in, which the database never holds.
#pragma once

#include "services/context.h"
#include "services/views.h"
#include "stores/mail_store.h"

namespace musubi::services {

// The status link still a placeholder: it is the applicant's alone.
[[nodiscard]] MailView as_written(const stores::MailRecord& mail);
[[nodiscard]] Result<MailView> as_sent(const Context& context, Snapshot& snapshot,
                                       const stores::MailRecord& mail);

// `not_found` when there is none.
[[nodiscard]] Error no_such_mail();
[[nodiscard]] Result<stores::MailRecord> load_mail(Snapshot& snapshot, const MailId& id);

[[nodiscard]] Result<std::vector<MailView>> mails_of(const Context& context, Snapshot& snapshot,
                                                     const ApplicationId& application);

// For the development mail page: the newest of all, at most 200.
[[nodiscard]] Result<std::vector<MailView>> view_newest_mails(const Context& context);
[[nodiscard]] Result<MailView> view_mail(const Context& context, const MailId& mail);

}  // namespace musubi::services

#include "services/mails.h"

#include "services/status_link.h"
#include "services/stored_application.h"
#include "services/write_mail.h"
#include "stores/step_store.h"

namespace musubi::services {

static MailState state_of(stores::MailState state) {
  switch (state) {
    case stores::MailState::waiting:
      return MailState::waiting;
    case stores::MailState::sent:
      return MailState::sent;
    case stores::MailState::failed:
      return MailState::failed;
  }
  MUSUBI_ASSERT(false && "every state of a mail is handled");
  return MailState::waiting;
}

static Result<std::string> status_url(const Context& context, Snapshot& snapshot,
                                      const ApplicationId& id) {
  const auto application = TRY(load_application(snapshot, id));
  return context.base_url() +
         status_path(application.language, status_secret(context, application.id));
}

static Result<MailView> view_of(const Context& context, Snapshot& snapshot,
                                const stores::MailRecord& mail) {
  MailView view{.id = mail.id.value,
                .at = mail.created_at,
                .recipient = mail.recipient,
                .subject = mail.subject,
                .body = mail.body,
                .state = state_of(mail.state)};
  // Only what waits can have been taken back.
  if (mail.state == stores::MailState::waiting && TRY(stores::is_recalled(snapshot, mail.id))) {
    view.state = MailState::recalled;
  }
  if (mail.application) {
    const std::string url = TRY(status_url(context, snapshot, *mail.application));
    put_status_url(view.subject, url);
    put_status_url(view.body, url);
  }
  return view;
}

static Result<std::vector<MailView>> views_of(const Context& context, Snapshot& snapshot,
                                              const std::vector<stores::MailRecord>& mails) {
  std::vector<MailView> views;
  for (const stores::MailRecord& mail : mails) {
    views.push_back(TRY(view_of(context, snapshot, mail)));
  }
  return views;
}

Result<std::vector<MailView>> mails_of(const Context& context, Snapshot& snapshot,
                                       const ApplicationId& application) {
  return views_of(context, snapshot, TRY(stores::list_mails_of(snapshot, application)));
}

Result<std::vector<MailView>> view_newest_mails(const Context& context) {
  return context.database.read([&](Snapshot& snapshot) -> Result<std::vector<MailView>> {
    return views_of(context, snapshot, TRY(stores::list_newest_mails(snapshot)));
  });
}

Result<MailView> view_mail(const Context& context, const MailId& mail) {
  return context.database.read([&](Snapshot& snapshot) -> Result<MailView> {
    const auto record = TRY(stores::find_mail(snapshot, mail));
    if (!record) {
      return Error{ErrorKind::not_found, "no_such_mail",
                   "there is no such mail: choose one of the list"};
    }
    return view_of(context, snapshot, *record);
  });
}

}  // namespace musubi::services

#include "services/mails.h"

#include "services/account_link_secret.h"
#include "services/address_change_mail.h"
#include "services/confirmation_mail.h"
#include "services/draft_link.h"
#include "services/inquiry_mail.h"
#include "services/status_link.h"
#include "services/stored_application.h"
#include "services/write_mail.h"
#include "stores/draft_store.h"

namespace musubi::services {

static MailState state_of(stores::MailState state) {
  switch (state) {
    case stores::MailState::held:
      return MailState::held;
    case stores::MailState::waiting:
      return MailState::waiting;
    case stores::MailState::sent:
      return MailState::sent;
    case stores::MailState::bounced:
      return MailState::bounced;
    case stores::MailState::failed:
      return MailState::failed;
    case stores::MailState::recalled:
      return MailState::recalled;
    case stores::MailState::dropped:
      return MailState::dropped;
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

// Empty where the mail is of no draft.
static Result<std::string> confirmation_url(const Context& context, Snapshot& snapshot,
                                            const MailId& mail) {
  const auto confirmation = TRY(stores::find_confirmation_of_mail(snapshot, mail));
  if (!confirmation) {
    return std::string{};
  }
  const auto draft = TRY(stores::find_draft(snapshot, confirmation->draft));
  MUSUBI_ASSERT(draft.has_value());
  return context.base_url() +
         confirmation_path(draft->language, confirmation_secret(context, confirmation->id));
}

struct PlacedLink {
  std::string_view placeholder;
  std::string url;
};

// Wherever the wording names it, be it twice or in the subject.
static void put_in(std::string& text, const PlacedLink& link) {
  for (std::size_t at = text.find(link.placeholder); at != std::string::npos;
       at = text.find(link.placeholder, at + link.url.size())) {
    text.replace(at, link.placeholder.size(), link.url);
  }
}

static Result<PlacedLink> link_of(const Context& context, Snapshot& snapshot,
                                  const stores::MailRecord& mail) {
  if (mail.application) {
    auto url = TRY(status_url(context, snapshot, *mail.application));
    return PlacedLink{status_url_placeholder, std::move(url)};
  }
  if (const auto inquiry = TRY(stores::find_inquiry_of_mail(snapshot, mail.id))) {
    return PlacedLink{
        inquiry_url_placeholder,
        context.base_url() + inquiry_path(inquiry->language, inquiry_secret(context, inquiry->id))};
  }
  if (const auto change = TRY(stores::find_address_change_of_mail(snapshot, mail.id))) {
    const auto application = TRY(load_application(snapshot, change->application));
    return PlacedLink{
        link_placeholder,
        context.base_url() +
            address_change_path(application.language, address_change_secret(context, change->id))};
  }
  auto url = TRY(confirmation_url(context, snapshot, mail.id));
  return PlacedLink{link_placeholder, std::move(url)};
}

MailView as_written(const stores::MailRecord& mail) {
  const bool is_held = mail.state == stores::MailState::held;
  return {.id = mail.id.value,
          .at = mail.created_at,
          .recipient = mail.recipient,
          .subject = mail.subject,
          .body = mail.body,
          .state = state_of(mail.state),
          .event = mail.event,
          .attempts = mail.attempts,
          .last_error = mail.last_error.value_or(""),
          .held_until = is_held ? mail.held_until : std::nullopt,
          .sent_at = mail.sent_at};
}

Result<MailView> as_sent(const Context& context, Snapshot& snapshot,
                         const stores::MailRecord& mail) {
  MailView view = as_written(mail);
  const PlacedLink link = TRY(link_of(context, snapshot, mail));
  if (!link.url.empty()) {
    put_in(view.subject, link);
    put_in(view.body, link);
  }
  if (const auto path = TRY(account_link_path_of_mail(context, snapshot, mail.id))) {
    put_in(view.body, {account_link_url_placeholder, context.base_url() + *path});
  }
  return view;
}

static Result<std::vector<MailView>> views_of(const Context& context, Snapshot& snapshot,
                                              const std::vector<stores::MailRecord>& mails) {
  std::vector<MailView> views;
  for (const stores::MailRecord& mail : mails) {
    views.push_back(TRY(as_sent(context, snapshot, mail)));
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

Error no_such_mail() {
  return {ErrorKind::not_found, "no_such_mail", "there is no such mail: choose one of the list"};
}

Result<stores::MailRecord> load_mail(Snapshot& snapshot, const MailId& id) {
  auto record = TRY(stores::find_mail(snapshot, id));
  if (!record) {
    return no_such_mail();
  }
  return std::move(*record);
}

Result<MailView> view_mail(const Context& context, const MailId& mail) {
  return context.database.read([&](Snapshot& snapshot) -> Result<MailView> {
    return as_sent(context, snapshot, TRY(load_mail(snapshot, mail)));
  });
}

}  // namespace musubi::services

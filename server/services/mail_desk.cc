#include "services/mail_desk.h"

#include <fmt/core.h>

#include "base/text/display_text.h"
#include "services/account_mails.h"
#include "services/confirmation_mail.h"
#include "services/mail_recall.h"
#include "services/mail_sending.h"
#include "services/mails.h"
#include "services/record.h"
#include "services/stored_application.h"
#include "services/write_mail.h"
#include "stores/grant_store.h"
#include "stores/mail_delivery_store.h"
#include "stores/on_site_store.h"
#include "stores/random_id.h"

namespace musubi::services {

using stores::MailRecord;
using DeliveryState = stores::MailState;

audit::Subject subject_of(const MailRecord& mail) {
  return mail.application ? audit::Subject{"application", mail.application->value}
                          : audit::Subject{"mail", mail.id.value};
}

static DeskMail desk_mail(const stores::ListedMail& listed) {
  return {.mail = as_written(listed.mail),
          .application = listed.mail.application ? listed.mail.application->value : "",
          .inquiry = listed.inquiry,
          .programme = listed.programme,
          .receipt_number = listed.receipt_number};
}

Result<MailsPage> view_mails(const Context& context, const MailsQuery& query, const Staff& staff) {
  const stores::MailFilter filter{
      .programme = query.programme,
      .state = query.state,
      .offset = (query.page - 1) * mails_page_size,
      .limit = mails_page_size,
      .reach = stores::scope_key(staff.reach.scopes_of(access::Verb::read_applications))};
  return context.database.read([&](Snapshot& snapshot) -> Result<MailsPage> {
    auto total = TRY(stores::count_mails(snapshot, filter));
    MailsPage page{.mails = {}, .total = total, .page = query.page};
    const auto found = TRY(stores::list_mails(snapshot, filter));
    for (const stores::ListedMail& listed : found) {
      page.mails.push_back(desk_mail(listed));
    }
    return page;
  });
}

// Until its address is confirmed, no member of staff sees an inquiry (on_site_desk.h).
static Result<std::optional<stores::InquiryRecord>> shown_inquiry_of(Snapshot& snapshot,
                                                                     const MailRecord& mail) {
  auto inquiry = TRY(stores::find_inquiry_of_mail(snapshot, mail.id));
  return inquiry && inquiry->confirmed_at ? std::move(inquiry) : std::nullopt;
}

// Mails about no application and no inquiry are of accounts, which only those see whose grants know
// no bounds.
static Result<bool> is_in_reach(Snapshot& snapshot, const MailRecord& mail, const Staff& staff,
                                access::Verb verb) {
  if (mail.application) {
    return load_application_in_reach(snapshot, *mail.application, staff, verb).is_ok();
  }
  if (const auto inquiry = TRY(shown_inquiry_of(snapshot, mail))) {
    return staff.reach.permits(verb, inquiry->programme, inquiry->course);
  }
  return staff.reach.permits(verb, ProgrammeId{""}, CourseId{""});
}

static Result<MailRecord> load_mail_in_reach(Snapshot& snapshot, const MailId& id,
                                             const Staff& staff, access::Verb verb) {
  MailRecord mail = TRY(load_mail(snapshot, id));
  return TRY(is_in_reach(snapshot, mail, staff, verb)) ? Result<MailRecord>{std::move(mail)}
                                                       : Result<MailRecord>{no_such_mail()};
}

Result<DeskMail> view_desk_mail(const Context& context, const MailId& mail, const Staff& staff) {
  return context.database.read([&](Snapshot& snapshot) -> Result<DeskMail> {
    const MailRecord record =
        TRY(load_mail_in_reach(snapshot, mail, staff, access::Verb::read_applications));
    if (record.application) {
      const auto application = TRY(load_application(snapshot, *record.application));
      return desk_mail({record, application.programme.value, application.receipt_number, ""});
    }
    if (const auto inquiry = TRY(shown_inquiry_of(snapshot, record))) {
      return desk_mail({record, inquiry->programme.value, inquiry->number, inquiry->id.value});
    }
    return desk_mail({record, "", "", ""});
  });
}

static Result<void> check_reason_given(const std::string& reason) {
  const auto words = text::clean_paragraphs(reason);
  if (words.is_ok() && words.value().empty()) {
    return Error{ErrorKind::invalid, "reason_missing", "a reason is required: write one"};
  }
  return {};
}

static Result<void> check_settled(const MailRecord& mail) {
  switch (mail.state) {
    case DeliveryState::sent:
    case DeliveryState::bounced:
    case DeliveryState::failed:
    case DeliveryState::dropped:
      return {};
    case DeliveryState::held:
    case DeliveryState::waiting:
      return Error{ErrorKind::conflict, "not_settled_yet",
                   "the mail will still be sent: wait for its outcome, or recall it"};
    case DeliveryState::recalled:
      break;
  }
  return Error{ErrorKind::conflict, "no_longer_true",
               "the mail was recalled: decide again, which writes a new one"};
}

// A copy would carry the placeholder: such a link is made for one mail alone.
static Result<void> check_has_no_own_link(const MailRecord& mail) {
  for (const std::string_view placeholder : {link_placeholder, account_link_url_placeholder}) {
    if (mail.body.find(placeholder) != std::string::npos) {
      return Error{
          ErrorKind::conflict, "link_of_its_own",
          "the mail carries a link that works for it alone: its reader asks for a new one"};
    }
  }
  return {};
}

static Result<std::string> address_of_today(Snapshot& snapshot, const MailRecord& mail) {
  if (!mail.application) {
    return mail.recipient;
  }
  return TRY(load_application(snapshot, *mail.application)).email;
}

static Result<void> check_still_true(Snapshot& snapshot, const MailRecord& mail,
                                     const std::string& recipient, Instant now) {
  if (const auto reason = TRY(drop_reason_of(snapshot, mail, recipient, now))) {
    return Error{ErrorKind::conflict, "no_longer_true",
                 fmt::format("what the mail says is no longer so ({}): write another",
                             programme::name_of(*reason))};
  }
  return {};
}

Result<MailId> send_mail_again(const Context& context, const MailCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<MailId> {
    MailRecord mail = TRY(
        load_mail_in_reach(transaction, command.mail, command.staff, access::Verb::send_messages));
    TRY(check_settled(mail));
    TRY(check_has_no_own_link(mail));
    std::string recipient = TRY(address_of_today(transaction, mail));
    TRY(check_still_true(transaction, mail, recipient, now));
    const auto entry = TRY(record_step(transaction, {.at = now,
                                                     .actor = command.staff.actor,
                                                     .verb = "mail.send_again",
                                                     .subject = subject_of(mail),
                                                     .reason = command.reason}));
    const auto id = random_id<MailId>();
    mail.again_for = mail.id;
    mail.id = id;
    mail.recipient = std::move(recipient);
    mail.state = DeliveryState::waiting;
    mail.created_at = now;
    mail.step = entry;
    mail.held_until = std::nullopt;
    mail.message = TRY(queue_mail(transaction, id, now));
    mail.attempts = 0;
    mail.last_error = std::nullopt;
    mail.sent_at = std::nullopt;
    TRY(stores::insert_mail(transaction, mail));
    if (const auto inquiry = TRY(stores::find_inquiry_of_mail(transaction, command.mail))) {
      TRY(stores::insert_inquiry_mail(transaction, id, inquiry->id));
    }
    return id;
  });
}

Result<void> mark_mail_bounced(const Context& context, const MailCommand& command, Instant now) {
  TRY(check_reason_given(command.reason));
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const MailRecord mail = TRY(
        load_mail_in_reach(transaction, command.mail, command.staff, access::Verb::send_messages));
    if (TRY(stores::note_bounce(transaction, mail.id, command.reason, now)) == 0) {
      return Error{ErrorKind::conflict, "not_sent",
                   fmt::format("the mail is {}, and only a sent one can come back",
                               stores::mail_state_word(mail.state))};
    }
    return record(transaction, {.at = now,
                                .actor = command.staff.actor,
                                .verb = "mail.bounce",
                                .subject = subject_of(mail),
                                .reason = command.reason});
  });
}

Result<void> recall_mail(const Context& context, const MailCommand& command, Instant now) {
  TRY(check_reason_given(command.reason));
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    TRY(load_mail_in_reach(transaction, command.mail, command.staff,
                           access::Verb::decide_applications));
    return recall_mail(transaction, command.mail, command.staff.actor, command.reason, now);
  });
}

}  // namespace musubi::services

#include "services/address_change.h"

#include "base/crypto/hash.h"
#include "domain/people/email_address.h"
#include "services/address_change_mail.h"
#include "services/applicant_columns.h"
#include "services/check_application.h"
#include "services/confirm_address.h"
#include "services/history.h"
#include "services/record.h"
#include "services/stored_application.h"
#include "stores/random_id.h"

namespace musubi::services {

using stores::AddressChangeRecord;
using stores::ApplicationRecord;

constexpr std::int64_t change_link_seconds = 7 * 24 * 3600;
constexpr std::int64_t asking_period_seconds = 3600;
constexpr int links_per_hour_max = 5;

static bool can_change_address(const ApplicationRecord& record) {
  return record.standing.state != application::State::withdrawn;
}

Result<AddressView> view_address(const Context& context, const std::string& secret, Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<AddressView> {
    const ApplicationRecord record = TRY(load_own_application(snapshot, secret));
    AddressView view{.programme = TRY(load_programme_of(context, snapshot, record, now)),
                     .course = nullptr,
                     .receipt_number = record.receipt_number,
                     .address = record.email,
                     .awaited = std::nullopt,
                     .can_change = can_change_address(record)};
    view.course = TRY(find_course(view.programme, record.course));
    const auto newest = TRY(stores::find_newest_address_change(snapshot, record.id));
    if (newest && !newest->confirmed_at && now <= newest->expires_at) {
      view.awaited = newest->address;
    }
    return view;
  });
}

static Result<void> check_can_ask(Snapshot& snapshot, const ApplicationRecord& record,
                                  const EmailAddress& address, Instant now) {
  if (!can_change_address(record)) {
    return Error{ErrorKind::conflict, "wrong_state",
                 "the application was withdrawn: there are no mails on it any more"};
  }
  if (is_same_address(record.email, address.text())) {
    return Error{ErrorKind::invalid, "same_address",
                 "this is the address that mails go to already: write the new one"};
  }
  const int asked = TRY(stores::count_address_changes_since(
      snapshot, record.id, now.plus_seconds(-asking_period_seconds)));
  if (asked >= links_per_hour_max) {
    return Error{ErrorKind::refused, "too_many_confirmations",
                 "5 links were mailed within an hour: look for them, also among the spam, or try "
                 "again in an hour"};
  }
  return {};
}

static Result<void> note_change(Transaction& transaction, const ApplicationId& application,
                                std::string verb, Instant now) {
  return record(transaction, {.at = now,
                              .actor = applicant_actor(),
                              .verb = std::move(verb),
                              .subject = {"application", application.value},
                              .reason = ""});
}

Result<void> ask_address_change(const Context& context, const ChangeAddressCommand& command,
                                Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const ApplicationRecord record = TRY(load_own_application(transaction, command.secret));
    const EmailAddress address = TRY(EmailAddress::parse(command.address));
    TRY(check_can_ask(transaction, record, address, now));
    const ProgrammeView programme = TRY(load_programme_of(context, transaction, record, now));
    const CourseView* course = TRY(find_course(programme, record.course));
    const MailId mail =
        TRY(write_address_link(transaction, {programme, *course, record}, address.text(), now));
    const auto id = random_id<AddressChangeId>();
    TRY(stores::insert_address_change(
        transaction, {.id = id,
                      .application = record.id,
                      .mail = mail,
                      .address = address.text(),
                      .secret_hash = sha256_hex(address_change_secret(context, id)),
                      .asked_at = now,
                      .expires_at = now.plus_seconds(change_link_seconds)}));
    return note_change(transaction, record.id, "application.ask_address", now);
  });
}

struct OpenedChange {
  AddressChangeRecord change;
  ApplicationRecord application;
};

static Result<OpenedChange> open_change_link(Snapshot& snapshot, const std::string& secret,
                                             Instant now) {
  const Error absent{ErrorKind::not_found, "no_such_address_link",
                     "this link changes no address: it has expired, or a newer one was mailed"};
  auto change = TRY(stores::find_address_change_by_secret(snapshot, sha256_hex(secret)));
  if (!change || change->expires_at < now) {
    return absent;
  }
  const auto newest = TRY(stores::find_newest_address_change(snapshot, change->application));
  auto application = TRY(load_application(snapshot, change->application));
  if (newest->id != change->id || !can_change_address(application)) {
    return absent;
  }
  return OpenedChange{std::move(*change), std::move(application)};
}

Result<AddressLinkView> view_address_link(const Context& context, const std::string& secret,
                                          Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<AddressLinkView> {
    const OpenedChange opened = TRY(open_change_link(snapshot, secret, now));
    AddressLinkView view{
        .programme = TRY(load_programme_of(context, snapshot, opened.application, now)),
        .course = nullptr,
        .address = opened.change.address,
        .is_confirmed = opened.change.confirmed_at.has_value()};
    view.course = TRY(find_course(view.programme, opened.application.course));
    return view;
  });
}

static void set_address(ApplicationRecord& record, const ProgrammeView& programme,
                        const CourseView& course, const std::string& address) {
  record.answers[FieldId{"email"}] = {address};
  const CheckedApplication checked =
      check_answers(programme, course, {record.answers, record.agreed}, WindowCheck::waived);
  set_applicant_columns(record, checked.answers);
}

Result<void> confirm_new_address(const Context& context, const std::string& secret, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    auto [change, record] = TRY(open_change_link(transaction, secret, now));
    if (change.confirmed_at) {
      return {};
    }
    const ProgrammeView programme = TRY(load_programme_of(context, transaction, record, now));
    const CourseView* course = TRY(find_course(programme, record.course));
    TRY(write_address_changed(transaction, {programme, *course, record}, now));
    set_address(record, programme, *course, change.address);
    TRY(stores::update_application(transaction, record));
    TRY(stores::confirm_address_change(transaction, change.id, now));
    return note_change(transaction, record.id,
                       std::string{audit_verb(HistoryStep::Verb::address_changed)}, now);
  });
}

}  // namespace musubi::services

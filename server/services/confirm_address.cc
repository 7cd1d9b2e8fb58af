#include "services/confirm_address.h"

#include <algorithm>

#include "base/crypto/hash.h"
#include "domain/form/read_value.h"
#include "domain/people/email_address.h"
#include "services/confirmation_mail.h"
#include "services/draft.h"
#include "services/draft_link.h"
#include "services/programme_view.h"
#include "services/record.h"
#include "stores/random_id.h"

namespace musubi::services {

using stores::ConfirmationRecord;
using stores::DraftRecord;

constexpr std::int64_t link_seconds = 7 * 24 * 3600;
constexpr std::int64_t hour_seconds = 3600;
constexpr int confirmations_per_hour_max = 5;

bool is_same_address(const std::string& a, const std::string& b) {
  const auto first = EmailAddress::parse(a);
  const auto second = EmailAddress::parse(b);
  return first.is_ok() && second.is_ok() &&
         first.value().comparison_key() == second.value().comparison_key();
}

static Result<void> check_rate(Transaction& transaction, const DraftRecord& draft, Instant now) {
  const int asked = TRY(
      stores::count_confirmations_since(transaction, draft.id, now.plus_seconds(-hour_seconds)));
  if (asked < confirmations_per_hour_max) {
    return {};
  }
  return Error{ErrorKind::refused, "too_many_confirmations",
               "5 confirmation mails were sent for this draft within an hour: look for them, also "
               "among the spam, or try again in an hour"};
}

Result<void> ask_confirmation(const Context& context, const AskConfirmationCommand& command,
                              Instant now) {
  const EmailAddress address = TRY(EmailAddress::parse(command.email));
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    DraftRecord draft = TRY(load_draft(transaction, command.token, now));
    TRY(check_rate(transaction, draft, now));
    const ProgrammeView programme = TRY(load_programme(context, transaction, draft.programme, now));
    const CourseView* course = TRY(find_course(programme, draft.course));
    const auto id = random_id<ConfirmationId>();
    const MailId mail = TRY(write_confirmation_mail(transaction,
                                                    {.definition = *programme.definition,
                                                     .course = *course->course,
                                                     .recipient = address.text(),
                                                     .language = draft.language},
                                                    now));
    TRY(stores::insert_confirmation(transaction,
                                    {.id = id,
                                     .draft = draft.id,
                                     .mail = mail,
                                     .address = address.text(),
                                     .secret_hash = sha256_hex(confirmation_secret(context, id)),
                                     .asked_at = now,
                                     .expires_at = now.plus_seconds(link_seconds)}));
    draft.address = address.text();
    TRY(stores::update_draft(transaction, draft));
    return note_draft(transaction, draft.id, "draft.ask_confirmation", now);
  });
}

struct OpenedLink {
  ConfirmationRecord confirmation;
  DraftRecord draft;
};

static Result<OpenedLink> open_link(Snapshot& snapshot, const std::string& secret, Instant now) {
  const Error absent{ErrorKind::not_found, "no_such_draft",
                     "this link opens no draft: it has expired, or a newer one was mailed"};
  auto confirmation = TRY(stores::find_confirmation_by_secret(snapshot, sha256_hex(secret)));
  if (!confirmation || confirmation->expires_at < now) {
    return absent;
  }
  auto draft = TRY(stores::find_draft(snapshot, confirmation->draft));
  MUSUBI_ASSERT(draft.has_value());
  if (draft->expires_at < now || !draft->address ||
      !is_same_address(*draft->address, confirmation->address)) {
    return absent;
  }
  return OpenedLink{std::move(*confirmation), std::move(*draft)};
}

static bool is_confirmed(const OpenedLink& link) {
  return link.draft.confirmed_address &&
         is_same_address(*link.draft.confirmed_address, link.confirmation.address);
}

struct Progress {
  int questions = 0;
  int answered = 0;
};

static Progress progress_of(const ProgrammeView& programme, const CourseView& course,
                            const DraftRecord& draft) {
  std::vector<form::Field> fields;
  for (form::Section& section : sections_of(*programme.definition, *course.course)) {
    std::ranges::move(section.fields, std::back_inserter(fields));
  }
  const form::Answers answers = form::read_answers(fields, draft.answers).answers;
  Progress progress;
  for (const form::Field& field : fields) {
    if (!form::is_visible(field, answers)) {
      continue;
    }
    const auto typed = draft.answers.find(field.id);
    progress.questions += 1;
    progress.answered +=
        typed != draft.answers.end() && !std::ranges::all_of(typed->second, form::is_blank) ? 1 : 0;
  }
  return progress;
}

Result<ConfirmationView> view_confirmation(const Context& context, const std::string& secret,
                                           Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<ConfirmationView> {
    const OpenedLink link = TRY(open_link(snapshot, secret, now));
    ConfirmationView view{
        .programme = TRY(load_programme(context, snapshot, link.draft.programme, now)),
        .course = nullptr,
        .questions = 0,
        .answered = 0,
        .is_confirmed = is_confirmed(link),
        .expires_at = link.draft.expires_at};
    view.course = TRY(find_course(view.programme, link.draft.course));
    const Progress progress = progress_of(view.programme, *view.course, link.draft);
    view.questions = progress.questions;
    view.answered = progress.answered;
    return view;
  });
}

Result<ConfirmedDraft> confirm_address(const Context& context, const std::string& secret,
                                       Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<ConfirmedDraft> {
    OpenedLink link = TRY(open_link(transaction, secret, now));
    if (!is_confirmed(link)) {
      link.draft.confirmed_address = link.confirmation.address;
      link.draft.confirmed_at = now;
      TRY(stores::update_draft(transaction, link.draft));
      TRY(note_draft(transaction, link.draft.id, "draft.confirm_address", now));
    }
    return ConfirmedDraft{link.draft.programme, link.draft.course,
                          draft_token(context, link.draft.id)};
  });
}

}  // namespace musubi::services
